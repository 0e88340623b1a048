"""Checks of what an article says against itself. A doubt is a sentence for the user; nothing is mended in silence."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import DAY_MS, HOUR_MS, MINUTE_MS, days_from_date, weekday
from spacetimeline.model.candidate import Alternative, Doubt
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.dating import durations
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def check(told: list[Told], reading: Reading, lasting: Sequence[durations.Told]) -> dict[int, tuple[Doubt, ...]]:
    """The doubts about each event, by its ``id()``."""
    by_start = {(each.start, each.end): each for each in reading.times}
    doubts = {id(each): _of_time(each, by_start) for each in told}
    _check_order(told, doubts)
    _check_durations(told, lasting, doubts)
    _check_hours(told, reading, doubts)
    return {key: tuple(found) for key, found in doubts.items()}


def _of_time(told: Told, by_start: dict[tuple[int, int], TimeMention]) -> list[Doubt]:
    best = told.best
    time = best.time if best is not None else None
    if time is None:
        return []
    found: list[Doubt] = []
    if time.twin_gap_min and abs(time.twin_gap_min) < 24 * 60:
        found.append(_zones_disagree(time, by_start.get(time.twin) if time.twin else None))
    if time.weekday_conflict and time.weekday is not None:
        found.append(
            Doubt(
                "weekday_disagrees",
                f"The text says {_WEEKDAYS[time.weekday]}, but {_day(told)} is another day of the week.",
                (*_others(time), *_fitting_days(time)),
            )
        )
    if time.zone_conflict:
        found.append(
            Doubt(
                "zone_word_wrong",
                f"“{time.zone}” is not in force on that date; the clock there reads another zone’s time.",
                _others(time),
            )
        )
    if time.year_guessed:
        found.append(
            Doubt(
                "year_guessed",
                f"The text gives no year for “{_words(time)}”; {_year(told)} was taken from the dates around it.",
                _others(time),
            )
        )
    if time.date_guessed:
        found.append(
            Doubt(
                "day_guessed",
                f"The text gives no day for “{_words(time)}”; {_day(told)} was taken from the dates around it.",
            )
        )
    if time.clock is not None and time.zone_source in ("assumed", ""):
        zone = time.zone_name.rpartition("/")[2].replace("_", " ") + " time" if time.zone_name else time.zone or "UTC"
        sentence = f"The text names no time zone for “{_words(time)}”; {zone} was assumed."
        found.append(Doubt("zone_assumed", sentence, _in_universal_time(time)))
    found += _tellings_disagree(told)
    return found


def _words(time: TimeMention) -> str:
    return " ".join(time.text.split())


def _day(told: Told) -> str:
    time = told.best.time if told.best is not None else None
    if time is not None and time.date is not None and time.date[1] and time.date[2]:
        return f"{time.date[0]:04d}-{time.date[1]:02d}-{time.date[2]:02d}"
    return told.when.iso()[:10] if told.when is not None else ""


def _year(told: Told) -> str:
    return _day(told)[:4]


def _others(time: TimeMention) -> tuple[Alternative, ...]:
    return tuple(
        Alternative("start", each.text(), "what the words could also mean", each) for each in time.alternatives
    )


def _fitting_days(time: TimeMention) -> tuple[Alternative, ...]:
    """The day next to the date that is of the weekday written."""
    if time.weekday is None or time.date is None or time.when is None or not (time.date[1] and time.date[2]):
        return ()
    days = days_from_date(time.date[0], time.date[1], time.date[2])
    step = (time.weekday - weekday(days) + 3) % 7 - 3
    when = When.at(time.when.at_ms + step * DAY_MS, time.when.granularity, time.when.qualifier)
    return (Alternative("start", when.text(), f"the {_WEEKDAYS[time.weekday]} next to it", when),)


def _in_universal_time(time: TimeMention) -> tuple[Alternative, ...]:
    """The clock time read as UTC, where another zone was assumed."""
    when = reanchor(time, zone="UTC").when if time.offset_min else None
    return (Alternative("start", when.text(), "as UTC", when),) if when is not None else ()


def _zones_disagree(time: TimeMention, twin: TimeMention | None) -> Doubt:
    gap = abs(time.twin_gap_min or 0)
    length = f"{gap // 60} h {gap % 60:02d} min" if gap >= 60 else f"{gap} min"
    other = _words(twin) if twin is not None else "the other time"
    alternatives = _others(time)
    if twin is not None and twin.when is not None:
        alternatives = (*alternatives, Alternative("start", twin.when.text(), f"as “{other}” says", twin.when))
    return Doubt(
        "zones_disagree",
        f"“{_words(time)}” and “{other}” should be the same moment but lie {length} apart.",
        alternatives,
    )


def _tellings_disagree(told: Told) -> list[Doubt]:
    """Clock times of other tellings that are near the one taken but not it."""
    if told.when is None or told.when.granularity.rank > Granularity.MINUTE.rank:
        return []
    for other in told.mentions:
        when = other.when
        if when is None or when.granularity.rank > Granularity.MINUTE.rank:
            continue
        gap = abs(when.at_ms - told.when.at_ms)
        if (
            MINUTE_MS <= gap < HOUR_MS
            and when.granularity is told.when.granularity
            and when.is_certain
            and told.when.is_certain
        ):
            choice = (Alternative("start", when.text(), "as another sentence says", when),)
            return [
                Doubt(
                    "tellings_disagree",
                    f"The article gives two times for this, {told.when.iso()} and {when.iso()}.",
                    choice,
                )
            ]
    return []


_ORDER = (EventKind.LAUNCH, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.RETURN)
_NEVER_CAME = (Status.DELAYED, Status.CANCELLED)
_RANK = {kind: at for at, kind in enumerate(_ORDER)} | {EventKind.BERTHING: 1, EventKind.UNBERTHING: 2}


def _check_order(told: list[Told], doubts: dict[int, list[Doubt]]) -> None:
    """A flight docks after its launch and lands after undocking: what is told otherwise is doubted on both sides."""
    by_flight: dict[str, list[Told]] = {}
    for each in told:
        if (
            each.flight is not None
            and not each.flight.generic
            and each.kind in _RANK
            and each.status not in _NEVER_CAME
        ):
            by_flight.setdefault(each.flight.key, []).append(each)
    for events in by_flight.values():
        ordered = sorted(events, key=lambda each: _RANK[each.kind])
        for early, late in itertools.pairwise(ordered):
            if _RANK[early.kind] == _RANK[late.kind] or early.when is None or late.when is None:
                continue
            if late.when.hi_ms <= early.when.lo_ms and not _reused(early, late):
                sentence = f"The text puts the {_named(late)} before the {_named(early)} of the same flight."
                doubts[id(late)].append(Doubt("order_impossible", sentence))
                doubts[id(early)].append(Doubt("order_impossible", sentence))


def _named(told: Told) -> str:
    return f"{told.kind.label.lower()} ({told.when.iso() if told.when is not None else 'undated'})"


def _check_durations(told: list[Told], lasting: Sequence[durations.Told], doubts: dict[int, list[Doubt]]) -> None:
    """A mission lasts from launch to return: where the text says another number of days, the return is doubted."""
    for each in lasting:
        if each.kind != "mission" or each.unit not in "DW":
            continue
        ends = {
            event.kind: event
            for event in told
            if event.flight is each.flight and event.when and event.status not in _NEVER_CAME
        }
        launch, landing = ends.get(EventKind.LAUNCH), ends.get(EventKind.RETURN)
        if launch is None or landing is None or launch.when is None or landing.when is None:
            continue
        if max(launch.when.granularity.rank, landing.when.granularity.rank) > Granularity.DAY.rank:
            continue
        days = (landing.when.at_ms - launch.when.at_ms) / DAY_MS
        slack = max(1.2, 0.08 * each.days) + (3.5 if each.unit == "W" else 0)
        if abs(days - each.days) > slack and 0 < days < 1000:
            first, last = launch.when.iso()[:10], landing.when.iso()[:10]
            sentence = f"The text speaks of “{_words(each.time)}”, but from {first} to {last} are {days:.0f} days."
            due = When.at(launch.when.at_ms + round(each.days * DAY_MS), Granularity.DAY)
            other = Alternative("start", due.text(), f"as “{_words(each.time)}” says", due)
            doubts[id(landing)].append(Doubt("duration_disagrees", sentence, (other,)))


_AFTER_LAUNCH = lazy(
    r"\s+after\s+(?:the\s+|its\s+|their\s+)?(?:launch|launching|lift-?off|blast-?off|take-?off)\b(?!\s+of\b)"
)
_SLACK_MS = {"hour": 45 * MINUTE_MS, "minute": 3 * MINUTE_MS}
"""How roughly "eight hours" and "40 minutes" are told; a tenth of the length is granted too."""


def _check_hours(told: list[Told], reading: Reading, doubts: dict[int, list[Doubt]]) -> None:
    """A sentence that puts its one event some hours after the launch is held against both clock times."""
    launches = {each.flight.key: each for each in told if each.kind is EventKind.LAUNCH and each.flight is not None}
    events = Counter(each.best.number for each in told if each.best is not None)
    for each in told:
        launch = launches.get(each.flight.key) if each.flight is not None else None
        if launch is None or launch is each or each.best is None or events[each.best.number] > 1:
            continue
        for time in _hours_after_launch(reading, each.best.segment):
            doubt = _gap_disagrees(launch.when, each.when, time)
            if doubt is not None:
                doubts[id(each)].append(doubt)


def _hours_after_launch(reading: Reading, segment: Segment) -> list[TimeMention]:
    """The lengths that a sentence counts from the launch."""
    first = bisect_left(reading.times, segment.start, key=lambda each: each.start)
    last = bisect_left(reading.times, segment.end, key=lambda each: each.start)
    return [
        time
        for time in reading.times[first:last]
        if time.shift is not None and time.shift.unit in _SLACK_MS and _AFTER_LAUNCH.match(reading.low, time.end)
    ]


def _gap_disagrees(launched: When | None, came: When | None, time: TimeMention) -> Doubt | None:
    length = time.duration_ms
    if launched is None or came is None or time.shift is None or length is None:
        return None
    gap = came.at_ms - launched.at_ms
    fine = max(came.granularity.rank, launched.granularity.rank) <= Granularity.MINUTE.rank
    if not fine or abs(gap - length) <= max(_SLACK_MS[time.shift.unit], length // 10):
        return None
    due = When.at(launched.at_ms + length, Granularity.MINUTE)
    apart = f"{abs(gap) // HOUR_MS} h {abs(gap) % HOUR_MS // MINUTE_MS:02d} min"
    sentence = f"The text speaks of “{_words(time)}” after launch, but its clock times lie {apart} apart."
    return Doubt("duration_disagrees", sentence, (Alternative("start", due.text(), f"as “{_words(time)}” says", due),))


def _reused(early: Told, late: Told) -> bool:
    """May these be two flights of one craft, months apart?"""
    assert early.when is not None and late.when is not None
    return early.when.at_ms - late.when.at_ms > 30 * 24 * HOUR_MS
