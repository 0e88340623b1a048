"""How people of a sentence fly: by the frame they stand in, else by titles, a craft named with them, a portrait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.crew_craft import craft_with
from spacetimeline.extract.mentions.crew_frame_table import load_crew_frames
from spacetimeline.extract.mentions.crew_frames import Found, role_way
from spacetimeline.extract.mentions.crew_sentence import is_owner
from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.text.segments import Segment

ROLE = (
    r"(?:commander|pilot|co-?pilot|(?:command|science)\s+pilot|(?:command|lunar)\s+module\s+pilot|(?:flight|board)[\s-]engineers?"
    r"|mission\s+specialists?|payload\s+specialists?|payload\s+commander|(?:research|test)[\s-](?:cosmonaut|engineer)s?"
    r"|spaceflight\s+participants?)"
)
_ROLE_NOUNS = ("commander", "pilot", "engineer", "specialist", "cosmonaut", "participant")
"""One of which every role has."""
_ROLE_BEFORE = lazy(rf"\b{ROLE}[\s,:]+(?:[\w’'.-]+\s+){{0,2}}\Z")
_ROLE_AFTER = lazy(
    rf",?\s+\(?(?:(?:is|was|will\s+be|serves|served)\s+)?(?:(?:the|a|as|an)\s+)?(?:(?!and\b|with\b)\w+\s+)?{ROLE}\b"
)
_COMMANDER = lazy(
    r"(?<!station\s)(?<!\d\s)\b(?:commander|skipper|pilot|(?<!backup\s)(?<!alternate\s)(?<!former\s)(?:mission|payload)\s+specialists?)\s+\Z"
)
_PORTRAIT = lazy(
    r"\b(?:rookies?|veterans?|new\s+to\s+space\w*|first-tim\w+|(?:has|have|had)\s+(?:never\s+)?flown"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|maiden)\s+(?:space\s?)?(?:flight|mission|trip|voyage|journey)"
    r"|former\s+(?:\w+\s+){0,3}pilots?|test\s+pilots?|(?:is|was)\s+making|born\s+in|oldest|youngest)\b"
)
_NOT_ABOARD = lazy(
    r"\b(?:backups?|back-up|greet\w*|welcom\w*|replac\w+|currently|already|selected|administrator|president|spokes\w+"
    r"|director|minister|historian|analyst|professor|died|late)\b"
)


_IN_ONE_SHIP = lazy(
    r"(?:\s+(?:also|both|all|will|had|have|then)\b){0,3}\s+(?:return(?:ed)?|c[ao]me|land(?:ed)?|splash(?:ed)?|fly|flew|travell?ed|ride|rode|went|go)"
    r"\b[^.;,]{0,40}?\s(?:on|in|aboard|inside)\s+the\s+same\s+(?:space)?(?:craft|ship|capsule|flight|shuttle|mission)\b"
)
"""What those do who fly with others: "A and B came home in the same ship"."""


def is_roster(low: str, segment: Segment, clause: Clause) -> bool:
    """Does a sentence give several people their parts in a crew ("commander A and pilot B")?"""
    with_role = 0
    for at in clause.indices("person"):
        unit = clause.units[at]
        before = low[max(segment.start, unit.start - 40) : unit.start]
        behind = low[unit.end : min(segment.end, unit.end + 40)]
        with_role += bool(
            (_tells_role(before) and _ROLE_BEFORE.search(before)) or (_tells_role(behind) and _ROLE_AFTER.match(behind))
        )
    return with_role > 1


_PRONOUNS = ("he", "she")
_BEFORE = 14  # units


def _tells_role(text: str) -> bool:
    return any(word in text for word in _ROLE_NOUNS)


def way_of(low: str, segment: Segment, clause: Clause, group: list[int], *, roster: bool) -> Found | None:
    """How the people of ``group`` fly, as the words around them say; None where these do not, or where they do not."""
    framed = role_way(clause, group, load_crew_frames())
    if framed is not None and framed.way != "inside":
        return framed if framed.way != "out" else None
    start, end = clause.units[group[0]].start, clause.units[group[-1]].end
    if "same" in clause.words and _IN_ONE_SHIP.match(low, end, segment.end):
        return Found("both")
    if roster or _COMMANDER.search(low, max(segment.start, start - 50), start) or craft_with(clause, group):
        he = any(unit.low in _PRONOUNS for unit in clause.units[max(0, group[0] - _BEFORE) : group[0]])
        return Found("both", together=he or "together with" in low[max(segment.start, start - 50) : start])
    if is_owner(clause.units, group[-1]):
        return None  # "Okafor's first flight"
    return Found("maybe") if _is_portrait(low, segment, clause, group) else None


def _is_portrait(low: str, segment: Segment, clause: Clause, group: list[int]) -> bool:
    """Does a sentence that begins with the people tell what sort of flyers they are?"""
    if segment.form != "prose" or any(
        unit.tag not in ("det", "word", "entity", "adv") for unit in clause.units[: group[0]]
    ):
        return False
    return (
        _PORTRAIT.search(low, segment.start, segment.end) is not None
        and _NOT_ABOARD.search(low, segment.start, segment.end) is None
    )
