"""What a relative clause or brackets set apart from the verbs around a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit


def ends_relative(clause: Clause, at: int) -> bool:
    """Does a time end a relative clause, so that a verb behind the comma is not of that clause?

    A participle behind a comma opens one, too: ", deployed from a shuttle in 1989, went into orbit". Without a comma
    the main verb goes on with a "will": "the ship that brought them on April 28 will take them home".
    """
    units = clause.units
    behind = units[at + 1].tag if at + 1 < len(units) else "stop"
    if behind == "modal":
        return _ends_with_own_verb(units, at)
    if behind != "comma":
        return False
    for place in range(at - 1, max(0, at - 20), -1):
        unit = units[place]
        if unit.tag == "rel":
            return True
        if unit.tag == "verb" and unit.low.endswith(("ed", "en", "ilt")) and units[place - 1].tag == "comma":
            return True
        if unit.tag in ("comma", "stop", "sub"):
            return False
    return False


def _ends_with_own_verb(units: list[Unit], at: int) -> bool:
    """Does a relative clause with a verb of its own lead to the unit ``at``?"""
    told = False
    for unit in reversed(units[max(0, at - _RELATIVE) : at]):
        if unit.tag == "rel":
            return told
        if unit.tag in ("comma", "stop", "sub", "modal"):
            return False
        told = told or unit.tag in ("verb", "soft", "trigger")
    return False


_RELATIVE = 16  # units


def outside_brackets(clause: Clause, at: int) -> int:
    """The aside around the brackets in which a time speaks of what is outside ("at noon (0900 GMT)"); else its own."""
    number = clause.asides[at]
    if not number or clause.units[first := clause.asides.index(number)].tag != "open":
        return number
    return clause.asides[first - 1] if first else 0
