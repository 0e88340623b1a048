"""Gives clock times their day and their zone: from their own words, their sentence, their twin, or the narrative."""

from __future__ import annotations

from spacetimeline.extract.anchors.clock_days import give_day, is_repeated
from spacetimeline.extract.anchors.clock_zones import link_ranges, read_off_zones, read_places, share_zones
from spacetimeline.extract.anchors.halves import read_parts, read_scenes, share_halves
from spacetimeline.extract.anchors.resolved import Resolved
from spacetimeline.extract.anchors.rollover import cross_zones, roll_over
from spacetimeline.extract.anchors.timed import Timed
from spacetimeline.extract.anchors.twins import follow_ranges, link_twins
from spacetimeline.extract.timex.partial import Words
from spacetimeline.extract.timex.zones import LOCAL, Places, Zone, zone_named


def resolve_clocks(words: Words, resolved: list[Resolved], reference_zone: str | None) -> dict[int, Timed]:
    """The clock times among ``resolved``, by their index in it."""
    places = Places(words)
    timed = {
        index: _start(words, places, each) for index, each in enumerate(resolved) if each.partial.clock is not None
    }
    order = list(timed.values())
    link_ranges(words, order)
    read_parts(words, resolved, timed)
    share_halves(words, order)
    read_off_zones(words, order)
    read_places(words, order, places)
    share_zones(words, order, reference_zone)
    for index, each in timed.items():
        if not each.own_day and not is_repeated(words, resolved, index):
            give_day(words, resolved, index, timed)
    read_scenes(words, resolved, timed)
    roll_over(words, order)
    link_twins(words, order)
    follow_ranges(order)
    cross_zones(order)
    return timed


def _start(words: Words, places: Places, resolved: Resolved) -> Timed:
    partial = resolved.partial
    assert partial.clock is not None
    zone, source = None, ""
    if partial.offset_min is not None:
        zone, source = Zone(partial.zone, partial.offset_min), "stated"
    elif partial.zone:
        zone = zone_named(partial.zone)
        source = "stated" if zone else ""
        if zone is not None and zone.region == LOCAL:
            region = _told_behind(words, places, partial.last) or places.near(partial.first)
            zone = Zone(partial.zone, None, region) if region else None
            source = "place" if region else ""
    timed = Timed(resolved, partial.clock, resolved.unit, zone, source, resolved.anchor, resolved.anchored_on)  # type: ignore[arg-type]
    timed.own_day = resolved.unit is not None
    near = resolved.running or resolved.written
    if near is not None and near.year is not None and near.month is not None and near.day is not None:
        timed.around = near.year, near.month, near.day
    return timed


def _told_behind(words: Words, places: Places, at: int) -> str:
    """The zone of the place whose local time it is: "8:30 a.m. local time in Texas", "local time at the Cape"."""
    if not words.is_kind(at, "in", "at"):
        return ""
    return places.at(at + 1) or (places.at(at + 2) if words.is_kind(at + 1, "the") else "")
