"""Whom "they", "she" or "the trio" means: the people named last before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.crews.crewmates import (
    WITH_MATES,
    companions_meant,
    company_of,
    crew_of_leader,
    named_beside_them,
    with_mates,
)
from spacetimeline.extract.crews.heroes import hero, hero_and_mate, last_of_list, only_one_before
from spacetimeline.extract.crews.pronouns import flown_with_him
from spacetimeline.extract.mentions.crew_craft import is_aboard_rocket
from spacetimeline.extract.mentions.people_by_kind import (
    all_just_named,
    craft_told_last,
    crew_by_name,
    crew_told_last,
    guests_told_last,
    kinds_of_crews,
    of_their_kind,
    residents_told_last,
)
from spacetimeline.extract.mentions.people_lists import (
    hosts_before,
    in_list,
    is_listed,
    list_around,
    lists_before,
    whole_list,
    with_pronoun,
    without_mates,
)
from spacetimeline.extract.mentions.pronoun_subjects import (
    COUNTS,
    MANY,
    ONE,
    SOMEBODY,
    is_own_flight,
    is_their_ship,
    number_told,
    people_meant,
    ships_before,
)
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.names.people import PersonMention
    from spacetimeline.extract.triggers.reading import Reading

_REACH = 900
"""How many characters back a pronoun may reach."""
_EVENTS_BACK, _LEAD = 24, 12  # events, units
_SPEAKS = lazy(
    r"[^.;]{0,4}\b(?:said|says|told|added|wrote|tweeted|administrator|president|minister|director general)\b"
)
_SPEAKER_BEFORE = lazy(
    r"\b(?:said|says|administrator|president|minister|director|chief|head|spokesman|spokeswoman|manager"
    r"|according to|stand-in|understudy|backup|wife|husband|(?:instead|place) of|replacing|replaced"
    r"|succeed\w+)\s+(?:\w+\s+)?\Z"
)
_IS_REPLACED = lazy(
    r"\s+(?:was|were|had\s+been)\s+replaced\s+by\b"
    r"|\s+[^.;]{3,70}?(?:\band|\bso|,)\s+(?:[\w-]+\s+){1,3}(?:replaced\s+h(?:im|er)|took\s+h(?:is|er)\s+(?:place|seat))\b"
)
_HE_AND = lazy(r"\b(?:(?:he|she)\s+and|with)\s+(?:\w+\s+)?\Z")
"""Before the other one: whom a later "he" means was named before."""


def lend_people(found: list[EventMention], reading: Reading) -> None:
    """Give events whose subject is a pronoun or "the trio" the people it stands for."""
    starts = [each.start for each in reading.people]
    kinds = kinds_of_crews(reading)
    for place, mention in enumerate(found):
        told = found[max(0, place - _EVENTS_BACK) : place]
        company = company_of(mention, reading)
        if company:
            mention.roles.crew = list(dict.fromkeys([*mention.roles.crew, *company]))
            if len(mention.roles.crew) == 1:
                mention.notes.add(WITH_MATES)
            continue
        stem = _of_stem(mention, reading)
        if stem is not None:
            mention.roles.crew = list(dict.fromkeys([stem, *mention.roles.crew]))
            continue
        mention.roles.crew += last_of_list(mention, reading)
        led, other = _count_and(mention.clause, mention.at, mention.roles.crew)
        if led:
            keys = [key for key in hero(reading, mention.number) if led == 1 and key != other]
            keys = keys or _named_before(reading, starts, mention.segment.start, led)
            mention.roles.crew = list(dict.fromkeys([*keys, *mention.roles.crew, other]))
            continue
        if mention.kind is EventKind.LAUNCH and not mention.roles.crew and not mention.roles.craft:
            mention.roles.crew = _aboard_behind(mention, reading)
        count = people_meant(mention.clause, mention.at)
        if mention.roles.crew and not _mates(mention):
            if count is not None and _is_one_of(mention, count):
                others = _named_before(reading, starts, mention.segment.start, count - len(mention.roles.crew))
                mention.roles.crew = list(dict.fromkeys([*others, *mention.roles.crew]))
            elif (number := companions_meant(mention)) is not None and (
                others := _companions(reading, starts, mention, number)
            ):
                mention.roles.guests = frozenset(mention.roles.crew)
                mention.roles.crew = list(dict.fromkeys([*mention.roles.crew, *others]))
            continue
        kind = of_their_kind(reading, mention, kinds) or crew_by_name(reading, mention)
        kind = kind or guests_told_last(mention, told)
        if kind:
            mention.roles.crew = list(dict.fromkeys([*kind, *mention.roles.crew]))
            mention.notes.add("people_by_pronoun")
            continue
        if count is None:
            continue
        if count == 0 and not mention.roles.craft and (craft := _craft_of_crew_before(reading, mention)) is not None:
            mention.roles.craft = [craft]
            continue
        if count == 0 and ships_before(reading, mention):
            continue
        if count != 1 and not mention.roles.craft and (craft := craft_told_last(reading, mention, told)):
            mention.roles.craft = [craft]
            continue
        count = count or number_told(reading, mention)
        keys = _named_here(mention) if count == 1 else _all_named_here(mention) if count == 0 else []
        if count == SOMEBODY:
            keys = only_one_before(reading, mention)
            mention.roles.crew = list(dict.fromkeys([*keys, *mention.roles.crew]))
            continue
        keys = keys or crew_of_leader(reading, mention, count) or (hero(reading, mention.number) if count == 1 else [])
        keys = keys or (hero_and_mate(reading, mention.number) if count == 2 else [])
        keys = keys or residents_told_last(reading, mention)
        keys = keys or (flown_with_him(mention, told) if count == 0 else [])
        keys = keys or crew_told_last(reading, mention, told, count)
        keys = keys or all_just_named(reading, mention, count)
        keys = keys or _guests_before(reading, starts, mention, count)
        keys = keys or _named_before(reading, starts, mention.segment.start, count)
        if count == 0 and keys:
            keys = _all_of_them(keys, told)
        if is_their_ship(mention.clause, mention.at) and not _flew_together(keys, found, mention):
            continue  # "their ship" may be that of others, whom only their flight tells of
        if count == 1 and keys:
            keys = with_mates(reading, mention, keys)
        if keys:
            mention.roles.crew = keys + [key for key in mention.roles.crew if key not in keys]
            mention.notes.add("people_by_pronoun")


def _companions(reading: Reading, starts: list[int], mention: EventMention, count: int) -> list[str]:
    """So many people (0: some) with whom those of an event are told to have done it, as "with them" means them."""
    if here := named_beside_them(mention):
        return here if len(here) == count or (count == 0 and len(here) > 1) else []
    return (hero(reading, mention.number) if count == 1 else []) or _named_before(
        reading, starts, mention.segment.start, count
    )


def _is_one_of(mention: EventMention, count: int) -> bool:
    """Does a sentence name but some of those it tells of: "Ray used it later, and both men went out again"?"""
    return len(mention.roles.crew) < count and any(unit.low in _ALL for unit in mention.clause.units[: mention.at])


_ALL = frozenset(("both", "all"))


def _all_of_them(keys: list[str], told: Sequence[EventMention]) -> list[str]:
    """The people of the launch told last with whom the ``keys`` flew: "he lifted off with A and B. They came home"."""
    last = next((each for each in reversed(told) if each.roles.crew), None)
    if last is None or last.kind is not EventKind.LAUNCH or "people_by_pronoun" not in last.notes:
        return keys
    return list(last.roles.crew) if set(keys) < set(last.roles.crew) else keys


def _craft_of_crew_before(reading: Reading, mention: EventMention) -> EntityMention | None:
    """The craft of "The Apollo crew stayed up for three more days", where a "They" opens the sentence behind."""
    if mention.clause.units[0].low not in MANY or not mention.number:
        return None
    before = reading.segments[mention.number - 1]
    at = bisect_left(reading.entity_starts, before.start)
    first = reading.entities[at] if at < len(reading.entities) else None
    if first is None or first.start > before.start + _ARTICLE or first.kind not in ("vehicle", "mission"):
        return None
    return first if _ITS_CREW.match(reading.low, first.end, before.end) else None


_ARTICLE = 4
"""Characters of "The "."""
_ITS_CREW = lazy(r"\s+(?:crew(?:\s*members|men)?|astronauts|cosmonauts|taikonauts)\s+\w")


def _flew_together(keys: Sequence[str], found: Sequence[EventMention], mention: EventMention) -> bool:
    """Is an event told before, not long ago, of which all these people were the crew?"""
    before = bisect_left(found, mention.start, key=lambda each: each.start)
    return any(set(keys) <= set(each.roles.crew) for each in found[max(0, before - _EVENTS_BACK) : before])


def _aboard_behind(mention: EventMention, reading: Reading) -> list[str]:
    """The people of "On board were A and B" behind a launch of which only the rocket is named."""
    number = mention.number + 1
    if number >= len(reading.segments) or not is_aboard_rocket(reading, number):
        return []
    first = bisect_left(reading.people, reading.segments[number].start, key=lambda each: each.start)
    near = first < len(reading.people) and reading.people[first].start < reading.segments[number].end
    return list(dict.fromkeys(list_around(reading, first))) if near else []


def _count_and(clause: Clause, at: int, crew: list[str]) -> tuple[int, str]:
    """How many people more "He and three others - Lee and Stone - docked" and "Those two and Lee fly" tell of, or 0.

    The first one named is the second. So it is with "The two, along with Lee, came in May, when their ship docked".
    """
    first, second = clause.units[0].low, clause.units[1].low if len(clause.units) > 1 else ""
    count = 1 if first in ONE else COUNTS.get(second, 0) if first in ("those", "these", "the") else 0
    behind = clause.units[1 if count == 1 else 2 :][:_LEAD]
    if count == 1 and (listed := _first_listed(behind)):
        return (1, listed) if listed in crew else (0, "")
    while behind and count > 1 and behind[0].tag == "word" and behind[0].low not in ("along", "together"):
        behind = behind[1:]  # "the two veterans, along with Lee"
    led = [unit.low for unit in behind[:3] if unit.tag != "comma"]
    other = next((unit for unit in behind if unit.tag == "person"), None)
    if not count or other is None or led[:1] not in (["and"], ["along"], ["together"]):
        return 0, ""
    theirs = led[:1] != ["and"] and people_meant(clause, at) == 0
    named = other.ref.key in crew and other.start < clause.units[at].start
    return (count, other.ref.key) if named or theirs else (0, "")


def _first_listed(behind: list[Unit]) -> str:
    """The first of those named with "he" at the beginning of a sentence: "He, commander Ray and Lee were launched"."""
    if not behind or behind[0].tag != "comma":
        return ""
    listed = list(takewhile(in_list, behind))
    people = [unit.ref.key for unit in listed if unit.tag == "person"]
    return people[0] if len(people) > 1 and any(unit.tag == "conj" for unit in listed) else ""


_MANY_PEOPLE = 200
_BULLET = lazy(r"\s*[•*·–—-]\s+[a-z]")
_ITEMS = 12


def _of_stem(mention: EventMention, reading: Reading) -> str | None:
    """Whom the items of a list speak of: "In 204 days Ray Stone" above "• conducted a spacewalk with Anne Lee;"."""
    if not _BULLET.match(reading.text, mention.segment.start, mention.segment.end):
        return None
    if mention.roles.craft or any(unit.tag in ("sub", "rel", "stop") for unit in mention.clause.units[2 : mention.at]):
        return None  # "when a Dragon arrived" is not what they did
    number = mention.number
    while number and mention.number - number < _ITEMS:
        number -= 1
        segment = reading.segments[number]
        if _BULLET.match(reading.text, segment.start, segment.end):
            continue
        at = bisect_left(reading.people, segment.end, key=lambda each: each.start)
        last = reading.people[at - 1] if at else None
        return last.key if last is not None and last.start >= segment.start and segment.end - last.end < 2 else None
    return None


def _named_here(mention: EventMention) -> list[str]:
    """The one person the sentence names before its pronoun: "Rubio holds the record, set when he landed".

    Nobody where it begins with "he" or "his": whom that means was named before.
    """
    if mention.clause.units[0].low in ONE or mention.clause.units[0].low in _HIS:
        return []
    people = [
        unit.ref.key
        for at, unit in enumerate(mention.clause.units[: mention.at])
        if unit.tag == "person" and not with_pronoun(mention.clause, at)
    ]
    return people if len(set(people)) == 1 else []


_HIS = ("his", "her")


def _all_named_here(mention: EventMention) -> list[str]:
    """Those the sentence names before its "they": "Remek was launched with Gubarev; they docked a day later".

    Nobody where it begins with "they": whom that means was named before.
    """
    if mention.clause.units[0].low in MANY:
        return []
    people = [unit.ref.key for unit in mention.clause.units[: mention.at] if unit.tag == "person"]
    return list(dict.fromkeys(people)) if len(set(people)) > 1 else []


def _mates(mention: EventMention) -> bool:
    """Are all people of the event named behind its verb, or as "he and Young": is its subject open?

    So it is in "His second flight, with Young, began in May".
    """
    units = mention.clause.units
    own = mention.kind is EventKind.LAUNCH and is_own_flight(mention.clause, mention.at)
    return all(
        unit.ref.key not in mention.roles.crew
        or with_pronoun(mention.clause, at)
        or (own and units[at - 1].low in ("with", "and", ","))
        for at, unit in enumerate(units[: mention.at])
        if unit.tag == "person"
    )


def _guests_before(reading: Reading, starts: list[int], mention: EventMention, count: int) -> list[str]:
    """So many people who came to a station, where those who lived there were named as well, but not right before."""
    if count <= 1 or not mention.number:
        return []
    hosts = hosts_before(reading, reading.segments[mention.number - 1].start)
    return _named_before(reading, starts, mention.segment.start, count, hosts) if hosts else []


def _named_before(
    reading: Reading, starts: list[int], place: int, count: int, but: frozenset[int] = frozenset()
) -> list[str]:
    """The people named in the last sentence that names as many as are sought; ``but`` are starts of other people."""
    at = bisect_left(starts, place)
    sentence: list[PersonMention] = []
    gathered: list[PersonMention] = []
    for person in reversed(reading.people[max(0, at - 24) : at]):
        if person.start < place - _REACH:
            break
        if _speaks(reading, person):
            but |= {person.start}
        if person.start in but or (count == 1 and _is_mate(reading, person)):
            continue
        if sentence and _parted(reading, person, sentence[-1]):
            gathered, sentence = [*gathered, *sentence], []
            if (len(_keys(gathered)) >= max(count, 2) or count == 1) and not _leads(reading, person):
                break
        sentence.append(person)
    keys = _keys(without_mates(reading, [*gathered, *sentence], max(count, 2)))
    if count == 1:
        last = _keys(without_mates(reading, sentence or gathered, 1))
        told = [each.key for each in reading.people[max(0, at - _MANY_PEOPLE) : at]]
        if len(last) > 1:
            last = [*last, *[max(dict.fromkeys(told), key=told.count)][:1]]  # or who the article is about
        return [max(last, key=told.count)] if last else []
    if count > 1:
        lists = [each for each in lists_before(reading, place, but) if len(set(each)) == count]
        if len(keys) == count and (not lists or any(set(each) == set(keys) for each in lists)):
            return keys
        return lists[-1] if lists else []
    return whole_list(reading, keys, place) if len(keys) >= 2 else []


def _is_mate(reading: Reading, person: PersonMention) -> bool:
    """Is it one of the list of "he and A" or "with A and B"?"""
    people = reading.people
    at = bisect_left(people, person.start, key=lambda each: each.start)
    while not _HE_AND.search(reading.low, max(0, people[at].start - 20), people[at].start):
        if not at or not is_listed(reading, people[at - 1], people[at]):
            return False
        at -= 1
    return True


def _keys(people: Sequence[PersonMention]) -> list[str]:
    """The people's keys in order of the text, each once; ``people`` are in reverse."""
    return list(dict.fromkeys(each.key for each in reversed(people)))


_LED_BY = lazy(r"\b(?:led|headed|captained|commanded)\s+by\s+(?:\w+\s+){0,3}\Z")


def _leads(reading: Reading, person: PersonMention) -> bool:
    """Is it the first of a crew whose others the next sentence names: "The crew is led by A. B and C are new"?"""
    return _LED_BY.search(reading.low, max(0, person.start - 60), person.start) is not None


def _parted(reading: Reading, one: PersonMention, other: PersonMention) -> bool:
    """Does a sentence end between two names?"""
    after = bisect_right(reading.segments, one.start, key=lambda each: each.start)
    return after < len(reading.segments) and reading.segments[after].start <= other.start


def _speaks(reading: Reading, person: PersonMention) -> bool:
    low = reading.low
    return bool(
        _SPEAKS.match(low, person.end, person.end + 40)
        or _IS_REPLACED.match(low, person.end)
        or _SPEAKER_BEFORE.search(low[max(0, person.start - 40) : person.start])
    )
