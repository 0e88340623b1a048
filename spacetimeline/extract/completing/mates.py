"""With which other craft one docks that comes to no station, from which it parts, and whose hatch is opened to it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_called
from spacetimeline.extract.crews.crews import OF_BOTH
from spacetimeline.extract.crews.landers import LANDER, MODULES
from spacetimeline.extract.mentions.pronoun_subjects import ships_before
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.extract.craft.flights import Flight, Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_TOGETHER = (EventKind.DOCKING, EventKind.UNDOCKING, EventKind.HATCH_OPENING)
_JOINED_MS = 30 * DAY_MS
"""So long what two craft do together may lie apart."""
_NEAR = 900  # characters


def settle_mates(told: list[Told], reading: Reading, flights: Flights) -> None:
    """Give what two craft do together the one of them that another telling names: "the final undocking"."""
    met = [each for each in told if each.kind in _TOGETHER and not each.role("station")]
    if reading.stations and not any(each.kind is EventKind.DOCKING for each in met):
        return
    pairs: list[tuple[Flight, str, Told]] = []
    for meeting in met:
        if meeting.flight is not None and meeting.flight.sort not in _MANNED:
            _let_first_dock(meeting, meeting.flight, reading, flights)
        flight = meeting.flight
        mate = (meeting.role("target_craft") or ship_met(meeting, reading)) if flight is not None else ""
        if flight is None or not mate:
            continue
        sent = (each.flight for each in told if each.flight is not flight and _is_near(each, meeting))
        other = next((each for each in sent if each is not None and is_called(each.vehicle, mate)), None)
        pairs.append((flight, mate if other is None else _fuller(mate, other.vehicle), meeting))
        if other is not None:
            pairs.append((other, _own_name(meeting, flight), meeting))
            if flight.sort == other.sort == "crew" and not meeting.role("target_craft"):
                _bring_both(meeting, flight, other, reading)
    for each in met if pairs else ():
        if not each.role("mate") and not each.role("target_craft"):
            _share_mate(each, pairs)


def _let_first_dock(meeting: Told, flight: Flight, reading: Reading, flights: Flights) -> None:
    """Let the first of the two craft of "A caught up with B. The two docked" be the one that docks and parts."""
    for mention in meeting.mentions:
        if mention.roles.craft or not _tells_of_two(mention, reading):
            continue
        for segment in reversed(reading.segments[max(0, mention.number - _BEFORE) : mention.number]):
            first, last = (bisect_left(reading.entity_starts, at) for at in (segment.start, segment.end))
            ships = [each for each in reading.entities[first:last] if _may_dock(each, flight.sort)]
            names = list(dict.fromkeys(each.canonical for each in ships))
            if len(names) == _PAIR:
                if is_called(flight.vehicle, names[1]) and not is_called(flight.vehicle, names[0]):
                    meeting.flight, mention.roles.mate = flights.of(ships[0]), names[1]
                return


_PAIR = 2
_BEFORE = 2  # sentences


def _fuller(name: str, vehicle: str) -> str:
    """The name with the number of a craft that is called by its type's."""
    return vehicle if vehicle.startswith(f"{name} ") else name


def _own_name(meeting: Told, flight: Flight) -> str:
    """What a telling calls the craft itself, which the name of both its and the other's flight may stand for."""
    named = (each.canonical for mention in meeting.mentions for each in mention.roles.craft)
    return next((_fuller(each, flight.vehicle) for each in named if is_called(flight.vehicle, each)), flight.vehicle)


def _share_mate(meeting: Told, pairs: list[tuple[Flight, str, Told]]) -> None:
    """Give a meeting the craft with which its own is told to have met on another day, or the one pair told of."""
    near = [(flight, mate) for flight, mate, other in pairs if _is_near(other, meeting)]
    if meeting.flight is None:
        if len({frozenset((flight.vehicle, mate)) for flight, mate in near}) != 1:
            return
        meeting.flight = near[0][0]
    mate = next((mate for flight, mate in near if flight is meeting.flight), "")
    (meeting.best or meeting.mentions[0]).roles.mate = mate


def _bring_both(meeting: Told, one: Flight, other: Flight, reading: Reading) -> None:
    """Give a docking told of both ships ("The two craft docked at noon") the people of both."""
    modules = any(each.vehicle.lower().startswith(MODULES) for each in (one, other))  # of one ship
    told = (each for each in meeting.mentions if each.when is not None)
    if meeting.kind is EventKind.DOCKING and not modules and any(_tells_of_two(each, reading) for each in told):
        best = meeting.best or meeting.mentions[0]
        best.roles.crew = list(dict.fromkeys([*best.roles.crew, *one.up, *other.up]))
        best.notes.add(OF_BOTH)


def _is_near(one: Told, other: Told) -> bool:
    return one.when is None or other.when is None or abs(one.when.at_ms - other.when.at_ms) < _JOINED_MS


def ship_met(told: Told, reading: Reading) -> str:
    """The craft with which another docks that comes to no station; empty where none is told of."""
    return (
        told.role("mate")
        or _partner(told, reading)
        or _other_ship(told, reading)
        or _part_met(told)
        or _known_mate(told, reading)
    )


def _known_mate(told: Told, reading: Reading) -> str:
    """The craft for which another was built to dock with it: SDX02 for SDX01."""
    if told.flight is None or told.kind not in _TOGETHER:
        return ""
    named = (each.attributes.get("mate", "") for each in reading.entities if each.canonical == told.flight.vehicle)
    return next(named, "")


def _partner(told: Told, reading: Reading) -> str:
    """With what a craft that visited no station docks: a Gemini with a target stage, a lunar module with its ship."""
    flight = told.flight
    if flight is None or told.kind in (EventKind.SPACEWALK, EventKind.HATCH_OPENING):
        return ""
    lander = flight.vehicle.lower().startswith(LANDER)
    if not lander and flight.family != "Gemini":
        return ""
    fitting = [
        each
        for each in reading.entities
        if each.kind == "vehicle"
        and (each.canonical.startswith("Command module") if lander else each.attributes.get("class") == "target")
    ]
    return min(fitting, key=lambda each: abs(each.start - told.start)).canonical if fitting else ""


_SHIPS = r"(?:ships|craft|spacecraft|spaceships|vehicles|capsules|satellites)\b"
_TWO_SHIPS = lazy(
    rf"\b(?:two|both)\s+(?:\w+\s+)?{_SHIPS}|\bthe\s+(?:ships|spaceships|vehicles|capsules|satellites)\b"
    r"|\b(?:with|to|from|of|into)\s+(?:each|the)\s+other\b|\bone\s+another\b"
)
_TOGETHER_BEHIND = lazy(rf"\s+(?:the\s+(?:two\s+)?{_SHIPS}\s+)?together\b")


def _other_ship(told: Told, reading: Reading) -> str:
    """With which craft another docks or from which it parts, where a telling speaks of "the two ships"."""
    flight = told.flight
    own = {flight.vehicle, flight.mission, flight.key} if flight is not None else set()
    sort = flight.sort if flight is not None else ""
    for mention in told.mentions:
        if not _tells_of_two(mention, reading):
            continue
        ships = [each for each in reading.entities if _may_dock(each, sort) and abs(each.start - mention.start) < _NEAR]
        stations = [each for each in reading.stations if 0 < mention.start - each.start < _NEAR]
        if told.kind is EventKind.HATCH_OPENING:
            ships += stations  # of those named before, and one may be the station
        elif stations:
            ships = [each for each in ships if each.start < mention.start]  # "the two vehicles docked again"
        if sort not in _MANNED:
            ships = [each for each in ships if each.start < mention.start]
        return _nearest((each for each in ships if not _is_own(each, own)), mention)
    return ""


_MANNED = ("", "crew", "cargo")


def _nearest(ships: Iterable[EntityMention], mention: EventMention) -> str:
    """The one named last before a telling, else first behind it; what only may be a craft's name is so at last."""
    place = mention.start
    best = min(
        ships,
        key=lambda each: (not each.certain, each.start > place, abs(each.start - place)),
        default=None,
    )
    return best.canonical if best is not None else ""


def _is_own(ship: EntityMention, own: set[str]) -> bool:
    return any(is_called(name, ship.canonical) for name in own)


def _tells_of_two(mention: EventMention, reading: Reading) -> bool:
    """Is it what "the two ships" do, or "they" behind a sentence on these, or a hatch "between the two ships"?

    So it is where somebody "brought the spacecraft together".
    """
    end = mention.segment.end if mention.kind is EventKind.HATCH_OPENING else mention.start
    return (
        _TWO_SHIPS.search(reading.low, mention.segment.start, end) is not None
        or _TOGETHER_BEHIND.match(reading.low, mention.trigger.end) is not None
        or ships_before(reading, mention)
    )


def _may_dock(ship: EntityMention, sort: str) -> bool:
    """Is it a craft that others dock with, or one of the same sort as that which docks?"""
    return ship.kind == "vehicle" and ship.attributes.get("class") in ("crew", "cargo", "target", sort or "crew")


def _part_met(told: Told) -> str:
    """The other part of the same craft, as it is called: "docked with the orbiter-returner combination"."""
    for mention in told.mentions:
        behind = mention.clause.units[mention.at + 1 : mention.at + _PART_REACH]
        if len(behind) < 3 or behind[0].low not in ("with", "to") or behind[1].tag != "det":
            continue
        named = list(takewhile(lambda unit: unit.tag == "word", behind[2:]))
        if any(part in _PARTS for unit in named for part in unit.low.split("-")):
            return " ".join(unit.low for unit in named)
    return ""


_PARTS = words("orbiter returner combination mothership")
_PART_REACH = 7  # units
