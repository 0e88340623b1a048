"""Whom a text means by somebody's crewmates: "Fei and his two crewmates", "Jing's team"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.people_lists import largest_list, listed_before, people_within
from spacetimeline.extract.mentions.pronoun_subjects import COUNTS
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

WITH_MATES = "with_mates"
"""A note on what one did with "his two crewmates", who are named as his crew elsewhere."""


def crew_of_leader(reading: Reading, mention: EventMention, count: int) -> list[str]:
    """The one named in the sentence before "They", where that speaks of his crew: "Commander Ray and his crew rest"."""
    if count != 0 or not mention.number:
        return []
    before = reading.segments[mention.number - 1]
    people = people_within(reading, before.start, before.end)
    if len(people) == 1 and _LED_CREW.match(reading.low, people[0].end, before.end):
        return [people[0].key]
    if len(people) == 1 and _THE_COMPANY.match(reading.low, people[0].end, before.end):
        return largest_list(reading, people[0]) or [people[0].key]
    return []


_LED_CREW = lazy(r"\s+(?:led|commanded|headed)\s+(?:the|a)\s+(?:\w+\s+){0,2}crew\b")
_THE_COMPANY = lazy(
    r"(?:['’]s\s+(?:\w+\s+)?(?:crew|team|trio|quartet|crewmates)|(?:\s+and|[^.;]{0,60}\b(?:with|alongside))\s+(?:his|her|their)\s+"
    r"(?:\w+\s+){0,2}(?:crew|crew\s?mates?|colleagues?|companions?|team))\b"
)
_MATES = lazy(r"\bwith\s+(?:his|her)\s+(?:\w+\s+){0,2}(?:crew\s?mates?|colleagues|companions)\b")


def with_mates(reading: Reading, mention: EventMention, keys: list[str]) -> list[str]:
    """With whom somebody flew, where "she was launched with her crewmates" names none of them."""
    if not _MATES.search(reading.low, mention.trigger.end, mention.segment.end) or mention.roles.crew:
        return keys
    at = bisect_left(reading.people, mention.start, key=lambda each: each.start)
    named = next((each for each in reversed(reading.people[:at]) if each.key == keys[0]), None)
    return (largest_list(reading, named) if named is not None else []) or keys


_TWO_OTHERS = lazy(
    r"\bthe\s+(two|three)\s+(?:[a-z]+\s+){1,3}(?:back|home|down|up|along)\b"
    r"|\band\s+the\s+(?:other\s+)?(two|three)\s+(?:other\s+)?(?:cosmonauts|astronauts|taikonauts|crewmates|guests)\b"
)


def company_of(mention: EventMention, reading: Reading) -> list[str]:
    """Those meant by "Jing's team", "Fei and his crewmates" or "will bring the two guests back" beside a name."""
    segment = mention.segment
    people = [unit for unit in mention.clause.units if unit.tag == "person"]
    for unit in people[:3]:
        if _THE_COMPANY.match(reading.low, unit.end, segment.end):
            return largest_list(reading, unit.ref) or [unit.ref.key]
    count = _TWO_OTHERS.search(reading.low, segment.start, segment.end) if people else None
    if count is None:
        return []
    last = listed_before(reading, segment.start)
    number = COUNTS[count[1] or count[2]]
    return last[-number:] if len(last) > number else []


def companions_meant(mention: EventMention) -> int | None:
    """How many people "Wilmore will come home with the two" tells of beside those it names, None without any.

    0 is more than one, as they are named before: "with them".
    """
    units, at = mention.clause.units, mention.at
    if mention.kind not in _TOGETHER or _WITH.isdisjoint(mention.clause.words):
        return None
    for place in range(at + 1, min(at + _COMPANY_REACH, len(units) - 1)):
        if units[place].tag in ("stop", "sub", "rel", "trigger", "verb", "conj"):
            return None
        if units[place].low in _WITH:
            behind = units[place + 1 : place + 4]
            if behind[0].low in _THEM:
                return _THEM[behind[0].low]
            if [unit.low for unit in behind[:1]] == ["the"] and len(behind) > 1 and behind[1].low in COUNTS:
                return COUNTS[behind[1].low] if len(behind) < 3 or behind[2].tag not in _OF_NOUN else None
            return None
    return None


def named_beside_them(mention: EventMention) -> list[str]:
    """The others whom the sentence names first: "A and B had been launched in May; Lee came home with them"."""
    people = (unit.ref.key for unit in mention.clause.units[: mention.at] if unit.tag == "person")
    return list(dict.fromkeys(key for key in people if key not in mention.roles.crew))


_TOGETHER = frozenset((EventKind.LAUNCH, EventKind.RETURN, EventKind.UNDOCKING, EventKind.SPACEWALK))
_WITH = words("with alongside")
_THEM = {"them": 0, "him": 1, "her": 1}
_COMPANY_REACH = 8  # units
_OF_NOUN = ("word", "entity", "person", "trigger")
