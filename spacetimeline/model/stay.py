"""Spans that nobody wrote down but events imply: missions, vehicles at ports, people in space.

Events are walked in the order of their times while a small state is kept: what is docked where, who is up. What does
not add up is marked with a ``Flaw`` instead of being guessed away. Planned events take part only when asked for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, Bound, When


class Flaw(StrEnum):
    """Why a derived span cannot be quite right."""

    NONE = ""
    NO_ARRIVAL = "no_arrival"  # left without having come
    NO_DEPARTURE = "no_departure"  # came again, or came down, without having left
    OVERLAP = "overlap"  # two at one place at one time


@dataclass(frozen=True, slots=True)
class Span:
    """From one event to another. A missing first or last event leaves the span open to that side.

    ``start`` and ``end`` are the times of the events (the end of a span told as one event is its own); ``end`` is None
    for what goes on. Ids are those of events, None where there is none.
    """

    start: When | None
    end: When | None
    first_id: int | None
    last_id: int | None

    @property
    def start_ms(self) -> int:
        return FAR_PAST_MS if self.start is None else self.start.at_ms

    @property
    def end_ms(self) -> int:
        """``FAR_FUTURE_MS`` while it goes on."""
        return FAR_FUTURE_MS if self.end is None else self.end.at_ms


@dataclass(frozen=True, slots=True)
class MissionSpan(Span):
    """One spacecraft's flight."""

    mission: str
    vehicle: str


@dataclass(frozen=True, slots=True)
class PortStay(Span):
    """A vehicle at a docking port of a station; ``port`` is empty when nobody says which."""

    station: str
    port: str
    vehicle: str
    flaw: Flaw = Flaw.NONE


@dataclass(frozen=True, slots=True)
class CrewStay(Span):
    """Somebody's time in space, or aboard a station; up with ``vehicle``, down with ``return_vehicle``."""

    person: str
    vehicle: str
    return_vehicle: str = ""
    flaw: Flaw = Flaw.NONE


@dataclass(frozen=True, slots=True)
class CrewStep:
    """From ``at_ms`` to the next step, ``people`` are up, in the order in which they came."""

    at_ms: int
    people: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.people)


ARRIVALS = frozenset({EventKind.DOCKING, EventKind.BERTHING})
DEPARTURES = frozenset({EventKind.UNDOCKING, EventKind.UNBERTHING})
DESCENTS = frozenset({EventKind.RETURN, EventKind.REENTRY})
_HAPPENED = frozenset({Status.ACTUAL, Status.UNCONFIRMED})
_TO_COME = frozenset({Status.PLANNED})
# At one instant a vehicle leaves before another comes, so that a port changes hands without an overlap, and goes up
# before it comes down.
_ORDER = {
    EventKind.UNDOCKING: 0,
    EventKind.UNBERTHING: 0,
    EventKind.LAUNCH: 0,
    EventKind.RETURN: 1,
    EventKind.REENTRY: 1,
}


def name_of_vehicle(event: Event) -> str:
    """The vehicle, or for want of it the mission: most flights are told by one of the two."""
    return event.vehicle or event.mission


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def in_order(events: Iterable[Event], kinds: frozenset[EventKind], *, planned: bool) -> list[Event]:
    """The dated events of ``kinds`` that happened (or, with ``planned``, shall happen), by time."""
    statuses = _HAPPENED | _TO_COME if planned else _HAPPENED
    chosen = [
        event
        for event in events
        if event.kind in kinds
        and event.status in statuses
        and event.start is not None
        and event.start.bound is not Bound.UNKNOWN
    ]
    return sorted(chosen, key=lambda event: (_at(event), _ORDER.get(event.kind, 2), event.id or 0))


def _at(event: Event) -> int:
    return FAR_PAST_MS if event.start is None else event.start.at_ms


# -- missions -------------------------------------------------------------------------------------------------------


def mission_spans(events: Iterable[Event], *, planned: bool = False) -> list[MissionSpan]:
    """Flights from launch to return, by start; those told as one event with an end as they are told.

    A vehicle that flies again begins a new span; one whose return nobody told stays open.
    """
    spans: list[MissionSpan] = []
    open_spans: dict[str, int] = {}
    told: set[str] = set()
    for event in in_order(events, frozenset({EventKind.MISSION, EventKind.LAUNCH}) | DESCENTS, planned=planned):
        key = _key(event.mission or event.vehicle)
        if not key:
            continue
        if event.kind is EventKind.MISSION:
            told.add(key)
            spans.append(MissionSpan(event.start, _end(event), event.id, event.id, event.mission, event.vehicle))
        elif event.kind is EventKind.LAUNCH:
            open_spans[key] = len(spans)
            spans.append(MissionSpan(event.start, None, event.id, None, event.mission, event.vehicle))
        elif key in open_spans:
            place = open_spans.pop(key)
            spans[place] = replace(spans[place], end=event.start, last_id=event.id)
    derived = [
        span for span in spans if span.first_id == span.last_id or _key(span.mission or span.vehicle) not in told
    ]
    return sorted(derived, key=lambda span: span.start_ms)


def _end(event: Event) -> When | None:
    return None if event.end is None or event.end.bound is Bound.ONGOING else event.end


# -- ports ----------------------------------------------------------------------------------------------------------


def port_stays(events: Iterable[Event], station: str = "", *, planned: bool = False) -> list[PortStay]:
    """Which vehicle was at which port of ``station`` (of any, when empty), by start.

    Docking and berthing begin a stay, relocation moves it to another port, undocking ends it, and so does coming down
    to Earth, with a flaw. Two stays that cannot both be true because they overlap at one port are marked.
    """
    walk = _PortWalk(_key(station))
    for event in in_order(events, ARRIVALS | DEPARTURES | DESCENTS | {EventKind.RELOCATION}, planned=planned):
        walk.take(event)
    return _marked_overlaps(sorted(walk.stays, key=lambda stay: (stay.start_ms, stay.port)))


class _PortWalk:
    def __init__(self, station_key: str) -> None:
        self._station_key = station_key
        self._open: dict[str, int] = {}
        self.stays: list[PortStay] = []

    def take(self, event: Event) -> None:
        vehicle = name_of_vehicle(event)
        if not vehicle:
            return
        here = not self._station_key or _key(event.target) == self._station_key
        docked = self._open.get(_key(vehicle))
        if event.kind in ARRIVALS:
            if here:
                self._arrive(event, vehicle, docked)
        elif event.kind is EventKind.RELOCATION:
            if here or docked is not None:
                self._relocate(event, vehicle, docked)
        elif docked is not None:
            flaw = Flaw.NO_DEPARTURE if event.kind in DESCENTS else self.stays[docked].flaw
            self._close(docked, event, flaw)
            del self._open[_key(vehicle)]
        elif event.kind in DEPARTURES and here and event.target:
            stay = PortStay(None, event.start, None, event.id, event.target, event.port, vehicle, Flaw.NO_ARRIVAL)
            self.stays.append(stay)

    def _arrive(self, event: Event, vehicle: str, docked: int | None) -> None:
        if docked is not None:
            self._close(docked, event, Flaw.NO_DEPARTURE)
        self._begin(event, vehicle, event.target, event.port)

    def _relocate(self, event: Event, vehicle: str, docked: int | None) -> None:
        station = event.target
        if docked is not None:
            station = self.stays[docked].station or station
            self._close(docked, event, self.stays[docked].flaw)
        self._begin(event, vehicle, station, event.port, Flaw.NONE if docked is not None else Flaw.NO_ARRIVAL)

    def _begin(self, event: Event, vehicle: str, station: str, port: str, flaw: Flaw = Flaw.NONE) -> None:
        self._open[_key(vehicle)] = len(self.stays)
        self.stays.append(PortStay(event.start, None, event.id, None, station, port, vehicle, flaw))

    def _close(self, place: int, event: Event, flaw: Flaw) -> None:
        self.stays[place] = replace(self.stays[place], end=event.start, last_id=event.id, flaw=flaw)


def _marked_overlaps(stays: list[PortStay]) -> list[PortStay]:
    """``stays`` by start, with those marked that certainly share a port with another for a while."""
    latest: dict[tuple[str, str], int] = {}
    for place, stay in enumerate(stays):
        if not stay.port:
            continue
        key = (_key(stay.station), _key(stay.port))
        before = latest.get(key)
        if before is not None and _certainly_overlap(stays[before], stay):
            stays[before] = replace(stays[before], flaw=Flaw.OVERLAP)
            stays[place] = replace(stay, flaw=Flaw.OVERLAP)
        if before is None or stays[before].end_ms <= stay.end_ms:
            latest[key] = place
    return stays


def _certainly_overlap(first: PortStay, second: PortStay) -> bool:
    begins = FAR_PAST_MS if second.start is None else second.start.hi_ms
    ends = FAR_FUTURE_MS if first.end is None else first.end.lo_ms
    return begins <= ends and second.start is not None


# -- people ---------------------------------------------------------------------------------------------------------


def crew_stays(events: Iterable[Event], *, planned: bool = False) -> list[CrewStay]:
    """Who was in space from when to when, by start.

    A launch that names its crew takes them up; a return that names people brings them down, one that names nobody
    brings down whoever went up with the vehicle and is still up. Spans told as such (a stay, or a mission with a crew
    and an end) stand for the launches and returns nobody told.
    """
    chosen = list(events)
    told = [
        CrewStay(event.start, _end(event), event.id, event.id, member.name, event.vehicle, event.vehicle)
        for event in in_order(chosen, frozenset({EventKind.STAY, EventKind.MISSION}), planned=planned)
        if event.end is not None
        for member in event.crew
    ]
    walk = _CrewWalk()
    for event in in_order(chosen, frozenset({EventKind.LAUNCH}) | DESCENTS, planned=planned):
        walk.take(event)
    stays = walk.stays + _not_covered(told, walk.stays)
    return sorted(stays, key=lambda stay: (stay.start_ms, stay.first_id or 0))


class _CrewWalk:
    def __init__(self) -> None:
        self._open: dict[str, int] = {}
        self._aboard: dict[str, list[str]] = {}  # vehicle -> those who went up with it
        self.stays: list[CrewStay] = []

    def take(self, event: Event) -> None:
        if event.kind is EventKind.LAUNCH:
            self._up(event)
        else:
            self._down(event)

    def _up(self, event: Event) -> None:
        vehicle = name_of_vehicle(event)
        self._aboard[_key(vehicle)] = [_key(member.name) for member in event.crew]
        for member in event.crew:
            up = self._open.get(_key(member.name))
            if up is not None and _is_one_flight(self.stays[up], event, vehicle):
                continue  # took off again from another body
            if up is not None:
                self.stays[up] = replace(self.stays[up], end=event.start, flaw=Flaw.NO_DEPARTURE)
            self._open[_key(member.name)] = len(self.stays)
            self.stays.append(CrewStay(event.start, None, event.id, None, member.name, vehicle))

    def _down(self, event: Event) -> None:
        vehicle = name_of_vehicle(event)
        names = [member.name for member in event.crew]
        if not names:
            names = [key for key in self._aboard.get(_key(vehicle), []) if self._came_with(key, vehicle)]
        for name in names:
            up = self._open.pop(_key(name), None)
            if up is not None:
                self.stays[up] = replace(self.stays[up], end=event.start, last_id=event.id, return_vehicle=vehicle)
            else:
                self.stays.append(CrewStay(None, event.start, None, event.id, name, "", vehicle, Flaw.NO_ARRIVAL))

    def _came_with(self, key: str, vehicle: str) -> bool:
        up = self._open.get(key)
        return up is not None and _key(self.stays[up].vehicle) == _key(vehicle)


def _is_one_flight(stay: CrewStay, event: Event, vehicle: str) -> bool:
    """A second launch of one vehicle so soon after the first cannot be from Earth."""
    return _key(stay.vehicle) == _key(vehicle) and _at(event) - stay.start_ms < _SHORTEST_TURNROUND_MS


_SHORTEST_TURNROUND_MS = 30 * DAY_MS
"""No spacecraft that orbits with a crew was ever made ready for its next flight in less than fifty days."""


def _not_covered(told: Sequence[CrewStay], derived: Sequence[CrewStay]) -> list[CrewStay]:
    """The told stays of which no derived one of the same person knows."""
    known: dict[str, list[CrewStay]] = {}
    for stay in derived:
        known.setdefault(_key(stay.person), []).append(stay)
    found: list[CrewStay] = []
    for stay in told:
        mine = known.setdefault(_key(stay.person), [])
        if not any(stay.start_ms < other.end_ms and other.start_ms < stay.end_ms for other in mine):
            mine.append(stay)
            found.append(stay)
    return found


def stays_aboard(events: Iterable[Event], station: str, *, planned: bool = False) -> list[CrewStay]:
    """Who was aboard ``station``, from the docking of what brought them to the undocking of what they left with."""
    chosen = list(events)
    ports = port_stays(chosen, station, planned=planned)
    by_vehicle: dict[str, list[PortStay]] = {}
    for port in ports:
        by_vehicle.setdefault(_key(port.vehicle), []).append(port)
    found: list[CrewStay] = []
    for stay in crew_stays(chosen, planned=planned):
        came = [port for port in by_vehicle.get(_key(stay.vehicle), []) if _within(port.start_ms, stay)]
        if not came:
            continue
        left = [port for port in by_vehicle.get(_key(stay.return_vehicle), []) if _within(port.end_ms, stay)]
        last = left[-1] if left else None
        end, last_id = (stay.end, stay.last_id) if last is None else (last.end, last.last_id)
        found.append(replace(stay, start=came[0].start, first_id=came[0].first_id, end=end, last_id=last_id))
    return found


def _within(at_ms: int, stay: CrewStay) -> bool:
    return stay.start_ms <= at_ms <= stay.end_ms and at_ms < FAR_FUTURE_MS


def crew_curve(stays: Iterable[CrewStay]) -> list[CrewStep]:
    """How many were up, as steps in time; stays without a known start count from the far past.

    Somebody told to be up twice at once counts once. Arrivals and departures of one instant make one step.
    """
    turns: dict[int, list[tuple[int, str]]] = {}
    for stay in stays:
        if stay.end_ms > stay.start_ms:
            turns.setdefault(stay.start_ms, []).append((1, stay.person))
            if stay.end_ms < FAR_FUTURE_MS:
                turns.setdefault(stay.end_ms, []).append((-1, stay.person))
    up: dict[str, int] = {}
    steps: list[CrewStep] = []
    for at_ms in sorted(turns):
        for change, person in turns[at_ms]:
            up[person] = up.get(person, 0) + change
            if not up[person]:
                del up[person]
        people = tuple(up)
        if not steps or steps[-1].people != people:
            steps.append(CrewStep(at_ms, people))
    return steps


def people_at(steps: Sequence[CrewStep], at_ms: int) -> tuple[str, ...]:
    """Who is up at an instant, from the steps of ``crew_curve``."""
    place = bisect_right(steps, at_ms, key=lambda step: step.at_ms)
    return steps[place - 1].people if place else ()
