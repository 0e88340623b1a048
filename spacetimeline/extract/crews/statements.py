"""Sentences that say who flies: "the crew is", "with A and B aboard", "commander A and pilot B", "A arrived in"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.crews.counts import seats
from spacetimeline.extract.crews.heroes import hero
from spacetimeline.extract.crews.pronouns import last_before, their_ships, told_by_pronouns
from spacetimeline.extract.crews.told_crews import Statement
from spacetimeline.extract.crews.ways import is_roster, way_of
from spacetimeline.extract.mentions.crew_asides import hosts, is_honored
from spacetimeline.extract.mentions.crew_craft import (
    COMING_HOME,
    craft_come_in,
    craft_of,
    craft_served_in,
    craft_told_before,
    craft_with,
    flight_near,
    is_aboard_rocket,
    is_craft,
    is_flight_of_then,
)
from spacetimeline.extract.mentions.crew_frame_table import load_crew_frames
from spacetimeline.extract.mentions.crew_frames import role_way
from spacetimeline.extract.mentions.crew_members import mission_listed
from spacetimeline.extract.mentions.crew_roles import person_groups
from spacetimeline.extract.mentions.mentions import clause_of
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import TriggerGrammar


def statements(reading: Reading, flights: Flights, grammar: TriggerGrammar) -> Iterator[Statement]:
    """What the article's sentences say of who flies, apart from the tellings of events."""
    starts = [each.start for each in reading.people]
    low = _ABBREVIATED.sub("-", reading.low)
    for number, segment in enumerate(reading.segments):
        first = bisect_left(starts, segment.start)
        named = first < len(starts) and starts[first] < segment.end
        yield from told_by_pronouns(reading, number, flights) if first else ()
        if not named:
            continue
        if is_aboard_rocket(reading, number):
            continue  # told of the launch, whatever craft it was
        yield from _of_segment(reading, low, number, flights, grammar)
    yield from their_ships(reading, flights)


_TITLES = ("[a-z]", "lt|dr|mr|ms|jr|sr", r"col|maj|gen|cdr|mrs|sgt|u\.[sk]", "brig|capt|cmdr|prof")  # by length
_STARTS = r"(?<![\w.’'-])"
_TITLE_BEFORE = "|".join(rf"(?<={_STARTS}(?:{each})\.)" for each in _TITLES)
_ABBREVIATED = lazy(rf"\.(?:(?=[\s,])(?:{_TITLE_BEFORE})|(?=[sk]\.[\s,])(?<={_STARTS}u\.))")
"""The stops of titles and initials, which end no sentence."""


def _of_segment(
    reading: Reading, low: str, number: int, flights: Flights, grammar: TriggerGrammar
) -> Iterator[Statement]:
    segment = reading.segments[number]
    clause = clause_of(reading, number, grammar)
    groups = person_groups(clause)
    roster = is_roster(low, segment, clause) or _is_told_in_turn(low, segment, clause, groups)
    came: EntityMention | None = None
    for at, group in enumerate(groups):
        keys = tuple(clause.units[each].ref.key for each in group)
        craft = craft_come_in(low, clause, group)
        if craft is not None:
            there_and_back = is_flight_of_then(low, clause.units[group[-1]].end, craft)
            yield Statement(flights.of(craft), keys, "both" if there_and_back else "up", number)
            came = craft
        of_craft = craft_of(clause, group) or craft_served_in(clause, group) or mission_listed(clause, group)
        if of_craft is not None:
            yield Statement(flights.of(of_craft), keys, "both", number)
            continue
        found = way_of(low, segment, clause, group, roster=roster)
        if found is None or is_honored(clause, group[0]):
            continue
        others = [each for each in groups[:at] if not _flew_before(clause, each)] if found.together else []
        with_them = _company(reading, number, clause, others, group) if found.together else []
        own = craft_with(clause, group) if found.way == "both" else None
        if own is not None and own is came:
            yield Statement(flights.of(own), keys, "up", number)  # "A came in this Soyuz, together with B"
            continue
        home = found.way == "both" and (_is_home(reading, number) or _comes_with(clause, group))
        named = clause.units[found.craft].ref if found.craft is not None else own
        flight = flights.of(named) if named is not None else flight_near(clause, flights, group)
        if named is not None and named.attributes.get("carrier") and flight is not None and flight.sort != "crew":
            continue  # a laboratory's mission in a ship that is not named
        flight = flight or (flights.of(craft) if craft is not None else None)
        if flight is None and not _REPLACED.isdisjoint(clause.words):
            flight = flights.crewed_behind(segment.end)  # the flight they took over is told next
        if flight is None and home and not roster:
            flight = _come_home(reading, number, flights)
        flight = flight or craft_told_before(reading, number, flights)
        if flight is None and reading.low.startswith(_OWN, segment.start) and found.way == "both":
            flight = flights.opening(number + 1)  # "His third flight was made with A and B. Soyuz T-6 lifted off"
        if flight is None and found.way == "both" and not _VISITORS.isdisjoint(clause.words):
            flight = flights.opening(number + 1) or flights.opening(number + 2)  # "The visitors were A and B. Soyuz 36"
        if roster:
            keys = tuple(key for key in keys if key not in hosts(clause, group))
        way = "down" if home else found.way
        guests = _of_station_crew(clause, group) if way in ("both", "down") and "crew" in clause.words else ()
        if way == "both" and (staying := _come_to_stay(clause, group)):
            yield Statement(flight, staying, "gone", number)
            way = "up" if len(staying) == len(group) else way
        if guests and (home or _has_left(reading, number, flight, flights)):
            yield Statement(flight, guests, "home", number)
            keys = tuple(key for key in keys if key not in guests)
        if found.way == "both" and (flight is None or len(with_them) + len(keys) <= seats(flight)):
            keys = (*with_them, *keys)  # not the hosts of "A, B and C were joined by D, E and F on Soyuz 8"
        yield Statement(flight, keys, way, number)
        if not clause.words.isdisjoint(_RETURNING) and (residents := _who_return(clause, group)):
            yield Statement(flight, residents, "home", number)


def _who_return(clause: Clause, group: list[int]) -> tuple[str, ...]:
    """Those of a list who did not go up with the others: "and the returning Mir 18 crew of A and B"."""
    for place, at in enumerate(group):
        lead = takewhile(lambda unit: unit.tag in _TITLES_OF or unit.low == "of", reversed(clause.units[:at]))
        title = [unit.low for unit in lead]
        if not _RETURNING.isdisjoint(title):
            theirs = group[place:] if "of" in title else group[place : place + 1]
            return tuple(clause.units[each].ref.key for each in theirs)
    return ()


_RETURNING = words("returning outgoing departing homebound")
_TITLES_OF = ("word", "entity", "num", "det")


def _of_station_crew(clause: Clause, group: list[int]) -> tuple[str, ...]:
    """The crew of a station that ends a list: "A, B, C and the Mir 18 crew of D and E", "the crew of Mir 18, D"."""
    for at, (last, place) in enumerate(pairwise(group), 1):
        lead = clause.units[last + 1 : place]
        crew = next((each for each, unit in enumerate(lead) if unit.low == "crew"), None)
        if crew is None:
            continue
        near = lead[max(0, crew - 3) : crew + 4]
        if any(unit.low == "expedition" or (unit.tag == "entity" and unit.ref.kind == "station") for unit in near):
            return tuple(clause.units[each].ref.key for each in group[at:])
    return ()


def _come_to_stay(clause: Clause, group: list[int]) -> tuple[str, ...]:
    """Who is only taken up, of "the Mir 19 crew, A and B, who were to stay on the station", "A, B and C, who stays"."""
    behind = clause.units[group[-1] + 1 : group[-1] + _LEAD_UNITS + _RELIEF]
    behind = list(dropwhile(lambda unit: unit.tag in ("prep", "entity", "word", "det"), behind))  # "A of Germany, who"
    if len(behind) < _PARTS or behind[0].tag != "comma" or behind[1].low != "who":
        return ()
    stays = next((at for at, unit in enumerate(behind) if unit.low in _STAYS), None)
    told = behind[2:stays]
    if stays is None or any(unit.tag == "stop" for unit in told):
        return ()
    one = behind[stays].low in _STAYS_ALONE or any(unit.low in ("is", "was", "he", "she") for unit in told)
    if not one and all(unit.tag not in ("to", "modal") for unit in told):
        return ()
    of_list = group[-1:] if one or len(group) > _RELIEF else group
    return tuple(clause.units[each].ref.key for each in of_list)


_STAYS_ALONE = words("stays remains")
_STAYS = _STAYS_ALONE | words("stay remain")
_RELIEF = 3
"""So many people relieve those on a station."""


def _has_left(reading: Reading, number: int, flight: Flight | None, flights: Flights) -> bool:
    """Have the sentences before told that the craft has undocked?"""
    for before in range(number - 1, max(-1, number - _LEFT_NEAR), -1):
        clause = reading.clauses.get(before)
        if clause is None or not any(
            unit.tag == "trigger" and unit.ref.kind is EventKind.UNDOCKING and unit.ref.form == "past"
            for unit in clause.units
        ):
            continue
        if any(is_craft(unit) and flights.of(unit.ref) is flight for unit in clause.units):
            return True
    return False


_LEFT_NEAR = 12  # sentences
_OWN = ("his ", "her ")
_VISITORS = words("visitors visiting guests")
_REPLACED = words("replaced relieved")


def _company(reading: Reading, number: int, clause: Clause, groups: list[list[int]], group: list[int]) -> list[str]:
    """Those with whom people fly: who is named near before them, or was last where "him", "she" or "they" is."""
    start = clause.units[group[0]].start
    before = [*clause.units[:1], *clause.units[max(0, group[0] - _LEAD_UNITS) : group[0]]]
    if groups and start - clause.units[groups[-1][-1]].end < _SOON:
        return [clause.units[each].ref.key for each in groups[-1]]
    behind = clause.units[group[-1] + 1 : group[-1] + _LEAD_UNITS]
    with_them = any(unit.low in _WITH and who.low in ("him", "her") for unit, who in pairwise(behind))
    if with_them or any(unit.low in ("him", "her", "his", "he", "she") for unit in before):
        if groups and len(groups[-1]) == 1:
            return [clause.units[groups[-1][0]].ref.key]  # "A changed that in May, when he was launched with B"
        return hero(reading, number) or last_before(reading, reading.segments[number].start)
    return []


def _flew_before(clause: Clause, group: list[int]) -> bool:
    """Is it B of "A, who had flown with B, commanded Soyuz 9 together with C"?"""
    framed = role_way(clause, group, load_crew_frames()) if "flown" in clause.words else None
    return framed is not None and framed.way == "out"


_WITH = words("with alongside beside joining accompanying")
_SOON = 60
"""So many characters may stand between people and what they are said to do."""
_SEATED = lazy(r"\b(?:lay|lie|reclined?|sat|sit)\b[^.;]{0,40}\b(?:seats?|couch(?:es)?|middeck)\b")
_ABOARD_WERE = lazy(r"\s*(?:aboard|on\s+board|inside)\b[^.;,]{0,30}\b(?:was|were)\b")
_HOMEWARD = lazy(
    r"\b(?:on|for|during|with)\s+(?:the|their|his|her|its)\s+(?:(?:way|trip|ride|journey|voyage|flight)\s+(?:back\s+)?(?:home|down)|return\s+trip)\b"
)


def _is_home(reading: Reading, number: int) -> bool:
    """Does a sentence say who was aboard a craft whose return the sentence before tells ("Aboard were ...")?

    So does one that says how they were seated ("They lay in special seats"), or who is there "on the way home".
    """
    segment, before = reading.segments[number], reading.clauses.get(number - 1)
    if _HOMEWARD.search(reading.low, segment.start, segment.end):
        return True
    seated = _SEATED.search(reading.low, segment.start, segment.end)
    if not (seated or _ABOARD_WERE.match(reading.low, segment.start, segment.end)):
        return False
    told = [reading.clauses.get(number) if seated else None, before]
    return any(
        unit.tag == "trigger" and unit.ref.kind in COMING_HOME
        for each in told
        if each is not None
        for unit in each.units
    )


def _come_home(reading: Reading, number: int, flights: Flights) -> Flight | None:
    """The flight of the craft whose return the sentence before tells."""
    before = reading.clauses.get(number - 1)
    craft = next((unit for unit in before.units if is_craft(unit)), None) if before is not None else None
    return flights.of(craft.ref) if craft is not None else None


def _comes_with(clause: Clause, group: list[int]) -> bool:
    """Are the people those with whom a craft comes home: "Soyuz MS-18 will land with commander A and actor B"?"""
    lead = clause.units[max(0, group[0] - _LEAD_UNITS) : group[0]]
    led = any(unit.low in ("with", "carrying", "bringing") for unit in lead)
    told = [unit.ref.kind for unit in clause.units[: group[0]] if unit.tag == "trigger"]
    return led and len(group) > 1 and bool(told) and all(kind in COMING_HOME for kind in told)


_LEAD_UNITS = 8


def _is_told_in_turn(low: str, segment: Segment, clause: Clause, groups: list[list[int]]) -> bool:
    """Does each part of a sentence tell of one of a crew ("A was given command; B had flown once; C was the pilot")?"""
    first = [at for at, unit in enumerate(clause.units[:-1]) if at == 0 or clause.units[at - 1].low == ";"]
    if len(first) < _PARTS or any(clause.units[at].tag not in ("person", "word", "conj") for at in first):
        return False
    leads = [group for group in groups if any(at <= group[0] <= at + 2 for at in first)]
    ways = [way_of(low, segment, clause, group, roster=False) for group in leads]
    return len(leads) == len(first) and any(found is not None and found.way == "both" for found in ways)


_PARTS = 3
