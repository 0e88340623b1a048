"""The lists in which a text names people one behind the other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.names.people import PersonMention
    from spacetimeline.extract.triggers.reading import Reading

_GAP = lazy(r"[^.;]{0,30}?(?:,|,?\s+and|,?\s+&|,?\s+with)(?:\s+[\w’'.-]+){0,3}\s+")
_GAP_CHARS = 90
_BACK = 60


_HOSTS = lazy(r"\b(?:resident\s+crew|residents|hosts|caretakers)\b[^.;]{0,40}\Z")


def people_within(reading: Reading, start: int, end: int) -> Sequence[PersonMention]:
    """The people named from ``start`` to ``end``."""
    first, last = (bisect_left(reading.people, at, key=lambda each: each.start) for at in (start, end))
    return reading.people[first:last]


def lists_before(reading: Reading, place: int, but: frozenset[int] = frozenset()) -> list[list[str]]:
    """The lists of people named before a place, in order: those with little more than commas between them.

    ``but`` are the starts of people who are left out.
    """
    return [[each.key for each in people] for people in _lists(reading, place) if people[0].start not in but]


def whole_list(reading: Reading, keys: list[str], place: int) -> list[str]:
    """The list before a place of which ``keys`` are some, named one by one behind it; else the ``keys`` themselves.

    "Home came A, B and C. A was tired; C waved. They had been launched in May."
    """
    alone = False
    for listed in reversed(lists_before(reading, place)):
        if len(set(keys).intersection(listed)) > 1:
            return list(dict.fromkeys(listed)) if alone and set(keys) < set(listed) else keys
        alone = alone or not set(keys).isdisjoint(listed)
    return keys


def hosts_before(reading: Reading, place: int) -> frozenset[int]:
    """Where the people stand who are told to have lived on a station: "the resident crew of A, B and C"."""
    if not any(word in reading.low for word in ("resident", "hosts", "caretakers")):
        return frozenset()
    lists = _lists(reading, place)
    hosts = (each for each in lists if _HOSTS.search(reading.low, max(0, each[0].start - 70), each[0].start))
    return frozenset(person.start for each in hosts for person in each)


def _lists(reading: Reading, place: int) -> list[list[PersonMention]]:
    at = bisect_left(reading.people, place, key=lambda each: each.start)
    lists: list[list[PersonMention]] = []
    last: PersonMention | None = None
    for person in reading.people[max(0, at - _BACK) : at]:
        if last is not None and is_listed(reading, last, person):
            lists[-1].append(person)
        else:
            lists.append([person])
        last = person
    return lists


def is_listed(reading: Reading, one: PersonMention, other: PersonMention) -> bool:
    """Do two people stand in one list, one behind the other?"""
    near = other.start - one.end < _GAP_CHARS
    return near and _GAP.fullmatch(reading.low, one.end, other.start) is not None


def list_around(reading: Reading, place: int) -> list[str]:
    """The keys of the list in which the person with the number ``place`` stands, be it before or behind others."""
    people, first = reading.people, place
    while first and is_listed(reading, people[first - 1], people[first]):
        first -= 1
    return [each.key for each in people[first : last_listed(reading, place) + 1]]


def last_listed(reading: Reading, place: int) -> int:
    """The number of the person who ends the list in which the one with the number ``place`` stands."""
    people = reading.people
    while place + 1 < len(people) and is_listed(reading, people[place], people[place + 1]):
        place += 1
    return place


def largest_list(reading: Reading, person: PersonMention) -> list[str]:
    """The longest list the person was named in so far."""
    for place in (person.end, len(reading.text)):
        longest = max((each for each in lists_before(reading, place) if person.key in each), key=len, default=[])
        if len(longest) > 1:
            return longest
    return []


def listed_before(reading: Reading, place: int) -> list[str]:
    """The keys of the people in the last list of names before a place, but those with whom they did something."""
    lists = _lists(reading, place)
    return [each.key for each in without_mates(reading, lists[-1], 2)] if lists else []


_WHO_WITH = lazy(
    r"(?:\bwho\b[^.;,]{0,40}\b(?:with|alongside|beside)|\bwith\s+the\s+(?:help|aid|assistance)\s+of|\b(?:helped|assisted)\s+by)\s+(?:\w+\s+){0,2}\Z"
)


def without_mates(reading: Reading, people: list[PersonMention], count: int) -> list[PersonMention]:
    """The people but those with whom others did something ("A and B, who flew with C"), where enough are left."""
    own = [each for each in people if not _WHO_WITH.search(reading.low, max(0, each.start - 70), each.start)]
    return own if len({each.key for each in own}) >= count else people


_ONE = words("he she")
_JOINTS = frozenset(("comma", "conj"))
_OF_LIST = frozenset(("person", "conj", "comma", "word", "det", "entity", "num"))


def in_list(unit: Unit) -> bool:
    """May a word stand in a list of people with their titles ("NASA's Lee, 46, and commander Ray")?"""
    return unit.tag in _OF_LIST or unit.low in ("'", "’")


def with_pronoun(clause: Clause, place: int) -> bool:
    """Is it one of "he and John Young", "he, John Young and Ivan Petrov" or "with John Young and Ivan Petrov he"?"""
    first = place
    while first and in_list(clause.units[first - 1]):
        first -= 1
    if 0 < first < place and clause.units[first].tag in _JOINTS and clause.units[first - 1].low in _ONE:
        return True
    behind = (unit for unit in clause.units[place + 1 :] if unit.low not in ("as", "aboard"))
    following = next((unit for unit in behind if not in_list(unit)), None)
    if following is None or following.low not in _ONE:
        return False
    lead = next((unit for unit in reversed(clause.units[:place]) if not in_list(unit)), None)
    return lead is not None and lead.low in ("with", "alongside")
