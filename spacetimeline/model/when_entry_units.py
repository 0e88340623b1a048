"""Units of time that are neither a date nor a clock time: quarters, halves, seasons, fiscal years, weeks, decades."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS, days_from_iso_week, iso_week
from spacetimeline.model.when import Granularity, Qualifier, When

if TYPE_CHECKING:
    from collections.abc import Callable

    Unit = Callable[[Qualifier], When]


def read_named_unit(words: str) -> Unit | None:
    """What lower-case ``words`` name, still to be qualified; None when they name no such unit.

    Raises ``ValueError`` for a week its year does not have.
    """
    for pattern, read in _UNITS:
        match = pattern.fullmatch(words)
        if match:
            return read(match)
    return None


def _whole(granularity: Granularity, year: int, month: int = 1) -> Unit:
    return lambda qualifier: When.of(year, month, granularity=granularity, qualifier=qualifier)


def _read_quarter(match: re.Match[str]) -> Unit:
    return _whole(Granularity.QUARTER, int(match["year"]), 3 * (_ORDINALS[match["n"]] - 1) + 1)


def _read_half(match: re.Match[str]) -> Unit:
    return _whole(Granularity.HALF, int(match["year"]), 6 * (_ORDINALS[match["n"]] - 1) + 1)


def _read_season(match: re.Match[str]) -> Unit:
    month = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[match["season"]]
    return _whole(Granularity.SEASON, int(match["year"]), month)


def _read_fiscal(match: re.Match[str]) -> Unit:
    year = int(match["year"])
    short = len(match["year"]) == 2
    return _whole(Granularity.FISCAL_YEAR, (2000 + year if short else year) - 1, 10)


def _read_decade(match: re.Match[str]) -> Unit:
    return _whole(Granularity.DECADE, int(match["year"]))


def _read_century(match: re.Match[str]) -> Unit:
    size = 100 if match["size"] == "century" else 1000
    granularity = Granularity.CENTURY if size == 100 else Granularity.MILLENNIUM
    return _whole(granularity, (int(match["n"]) - 1) * size)


def _read_week(match: re.Match[str]) -> Unit:
    year, week = int(match["year"]), int(match["week"])
    days = days_from_iso_week(year, week)
    if iso_week(days) != (year, week):
        raise ValueError(f"{year} has no week {week}")
    return lambda qualifier: When.at(days * DAY_MS, Granularity.WEEK, qualifier)


_ORDINALS = {word: n for n in range(1, 5) for word in (str(n), f"{n}{('st', 'nd', 'rd', 'th')[n - 1]}")} | {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "last": 2,
}
_NTH = r"(?P<n>first|second|third|fourth|last|[1-4](?:st|nd|rd|th)?)"
_OF = r"(?:,?\s*(?:of\s+(?:the\s+year\s+)?)?|\s*)"
_UNITS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Unit]], ...] = (
    (re.compile(rf"q(?P<n>[1-4]){_OF}(?P<year>\d{{4}})"), _read_quarter),
    (re.compile(rf"(?:the\s+)?{_NTH}\s+quarter{_OF}(?P<year>\d{{4}})"), _read_quarter),
    (re.compile(r"(?P<year>\d{4})[\s-]*q(?P<n>[1-4])"), _read_quarter),
    (re.compile(rf"h(?P<n>[12]){_OF}(?P<year>\d{{4}})"), _read_half),
    (re.compile(rf"(?:the\s+)?(?P<n>first|second|last|1st|2nd)[\s-]+half{_OF}(?P<year>\d{{4}})"), _read_half),
    (re.compile(rf"(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter){_OF}(?P<year>\d{{4}})"), _read_season),
    (re.compile(r"(?:us\s+)?(?:fy|fiscal(?: year)?)\s*'?(?P<year>\d{4}|\d\d)"), _read_fiscal),
    (re.compile(r"(?:the\s+)?(?P<year>\d{3,4}0)'?s"), _read_decade),
    (re.compile(r"(?:the\s+)?(?P<n>\d{1,2})(?:st|nd|rd|th)\s+(?P<size>century|millennium)"), _read_century),
    (re.compile(rf"week\s+(?P<week>\d{{1,2}}){_OF}(?P<year>\d{{4}})"), _read_week),
)
