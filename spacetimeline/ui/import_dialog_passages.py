"""Which characters of an article stand out in a review, and what a marked passage already tells of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when_words import plain_words
from spacetimeline.ui.article_view import Passage, Weight
from spacetimeline.ui.import_dialog_review import Decision
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from spacetimeline.model.candidate import Quote
    from spacetimeline.model.when import When
    from spacetimeline.ui.import_dialog_review import ReviewedArticle

_WEIGHTS = {
    Decision.ACCEPTED: Weight.ACCEPTED,
    Decision.UNDECIDED: Weight.UNDECIDED,
    Decision.REJECTED: Weight.REJECTED,
}


def passages_of(reviewed: ReviewedArticle) -> list[Passage]:
    """Evidence of every candidate, and left over sentences."""
    passages = []
    for item in reviewed.items:
        weight, kind = _WEIGHTS[item.decision], item.event.kind
        tip = f"{kind.label}: {one_line(item.event.title, 100)}"
        passages += [Passage(quote.start, quote.end, item, weight, kind, tip) for quote in item.quotes]
    for leftover in reviewed.leftovers:
        if not leftover.dismissed:
            quote = leftover.quote
            passages.append(Passage(quote.start, quote.end, leftover, Weight.LEFTOVER, tip="No event was read here"))
    return passages


def times_of(reviewed: ReviewedArticle) -> list[Passage]:
    """Every time expression, with what it was understood to mean."""
    return [
        Passage(
            time.start,
            time.end,
            None,
            Weight.TIME,
            tip=plain_words(time.when) if time.when is not None else "a time that can't be placed",
        )
        for time in reviewed.times
    ]


def event_of_passage(reviewed: ReviewedArticle, quote: Quote) -> Event:
    """An event begun from a passage: its first sentence as title, the finest time told in it."""
    first, dot, _ = quote.text.partition(". ")
    title = one_line(first + dot.strip(), 100)
    inside: list[When] = [
        time.when for time in reviewed.times if quote.start <= time.start < quote.end and time.when is not None
    ]
    start = min(inside, key=lambda when: when.granularity.rank) if inside else None
    return Event(EventKind.OTHER, title, start)
