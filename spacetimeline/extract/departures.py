"""Is a departure that is set, or put off, that of a ship from a station?"""

from __future__ import annotations

from spacetimeline.extract.lazy_patterns import lazy

_SET = (
    r"(?:put\s+off|moved|delayed|postponed|called\s+off|waved\s+off|set|scheduled|planned|targeted|pushed|due|expected)"
)
# "Its departure, due on the 7th, slipped a day", "the departure set for May 10 was called off"
_DEPARTURE_SET = lazy(
    rf"(?:,?\s+(?:originally\s+|first\s+)?(?:set|due|planned|scheduled)\s+(?:for|on|at)\b"
    rf"|\s+(?:is|was|has\s+been|had\s+been|will\s+be|remains)\s+(?:now\s+|originally\s+|first\s+)?{_SET}\b|\s+slipped\b)"
)
_DEPARTURE_PASSED = lazy(
    r"\b(?:passed\s+up|waved\s+off|put\s+off|called\s+off|delayed|postponed|forwent|skipped)\s+(?:an?|the|its|their)\s+\Z"
)
_OF_SHIP = lazy(
    r"\b(?:undock\w*|station|dragon|soyuz|cygnus|progress|starliner|shenzhou|tianzhou|htv|ferry|freighter|capsule|splashdown|kounotori)\b"
)
_OF_OTHERS = lazy(r"\b(?:minister|president|official|administrator|director|his|her|team)(?:['’]s)?\s+\Z")


def is_of_ship(before: str, after: str) -> bool:
    """Is the departure that is set or put off that of a ship at a station, by the words around it?"""
    told = _DEPARTURE_SET.match(after) or _DEPARTURE_PASSED.search(before)
    return bool(told and not _OF_OTHERS.search(before) and _OF_SHIP.search(before + after))


_ITS_RELEASE = lazy(r"\b(?:its|(?:spacecraft|freighter|ship|craft|cygnus|dragon)['’]s?s?)\s+\Z")
_AT_CLOCK = lazy(r"\s+(?:(?:is\s+)?(?:set|scheduled|planned|due)\s+)?(?:for|at)\s+(?:about\s+)?\d{1,2}[:.]\d\d")


def is_release(before: str, after: str) -> bool:
    """Is it "will command its release at 7:05 a.m.": of a ship from the arm?"""
    return _ITS_RELEASE.search(before) is not None and _AT_CLOCK.match(after) is not None
