"""Second clocks: the time of day at places of spaceflight, and mission elapsed time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS

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
