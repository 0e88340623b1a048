"""Tells plans of how often something is to fly from flights: "four launches are planned for next year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.wordlists import words
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.attached import Attached
    from spacetimeline.extract.clauses import Clause, Unit

_COUNTS = words(
    "two three four five six seven eight nine ten twelve dozen dozens several many more further additional other"
)
_FLIGHTS = words("missions flights launches rockets times liftoffs")
_NEAR = 6  # units


def is_series(clause: Clause, attached: Attached) -> bool:
    """Is it only a number of launches of a year or more, of none in particular?"""
    trigger = attached.trigger
    if trigger.kind is not EventKind.LAUNCH or not attached.times or trigger.form == "past":
        return False
    if any(time.when is None or time.when.granularity.rank <= Granularity.MONTH.rank for time in attached.times):
        return False
    units = clause.units
    if trigger.form == "noun":
        return trigger.text in _FLIGHTS and any(_counts(unit) for unit in units[max(0, attached.at - 3) : attached.at])
    counted = False
    for unit in units[attached.at + 1 : attached.at + 1 + _NEAR]:
        if counted and unit.low in _FLIGHTS:
            return True
        counted = counted or _counts(unit)
        if unit.tag in ("time", "comma", "stop"):
            break
    return False


def _counts(unit: Unit) -> bool:
    return unit.low in _COUNTS or (unit.tag == "num" and unit.low.isdigit())
