"""Second clocks: the time of day at places of spaceflight, and mission elapsed time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS
from spacetimeline.timeline.ticks import Tick, TickMaker, Ticks, TimeWords, clock

if TYPE_CHECKING:
    from spacetimeline.timeline.viewport import Viewport

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST_MS = -5 * 10**12  # 1811: before standard time a zone's offset is its first
_LAST_MS = 4 * 10**12

PLACES: tuple[tuple[str, str], ...] = (
    ("Moscow", "Europe/Moscow"),
    ("Baikonur", "Asia/Qyzylorda"),
    ("Florida", "America/New_York"),
    ("Houston", "America/Chicago"),
    ("Beijing", "Asia/Shanghai"),
)
"""Places and their IANA zones; Baikonur keeps the time of Kyzylorda."""
LOCAL = "Local time"
ELAPSED = "Mission elapsed"

_ELAPSED_STEPS = (
    *(count for count in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
    *(count * 1_000 for count in (1, 2, 5, 10, 15, 30)),
    *(count * MINUTE_MS for count in (1, 2, 5, 10, 15, 30)),
    *(count * HOUR_MS for count in (1, 2, 3, 6, 12)),
    *(count * 10**power * DAY_MS for power in range(8) for count in (1, 2, 5)),
)
"""Distances of ticks that count from an instant: months and years are no measure of how long a flight lasts."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock beside UTC: of a place, local, or counted from ``since_ms`` (mission elapsed time)."""

    name: str
    zone: str = ""
    since_ms: int | None = None

    def offset_ms(self, at_ms: float) -> int:
        """How far ahead of UTC the clock is at an instant."""
        if self.since_ms is not None:
            return -self.since_ms
        at = _EPOCH + timedelta(milliseconds=min(max(int(at_ms), _FIRST_MS), _LAST_MS))
        try:
            local = at.astimezone(ZoneInfo(self.zone)) if self.zone else at.astimezone()
        except ZoneInfoNotFoundError:
            return 0
        offset = local.utcoffset()
        return int(offset.total_seconds() * 1000) if offset else 0

    def told(self, at_ms: int, resolution_ms: float, words: TimeWords) -> str:
        """What the clock shows at an instant, as finely as ``resolution_ms`` tells it, with its name."""
        if self.since_ms is not None:
            return f"{self.name} {elapsed_text(at_ms - self.since_ms, resolution_ms)}"
        return f"{self.name} {TickMaker(words).instant(at_ms + self.offset_ms(at_ms), resolution_ms)}"


def elapsed_ticks(viewport: Viewport, since_ms: int, apart_px: float = 96.0) -> Ticks:
    """Ticks of a clock that counts from ``since_ms``, ``apart_px`` or more from each other."""
    want = viewport.ms_per_px * apart_px
    step = next((each for each in _ELAPSED_STEPS if each >= want), _ELAPSED_STEPS[-1])
    first = math.ceil((viewport.start_ms - since_ms) / step)
    last = math.floor((viewport.end_ms - since_ms) / step)
    numbers = range(first, last + 1)
    ticks = tuple(Tick(since_ms + n * step, elapsed_text(n * step, float(step)), not n) for n in numbers)
    return Ticks(ticks, (), float(step))


def elapsed_text(elapsed_ms: int, resolution_ms: float) -> str:
    """Time since liftoff as finely as ``resolution_ms`` tells it: "2 d 06:30", "−00:10:00", "0"."""
    if not elapsed_ms:
        return "0"
    sign = "−" if elapsed_ms < 0 else ""
    days, rest = divmod(abs(elapsed_ms), DAY_MS)
    if resolution_ms >= DAY_MS:
        return f"{sign}{days:,} d"
    text = clock(rest, seconds=resolution_ms < MINUTE_MS)
    if resolution_ms < 1_000 and rest % 1_000:
        text += f".{rest % 1_000:03d}"
    return f"{sign}{days:,} d {text}" if days else f"{sign}{text}"


CLOCKS: tuple[Clock, ...] = (*(Clock(name, zone) for name, zone in PLACES), Clock(LOCAL))


def duration_text(span_ms: float) -> str:
    """A length of time in its two largest units: "3 d 4 h", "12 y 5 mo", "40 s"."""
    left = abs(int(span_ms))
    year, month = int(365.2425 * DAY_MS), int(365.2425 * DAY_MS / 12)
    units = (("y", year), ("mo", month), ("d", DAY_MS), ("h", HOUR_MS), ("min", MINUTE_MS), ("s", 1000), ("ms", 1))
    parts: list[str] = []
    for name, size in units:
        count, rest = divmod(left, size)
        if count or parts:
            parts.append(f"{count} {name}" if count else "")
            left = rest
        if len(parts) == 2:
            break
    return " ".join(part for part in parts if part) or "0 s"
