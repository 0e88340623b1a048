"""The part of a unit that "early", "mid" and "late" mean: a third of it; "late 2027" has no January."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS, days_from_date, days_in_month
from spacetimeline.model.when import Bound

if TYPE_CHECKING:
    from spacetimeline.extract.anchors.calendar import Unit
    from spacetimeline.model.when import When

_MONTHS = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
_DAYS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}
_YEARS = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}


def third_of(unit: Unit, mod: str, when: When) -> When:
    """``when`` with the bounds of the third of ``unit`` that ``mod`` names; its unit stays what was said.

    Years go by four months, months by ten days, decades by years 0 to 3, 4 to 6 and 7 to 9; other units stay whole,
    and so does what is open to one side.
    """
    if mod not in _MONTHS or when.bound is not Bound.EXACT or unit.bc:
        return when
    if unit.kind == "decade":
        first, last = (int(unit.number) * 10 + step for step in _YEARS[mod])
        return _between(when, days_from_date(first, 1, 1), days_from_date(last, 12, 31))
    if unit.year is None:
        return when
    if unit.kind == "year":
        begin, end = _MONTHS[mod]
        last_day = days_in_month(unit.year, end)
        return _between(when, days_from_date(unit.year, begin, 1), days_from_date(unit.year, end, last_day))
    if unit.kind == "month" and unit.month is not None:
        begin, end = _DAYS[mod]
        end = min(end, days_in_month(unit.year, unit.month))
        return _between(when, days_from_date(unit.year, unit.month, begin), days_from_date(unit.year, unit.month, end))
    return when


def _between(when: When, first_day: int, last_day: int) -> When:
    return replace(when, lo_ms=first_day * DAY_MS, at_ms=first_day * DAY_MS, hi_ms=(last_day + 1) * DAY_MS)
