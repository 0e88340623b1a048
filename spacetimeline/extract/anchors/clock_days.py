"""Gives clock times their day: the one told nearest in the sentence, the last one told, or the publication date."""

from __future__ import annotations

import re

from spacetimeline.extract.anchors.calendar import Unit, unit_around
from spacetimeline.extract.anchors.figures import is_of_todays_market
from spacetimeline.extract.anchors.flashbacks import parts_paragraph
from spacetimeline.extract.anchors.narrative import Told
from spacetimeline.extract.anchors.neighbours import is_of_aside_clock, is_of_other_zone, is_overnight, is_report
from spacetimeline.extract.anchors.resolved import Resolved
from spacetimeline.extract.anchors.tense import is_pluperfect, tense_at
from spacetimeline.extract.anchors.timed import Timed
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.timex.partial import Words

_OTHER_SIDE = 40
_REACH = 12  # expressions looked at on either side for a day
_FAR = 200  # tokens
_WRAP_MIN = 6 * 60
_LONG_AGO_DAYS = 60


def give_day(words: Words, resolved: list[Resolved], index: int, clocks: dict[int, Timed]) -> None:
    """The day told nearest in the sentence, else the last day told, else the publication date."""
    timed = clocks[index]
    near = _nearest_day(words, resolved, index)
    if near is not None and not _heads_row(words, timed.resolved, near):
        timed.unit, timed.anchor = near.unit, "same sentence"
        timed.anchored_on = (near.partial.first, near.partial.last)
        timed.weekday_conflict, timed.weekday = near.weekday_conflict, near.partial.weekday
        if near.unit is not None and _is_of_day_before(timed.resolved, near):
            timed.unit, timed.anchor = unit_around("day", near.unit, -1), "day before"
        elif _wraps_before(words, resolved, index, clocks, near) or _lasts_until(words, timed, near):
            timed.unit, timed.anchor = unit_around("day", near.unit, -1) if near.unit else None, "day before"
        return
    here = timed.resolved
    in_log = _opens_row(words, here) or _row_of(words, here.partial.first) is not None
    told = _day_of_log(words, resolved, index) if in_log else _day_of_story(words, here)
    if told is not None:
        (timed.unit, timed.anchored_on), timed.anchor = told, "running date"
    elif here.written is not None:
        timed.unit, timed.anchor = here.written, "publication date"
        if timed.clock.hour == _LAST_HOUR and words.is_kind(here.partial.last - 1, "midday") and _is_over(words, here):
            timed.unit = unit_around("day", here.written, -1)  # "it left at one minute to midnight"
    timed.date_guessed = timed.unit is not None
    if timed.unit is not None:
        timed.unit = Unit("day", timed.unit.year, timed.unit.month, timed.unit.day)


def _is_of_day_before(here: Resolved, near: Resolved) -> bool:
    """Is it "left at 3:05 a.m. and came home the next day", not "at 3:05 a.m. the next day"?"""
    other = near.partial
    follows = other.base == "then" and other.unit == "day" and other.step == 1
    return follows and other.first - here.partial.last > _BESIDE


_BESIDE = 2  # tokens
_LAST_HOUR = 23


def _is_over(words: Words, here: Resolved) -> bool:
    return tense_at(words, here.partial.first, here.partial.last) == "past"


def is_repeated(words: Words, resolved: list[Resolved], index: int) -> bool:
    """ "from 6 p.m. until 6 a.m. every night", "daily at 5 a.m.": a clock time of any day."""
    last = resolved[index].partial.last
    for after in resolved[index + 1 : index + 3]:
        if after.partial.first - last > 1 or not _joins(words, last, after.partial.first):
            break
        if after.partial.type == "SET":
            return True
        if after.partial.clock is None:
            break
        last = after.partial.last
    before = resolved[index - 1].partial if index else None
    return (
        before is not None
        and before.type == "SET"
        and before.last + 1 == resolved[index].partial.first
        and words.is_kind(before.last, "at", "from")
    )


def _joins(words: Words, left: int, right: int) -> bool:
    return all(words.is_kind(each, "to", "until", "and", "dash", "comma") for each in range(left, right))


def _day_of_story(words: Words, here: Resolved) -> Told | None:
    """The last day told, unless that was an aside: a bare clock of news is of the days the news turns on.

    What happened is not of a day ahead, a plan not of one that is over, and no clock of a new sentence is of a year
    long past that the sentence before looked back to.
    """
    running, at, today = here.running, here.running_at, here.written.days() if here.written else None
    days = running.days() if running is not None else None
    if running is None or at is None:
        return None
    first = here.partial.first
    if days is None or today is None:
        return running, at
    if here.recent is None and here.ahead is None:
        return running, at
    if is_of_todays_market(words, first, days, today):
        return None
    tense = "past" if is_pluperfect(words, first) else tense_at(words, first, here.partial.last, _SENTENCE)
    if tense == "past" and days > today:
        return here.recent or (running, at)
    if tense == "future" and days < today:
        return here.ahead or here.recent or (running, at)
    tokens = words.tokens
    aside = tokens.sentence_of(tokens.starts[at[0]]) != tokens.sentence_of(tokens.starts[first])
    if aside and abs(days - today) > _LONG_AGO_DAYS and not (tense == "past" and _rules_paragraph(words, at[0], first)):
        return (here.recent or here.ahead) if tense != "future" else (here.ahead or here.recent)
    return running, at


def _rules_paragraph(words: Words, told: int, first: int) -> bool:
    """Does a day told in a paragraph's first sentence rule what follows there ("His day came on 18 March 1965. ...")?

    Not a bare date that opens a note of its own, nor a day told on the way, behind a comma or a relative word.
    """
    tokens = words.tokens
    if parts_paragraph(words, told, first):
        return False
    start = tokens.sentence_starts[tokens.sentence_of(tokens.starts[told])]
    return tokens.text[:start].rstrip(" ").endswith("\n\n") and not any(
        words.is_kind(each, "comma") or words.low(each) in _RELATIVES for each in range(tokens.index_at(start), told)
    )


_SENTENCE = 60  # tokens: "is to separate, climb, go round the world and splash down at 8:30 a.m."
_HEAD_OF_ROW = lazy(
    r"[ \t]*(?:[-•*·–|][ \t]*)?\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\b|[A-Z]{2,4}\b|[:–—|-])", re.IGNORECASE
)
_HEAD_CHARS = 30
_ROWS_BACK = 80  # expressions
_LONGEST_ROW = 1500  # characters


def _opens_row(words: Words, here: Resolved) -> bool:
    """Does a clock time open its line, as in a log or timetable?"""
    text, start = words.tokens.text, words.tokens.starts[here.partial.first]
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t-•*·–|")


def _heads_row(words: Words, here: Resolved, near: Resolved) -> bool:
    """Does a clock time head a row that tells of another day ("12:02 p.m. – It will arrive early on Saturday")?"""
    return _opens_row(words, here) and any(
        words.tokens.text[words.tokens.starts[index]] in ":–—-"
        for index in range(here.partial.last, near.partial.first)
    )


def _day_of_log(words: Words, resolved: list[Resolved], index: int) -> Told | None:
    """The last day told, but none told within another row: "3:54 p.m. – it will be grabbed on Tuesday"."""
    here = resolved[index]
    if here.running is None or here.running_at is None:
        return None
    if not _is_in_row(words, here.running_at):
        return here.running, here.running_at
    for other in reversed(resolved[max(0, index - _ROWS_BACK) : index]):
        extent = other.partial.first, other.partial.last
        if _lends_day(words, other) and other.unit is not None and not _is_in_row(words, extent):
            return other.unit, extent
    return None


def _is_in_row(words: Words, extent: tuple[int, int]) -> bool:
    """Does a date stand in a row that a clock time opens, not right beside that?"""
    row = _row_of(words, extent[0])
    return row is not None and words.tokens.starts[extent[0]] - row > _HEAD_CHARS


def _row_of(words: Words, index: int) -> int | None:
    """Where the row of a log begins in which a token stands: its line, or the first of its paragraph; else None."""
    text, start = words.tokens.text, words.tokens.starts[index]
    line = text.rfind("\n", 0, start) + 1
    if _HEAD_OF_ROW.match(text, line, start):
        return line
    block = max(text.rfind("\n\n", max(0, start - _LONGEST_ROW), start) + 2, 0)
    return block if start - block < _LONGEST_ROW and _HEAD_OF_ROW.match(text, block, start) else None


def _wraps_before(words: Words, resolved: list[Resolved], index: int, clocks: dict[int, Timed], near: Resolved) -> bool:
    """Is the day told that of a later clock, past midnight, as of "at 9:05 p.m. and lands at 5:47 a.m. Tuesday"?"""
    last = clocks[index]
    if near.partial.first < last.first:
        return False
    for place in range(index + 1, min(index + 1 + _REACH, len(resolved))):
        if resolved[place].partial.first > near.partial.first:
            return False
        other = clocks.get(place)
        if other is not None and not words.is_kind(other.first - 1, "open"):
            if any(words.is_kind(each, "close") for each in range(other.last, near.partial.first)):
                return False  # "at 7:05 p.m. PDT (10:05 p.m. EDT, 0205 UTC) on Tuesday"
            if last.minutes_before(other) < -_WRAP_MIN:
                return True
            last = other
    return False


def _lasts_until(words: Words, timed: Timed, near: Resolved) -> bool:
    """Is it "left soon after 5 p.m. and were not back until early this morning": on the day before that?"""
    led = near.partial.first - (words.is_kind(near.partial.first - 1, "early", "late"))
    late = timed.clock.hour >= _NOON_HOUR and near.partial.part == "MO" and near.partial.first > timed.last
    return late and words.is_kind(led - 1, "until")


_NOON_HOUR = 12


def _nearest_day(words: Words, resolved: list[Resolved], index: int) -> Resolved | None:
    tokens = words.tokens
    here = resolved[index].partial
    sentence = tokens.sentence_of(tokens.starts[here.first])
    best, distance = None, 1 << 30
    for step in (-1, 1):
        place = index + step
        while 0 <= place < len(resolved) and abs(place - index) <= _REACH:
            other = resolved[place]
            if tokens.sentence_of(tokens.starts[other.partial.first]) != sentence:
                break
            if step > 0 and _moves_on(other) and other.partial.first > here.last:
                break
            taken = step > 0 and (
                _is_of_aside(words, here.last, other)
                or _is_of_aside_clause(words, resolved, index, place)
                or _is_of_first_try(words, here.last, other.partial.first)
                or _is_of_relative(words, here.last, other.partial.first)
                or is_of_other_zone(words, other.partial)
                or _is_of_other_clause(words, here.first, here.last, other)
            )
            if _lends_day(words, other) and not taken:
                away = _away(words, here.first, here.last, other.partial.first, other.partial.last)
                if away < distance:
                    best, distance = other, away
                if away < _OTHER_SIDE:
                    break
            place += step
    return best


def _is_of_other_clause(words: Words, first: int, last: int, other: Resolved) -> bool:
    """Is a day behind to come, the clock over: "began at 5:35 p.m. and will be resumed next Tuesday"?"""
    behind = other.partial
    if not any(words.is_kind(index, "semi", "and") for index in range(last, behind.first)):
        return False
    return tense_at(words, first, last) == "past" and tense_at(words, behind.first, behind.last) == "future"


def _is_of_aside(words: Words, last: int, other: Resolved) -> bool:
    """Is a day behind the clock that of another clock, "(9:24 a.m. March 11, Kazakh time)"?"""
    opened = any(words.is_kind(index, "open") for index in range(last, other.partial.first))
    return opened and is_of_aside_clock(words, other.partial)


_AFTER = frozenset(("after", "following", "despite"))
_TRIES = frozenset(
    (
        "attempt", "attempts", "try", "tries", "scrub", "scrubs", "abort", "aborts", "delay", "delays",
        "postponement", "postponements",
    )
)  # fmt: skip


def _is_of_first_try(words: Words, last: int, first: int) -> bool:
    """Is a day behind the clock that of "rose at 1:24 p.m., after a first attempt on Monday was called off"?"""
    after = next((index for index in range(last, first) if words.low(index) in _AFTER), None)
    return after is not None and any(words.low(index) in _TRIES for index in range(after + 1, first))


_RELATIVES = frozenset(("which", "who", "whose", "where"))


def _is_of_relative(words: Words, last: int, first: int) -> bool:
    """Is a day behind the clock that of "left at 8:43 after welcoming the crew of Zarya, who arrived last Friday"?

    So is that of ", which took it past a comet on May 3", with nothing to close the clause before.
    """
    opened = next((each for each in range(last + 1, first) if _opens_relative(words, each)), None)
    if opened is None:
        return False
    closed = any(words.is_kind(each, "comma") for each in range(opened + 1, first))
    return words.low(opened) == "who" or not closed


def _opens_relative(words: Words, index: int) -> bool:
    return words.low(index) in ("who", "which") and words.is_kind(index - 1, "comma")


def _is_of_aside_clause(words: Words, resolved: list[Resolved], index: int, place: int) -> bool:
    """Is a day behind that of a relative clause's own clock ("at 6:10, after a count which began at 4:30 on May 2")?"""
    first = next((each for each in range(index + 1, place + 1) if resolved[each].partial.clock is not None), None)
    if first is None:
        return False
    between = range(resolved[index].partial.last, resolved[first].partial.first)
    return any(words.low(token) in _RELATIVES for token in between)


def _moves_on(other: Resolved) -> bool:
    """ "at 17:31 UTC; 48 hours later, at 19:10 on April 9": the day told behind "later" is another one.

    So is the one behind "two days after" an event; not that of "at 2:48 p.m. two days later", right behind the clock.
    """
    shift = other.partial.shift
    return shift is not None and shift.base in ("then", "event") and shift.amount > 0


def _lends_day(words: Words, other: Resolved) -> bool:
    unit, partial = other.unit, other.partial
    whole = unit is not None and unit.kind == "day" and unit.day is not None and unit.year is not None
    if partial.rule == "date.nine_eleven" or is_overnight(partial):
        return False  # a name more than a date
    return whole and partial.type != "DURATION" and not is_report(words, partial.first)


def _away(words: Words, first: int, last: int, other_first: int, other_last: int) -> int:
    """Tokens between two expressions; commas, semicolons and conjunctions count more, a joining "on" nothing."""
    left, right = (last, other_first) if other_first >= last else (other_last, first)
    if right - left > _FAR:
        return right - left
    cost = depth = 0
    for index in range(left, right):
        cost += 6 if words.is_kind(index, "semi", "and", "comma") else 1
        depth += words.is_kind(index, "open") - words.is_kind(index, "close")
    if depth or (other_first >= last and _heads_a_later_line(words, left, right)):
        return cost + _OTHER_SIDE
    joined = other_first >= last and all(
        words.is_kind(index, "on", "comma", "the", "of") for index in range(left, right)
    )
    return 0 if joined else cost


def _heads_a_later_line(words: Words, left: int, right: int) -> bool:
    """True where a date opens a line of its own after the clock time's line: the next row or heading of a timetable.

    Wrapped prose breaks after words that ask for more ("on", "of", a comma); those lines run on.
    """
    tokens = words.tokens
    if left == right:
        return "\n" in tokens.text[tokens.end(left - 1) : tokens.starts[right]]
    break_before = "\n" in tokens.text[tokens.end(right - 1) : tokens.starts[right]]
    return break_before and not words.is_kind(
        right - 1, "on", "of", "in", "by", "comma", "and", "to", "the", "from", "until"
    )
