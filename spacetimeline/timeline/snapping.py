"""To which times a dragged event or a selected range snaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS
from spacetimeline.model.when import Granularity, floor_unit, step_unit

if TYPE_CHECKING:
    from spacetimeline.timeline.viewport import Viewport

SNAP_PX = 1.5
"""The unit snapped to is at least so wide: it can just be aimed at."""

_UNITS: tuple[tuple[int, Granularity], ...] = (
    (1, Granularity.MILLISECOND),
    (SECOND_MS, Granularity.SECOND),
    (MINUTE_MS, Granularity.MINUTE),
    (5 * MINUTE_MS, Granularity.MINUTE),
    (15 * MINUTE_MS, Granularity.MINUTE),
    (HOUR_MS, Granularity.HOUR),
    (6 * HOUR_MS, Granularity.HOUR),
    (DAY_MS, Granularity.DAY),
    (30 * DAY_MS, Granularity.MONTH),
    (365 * DAY_MS, Granularity.YEAR),
    (3652 * DAY_MS, Granularity.DECADE),
    (36524 * DAY_MS, Granularity.CENTURY),
)


@dataclass(frozen=True, slots=True)
class SnapUnit:
    """A step of time and the granularity that tells such times."""

    step_ms: int
    granularity: Granularity

    def moved(self, anchor_ms: int, wanted_ms: float) -> int:
        """Where something that is at ``anchor_ms`` snaps to when it is dragged to ``wanted_ms``.

        By whole days it keeps its time of day: a launch that slips slips by days.
        """
        if self.step_ms == DAY_MS:
            return anchor_ms + round((wanted_ms - anchor_ms) / DAY_MS) * DAY_MS
        return self.snapped(wanted_ms)

    def snapped(self, at_ms: float) -> int:
        """The nearest start of a unit."""
        if self.step_ms <= DAY_MS:
            return round(at_ms / self.step_ms) * self.step_ms
        before = floor_unit(int(at_ms), self.granularity)
        after = step_unit(before, self.granularity, 1)
        return before if at_ms - before <= after - at_ms else after


def snap_unit(viewport: Viewport) -> SnapUnit:
    """The finest unit that can be aimed at in a viewport."""
    want = viewport.ms_per_px * SNAP_PX
    step, granularity = next((unit for unit in _UNITS if unit[0] >= want), _UNITS[-1])
    return SnapUnit(step, granularity)
