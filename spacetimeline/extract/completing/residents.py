"""Who lives on a station on a day: the crews of the ships told to have come, which have not left it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.crews.counts import seats
from spacetimeline.extract.crews.crews import DOWN
from spacetimeline.extract.crews.flights import UP
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.merging.merging import Told

_PAIR = 2
_FERRY = 3
"""So many seats has a ship whose crew lived on a station alone."""
_LONGEST_MS = 400 * DAY_MS


def send_out_residents(told: list[Told]) -> None:
    """Let the two who alone live on a station go outside there, where nobody is named: "the crew made a spacewalk"."""
    walks = [each for each in told if each.kind is EventKind.SPACEWALK and each.when is not None]
    for walk in walks:
        if any(mention.roles.crew for mention in walk.mentions):
            continue
        pair = _residents(walk, told)
        if len(pair) == _PAIR:
            (walk.best or walk.mentions[0]).roles.crew = pair


def _residents(walk: Told, told: list[Told]) -> list[str]:
    """The people of the ships that went up within a year before a spacewalk and did not come home before it.

    Nobody, where one of the ships is not told to have docked.
    """
    assert walk.when is not None
    first, last = walk.when.at_ms, walk.when.nominal_end_ms
    came: dict[int, Flight] = {}
    docked: set[int] = set()
    gone: set[int] = set()
    for each in told:
        if each.when is None or each.flight is None or each.flight.sort != "crew" or each.status is Status.DELAYED:
            continue
        if each.kind in UP and each.flight.up and last - _LONGEST_MS < each.when.at_ms < last:
            came[id(each.flight)] = each.flight
            if each.kind is EventKind.DOCKING and each.status is Status.ACTUAL and seats(each.flight) <= _FERRY:
                docked.add(id(each.flight))
        elif each.kind in DOWN and not each.stays_up and each.when.at_ms < first:
            gone.add(id(each.flight))
    here = {at: flight for at, flight in came.items() if at not in gone}
    return list(dict.fromkeys(key for flight in here.values() for key in flight.up)) if here.keys() <= docked else []
