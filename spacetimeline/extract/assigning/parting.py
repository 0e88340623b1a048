"""Takes from a flight what cannot be its own: it is launched once and comes home once."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.assigning.parting_by_span import LONGEST_MS, bring_plans_home, part_by_span, part_by_type
from spacetimeline.extract.assigning.rocket_loads import lifts_it
from spacetimeline.extract.clauses.subjects import doer
from spacetimeline.extract.craft.craft_names import is_generic
from spacetimeline.extract.craft.fleets import flew_in
from spacetimeline.extract.craft.flights import Flight
from spacetimeline.extract.mentions.further_craft import is_numbered, is_of_previous, is_ordinal
from spacetimeline.extract.mentions.rockets import own_rocket
from spacetimeline.extract.merging.superseding import ONCE
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.mentions.mentions import EventMention

_APART_MS = 45 * DAY_MS
_CHAIN_MS = 10 * DAY_MS
_ARRIVED_MS = 10 * DAY_MS
_AFTER_LAUNCH = frozenset((EventKind.RETURN, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.REENTRY))


def part_by_time(found: list[EventMention], main: str) -> None:
    """A launch or return only put down to a flight, far in time from the one told first or by name, is another's.

    So is what was told next of those days. ``main`` is the key of the flight the article is about. Plans are left:
    a later plan gives up an earlier one.
    """
    _part_by_years(found)
    _part_by_rocket(found)
    _part_reused(found, main)
    _part_short(found)
    part_by_type(found)
    part_by_span(found)
    bring_plans_home(found, main)
    _part_by_people(found)
    _part_own_craft(found)
    _part_earlier_returns(found)
    firm: dict[tuple[int, object], EventMention] = {}
    for mention in sorted(found, key=lambda each: not (each.flight_sure or _is_of_main(each, main))):
        if _counts(mention):
            firm.setdefault((id(mention.flight), mention.kind), mention)
    docked = {
        id(each.flight): each for each in found if each.kind is EventKind.DOCKING and each.flight_sure and each.when
    }
    undockings: dict[int, list[EventMention]] = {}
    for each in found:
        if each.kind is EventKind.UNDOCKING:
            undockings.setdefault(id(each.flight), []).append(each)
    parted: tuple[EventMention, int] | None = None
    for mention in found:
        if mention.flight is None or mention.when is None:
            continue
        flight = id(mention.flight)
        first = firm.get((flight, mention.kind))
        if mention.flight_sure:
            if first is not None and _is_next_of_craft(first, mention):
                mention.flight = _flown_again(mention.flight)
            continue
        if parted is not None and parted[1] == flight and _goes_on(parted[0], mention):
            mention.flight = parted[0].flight
            continue
        launch = firm.get((flight, EventKind.LAUNCH))
        if launch is not None and launch.flight_sure and mention.kind in _AFTER_LAUNCH and _is_before(mention, launch):
            mention.flight = None
            continue
        if launch is not None and _comes_later(mention, launch) and not _moves(mention, undockings):
            mention.flight = None
            continue
        home = firm.get((flight, EventKind.RETURN))
        if home is not None and home.flight_sure and mention.kind is EventKind.DOCKING and _is_before(home, mention):
            mention.flight = _flown_again(mention.flight)  # "the station received one more crew in 1986"
            continue
        docking = docked.get(flight)
        of_others = docking is not None and _is_of_others(mention, docking)
        if of_others or (parted is not None and parted[1] == flight and parted[0].clause is mention.clause):
            parted, mention.flight = (mention, flight), None
            continue
        if first is not None and first is not mention and _counts(mention) and _is_another(first, mention):
            parted = mention, flight
            numbered = is_numbered(mention) or is_ordinal(mention) or is_of_previous(mention)
            again = _flown_again(mention.flight) if numbered or _names_it(mention) else None
            again = again or (_relaunched(mention.flight) if _has_it_for_object(mention) else None)
            mention.flight = again or (_next_of_type(mention.flight) if numbered else None)
        elif (
            parted is not None
            and parted[1] == flight
            and parted[0].when is not None
            and mention.number - parted[0].number <= 3
            and abs(mention.when.at_ms - parted[0].when.at_ms) < _CHAIN_MS
            and (first is None or _is_another(first, mention))
        ):
            mention.flight = parted[0].flight if mention.kind in _AFTER_LAUNCH else None


def _part_by_people(found: list[EventMention]) -> None:
    """Somebody who came home before the launch of a flight with others aboard came home in another one."""
    launches = {
        id(each.flight): each
        for each in found
        if each.kind is EventKind.LAUNCH and each.roles.crew and each.when is not None and not each.slot
    }
    for mention in found:
        launch = launches.get(id(mention.flight))
        if launch is None or mention.kind is not EventKind.RETURN or mention.flight_sure or mention.when is None:
            continue
        others = mention.roles.crew and set(mention.roles.crew).isdisjoint(launch.roles.crew)
        if others and _is_before(mention, launch):
            mention.flight = None


def _part_own_craft(found: list[EventMention]) -> None:
    """What people did in "their own Soyuz" is not of the flight on which others are: it is of another of that type."""
    for mention in found:
        flight, craft = mention.flight, mention.roles.craft
        if "people_by_pronoun" not in mention.notes or "own" not in mention.clause.words or not craft:
            continue
        if flight is None or flight.generic or not all(map(is_generic, craft)):
            continue
        others = {key for each in found if each.flight is flight and each is not mention for key in each.roles.crew}
        if others and others.isdisjoint(mention.roles.crew):
            key, family = f"{flight.key} / {mention.number}", flight.family
            mention.flight = Flight(key, family, family=family, generic=True, sort=flight.sort, apart=True)


def _part_earlier_returns(found: list[EventMention]) -> None:
    """A return that lies before every launch told of a flight ended an earlier one of the same craft."""
    launches: dict[int, list[EventMention]] = {}
    for each in found:
        if each.kind is EventKind.LAUNCH and each.flight is not None and each.when is not None:
            launches.setdefault(id(each.flight), []).append(each)
    for mention in found:
        own = launches.get(id(mention.flight), [])
        if mention.kind is not EventKind.RETURN or mention.when is None or not mention.flight_sure or not own:
            continue
        if mention.status is Status.ACTUAL and all(_is_before(mention, each) for each in own[:_FEW]):
            assert mention.flight is not None
            mention.flight = _flown_again(mention.flight) or mention.flight


_FEW = 20


def _part_by_years(found: list[EventMention]) -> None:
    """What is only put down to a flight, in a year in which no craft of its type flew, is another's."""
    for mention in found:
        flight = mention.flight
        if flight is not None and not mention.flight_sure and not flew_in(flight.family, mention.when):
            mention.flight = None


def _part_reused(found: list[EventMention], main: str) -> None:
    """A craft that flies again ("Discovery in April 1985 … Discovery in October 1998") has a flight for each launch.

    What else is told of it is of the launch before, in time or, without one, in the text.
    """
    by_flight: dict[int, list[EventMention]] = {}
    for mention in found:
        if mention.flight is not None and _flies_again(mention.flight):
            by_flight.setdefault(id(mention.flight), []).append(mention)
    for mentions in by_flight.values():
        launches: list[EventMention] = []
        for each in mentions:
            launch = each.kind is EventKind.LAUNCH and _counts(each) and (each.flight_sure or _is_of_main(each, main))
            if launch and each.status is Status.ACTUAL and all(_is_another(other, each) for other in launches):
                launches.append(each)
        if len(launches) < 2:
            continue
        flight = mentions[0].flight
        assert flight is not None
        flights = [
            flight,
            *(
                replace(flight, key=f"{flight.key} {n}", up={}, down={}, apart=True)
                for n in range(2, len(launches) + 1)
            ),
        ]
        for mention in mentions:
            mention.flight = flights[launches.index(_launch_of(mention, launches))]


def _part_short(found: list[EventMention]) -> None:
    """A launch of a craft of short flights that does not go with the returns told of it before is of another flight."""
    returns: dict[int, list[EventMention]] = {}
    for mention in found:
        done = mention.kind is EventKind.RETURN and mention.status is Status.ACTUAL and mention.when is not None
        if done and mention.flight is not None and mention.flight.family in LONGEST_MS:
            returns.setdefault(id(mention.flight), []).append(mention)
    for mention in found:
        home = returns.get(id(mention.flight), [])
        if mention.kind is not EventKind.LAUNCH or mention.status is not Status.ACTUAL or not home:
            continue
        assert mention.flight is not None
        longest = LONGEST_MS[mention.flight.family] + DAY_MS
        if _counts(mention) and all(each.start < mention.start and _apart(mention, each) > longest for each in home):
            mention.flight = _flown_again(mention.flight)


def _apart(mention: EventMention, home: EventMention) -> int:
    """The shortest time in milliseconds between a launch and a return, as far as they are told."""
    assert mention.when is not None and home.when is not None
    if mention.when.at_ms > home.when.nominal_end_ms:
        return mention.when.at_ms - home.when.nominal_end_ms
    return max(0, home.when.at_ms - mention.when.nominal_end_ms)


def _is_of_main(launch: EventMention, main: str) -> bool:
    """Is it a launch told with its day and hour, of the craft with a name of its own that the article is about?"""
    if launch.kind is not EventKind.LAUNCH or launch.flight is None or launch.when is None:
        return False
    if launch.flight.vehicle == launch.flight.family or _flown_again(launch.flight) is None:
        return False
    return launch.flight.key == main and launch.when.granularity.rank <= Granularity.HOUR.rank


def _is_next_of_craft(first: EventMention, mention: EventMention) -> bool:
    """Is it another launch of the craft of a mission, named without that mission ("Discovery flew again in 1988")?"""
    assert mention.flight is not None
    if mention.kind is not EventKind.LAUNCH or not mention.flight.mission or not _counts(mention):
        return False
    named = any(each.kind == "mission" for each in mention.roles.craft)
    flight = mention.flight
    return not named and flight.vehicle != flight.family and bool(_flown_again(flight)) and _is_another(first, mention)


def _flies_again(flight: Flight) -> bool:
    """Is it one craft with a name of its own and no mission's that tells its flights apart?"""
    return (
        flight.sort == "crew"
        and not flight.mission
        and bool(flight.vehicle)
        and not any(each.isdigit() for each in flight.vehicle)
    )


def _launch_of(mention: EventMention, launches: list[EventMention]) -> EventMention:
    """The launch last before a telling in time, else in the text."""
    if mention.when is not None:
        end = mention.when.nominal_end_ms + DAY_MS
        before = [each for each in launches if each.when is not None and each.when.at_ms <= end]
        if before:
            return max(before, key=lambda each: each.when.at_ms if each.when is not None else 0)
    return next((each for each in reversed(launches) if each.start <= mention.start), launches[0])


def _part_by_rocket(found: list[EventMention]) -> None:
    """A launch only put down to a flight, on a rocket that is not known to be that flight's, is another's."""
    launches = [each for each in found if each.kind is EventKind.LAUNCH and each.roles.launch_vehicle]
    rockets: dict[int, set[str]] = {}
    for launch in launches:
        if launch.flight_sure and launch.flight is not None:
            rockets.setdefault(id(launch.flight), set()).add(launch.roles.launch_vehicle)
    several = len({each.roles.launch_vehicle for each in launches}) > 2
    for launch in launches:
        if launch.flight_sure or launch.flight is None or not _leads(launch):
            continue
        other = own_rocket(launch.flight, launch.roles.launch_vehicle) != launch.roles.launch_vehicle
        if other and doer(launch.clause, launch.at) == "rocket":
            launch.flight = None  # no such rocket lifts that craft
            continue
        known, rocket = rockets.get(id(launch.flight), set()), launch.roles.launch_vehicle
        own = any(rocket.startswith(each) or each.startswith(rocket) for each in known)
        if not own and (known or several) and not lifts_it(launch):
            launch.flight = None


def _leads(launch: EventMention) -> bool:
    """Is the rocket the subject of its sentence, or of its paragraph, with no craft named before the verb?

    Or is it what is launched: "fired off a Kaituozhe-2", "the first launch attempt of its New Glenn"?
    """
    units, at = launch.clause.units, launch.at
    if launch.roles.rocket_before or any(_is_rocket(unit) for unit in units[:at]):
        return True
    sent = takewhile(lambda unit: unit.tag in _PHRASE or unit.low == "of", units[at + 1 : at + _SENT])
    return doer(launch.clause, at) not in ("craft", "it") and any(_is_rocket(unit) for unit in sent)


def _is_rocket(unit: Unit) -> bool:
    return unit.tag == "entity" and unit.ref.kind == "launch_vehicle"


_PHRASE = ("det", "word", "num", "entity", "trigger")
_SENT = 7  # units


def _goes_on(parted: EventMention, mention: EventMention) -> bool:
    """Does a sentence tell how the flight ended whose launch it told ("was launched in May and landed in June")?"""
    same = parted.clause is mention.clause and parted.kind is EventKind.LAUNCH
    return same and mention.kind in _AFTER_LAUNCH and not mention.roles.crew


def _names_it(mention: EventMention) -> bool:
    return any(unit.low == "it" for unit in mention.clause.units[max(0, mention.at - 3) : mention.at])


def _next_of_type(flight: Flight) -> Flight | None:
    """Another flight of the type of craft that a flight is only told by ("a second test flight followed")."""
    if not flight.generic:
        return None
    return Flight(
        f"{flight.key} again", flight.vehicle, family=flight.family, generic=True, sort=flight.sort, apart=True
    )


def _flown_again(flight: Flight) -> Flight | None:
    """Another flight of the same craft, where it bears a name and not a number ("Columbia")."""
    if flight.generic or not flight.vehicle or any(each.isdigit() for each in flight.vehicle):
        return None
    return Flight(f"{flight.key} again", flight.vehicle, family=flight.family, sort=flight.sort, apart=True)


def _relaunched(flight: Flight) -> Flight | None:
    """Another flight of the very craft, of whatever name."""
    return replace(flight, key=f"{flight.key} again", up={}, down={}, apart=True) if flight.vehicle else None


def _has_it_for_object(mention: EventMention) -> bool:
    """Is it "was flown a second time: on Nov. 3 they launched it on a Titan IIIC"?"""
    if doer(mention.clause, mention.at) == "rocket":
        return False  # "A Proton carried it away"
    return mention.trigger.form == "past" and [unit.low for unit in mention.clause.units[mention.at + 1 :][:1]] == [
        "it"
    ]


def _is_before(mention: EventMention, launch: EventMention) -> bool:
    assert mention.when is not None and launch.when is not None
    return mention.when.nominal_end_ms + DAY_MS < launch.when.at_ms


def _is_of_others(mention: EventMention, docking: EventMention) -> bool:
    """Is it the launch of others than those who docked in the craft it was put down to, of other days?"""
    assert mention.when is not None and docking.when is not None
    crew = mention.roles.crew
    if mention.kind is not EventKind.LAUNCH or not crew or not docking.roles.crew or not docking.flight_sure:
        return False
    apart = abs(docking.when.at_ms - mention.when.at_ms) > _APART_MS
    return apart and set(crew).isdisjoint(docking.roles.crew)


def _comes_later(mention: EventMention, launch: EventMention) -> bool:
    """Is it the arrival of people long after the flight it was put down to had been launched?"""
    if mention.kind is not EventKind.DOCKING or not mention.roles.crew or mention.trigger.needs == "":
        return False
    assert mention.when is not None and launch.when is not None
    return mention.when.at_ms > launch.when.nominal_end_ms + _ARRIVED_MS


def _moves(mention: EventMention, undockings: dict[int, list[EventMention]]) -> bool:
    """Does the craft dock again that undocked hours before, to change its port?"""
    assert mention.when is not None
    flight = mention.flight
    left = [each.when for each in undockings.get(id(flight), ()) if each.flight is flight]
    return any(each is not None and 0 < mention.when.at_ms - each.at_ms < DAY_MS for each in left)


def _counts(mention: EventMention) -> bool:
    return (
        mention.kind in ONCE
        and mention.flight is not None
        and mention.when is not None
        and not (mention.slot or mention.reference or mention.fact.past_plan)
    )


def _is_another(first: EventMention, mention: EventMention) -> bool:
    assert first.when is not None and mention.when is not None
    if first.status is mention.status is Status.PLANNED or first.when.overlaps(mention.when):
        return False
    if first.status is Status.PLANNED and first.when.at_ms < mention.when.at_ms:
        return False  # it came later than planned
    return abs(first.when.at_ms - mention.when.at_ms) > _APART_MS
