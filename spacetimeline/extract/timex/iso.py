"""Dates and times in numbers: ISO 8601 in its forms, day of year, and dates with slashes or full stops."""

from __future__ import annotations

import re

from spacetimeline.extract.timex.partial import Found, Partial
from spacetimeline.extract.timex.types import Clock
from spacetimeline.model.calendar import date_from_days, days_from_iso_week, days_in_month

_CLOCK = re.compile(r"[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-]\d\d):?(\d\d))?$")


def iso_date(found: Found) -> Partial | None:
    """Read one token of digits and signs; ``None`` where it is no date."""
    word = found.word("x")
    partial = _date(found, word)
    if partial is None:
        return None
    match = _CLOCK.search(word)
    if match:
        clock = clock_of(match)
        if clock is None:
            return None
        partial.clock, partial.type = clock, "TIME"
        if match[5]:
            partial.zone, partial.offset_min = "Z", 0
        elif match[6]:
            sign = -1 if match[6][0] == "-" else 1
            partial.zone = match[6] + ":" + match[7]
            partial.offset_min = int(match[6]) * 60 + sign * int(match[7])
        elif found.has("z"):
            partial.zone = found.word("z")
    if found.has("z") and partial.zone != found.word("z"):
        partial.last -= 1  # a zone needs a clock time before it
    return partial


def clock_of(match: re.Match[str]) -> Clock | None:
    """The clock time in groups 1 to 4 (hour, minute, second, fraction); ``None`` out of range."""
    hour, minute = int(match[1]), int(match[2])
    second = int(match[3]) if match[3] else None
    millisecond = int((match[4] + "000")[:3]) if match[4] else None
    if hour > 24 or minute > 59 or (second or 0) > 60 or (hour == 24 and (minute or second)):
        return None
    return Clock(hour, minute, second, millisecond)


def _date(found: Found, word: str) -> Partial | None:
    if "/" in word or ("." in word[:5] and "-" not in word):
        return _slashed(found, re.split(r"[/.]", word))
    if "W" in word:
        return _week(found, word)
    if word[4] != "-":
        return _checked(found, int(word[:4]), int(word[4:6]), int(word[6:8]))
    if word[7:8].isdigit():
        number = int(word[5:8])
        return found.partial(year=int(word[:4]), day_of_year=number) if 1 <= number <= 366 else None
    return _checked(found, int(word[:4]), int(word[5:7]), int(word[8:10]))


def _week(found: Found, word: str) -> Partial | None:
    year, week = int(word[:4]), int(word[6:8])
    if not 1 <= week <= 53:
        return None
    if len(word) > 8:
        year, month, day = date_from_days(days_from_iso_week(year, week) + int(word[9]) - 1)
        return found.partial(year=year, month=month, day=day)
    return found.partial(year=year, week=week)


def _slashed(found: Found, parts: list[str]) -> Partial | None:
    """1998/06/12, 6/12/1998 (month first, as US agencies write), 25/12/1998 and 5.10.2021 (day first)."""
    numbers = [int(part) for part in parts]
    if len(parts[0]) == 4:
        return _checked(found, *numbers) if len(numbers) == 3 else None
    if len(parts[0]) > 2 or len(parts[2]) == 3:
        return None
    month, day, year = numbers
    if month > 12 or "." in found.word("x"):
        month, day = day, month
    partial = _checked(found, year, month, day) if len(parts[2]) == 4 else _checked(found, 2000, month, day)
    if partial and len(parts[2]) == 2:
        partial.year, partial.short_year = year, True
    return partial


def _checked(found: Found, year: int, month: int, day: int) -> Partial | None:
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        return None
    return found.partial(year=year, month=month, day=day)
