"""Is a form that may be both, such as "launch" or "docking", a noun here or a verb?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.triggers.triggers import Meaning


def looks_like_noun(before: str, after: str, reading: Meaning) -> bool:
    """Do the words before a form that is noun and verb alike make it a noun?"""
    last, rest = _last_word(before)
    if last in ("and", "or"):
        return bool(_NOUN_AND.search(before) or _IS_DONE.match(after))
    if last in _VERB_BEFORE:
        return bool((last == "to" and _TO_NOUN.search(before)) or (last == "that" and _IS_SUBJECT.match(after)))
    if last == "only" and _last_word(rest)[0] in _OWNERS:
        return True
    if last.endswith("ly") or last in ("then", "also", "n't"):
        return not _last_word(rest)[0]
    if (
        reading.form == "noun"
        and reading.lemma.endswith("ing")
        and _OBJECT_NEXT.match(after)
        and last not in ("the", "a", "an", "its", "their")
    ):
        return False
    if last in _NOUN_BEFORE or not last or last[0].isdigit():
        return True
    if last.endswith(("'s", "’s")) and last[:-2] not in _IS_BEFORE:
        return True
    if after[:1] in ":.,;)" or after[:2] in (" –", " —", " -"):
        return True
    if last in _ONE and reading.lemma == "launch":
        return True  # "the first satellite launch from Kourou": one satellite launches
    return not (last.endswith("s") and _VERB_AFTER.match(after)) and not _CRAFT_BEFORE.search(before)


_IS_BEFORE = words("it he she that there who what everybody everyone")
"""Words behind which "'s" is a verb."""
_OWNERS = words("the its his her their an")
_ONE = words("rocket capsule mission shuttle ship satellite probe")


_OBJECT_NEXT = lazy(
    r"\s+(?:an?|the|its|their|his|her|(?:two|three|four)(?!\s+(?:days?|hours?|weeks?|orbits?|minutes?)\b))\s"
)
_NOUN_AND = lazy(
    r"\b(?:launch|lift-?off|docking|undocking|rendezvous|departure|burn|landing|splashdown|re-?entry|closure"
    r"|closing|opening|operations|arrival|farewells?"
    r"|home|return|capture|installation|release|separation|approach|descent|undock|dock),? (?:and|or)[ \n]\Z"
)
_IS_DONE = lazy(r"\s+(?:was|is|will\s+be|took|came|occurred|followed)\b")
_WORD_AT_END = lazy(r"[\w’'.]+\Z")


def _last_word(before: str) -> tuple[str, str]:
    """The word at the end of a text, blanks and opening signs aside, or an empty one, and what stands before it."""
    stripped = before.rstrip(' \t\n“"(')
    start = stripped.rfind(" ") + 1
    found = _WORD_AT_END.search(stripped, start)
    return (found.group(), stripped[: found.start()]) if found else ("", stripped)


# So it is in "That launch also is scheduled for noon" and "that docking went well".
_IS_SUBJECT = lazy(
    r"\s+(?:also\s+|too\s+|now\s+)?(?:is|was|will|would|should|has|had|went|took|came|lasted|begins|began|starts|started)\b"
)
_VERB_BEFORE = words(
    """
    to will would shall should could may might can must cannot not which who that they we it he she and then 'll
    they’ll we’ll it’ll i you
    """
)
_TO_NOUN = lazy(
    r"\b(?:prior|up|leading|run-?up|countdown|ahead|similar|opposed|coverage|attributed|lead|led)\s+to\s*\Z"
    r"|from launch to\s*\Z"
)
_NOUN_BEFORE = words(
    """
    the a an this that its their his her our each every first second third fourth next last final upcoming
    planned scheduled successful failed new of for after before at following during until since by on from with
    in previous another any no today's tonight's monday's tuesday's wednesday's thursday's friday's saturday's
    sunday's crewed uncrewed night day automated automatic manual targeted initial delayed original soft safe
    moon lunar rocket shuttle inaugural maiden debut pre post between per and/or same as early late near am pm
    a.m p.m a.m. p.m. edt est pdt pst gmt utc et
    """
)
_VERB_AFTER = lazy(r"\s+(?:from|to|on|at|in|for|into|aboard|atop|with|during|off|today|this|next)\b")
_CRAFT_BEFORE = lazy(
    r"(?:\b(?:crew|astronauts|cosmonauts|rockets?|spacecraft|capsule|mission|shuttle|ship|satellites?|trio|probe)"
    r"|\d)\s+\Z"
)
