"""At which station things happen where the article tells of several: by a "there", or by where the people are."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_ARRIVALS = (EventKind.DOCKING, EventKind.BERTHING)
_DEPARTURES = (EventKind.UNDOCKING, EventKind.UNBERTHING)
_AT_STATION = frozenset((*_ARRIVALS, *_DEPARTURES, EventKind.SPACEWALK, EventKind.HATCH_OPENING))
_THERE = lazy(r"\bthere\b(?!\s+(?:was|were|is|are|will|had|has|have|would|could|may|might)\b)")
_MOST_EVENTS = 400


def settle_stations(told: list[Told], reading: Reading) -> None:
    """Give events at a station which their sentences do not name the one meant, where there are several to mean."""
    stations = [each for each in reading.stations if each.certain and not each.attributes.get("generic")]
    if len({each.canonical for each in stations}) < 2:
        return
    counts = Counter(each.canonical for each in stations)
    likely = {name for name, count in counts.items() if 2 * count >= max(counts.values())}
    at_stations = [each for each in told[:_MOST_EVENTS] if each.kind in _AT_STATION]
    at_stations.sort(key=lambda each: each.when.at_ms if each.when is not None else 0)
    for each in at_stations:
        best = each.best or each.mentions[0]
        if _own_station(each) or best.roles.target_craft or best.roles.body:
            continue
        best.roles.station = (
            _there(each, reading, stations)
            or ("" if each.kind in _ARRIVALS else _last_docked(each, at_stations))
            or _meant(each, likely, reading, stations)
        )


def _own_station(told: Told) -> str:
    """The station that a telling with a time names."""
    tellings = [told.best or told.mentions[0], *(each for each in told.mentions if each.when is not None)]
    return next((each.roles.station for each in tellings if each.roles.station), "")


def _meant(told: Told, likely: set[str], reading: Reading, stations: list[EntityMention]) -> str:
    """What "the station" means in a telling, unless that is named but in passing and paragraphs before."""
    for mention in told.mentions:
        name = mention.roles.station_meant
        start = reading.paragraph_start(mention.number)
        if name in likely or any(each.canonical == name and start <= each.start < mention.start for each in stations):
            return name
    return ""


def _there(told: Told, reading: Reading, stations: list[EntityMention]) -> str:
    """The station named last before a sentence that says "docked there"."""
    for mention in told.mentions:
        if _THERE.search(reading.low, mention.start, mention.segment.end):
            at = bisect_left(stations, mention.start, key=lambda each: each.start)
            return stations[at - 1].canonical if at else ""
    return ""


def _last_docked(told: Told, events: list[Told]) -> str:
    """The station at which the craft, or that of the people, docked last before, if they have not left it since."""
    station = ""
    for each in events:
        if told.when is None or each is told or each.when is None or each.when.at_ms > told.when.at_ms:
            continue
        if each.kind in _ARRIVALS and _is_same_flight(each, told):
            station = _own_station(each)
        elif each.kind in _DEPARTURES and _is_same_flight(each, told):
            station = ""
    return station


def _is_same_flight(one: Told, other: Told) -> bool:
    """Are two events of one craft, or of people in common?"""
    people = [{key for mention in each.mentions for key in mention.roles.crew} for each in (one, other)]
    return one.flight is not None and (one.flight is other.flight or bool(people[1] & {*people[0], *one.flight.up}))
