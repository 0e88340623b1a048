"""The rosters of an article's flights: who is told to go up and to come down with each, and what follows from it."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.fleets import flew_together
from spacetimeline.extract.crews.counts import seats
from spacetimeline.extract.text.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacetimeline.extract.craft.flights import Flight


@dataclass(slots=True)
class Roster:
    """What the article says of one flight's people, by key and in its order; see ``crew_frame_table.Way``."""

    flight: Flight
    both: dict[str, None] = field(default_factory=dict)
    up: dict[str, None] = field(default_factory=dict)
    taken: dict[str, None] = field(default_factory=dict)
    down: dict[str, None] = field(default_factory=dict)
    home: dict[str, None] = field(default_factory=dict)
    back: dict[str, None] = field(default_factory=dict)
    """Who comes home by tellings without a time, which may be of other days."""
    maybe: dict[str, None] = field(default_factory=dict)
    gone: dict[str, None] = field(default_factory=dict)
    """Who went up and did not come home with it."""

    def add(self, way: str, keys: Iterable[str]) -> None:
        getattr(self, way).update(dict.fromkeys(keys))


class Rosters:
    """The rosters of an article's flights."""

    def __init__(self) -> None:
        self._of: dict[int, Roster] = {}
        self.came: dict[str, Roster] = {}
        """The flights in which people are told to have come up, by key."""

    def of(self, flight: Flight) -> Roster:
        return self._of.setdefault(id(flight), Roster(flight))

    def __iter__(self) -> Iterator[Roster]:
        return iter(self._of.values())


def part_ships(met: Iterable[Flight], rosters: Rosters) -> None:
    """Leave each of two ships that meet the crew told of it, be people of the other named with what it did.

    "Stafford and Leonov met two days after their ships were launched" has Stafford in neither launch of a Soyuz.
    """
    crews = [rosters.of(flight) for flight in met]
    for roster in crews:
        others = {key for each in crews if each is not roster for key in each.both}
        for key in others.intersection(roster.up).difference(roster.both) if roster.both else ():
            del roster.up[key]


def settle(rosters: Rosters) -> None:
    """Decide who goes up and who comes down with each flight."""
    rode_up = {key: each for each in rosters for key in (*each.up, *each.taken)}
    for roster in rosters:
        if len({*roster.both, *roster.up}) > seats(roster.flight):  # "the crew of the joint mission, A, B and C"
            roster.both = {key: None for key in roster.both if rode_up.get(key, roster) is roster}
        if len({*roster.both, *roster.up, *roster.taken, *roster.down, *roster.back}) <= seats(roster.flight):
            roster.add("down", roster.back)
        roster.add("down", roster.home)
    rode_down = {key: each for each in rosters for key in each.down}
    for roster in rosters:
        strong = {*roster.both, *roster.up, *roster.down}
        if len(strong) < min(2, seats(roster.flight)) and not _is_known_crew(strong, roster.flight, rosters):
            fitting = [key for key in roster.maybe if rode_up.get(key, roster) is roster is rode_down.get(key, roster)]
            roster.add("both", fitting)
    for roster in rosters:
        # a shuttle that is to come home with one person need not have brought him
        alone = len(roster.down) == 1 and roster.down.keys() <= roster.back.keys() and seats(roster.flight) > _SHIP
        named = bool(roster.both) and roster.both.keys() < roster.down.keys()  # "with A at the controls"
        if (not roster.both or named) and not roster.up and not roster.taken and not alone:
            roster.add(
                "up", [key for key in roster.down if rode_up.get(key, roster) is roster] or _swapped(roster, rode_up)
            )
    last_up = _last_up(rosters, rode_down)
    for roster in rosters:
        flight = roster.flight
        down = {
            key: None for key in roster.down if key not in roster.gone and not (roster.home and key in roster.taken)
        }
        up = {key: None for key in (*roster.both, *roster.up, *roster.taken) if key not in roster.home}
        up = {
            key: None
            for key in up
            if key in roster.up or not _came_in_another(key, roster, rosters, rode_up, rode_down)
        }
        stay = roster.taken if down else {}
        elsewhere = {key for key in up if rode_down.get(key, roster) is not roster and last_up.get(key) is roster}
        away = elsewhere | roster.gone.keys()
        home = {key: None for key in up if key not in away and key not in stay}
        whole = {key: None for key in home if key in roster.both}  # the others came up to stay
        for staying in (home, whole):
            if not down or len({**staying, **down}) <= seats(flight):
                down = {**staying, **down}
        flight.up, flight.down = dict.fromkeys(up, ""), dict.fromkeys(down, "")


def _is_known_crew(keys: set[str], flight: Flight, rosters: Rosters) -> bool:
    """Are people of the crew told of a mission of the same craft, of which no more need be told by the craft's name?"""
    missions = (each for each in rosters if each.flight.mission and each.flight.vehicle == flight.vehicle)
    return bool(keys) and any(len(each.both) >= _CREW and keys < each.both.keys() for each in missions)


_SHIP = 4
"""So many seats has a ship that is no shuttle."""


def _came_in_another(key: str, roster: Roster, rosters: Rosters, rode_up: Rides, rode_down: Rides) -> bool:
    """Did one of a crew come up in another ship, and comes home in this one, of which others were launched?"""
    if rode_down.get(key) is not roster:
        return False
    came, launched = rosters.came.get(key, roster), rode_up.get(key, roster)
    if came is not roster and came.flight.family == roster.flight.family != "Space Shuttle":
        return True
    ferries = "Space Shuttle" not in (roster.flight.family, launched.flight.family)
    return ferries and bool(roster.up) and launched is not roster


Rides = dict[str, Roster]
"""In which flight people rode, by key."""


def _last_up(rosters: Rosters, rode_down: dict[str, Roster]) -> dict[str, Roster]:
    """The flight of each person that ended elsewhere, in another's craft: the last one told of before that."""
    place = {id(each): at for at, each in enumerate(rosters)}
    last: dict[str, Roster] = {}
    for roster in rosters:
        for key in (*roster.both, *roster.up, *roster.taken):
            home = rode_down.get(key, roster)
            later = key not in last or place[id(roster)] < place[id(home)]
            # who went up and came home in a ship of that type flew again in this one, or where it is told of a crew;
            # so did who flew in ships of different times
            apart = not flew_together(home.flight.family, roster.flight.family)
            of_type = (
                apart or home.flight.family == roster.flight.family or (key in roster.both and len(roster.both) > _SHIP)
            )
            twice = of_type and (key in home.up or (key in home.both and len(home.both) > 1))
            twice = twice or _flies(roster.flight, home.flight)
            if home is not roster and later and not twice:
                last[key] = roster
    return last


def who_fly_here(keys: list[str], main: Flight, rosters: Rosters) -> list[str]:
    """Those of ``keys`` who are not told to come up in another craft; nobody where all are told to fly elsewhere.

    So they are in "The next mission, Artemis II, will carry A and B". That a ship of several missions flew another one
    than the article's is no more than a guess.
    """
    others = (each for each in rosters if {*each.both, *each.up} >= set(keys) and each.flight is not main)
    sure = (each.flight for each in others if not (each.flight.mission and _is_ship(each.flight)))
    if len(keys) > 1 and any(not _may_be_one(flight, main) for flight in sure):
        return []
    own = rosters.of(main)
    return [key for key in keys if rosters.came.get(key, own) is own and key not in own.home]


def lend_to_kin(rosters: Rosters, main: Flight | None) -> None:
    """One flight told of by two names ("Ax-4", "Crew Dragon") has one crew: it is lent to the name without one.

    So it is to the main flight where that has but part of the crew told of a mission ("The crew of STS-88 were A, B").
    """
    crewed = [each.flight for each in rosters if each.flight.up or each.flight.down]
    for each in rosters:
        flight = each.flight
        kin = [other for other in crewed if _may_be_one(flight, other)] if not flight.apart else []
        if flight.up or flight.down:
            kin = [other for other in kin if not flight.generic and _is_part(each, other, main)]
        if flight.up and not flight.down and not flight.apart:
            home = [
                other for other in crewed if _may_be_one(each.flight, other) and flight.up.keys() <= other.down.keys()
            ]
            flight.down = dict(home[0].down) if len(home) == 1 else {}
        if len(kin) == 1:
            flight.up, flight.down = dict(kin[0].up), dict(kin[0].down)
        elif flight is main and not flight.mission and not flight.generic:
            _join_mission(each, rosters)


def _join_mission(roster: Roster, rosters: Rosters) -> None:
    """Join the people told of an orbiter with the crew told of the one mission that has more of a crew than that.

    "Atlantis landed today. The crew of STS-79 included A, B and C. D, who went up with them, stays on Mir."
    """
    flight = roster.flight
    crews = [
        each
        for each in rosters
        if len(each.both) >= _CREW and each.flight.mission and each.flight.vehicle == flight.vehicle
    ]
    if len(crews) != 1 or len(roster.both) >= len(crews[0].both):
        return
    stay = roster.taken.keys() | roster.gone.keys()
    up = {**{key: "" for key in crews[0].flight.up if key not in roster.home}, **flight.up}
    down = {**{key: "" for key in crews[0].flight.down if key not in stay}, **flight.down}
    if max(len(up), len(down)) <= seats(flight):
        flight.up, flight.down = up, down


_CREW = 3


def _is_part(roster: Roster, other: Flight, main: Flight | None) -> bool:
    """Are the people of a flight, of whom no sentence says that they are its crew, some of another's on that craft?

    Or of a mission that is told to be flown in some craft of its type ("the members of Crew-10 are as follows").
    """
    own = {*roster.flight.up, *roster.flight.down}
    if not own < other.up.keys():
        return False
    if roster.flight is main and roster.flight.vehicle == other.vehicle:
        return not roster.both or len(own) > 1
    if _flies(other, roster.flight):
        return not roster.both
    once = roster.flight.family != "Space Shuttle"  # whose orbiters fly one mission after the other
    return (
        once and _is_ship(roster.flight) and not roster.flight.mission and bool(other.mission) and not _is_ship(other)
    )


def _flies(mission: Flight, ship: Flight) -> bool:
    """Is it a mission of a ship that is told of by its name alone as well?"""
    return bool(mission.mission) and not ship.mission and mission.vehicle == ship.vehicle and _is_ship(ship)


def _may_be_one(one: Flight, other: Flight) -> bool:
    """May a mission and a craft, or a craft and its type, be one flight?"""
    if _kind(one) != _kind(other) or (one.vehicle != other.vehicle and _is_ship(one) and _is_ship(other)):
        return False
    return one.generic or other.generic or (bool(one.mission) != bool(other.mission))


def _is_ship(flight: Flight) -> bool:
    """Is the very ship of a flight told, not only its type?"""
    return flight.vehicle.removeprefix("Crew ") not in ("", _kind(flight))


def _kind(flight: Flight) -> str:
    return flight.family.removeprefix("Crew ")


def _swapped(roster: Roster, rode_up: dict[str, Roster]) -> list[str]:
    """Those who came home in the craft of the people who came home in this one: crews that changed their ships."""
    ships = [rode_up[key] for key in roster.down if key in rode_up]
    return [key for ship in ships[:1] for key in ship.down if key not in rode_up]
