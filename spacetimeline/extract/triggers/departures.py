"""Is a departure that is set, or put off, that of a ship from a station?"""

from __future__ import annotations

from spacetimeline.extract.text.lazy_patterns import lazy

_SET = (
    r"(?:put\s+off|moved|delayed|postponed|called\s+off|waved\s+off|set|scheduled|planned|targeted|pushed|due|expected)"
)
# "Its departure, due on the 7th, slipped a day", "the departure set for May 10 was called off"
_DEPARTURE_SET = lazy(
    rf"(?:,?\s+(?:originally\s+|first\s+)?(?:set|due|planned|scheduled)\s+(?:for|on|at)\b"
    rf"|\s+(?:is|was|has\s+been|had\s+been|will\s+be|remains)\s+(?:now\s+|originally\s+|first\s+)?{_SET}\b|\s+slipped\b)"
)
_DEPARTURE_PASSED = lazy(
    r"\b(?:passed\s+up|waved\s+off|put\s+off|called\s+off|delayed|postponed|forwent|skipped)\s+"
    r"(?:an?|the|its|their|two|three|four|several|some)\s+(?:earlier\s+|previous\s+|first\s+|planned\s+)?\Z"
)
_OF_OTHERS = lazy(r"\b(?:minister|president|official|administrator|director|his|her|team)(?:['’]s)?\s+\Z")
_ON_GROUND = lazy(r"\b(?:cosmodrome|baikonur|star\s+city|train|plane|bus|airport|pad|quarters|hotel)\b")


# "is being loaded for its departure later this month"
_ITS = lazy(r"\b(?:for|before|of|until)\s+(?:its|the\s+(?:ship|spacecraft|freighter|craft|capsule|vehicle)['’]s)\s+\Z")
_DATED = lazy(
    r"\s+(?:(?:scheduled|planned|set|due)\s+for\s+)?(?:(?:on|in|at)\s+)?"
    r"(?:later|next|early|late|this|mid|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)\b"
)


def is_of_ship(before: str, after: str) -> bool:
    """Is it a departure that is set or put off, of nobody on the ground? Whether of a ship, the article has to tell."""
    told = _DEPARTURE_SET.match(after) or _DEPARTURE_PASSED.search(before)
    told = told or (_ITS.search(before) and _DATED.match(after))
    return bool(told and not _OF_OTHERS.search(before) and not _ON_GROUND.search(before[-50:] + after[:60]))


_ITS_RELEASE = lazy(r"\b(?:its|(?:spacecraft|freighter|ship|craft|cygnus|dragon)['’]s?s?)\s+\Z")
_AT_CLOCK = lazy(r"\s+(?:(?:is\s+)?(?:set|scheduled|planned|due)\s+)?(?:for|at)\s+(?:about\s+)?\d{1,2}[:.]\d\d")


def is_release(before: str, after: str) -> bool:
    """Is it "will command its release at 7:05 a.m.": of a ship from the arm?"""
    return _ITS_RELEASE.search(before) is not None and _AT_CLOCK.match(after) is not None
