"""Whom a crew's kind or number means: "the two cosmonauts" beside astronauts, "the pair" of the crew told last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import subject
from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.mentions.crew_craft import is_craft
from spacetimeline.extract.mentions.people_lists import hosts_before, list_around, people_within
from spacetimeline.extract.mentions.pronoun_subjects import COUNTS, MANY
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention
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


def crew_by_name(reading: Reading, mention: EventMention) -> list[str]:
    """Those of whom "the Expedition 4 crew" is told to consist, where that is the subject of an event's verb.

    So they are of "The Mir 18 crew completes a mission which began with a launch on Soyuz TM-21".
    """
    units, at = mention.clause.units, mention.at
    head = next((place for place, unit in enumerate(units[: min(at, _NAME)]) if unit.low == "crew"), 0)
    named = units[:head] if units[0].low != "the" else units[1:head]
    if not named or any(unit.tag == "person" or is_craft(unit) for unit in units[:at]):
        return []
    if any(unit.tag not in ("word", "num", "entity") for unit in named) or not _is_done_by(mention, head):
        return []
    low, name = reading.low, reading.low[named[0].start : units[head].end]
    place = low.rfind(name, 0, mention.segment.start)
    while place >= 0:
        behind = bisect_left(reading.people, place, key=lambda each: each.start)
        person = reading.people[behind] if behind < len(reading.people) else None
        if person is not None and _CONSISTS.fullmatch(low, place + len(name), person.start):
            theirs = list_around(reading, behind)
        elif behind and _WHO_ARE.fullmatch(low, reading.people[behind - 1].end, place):
            theirs = list_around(reading, behind - 1)
        else:
            theirs = []
        if len(theirs) > 1:
            return theirs
        place = low.rfind(name, 0, place)
    return []


def _is_done_by(mention: EventMention, head: int) -> bool:
    """Is the crew at ``head`` the subject of the event's verb, or of a voyage that began or ends with the event?"""
    units, at = mention.clause.units, mention.at
    if units[at].tag != "trigger" or units[at].ref.form != "noun":
        return subject(mention.clause, at) == head
    lows = {unit.low for unit in units[head + 1 : at]}
    return not lows.isdisjoint(_VOYAGES) and not lows.isdisjoint(_BOUNDS)


_NAME = 8  # units
_VOYAGES = words("mission stay flight expedition tour residence residency voyage increment")
_BOUNDS = words("began begun starting started opened ends ended end begins beginning")
_CONSISTS = lazy(
    r"(?:\s*members)?(?:\s+members|\s+of|\s*[,:(–—]|\s+(?:consist(?:s|ed)|(?:is|was|are|were)\s+made\s+up)\s+of)"
    r"\s*(?:[a-z]+\s+){0,3}"
)
_WHO_ARE = lazy(r"(?:,|\s+of|,?\s+(?:who\s+(?:are|were)|mak(?:e|ing)\s+up|members\s+of|who\s+make\s+up))\s+(?:the\s+)?")
_MANY_LED = 200
"""So many such names back the kinds of a text's crews are looked for."""


def crew_told_last(reading: Reading, mention: EventMention, told: Sequence[EventMention], count: int) -> list[str]:
    """The crew of the event told last where it has as many as are sought, and nobody was named since.

    Those who are told one by one to walk in space are sought together: "A flew free. B was outside as well. The two".
    """
    theirs = [each for each in told[-_FEW_BACK:] if each.roles.crew] if count > 1 else []
    if not theirs or theirs[-1].number == mention.number:
        return []
    last = theirs[-1]
    if mention.segment.start - last.start > _REACH or people_within(reading, last.segment.end, mention.start):
        return []
    keys = list(last.roles.crew)
    if len(keys) < count and mention.kind is EventKind.SPACEWALK:
        walks = (each for each in theirs if each.kind is EventKind.SPACEWALK)
        keys = list(dict.fromkeys(key for each in walks for key in each.roles.crew))
    return keys if len(keys) == count else []


def all_just_named(reading: Reading, mention: EventMention, count: int) -> list[str]:
    """Those of the sentence before where it names just as many in all: "A and B have seats for C and D. The four"."""
    number = mention.number - 1
    if count < _SEVERAL or number < 0 or reading.segments[number].paragraph != mention.segment.paragraph:
        return []
    before = reading.segments[number]
    keys = list(dict.fromkeys(each.key for each in people_within(reading, before.start, before.end)))
    return keys if len(keys) == count else []


_SEVERAL = 3


def guests_told_last(mention: EventMention, told: Sequence[EventMention]) -> list[str]:
    """The crew launched or docked last, where "the visitors" are the subject of an event's verb."""
    units, head = mention.clause.units, subject(mention.clause, mention.at)
    lead = units[: mention.at]
    if len(lead) > 1 and lead[1].low in _GUESTS and any(unit.tag == "conj" for unit in lead[-2:]):
        # "The visitors dined and landed"
        head = head if any(unit.tag in ("stop", "sub", "rel") for unit in lead) else 1
    if not head or units[head].low not in _GUESTS or not any(unit.low == "the" for unit in units[:head][-2:]):
        return []
    last = next((each for each in reversed(told[-_FEW_BACK:]) if each.roles.crew and each.kind in _COMINGS), None)
    return list(last.roles.crew) if last is not None and mention.segment.start - last.start < _REACH else []


def residents_told_last(reading: Reading, mention: EventMention) -> list[str]:
    """Those who lived on a station, where "They" stands behind a sentence on "the residents"."""
    before = reading.segments[max(0, mention.number - 1)]
    if mention.clause.units[0].low not in MANY or _RESIDENTS.match(reading.low, before.start, before.end) is None:
        return []
    hosts = hosts_before(reading, before.start)
    keys = list(dict.fromkeys(each.key for each in reading.people if each.start in hosts)) if hosts else []
    return keys if len(keys) <= _CREW else []


_RESIDENTS = lazy(r"the\s+(?:(?:two|three)\s+)?(?:residents|hosts|resident\s+crew)\b")
_CREW = 3
_GUESTS = words("visitors guests newcomers")
_COMINGS = (EventKind.LAUNCH, EventKind.DOCKING)


def craft_told_last(reading: Reading, mention: EventMention, told: Sequence[EventMention]) -> EntityMention | None:
    """The craft of the sentence before, where "the four" means those who flew in it, not people of another craft.

    "A, B, C and D will fly on Crew-2. [...] Crew-1 lifted off in May. The four are to return on Friday."
    """
    last = next((each for each in reversed(told[-_FEW_BACK:]) if each.number == mention.number - 1), None)
    if last is None or last.segment.paragraph != mention.segment.paragraph or last.roles.crew:
        return None
    own = last.clause.units[0]
    if not is_craft(own) or own.ref.attributes.get("class") != "crew":
        return None
    people = bisect_left(reading.people, mention.segment.start, key=lambda each: each.start)
    if not people or is_generic(own.ref):
        return None
    person = reading.people[people - 1]
    number = bisect_right(reading.segments, person.start, key=lambda each: each.start) - 1
    if reading.segments[number].paragraph == mention.segment.paragraph:
        return None
    first = bisect_left(reading.entity_starts, reading.segments[max(0, number - 1)].start)
    end = bisect_left(reading.entity_starts, reading.segments[number].end)
    theirs = [each for each in reading.entities[first:end] if each.kind == own.ref.kind and not is_generic(each)]
    others = theirs and all(each.canonical != own.ref.canonical for each in theirs)
    return own.ref if others else None


_FEW_BACK = 4  # events
_REACH = 900
"""How many characters back a number of people may reach."""
