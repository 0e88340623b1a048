"""Spans derived from events as events of their own, so that the one timeline draws them: ports with their vehicles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.stay import Flaw
from spacetimeline.model.when import FAR_PAST_MS, Bound, When

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.model.stay import PortStay

_WORDS = {
    Flaw.NO_ARRIVAL: "arrival not told",
    Flaw.NO_DEPARTURE: "departure not told",
    Flaw.OVERLAP: "overlaps another",
}
UNKNOWN_PORT = "Port not told"


def port_events(stays: Iterable[PortStay]) -> list[Event]:
    """One span a stay, with the vehicle as its title and the port as its track.

    Its id is that of the event that began it (of the one that ended it, where none did), so that selecting it selects
    what the document holds. Impossible overlaps are shown as failed, other flaws as unconfirmed; the title says which.
    """
    made: list[Event] = []
    for stay in stays:
        event_id = stay.first_id if stay.first_id is not None else stay.last_id
        start = stay.start if stay.start is not None else _some_time_before(stay.end)
        if start is None or event_id is None:
            continue
        flaw = _WORDS.get(stay.flaw, "")
        made.append(
            Event(
                EventKind.STAY if stay.flaw is Flaw.NONE else EventKind.OTHER,
                f"{stay.vehicle} · {flaw}" if flaw else stay.vehicle,
                start,
                end=stay.end if stay.end is not None else When.ongoing(),
                vehicle=stay.vehicle,
                target=stay.station,
                port=stay.port or UNKNOWN_PORT,
                status=_status(stay.flaw),
                id=event_id,
            )
        )
    return made


def _status(flaw: Flaw) -> Status:
    if flaw is Flaw.OVERLAP:
        return Status.FAILED
    return Status.ACTUAL if flaw is Flaw.NONE else Status.UNCONFIRMED


def _some_time_before(end: When | None) -> When | None:
    return None if end is None else replace(end, lo_ms=FAR_PAST_MS, bound=Bound.OPEN)
