"""Where a narrative looks back ("had flown in August"), for how long, and where it goes on with its main line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import Unit, checked_day
from spacetimeline.extract.anchors.choices import days_to
from spacetimeline.extract.anchors.tense import is_pluperfect
from spacetimeline.extract.text.wordlists import words as words_of
from spacetimeline.extract.timex.partial import Partial, Words

if TYPE_CHECKING:
    from spacetimeline.extract.anchors.narrative import Line

_REACH_ON = 16
"""Tokens behind a date that opens its sentence in which the verb stands."""

_OPENING = 4
_LONG_LINE = 120
"""Characters of a line that is a paragraph of its own and no line of wrapped prose."""

_DONE = words_of(
    """
    been gone flown come left sent made taken met begun become spent won lost broken found given held kept known led
    put risen run seen set shown stood struck told driven fallen fought grown hit let spoken swum thrown worn built
    """
)
"""Participles that do not end in "-ed"."""


def looks_back(words: Words, partial: Partial) -> bool:
    """True for a date told in the past perfect: "had gone up on May 3", "In December the two had tested the ship"."""
    return is_pluperfect(words, partial.first) or _opens_past_perfect(words, partial) or _is_by_then(words, partial)


def _is_by_then(words: Words, partial: Partial) -> bool:
    """Does "By then it had been joined" lead to the date: in its own sentence, or in the one before an apposition?

    So it does in "By then it had been joined by another. The second ball, launched on November 3, carried a dog".
    """
    tokens = words.tokens
    own = tokens.sentence_of(tokens.starts[partial.first])
    apposed = words.low(partial.first - 3) == ","
    for sentence in (own, own - 1) if apposed else (own,):
        opened = tokens.index_at(tokens.sentence_starts[sentence]) if sentence >= 0 else partial.first
        if words.low(opened) == "by" and words.low(opened + 1) in ("then", "that"):
            reach = range(opened, min(opened + _REACH_ON, partial.first))
            return any(words.low(each) == "had" for each in reach)
    return False


def _opens_past_perfect(words: Words, partial: Partial) -> bool:
    tokens = words.tokens
    start = tokens.sentence_starts[tokens.sentence_of(tokens.starts[partial.first])]
    if partial.first - tokens.index_at(start) > _OPENING:
        return False
    for index in range(partial.last, partial.last + _REACH_ON):
        word = words.low(index)
        if not word or word in ".;!?" or word[0] == "\n":
            return False
        if word == "had":
            return _is_participle(words, index + 1)
        if word in words.vocabulary.past:
            return False
    return False


def _is_participle(words: Words, index: int) -> bool:
    for place in range(index, index + 3):
        word = words.low(place)
        if word in _DONE or (len(word) > 4 and word.endswith("ed")):
            return True
        if not word.endswith("ly") and word not in ("already", "not", "just", "first", "also", "once", "twice"):
            return False
    return False


def parts_paragraph(words: Words, last: int, first: int) -> bool:
    """Does a paragraph end between two tokens: a blank line, a line too long for wrapped prose, an item of a list?"""
    tokens = words.tokens
    text, start, end = tokens.text, tokens.end(last - 1), tokens.starts[first]
    at = text.find("\n", start, end)
    while at >= 0:
        if text[at + 1 : at + 2] in ("\n", "\r", "") or text[at + 1 : end].lstrip(" \t")[:1] in ("\n", "•"):
            return True
        if at - (text.rfind("\n", 0, at) + 1) > _LONG_LINE:
            return True
        at = text.find("\n", at + 1, end)
    return False


_ASIDE_DAYS = 90
"""A day that follows so late upon one told in an aside is none of its story."""

_LINE_DAYS = 200
"""So soon behind the day to which the main line had come it goes on."""

_JUST_BEFORE = 14
"""So shortly before that day lies one told beside it ("had lifted off two days earlier, on June 14")."""


def takes_up_line(told: Unit | None, line: Line | None, partial: Partial, *, aside: bool = False) -> bool:
    """Does a day without its year go on with the main line, from which the text had turned to an earlier date?

    "Their flight had been planned for June 1979, but was put off by a year. They lifted off on May 26", told behind
    an April 29, is of the main line. A day that follows sooner upon the earlier date is of that one's year; behind an
    ``aside`` that shows itself as one it is so only within weeks.
    """
    main = line.running if line is not None else None
    if main is None or main.kind != "day" or partial.year is not None or not partial.month or not partial.day:
        return False
    away, earlier = _days_behind(main, partial), _days_behind(told, partial)
    if away is None or not -_JUST_BEFORE <= away <= _LINE_DAYS:
        return False
    if aside and (earlier is None or earlier > _ASIDE_DAYS or (main.month == partial.month and away > 0)):
        return True
    return earlier is None or earlier < 0 or abs(away) < earlier


def _days_behind(told: Unit | None, partial: Partial) -> int | None:
    """How many days a day lies behind the first day of a date, in that date's year."""
    if told is None or told.year is None or partial.month is None or partial.day is None:
        return None
    day, first = checked_day(told.year, partial.month, partial.day), told.days()
    if day is None or first is None:
        return None
    return 0 if told.kind == "month" and told.month == partial.month else days_to(day, first)
