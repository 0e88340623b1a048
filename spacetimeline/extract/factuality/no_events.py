"""Words of events that tell of none: what never was, the aims of a program, a number of launches in a year."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.condition_words import OF_AIRCRAFT
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.triggers import Trigger

_NEVER = lazy(r"\bnever\s+\Z")
_INSIDE = lazy(
    r"(?P<way>\s+(?:in|into|to|inside))?\s+(?:the|an?|their|its|his|her|[\w-]+['’]s)\s+(?:[\w-]+\s+){0,3}(?:airlock|cabin|station|module|hatch|lander"
    r"|capsule|spacecraft|ship|lock)\b"
)
_NO_NEED = lazy(
    r"\b(?:(?:not|n['’]t|never|no\s+longer)\s+(?:need|require|involve|include|mean)\s+|no\s+need\s+for\s+)"
    r"(?:an?\s+|any\s+)?\Z"
)
_OF_THE_FIRST = lazy(r"\b(?:of|with|than)\s+the\s+(?:first|second|third|next|last)\s+(?:\w+\s+)?to\s+\Z")
_PROGRAM = lazy(
    r"\b(?:aim|want|hope|intend|vow|pledge|plan|ambition|goal|promise)(?:s|es|ed|ing)?\s+(?:[\w’']+\s+){0,2}?(?:to|of|is\s+to)\s+\Z"
)
_SOMEBODY = lazy(
    r"(?:ing)?\s+(?:its\s+|chinese\s+|american\s+|indian\s+)?(?:first\s+)?(?:people|humans?|astronauts?|cosmonauts?|taikonauts?|crews)\b"
)


_A_THING = lazy(
    r"\b(?:the|an?|its|their|this|that|another|each)\s+(?:(?:new|old|free|empty|other|same|spare|forward|aft|rear|dry|open)\s+)?\Z"
)
"""Before these words the verb is a noun: "how the new berth behaves"."""
_OF_AIR = lazy(
    r"\b(?:air|atmosphere|carbon\s+dioxide|co2|fumes)\b(?:\s+\w+){0,2}\s+(?:is|was|are|were|be|been)\s+(?:being\s+)?\Z"
)
_FOR_COUNTRY = lazy(
    r"\s+(?:\w+\s+)?for\s+(?:the\s+)?(?:united\s+states|u\.s\.|soviet\s+union|europe|asia|russia|china|india|japan|america|britain"
    r"|england|germany|france|italy|canada|moscow|beijing|washington|houston|paris|london|new\s+york|tokyo)\b(?!['’]s)"
)
"""Where aircraft go."""


# "came within 37 feet of the station": near it, and no nearer
_WITHIN = lazy(
    r"\s+(?:to\s+)?(?:within|(?:to\s+)?as\s+close\s+as)\s+(?:about\s+|some\s+|only\s+|just\s+)?[\w.,]+\s+"
    r"(?:feet|foot|yards|met(?:er|re)s|miles|km|kilomet(?:er|re)s|m)\b"
)
_BERTHS = (EventKind.DOCKING, EventKind.UNDOCKING)
_COMINGS = (EventKind.DOCKING, EventKind.BERTHING)
# "while Atlantis was docked", "as it remained berthed": it had come before
_IS_THERE = lazy(
    r"\b(?:(?:remain|stay)(?:s|ed|ing)?|(?:while|whilst)\s+(?:[\w’'-]+\s+){1,5}?(?:is|was|are|were))\s+(?:still\s+)?\Z"
)
_ENTER = frozenset(("re-enter", "reenter"))
_BACK = _ENTER | {"return", "come back", "go back"}


# "a reboost ... A first try was stopped after five seconds"
_OF_ENGINES = lazy(
    r"\b(?:re-?boost|burn|hot[ -]?fire|static\s+fire|firing|engine\s+test)\w*\b"
    r"(?![^;]*\b(?:launch|lift|count|dock|land)\w*\b)"
)
_SENTENCE = 140
"""Characters before a sentence in which it was told what was tried."""
_QUOTES = ('"', "“", "”", "'", "‘", "’")


def is_no_event(low: str, segment: Segment, trigger: Trigger) -> bool:
    """Is it "never reached", "commander of the first crew to land", "wants to land people": of no flight told here?"""
    if low[trigger.start - 1 : trigger.start] in _QUOTES and low[trigger.end : trigger.end + 1] in _QUOTES:
        return True  # the explorers "docked" with those who had stayed in "orbit": in play
    if trigger.lemma in _DUST and not any(low.find(word, segment.start, segment.end) >= 0 for word in _COMES_DOWN):
        return True
    before = low[max(segment.start, trigger.start - 60) : trigger.start]
    if trigger.form == "noun" and _NO_NEED.search(before):
        return True
    if trigger.lemma in _BACK and trigger.needs != "backtospace":
        inside = _INSIDE.match(low, trigger.end)
        if inside is not None and (inside["way"] or trigger.lemma in _ENTER):
            return True  # "before re-entering the airlock", "they returned to the cabin"
    if trigger.lemma in ("berth", "dock", "land") and trigger.form == "base" and _A_THING.search(before):
        return True
    if trigger.needs == "attempt" and _OF_ENGINES.search(low, max(0, segment.start - _SENTENCE), trigger.start):
        return True
    if trigger.kind in _BERTHS and trigger.form != "noun" and _WITHIN.match(low, trigger.end):
        return True
    if trigger.kind in _COMINGS and trigger.form == "past" and _IS_THERE.search(before):
        return True
    if trigger.lemma == "scrub" and _OF_AIR.search(before):
        return True
    if trigger.lemma in ("take off", "land") and OF_AIRCRAFT.search(before):
        return True
    if trigger.lemma == "take off" and _FOR_COUNTRY.match(low, trigger.end):
        return True
    lead = before.rstrip()
    if trigger.form == "past" and lead.endswith("never") and _NEVER.search(before):
        return True
    missed = trigger.lemma in _REACHES and (lead.endswith(("not", "n't", "n’t")) or lead.endswith(_IN_VAIN))
    if missed and _FLIGHT_IN_VAIN.search(low, max(segment.start, trigger.start - _SENTENCE), trigger.start):
        return True
    if not lead.endswith(("to", "of")):
        return False
    if _OF_THE_FIRST.search(before):
        return True
    return _PROGRAM.search(before) is not None and _SOMEBODY.match(low, trigger.end) is not None


_DUST = ("puff", "spurt", "burst", "cloud")
_COMES_DOWN = ("capsule", "chute", "canopy", "touchdown", "landing")
_REACHES = ("reach", "arrive")
_IN_VAIN = ("failed to", "unable to")
# "the first test flight, in December 2019, did not reach the station": the flight was that day
_FLIGHT_IN_VAIN = lazy(
    r"\b(?:flight|mission)\b[^.;]{0,90}\b(?:(?:did|could)\s+not|(?:did|could)n['’]t|failed\s+to|unable\s+to)\s+\Z"
)


_COUNTS = words(
    "two three four five six seven eight nine ten twelve dozen dozens several many more further additional other"
)
_FLIGHTS = words("missions flights launches rockets times liftoffs")
_TIMES = words("times")
_ROWS = words("series string round campaign number row")
_NEAR, _FAR = 6, 14  # units


def is_series(clause: Clause, attached: Attached) -> bool:
    """Is it only a number of launches of a year or more, of none in particular, or what was done "nine times"?

    So is "a series of spacewalks" of some months.
    """
    trigger, units = attached.trigger, clause.units
    if not attached.times or any(
        time.when is None or time.when.granularity.rank < Granularity.MONTH.rank for time in attached.times
    ):
        return False
    if trigger.form == "noun" and trigger.kind is EventKind.SPACEWALK and trigger.text.endswith("s"):
        lead = [unit.low for unit in units[max(0, attached.at - 5) : attached.at]]
        return any(one in _ROWS and other == "of" for one, other in pairwise(lead))
    if trigger.kind is EventKind.SPACEWALK and _is_twice(units, attached.at):
        return True
    if any(time.when is not None and time.when.granularity is Granularity.MONTH for time in attached.times):
        return False
    if trigger.form == "noun" and trigger.kind is EventKind.LAUNCH:
        return trigger.text in _FLIGHTS and any(_counts(unit) for unit in units[max(0, attached.at - 3) : attached.at])
    on_several = trigger.lemma == "fly" and [unit.low for unit in units[attached.at + 1 : attached.at + 2]] == ["on"]
    flights = _FLIGHTS if trigger.kind is EventKind.LAUNCH and (trigger.form != "past" or on_several) else _TIMES
    counted = False
    for unit in units[attached.at + 1 : attached.at + 1 + (_NEAR if flights is _FLIGHTS else _FAR)]:
        if counted and unit.low in flights:
            return True
        counted = counted or _counts(unit)
        if unit.tag in ("time", "comma", "stop"):
            break
    return False


def _is_twice(units: list[Unit], at: int) -> bool:
    """Is it "will go outside twice this month": what the days told elsewhere are of?"""
    return any(
        one.low == "twice" and other.tag in ("prep", "time") for one, other in pairwise(units[at + 1 : at + _FAR])
    )


def _counts(unit: Unit) -> bool:
    return unit.low in _COUNTS or (unit.tag == "num" and unit.low.isdigit())
