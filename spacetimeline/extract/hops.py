"""Flights of minutes: what only hops to the edge of space comes down on the day on which it went up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.model.event import EventKind
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from spacetimeline.extract.flights import Flight
    from spacetimeline.extract.mentions import EventMention

_HOPPERS = frozenset(("SpaceShipTwo", "Freedom 7", "Liberty Bell 7"))


def land_that_day(found: list[EventMention]) -> None:
    """Give landings of hops that are told without a day that of the launch told last before them."""
    launches: dict[int, EventMention] = {}
    for mention in found:
        if mention.flight is None or not _hops(mention.flight) or mention.slot:
            continue
        if mention.kind is EventKind.LAUNCH and mention.when is not None:
            launches[id(mention.flight)] = mention
        elif mention.kind is EventKind.RETURN and mention.when is None:
            _date(mention, launches.get(id(mention.flight)))


def _hops(flight: Flight) -> bool:
    return flight.sort == "suborbital" or flight.family in _HOPPERS or flight.vehicle in _HOPPERS


def _date(mention: EventMention, launch: EventMention | None) -> None:
    if (
        launch is None
        or launch.time is None
        or launch.time.date is None
        or launch.fact.status is not mention.fact.status
    ):
        return
    year, month, day = launch.time.date
    if month and day:
        mention.when = When.of(year, month, day)
        mention.time = replace(launch.time, clock=None, type="DATE", when=mention.when, zone="")
        mention.notes.add("counted_from_event")
