"""The tellings around another one, found without a look at all of them: they stand in the order of the text."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.mentions.mentions import EventMention


def before(found: list[EventMention], mention: EventMention) -> Iterator[EventMention]:
    """Those told before, the last first."""
    last = bisect_left(found, mention.start, key=lambda each: each.start)
    return (found[at] for at in range(last - 1, -1, -1))


def behind(found: list[EventMention], mention: EventMention) -> Iterator[EventMention]:
    """Those told behind."""
    first = bisect_right(found, mention.start, key=lambda each: each.start)
    return itertools.islice(found, first, None)


def around(found: list[EventMention], mention: EventMention, reach: int) -> list[EventMention]:
    """``reach`` of them before and behind, and the telling itself."""
    at = bisect_left(found, mention.start, key=lambda each: each.start)
    return found[max(0, at - reach) : at + reach]


def in_sentences(found: list[EventMention], first: int, last: int) -> list[EventMention]:
    """Those of the sentences of these numbers."""
    start = bisect_left(found, first, key=lambda each: each.number)
    return found[start : bisect_right(found, last, lo=start, key=lambda each: each.number)]
