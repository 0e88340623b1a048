"""Times of figures in business news: the quarter that results are of, and the months they are compared with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import Unit, shifted_unit, unit_around
from spacetimeline.extract.anchors.resolved import Resolved

if TYPE_CHECKING:
    from spacetimeline.extract.anchors.narrative import Narrative
    from spacetimeline.extract.timex.partial import Partial, Words

_REACH = 6  # expressions
_COMPARING = ("from", "with", "than", "against", "to", "below", "above")
_COMPARED_NEAR = 20  # tokens
_QUARTER_RULES = ("date.quarter", "date.quarter_code")


def year_before(words: Words, partial: Partial, done: list[Resolved], narrative: Narrative) -> Resolved | None:
    """The month or quarter of "9.3 percent in September, against 6.1 percent a year earlier", one or more years before.

    Prices "up 50 percent from a year ago" are compared with those of the month.
    """
    if narrative.history or narrative.published is None:
        return None
    if partial.rule in ("unit.year_ago", "unit.same_of_year"):
        return _same_period(words, partial, done)
    shift = partial.shift
    if shift is None or shift.unit != "year" or shift.amount >= 0 or not shift.exact or partial.edge:
        return None
    if shift.base not in ("now", "then") or not _is_compared_with(words, partial):
        return None
    told = _period_told(words, partial, done)
    if told is None and words.is_kind(partial.last - 1, "ago") and words.low(partial.first - 1) in _COMPARING:
        told = Unit("month", narrative.published.year, narrative.published.month)
        told = told if _tells_percent(words, partial) else None
    if told is None:
        return None
    size = 12 if told.kind == "month" else 4
    unit = shifted_unit(told, shift.amount * size, told.kind)
    return None if unit is None else Resolved(replace(partial, rule="unit.year_ago"), unit, "same sentence")


def _same_period(words: Words, partial: Partial, done: list[Resolved]) -> Resolved | None:
    """ "The year-ago period", "the same quarter of 1991": the month or quarter told last, of the year named."""
    told = next((each.unit for each in reversed(done[-_REACH:]) if _is_period(each)), None)
    if told is None or told.year is None or (partial.unit in ("month", "quarter") and partial.unit != told.kind):
        return None
    if partial.year is None and partial.unit != "year":
        return None  # "the year-ago quarter" counts by itself
    return Resolved(partial, replace(told, year=partial.year or told.year - 1), "running date")


def _is_period(told: Resolved) -> bool:
    return told.unit is not None and told.unit.kind in ("month", "quarter") and told.partial.type != "DURATION"


def _is_compared_with(words: Words, partial: Partial) -> bool:
    """Does a word of comparing lead to it, in its sentence: "compared with $2 million a year earlier"?"""
    sentence = _sentence(words, partial.first)
    return any(
        words.low(index) in _COMPARING and _sentence(words, index) == sentence
        for index in range(partial.first - 1, max(-1, partial.first - _COMPARED_NEAR), -1)
    )


def _tells_percent(words: Words, partial: Partial) -> bool:
    near = range(partial.first - 1, max(-1, partial.first - _COMPARED_NEAR), -1)
    return any(words.low(index) in ("percent", "%") for index in near)


def _sentence(words: Words, index: int) -> int:
    return words.tokens.sentence_of(words.tokens.starts[index])


def _period_told(words: Words, partial: Partial, done: list[Resolved]) -> Unit | None:
    """The month or quarter told last in the sentence; none where a length ("the nine months") was told after it."""
    sentence = _sentence(words, partial.first)
    for before in reversed(done[-_REACH:]):
        other, unit = before.partial, before.unit
        if _sentence(words, other.first) != sentence or other.type == "DURATION":
            return None
        if unit is not None and unit.year is not None and unit.kind in ("month", "quarter"):
            return unit
    return None


def quarter_of_results(
    words: Words, partial: Partial, following: Partial | None, done: list[Resolved], narrative: Narrative
) -> Resolved | None:
    """ "Sales for the quarter ended Sept. 30", "profit for the quarter": the one told, else the last that is over."""
    today = narrative.published
    if partial.weak != "news" or partial.unit not in ("quarter", "fiscal") or today is None:
        return None
    ended = words.low(partial.last) in ("ended", "ending") and following is not None and following.month
    if ended and following is not None and following.first <= partial.last + _ENDED_NEAR:
        if partial.unit == "fiscal":
            year = following.year or _year_ended(words, following, today)
            return Resolved(partial, Unit("fiscal", year), "same sentence")
        return Resolved(partial, _quarter_ended(following, today), "same sentence")
    if partial.unit == "fiscal":
        return None
    days = today.days() or 0
    for before in reversed(done[-2 * _REACH :]):
        unit = before.unit
        if before.partial.rule in _QUARTER_RULES and unit is not None and unit.kind == "quarter":
            return Resolved(partial, unit, "running date") if (unit.days() or 0) <= days else None
    return Resolved(partial, unit_around("quarter", today, -1), "publication date")


_ENDED_NEAR = 3  # tokens


def _year_ended(words: Words, end: Partial, today: Unit) -> int | None:
    """The year in which a fiscal year ends that is told without it, by the word before: "ended" or "ending"."""
    year, month = today.year, today.month
    if year is None or month is None or end.month is None:
        return year
    ending = any(words.low(index) == "ending" for index in range(end.first - _ENDED_NEAR, end.first))
    if ending:
        return year + (end.month < month)
    return year - (end.month > month)


def _quarter_ended(end: Partial, today: Unit) -> Unit | None:
    """The quarter that most of the three months before such an end lie in, the last one if no year is told."""
    year, month = end.year or today.year, end.month or 0
    if year is None or today.month is None:
        return None
    if end.year is None and (month, end.day or 0) > (today.month, today.day or 0):
        year -= 1
    middle = Unit("month", year, month)
    return unit_around("quarter", unit_around("month", middle, -1) or middle)


def is_of_todays_market(words: Words, first: int, told: int, today: int) -> bool:
    """Is an hour of trading ("fell 27 percent by 1045 GMT") of the day of the report and not of one told before?

    A day told a few days before may be the one the report is of.
    """
    if told > today - _DAYS_BACK:
        return False
    sentence, market = _sentence(words, first), words.vocabulary.market
    near = range(max(0, first - _COMPARED_NEAR), min(first + _COMPARED_NEAR, len(words.tokens.words)))
    return any(words.low(index) in market and _sentence(words, index) == sentence for index in near)


_DAYS_BACK = 4
