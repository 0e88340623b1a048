"""Members of a mission named behind what is told of them: "the four of Crew-5, who came on Oct. 6: A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.names.lexicon import EntityMention

_MEMBERS = words("members crew crewmembers astronauts cosmonauts people crewmates two three four seven")
_OF_TITLE = ("word", "entity", "det", "adv")
_TITLE = 4  # units
_NEAR = 5  # units between a mission and what is told of its members
_LIST_NEAR = 11  # units between a mission and the list
_OF_MISSION = 2  # units


def members_meant(clause: Clause, at: int) -> int | None:
    """Where the list opens that names those of whom a "who" behind their mission tells the event at ``at``.

    The end of the sentence where none follows: whoever is named before it is not meant. None without such a "who".
    """
    units = clause.units
    who = next((place for place in range(at - 1, max(0, at - _NEAR), -1) if units[place].low == "who"), 0)
    if not who or not _is_of_members(units, who - 1 - (units[who - 1].tag == "comma")):
        return None
    opens = (place for place in range(at + 1, len(units)) if units[place].low == ":" or units[place].tag == "open")
    return next(opens, len(units))


def mission_listed(clause: Clause, group: list[int]) -> EntityMention | None:
    """The mission whose members the list behind a colon or bracket names, be something told of them before it."""
    units = clause.units
    opened = group[0] - 1
    while opened > max(0, group[0] - _TITLE) and units[opened].tag in _OF_TITLE:
        opened -= 1
    if opened < 0 or not (units[opened].low == ":" or units[opened].tag == "open"):
        return None
    for at in range(opened - 1, max(1, opened - _LIST_NEAR), -1):
        if units[at].tag in ("person", "stop"):
            return None
        if _is_of_members(units, at):
            mission: EntityMention = units[at].ref
            return mission
    return None


def _is_of_members(units: list[Unit], at: int) -> bool:
    """Is it the mission of "members of Crew-5"?"""
    if at < _OF_MISSION or units[at].tag != "entity" or units[at].ref.kind != "mission":
        return False
    return units[at - 1].low == "of" and units[at - 2].low in _MEMBERS
