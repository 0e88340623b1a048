"""Which year a text remembers: that of "60 Years Ago" above it, or of the anniversary that its first words tell of."""

from __future__ import annotations

import re

from spacetimeline.extract.text.lazy_patterns import lazy

_LONG_AGO = 5
"""Fewer years are no anniversary that a story would be told for, but where a colon sets them apart as a heading."""
_HEAD_CHARS = 400

_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_NUMBERS |= {"ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_NUMBERS |= {"half a century": 50}
_NUMBERS |= {"fifth": 5, "tenth": 10, "fifteenth": 15, "twentieth": 20, "thirtieth": 30, "fortieth": 40}
_NUMBERS |= {"fiftieth": 50, "sixtieth": 60}
_NUMBER = rf"\d{{1,3}}|(?:{'|'.join(_NUMBERS)})(?:-five)?"
_NTH = rf"\d{{1,3}}(?=th)|(?:{'|'.join(_NUMBERS)})(?:-fifth)?"
_SPAN = rf"(?:(?P<years>{_NUMBER})\s+years?|(?P<half>half\s+a\s+century))"
_YEARS = rf"{_SPAN}\s+"
_YEARS_AGO = lazy(rf"\A\s*(?:[\w’'-]+:\s+)?(?:an?\s+)?{_YEARS}ago\b(?P<heads>:)?[^\n]*\n", re.IGNORECASE)
_YEARS_SINCE = lazy(rf"\A[^\n]{{0,60}}?\b{_YEARS}(?:since|later)\b[^\n]*\n", re.IGNORECASE)
_YEARS_LONG = lazy(rf"\A[^\n]{{0,40}}?\b{_SPAN}\b[^\n]*\n", re.IGNORECASE)
"""Counts only where the text goes on to name the year that lies so far back: "Twenty years with the lights on"."""
_WEEKDAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_REMEMBERING = lazy(
    rf"{_YEARS}ago,?\s+(?:on\s+{_WEEKDAYS}|today|tonight|to\s+the\s+day|this\s+(?:week|morning|afternoon|evening)"
    rf"|(?:this|last)\s+{_WEEKDAYS})\b"
    r"|\b(?:mark|celebrat|commemorat|observ|remember|honou?r)\w*\s[^.]{0,60}?\b"
    rf"(?:(?P<marked>{_NUMBER})\s+years\b"
    rf"|(?P<nth>{_NTH})(?:th)?\s+anniversary)",
    re.IGNORECASE,
)
"""Of an anniversary that falls on the day of writing: "60 years ago on Friday", "marked the 30th anniversary"."""
_REMEMBERED = ("years", "century", "anniversary")  # without one of these it tells of none


def tells_years_ago(text: str) -> bool:
    """Does a text begin with "60 Years Ago"?"""
    return _YEARS_AGO.match(text) is not None


def year_remembered(text: str, published: int, years: list[int], near: int) -> int | None:
    """The year of the "60 Years Ago" that heads a text; of "60 Years Since" where the years it names are past."""
    ago = _YEARS_AGO.match(text)
    found = ago or _YEARS_SINCE.match(text)
    if found is None:
        return _year_counted(text, published, years)
    back = _number(found["years"] or found["half"])
    past = bool(years) and all(year < published - near for year in years)
    if ago is not None and ago["heads"] and published - back in years:
        return published - back
    return published - back if back >= _LONG_AGO and (ago or past) else None


def _year_counted(text: str, published: int, years: list[int]) -> int | None:
    """The year from which the heading counts, where the text names it and none between it and its own."""
    found = _YEARS_LONG.match(text)
    back = 0 if found is None else _number(found["years"] or found["half"])
    counted = back >= _LONG_AGO and published - back in years
    return published - back if counted and not any(published - back < year < published for year in years) else None


def year_of_anniversary(text: str, published: int, end: int) -> int | None:
    """The year whose anniversary a text reports in its first words, before ``end``."""
    reach = min(end, _HEAD_CHARS)
    low = text[:reach].lower()
    found = _REMEMBERING.search(text, 0, reach) if any(sign in low for sign in _REMEMBERED) else None
    if found is None:
        return None
    back = _number(next(each for each in found.group("years", "half", "marked", "nth") if each))
    return published - back if back >= _LONG_AGO else None


def _number(written: str) -> int:
    """25 of "25" and of "Twenty-five"."""
    word = " ".join(written.lower().split())
    return int(word) if word.isdigit() else sum(_NUMBERS[each] for each in word.split("-"))
