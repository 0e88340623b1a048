"""Launches from another world: a lander's ascent starts where it landed, never at a spaceport."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.crews.landers import LANDER
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told

_STAY_MS = 60 * DAY_MS
_BACK = 5  # units
_STAGES = ("stage", "module", "vehicle")


def rise_from_worlds(told: list[Told]) -> None:
    """Let what goes up after its landing on another world, and every ascent stage, be launched from there."""
    landings = [each for each in told if each.kind is EventKind.LANDING and each.when is not None and _came_down(each)]
    for each in told:
        if each.kind is not EventKind.LAUNCH or each.when is None or each.role("body"):
            continue
        best = each.best or each.mentions[0]
        landed = next((landing for landing in reversed(landings) if _follows(each, landing)), None)
        if each.role("launch_vehicle") or any(
            mention.slot or (landed is None and mention.site) for mention in each.mentions
        ):
            continue
        lander = each.flight is not None and each.flight.vehicle.lower().startswith(LANDER)
        if landed is not None or lander or any(_is_of_ascender(mention) for mention in each.mentions):
            for mention in each.mentions:  # whose sentence may tell of the flight's first launch, too
                mention.site = ""
            best.roles.body = _world(landed) or (each.flight.target if each.flight is not None else "") or "Moon"


def _came_down(landing: Told) -> bool:
    return landing.status not in (Status.CANCELLED, Status.DELAYED, Status.FAILED)


def _follows(launch: Told, landing: Told) -> bool:
    """Is a launch one of the days after a landing of the same flight?"""
    assert launch.when is not None and landing.when is not None
    stay = launch.when.at_ms - landing.when.at_ms
    same = launch.flight is not None and launch.flight is landing.flight
    return same and 0 < stay < _STAY_MS and launch.when.nominal_end_ms > landing.when.nominal_end_ms


def _world(landing: Told | None) -> str:
    if landing is None:
        return ""
    return landing.role("body") or (landing.flight.target if landing.flight is not None else "")


def _is_of_ascender(mention: EventMention) -> bool:
    """Is it "the ascender took off", "the ascent stage lifted off"?"""
    lows = [unit.low for unit in mention.clause.units[max(0, mention.at - _BACK) : mention.at]]
    if any(low.endswith("ascender") for low in lows):
        return True
    return any(low == "ascent" and behind in _STAGES for low, behind in pairwise(lows))
