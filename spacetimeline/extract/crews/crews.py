"""Who flies: gathers the crews of flights from all over the article, and gives every event its people."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.older_ships import IN_OLDER
from spacetimeline.extract.crews.counts import counted_crews, seats
from spacetimeline.extract.crews.crewmates import WITH_MATES
from spacetimeline.extract.crews.crews_apart import StatementFlights, of_landing_before
from spacetimeline.extract.crews.flights import UP, fit_statements, follow_people, rode, ships_that_meet
from spacetimeline.extract.crews.guesses import first_flyers, named_beside, take_first_flyers
from spacetimeline.extract.crews.landers import land_two, whole_ship
from spacetimeline.extract.crews.lines import crew_lines
from spacetimeline.extract.crews.partings import leave_behind
from spacetimeline.extract.crews.receptions import board_received
from spacetimeline.extract.crews.rosters import Rosters, lend_to_kin, part_ships, settle, who_fly_here
from spacetimeline.extract.crews.round_trips import come_home_whole
from spacetimeline.extract.crews.statements import statements
from spacetimeline.extract.crews.swaps import change_ships, swaps
from spacetimeline.extract.crews.told_crews import amid_crew
from spacetimeline.extract.merging.merging import OF_RELIEF
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.crews.told_crews import Statement
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

DOWN = frozenset((EventKind.UNDOCKING, EventKind.UNBERTHING, EventKind.RETURN, EventKind.REENTRY))
_BY_ARM = (EventKind.BERTHING, EventKind.UNBERTHING)
"""What those do who are not aboard what they move."""
UNCREWED = frozenset(("cargo", "satellite", "probe", "module", "observatory", "target"))
"""What the vocabulary calls craft that nobody flies in."""
_MANY = 5
_ROLE_WORDS = lazy(
    r"\b(commander|pilot|command module pilot|lunar module pilot|(?:flight|board) engineers?|mission specialists?"
    r"|payload specialists?|payload commander|spaceflight participants?|space tourist)[ \n]*\Z",
    re.IGNORECASE,
)
_ROLE_BEHIND = lazy(r",?[ \n]\(?(commander|command module pilot|lunar module pilot|pilot|flight engineer)\b")


def gather_crews(reading: Reading, found: list[EventMention], flights: Flights, grammar: TriggerGrammar) -> None:
    """Enter into each flight who goes up and comes down with it, from its events and from statements of crew."""
    rosters = Rosters()
    for flight in flights.flights.values():
        if flight.sort == "crew":
            rosters.of(flight)
    told = list(statements(reading, flights, grammar))
    main = flights.flights.get(flights.main)
    told += crew_lines(reading, flights)
    told += swaps(reading, main) if main is not None else ()
    told = fit_statements(amid_crew(told), found)
    follow_people(found, told, flights)
    loose = _from_events(found, rosters, flights)
    meant = StatementFlights(found)
    for each in of_landing_before(told, found):
        if each.flight is not None and each.flight.sort not in UNCREWED:
            own = rosters.of(whole_ship(meant.of(each, each.flight), flights))
            own.add(each.way, each.keys)
            if each.way == "up":
                rosters.came.update(dict.fromkeys(each.keys, own))
    for mention in loose:
        assert mention.flight is not None
        if mention.flight is main and _is_of_relief(mention, told):
            rosters.of(mention.flight).add("gone", mention.roles.crew)
            mention.flight = None  # they are told to leave in some craft, not in the one that brought them
            mention.notes.add(OF_RELIEF)
            continue
        own = rosters.of(whole_ship(mention.flight, flights))
        if (not own.up and not own.both) or {*own.up, *own.both} & set(mention.roles.crew):
            own.add("down" if mention.when is not None else "back", mention.roles.crew)
    flown = main
    if main is not None and main.sort in UNCREWED:
        flown = _crewed_most(flights) if main.sort in _SERVICED else None
    if flown is not None:
        loose_ones = (each for each in told if each.flight is None or each.flight.sort in _SERVICED)
        _place_loose(list(loose_ones), rosters, flown)
        _complete_by_count(reading, rosters, flown)
    if main is None:
        _board_told(told, found)
    board_received(reading, found, rosters)
    guessed = main is None or not (rosters.of(main).both or rosters.of(main).up)
    leave_behind(found, rosters)
    _bring_mates(found, rosters, flights)
    part_ships(ships_that_meet(found).values(), rosters)
    settle(rosters)
    if main is not None and main.sort == "crew":
        numbers = {
            each.number
            for each in found
            if each.flight is not None and whole_ship(each.flight, flights) is main and not each.slot
        }
        flyers = who_fly_here(first_flyers(reading, grammar, numbers, seats(main)), main, rosters)
        if not flyers and not main.up and not main.down:
            starts = [each.start for each in reading.segments]
            names = (each for each in reading.entities if each.kind == "vehicle" and flights.of(each) is main)
            named = {bisect_right(starts, each.start) - 1 for each in names}
            flyers = who_fly_here(named_beside(reading, grammar, named, seats(main)), main, rosters)
        if flyers:
            take_first_flyers(main, flyers, guessed=guessed)
    lend_to_kin(rosters, main)
    come_home_whole(flights, reading)
    change_ships(found)
    for flight in flights.flights.values():
        if (whole := whole_ship(flight, flights)) is not flight:
            flight.up, flight.down = dict(whole.up), dict(whole.down)
            land_two(flight, found, reading)
    _enter_roles(reading, flights)


def _bring_mates(found: list[EventMention], rosters: Rosters, flights: Flights) -> None:
    """Bring home in another ship the whole crew of one who comes home in it with "his two crewmates"."""
    for mention in found:
        if WITH_MATES not in mention.notes or mention.kind not in DOWN or mention.flight is None:
            continue
        own = rosters.of(whole_ship(mention.flight, flights))
        key = mention.roles.crew[0]
        crews = [each for each in rosters if each is not own and (key in each.both or key in each.up)]
        if key in own.down and len(crews) == 1:
            whole = {**crews[0].both, **crews[0].up}
            own.add("down", whole if len({*own.down, *whole}) <= seats(own.flight) else ())


def _is_of_relief(mention: EventMention, told: list[Statement]) -> bool:
    """Do those leave who were only brought up by a craft with a crew of its own that took others home?"""
    theirs = set(mention.roles.crew)
    of_main = [each for each in told if each.flight is None or each.flight is mention.flight]
    brought = {key for each in of_main if each.way == "up" for key in each.keys}
    own, taken = ({key for each in of_main if each.way == way for key in each.keys} for way in ("both", "down"))
    return theirs <= brought and bool(own) and bool(taken) and theirs.isdisjoint(own | taken)


_SERVICED = ("observatory", "satellite", "module")
"""What people fly to and bring back or repair, or have with them."""


def _crewed_most(flights: Flights) -> Flight | None:
    """The flight with people that an article on a telescope tells of most, where no other is told of like it."""
    crewed = sorted((each.mentions, at) for at, each in enumerate(flights.flights.values()) if each.sort == "crew")
    if not crewed or (len(crewed) > 1 and crewed[-1][0] < 2 * crewed[-2][0]):
        return None
    return list(flights.flights.values())[crewed[-1][1]]


def _board_told(told: list[Statement], found: list[EventMention]) -> None:
    """Add people told to fly, where no craft is named at all, to what was told last: "A lifts off. With him is B"."""
    flights = [each for each in found if each.kind in UP | DOWN and each.when is not None and each.flight is None]
    for each in told:
        if each.flight is not None or each.way not in ("both", "up", "down"):
            continue
        before = [mention for mention in flights if 0 <= each.number - mention.number <= _NEAR]
        ways = DOWN if each.way == "down" else UP
        last = max(before, key=lambda mention: (mention.kind in ways, mention.number), default=None)
        if last is not None and len({*last.roles.crew, *each.keys}) <= _MOST:
            last.roles.crew = list(dict.fromkeys([*last.roles.crew, *each.keys]))
        behind = (mention for mention in flights if 0 < mention.number - each.number <= _NEAR)
        for mention in behind if each.way == "both" else ():
            if len(mention.roles.crew) > 1 and set(mention.roles.crew) < set(each.keys):
                mention.roles.crew = list(each.keys)  # "With him flew A, B and C. They had been launched in May"


_NEAR = 3
"""Sentences."""
_MOST = 4
"""So many people fly in a craft of which no more is told."""


def _from_events(found: list[EventMention], rosters: Rosters, flights: Flights) -> list[EventMention]:
    """Enter the people of events; the tellings returned may be of another flight than they were put down to."""
    loose: list[EventMention] = []
    launches = [each for each in found if each.kind is EventKind.LAUNCH and each.when is not None and not each.slot]
    came = [each for each in found if each.kind is EventKind.DOCKING and each.flight_sure and not each.slot]
    left: dict[int, list[int]] = {}  # when each flight's craft undocked
    for mention in found:
        if mention.kind is EventKind.UNDOCKING and mention.when is not None and not mention.slot:
            left.setdefault(id(mention.flight), []).append(mention.when.at_ms)
    for mention in found:
        flight, crew = mention.flight, mention.roles.crew
        if flight is None or not crew or flight.sort in UNCREWED or mention.kind in _BY_ARM:
            continue
        flight = whole_ship(flight, flights)
        if len(crew) > seats(flight):
            continue  # "Tereshkova and Bykovsky came home" tells of two ships
        if mention.kind is EventKind.DOCKING:
            crew = [key for key in crew if not _rode_another(key, mention, launches)]
        own = rosters.of(flight)
        others = own.up and not mention.flight_sure and set(own.up).isdisjoint(crew)
        if mention.kind is EventKind.DOCKING and _is_moved(mention, left.get(id(mention.flight), ())):
            own.add("down", crew)  # they need not have come up in it
        elif mention.kind in UP and not mention.slot and not others:
            own.add("up", crew)
        elif mention.kind in DOWN and mention.roles.guests:
            own.add("home", [key for key in crew if key in mention.roles.guests])
            own.add("both", [key for key in crew if key not in mention.roles.guests])
        elif mention.kind in DOWN and mention.flight_sure:
            own.add("down" if mention.when is not None else "back", crew)
        elif mention.kind in DOWN:
            loose.append(mention)
        elif mention.kind is EventKind.LANDING and flight is not mention.flight:
            own.add("both", crew)  # those of the lunar module
        elif mention.kind is EventKind.LANDING and mention.flight_sure:
            rosters.came.update((key, own) for key in crew if key not in rosters.came)
        elif (
            mention.kind is EventKind.SPACEWALK
            and flight.family == "Space Shuttle"
            and all(not unit.low.startswith("expedition") for unit in mention.clause.units)  # those of the station
            and (
                mention.flight_sure
                or {*own.both, *own.up} & set(crew)
                or (mention.when is not None and _is_in_flight(mention, launches + came))
            )
        ):
            residents = _residents(mention.clause)
            aboard = [key for key in crew if key not in residents and not _lives_there(key, mention, launches)]
            own.add("both", aboard)
    return loose


def _residents(clause: Clause) -> set[str]:
    """The people who are of the station by their title: "station flight engineer A"."""
    found = set()
    for place, unit in enumerate(clause.units):
        if unit.tag != "person":
            continue
        title = takewhile(lambda each: each.tag in ("word", "entity"), reversed(clause.units[:place][-_TITLE:]))
        if any(each.low == "station" for each in title):
            found.add(unit.ref.key)
    return found


_TITLE = 5  # units


def _lives_there(key: str, walk: EventMention, launches: Sequence[EventMention]) -> bool:
    """Was somebody who goes outside launched months before on another ship than the shuttle?"""
    return walk.when is not None and any(
        key in each.roles.crew
        and each.flight_sure
        and each.flight is not walk.flight
        and each.when is not None
        and 0 < walk.when.nominal_end_ms - each.when.at_ms < _STAY_MS
        for each in launches[:_MOST_LAUNCHES]
    )


_STAY_MS = 300 * DAY_MS


def _rode_another(key: str, docking: EventMention, launches: Sequence[EventMention]) -> bool:
    """Was somebody launched on the other ship of a docking just before ("Ray brought Apollo to Soyuz")?"""
    return any(each.flight is not docking.flight and rode((key,), each, docking) for each in launches[:_MOST_LAUNCHES])


def _is_moved(docking: EventMention, left: Sequence[int]) -> bool:
    """Does a craft dock that undocked the same day: to move to another port?"""
    at = docking.when.at_ms if docking.when is not None else 0
    return bool(at) and any(0 <= at - each < DAY_MS for each in left)


_LONGEST_MS = 18 * DAY_MS
"""So long a shuttle has stayed in space."""


def _is_in_flight(walk: EventMention, launches: list[EventMention]) -> bool:
    """Is a spacewalk of the days behind a launch of the very craft it is put down to?"""
    assert walk.when is not None
    return any(
        each.flight is walk.flight
        and each.when is not None
        and 0 <= walk.when.nominal_end_ms - each.when.at_ms < _LONGEST_MS
        for each in launches[:_MOST_LAUNCHES]
    )


_MOST_LAUNCHES = 100


def _place_loose(told: list[Statement], rosters: Rosters, main: Flight) -> None:
    """Crews told without a craft are the main flight's, unless that one has another crew."""
    placed = {key for each in rosters for key in (*each.both, *each.up)}
    for each in told:
        own = rosters.of(main)
        others = {*own.both, *own.up}
        if len({*others, *each.keys}) > seats(main) and others:
            if each.way == "both" and _MANY <= len({*own.both, *own.down, *each.keys}) <= seats(main):
                own.add("down", each.keys)  # others came up in their seats
            continue
        if len(each.keys) == 1 and len(own.down) > 1 and len({*own.down, *each.keys}) > seats(main):
            continue  # a commander of those who came to relieve them
        if len(own.up) > 1 and seats(main) < _MANY and others.isdisjoint(each.keys):
            continue
        if each.way == "maybe" and placed & set(each.keys) - others:
            continue  # they fly on another craft
        own.add(each.way, each.keys)


def _complete_by_count(reading: Reading, rosters: Rosters, main: Flight) -> None:
    """Enter all people of a paragraph on the crew that names as many as it is told to have, some of whom are known."""
    roster = rosters.of(main)
    known = {*roster.both, *roster.up}
    for keys, sure in counted_crews(reading):
        in_others = (each.up.keys() & set(keys) for each in rosters if each is not roster)
        if roster.down.keys() >= set(keys) and (len(roster.up) > 1 or any(in_others)):
            continue  # some of them come home in it who went up in another craft
        if len(keys) <= seats(roster.flight) and (known or sure) and known <= set(keys):
            roster.add("both", keys)
            return


def _enter_roles(reading: Reading, flights: Flights) -> None:
    """Note the role written beside a name, for those who fly."""
    told: dict[str, str] = {}
    for person in reading.people:
        if person.key in told:
            continue
        found = _ROLE_WORDS.search(reading.low[max(0, person.start - 30) : person.start])
        found = found or _ROLE_BEHIND.match(reading.low, person.end, person.end + 30)
        if found is not None:
            role = found[1].lower()
            told[person.key] = role.rstrip("s") if role.endswith(("ists", "ants", "eers")) else role
    for flight in flights.flights.values():
        for crew in (flight.up, flight.down):
            for key in crew:
                crew[key] = told.get(key, "")


OF_BOTH = "crews_of_both"
"""The note of a telling that has the people of both ships that meet."""
_ALONE = words("alone himself herself solo")


def crew_of(told: Told) -> dict[str, str]:
    """The people of an event with their roles, by key: who its tellings name, and those of its flight in that
    direction."""
    if told.kind in _BY_ARM and (told.flight is None or told.flight.family != "Space Shuttle"):
        return {}
    named = {key: "" for mention in told.mentions for key in mention.roles.crew}
    flight = told.flight
    if flight is not None and flight.sort == "crew" and told.kind is EventKind.FLYBY:
        return dict(flight.up) or named  # all aboard fly by, be it told of some
    if told.kind is EventKind.SPACEWALK:
        dated = {key: "" for mention in told.mentions if mention.when is not None for key in mention.roles.crew}
        return dated if len(dated) > 1 else named  # not who made "two spacewalks" in all
    if flight is None or told.kind is EventKind.FLYBY:
        return named
    if told.kind in UP | DOWN and flight.sort in UNCREWED:
        return {}
    if told.kind is EventKind.HATCH_OPENING and flight.up:
        return dict(flight.up)  # who comes through it, not who opens it
    if len(named) == 1 and any(not _ALONE.isdisjoint(mention.clause.words) for mention in told.mentions):
        return named  # "Volynov came down by himself"
    if len(named) > 1 and any(IN_OLDER in mention.notes for mention in told.mentions):
        return named
    if told.kind is EventKind.RELOCATION and len(named) > 1:
        return named  # others may come home in it
    down = told.kind in DOWN and not told.stays_up
    roster = flight.down if down else flight.up if told.kind in UP | DOWN else flight.up or flight.down
    sure = any(mention.flight_sure for mention in told.mentions)
    if named and not sure and roster.keys().isdisjoint(named):
        return named
    if told.kind is EventKind.LANDING and len(named) > 1:
        return named  # who stays in orbit is not of it
    if any(OF_BOTH in mention.notes for mention in told.mentions):
        return named
    if len(named) > seats(flight) and roster and roster.keys() <= named.keys():
        return dict(roster)  # "Tereshkova and Bykovsky came home" tells of another ship as well
    together = {key: flight.up.get(key, "") or flight.down.get(key, "") for key in {**named, **roster}}
    return together if not named or len(together) <= seats(flight) else {key: together[key] for key in named}
