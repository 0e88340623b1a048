"""Which launch an article is about, and what its sentences tell together with the name of a flight."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.completing.spaceports import heads_news, may_be_left
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import Status

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading


def near_main(launch: Told, launches: list[Told], flights: Flights) -> bool:
    """Is it the launch the article is about, or one of the same day?"""
    subject = "" if flights.is_in_passing(flights.main) else flights.main
    own = [each for each in launches if each.flight is not None and each.flight.key == subject]
    flown = (each for each in own if each.status is not Status.DELAYED)  # which a slot given up only leads to
    main = next(flown, own[0] if own else launches[0])
    if launch is main or launch.when is None or main.when is None:
        return launch is main
    if launch.flight is main.flight and (Status.ACTUAL not in (launch.status, main.status) or _gave_way(launch, main)):
        return True
    return abs(launch.when.at_ms - main.when.at_ms) < DAY_MS


def _gave_way(launch: Told, main: Told) -> bool:
    """Is it a slot that the launch gave up some weeks before it flew?"""
    assert launch.when is not None and main.when is not None
    return launch.status is Status.DELAYED and 0 < main.when.at_ms - launch.when.at_ms < 60 * DAY_MS


def told_with_flights(reading: Reading, flights: Flights, kind: str) -> dict[str, str]:
    """What sentences tell together with a flight's name: its rocket, its launch site."""
    found: dict[str, str] = {}
    starts = [each.start for each in reading.entities]
    for segment in reading.segments:
        inside = reading.entities[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        things = [each for each in inside if each.kind == kind and each.certain]
        things = [each for each in things if kind != "site" or (may_be_left(each, reading) and not heads_news(each))]
        if not things:
            continue
        craft = [each for each in inside if each.kind in ("vehicle", "mission")]
        keys = {flights.of(each).key for each in craft[:6]}
        if len(keys) == 1 and len({each.canonical for each in things}) <= 2:
            found.setdefault(
                keys.pop(), min((each.canonical for each in things), key=len) if kind == "site" else things[0].canonical
            )
    return found
