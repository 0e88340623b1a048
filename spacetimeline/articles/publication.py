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

_FIRST_LINE = rf"\A\s{{0,20}}(?:date\s{{1,3}}:?\s{{0,3}})(?P<date>{DATE})[ \t]{{0,9}}(?P<rest>[^\n]*)"

# What stands before a date that is the publication's, up to the date itself.
_LABEL = (
    r"^[ \t*#>|]{0,12}(?:(?:first\s)?(?:published|posted|released|issued|publication date|release date|date published"
    r"|pub\.? date|date|dated|date released|for release)(?:\s(?:on|at))?|for immediate release)"
    rf"\s{{0,3}}[:\-–|*]{{0,4}}\s{{0,3}}{_WEEKDAY}\Z"
)
_UPDATED = (
    r"(?:^[ \t*#>|]{0,12}|\b(?:was|story|article|advisory|release)\s)(?:last\s)?(?:updated|modified|revised)"
    rf"(?:\s(?:on|at))?\s{{0,3}}:?\s{{0,3}}{_WEEKDAY}\Z"
)
_LINE_BEFORE = (
    r"^[ \t(\[*_|]{0,40}(?!(?:launch|lift-?off|landing|splashdown|(?:un)?docking|target|planned|net\b|no earlier))"
    r"(?:(?:by\s[^\n|•·—–]{2,60}|[A-Z][\w .,’'&/-]{1,60}?)(?:\s?[|•·—–]\s?|,\s|[ \t]{2,40}|\t))?"
    rf"{_WEEKDAY}\Z"
)
_LINE_AFTER = (
    rf"{_CLOCK}[ \t)\].*_|]{{0,12}}"
    r"(?:[|•·—–,-]?\s?(?:\d{1,2}[- ]min(?:ute)?s? read|\d{1,4} comments?|(?:last )?updated?\b[^\n]{0,60}"
    r"|by [^\n.]{2,60}))?$"
)
_DATELINE = rf"{_PLACE}(?:\([\w/ ]{{2,20}}\)\s)?{_WEEKDAY}\Z"
_REACH = 200
"""Characters before a date in which what introduces it stands."""

_YEARLESS_DATELINE = rf"{_PLACE}(?P<month>{_MONTH})\s(?P<day>{_DAY})\s{{0,3}}(?:\([\w/ ,]{{2,40}}\)|--|[-–—./:])"
_RELEASE_NUMBER = r"^[ \t]{0,20}(?:MEDIA )?RELEASE(?: NO\.?)?\s{0,3}:?\s{0,3}(?P<year>\d\d|\d{4})-\d{1,4}[A-Za-z]?\b"

_HEAD_CHARACTERS = 4000
_HEAD_LINES = 12  # a line that is only a date tells the publication only so near the top
_CENTURY_PIVOT = 57  # two-digit years below it are of this century: nothing flew before Sputnik's year


def find_published(text: str) -> Published | None:
    """The day of publication a plain text states in its head, and where; None when it states none.

    In order: a first line ``date 2021-10-05 …``, a labelled line ("Published: …"), a line that is only a date (with a
    place or a byline), a dateline with its year or with that of a release number, and a note of the last update.
    """
    head = text[:_HEAD_CHARACTERS]
    dates = _dates(head)
    found = (
        _dated(_first_line(head), "first line")
        or _introduced(head, dates, _LABEL, _FLAGS, "line that names the publication date")
        or _on_a_line_of_its_own(head, dates)
        or _introduced(head, [each for each in dates if not _shouts(each)], _DATELINE, 0, "dateline")
        or _from_release_number(head)
        or _introduced(head, dates, _UPDATED, _FLAGS, "note of the last update")
    )
    if found:
        return found
    tail = text[-_HEAD_CHARACTERS:]
    return _introduced(tail, _dates(tail), _LABEL, _FLAGS, "line that names the publication date")


def _dates(text: str) -> list[re.Match[str]]:
    return list(re.finditer(DATE, text, _FLAGS))


def _shouts(date: re.Match[str]) -> bool:
    """True for "OCT. 5, 2021": a headline all in capitals has no dateline."""
    return date.group().isupper()


def _first_line(text: str) -> re.Match[str] | None:
    return re.match(_FIRST_LINE, text, _FLAGS) if text[:24].lstrip()[:4].lower() == "date" else None


def _introduced(text: str, dates: list[re.Match[str]], label: str, flags: int, found_in: str) -> Published | None:
    """The first of ``dates`` right after what ``label`` matches."""
    for date in dates:
        if _stands_before(label, flags, text, date):
            return _dated(date, found_in)
    return None


def _stands_before(label: str, flags: int, text: str, date: re.Match[str]) -> bool:
    # Patterns are compiled when first needed: re keeps them, and many an article needs few.
    start = date.start()
    return re.compile(label, flags | re.MULTILINE).search(text, max(0, start - _REACH), start) is not None


def _on_a_line_of_its_own(head: str, dates: list[re.Match[str]]) -> Published | None:
    lines = _first_lines(head)
    for date in dates:
        if date.end() > len(lines):
            break
        after = re.compile(_LINE_AFTER, _FLAGS | re.MULTILINE).match(lines, date.end())
        if after is not None and _stands_before(_LINE_BEFORE, _FLAGS, lines, date):
            return _dated(date, "date line")
    return None


def without_date(first_line: str) -> str:
    """A first line without the publication date some exports put before the headline."""
    found = _first_line(first_line)
    return found["rest"].strip() if found and found["rest"].strip() else first_line


def parse_day(text: str) -> datetime.date | None:
    """The whole date at the beginning of ``text`` (ISO 8601, "5 October 2021", "Oct. 5, 2021"); None without one."""
    found = re.match(_AT_START, text, _FLAGS)
    return _day(found) if found else None


_AT_START = rf"\s{{0,9}}['\"]?{_WEEKDAY}{DATE}"


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
    number = re.search(_RELEASE_NUMBER, head, re.MULTILINE)
    dateline = re.search(_YEARLESS_DATELINE, head, re.MULTILINE) if number is not None else None
    if number is None or dateline is None:
        return None
    year = int(number["year"])
    if year < 100:
        year += 2000 if year < _CENTURY_PIVOT else 1900
    day = make_day(year, _month(dateline["month"]), int(re.sub(r"\D", "", dateline["day"])))
    return Published(day, "dateline and release number") if day else None
