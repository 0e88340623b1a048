"""Days, months and years as plain integers, without Python's limit to the years 1 to 9999.

Proleptic Gregorian calendar, astronomical years (year 0 is 1 BC, -44 is 45 BC), days counted from 1970-01-01.
"""

from __future__ import annotations

from functools import lru_cache

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS

_ERA_DAYS = 146_097  # days in 400 Gregorian years
_EPOCH_SHIFT = 719_468  # days from 0000-03-01 to 1970-01-01


def days_from_date(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 to a date; ``month`` 1 to 12, ``day`` may run over the month's end.

    Years are counted from March, so that the leap day is the last day of its year and falls out of the sum.
    """
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month - 3) % 12) + 2) // 5 + day - 1
    return era * _ERA_DAYS + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - _EPOCH_SHIFT


@lru_cache(4096)
def date_from_days(days: int) -> tuple[int, int, int]:
    """The (year, month, day) that lies ``days`` days after 1970-01-01."""
    era, day_of_era = divmod(days + _EPOCH_SHIFT, _ERA_DAYS)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    month = march_month + 3 if march_month < 10 else march_month - 9
    return era * 400 + year_of_era + (month <= 2), month, day_of_year - (153 * march_month + 2) // 5 + 1


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def weekday(days: int) -> int:
    """0 for Monday to 6 for Sunday; ``days`` since 1970-01-01, which was a Thursday."""
    return (days + 3) % 7


def iso_week(days: int) -> tuple[int, int]:
    """The ISO 8601 (year, week) a day belongs to: the week's year is that of its Thursday."""
    thursday = days - weekday(days) + 3
    year = date_from_days(thursday)[0]
    return year, (thursday - days_from_date(year, 1, 1)) // 7 + 1


def days_from_iso_week(year: int, week: int) -> int:
    """The Monday of an ISO 8601 week, in days since 1970-01-01. 4 January always lies in week 1."""
    fourth = days_from_date(year, 1, 4)
    return fourth - weekday(fourth) + 7 * (week - 1)


@lru_cache(4096)
def days_from_month(months: int) -> int:
    """The first day of a month counted from year 0: ``12 * year + month - 1``."""
    return days_from_date(months // 12, months % 12 + 1, 1)
