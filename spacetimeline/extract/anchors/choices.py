"""Which of several units of one name is meant: the last or the next, this century's, the side the tense says."""

from __future__ import annotations

from spacetimeline.extract.anchors.calendar import SEASON_MONTH, Unit, season_of
from spacetimeline.model.calendar import DAY_MS


def which_month(anchor: Unit | None, step: int, month: int) -> Unit:
    """The month of that name last, this or next, seen from ``anchor``."""
    if anchor is None or anchor.year is None:
        return Unit("month", None, month)
    here = anchor.month or (SEASON_MONTH.get(str(anchor.number)) if anchor.kind == "season" else None) or 1
    year = anchor.year
    if step < 0 and month >= here:
        year -= 1
    elif step > 0 and month <= here:
        year += 1
    return Unit("month", year, month)


def which_season(anchor: Unit | None, step: int, name: str) -> Unit:
    """The season last, this or next; a winter belongs to the year it ends in."""
    if anchor is None or anchor.year is None:
        return Unit("season", None, number=name)
    order = ("WI", "SP", "SU", "FA").index(name)
    season = season_of(anchor)
    if not season:
        return Unit("season", anchor.year + step, number=name)
    here = ("WI", "SP", "SU", "FA").index(season)
    year = anchor.year + (1 if season == "WI" and anchor.month == 12 else 0)
    if step > 0 and order <= here:
        year += 1
    elif step < 0 and order >= here:
        year -= 1
    return Unit("season", year, number=name)


def nearest_century(year: int, anchor: int) -> int:
    """The full year for two digits: the one not more than twenty years after ``anchor``."""
    full = anchor // 100 * 100 + year
    if full > anchor + 20:
        full -= 100
    elif full <= anchor - 80:
        full += 100
    return full


def unknown_unit(unit: str) -> Unit | None:
    return Unit(unit, None) if unit in ("day", "month", "year") else None


def days_to(unit: Unit, today: int) -> int:
    when = unit.when()
    if when is None:
        return 0
    first, last = when.lo_ms // DAY_MS, (when.hi_ms - 1) // DAY_MS
    if first <= today <= last:
        return 0
    return first - today if first > today else last - today


_SLIP_DAYS = 14
"""A slip of the tense by this much is likelier than a year between."""


def misfit(unit: Unit, today: int, tense: str) -> tuple[int, int]:
    """How badly a reading fits: on the wrong side of the publication date, then far from it."""
    days = days_to(unit, today)
    wrong = (tense == "past" and days > 0) or (tense == "future" and days < 0)
    tolerance = _SLIP_DAYS if unit.kind in ("day", "month") else 0
    return (int(wrong and abs(days) > tolerance), abs(days))
