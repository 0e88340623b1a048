"""Which craft a sentence that tells who flies means: the one named with the people, or in the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import CREW_WORDS
from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.names.told_things import is_of_career
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

CAME = lazy(
    r"[,\s–—]+(?:who\s+|both\s+)?(?:had\s+|have\s+|has\s+|then\s+|all\s+)?(?:arrived|came|come|comes|went|flew|fly|rode"
    r"|launched|live)\b[^.;]{0,40}?\b(?:aboard|in|on|on\s+board|with|inside)\s+"
    r"(?:the\s+|their\s+|this\s+|an?\s+|another\s+)?(?:(?:(?:[a-z]+\s+)?(?:spacecraft|spaceship|ship|capsule|craft|one)),?\s+)?\Z"
)
COMING_HOME = frozenset((EventKind.RETURN, EventKind.UNDOCKING, EventKind.REENTRY))
_POINTS_BACK = lazy(
    r"\s*(?:aboard|on\s+board|inside|at\s+the\s+controls|(?:its|the|that)\s+(?:[\w-]+\s+)?(?:crew|crewmembers|astronauts|cosmonauts"
    r"|passengers|commander|members)|with\s+(?:him|her|them)\b|(?:while\s+[^.;,]{5,90},\s+)?(?:he|she|they)\b|it\s+(?:will|would|is\s+to|was\s+to)\b)"
)


_OF_THAT_CREW = lazy(r"\b(?:make|makes|made)\s+up\s+th(?:at|is)\s+(?:\w+\s+)?crew\b")
_THAT_CREW = lazy(r"\s*th(?:at|is)\s+(?:\w+\s+)?(?:crew|quartet|trio)\b")


def craft_told_before(reading: Reading, number: int, flights: Flights) -> Flight | None:
    """The crewed flight that the sentence before names alone ("Crew-9 flies in May. Aboard will be A and B.").

    Else that of the heading above, which bears nothing but its names ("STS-47 (Space Shuttle Endeavour)").
    """
    headed, _ = flights.headed(number)
    return _told_right_before(reading, number, flights) or (
        headed if headed is not None and headed.sort == "crew" else None
    )


def _told_right_before(reading: Reading, number: int, flights: Flights) -> Flight | None:
    if not number or reading.segments[number - 1].paragraph != reading.segments[number].paragraph:
        return None
    segment = reading.segments[number]
    of_that = _OF_THAT_CREW.search(reading.low, segment.start, segment.end) is not None
    if not (of_that or _POINTS_BACK.match(reading.low, segment.start)):
        return None
    before = reading.segments[number - 1]
    starts = reading.entity_starts
    inside = reading.entities[bisect_left(starts, before.start) : bisect_left(starts, before.end)]
    craft = [each for each in inside if each.kind in ("vehicle", "mission") and not is_of_career(reading.text, each)]
    named = {flight.key: flight for flight in (flights.of(each) for each in craft)}
    that = of_that or _THAT_CREW.match(reading.low, segment.start) is not None
    flight = list(named.values())[-1] if len(named) == 1 or (named and that) else None
    return (
        flight
        if flight is not None and flight.sort == "crew" and not flight.generic and flight.key != flights.main
        else None
    )


_ABOARD_ARE = lazy(
    r"\s*(?:also\s+)?(?:aboard|on\s+board|inside|at\s+the\s+controls|strapped\s+in(?:side)?|riding\s+(?:it|inside|in\s+it))\b"
    r"[^.;,]{0,30}\b(?:are|were|is|was|will\s+be)\b"
)


def is_aboard_rocket(reading: Reading, number: int) -> bool:
    """Is it "On board were A and B" behind a launch of which only the rocket is named?"""
    segment, before = reading.segments[number], reading.clauses.get(number - 1)
    if before is None or reading.segments[number - 1].paragraph != segment.paragraph:
        return False
    if not _ABOARD_ARE.match(reading.low, segment.start, segment.end):
        return False
    named = {unit.ref.kind for unit in before.units if unit.tag == "entity"}
    launched = any(unit.tag == "trigger" and unit.ref.kind is EventKind.LAUNCH for unit in before.units)
    return launched and "launch_vehicle" in named and named.isdisjoint(("vehicle", "mission"))


def craft_come_in(low: str, clause: Clause, group: list[int]) -> EntityMention | None:
    """The craft in "A and B, who arrived aboard Soyuz 26"."""
    end = clause.units[group[-1]].end
    craft = next((unit for unit in clause.units[group[-1] + 1 : group[-1] + 14] if is_craft(unit)), None)
    if craft is None or CAME.fullmatch(low, end, craft.start) is None:
        return None
    mention: EntityMention = craft.ref
    return mention


def is_flight_of_then(low: str, end: int, craft: EntityMention) -> bool:
    """Is it "flew on Shenzhou-10 in June 2013", between ``end`` and the craft: a flight of its own, there and back?"""
    flew = not _FLEW.isdisjoint(low[end : craft.start].split())
    return flew and _IN_YEAR.match(low, craft.end) is not None


_FLEW = words("flew flown fly")
_IN_YEAR = lazy(r"(?:\s+(?:mission|flight|spacecraft))?,?\s+(?:in|on)\s+[^.;,]{0,20}?\b(?:19|20)\d\d\b")


def craft_of(clause: Clause, group: list[int]) -> EntityMention | None:
    """The craft in "A, B and C of Shenzhou-18"."""
    behind = clause.units[group[-1] + 1 : group[-1] + 4]
    craft = next((unit for unit in behind if is_craft(unit)), None)
    if craft is None or not behind or behind[0].low != "of" or is_generic(craft.ref):
        return None
    mention: EntityMention = craft.ref
    return mention


def craft_served_in(clause: Clause, group: list[int]) -> EntityMention | None:
    """The craft in "A came back to space as commander of Soyuz 11"."""
    if "as" not in clause.words:
        return None
    part = _behind(clause, group[-1] + 1, "as")
    if part is None or not _NOT_YET.isdisjoint(unit.low for unit in clause.units[group[-1] + 1 : part]):
        return None
    for at in range(part + 1, min(part + _PART_UNITS, len(clause.units) - 1)):
        unit = clause.units[at]
        if unit.low in _ROLES and clause.units[at + 1].low in _OF:
            craft = next((each for each in clause.units[at + 2 : at + 5] if is_craft(each)), None)
            return craft.ref if craft is not None else None
        if unit.tag not in ("det", "word", "entity") or unit.low in _SPARE:
            return None
    return None


def _behind(clause: Clause, first: int, word: str) -> int | None:
    """The unit of that word behind ``first``, with nobody else and no further clause before it."""
    for at in range(first, min(first + _FAR_UNITS, len(clause.units))):
        if clause.units[at].low == word:
            return at
        if clause.units[at].tag in ("person", "stop", "rel", "sub"):
            return None
    return None


_PART_UNITS, _FAR_UNITS = 7, 14
_OF = words("of on aboard for")
_NOT_YET = words("train trained training replaced replacing succeeded")
_SPARE = words("backup back-up reserve alternate stand-in")


def craft_with(clause: Clause, group: list[int]) -> EntityMention | None:
    """The craft in "Soyuz MS-25 with A, B and C": the last one before the "with" that leads to people."""
    led = False
    if any(unit.tag == "trigger" and unit.ref.kind in COMING_HOME for unit in clause.units[: group[0]]):
        return None
    for unit in reversed(clause.units[max(0, group[0] - 18) : group[0]]):
        if is_craft(unit):
            mention: EntityMention = unit.ref
            return mention if led else None
        led = led or unit.low == "with"
        if unit.tag in ("stop", "person", "trigger", "sub", "rel"):
            return None
    return None


def is_craft(unit: Unit) -> bool:
    return unit.tag == "entity" and unit.ref.kind in ("vehicle", "mission")


def flight_near(clause: Clause, flights: Flights, group: list[int]) -> Flight | None:
    """The flight of the craft named nearest to the people in their part of the sentence."""
    stops = [at for at, unit in enumerate(clause.units) if unit.low in (";", ":")]
    before = [at for at in stops if at < group[0]]
    first = before[-1] if before else -1
    if before and clause.units[first + 1].low in ("on", "aboard", "inside", "in"):
        first = before[-2] if len(before) > 1 else -1  # "Columbia is next; on board will be A"
    last = min((at for at in stops if at > group[-1]), default=len(clause.units))
    named = _craft_between(clause, first, last)
    if not named and last < len(clause.units) and clause.units[last].low == ":":
        end = min((at for at in stops if at > last), default=len(clause.units))
        named = _craft_between(clause, last, end)  # "A and B end their stay in May: Soyuz 26 is to land"
    named = [at for at in named if not _is_of_post(clause, at)] or named
    named.sort(key=lambda at: min(clause.cost(at, group[0]), clause.cost(at, group[-1])))
    refs = [clause.units[at].ref for at in named]
    specific = [each for each in refs if not is_generic(each) or not flights.of(each).generic]
    return flights.of((specific or refs)[0]) if refs else None


def _craft_between(clause: Clause, first: int, last: int) -> list[int]:
    greeted = not _GREET.isdisjoint(clause.words)
    return [
        at
        for at in range(first + 1, last)
        if is_craft(clause.units[at])
        and not (clause.asides[at] or _of_another_time(clause, at) or (greeted and _is_of_hosts(clause, at)))
    ]


_GREET = words("greet greets greeted welcome welcomes welcomed embrace embraced hug hugged met receive received")


def _is_of_hosts(clause: Clause, at: int) -> bool:
    """Is it the ship of those who greet others or are greeted: "The Soyuz 9 crew met A", "B met the crew of"?"""
    before, behind = clause.units[max(0, at - 2) : at], clause.units[at + 1 : at + 2]
    lead = [unit.low for unit in before]
    return any(unit.low in CREW_WORDS for unit in behind) or (lead[-1:] == ["of"] and lead[0] in CREW_WORDS)


def _is_of_post(clause: Clause, at: int) -> bool:
    """Is it a module after which somebody's post is called: "command module pilot of Apollo 17"?"""
    return clause.units[at].low.endswith(" module") and any(
        each.low == "pilot" for each in clause.units[at + 1 : at + 2]
    )


_ROLES = words("commander pilot engineer specialist member")


def _of_another_time(clause: Clause, at: int) -> bool:
    """Is the craft only in "who flew on Shenzhou-6", "the pilot of Soyuz 6 in 1969" beside the people?"""
    lead, behind = [unit.low for unit in clause.units[max(0, at - 2) : at]], clause.units[at + 1 : at + 3]
    if lead[-1:] == ["of"] and lead[0] in _ROLES and [unit.tag for unit in behind] == ["prep", "time"]:
        return clause.units[0].low != "as"  # "As pilot of Apollo 10 in 1969, A flew with B"
    for place in range(at - 1, max(-1, at - 10), -1):
        unit = clause.units[place]
        if unit.low in ("who", "after", "besides") or (
            unit.low == "as" and clause.units[place + 1].low in ("he", "she")
        ):
            return True  # "A is in command, as he was the second man aboard Shenzhou-6"
        if unit.tag in ("comma", "stop", "person"):
            return False
    return False
