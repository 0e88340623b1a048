"""The second line of time on the axis: which clock the user chose, and since when a mission has been under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.flight import EntityKind
from spacetimeline.timeline.clocks import CLOCKS, ELAPSED, Clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.document.contents import Contents
    from spacetimeline.model.event import Event

CHOICES = ("", *(clock.name for clock in CLOCKS), ELAPSED)
"""Names of the clocks, in the order of menus; empty for none."""
_MOST_LOOKED_AT = 2_000


def clock_named(name: str, contents: Contents, selection: Sequence[int]) -> Clock | None:
    """The clock of that name; mission elapsed time counts from the launch of what is selected."""
    if name == ELAPSED:
        since_ms = liftoff_ms(contents, selection)
        return None if since_ms is None else Clock(ELAPSED, since_ms=since_ms)
    return next((clock for clock in CLOCKS if clock.name == name), None)


def liftoff_ms(contents: Contents, selection: Sequence[int]) -> int | None:
    """When the flight of the first selected event was launched (ms UTC), None where that is not known."""
    chosen = contents.events_by_ids(list(selection[:1]))
    if not chosen:
        return None
    for kind, name in ((EntityKind.MISSION, chosen[0].mission), (EntityKind.SPACECRAFT, chosen[0].vehicle)):
        number = contents.find_entity(kind, name) if name else None
        if number is None:
            continue
        events = contents.events_by_ids(contents.events_of_entity(kind, number, _MOST_LOOKED_AT))
        times = [event.start.at_ms for event in events if _is_launch(event) and event.start is not None]
        if times:
            return min(times)
    return chosen[0].start.at_ms if _is_launch(chosen[0]) and chosen[0].start else None


def _is_launch(event: Event) -> bool:
    called_off = event.status in (Status.CANCELLED, Status.DELAYED)
    return event.kind is EventKind.LAUNCH and event.start is not None and not called_off
