"""Candidates of one review that tell of the same event in several articles, before any of them is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.comparison import family, signature
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.model.event import Event, EventKind
    from spacetimeline.ui.import_dialog_review import ReviewItem

_NEAR_MS = 45 * DAY_MS
"""Reports of one flight's event lie closer than this even where a plan slipped in between."""


def find_twins(items: Iterable[ReviewItem]) -> None:
    """Give every candidate the first earlier one, of another article, that tells of the same event; else None."""
    seen: dict[tuple[frozenset[EventKind], str], list[ReviewItem]] = {}
    for item in items:
        event = item.event
        item.twin = None
        names = {name.casefold() for name in (event.vehicle, event.mission) if name}
        if event.start is None or not names:
            continue
        for name in names:
            earlier = seen.setdefault((family(event.kind), name), [])
            item.twin = item.twin or next((each for each in earlier if _are_twins(each, item)), None)
            earlier.append(item)


def _are_twins(first: ReviewItem, second: ReviewItem) -> bool:
    one, other = first.event.start, second.event.start
    return first.article != second.article and one is not None and other is not None and _apart(one.at_ms, other.at_ms)


def _apart(first_ms: int, second_ms: int) -> bool:
    return abs(first_ms - second_ms) <= _NEAR_MS


def twin_verdict(event: Event, twin: Event) -> tuple[str, str]:
    """How two reports of one event stand to each other: a word for the column, and what there is to say."""
    assert event.start is not None
    assert twin.start is not None
    if event.start.overlaps(twin.start):
        return "As above", "told by an earlier article too"
    if Status.PLANNED in (event.status, twin.status):
        return "As above", "another time than above"
    return "Conflict", signature(twin.start, event.start) or "another time than above"
