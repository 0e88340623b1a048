"""Clock times that belong together: one instant in two zones, the two ends of a range."""

from __future__ import annotations

from spacetimeline.extract.anchors.calendar import day_unit
from spacetimeline.extract.anchors.timed import DAY_MIN, Timed
from spacetimeline.extract.timex.partial import Words


def link_twins(words: Words, order: list[Timed]) -> None:
    """ "A tz1 (B tz2)" is one instant: B's day, where not told, is the one that brings it nearest to A."""
    settled = _settle_by_last(words, order)
    for place in range(len(order) - 1):
        left, right = order[place], order[place + 1]
        loose = _is_loose_aside(words, left, right)
        if (not loose and not is_aside(words, left, right)) or left.first in settled:
            continue
        pairs = [(right, left) if _day_is_of(words, left, right) else (left, right)]
        ranges = place > 0 and order[place - 1].range_to is left and right.range_to is not None
        if ranges and place + 2 < len(order):
            pairs = [(order[place - 1], right), (left, order[place + 2])]
        for first, second in pairs:
            if first.zone is not None and second.zone is not None and first.zone.text != second.zone.text:
                _pair(first, second, loose)


def _settle_by_last(words: Words, order: list[Timed]) -> set[int]:
    """Date "A tz1 (B tz2; C tz3 on Tuesday)" by C, the only one with its day; where those begin that it dated."""
    settled: set[int] = set()
    for place in range(len(order) - 2, 0, -1):
        before, left, right = order[place - 1], order[place], order[place + 1]
        chained = right.own_day and not left.own_day and _is_loose_aside(words, left, right)
        if not chained or not is_aside(words, before, left) or None in (before.zone, left.zone, right.zone):
            continue
        _pair(right, left, loose=True)
        if left.twin is not right:
            continue
        if not before.own_day:
            _pair(left, before, loose=False)
        else:
            _bring_near(before, left)
        settled |= {before.first, left.first}
    return settled


def _bring_near(told: Timed, other: Timed) -> None:
    """Move a weekday that was put a week too early to that of its twin: "on Wednesday (12:05 p.m. EDT Tuesday)"."""
    here, there = told.utc_minutes(), other.utc_minutes()
    days = told.unit.days() if told.unit else None
    if told.resolved.partial.weekday is None or here is None or there is None or days is None:
        return
    if (there - here) % _WEEK_MIN == 0:
        told.unit = day_unit(days + (there - here) // DAY_MIN)


_WEEK_MIN = 7 * DAY_MIN


def _day_is_of(words: Words, left: Timed, right: Timed) -> bool:
    """Is the one day told that of the clock in brackets: "at 23:34 GMT (00:34 BST on Saturday)"?"""
    at = right.anchored_on
    if at is None or left.own_day or right.own_day or at[0] < right.last:
        return False
    if left.anchored_on not in (None, at) and left.anchor not in ("running date", "publication date"):
        return False
    return all(words.is_kind(index, "on", "comma") for index in range(right.last, at[0]))


def is_aside(words: Words, left: Timed, right: Timed) -> bool:
    """True when ``right`` stands in brackets after ``left``, perhaps behind a note: "(GMT-4; 3:17 a.m. ...)".

    So does the second clock of "6:54 in the evening by the local clock, which was 13:54 GMT".
    """
    gap = range(left.last, right.first)
    while gap and words.is_kind(gap[0], *_DAY_KINDS) and words.word(gap[0]) != "(":
        gap = gap[1:]  # the day of the first clock: "7 p.m. local time on Friday (2200 GMT)"
    if not 1 <= len(gap) <= 7 or left.range_to is right:
        return False
    last = [words.tokens.words[index] for index in gap[-2:]]
    if last in _WHICH_IS:
        return all(words.tokens.words[index] in _BY_THE_CLOCK for index in gap[:-2])
    opened = any(words.is_kind(index, "open") or words.word(index) == "=" for index in gap[:2])
    return opened and all(words.is_kind(index, *_ASIDE_KINDS) or words.word(index) == "=" for index in gap)


_WHICH_IS = [["which", "is"], ["which", "was"], ["that", "is"]]
_BY_THE_CLOCK = frozenset((",", "by", "on", "the", "local", "clock", "clocks", "there", "ship's", "time"))


def says_again(words: Words, left: Timed, right: Timed) -> bool:
    """Is it the second clock of "8:20 a.m. EDT, 3:20 in the afternoon Moscow time", two names of one moment?"""
    if left.zone is None or right.zone is None or not _is_loose_aside(words, left, right):
        return False
    return left.zone.text != right.zone.text and left.minutes_before(right) % DAY_MIN == 0


def _is_loose_aside(words: Words, left: Timed, right: Timed) -> bool:
    """True for "A tz1, B tz2", "A tz1 / B tz2" and "A tz1 or B tz2"; these pair only where they agree."""
    gap = range(left.last, right.first)
    return (
        len(gap) == 1 and words.is_kind(gap[0], "comma", "semi", "slash", "and", "dash") and left.range_to is not right
    )


_DAY_KINDS = ("on", "comma", "weekday", "wd", "month", "mon", "d", "nn", "y", "dot")
_ASIDE_KINDS = ("open", "comma", "approx", "semi", "dash", "plus_sign", "zone", "d")


def _pair(first: Timed, second: Timed, loose: bool) -> None:
    if first.date is None and second.date is not None:
        first, second = second, first
    if second.own_day and not first.own_day:
        first, second = second, first
    if first.date is None:
        return
    if not second.own_day:
        days = first.unit.days() if first.unit else None
        assert days is not None
        choices, before = [], second.unit
        for step in (0, -1, 1):
            second.unit = day_unit(days + step)
            choices.append((abs((second.utc_minutes() or 0) - (first.utc_minutes() or 0)), abs(step), second.unit))
        best = min(choices, key=lambda choice: choice[:2])
        if loose and best[0]:
            second.unit = before
            return
        second.unit = best[2]
        second.anchor, second.anchored_on, second.date_guessed = (
            "same instant",
            (first.first, first.last),
            first.date_guessed,
        )
    here, there = first.utc_minutes(), second.utc_minutes()
    if here is not None and there is not None and not (loose and here != there):
        first.twin, second.twin = second, first
        first.twin_gap_min = second.twin_gap_min = abs(here - there)


def follow_ranges(order: list[Timed]) -> None:
    """The end of a range lies after its start: a day later where the clock has gone round."""
    for left in order:
        right = left.range_to
        if right is None:
            continue
        if left.own_day and not right.own_day and left.date is not None:
            right.unit, right.anchor, right.anchored_on = left.unit, "range", (left.first, left.last)
            right.date_guessed = left.date_guessed
        elif right.own_day and not left.own_day and left.twin is None:
            left.unit, left.anchor, left.anchored_on = right.unit, "range", (right.first, right.last)
        elif left.twin is None and right.twin is None and left.date is not None:
            right.unit = right.unit if right.own_day else left.unit
        start, end = left.utc_minutes(), right.utc_minutes()
        if start is None or end is None or right.own_day or right.twin is not None or end >= start:
            continue
        days = right.unit.days() if right.unit else None
        if days is not None:
            right.unit = day_unit(days + 1)
