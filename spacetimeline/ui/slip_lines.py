"""How an event's time was told from day to day, in lines: the history of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.errors import BadTimeError
from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS
from spacetimeline.model.event import Status
from spacetimeline.model.when import Granularity, When
from spacetimeline.model.when_words import short_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.document.beliefs import Announcement

_TOLD = {
    Status.ACTUAL: "happened",
    Status.PLANNED: "planned for",
    Status.DELAYED: "delayed from",
    Status.CANCELLED: "called off, was",
    Status.FAILED: "failed",
    Status.UNCONFIRMED: "perhaps",
}


def slip_lines(history: Sequence[Announcement]) -> list[str]:
    """``"16 Apr 2021: planned for 22 Apr 2021 10:11 UTC"``, then how far each later telling moved it."""
    lines = []
    before: When | None = None
    for each in history:
        day = _day_words(each.stated)
        moved = f" ({shift_words(_shift(before, each.when))})" if before and _moved(before, each.when) else ""
        lines.append(f"{day}: {_TOLD[each.status]} {short_words(each.when)}{moved}")
        before = each.when
    return lines


def _day_words(stated: str) -> str:
    try:
        return short_words(When.parse(stated[:10])) if stated else "undated"
    except BadTimeError:
        return stated


def _moved(before: When, after: When) -> bool:
    """A finer time inside a coarser one is no move."""
    return not before.overlaps(after)


def _shift(before: When, after: When) -> int:
    """How far a plan moved, in whole days where one of the two names no hour."""
    if max(before.granularity.rank, after.granularity.rank) <= Granularity.HOUR.rank:
        return after.at_ms - before.at_ms
    return (after.at_ms // DAY_MS - before.at_ms // DAY_MS) * DAY_MS


def shift_words(shift_ms: int) -> str:
    """A distance of two times in its two largest units: ``"1 d 2 h later"``, ``"38 min earlier"``."""
    rest = abs(shift_ms)
    parts = []
    for size, unit in ((DAY_MS, "d"), (HOUR_MS, "h"), (MINUTE_MS, "min")):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count:,} {unit}")
    words = " ".join(parts[:2]) or "less than a minute"
    return f"{words} {'earlier' if shift_ms < 0 else 'later'}"
