"""Calendar units of any coarseness: their TIMEX3 value, their interval, and steps from one to another."""

from __future__ import annotations

from dataclasses import replace

from spacetimeline.extract.text.values import dataclass
from spacetimeline.model.calendar import (
    date_from_days,
    days_from_date,
    days_from_iso_week,
    days_in_month,
    iso_week,
    weekday,
)
from spacetimeline.model.when import Granularity, Qualifier, When

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASONS = ("SP", "SU", "FA", "WI")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the calendar, in local time; ``kind`` says which of the fields count.

    Years are astronomical (0 is 1 BC). A decade is kept as its number (187 for the 1870s), a century likewise (18).
    """

    kind: str  # day month year season quarter half week weekend decade century fiscal
    year: int | None
    month: int | None = None
    day: int | None = None
    number: int | str = 0  # of the season, quarter, half, week, decade or century
    bc: bool = False  # decades and centuries count backwards

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        year = year_value(self.year)
        match self.kind:
            case "day":
                return f"{year}-{_two(self.month)}-{_two(self.day)}"
            case "month":
                return f"{year}-{_two(self.month)}"
            case "year":
                return year
            case "fiscal":
                return f"FY{year}"
            case "season":
                return f"{year}-{self.number}"
            case "quarter":
                return f"{year}-Q{self.number}"
            case "half":
                return f"{year}-H{self.number}"
            case "week":
                return f"{year}-W{int(self.number):02d}"
            case "weekend":
                return f"{year}-W{int(self.number):02d}-WE"
            case "decade":
                return f"BC{int(self.number):03d}" if self.bc else f"{int(self.number):03d}"
            case _:
                return f"BC{int(self.number):02d}" if self.bc else f"{int(self.number):02d}"

    def days(self) -> int | None:
        """The unit's first day, since 1970-01-01; ``None`` where it is not known."""
        if self.kind in ("decade", "century"):
            size = 10 if self.kind == "decade" else 100
            first = -(int(self.number) + 1) * size + 1 if self.bc else int(self.number) * size
            return days_from_date(first, 1, 1)
        if self.year is None:
            return None
        match self.kind:
            case "day":
                if self.month is None or self.day is None:
                    return None
                return days_from_date(self.year, self.month, self.day)
            case "month":
                return None if self.month is None else days_from_date(self.year, self.month, 1)
            case "season":
                # A winter is named by the year it ends in.
                name = str(self.number)
                return days_from_date(self.year - (name == "WI"), SEASON_MONTH[name], 1)
            case "quarter":
                return days_from_date(self.year, 3 * int(self.number) - 2, 1)
            case "half":
                return days_from_date(self.year, 6 * int(self.number) - 5, 1)
            case "week":
                return days_from_iso_week(self.year, int(self.number))
            case "weekend":
                return days_from_iso_week(self.year, int(self.number)) + 5
            case "fiscal":
                return days_from_date(self.year - 1, 10, 1)
            case _:
                return days_from_date(self.year, 1, 1)

    def when(self, qualifier: Qualifier = Qualifier.NONE, raw: str = "") -> When | None:
        """The interval of the unit, in UTC days of its name; ``None`` where its year is not known."""
        days = self.days()
        if days is None:
            return None
        if self.kind == "weekend":
            saturday = When.at(days * 86_400_000, Granularity.DAY, qualifier, raw=raw)
            return When.between(saturday, When.at((days + 1) * 86_400_000, Granularity.DAY))
        return When.at(days * 86_400_000, _GRANULARITY[self.kind], qualifier, raw=raw)


_GRANULARITY = {
    "day": Granularity.DAY,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
    "season": Granularity.SEASON,
    "quarter": Granularity.QUARTER,
    "half": Granularity.HALF,
    "week": Granularity.WEEK,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
    "fiscal": Granularity.FISCAL_YEAR,
}


def year_value(year: int | None) -> str:
    """Four digits, ``BC0490`` before our era, ``XXXX`` unknown."""
    if year is None:
        return "XXXX"
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02d}"


def day_unit(days: int) -> Unit:
    year, month, day = date_from_days(days)
    return Unit("day", year, month, day)


def week_unit(days: int, kind: str = "week") -> Unit:
    year, week = iso_week(days)
    return Unit(kind, year, number=week)


def checked_day(year: int | None, month: int, day: int) -> Unit | None:
    """The day, or ``None`` where the month has no such day."""
    if day > (days_in_month(year, month) if year is not None else (29 if month == 2 else days_in_month(2001, month))):
        return None
    return Unit("day", year, month, day)


def unit_around(kind: str, anchor: Unit, step: int = 0) -> Unit | None:
    """The unit of ``kind`` ``step`` units from that of ``anchor``; ``None`` where that is too coarse."""
    if anchor.kind == "century" or (anchor.kind == "decade" and kind not in ("decade", "century")):
        return None
    if anchor.kind == "decade":
        number = int(anchor.number) + (-step if anchor.bc else step)
        return replace(anchor, number=number) if kind == "decade" else None
    year = anchor.year
    if year is None:
        return None
    match kind:
        case "year":
            return Unit("year", year + step)
        case "fiscal":
            return Unit("fiscal", year + step)
        case "decade":
            if year <= 0:
                return Unit("decade", None, number=(1 - year) // 10 - step, bc=True)
            return Unit("decade", None, number=year // 10 + step)
        case "century":
            return Unit("century", None, number=year // 100 + step) if year > 0 else None
    days = anchor.days()
    fine = anchor.kind in ("day", "week", "weekend") or (
        (anchor.kind == "month" and kind in ("month", "quarter", "half", "season")) or anchor.kind == kind == "quarter"
    )
    if days is None or not fine:
        return None
    return _fine_unit(kind, days, step)


def _fine_unit(kind: str, days: int, step: int) -> Unit | None:
    year, month, _ = date_from_days(days)
    match kind:
        case "day":
            return day_unit(days + step)
        case "week" | "fortnight":
            return week_unit(days + 7 * step)
        case "weekend":
            return week_unit(days + 7 * step, "weekend")
        case "month":
            months = 12 * year + month - 1 + step
            return Unit("month", months // 12, months % 12 + 1)
        case "quarter":
            quarters = 4 * year + (month - 1) // 3 + step
            return Unit("quarter", quarters // 4, number=quarters % 4 + 1)
        case _:
            return None


def shifted_unit(anchor: Unit, amount: float, unit: str) -> Unit | None:
    """``anchor`` moved by an amount of a unit, as coarse as that unit: "two years later" is a year."""
    if abs(amount) > 100_000:  # which may be infinite
        return None
    whole = round(amount)
    if unit in ("hour", "minute", "second", "millisecond"):
        return None
    if amount != whole and unit == "year":
        return shifted_unit(anchor, amount * 12, "month")
    return unit_around(unit, anchor, whole)


def months_away(day: Unit, months: int) -> Unit:
    """The same day of the month so many months away, or the last of a shorter month."""
    if day.year is None or day.month is None or day.day is None:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return Unit("day", year, month + 1, min(day.day, days_in_month(year, month + 1)))


def season_of(unit: Unit) -> str:
    """The season a unit lies in, as its TIMEX3 code; empty where it is coarser than a month."""
    if unit.kind == "season":
        return str(unit.number)
    return _SEASONS[(unit.month - 3) % 12 // 3] if unit.month else ""


def weekday_of(unit: Unit) -> int | None:
    """0 for Monday to 6 for Sunday, of a whole day."""
    days = unit.days() if unit.kind == "day" else None
    return None if days is None else weekday(days)


def holiday_unit(name: str, year: int | None) -> Unit:
    """The day of a holiday: "12-25", or a movable feast by its name. Easter after the Gregorian computus of Gauss."""
    if name in _AFTER_EASTER:
        if year is None or year < 1583:
            return Unit("day", year)
        return day_unit(_easter(year) + _AFTER_EASTER[name])
    if name in _FLOATING:
        month, number, nth = _FLOATING[name]
        return Unit("day", year, month) if year is None else day_unit(_nth_weekday(year, month, number, nth))
    month_text, _, day_text = name.partition("-")
    return Unit("day", year, int(month_text), int(day_text))


_AFTER_EASTER = {"easter": 0, "easter monday": 1, "good friday": -2}
"""Feasts by their days after Easter Sunday."""

_FLOATING = {"thanksgiving": (11, 3, 4), "labor": (9, 0, 1), "memorial": (5, 0, -1)}
"""US holidays that are the nth weekday of a month: (month, weekday, nth; -1 for the last)."""


def _nth_weekday(year: int, month: int, number: int, nth: int) -> int:
    if nth < 0:
        last = days_from_date(year, month, days_in_month(year, month))
        return last - (weekday(last) - number) % 7
    first = days_from_date(year, month, 1)
    return first + (number - weekday(first)) % 7 + 7 * (nth - 1)


def _easter(year: int) -> int:
    golden, century = year % 19, year // 100
    skipped, correction = century // 4, (8 * century + 13) // 25
    epact = (19 * golden + century - skipped - correction + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    to_sunday = (year + year // 4 + full_moon + 2 - century + skipped) % 7
    return days_from_date(year, 3, 28 + full_moon - to_sunday)
