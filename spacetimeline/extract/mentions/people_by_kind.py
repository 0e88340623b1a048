"""Whom a crew's kind or number means: "the two cosmonauts" beside astronauts, "the pair" of the crew told last."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import subject
from spacetimeline.extract.mentions.people_lists import list_around
from spacetimeline.extract.mentions.pronoun_subjects import COUNTS
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

_KINDS = words("cosmonauts astronauts taikonauts")
_LEADING = lazy(r"\b(cosmonauts|astronauts|taikonauts)\s+(?=[a-z])")


@dataclass(frozen=True, slots=True)
class Kinds:
    """Where a text names people by their kind ("the cosmonauts A and B"), and the kind, in order of the text."""

    ends: list[int]
    kinds: list[str]


def kinds_of_crews(reading: Reading) -> Kinds:
    """The places where people are led by the kind of crew they are."""
    found = [each for each in _LEADING.finditer(reading.low) if _person_at(reading, each.end()) is not None]
    return Kinds([each.end() for each in found], [each[1] for each in found])


def _person_at(reading: Reading, place: int) -> int | None:
    at = bisect_left(reading.people, place, key=lambda each: each.start)
    return at if at < len(reading.people) and reading.people[at].start == place else None


def of_their_kind(reading: Reading, mention: EventMention, told: Kinds) -> list[str]:
    """Those named last as "the cosmonauts A and B" where "the two cosmonauts" are the subject of an event's verb.

    Nobody in a text that names only one kind of crew so: there the words say nothing that sets it apart.
    """
    units, head = mention.clause.units, subject(mention.clause, mention.at)
    if head is None or not head or units[head].low not in _KINDS:
        return []
    before = bisect_left(told.ends, mention.segment.start)
    near = range(before - 1, max(-1, before - _MANY_LED), -1)
    last = next((at for at in near if told.kinds[at] == units[head].low), None)
    if last is None or all(told.kinds[at] == units[head].low for at in near):
        return []
    person = _person_at(reading, told.ends[last])
    named = list_around(reading, person) if person is not None else []
    count = COUNTS.get(units[head - 1].low, len(named))
    return named if len(named) == count and units[head - 1].low in ("the", *COUNTS) else []


_MANY_LED = 200
"""So many such names back the kinds of a text's crews are looked for."""


def crew_told_last(reading: Reading, mention: EventMention, told: Sequence[EventMention], count: int) -> list[str]:
    """The crew of the event told last where it has as many as are sought, and nobody was named since."""
    last = next((each for each in reversed(told[-_FEW_BACK:]) if each.roles.crew), None) if count > 1 else None
    if last is None or len(last.roles.crew) != count or last.number == mention.number:
        return []
    if mention.segment.start - last.start > _REACH or _anybody_within(reading, last.segment.end, mention.start):
        return []
    return list(last.roles.crew)


_FEW_BACK = 4  # events
_REACH = 900
"""How many characters back a number of people may reach."""


def _anybody_within(reading: Reading, start: int, end: int) -> bool:
    at = bisect_left(reading.people, start, key=lambda each: each.start)
    return at < len(reading.people) and reading.people[at].start < end


_OF_OBJECT = frozenset(("word", "entity", "det", "num", "adv"))


def is_plain_object(between: list[Unit], behind: list[Unit]) -> bool:
    """Does no more than what they are stand between a verb and people: "sent its first astronaut, A, into space"?"""
    aside = len(between) > 2 and [between[0].tag, between[-2].tag, between[-1].tag] == ["det", "word", "comma"]
    if aside and behind and behind[0].tag in ("comma", "stop"):
        between = between[:-1]
    return all(unit.tag in _OF_OBJECT for unit in between)
