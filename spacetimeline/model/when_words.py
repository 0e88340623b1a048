"""Times in plain words: short enough for a table, or as a sentence that leaves no question open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, date_from_days, iso_week
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, Bound, Granularity, Qualifier, step_unit

if TYPE_CHECKING:
    from spacetimeline.model.when import When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

GRANULARITY_WORDS = {
    Granularity.MILLISECOND: "millisecond",
    Granularity.SECOND: "second",
    Granularity.MINUTE: "minute",
    Granularity.HOUR: "hour",
    Granularity.DAY: "day",
    Granularity.WEEK: "week",
    Granularity.MONTH: "month",
    Granularity.QUARTER: "quarter",
    Granularity.SEASON: "season",
    Granularity.HALF: "half-year",
    Granularity.YEAR: "year",
    Granularity.FISCAL_YEAR: "US fiscal year",
    Granularity.DECADE: "decade",
    Granularity.CENTURY: "century",
    Granularity.MILLENNIUM: "millennium",
}
"""How fine a time was told, in words for menus and sentences."""

QUALIFIER_WORDS = {
    Qualifier.NONE: "as stated",
    Qualifier.UNCERTAIN: "uncertain",
    Qualifier.APPROXIMATE: "about",
    Qualifier.NOT_BEFORE: "no earlier than",
    Qualifier.NOT_AFTER: "no later than",
}
"""What a source adds to a time, in words for menus and sentences."""

_SHORT_PREFIX = {Qualifier.APPROXIMATE: "about ", Qualifier.NOT_BEFORE: "NET ", Qualifier.NOT_AFTER: "by "}
_LONG_PREFIX = {
    Qualifier.APPROXIMATE: "about ",
    Qualifier.UNCERTAIN: "perhaps ",
    Qualifier.NOT_BEFORE: "no earlier than ",
    Qualifier.NOT_AFTER: "no later than ",
}
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_FINER_THAN_DAY = frozenset((Granularity.MILLISECOND, Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR))


def short_words(when: When) -> str:
    """A time for a table cell or an entry field: ``"5 Oct 2021 08:55 UTC"``, ``"NET Mar 2027"``, ``"about Apr 2021"``.

    ``when_entry.read_entry`` reads it back to the same interval, save words that only ``raw`` keeps.
    """
    if when.bound is Bound.ONGOING:
        return "ongoing"
    if when.bound is Bound.UNKNOWN:
        return "unknown"
    text = _unit_words(when.at_ms, when.granularity, brief=True)
    if when.qualifier is Qualifier.UNCERTAIN:
        return text + "?"
    last = _last_unit(when, brief=True)
    if last:
        return f"{text} to {last}"
    return _SHORT_PREFIX.get(when.qualifier, "") + text


def plain_words(when: When) -> str:
    """What a time means, for a reader who doubts it: its words, its zone, and the interval it stands for."""
    if when.bound is Bound.ONGOING:
        return "still going on"
    if when.bound is Bound.UNKNOWN:
        return "not known when"
    text = _LONG_PREFIX.get(when.qualifier, "") + _unit_words(when.at_ms, when.granularity, brief=False)
    last = _last_unit(when, brief=False)
    if last:
        text = f"some time from {text} to {last}"
    return text + _stated_clock(when) + _extent(when, bool(last))


def offset_words(minutes: int) -> str:
    """A zone's distance from UTC: ``"UTC+3"``, ``"UTC−4:30"``, ``"UTC"``."""
    if not minutes:
        return "UTC"
    sign = "−" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")


def _last_unit(when: When, *, brief: bool) -> str:
    """The end of a range in words; empty when the time is a single unit."""
    if not when.is_certain or when.hi_ms <= step_unit(when.at_ms, when.granularity, 1):
        return ""
    return _unit_words(when.hi_ms - 1, when.granularity, brief=brief)


def _year_words(year: int) -> str:
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def _unit_words(at_ms: int, granularity: Granularity, *, brief: bool) -> str:
    year, month, day = date_from_days(at_ms // DAY_MS)
    if granularity in _FINER_THAN_DAY:
        clock = _clock_words(at_ms, granularity)
        return f"{_date_words(year, month, day, brief)}{' ' if brief else ', '}{clock} UTC"
    if granularity is Granularity.DAY:
        return _date_words(year, month, day, brief)
    if granularity is Granularity.WEEK:
        week_year, week = iso_week(at_ms // DAY_MS)
        return f"week {week} of {_year_words(week_year)}"
    if granularity is Granularity.MONTH:
        return f"{MONTHS[month - 1][:3] if brief else MONTHS[month - 1]} {_year_words(year)}"
    if granularity in _PARTS:
        return _PARTS[granularity](year, month)
    return _age_words(year, granularity)


def _date_words(year: int, month: int, day: int, brief: bool) -> str:
    return f"{day} {MONTHS[month - 1][:3] if brief else MONTHS[month - 1]} {_year_words(year)}"


def _quarter(year: int, month: int) -> str:
    return f"Q{(month - 1) // 3 + 1} {_year_words(year)}"


def _half(year: int, month: int) -> str:
    return f"{'first' if month < 7 else 'second'} half of {_year_words(year)}"


def _season(year: int, month: int) -> str:
    return f"{_SEASONS[month // 3 * 3 or 12]} {_year_words(year - (month < 3))}"


_PARTS = {Granularity.QUARTER: _quarter, Granularity.HALF: _half, Granularity.SEASON: _season}


def _age_words(year: int, granularity: Granularity) -> str:
    if granularity is Granularity.YEAR:
        return _year_words(year)
    if granularity is Granularity.FISCAL_YEAR:
        # Its first day lies in the calendar year before the one it is named for.
        return f"FY{year + 1:04d}"  # FY26 would be read as 2026
    if granularity is Granularity.DECADE and year >= 1000:
        return f"{year // 10 * 10}s"
    if granularity in _NTH and year >= 0:
        name, size = _NTH[granularity]
        count = year // size + 1
        suffix = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{suffix} {name}"
    size = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}[granularity]
    first = year // size * size
    return f"{_year_words(first)} to {_year_words(first + size - 1)}"


_NTH = {Granularity.CENTURY: ("century", 100), Granularity.MILLENNIUM: ("millennium", 1000)}


def _clock_words(at_ms: int, granularity: Granularity) -> str:
    rest = at_ms % DAY_MS
    text = f"{rest // HOUR_MS:02d}:{rest // MINUTE_MS % 60:02d}"
    if granularity is Granularity.HOUR:
        return f"{rest // HOUR_MS:02d}h" if rest % HOUR_MS == 0 else text
    if granularity in (Granularity.SECOND, Granularity.MILLISECOND):
        text += f":{rest // SECOND_MS % 60:02d}"
    return text + (f".{rest % SECOND_MS:03d}" if granularity is Granularity.MILLISECOND else "")


def _stated_clock(when: When) -> str:
    """The clock the source told the time by, where it was not UTC."""
    if not when.stated_offset_min or when.granularity not in _FINER_THAN_DAY:
        return ""
    local_ms = when.at_ms + when.stated_offset_min * MINUTE_MS
    zone = offset_words(when.stated_offset_min)
    named = f"{when.stated_zone}, {zone}" if when.stated_zone and when.stated_zone[:3] != "UTC" else zone
    day = date_from_days(local_ms // DAY_MS)
    other_day = "" if local_ms // DAY_MS == when.at_ms // DAY_MS else f"{day[2]} {MONTHS[day[1] - 1]}, "
    return f" = {other_day}{_clock_words(local_ms, when.granularity)} {named}"


def _extent(when: When, is_range: bool) -> str:
    """The interval in brackets, where the words before do not say it already."""
    if is_range or when.bound is Bound.OPEN or when.lo_ms == FAR_PAST_MS or when.hi_ms == FAR_FUTURE_MS:
        return ""
    widened = when.qualifier in (Qualifier.UNCERTAIN, Qualifier.APPROXIMATE)
    if not widened and when.granularity not in _SPELT_OUT:
        return ""
    fine = when.granularity if when.granularity.rank <= Granularity.MONTH.rank else _SPELT_OUT.get(when.granularity)
    unit = Granularity.DAY if when.granularity is Granularity.WEEK else fine or when.granularity
    first = _unit_words(when.lo_ms, unit, brief=True)
    last = _unit_words(when.hi_ms - 1, unit, brief=True)
    return f" ({first} to {last})" if first != last else ""


_SPELT_OUT = {
    Granularity.WEEK: Granularity.DAY,
    Granularity.QUARTER: Granularity.MONTH,
    Granularity.SEASON: Granularity.MONTH,
    Granularity.HALF: Granularity.MONTH,
    Granularity.FISCAL_YEAR: Granularity.MONTH,
    Granularity.DECADE: Granularity.YEAR,
}
