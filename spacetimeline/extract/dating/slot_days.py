"""The days of slots told in passing, by what came of them: none lies behind the launch itself, or years before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.mentions.told_near import in_sentences
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention

_NEAR = 6  # sentences
_LONGEST_MS = 240 * DAY_MS
"""No longer before the launch lies a day of which no year is told; nor longer than a month one without its month."""
_MONTH = lazy(r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")


_DAY_ALONE = lazy(r"\A(?:on )?(?:the )?\d\d?(?:st|nd|rd|th)\Z")


def settle_slots(found: list[EventMention]) -> list[EventMention]:
    """``found`` with the slots told in passing in the year or month before what came of them, without later ones."""
    kept = []
    for mention in found:
        passing = "passing" in mention.notes
        alone = mention.slot and mention.time is not None and _DAY_ALONE.match(mention.time.text) is not None
        came = _came_of(mention, found) if mention.when is not None and (passing or alone) else None
        if came is not None and came.when is not None and mention.time is not None:
            flown = came.fact.status in (None, Status.ACTUAL)
            if passing or (flown and _is_late(mention, came)):
                _put_before(mention, mention.time, came.when.at_ms)
            if passing and flown and _is_late(mention, came):
                continue
        kept.append(mention)
    return kept


def _is_late(slot: EventMention, came: EventMention) -> bool:
    """Does the slot lie on a day behind that of what came of it?"""
    days = [each.when.at_ms // DAY_MS for each in (slot, came) if each.when is not None]
    return days[0] > days[-1]


def _came_of(slot: EventMention, found: list[EventMention]) -> EventMention | None:
    """The telling near the slot of what it was to be the day of."""
    near = in_sentences(found, slot.number - _NEAR, slot.number + _NEAR)
    told = [
        each
        for each in near
        if each.kind is slot.kind
        and not each.slot
        and each.when is not None
        and each.when.granularity.rank <= Granularity.DAY.rank
        and (each.flight is slot.flight or slot.flight is None)
    ]
    return min(told, key=lambda each: (abs(each.number - slot.number), each.number > slot.number), default=None)


def _put_before(slot: EventMention, time: TimeMention, came_ms: int) -> None:
    """Put a slot whose year or month nobody tells into the one that lies right before what came of it."""
    assert slot.when is not None
    if time.date is None or time.shift is not None or time.weekday is not None or str(time.date[0]) in time.text:
        return
    of_month = _MONTH.search(time.text) is not None
    longest = _LONGEST_MS if of_month else 31 * DAY_MS
    if 0 <= came_ms - slot.when.at_ms < longest:
        return
    others = [each for each in _others(time, 12 if of_month else 1) if each.when is not None]
    for other in sorted(others, key=lambda each: each.when.at_ms if each.when else 0):
        if other.when is not None and 0 <= came_ms - other.when.at_ms < longest:
            slot.time, slot.when = other, other.when


def _others(time: TimeMention, step: int) -> Iterator[TimeMention]:
    """The day of that name so many months earlier and later."""
    year, month, day = time.date or (0, None, None)
    if month is None or day is None:
        return
    for months in (year * 12 + month - 1 - step, year * 12 + month - 1 + step):
        unit = Unit("day", months // 12, months % 12 + 1, day)
        if unit.days() is not None:
            when = unit.when(raw=time.text)
            yield replace(time, date=(months // 12, months % 12 + 1, day), value=unit.value, when=when, clock=None)
