"""How a clock time on a day is written down: its TIMEX3 value, its instant."""

from __future__ import annotations

from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.timex.types import Clock
from spacetimeline.model.when import Granularity, Qualifier, When


def clock_value(unit: Unit | None, clock: Clock) -> str:
    """The TIMEX3 value of a clock time: local, as fine as said, ``XXXX-XX-XX`` without its day."""
    day = unit.value if unit is not None else "XXXX-XX-XX"
    value = f"{day}T{clock.hour:02d}:{clock.minute or 0:02d}"
    if clock.second is not None:
        value += f":{clock.second:02d}"
    return value


def clock_when(
    date: tuple[int, int, int], clock: Clock, offset_min: int | None, zone: str, raw: str, qualifier: Qualifier
) -> When:
    """The instant of a local clock time, as fine as it was told.

    News style leaves the minutes out of full hours: "10 p.m." is 10:00 p.m., and only "about 10 p.m." is an hour.
    """
    granularity = Granularity.HOUR if clock.minute is None and qualifier is Qualifier.APPROXIMATE else None
    return When.of(
        *date,
        clock.hour,
        clock.minute or 0,
        clock.second,
        clock.millisecond,
        granularity=granularity,
        qualifier=qualifier,
        offset_min=offset_min,
        raw=raw,
        zone=zone,
    )
