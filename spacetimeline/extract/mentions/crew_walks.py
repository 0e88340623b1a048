"""Who goes outside, where the sentence of a spacewalk names its people anywhere: "work outside for A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.crew_behind import OF_NOUN
from spacetimeline.extract.mentions.crew_frame_table import load_crew_frames
from spacetimeline.extract.mentions.crew_frames import role_way
from spacetimeline.extract.mentions.crew_roles import NOT_CREW_BEFORE, introduced, person_groups
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause


def walkers(clause: Clause, at: int) -> list[str]:
    """The people of a spacewalk's sentence when it names them only once, wherever they stand.

    Those of "A will join B for a spacewalk" are named twice; the walk is the unit ``at``.
    """
    groups = person_groups(clause)
    if len(groups) == _JOINED and _join_for(clause, groups[0], groups[1], at):
        return [clause.units[each].ref.key for group in groups for each in group]
    if len(groups) != 1:
        return []
    if introduced(clause, groups[0][0]) in NOT_CREW_BEFORE and not _is_carried_out_by(clause, groups[0][0]):
        return []
    if introduced(clause, groups[0][0]) in ("while", "whilst"):
        return []  # "he swam out while McDivitt took pictures"
    framed = role_way(clause, groups[0], load_crew_frames())
    if framed is not None and framed.way in ("inside", "out"):
        return []
    last = groups[0][-1]
    follows = clause.units[last + 1].low if last + 1 < len(clause.units) else ""
    return [] if follows in ("said", "told", "added", "’", "'") else [clause.units[each].ref.key for each in groups[0]]


_JOINED = 2  # groups of people
_JOIN = words("join joins joined joining")
_FOR = words("for on in during")
_OF_JOINING = frozenset(
    ("modal", "aux", "adv", "to", "soft", "verb", "trigger", "word", "entity", "det", "prep", "num")
)


def _join_for(clause: Clause, one: list[int], other: list[int], at: int) -> bool:
    """Is it "A is to join B for a walk", "A will be joined by B on the walk": do both go out?"""
    between, behind = clause.units[one[-1] + 1 : other[0]], clause.units[other[-1] + 1 : at]
    if _JOIN.isdisjoint(unit.low for unit in between) or not behind or behind[0].low not in _FOR:
        return False
    return all(unit.tag in _OF_JOINING for unit in between) and all(unit.tag in OF_NOUN for unit in behind)


def _is_carried_out_by(clause: Clause, first: int) -> bool:
    """Is it "will begin at noon and will be carried out by A and B": those who do what the sentence is about?"""
    units = clause.units
    by = next((at for at in range(first - 1, max(0, first - _LEAD), -1) if units[at].low == "by"), 0)
    while by and units[by - 1].tag in ("time", "comma", "prep"):
        by -= 1  # "was made on May 3, 2001, by A and B"
    return any(unit.low in _CARRIED_OUT for unit in units[max(0, by - 2) : by])


_LEAD = 10  # units: "was made on May 3, 2001, by A"
_CARRIED_OUT = words("carried performed made conducted done undertaken executed completed")
