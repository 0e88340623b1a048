"""When an article says it was published: dates and the lines that tell them, at the head of a plain text.

Only whole dates that the article states count; nothing is filled in from today's date.
"""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple


class Published(NamedTuple):
    """A day of publication and, in words, how it was found."""

    day: datetime.date
    found_in: str


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
DATE = (
    rf"(?:(?P<y1>{_YEAR})-(?P<m1>\d\d?)-(?P<d1>\d\d?)|(?P<y2>{_YEAR})/(?P<m2>\d\d?)/(?P<d2>\d\d?)"
    rf"|(?P<n3>{_MONTH})\s(?P<d3>{_DAY}),?\s(?P<y3>{_YEAR})|(?P<d4>{_DAY})\s(?:of\s)?(?P<n4>{_MONTH}),?\s(?P<y4>{_YEAR})"
    rf"|(?P<d5>\d\d?)\.(?P<m5>\d\d?)\.(?P<y5>{_YEAR})|(?P<y6>{_YEAR})\s(?P<n6>{_MONTH})\s(?P<d6>{_DAY}))(?!\d)"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s{1,3})?"
_CLOCK = (
    r"(?:[ ,T|@·-]{1,4}(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:[ap]\.?m\.?)?\s?"
    r"(?:Z|[A-Z]{2,5}|[+-]\d\d:?\d\d)?)?"
)
_PLACE = r"^[ \t]{0,12}[A-Z][A-Z.'’]{1,25}(?:[ ,/-]{1,2}[A-Z][\w.'’]{0,20}){0,5}(?:,\s{1,3}|[ \t]{1,3})"
_FLAGS = re.IGNORECASE

_FIRST_LINE = re.compile(
    rf"\A\s{{0,20}}(?:date\s{{1,3}}:?\s{{0,3}})(?P<date>{DATE})[ \t]{{0,9}}(?P<rest>[^\n]*)", _FLAGS
)
_LABELLED = re.compile(
    r"^[ \t*#>|]{0,12}(?:(?:first\s)?(?:published|posted|released|issued|publication date|release date|date published"
    r"|pub\.? date|date|dated|date released|for release)(?:\s(?:on|at))?|for immediate release)"
    rf"\s{{0,3}}[:\-–|*]{{0,4}}\s{{0,3}}{_WEEKDAY}(?P<date>{DATE})",
    _FLAGS | re.MULTILINE,
)
_UPDATED = re.compile(
    r"(?:^[ \t*#>|]{0,12}|\b(?:was|story|article|advisory|release)\s)(?:last\s)?(?:updated|modified|revised)"
    rf"(?:\s(?:on|at))?\s{{0,3}}:?\s{{0,3}}{_WEEKDAY}(?P<date>{DATE})",
    _FLAGS | re.MULTILINE,
)
_DATE_LINE = re.compile(
    r"^[ \t(\[*_|]{0,40}(?!(?:launch|lift-?off|landing|splashdown|(?:un)?docking|target|planned|net\b|no earlier))"
    r"(?:(?:by\s[^\n|•·—–]{2,60}|[A-Z][\w .,’'&/-]{1,60}?)(?:\s?[|•·—–]\s?|,\s|[ \t]{2,40}|\t))?"
    rf"{_WEEKDAY}(?P<date>{DATE}){_CLOCK}[ \t)\].*_|]{{0,12}}"
    r"(?:[|•·—–,-]?\s?(?:\d{1,2}[- ]min(?:ute)?s? read|\d{1,4} comments?|(?:last )?updated?\b[^\n]{0,60}"
    r"|by [^\n.]{2,60}))?$",
    _FLAGS | re.MULTILINE,
)
_DATELINE = re.compile(rf"{_PLACE}(?:\([\w/ ]{{2,20}}\)\s)?{_WEEKDAY}(?P<date>{DATE})", re.MULTILINE)
_YEARLESS_DATELINE = re.compile(
    rf"{_PLACE}(?P<month>{_MONTH})\s(?P<day>{_DAY})\s{{0,3}}(?:\([\w/ ,]{{2,40}}\)|--|[-–—./:])", re.MULTILINE
)
_RELEASE_NUMBER = re.compile(
    r"^[ \t]{0,20}(?:MEDIA )?RELEASE(?: NO\.?)?\s{0,3}:?\s{0,3}(?P<year>\d\d|\d{4})-\d{1,4}[A-Za-z]?\b", re.MULTILINE
)

_HEAD_CHARACTERS = 4000
_HEAD_LINES = 12  # a line that is only a date tells the publication only so near the top
_CENTURY_PIVOT = 57  # two-digit years below it are of this century: nothing flew before Sputnik's year


def find_published(text: str) -> Published | None:
    """The day of publication a plain text states in its head, and where; None when it states none.

    In order: a first line ``date 2021-10-05 …``, a labelled line ("Published: …"), a line that is only a date (with a
    place or a byline), a dateline with its year or with that of a release number, and a note of the last update.
    """
    head = text[:_HEAD_CHARACTERS]
    found = (
        _dated(_FIRST_LINE.match(head), "first line")
        or _dated(_LABELLED.search(head), "line that names the publication date")
        or _dated(_DATE_LINE.search(_first_lines(head)), "date line")
        or _dated(_DATELINE.search(head), "dateline")
        or _from_release_number(head)
        or _dated(_UPDATED.search(head), "note of the last update")
    )
    return found or _dated(_LABELLED.search(text[-_HEAD_CHARACTERS:]), "line that names the publication date")


def without_date(first_line: str) -> str:
    """A first line without the publication date some exports put before the headline."""
    found = _FIRST_LINE.match(first_line)
    return found["rest"].strip() if found and found["rest"].strip() else first_line


def parse_day(text: str) -> datetime.date | None:
    """The whole date at the beginning of ``text`` (ISO 8601, "5 October 2021", "Oct. 5, 2021"); None without one."""
    found = _AT_START.match(text)
    return _day(found) if found else None


_AT_START = re.compile(rf"\s{{0,9}}['\"]?{_WEEKDAY}{DATE}", _FLAGS)


def _first_lines(head: str) -> str:
    return "\n".join(head.split("\n", _HEAD_LINES)[:_HEAD_LINES])


def _dated(found: re.Match[str] | None, found_in: str) -> Published | None:
    day = _day(found) if found else None
    return Published(day, found_in) if day else None


def _day(found: re.Match[str]) -> datetime.date | None:
    for form in "123456":
        groups = found.groupdict()
        if groups.get(f"y{form}"):
            day = int(re.sub(r"\D", "", groups[f"d{form}"]))
            month = groups.get(f"m{form}")
            return make_day(int(groups[f"y{form}"]), int(month) if month else _month(groups[f"n{form}"]), day)
    return None


def make_day(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or None when there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _from_release_number(head: str) -> Published | None:
    """A dateline without a year, below a release number that tells it: "RELEASE: 98-137" and "MOSCOW, Aug. 17 --"."""
    number, dateline = _RELEASE_NUMBER.search(head), _YEARLESS_DATELINE.search(head)
    if number is None or dateline is None:
        return None
    year = int(number["year"])
    if year < 100:
        year += 2000 if year < _CENTURY_PIVOT else 1900
    day = make_day(year, _month(dateline["month"]), int(re.sub(r"\D", "", dateline["day"])))
    return Published(day, "dateline and release number") if day else None
