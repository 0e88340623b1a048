"""The written form of times: ISO 8601, and EDTF (ISO 8601-2) where that can't say enough.

2021-10-05T08:55Z     a minute; likewise ...T08Z, ...:30Z, ...:30.250Z
2021-10-05            a day           2021-W40   a week        2021-10   a month        2021   a year
2021-33               quarter 1 (33 to 36), 2021-21 spring (21 to 24), 2021-40 first half (40, 41)
202X, 20XX, 2XXX      a decade, century, millennium
FY2024                the US fiscal year from 1 October 2023 (not in EDTF)
Y-12000, Y170002      years beyond four digits; -0044 is 45 BC
2021-10?  2021-10~    uncertain, approximate
2027-03/..  ../2027   not before, not after;  2021-10-05/2021-10-07   some time between, both included
..                    ongoing;  "" unknown
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacetimeline.errors import BadTimeError
from spacetimeline.model.calendar import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    SECOND_MS,
    date_from_days,
    days_from_date,
    days_from_iso_week,
    iso_week,
)
from spacetimeline.model.when import Bound, Granularity, Qualifier, When, step_unit

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = {Qualifier.UNCERTAIN: "?", Qualifier.APPROXIMATE: "~"}
_SEASON_CODE = {3: 21, 6: 22, 9: 23, 12: 24}


def format_when(when: When) -> str:
    """The text of a time, as the module's table has it."""
    if when.bound is Bound.ONGOING:
        return ".."
    if when.bound is Bound.UNKNOWN:
        return ""
    nominal = _unit_text(when.at_ms, when.granularity)
    if when.qualifier is Qualifier.NOT_BEFORE:
        return f"{nominal}/.."
    if when.qualifier is Qualifier.NOT_AFTER:
        return f"../{nominal}"
    if when.qualifier in _MARKS:
        return nominal + _MARKS[when.qualifier]
    if when.hi_ms > step_unit(when.at_ms, when.granularity, 1):
        # An hour may begin at any minute (zones of half an hour), other units are told by any instant in them.
        last_ms = when.hi_ms - (HOUR_MS if when.granularity is Granularity.HOUR else 1)
        return f"{nominal}/{_unit_text(last_ms, when.granularity)}"
    return nominal


def _year_text(year: int) -> str:
    if 0 <= year <= 9999:
        return f"{year:04d}"
    if -9999 <= year < 0:
        return f"-{-year:04d}"
    return f"Y{year}"


def _unit_text(at_ms: int, granularity: Granularity) -> str:
    year, month, day = date_from_days(at_ms // DAY_MS)
    if granularity is Granularity.WEEK:
        week_year, week = iso_week(at_ms // DAY_MS)
        return f"{_year_text(week_year)}-W{week:02d}"
    if granularity is Granularity.QUARTER:
        return f"{_year_text(year)}-{33 + (month - 1) // 3}"
    if granularity is Granularity.HALF:
        return f"{_year_text(year)}-{40 + (month - 1) // 6}"
    if granularity is Granularity.SEASON:
        start = month // 3 * 3 or 12
        return f"{_year_text(year - (month < 3))}-{_SEASON_CODE[start]}"
    if granularity is Granularity.FISCAL_YEAR:
        return f"FY{year + (month >= 10)}"
    if granularity in _AGES:
        return _age_text(year, _AGES[granularity])
    if granularity is Granularity.YEAR:
        return _year_text(year)
    if granularity is Granularity.MONTH:
        return f"{_year_text(year)}-{month:02d}"
    date = f"{_year_text(year)}-{month:02d}-{day:02d}"
    return date if granularity is Granularity.DAY else f"{date}T{_clock_text(at_ms, granularity)}"


_AGES = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}


def _age_text(year: int, size: int) -> str:
    xs = "X" * (len(str(size)) - 1)
    count = year // size
    digits = 4 - len(xs)
    if not -(10**digits) < count < 10**digits:
        return f"Y{count}{xs}"
    return f"{count:0{digits}d}{xs}" if count >= 0 else f"-{-count:0{digits}d}{xs}"


def _clock_text(at_ms: int, granularity: Granularity) -> str:
    rest = at_ms % DAY_MS
    hour, minute = rest // HOUR_MS, rest // MINUTE_MS % 60
    second, millisecond = rest // SECOND_MS % 60, rest % SECOND_MS
    if granularity is Granularity.HOUR:
        # The hour of a zone that lies a half hour off is no hour of UTC: only an offset can name it.
        return f"{hour:02d}Z" if minute == 0 else f"{hour:02d}-00:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}"
    if granularity is not Granularity.MINUTE:
        text += f":{second:02d}"
    if granularity is Granularity.MILLISECOND:
        text += f".{millisecond:03d}"
    return text + "Z"


def iso_prefix(at_ms: int, precision: str) -> str:
    """ISO 8601 in UTC, cut off at ``precision`` (second … year; a decade shows its first year).

    An hour of a zone that lies a half hour off begins at :30 of UTC: ``2023-08-23T12:30Z``.
    """
    year, month, day = date_from_days(at_ms // DAY_MS)
    if precision == "decade":
        return _year_text(year // 10 * 10)
    if precision == "year":
        return _year_text(year)
    if precision == "month":
        return f"{_year_text(year)}-{month:02d}"
    date = f"{_year_text(year)}-{month:02d}-{day:02d}"
    if precision == "day":
        return date
    granularity = Granularity(precision)
    if granularity is Granularity.HOUR and at_ms % HOUR_MS:
        granularity = Granularity.MINUTE
    return f"{date}T{_clock_text(at_ms, granularity)}"


# -- reading ------------------------------------------------------------------------------------------------------

_YEAR = r"(?P<year>Y-?\d{1,8}|-?\d{4})"
_CLOCK = r"(?P<hour>\d\d)(?::?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,](?P<fraction>\d{1,6}))?)?)?"
_ZONE = r"(?P<zone>Z|[+-]\d\d(?::?\d\d)?)"
_CALENDAR = re.compile(rf"{_YEAR}(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:[T ]{_CLOCK}{_ZONE}?)?)?)?", re.ASCII)
_WEEK = re.compile(rf"{_YEAR}-W(?P<week>\d\d)", re.ASCII)
_AGE = re.compile(r"(?P<digits>Y-?\d{1,7}|-?\d{1,3})(?P<xs>X{1,3})", re.ASCII)
_FISCAL = re.compile(r"FY(?P<year>-?\d{1,8})", re.ASCII)


def parse_when(text: str) -> When:
    """The time a text names; see the module's table. Raises ``BadTimeError`` for anything else."""
    stripped = text.strip()
    if stripped == "..":
        return When.ongoing()
    if not stripped:
        return When.unknown()
    if len(stripped) > 80:
        raise BadTimeError(stripped)
    try:
        return _parse(stripped)
    except (ValueError, OverflowError) as problem:
        raise BadTimeError(stripped) from problem


def _parse(text: str) -> When:
    first, slash, last = text.partition("/")
    if slash and last == "..":
        return _parse_unit(first, Qualifier.NOT_BEFORE)
    if slash and first == "..":
        return _parse_unit(last, Qualifier.NOT_AFTER)
    if slash:
        start, end = _parse_unit(first, Qualifier.NONE), _parse_unit(last, Qualifier.NONE)
        if end.at_ms < start.at_ms:
            raise ValueError("a range that ends before it starts")
        return When.between(start, end)
    for qualifier, mark in _MARKS.items():
        if text.endswith(mark):
            return _parse_unit(text[:-1], qualifier)
    return _parse_unit(text, Qualifier.NONE)


def _parse_unit(text: str, qualifier: Qualifier) -> When:
    for pattern, read in _READERS:
        found = pattern.fullmatch(text)
        if found:
            return read(found, qualifier)
    raise ValueError(text)


def _year(text: str) -> int:
    return int(text.removeprefix("Y"))


def _read_calendar(found: re.Match[str], qualifier: Qualifier) -> When:
    year, month = _year(found["year"]), int(found["month"]) if found["month"] else None
    if month and month > 12:
        if found["day"]:
            raise ValueError("a season has no days")
        return _read_part_of_year(year, month, qualifier)
    day, hour, minute, second = (int(found[part]) if found[part] else None for part in _DAY_AND_CLOCK)
    fraction = found["fraction"]
    millisecond = int(fraction.ljust(3, "0")[:3]) if fraction else None
    return When.of(
        year,
        month,
        day,
        hour,
        minute,
        second,
        millisecond,
        qualifier=qualifier,
        offset_min=_offset(found["zone"]),
    )


_DAY_AND_CLOCK = ("day", "hour", "minute", "second")


def _offset(zone: str | None) -> int | None:
    if not zone or zone == "Z":
        return None
    digits = zone[1:].replace(":", "").ljust(4, "0")
    hours, rest = int(digits[:2]), int(digits[2:])
    if hours > 18 or rest > 59:
        raise ValueError(f"no zone is {zone} from UTC")
    minutes = hours * 60 + rest
    return -minutes if zone[0] == "-" else minutes


def _read_part_of_year(year: int, code: int, qualifier: Qualifier) -> When:
    for first_code, last_code, month, size, granularity in _PARTS:
        if first_code <= code <= last_code:
            start = month + (code - first_code) * size
            return When.of(year + (start > 12), (start - 1) % 12 + 1, granularity=granularity, qualifier=qualifier)
    raise ValueError(f"no month or season {code}")


_PARTS = (
    (21, 24, 3, 3, Granularity.SEASON),
    (33, 36, 1, 3, Granularity.QUARTER),
    (40, 41, 1, 6, Granularity.HALF),
)


def _read_week(found: re.Match[str], qualifier: Qualifier) -> When:
    year, week = _year(found["year"]), int(found["week"])
    days = days_from_iso_week(year, week)
    if not 1 <= week <= 53 or iso_week(days) != (year, week):
        raise ValueError("no such week")
    return When.at(days * DAY_MS, Granularity.WEEK, qualifier)


def _read_age(found: re.Match[str], qualifier: Qualifier) -> When:
    size = 10 ** len(found["xs"])
    granularity = next(each for each, years in _AGES.items() if years == size)
    return When.of(_year(found["digits"]) * size, granularity=granularity, qualifier=qualifier)


def _read_fiscal(found: re.Match[str], qualifier: Qualifier) -> When:
    at_ms = days_from_date(int(found["year"]) - 1, 10, 1) * DAY_MS
    return When.at(at_ms, Granularity.FISCAL_YEAR, qualifier)


_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Qualifier], When]], ...] = (
    (_CALENDAR, _read_calendar),
    (_WEEK, _read_week),
    (_AGE, _read_age),
    (_FISCAL, _read_fiscal),
)
