"""Who flies where a sentence begins with "he", "they" or "her flight": those named last, or whom a life is about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.crews.counts import seats
from spacetimeline.extract.crews.heroes import hero, tells_of_him
from spacetimeline.extract.crews.told_crews import Statement
from spacetimeline.extract.mentions.crew_craft import CAME, is_flight_of_then
from spacetimeline.extract.mentions.people_lists import listed_before, people_within
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.mentions.crew_frame_table import Way
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_OWN = ("his ", "her ")
_FURTHER = ("a second ", "a third ", "a last ", "a final ", "another ")
_LEADS = ("he ", "she ", "they ", "both ", "the ", *_OWN, *_FURTHER)
_FLIGHT_WAS = lazy(
    r"h(?:is|er)\s+(?:\w+\s+){0,2}?(?:(?:space)?flight|mission|trip|journey|voyage)\s+(?:(?:in)?to\s+(?:space|orbit)\s+)?"
    r"(?:was|is|will\s+be|came)\s+(?:(?:aboard|on|in|with)\s+)?(?:the\s+)?(?:(?:space\s+)?shuttle\s+)?\Z"
)
_FURTHER_FLIGHT = lazy(
    r"an?(?:other)?\s+(?:\w+\s+)?(?:(?:space)?flight|mission|trip|journey|voyage),?\s+(?:(?:this\s+time|also)\s+)?(?:aboard|on|in|with)"
    r"\s+(?:the\s+)?(?:(?:space\s+)?shuttle\s+)?"
)
_WENT_HOME = lazy(
    r"[,\s]+(?:then\s+|later\s+|all\s+|both\s+|will\s+|are\s+to\s+)*(?:(?:rode|ride|came|come|went|go|flew|fly)\s+(?:back|home|down)"
    r"|land(?:ed)?|return(?:ed)?)\b[^.;]{0,40}?\b(?:aboard|in|on|on\s+board|with|inside)\s+(?:the\s+|their\s+|a\s+)?\Z"
)
_THEY = lazy(
    r"(?:they|both|the\s+(?:two|three|four|pair|trio|duo|quartet|crew(?:\s*members)?|astronauts|cosmonauts|taikonauts))\b"
)
_HE = lazy(r"s?he\b")
_PARTS = r"(?:commander|pilot|engineer|specialist|participant|cosmonaut)"
# "He was also a member of the crew of STS-88", "She served as payload commander on STS-45", "He came as pilot of ..."
_HE_WAS_OF = lazy(
    r"\s+(?:(?:also|then|later|first|had|next)\s+)*(?:(?:was|served|is|had\s+been|will\s+be)\s+(?:also\s+)?(?:as\s+)?"
    r"|(?!train|replac)(?:[\w-]+\s+){1,6}?as\s+)(?:an?\s+|the\s+|one\s+of\s+)?"
    rf"(?:member\s+of\s+the\s+crew\s+(?:of|on)|(?:(?!backup|reserve|alternate)\w+\s+){{0,3}}?{_PARTS}\s+(?:of|on|aboard|for|during))\s+"
    r"(?:the\s+)?(?:(?:space\s+)?shuttle\s+)?(?:mission\s+)?\Z"
)
_AGAIN = words("again later next once")
# how the craft is brought in that took off in "She first flew on a secret errand: Discovery took off after dark"
_FLEW_SO = lazy(r"[^.;:]{0,80}\b(?:flew|went\s+up|went\s+into\s+(?:space|orbit))\b[^.;:]{0,80}:\s+(?:the\s+)?")
_REACH_BACK = 600
_MANY_NAMES = 200


def told_by_pronouns(reading: Reading, number: int, flights: Flights) -> Iterator[Statement]:
    """What the sentence of that number says, where it begins with a pronoun, of who flies in the craft it names."""
    segment = reading.segments[number]
    start = segment.start
    if not reading.low.startswith(_LEADS, start):
        return
    own = reading.low.startswith((*_OWN, *_FURTHER), start)
    they, he = _THEY.match(reading.low, start), _HE.match(reading.low, start)
    who = they or he
    craft = _first_craft(reading, start, segment.end) if own or who is not None else None
    if craft is None:
        if own and (craft := _craft_of_next(reading, number)) is not None:
            yield Statement(flights.of(craft), tuple(_whose_flight(reading, start)), "both", number)
        return
    if who is None and reading.low.startswith(_FURTHER, start):
        whose = _whose_flight(reading, start)
        if whose == [reading.people[0].key] and _FURTHER_FLIGHT.fullmatch(reading.low, start, craft.start):
            yield Statement(flights.of(craft), tuple(whose), "both", number)
        return
    if who is None:
        if _FLIGHT_WAS.fullmatch(reading.low, start, craft.start):
            yield Statement(flights.of(craft), tuple(_whose_flight(reading, start)), "both", number)
        return
    end = who.end()
    way: Way | None = None
    if they and _WENT_HOME.fullmatch(reading.low, end, craft.start):
        way = "down"
    elif CAME.fullmatch(reading.low, end, craft.start):
        again = not _AGAIN.isdisjoint(reading.low[end : craft.start].split())
        # another flight, there and back
        way = "both" if again or is_flight_of_then(reading.low, end, craft) else "up"
    elif he and any(each.fullmatch(reading.low, end, craft.start) for each in (_HE_WAS_OF, _FLEW_SO)):
        way = "both"
    people = listed_before(reading, start) if they else _who(reading, number)
    if way is not None and len(people) > bool(they):
        yield Statement(flights.of(craft), tuple(people), way, number)


def _craft_of_next(reading: Reading, number: int) -> EntityMention | None:
    """The craft with which the sentence behind "His own first ride was a neat one." begins."""
    following = reading.segments[number + 1 : number + 2]
    if not following or following[0].paragraph != reading.segments[number].paragraph:
        return None
    if _OWN_RIDE.match(reading.low, reading.segments[number].start) is None:
        return None
    craft = _first_craft(reading, following[0].start, following[0].end)
    return craft if craft is not None and craft.start - following[0].start <= len("the ") else None


_OWN_RIDE = lazy(
    r"h(?:is|er)\s+(?:own\s+)?(?:(?:very\s+)?(?:first|second|third|next|last|only)\s+|one\s+)"
    r"(?:\w+\s+)?(?:(?:space)?flight|mission|trip|journey|voyage|ride|turn|chance)\b(?![^.]*\b(?:never|not|cancell?ed)\b)"
)


def their_ships(reading: Reading, flights: Flights) -> Iterator[Statement]:
    """Who flies in the craft told as theirs: "A, B and C are packing. Their ship, Soyuz MS-25, is to leave in May"."""
    for found in _THEIR_SHIP.finditer(reading.low) if "their" in reading.low else ():
        at = bisect_left(reading.entity_starts, found.end())
        craft = reading.entities[at] if at < len(reading.entities) else None
        if craft is None or craft.start != found.end() or craft.kind != "vehicle" or is_generic(craft):
            continue
        number = bisect_right(reading.segments, craft.start, key=lambda each: each.start) - 1
        people = people_within(reading, reading.segments[number].start, found.start())
        before = reading.segments[number - 1]
        if not people and number and before.paragraph == reading.segments[number].paragraph:
            people = people_within(reading, before.start, before.end)
        keys = tuple(dict.fromkeys(each.key for each in people))
        if 1 < len(keys) <= seats(flights.of(craft)):
            yield Statement(flights.of(craft), keys, "both", number)


_THEIR_SHIP = lazy(r"\btheir\s+(?:own\s+)?(?:space)?(?:ship|craft|capsule|vehicle),?\s+(?:the\s+)?")


def _first_craft(reading: Reading, start: int, end: int) -> EntityMention | None:
    at = bisect_left(reading.entity_starts, start)
    inside = (each for each in reading.entities[at : at + _MANY_ENTITIES] if each.end <= end)
    return next((each for each in inside if each.kind in ("vehicle", "mission")), None)


_MANY_ENTITIES = 8


def _who(reading: Reading, number: int) -> list[str]:
    """Whom "he" means: with whom the sentence before begins, else whom the text is about or who was named last."""
    before = reading.segments[number - 1]
    named = people_within(reading, before.start, before.end)
    if not named or before.paragraph != reading.segments[number].paragraph:
        return hero(reading, number) or _whose_flight(reading, before.end)
    if tells_of_him(reading.low[before.start : named[0].start]):
        return hero(reading, number) or _whose_flight(reading, before.start)
    if named[0].start - before.start < _OPENING and not reading.low.startswith("with ", before.start):
        return [named[0].key]
    return hero(reading, number) or [named[-1].key]


_OPENING = 40
"""So near to its beginning a sentence names whom it is about."""


def _whose_flight(reading: Reading, start: int) -> list[str]:
    """Whom "her last mission" means: whom a text on a life is about, who is named first and most; else the last."""
    told = [each.key for each in reading.people[:_MANY_NAMES]]
    whose = max(dict.fromkeys(told), key=told.count)
    return [whose] if whose == told[0] else last_before(reading, start)


def last_before(reading: Reading, place: int) -> list[str]:
    """The person named last before a place, whom a "with her were" there means."""
    at = bisect_left(reading.people, place, key=lambda each: each.start)
    last = reading.people[at - 1] if at else None
    if last is None or place - last.start >= _REACH_BACK:
        return []
    if _BESIDE_HIM.search(reading.low, max(0, last.start - _BESIDE), last.start):
        segment = bisect_right(reading.segments, last.start, key=lambda each: each.start) - 1
        first = bisect_left(reading.people, reading.segments[segment].start, key=lambda each: each.start)
        return [reading.people[first].key]  # "Stafford had flown with Schirra. Next he flew with Cernan"
    return [last.key]


_BESIDE_HIM = lazy(r"\b(?:with|alongside|beside|under|unlike|after)\s+(?:[\w’'-]+\s+){0,2}\Z")
_BESIDE = 40  # characters


def flown_with_him(mention: EventMention, told: Sequence[EventMention]) -> list[str]:
    """The people of "he commanded Soyuz 39 with Gurragcha", whom a "They" in the sentence behind means."""
    last = told[-1] if told else None
    if last is None or len(last.roles.crew) <= 1 or "people_by_pronoun" not in last.notes:
        return []
    near = mention.number - last.number <= 1 and mention.segment.paragraph == last.segment.paragraph
    return list(last.roles.crew) if near else []
