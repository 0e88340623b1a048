"""Whom "they", "she" or "the trio" means: the people named last before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.crew_craft import is_aboard_rocket
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.people_lists import largest_list, list_around, listed_before, lists_before, without_mates
from spacetimeline.extract.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.mentions import EventMention
    from spacetimeline.extract.people import PersonMention
    from spacetimeline.extract.reading import Reading

_REACH = 900
"""How many characters back a pronoun may reach."""
_MANY = words("they they'll they’ll they’ve they're they’re")
_ONE = words("he she he'll he’ll she'll she’ll")
_COUNTS = {
    "trio": 3,
    "pair": 2,
    "duo": 2,
    "quartet": 4,
    "two": 2,
    "three": 3,
    "four": 4,
    "seven": 7,
    "six": 6,
    "five": 5,
    "both": 2,
}
_SPEAKS = lazy(
    r"[^.;]{0,4}\b(?:said|says|told|added|wrote|tweeted|administrator|president|minister|director general)\b"
)
_SPEAKER_BEFORE = lazy(
    r"\b(?:said|says|administrator|president|minister|director|chief|head|spokesman|spokeswoman|manager"
    r"|according to|stand-in|understudy|backup|wife|husband|(?:instead|place) of|replacing|replaced"
    r"|succeed\w+)\s+(?:\w+\s+)?\Z"
)
_HE_AND = lazy(r"\b(?:(?:he|she)\s+and|with)\s+(?:\w+\s+)?\Z")
"""Before the other one: whom a later "he" means was named before."""


def lend_people(found: list[EventMention], reading: Reading) -> None:
    """Give events whose subject is a pronoun or "the trio" the people it stands for."""
    starts = [each.start for each in reading.people]
    for mention in found:
        company = _company(mention, reading)
        if company:
            mention.roles.crew = list(dict.fromkeys([*mention.roles.crew, *company]))
            continue
        stem = _of_stem(mention, reading)
        if stem is not None:
            mention.roles.crew = list(dict.fromkeys([stem, *mention.roles.crew]))
            continue
        led = _count_and(mention.clause, mention.at, mention.roles.crew)
        if led:
            keys = _named_before(reading, starts, mention.segment.start, led)
            mention.roles.crew = list(dict.fromkeys([*keys, *mention.roles.crew]))
            continue
        if mention.kind is EventKind.LAUNCH and not mention.roles.crew and not mention.roles.craft:
            mention.roles.crew = _aboard_behind(mention, reading)
        if mention.roles.crew and not _mates(mention):
            continue
        count = _subject(mention.clause, mention.at)
        if count is None:
            continue
        keys = _named_here(mention) if count == 1 else _all_named_here(mention) if count == 0 else []
        keys = keys or _crew_of_leader(reading, mention, count)
        keys = keys or _named_before(reading, starts, mention.segment.start, count)
        if keys:
            mention.roles.crew = keys + [key for key in mention.roles.crew if key not in keys]
            mention.notes.add("people_by_pronoun")


def _aboard_behind(mention: EventMention, reading: Reading) -> list[str]:
    """The people of "On board were A and B" behind a launch of which only the rocket is named."""
    number = mention.number + 1
    if number >= len(reading.segments) or not is_aboard_rocket(reading, number):
        return []
    first = bisect_left(reading.people, reading.segments[number].start, key=lambda each: each.start)
    near = first < len(reading.people) and reading.people[first].start < reading.segments[number].end
    return list(dict.fromkeys(list_around(reading, first))) if near else []


def _count_and(clause: Clause, at: int, crew: list[str]) -> int:
    """How many people more "He and three others - Lee and Stone - docked" and "Those two and Lee fly" tell of, or 0."""
    first, second = clause.units[0].low, clause.units[1].low if len(clause.units) > 1 else ""
    count = 1 if first in _ONE else _COUNTS.get(second, 0) if first in ("those", "these", "the") else 0
    behind = clause.units[1 if count == 1 else 2 :][:_LEAD]
    if not count or not behind or behind[0].low != "and":
        return 0
    other = next((unit for unit in behind if unit.tag == "person"), None)
    return count if other is not None and other.ref.key in crew and other.start < clause.units[at].start else 0


_LEAD = 12


def _crew_of_leader(reading: Reading, mention: EventMention, count: int) -> list[str]:
    """The one named in the sentence before "They", where that speaks of his crew: "Commander Ray and his crew rest"."""
    if count != 0 or not mention.number:
        return []
    before = reading.segments[mention.number - 1]
    first, last = (bisect_left(reading.people, at, key=lambda each: each.start) for at in (before.start, before.end))
    people = reading.people[first:last]
    if len(people) == 1 and _THE_COMPANY.match(reading.low, people[0].end, before.end):
        return largest_list(reading, people[0]) or [people[0].key]
    return []


_THE_COMPANY = lazy(
    r"(?:['’]s\s+(?:\w+\s+)?(?:crew|team|trio|quartet|crewmates)|(?:\s+and|[^.;]{0,60}\b(?:with|alongside))\s+(?:his|her|their)\s+"
    r"(?:\w+\s+){0,2}(?:crew|crew\s?mates?|colleagues?|companions?|team))\b"
)
_TWO_OTHERS = lazy(
    r"\bthe\s+(two|three)\s+(?:[a-z]+\s+){1,3}(?:back|home|down|up|along)\b"
    r"|\band\s+the\s+(?:other\s+)?(two|three)\s+(?:other\s+)?(?:cosmonauts|astronauts|taikonauts|crewmates|guests)\b"
)
_MANY_PEOPLE = 200


def _company(mention: EventMention, reading: Reading) -> list[str]:
    """Those meant by "Jing's team", "Fei and his crewmates" or "will bring the two guests back" beside a name."""
    segment = mention.segment
    people = [unit for unit in mention.clause.units if unit.tag == "person"]
    for unit in people[:3]:
        if _THE_COMPANY.match(reading.low, unit.end, segment.end):
            return largest_list(reading, unit.ref)
    count = _TWO_OTHERS.search(reading.low, segment.start, segment.end) if people else None
    if count is None:
        return []
    last = listed_before(reading, segment.start)
    number = _COUNTS[count[1] or count[2]]
    return last[-number:] if len(last) > number else []


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
    """The one person the sentence names before its pronoun: "Rubio holds the record, set when he landed"."""
    people = [
        unit.ref.key
        for at, unit in enumerate(mention.clause.units[: mention.at])
        if unit.tag == "person" and not _with_pronoun(mention.clause, at)
    ]
    return people if len(set(people)) == 1 else []


def _all_named_here(mention: EventMention) -> list[str]:
    """Those the sentence names before its "they": "Remek was launched with Gubarev; they docked a day later".

    Nobody where it begins with "they": whom that means was named before.
    """
    if mention.clause.units[0].low in _MANY:
        return []
    people = [unit.ref.key for unit in mention.clause.units[: mention.at] if unit.tag == "person"]
    return list(dict.fromkeys(people)) if len(set(people)) > 1 else []


def _mates(mention: EventMention) -> bool:
    """Are all people of the event named behind its verb ("they came home with Hague"), so that its subject is "
    "open? So it is with "he and Young"."""
    units = mention.clause.units
    return all(
        unit.ref.key not in mention.roles.crew or _with_pronoun(mention.clause, at)
        for at, unit in enumerate(units[: mention.at])
        if unit.tag == "person"
    )


def _subject(clause: Clause, at: int) -> int | None:
    """How many people the pronoun before the verb stands for (0: more than one), None without such a pronoun."""
    behind = clause.units[at + 1].low if at + 1 < len(clause.units) else ""
    if behind in ("him", "her", "them") and clause.units[at].ref.kind in (EventKind.LAUNCH, EventKind.RETURN):
        tag = clause.units[at + 2].tag if at + 2 < len(clause.units) else "stop"
        count = 0 if behind == "them" else 1
        free = tag in ("prep", "adv", "stop", "comma", "to", "time", "word") and (count == 0 or tag != "word")
        return count if free else None  # "a Soyuz carried her from", "will bring them back"
    company = _with_whom(clause, at)
    if company is not None:
        return company
    if clause.units[at].tag == "trigger" and clause.units[at].ref.form == "noun" and _they_behind(clause, at):
        return 0
    if clause.units[at].tag == "trigger" and clause.units[at].ref.kind in _HOMEWARD and _is_their_return(clause):
        return 0
    for place in range(at - 1, max(-1, at - 14), -1):
        unit = clause.units[place]
        if unit.low in _MANY:
            return 0
        if unit.low in _ONE:
            return 1
        if unit.low in ("his", "her") and _is_their_craft(clause, place, at):
            return 1
        if unit.low == "their" and (_is_their_craft(clause, place, at) or _is_their_walk(clause, place, at)):
            return 0
        if unit.low in _COUNTS and place and clause.units[place - 1].low in _COUNTED:
            following = clause.units[place + 1] if place + 1 < len(clause.units) else unit
            if _is_of_craft(clause, place):
                return None  # "the three astronauts of Shenzhou-19": those of its crew
            human = (
                unit.low in _TEAMS
                or following.tag in ("aux", "modal", "trigger", "verb", "soft", "adv")
                or _HUMAN.match(following.low)
            )
            return _COUNTS[unit.low] if human else None
        craft = unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission")
        if unit.tag == "person" and _with_pronoun(clause, place):
            continue
        if unit.low == "and" and place == at - 1 and (first := _verb_joined(clause, place)) is not None:
            return _subject(clause, first)
        if unit.tag in ("stop", "person") or (craft and clause.units[place - 1].low not in _OWNED):
            return None
    return None


_COUNTED = words("the all both those these")
_THEM = {"him": 1, "her": 1, "them": 0}
_OWN = {"his": 1, "her": 1, "their": 0}
_OWNED = frozenset(_OWN)


def _with_whom(clause: Clause, at: int) -> int | None:
    """How many people "lifted off with her and six others" or "her launch to Mir" speaks of, None where of none."""
    units, trigger = clause.units, clause.units[at].ref
    if trigger.kind not in (EventKind.LAUNCH, EventKind.RETURN):
        return None
    if trigger.form == "noun":
        owner = at - 2 if at > 1 and units[at - 1].low == "own" else at - 1
        return _OWN.get(units[owner].low) if at else None
    behind = units[at + 1 : at + 4]
    if len(behind) < 3 or behind[0].low != "with" or behind[1].low not in _THEM:
        return None
    return _THEM[behind[1].low] if behind[2].tag in ("conj", "comma", "prep", "adv", "sign", "time", "to") else None


_TEAMS = frozenset(("trio", "pair", "duo", "quartet"))


def _is_of_craft(clause: Clause, place: int) -> bool:
    """Is a number of people that of a craft named behind them?"""
    for unit in clause.units[place + 1 : place + 5]:
        if unit.tag == "entity":
            return bool(unit.ref.kind in ("vehicle", "mission"))
        if unit.tag not in ("word", "prep", "det"):
            return False
    return False


def _verb_joined(clause: Clause, place: int) -> int | None:
    """The event's verb to which the "and" at ``place`` joins another: "she went up in May and came home in June"."""
    for at in range(place - 1, max(-1, place - 16), -1):
        unit = clause.units[at]
        if unit.tag == "trigger" and unit.ref.form in ("past", "present", "base"):
            return at
        if unit.tag in ("stop", "person", "sub", "rel", "verb"):
            return None
    return None


_HOMEWARD = frozenset((EventKind.RETURN, EventKind.UNDOCKING))


def _is_their_return(clause: Clause) -> bool:
    """Is it "Their return to Earth is set for Friday: the undocking is planned at noon, the landing at three"?"""
    opening = clause.units[:4]
    return opening[0].low == "their" and any(
        unit.tag == "trigger" and unit.ref.form == "noun" and unit.ref.kind in _HOMEWARD for unit in opening
    )


def _they_behind(clause: Clause, at: int) -> bool:
    """Is it "for the third excursion, on 26 January, they used": nothing but times before the pronoun?"""
    for unit in clause.units[at + 1 : at + 8]:
        if unit.low in _MANY:
            return True
        if unit.tag not in ("comma", "prep", "time", "adv"):
            return False
    return False


_OF_LIST = frozenset(("person", "conj", "comma", "word", "det", "entity", "num"))


def _with_pronoun(clause: Clause, place: int) -> bool:
    """Is it the other one of "he and John Young", one of "with John Young and Ivan Petrov he"?"""
    before = clause.units[max(0, place - 2) : place]
    if len(before) == 2 and before[1].low == "and" and before[0].low in _ONE:
        return True
    following = next((unit for unit in clause.units[place + 1 :] if unit.tag not in _OF_LIST), None)
    if following is None or following.low not in _ONE:
        return False
    lead = next((unit for unit in reversed(clause.units[:place]) if unit.tag not in _OF_LIST), None)
    return lead is not None and lead.low in ("with", "alongside")


def _is_their_craft(clause: Clause, place: int, at: int) -> bool:
    """Is it "their Soyuz MS-23 had backed away": the craft of those named before?"""
    between = clause.units[place + 1 : at]
    return any(unit.tag == "entity" and unit.ref.kind == "vehicle" for unit in between[:3]) and not any(
        unit.tag in ("prep", "comma", "stop", "verb") for unit in between
    )


def _is_their_walk(clause: Clause, place: int, at: int) -> bool:
    """Is it "their first joint spacewalk"?"""
    walk = clause.units[at].ref.kind is EventKind.SPACEWALK and clause.units[at].ref.form == "noun"
    return walk and all(unit.tag in ("word", "adv", "num") for unit in clause.units[place + 1 : at])


_HUMAN = lazy(r"(?:crew|astronaut|cosmonaut|taikonaut|men\b|women\b|members|space(?!craft|ship)|returning|private)")


def _named_before(reading: Reading, starts: list[int], place: int, count: int) -> list[str]:
    """The people named in the last sentence that names as many as are sought."""
    at = bisect_left(starts, place)
    sentence: list[PersonMention] = []
    gathered: list[PersonMention] = []
    for person in reversed(reading.people[max(0, at - 24) : at]):
        if person.start < place - _REACH:
            break
        if _speaks(reading, person) or (
            count == 1 and _HE_AND.search(reading.low, max(0, person.start - 20), person.start)
        ):
            continue
        if sentence and _parted(reading, person, sentence[-1]):
            gathered, sentence = [*gathered, *sentence], []
            if (len(_keys(gathered)) >= max(count, 2) or count == 1) and not _leads(reading, person):
                break
        sentence.append(person)
    people = without_mates(reading, [*gathered, *sentence], max(count, 2))
    keys = _keys(people)
    if count == 1:
        last = _keys(without_mates(reading, sentence or gathered, 1))
        told = [each.key for each in reading.people[max(0, at - _MANY_PEOPLE) : at]]
        if len(last) > 1:
            last = [*last, *[max(dict.fromkeys(told), key=told.count)][:1]]  # or who the article is about
        return [max(last, key=told.count)] if last else []
    if count > 1:
        lists = [each for each in lists_before(reading, place) if len(set(each)) == count]
        if len(keys) == count and (not lists or any(set(each) == set(keys) for each in lists)):
            return keys
        return lists[-1] if lists else []
    return keys if len(keys) >= 2 else []


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
        or _SPEAKER_BEFORE.search(low[max(0, person.start - 40) : person.start])
    )
