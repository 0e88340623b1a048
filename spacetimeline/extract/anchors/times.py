"""The door to reading times: ``find_times`` finds and resolves them, ``reanchor`` resolves one again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.timex.types import Clock, Shift, TimeMention

if TYPE_CHECKING:
    import datetime

    from spacetimeline.extract.timex.tokens import Tokens
    from spacetimeline.model.when import When

__all__ = ["Clock", "Shift", "TimeMention", "find_times", "reanchor"]


def find_times(
    text: str,
    published: datetime.date | None,
    *,
    reference_zone: str | None = None,
    tokens: Tokens | None = None,
) -> list[TimeMention]:
    """Every time expression of ``text``, sorted, not overlapping.

    ``published`` is the article's date (TimeML's document creation time); where it is ``None`` a date line at the
    text's head stands in. ``reference_zone`` is the IANA zone of clock times for which the text names none.
    ``tokens`` saves cutting the text twice where the caller has done so.
    """
    from spacetimeline.extract.anchors.anchors import resolve_dates
    from spacetimeline.extract.anchors.clock import resolve_clocks
    from spacetimeline.extract.anchors.mentions import mentions_of
    from spacetimeline.extract.anchors.narrative import begin
    from spacetimeline.extract.anchors.year_headings import under_headings
    from spacetimeline.extract.timex.timex import classify, find_partials
    from spacetimeline.extract.timex.tokens import tokenize
    from spacetimeline.extract.timex.vocabulary import load_vocabulary

    words = classify(tokens or tokenize(text), load_vocabulary())
    partials = under_headings(words, find_partials(words))
    narrative = begin(words, partials, published)
    resolved = resolve_dates(words, partials, narrative)
    timed = resolve_clocks(words, resolved, reference_zone)
    return mentions_of(words, resolved, timed)


def reanchor(
    mention: TimeMention,
    *,
    date: tuple[int, int, int] | None = None,
    instant: When | None = None,
    zone: str | None = None,
) -> TimeMention:
    """``mention`` resolved once more: on another day, from another instant, in another zone.

    ``date`` (year, month, day; local) gives a clock time its day. ``instant`` is what a ``shift`` counts from ("two
    hours after docking", "T+2:30"), and for a clock time or weekday without a date the event it follows: the first
    such time not before it. ``zone`` (IANA name, a zone word, or an offset such as "+03:00") replaces the zone of the
    clock time. Returns ``mention`` itself where what is given does not bear on it.
    """
    from spacetimeline.extract.anchors.again import anchor_again

    return anchor_again(mention, date=date, instant=instant, zone=zone)
