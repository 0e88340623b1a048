"""Finds launches told without a verb: an item of a calendar is a day and what flies then.

"Jan. 9: Einstein Probe, an X-ray telescope, on a Long March-2C from Xichang" tells of a launch, because behind the
day stands what flies, on which rocket or from where. The mark behind the day stands for the verb.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.reading import is_rocket
from spacetimeline.extract.triggers.triggers import Trigger
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.settling import Span

ITEM = "item"
"""What the trigger of such an item needs: see ``Trigger.needs``."""

_LEAD = lazy(r"[\s*•·–—>-]{0,6}(?:(?:net|early|late|no\s+earlier\s+than|about|on|around)\s+)?")
_JOINT = lazy(r",?\s+(?:at\s+|about\s+|around\s+|~\s?)?|\s*[(,/]\s*")
_MARK = lazy(r"\s?\)?\s?([:–—|-])\s+")
_VERB = lazy(
    r"\b(?:is|are|was|were|be|been|will|would|has|have|had|can|could|may|might|must|should|rolls?|rolled|moves?|moved"
    r"|stands?|stood|begins?|began|starts?|started|ends?|ended|opens?|opened|tests?|tested|passes|passed|gets?|got"
    r"|announces?|announced|says?|said|completes?|completed|marks?|marked)\b"
    r"|\b(?:hot-?fire|static\s+fire|dress\s+rehearsal|roll-?out|briefing|coverage|anniversary|conference)\b"
)
_ABOARD = lazy(r"\b(?:on|aboard|atop|by|with)\s+(?:an?|the|its|another|[\w-]+['’]s)?\s?(?:[\w-]+\s+){0,2}\Z")
_FROM = lazy(r"\b(?:from|at|out\s+of)\s+(?:[\w’'.,-]+\s+){0,4}\Z")
_OPENING = lazy(r"(?:an?\s+|the\s+|[\w.-]+['’]s?\s+|next\s+|first\s+|maiden\s+|second\s+){0,3}\Z")
_NEXT_WORD = lazy(r"\s*(?:[.,;:|·/(–—-]|['’]s?\s|(?:with|carrying|from|on|for|and|to|flight|mission|rocket)\b)")
_ABOARD_CHARS = 40
_FROM_CHARS = 60
_ITEM_CHARS = 320


def calendar_items(
    low: str, segments: Sequence[Segment], named: Sequence[Span], triggers: Sequence[Trigger]
) -> list[Trigger]:
    """``triggers`` and one for each item that tells of a launch without a word for it, in order of the text.

    ``low`` is the text in lower case, ``named`` the times and names in it, in order.
    """
    starts, known = [span[0] for span in named], [each.start for each in triggers]
    added = []
    for segment in segments:
        if segment.end - segment.start > _ITEM_CHARS or segment.form in ("title", "source", "caption"):
            continue
        at = bisect_left(starts, segment.start)
        if at == len(starts) or starts[at] > segment.start + _ABOARD_CHARS or named[at][2] != "time":
            continue
        if bisect_left(known, segment.start) != bisect_left(known, segment.end):
            continue
        inside = named[at : bisect_left(starts, segment.end)]
        mark = _mark(low, segment, inside)
        if mark is not None and _flies(low, mark[1], segment.end, inside):
            start, end = mark
            added.append(Trigger(start, end, low[start:end], EventKind.LAUNCH, "noun", "launch", ITEM))
    return sorted([*triggers, *added], key=lambda each: each.start) if added else list(triggers)


def _mark(low: str, segment: Segment, inside: Sequence[Span]) -> tuple[int, int] | None:
    """Where the mark stands that parts the day, with or without a clock time, from what flies then."""
    lead = _LEAD.match(low, segment.start, segment.end)
    place = lead.end() if lead is not None else segment.start
    dated = False
    for start, end, tag, ref in inside:
        joint = _JOINT.match(low, place, start) if place < start else None
        if tag != "time" or (start > place and (not dated or joint is None or joint.end() != start)):
            break
        dated = dated or (ref.explicit_date and ref.date is not None)
        place = end
    found = _MARK.match(low, place, segment.end) if dated else None
    return (found.start(1), found.end(1)) if found is not None else None


def _flies(low: str, start: int, end: int, inside: Sequence[Span]) -> bool:
    """Do the words tell what flies, with its rocket or with the place it leaves from, and nothing else of it?"""
    if _VERB.search(low, start, end):
        return False
    names = [(first, last, ref) for first, last, tag, ref in inside if tag == "entity" and first >= start]
    leaves = any(
        ref.kind == "site" and _FROM.search(low, max(start, first - _FROM_CHARS), first) for first, _, ref in names
    )
    for first, last, ref in names:
        rocket = is_rocket(ref)
        if rocket and _ABOARD.search(low, max(start, first - _ABOARD_CHARS), first):
            return True
        if (rocket or (leaves and ref.kind in ("vehicle", "mission") and ref.certain)) and (
            _OPENING.match(low, start + 1, first) is not None and _NEXT_WORD.match(low, last, end) is not None
        ):
            return True
    return False
