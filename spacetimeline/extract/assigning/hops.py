"""What comes down on the day on which it went up or met the air: hops to the edge of space, craft that reenter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.mentions import EventMention

_HOPPERS = frozenset(("SpaceShipTwo", "Freedom 7", "Liberty Bell 7"))
_SOON = 3
"""So many sentences behind a fall through the air its end is told."""


def land_that_day(found: list[EventMention]) -> None:
    """Give landings told without a day that of a hop's launch, or of the fall through the air, told last before them.

    "At 11:21 p.m. it struck the atmosphere. The capsule let out a parachute and came down in the desert."
    """
    before: dict[int, EventMention] = {}
    for mention in found:
        if mention.flight is None or mention.slot:
            continue
        leads = mention.kind is EventKind.REENTRY or (mention.kind is EventKind.LAUNCH and _hops(mention.flight))
        if leads and mention.when is not None:
            before[id(mention.flight)] = mention
        elif mention.kind is EventKind.RETURN and mention.when is None:
            _date(mention, before.get(id(mention.flight)))


def _hops(flight: Flight) -> bool:
    return flight.sort == "suborbital" or flight.family in _HOPPERS or flight.vehicle in _HOPPERS


def _date(mention: EventMention, led: EventMention | None) -> None:
    if led is None or led.time is None or led.time.date is None or led.fact.status is not mention.fact.status:
        return
    if led.kind is EventKind.REENTRY and not _is_end_of(mention, led):
        return
    year, month, day = led.time.date
    if month and day:
        mention.when = When.of(year, month, day)
        mention.time = replace(led.time, clock=None, type="DATE", when=mention.when, zone="")
        mention.notes.add("counted_from_event")


def _is_end_of(landing: EventMention, fall: EventMention) -> bool:
    """Is it the verb of what came down somewhere, soon behind what met the air?"""
    told = landing.trigger.form == "past" and bool(landing.site) and not landing.times
    return told and 0 <= landing.number - fall.number <= _SOON and landing.fact.status is Status.ACTUAL
