"""Times counted from the very event told beside them: the "38 minutes after" of "38 minutes after it had let go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit

_REACH = 9  # units


def is_counted_from(clause: Clause, at: int) -> bool:
    """Is another event's time counted from the one told at ``at``?"""
    return counted_from(clause.units, at) is not None


def counted_from(units: list[Unit], at: int) -> int | None:
    """The place of the time that is counted from the event told at ``at``: "22 hours after it had left".

    So is "two days before it left", whose shift is negative.
    """
    for place in range(at - 1, max(-1, at - _REACH), -1):
        unit = units[place]
        if unit.tag in ("stop", "trigger", "comma"):
            return None
        if unit.tag == "time":
            shift = unit.ref.shift
            if shift is None or shift.base != "event" or not shift.amount:
                return None
            word = "after" if shift.amount > 0 else "before"
            return place if units[place + 1].low == word or unit.low.endswith(f" {word}") else None
    return None


def is_of_had(clause: Clause, head: int, at: int) -> bool:
    """Is it "landed in the dark, as the Sun had set 60 hours before": counted back from the event to another deed?"""
    shift = clause.units[at].ref.shift
    if shift is None or shift.base != "then" or (shift.amount or 0) >= 0:
        return False
    return any(unit.low == "had" for unit in clause.units[head + 1 : at])
