"""Lookalikes of times in the news: halves of games, names of newspapers, numbers of things."""

from __future__ import annotations

from spacetimeline.extract.timex.build_dates import DOERS
from spacetimeline.extract.timex.partial import Partial, Words


def is_half_of_year(words: Words, partial: Partial) -> bool:
    """ "fell in the first half", "second-half profit", in a story of business, not of a game."""
    last, dashed = partial.last, words.is_kind(partial.last - 2, "dash")
    if dashed:
        return words.low(last) in words.vocabulary.results and words.tells_business
    if words.is_kind(last, "of", "dash", "unit", "units", "day", "century"):
        return False
    return words.is_kind(partial.first, "the") and words.tells_business


def is_newspaper(words: Words, partial: Partial) -> bool:
    """ "the Sunday Times" """
    name = words.word(partial.last)
    return name[:1].isupper() and name.lower() in words.vocabulary.sunday_papers


def is_count_behind(words: Words, partial: Partial) -> bool:
    """Is the second day a number of things: "pleaded guilty on Jan. 9 to 11 counts"?"""
    after = words.word(partial.last)
    counted = partial.borrows < 0 and words.is_kind(partial.first - 1, "to", "and") and after.islower()
    return counted and (after in words.vocabulary.counted or _is_plural_noun(words, after))


def _is_plural_noun(words: Words, word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and word not in words.vocabulary.not_plural


def opens_tale(words: Words, last: int) -> bool:
    """Does "One day" lead to who did something, or to a day of another expression, rather than measure?"""
    return words.low(last) in DOERS or words.low(last) in ("i", "we", "a", "an", "in", "when")
