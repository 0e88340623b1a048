"""Resolving a mention once more: on another day, from another instant, in another zone."""

from __future__ import annotations

import math
from dataclasses import replace

from spacetimeline.extract.anchors.calendar import Unit, day_unit
from spacetimeline.extract.anchors.clock_form import clock_value, clock_when
from spacetimeline.extract.timex.types import TimeMention
from spacetimeline.extract.timex.zones import Zone, zone_named
from spacetimeline.model.calendar import DAY_MS, MINUTE_MS, weekday
from spacetimeline.model.when import Granularity, Qualifier, When, step_unit

_GRANULARITY = {
    "second": Granularity.SECOND,
    "minute": Granularity.MINUTE,
    "hour": Granularity.MINUTE,
    "day": Granularity.DAY,
    "week": Granularity.DAY,
    "month": Granularity.MONTH,
    "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
}


def anchor_again(
    mention: TimeMention,
    *,
    date: tuple[int, int, int] | None = None,
    instant: When | None = None,
    zone: str | None = None,
) -> TimeMention:
    """See ``times.reanchor``."""
    if zone is not None and mention.clock is not None:
        mention = _in_zone(mention, _zone_of(zone))
    if date is not None:
        mention = _on_date(mention, date)
    if instant is not None:
        mention = _from_instant(mention, instant)
    return mention


def _zone_of(text: str) -> Zone:
    return zone_named(text) or Zone(text, None, text)


def _current_zone(mention: TimeMention) -> Zone | None:
    if mention.zone_name and mention.zone and zone_named(mention.zone) is None:
        return Zone(mention.zone, None, mention.zone_name)
    named = zone_named(mention.zone) if mention.zone else None
    if named is not None and named.region == "local":
        named = Zone(mention.zone, None, mention.zone_name)
    if named is None and mention.offset_min is not None:
        return Zone(mention.zone, mention.offset_min)
    return named


def _in_zone(mention: TimeMention, zone: Zone) -> TimeMention:
    changed = replace(mention, zone=zone.text, zone_name=zone.region, zone_source="reference")
    if mention.date is None or mention.date[1] is None or mention.date[2] is None:
        return replace(changed, offset_min=zone.offset_min)
    placed = _placed(changed, (mention.date[0], mention.date[1], mention.date[2]), zone, mention.anchor)
    return replace(placed, date_guessed=mention.date_guessed)


def _on_date(mention: TimeMention, date: tuple[int, int, int]) -> TimeMention:
    if mention.clock is None:
        return mention
    return _placed(mention, date, _current_zone(mention), "given date")


def _placed(mention: TimeMention, date: tuple[int, int, int], zone: Zone | None, anchor: str) -> TimeMention:
    clock = mention.clock
    assert clock is not None
    offset = zone.offset_on(date, clock.hour, clock.minute or 0) if zone else None
    qualifier = mention.when.qualifier if mention.when else Qualifier.NONE
    when = clock_when(date, clock, offset, mention.zone, mention.text, qualifier)
    return replace(
        mention,
        date=date,
        when=when,
        offset_min=offset,
        value=clock_value(Unit("day", *date), clock),
        anchor=anchor,
        date_guessed=False,
    )


def _from_instant(mention: TimeMention, instant: When) -> TimeMention:
    if mention.shift is not None and mention.clock is None:
        return _shifted(mention, instant)
    if mention.clock is not None:
        return _first_after(mention, instant)
    if mention.weekday is not None:
        days = instant.at_ms // DAY_MS
        unit = day_unit(days + (mention.weekday - weekday(days)) % 7)
        return replace(
            mention,
            value=unit.value,
            when=unit.when(raw=mention.text),
            date=(unit.year or 1, unit.month, unit.day),
            anchor="event before",
        )
    return mention


def _shifted(mention: TimeMention, instant: When) -> TimeMention:
    """The event's time moved by the shift, no finer than either of them; unmoved where no calendar reaches so far."""
    shift = mention.shift
    assert shift is not None
    if math.isinf(shift.amount):
        return mention
    size = shift.milliseconds
    whole = round(shift.amount)
    base_ms = step_unit(instant.at_ms, Granularity.MONTH, shift.months) if shift.months else instant.at_ms
    if size is not None:
        at_ms = base_ms + size
    else:
        at_ms = step_unit(base_ms, _GRANULARITY[shift.unit], whole) if shift.unit in _GRANULARITY else base_ms
    granularity = max(_GRANULARITY.get(shift.unit, Granularity.DAY), instant.granularity, key=lambda each: each.rank)
    qualifier = Qualifier.NONE if shift.exact else Qualifier.APPROXIMATE
    try:
        when = When.at(at_ms, granularity, qualifier, raw=mention.text)
    except ValueError:
        return mention  # "40000000 years later"
    return replace(
        mention,
        when=when,
        value=when.iso().rstrip("Z") if granularity.rank <= 4 else mention.value,
        anchor="event before",
    )


def _first_after(mention: TimeMention, instant: When) -> TimeMention:
    """The first such clock time not before the instant; "one minute to three" comes twice a day."""
    zone, clock = _current_zone(mention), mention.clock
    assert clock is not None
    start = instant.at_ms // DAY_MS
    halves = [mention]
    if not clock.half and clock.hour < _NOON and not any(sign.isdigit() for sign in mention.text):
        halves.append(replace(mention, clock=replace(clock, hour=clock.hour + _NOON, half="pm")))
    for days in (start - 1, start, start + 1, start + 2):
        unit = day_unit(days)
        for half in halves:
            placed = _placed(half, (unit.year or 1, unit.month or 1, unit.day or 1), zone, "event before")
            if placed.when is not None and placed.when.at_ms >= instant.at_ms - instant.at_ms % MINUTE_MS:
                return placed
    return mention


_NOON = 12
