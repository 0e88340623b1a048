"""Zone words people type behind a clock time, and how far they lie from UTC on a given day.

Regions come from the IANA time zone database (standard library ``zoneinfo``); abbreviations are those of space news.
"""

from __future__ import annotations

import datetime
import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_FIXED = {
    "utc": 0,
    "gmt": 0,
    "ut": 0,
    "z": 0,
    "zulu": 0,
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
    "bst": 60,
    "cet": 60,
    "cest": 120,
    "ist": 330,
    "jst": 540,
    "nzst": 720,
    "nzdt": 780,
}
_REGIONS = {
    "et": "America/New_York",
    "eastern": "America/New_York",
    "eastern time": "America/New_York",
    "ct": "America/Chicago",
    "central time": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
    "pacific time": "America/Los_Angeles",
    "msk": "Europe/Moscow",
    "bjt": "Asia/Shanghai",
}
_PLACES = {
    "moscow": "Europe/Moscow",
    "baikonur": "Asia/Qyzylorda",
    "kazakhstan": "Asia/Almaty",
    "vostochny": "Asia/Yakutsk",
    "florida": "America/New_York",
    "houston": "America/Chicago",
    "beijing": "Asia/Shanghai",
    "china": "Asia/Shanghai",
    "paris": "Europe/Paris",
    "kourou": "America/Cayenne",
    "india": "Asia/Kolkata",
    "japan": "Asia/Tokyo",
    "tokyo": "Asia/Tokyo",
    "london": "Europe/London",
    "california": "America/Los_Angeles",
    "new zealand": "Pacific/Auckland",
}
_NUMERIC = re.compile(r"(?:utc|gmt)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?")
_WORDS = "|".join(sorted([*_FIXED, *_REGIONS], key=len, reverse=True))
_AT_CLOCK = re.compile(
    rf"(?<=[\dmhn.\s])(?P<zone>(?:utc|gmt)?\s*[+-]\s*\d{{1,2}}(?::?\d\d)?(?![\d-])|\b(?:{_WORDS})\b"
    rf"|(?<=\d)z\b|\b(?:{'|'.join(_PLACES)})\s+time\b|\b[a-z]+/[a-z_]+(?:/[a-z_]+)?\b)"
)


def zone_at_end(words: str) -> tuple[str | None, str]:
    """The zone named in lower-case ``words`` behind a clock time, and the words without it."""
    match = _AT_CLOCK.search(words)
    if not match:
        return None, words
    return match["zone"].strip(), f"{words[: match.start()]} {words[match.end() :]}"


def offset_of(zone: str, year: int, month: int, day: int, hour: int, minute: int) -> int:
    """Minutes east of UTC that a zone word means at that local time. Raises ``ValueError`` for an unknown zone."""
    numeric = _NUMERIC.fullmatch(zone)
    if numeric:
        minutes = int(numeric[2]) * 60 + int(numeric[3] or 0)
        if minutes > 18 * 60:
            raise ValueError(f"no zone lies that far off: {zone}")
        return -minutes if numeric[1] == "-" else minutes
    if zone in _FIXED:
        return _FIXED[zone]
    name = _REGIONS.get(zone) or _PLACES.get(zone.removesuffix(" time").strip()) or _iana_name(zone)
    try:
        # Beyond the years Python's clocks know, a zone is that of the nearest year they do.
        local = datetime.datetime(min(max(year, 1), 9998), month, day, hour % 24, minute, tzinfo=ZoneInfo(name))
    except (ZoneInfoNotFoundError, OSError) as problem:
        raise ValueError(f"no zone {zone}") from problem
    offset = local.utcoffset()
    return round(offset.total_seconds() / 60) if offset is not None else 0


def _iana_name(zone: str) -> str:
    """``america/new_york`` in the letters the database uses."""
    return "/".join("_".join(word.capitalize() for word in part.split("_")) for part in zone.split("/"))
