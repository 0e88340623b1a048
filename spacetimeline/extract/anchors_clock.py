"""Gives clock times their day and their zone: from their own words, their sentence, their twin, or the narrative."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from spacetimeline.extract.anchors import Resolved
from spacetimeline.extract.anchors_calendar import Unit, day_unit, unit_around
from spacetimeline.extract.anchors_narrative import Told
from spacetimeline.extract.anchors_rollover import roll_over
from spacetimeline.extract.anchors_tense import is_pluperfect, is_report, tense_at
from spacetimeline.extract.anchors_zones import LOCAL, Places, Zone, is_universal, zone_named
from spacetimeline.extract.timex_partial import Words
from spacetimeline.extract.timex_types import Clock, ZoneSource

_DAY_MIN = 1440
_OTHER_SIDE = 40
_REACH = 12  # expressions looked at on either side for a day
_FAR = 200  # tokens
_ANY_DAY = (2000, 7, 1)
_WRAP_MIN = 6 * 60
_LONG_AGO_DAYS = 60


@dataclass(slots=True)
class Timed:
    """A clock time with the day and zone it was given; ``resolved`` carries the rest."""

    resolved: Resolved
    clock: Clock
    unit: Unit | None
    zone: Zone | None
    zone_source: ZoneSource = ""
    anchor: str = ""
    anchored_on: tuple[int, int] | None = None  # tokens
    date_guessed: bool = False
    own_day: bool = False
    twin: Timed | None = None
    twin_gap_min: int | None = None
    range_to: Timed | None = None

    @property
    def first(self) -> int:
        return self.resolved.partial.first

    @property
    def last(self) -> int:
        return self.resolved.partial.last

    @property
    def date(self) -> tuple[int, int, int] | None:
        unit = self.unit
        if unit is None or unit.kind != "day" or unit.year is None or unit.month is None or unit.day is None:
            return None
        return unit.year, unit.month, unit.day

    def offset(self) -> int | None:
        if self.zone is None or self.date is None:
            return None
        return self.zone.offset_on(self.date, self.clock.hour, self.clock.minute or 0)

    def utc_minutes(self) -> int | None:
        """Minutes since 1970 in UTC; zone unknown counts as UTC."""
        days = None if self.unit is None else self.unit.days()
        if days is None:
            return None
        return days * _DAY_MIN + self.clock.hour * 60 + (self.clock.minute or 0) - (self.offset() or 0)


def resolve_clocks(
    words: Words, resolved: list[Resolved], published: Unit | None, reference_zone: str | None
) -> dict[int, Timed]:
    """The clock times among ``resolved``, by their index in it."""
    places = Places(words)
    timed = {index: _start(places, each) for index, each in enumerate(resolved) if each.partial.clock is not None}
    order = list(timed.values())
    _link_ranges(words, order)
    _read_off_zones(words, order)
    _share_zones(words, order, reference_zone)
    for index, each in timed.items():
        if not each.own_day:
            _give_day(words, resolved, index, each, published)
    roll_over(words, order)
    _link_twins(words, order)
    _follow_ranges(order)
    return timed


def _start(places: Places, resolved: Resolved) -> Timed:
    partial = resolved.partial
    assert partial.clock is not None
    zone, source = None, ""
    if partial.offset_min is not None:
        zone, source = Zone(partial.zone, partial.offset_min), "stated"
    elif partial.zone:
        zone = zone_named(partial.zone)
        source = "stated" if zone else ""
        if zone is not None and zone.region == LOCAL:
            region = places.near(partial.first)
            zone = Zone(partial.zone, None, region) if region else None
            source = "place" if region else ""
    timed = Timed(resolved, partial.clock, resolved.unit, zone, source, resolved.anchor, resolved.anchored_on)  # type: ignore[arg-type]
    timed.own_day = resolved.unit is not None
    return timed


# -- zones ----------------------------------------------------------------------------------------------------------


def _link_ranges(words: Words, order: list[Timed]) -> None:
    """ "10:54 p.m. to 2:44 a.m. EST": the first clock time takes the zone of the second."""
    for left, right in pairwise(order):
        gap = range(left.last, right.first)
        if not 1 <= len(gap) <= 2 or not words.is_kind(gap[0], "to", "dash", "until", "and"):
            continue
        if words.is_kind(gap[0], "and") and not words.is_kind(left.first - 1, "between"):
            continue
        left.range_to = right
        if left.zone is None and right.zone is not None:
            left.zone, left.zone_source = right.zone, right.zone_source
        elif right.zone is None and left.zone is not None:
            right.zone, right.zone_source = left.zone, left.zone_source


def _read_off_zones(words: Words, order: list[Timed]) -> None:
    """ "7:30 a.m. (1130 GMT)": the distance says the first one's zone, where none was stated before for its style."""
    stated: set[bool] = set()
    for left, right in pairwise(order):
        aside = right.zone is not None and _is_aside(words, left, right)
        unsure = left.zone is None and bool(left.clock.half) not in stated
        if aside and (unsure or (left.zone_source == "place" and right.zone and is_universal(right.zone))):
            _read_off(left, right)
        if left.zone is not None:
            stated.add(bool(left.clock.half))


def _read_off(left: Timed, right: Timed) -> None:
    assert right.zone is not None
    theirs = right.zone.offset_on(right.date or left.date or _ANY_DAY, right.clock.hour)
    if theirs is None:
        return
    ours = left.clock.hour * 60 + (left.clock.minute or 0)
    gap = (ours - right.clock.hour * 60 - (right.clock.minute or 0) + theirs + 12 * 60) % _DAY_MIN - 12 * 60
    if gap != theirs and gap % 15 == 0:
        left.zone, left.zone_source = Zone("", gap), "stated"


def _share_zones(words: Words, order: list[Timed], reference_zone: str | None) -> None:
    """A bare clock time takes the zone last stated for its style (a.m./p.m. or 24 hours), else the first one after.

    The second zone of "A tz1 (B tz2)" is an aside and is not carried on while another zone is stated.
    """
    asides = {id(right) for left, right in pairwise(order) if right.zone is not None and _is_aside(words, left, right)}
    sources = [each for each in order if each.zone is not None and id(each) not in asides]
    sources = sources or [each for each in order if each.zone is not None]
    main = {id(each) for each in sources}
    first_any = sources[0] if sources else None
    first_of = {
        style: next((each for each in sources if bool(each.clock.half) == style), None) for style in (True, False)
    }
    first_of[False] = first_of[False] or next((each for each in sources if each.zone and is_universal(each.zone)), None)
    last_of: dict[bool, Timed] = {}
    last_any: Timed | None = None
    declared, told = _declared_zones(words), 0
    for each in order:
        while told < len(declared) and declared[told][0] < each.first:
            told += 1
        style = bool(each.clock.half)
        if id(each) in main:
            last_of[style] = last_any = each
            if each.zone and is_universal(each.zone):
                last_of.setdefault(False, each)
        elif each.resolved.partial.zone.lower().startswith("local"):
            _take_zone(each, None, reference_zone)  # no place near: another zone's word is not its clock
        elif each.zone is None:
            source = last_of.get(style) or first_of[style] or last_any or first_any
            if told and (source is None or source.first < declared[told - 1][0] or source.first > each.first):
                each.zone, each.zone_source = declared[told - 1][1], "carried"
            else:
                _take_zone(each, source, reference_zone)


def _declared_zones(words: Words) -> list[tuple[int, Zone]]:
    """Zones stated for what follows: "Timeline (EDT):", "all times are UTC", "times in Eastern time"."""
    code, found = words.vocabulary.alphabet.code("zone"), []
    at = words.classes.find(code)
    while at >= 0:
        before = [words.word(at - back).lower() for back in (1, 2, 3)]
        heading = (
            words.is_kind(at - 1, "open")
            and words.is_kind(at + 1, "close")
            and not words.is_kind(at - 2, "clk", "ampm")
        )
        if heading or "times" in before:
            zone = zone_named(words.word(at))
            if zone is not None:
                found.append((at, zone))
        at = words.classes.find(code, at + 1)
    return found


def _take_zone(timed: Timed, source: Timed | None, reference_zone: str | None) -> None:
    if source is not None:
        timed.zone, timed.zone_source = source.zone, "carried"
    elif reference_zone:
        timed.zone, timed.zone_source = Zone(reference_zone, None, reference_zone), "reference"
    else:
        timed.zone_source = "assumed"


# -- days -----------------------------------------------------------------------------------------------------------


def _give_day(words: Words, resolved: list[Resolved], index: int, timed: Timed, published: Unit | None) -> None:
    """The day told nearest in the sentence, else the last day told, else the publication date."""
    near = _nearest_day(words, resolved, index)
    if near is not None:
        timed.unit, timed.anchor = near.unit, "same sentence"
        timed.anchored_on = (near.partial.first, near.partial.last)
        if _wraps_before(words, resolved, index, near):
            timed.unit, timed.anchor = unit_around("day", near.unit, -1) if near.unit else None, "day before"
        return
    here = timed.resolved
    told = _day_of_story(words, here, published)
    if told is not None:
        (timed.unit, timed.anchored_on), timed.anchor = told, "running date"
    elif published is not None:
        timed.unit, timed.anchor = published, "publication date"
    timed.date_guessed = timed.unit is not None
    if timed.unit is not None:
        timed.unit = Unit("day", timed.unit.year, timed.unit.month, timed.unit.day)


def _day_of_story(words: Words, here: Resolved, published: Unit | None) -> Told | None:
    """The last day told, unless that was an aside: a bare clock of news is of the days the news turns on.

    What happened is not of a day ahead, a plan not of one that is over, and no clock of a new sentence is of a year
    long past that the sentence before looked back to.
    """
    running, at, today = here.running, here.running_at, published.days() if published else None
    days = running.days() if running is not None else None
    if running is None or at is None:
        return None
    first = here.partial.first
    opens_row = first == 0 or "\n" in words.tokens.text[words.tokens.ends[first - 1] : words.tokens.starts[first]]
    if days is None or today is None or opens_row or (here.recent is None and here.ahead is None):
        return running, at
    tense = "past" if is_pluperfect(words, first) else tense_at(words, first, here.partial.last)
    if tense == "past" and days > today:
        return here.recent or (running, at)
    if tense == "future" and days < today:
        return here.ahead or here.recent or (running, at)
    tokens = words.tokens
    aside = tokens.sentence_of(tokens.starts[at[0]]) != tokens.sentence_of(tokens.starts[first])
    if aside and abs(days - today) > _LONG_AGO_DAYS:
        return (here.recent or here.ahead) if tense != "future" else (here.ahead or here.recent)
    return running, at


def _wraps_before(words: Words, resolved: list[Resolved], index: int, near: Resolved) -> bool:
    """True for the first of "at 9:05 p.m. and lands at 5:47 a.m. Tuesday": the day told is that of the later clock."""
    here = resolved[index].partial
    if near.partial.first < here.first or here.clock is None:
        return False
    for other in resolved[index + 1 : index + 1 + _REACH]:
        if other.partial.first > near.partial.first:
            return False
        clock = other.partial.clock
        if clock is not None and not words.is_kind(other.partial.first - 1, "open"):
            return (here.clock.hour - clock.hour) * 60 + (here.clock.minute or 0) - (clock.minute or 0) > _WRAP_MIN
    return False


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
            if _lends_day(words, other):
                away = _away(words, here.first, here.last, other.partial.first, other.partial.last)
                if away < distance:
                    best, distance = other, away
                if away < _OTHER_SIDE:
                    break
            place += step
    return best


def _lends_day(words: Words, other: Resolved) -> bool:
    unit, partial = other.unit, other.partial
    whole = unit is not None and unit.kind == "day" and unit.day is not None and unit.year is not None
    if partial.rule == "date.nine_eleven":
        return False  # a name more than a date
    return whole and partial.type != "DURATION" and not is_report(words, partial.first, partial.last)


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
        return "\n" in tokens.text[tokens.ends[left - 1] : tokens.starts[right]]
    break_before = "\n" in tokens.text[tokens.ends[right - 1] : tokens.starts[right]]
    return break_before and not words.is_kind(
        right - 1, "on", "of", "in", "by", "comma", "and", "to", "the", "from", "until"
    )


# -- twins ----------------------------------------------------------------------------------------------------------


def _link_twins(words: Words, order: list[Timed]) -> None:
    """ "A tz1 (B tz2)" is one instant: B's day, where not told, is the one that brings it nearest to A."""
    for place in range(len(order) - 1):
        left, right = order[place], order[place + 1]
        loose = _is_loose_aside(words, left, right)
        if not loose and not _is_aside(words, left, right):
            continue
        pairs = [(left, right)]
        ranges = place > 0 and order[place - 1].range_to is left and right.range_to is not None
        if ranges and place + 2 < len(order):
            pairs = [(order[place - 1], right), (left, order[place + 2])]
        for first, second in pairs:
            if first.zone is not None and second.zone is not None and first.zone.text != second.zone.text:
                _pair(first, second, loose)


def _is_aside(words: Words, left: Timed, right: Timed) -> bool:
    """True when ``right`` stands in brackets after ``left``, perhaps behind a note: "(GMT-4; 3:17 a.m. ...)"."""
    gap = range(left.last, right.first)
    while gap and words.is_kind(gap[0], *_DAY_KINDS) and words.word(gap[0]) != "(":
        gap = gap[1:]  # the day of the first clock: "7 p.m. local time on Friday (2200 GMT)"
    if not 1 <= len(gap) <= 7 or left.range_to is right:
        return False
    opened = any(words.is_kind(index, "open") or words.word(index) == "=" for index in gap[:2])
    return opened and all(words.is_kind(index, *_ASIDE_KINDS) or words.word(index) == "=" for index in gap)


def _is_loose_aside(words: Words, left: Timed, right: Timed) -> bool:
    """True for "A tz1, B tz2", "A tz1 / B tz2" and "A tz1 or B tz2"; these pair only where they agree."""
    gap = range(left.last, right.first)
    return len(gap) == 1 and words.is_kind(gap[0], "comma", "slash", "and", "dash") and left.range_to is not right


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


def _follow_ranges(order: list[Timed]) -> None:
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
