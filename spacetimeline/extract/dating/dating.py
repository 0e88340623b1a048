"""Gives tellings of events their time; relative times are counted from the event they mean."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import Unit, months_away
from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.dating.counted_back import count_back
from spacetimeline.extract.dating.lending_days import lend_days
from spacetimeline.extract.dating.mending import (
    before_returns,
    go_back,
    mend_days,
    plan_ahead,
    slots_before,
    years_after_launch,
)
from spacetimeline.extract.dating.time_choice import choose_time, is_relative, usable
from spacetimeline.extract.mentions.entries import mark_entries
from spacetimeline.extract.mentions.told_near import around, before, behind
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import DAY_MS, date_from_days, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import Shift, TimeMention
    from spacetimeline.extract.triggers.reading import Reading

_REFERENCE_WORDS = (
    (
        lazy(r"launch|lift-?\s?off|blast-?\s?off|take-?off|t-0|ignition|(?:leaving|left)\s+the\s+ground"),
        EventKind.LAUNCH,
    ),
    (lazy(r"undock|(?:the|its|their)\s+(?:departure|parting|separation)"), EventKind.UNDOCKING),
    (lazy(r"dock"), EventKind.DOCKING),
    (lazy(r"land|splash|touch"), EventKind.RETURN),
    (lazy(r"flyby|fly-by|closest approach"), EventKind.FLYBY),
)


_AFTER_THAT = lazy(r"\s*(?:after)?\s*that\b(?!\s\w+\s(?:launch|land|dock))")
_DAY_BESIDE = lazy(r"(?:the|one|a)\s+day\s+(after|before)")

_TWO = 2  # rockets, which lift off one after the other
_GIVEN_UP = (Status.DELAYED, Status.CANCELLED)
_SHORT = ("second", "minute", "hour", "day", "week", "orbit")
_UNCOUNTED = ("few", "several", "some", "many")
_SENTENCES = 3
_ASIDES = 4
_CLAUSE = 14  # units


def date_mentions(found: list[EventMention], reading: Reading, published: datetime.date | None) -> None:
    """Resolve every telling's time; first those that stand for themselves, then those counted from other events."""
    mark_entries(found, reading, published)
    for mention in found:
        mention.time = choose_time(mention.times)
        written = mention.written.date if mention.written is not None else published
        if written is not None:
            plan_ahead(mention, written)
        if mention.time is not None and not is_relative(mention.time):
            mention.when = usable(mention.time)
        if mention.years_back and mention.when is not None:
            go_back(mention, mention.years_back)
    lend_days(found, published)
    mend_days(found, published)
    before_returns(found)
    years_after_launch(found)
    slots_before(found)
    line: list[EventMention] = []
    for mention in found:
        _on_day_beside(mention, found)
        done = mention.trigger.form == "past" or mention.trigger.text.endswith("ing")
        done = done or mention.slot or (mention.reference and _dated(found, mention.kind, mention) is None)
        if mention.when is None and done:
            count_back(mention, found)
        if mention.when is None and mention.time is not None and mention.time.shift is not None:
            _count_from(mention, found, line, reading.text)
        if mention.time is not None and mention.when is None and mention.time.shift is None:
            mention.when = usable(mention.time)
        alone = not line or line[-1].number != mention.number  # "in orbit after a launch at 2 p.m." tells of no more
        if mention.when is not None and not mention.slot and (alone or not mention.reference):
            line.append(mention)
    _leave_headline(found)


def _leave_headline(found: list[EventMention]) -> None:
    """A heading's "30 Years Ago" dates nothing where its text tells the finer time of such an event of that year."""
    told = {
        (each.kind, each.time.date[0])
        for each in found
        if each.number and each.time is not None and each.time.date is not None and each.time.date[2]
    }
    for mention in itertools.takewhile(lambda each: each.number == 0, found):
        time = mention.time
        if time is None or time.date is None or time.shift is None or time.shift.unit != "year":
            continue
        if time.shift.base == "now" and not time.date[1] and (mention.kind, time.date[0]) in told:
            mention.when = mention.time = None


def _on_day_beside(mention: EventMention, found: list[EventMention]) -> None:
    """Put "at 1:40 a.m. the day after launch" on the day after the launch told of elsewhere."""
    units = mention.clause.units
    for at in mention.clause.indices("time"):
        beside = _DAY_BESIDE.fullmatch(units[at].low)
        if beside is None or units[at].ref not in mention.times or mention.time is None:
            continue
        event = next((unit.ref for unit in units[at + 1 : at + 3] if unit.tag == "trigger"), None)
        base = _dated(found, event.kind, mention) if event is not None and event.kind is not mention.kind else None
        date = base.time.date if base is not None and base.time is not None else None
        step = 1 if beside[1] == "after" else -1
        if event is None and 1 < at < mention.at and units[at - 2].tag == "time" and units[at - 1].tag == "comma":
            date, step = units[at - 2].ref.date, -step  # "on May 6, 2011, the day after it was launched"
        if date is None or not date[1] or not date[2]:
            return
        day = date_from_days(days_from_date(date[0], date[1], date[2]) + step)
        clock = next((each for each in mention.times if each.clock is not None), None)
        mention.time = reanchor(clock, date=day) if clock is not None else replace(units[at].ref, date=day)
        mention.when = mention.time.when if clock is not None else When.of(*day)
        mention.notes.add("counted_from_event")
        return


def _count_from(mention: EventMention, found: list[EventMention], line: list[EventMention], text: str) -> None:
    """Resolve "37 hours later", "43 hours after liftoff", "T+2:30" from the event they count from."""
    time = mention.time
    assert time is not None and time.shift is not None
    base = None
    if not time.shift.amount and not time.shift.months and time.shift.unit in _DAYS_ON:
        mention.time = None  # "a few days later": nobody knows how many
        return
    if mention.slot:
        last = _slot_before(mention, found) if time.shift.amount > 0 and time.clock is None else None
        if last is not None and time.shift.unit in ("day", "week"):
            _put_days_behind(mention, time, time.shift, last)
            return
        mention.when = usable(time) if time.shift.base == "then" and time.shift.unit in ("day", "week") else None
        return
    if time.shift.base in ("event", "liftoff"):
        kind = (
            EventKind.LAUNCH
            if time.shift.base == "liftoff"
            else _reference_kind(text[time.start : time.end + 40].lower())
        )
        base = _dated(found, kind, mention) if kind is not None and kind is not mention.kind else None
        if base is None and _AFTER_THAT.match(text, time.end):
            base = _before(mention, line, time)  # "two days after that"
    else:
        base = _of_main_clause(mention, found) or _before(mention, line, time)
    rockets = {each.roles.launch_vehicle for each in (base, mention) if each is not None} - {""}
    same = base is not None and base.kind is mention.kind is EventKind.LAUNCH and len(rockets) < _TWO
    follows = mention.trigger.lemma.startswith("follow")  # "the crew followed an hour and 40 minutes later"
    if base is not None and same and not follows and mention.site in ("", base.site) and not _days_on(time.shift):
        mention.time = None  # "nine minutes later the stage put the craft into orbit" is no launch of its own
        return
    if base is not None and base.kind is mention.kind is EventKind.REENTRY and base.flight is mention.flight:
        mention.time = None  # "its pieces fell into the sea 12 minutes later": the end of that reentry
        return
    if base is None or base.when is None:
        mention.when = usable(time) if time.shift.base == "then" else None
        return
    if base.when.granularity is Granularity.MONTH and time.shift.unit in _SHORT:
        mention.when = base.when
        mention.notes.add("counted_from_event")
        return
    local = base.time.date if base.time is not None else None
    if time.shift.unit in ("day", "week") and time.clock is None and local is not None and local[1] and local[2]:
        _put_days_behind(mention, time, time.shift, local)
        return
    moved = reanchor(time, instant=base.when)
    if moved.when is not None:
        mention.time, mention.when = moved, moved.when
        if base.when.granularity is Granularity.DAY and time.shift.unit in ("hour", "minute"):
            mention.when = _somewhere(base.when, time.shift)
        elif not time.shift.exact and time.shift.unit == "hour":
            # "nearly two hours later", "two hours and some minutes later", "a few hours later"
            counted = not any(word in time.text.lower().partition(" and ")[0] for word in _UNCOUNTED)
            mention.when = When.at(moved.when.at_ms, Granularity.HOUR if counted else Granularity.DAY)
        mention.notes.add("counted_from_event")


def _put_days_behind(
    mention: EventMention, time: TimeMention, shift: Shift, local: tuple[int, int | None, int | None]
) -> None:
    """Put a telling so many days behind that day."""
    days = round(shift.amount * (7 if shift.unit == "week" else 1))
    first = months_away(Unit("day", *local), shift.months)
    day = date_from_days((first.days() or 0) + days)
    mention.when = When.of(*day)
    mention.time = replace(time, when=mention.when, date=day)
    mention.notes.add("counted_from_event")


def _slot_before(mention: EventMention, found: list[EventMention]) -> tuple[int, int | None, int | None] | None:
    """The day of the slot told of just before: "on Aug. 27 because of a leak, and the next day because of rain"."""
    for other in before(found, mention):
        if mention.number - other.number > 1:
            return None
        if other.slot and other.kind is mention.kind and other.time is not None and other.time.date is not None:
            return other.time.date if other.time.date[2] else None
    return None


_DAYS_ON = ("day", "week", "month")


def _days_on(shift: Shift) -> bool:
    return (shift.amount >= 1 or shift.months > 0) and shift.unit in _DAYS_ON


def _of_main_clause(mention: EventMention, found: list[EventMention]) -> EventMention | None:
    """The event behind an aside that counts back from it: "Soyuz 31, launched two days earlier, docked on May 9"."""
    if mention.time is None or mention.time.shift is None or mention.time.shift.amount >= 0:
        return None
    aside = _is_relative_clause(mention) or mention.clause.units[mention.at - 1].tag == "comma"
    for other in itertools.takewhile(
        lambda each: each.clause is mention.clause, behind(found, mention) if aside else ()
    ):
        between = mention.clause.units[mention.at : other.at]
        if other.when is not None and other.flight is mention.flight and any(each.tag == "comma" for each in between):
            return other
    return None


def _before(mention: EventMention, line: list[EventMention], time: TimeMention) -> EventMention | None:
    """The event told last of which "later" counts: of the last sentences, not told in an aside, and not too vaguely.

    Not one that the same words date, as in "two days later they undocked and came home".
    """
    unit = "" if time.shift is None else time.shift.unit
    fine = Granularity.DAY.rank if unit in _SHORT else Granularity.YEAR.rank
    for other in reversed(line[-_ASIDES:]):
        if mention.number - other.number > _SENTENCES:
            break
        if other.when is None or (other.time is not None and other.time.start == time.start):
            continue
        if other.when.granularity.rank > fine:
            told = not other.slot and not _is_relative_clause(other)
            if told and other.when.granularity is Granularity.MONTH:
                return other  # "It was launched in April 1983 and landed two days later": in that month
            continue
        if other.fact.status is Status.PLANNED and mention.fact.status is Status.ACTUAL:
            continue  # "left for a launch set for July 16. Two days earlier another had lifted off"
        planned = mention.fact.status is other.fact.status is Status.PLANNED and mention.number - other.number == 1
        if other.clause is mention.clause or planned or not _is_relative_clause(other):
            return other  # "for Soyuz 18, which will lift off on Friday. They will dock two orbits later"
    return None


def _is_relative_clause(mention: EventMention) -> bool:
    """Is an event told on the way, in a clause such as ", who had arrived in September"?"""
    for unit in reversed(mention.clause.units[max(0, mention.at - _CLAUSE) : mention.at]):
        if unit.tag in ("comma", "stop"):
            return False
        if unit.low in ("who", "which", "whose", "whom"):
            return True
    return False


def _somewhere(base: When, shift: Shift) -> When:
    """Hours counted from some time of a day: one of two days. A few hours earlier was mostly the same one."""
    away = shift.milliseconds or 0
    if -DAY_MS / 4 <= away < 0:
        return When.at(base.at_ms, Granularity.DAY)
    first = When.at(base.at_ms + away, Granularity.DAY)
    return When.between(first, When.at(first.at_ms + DAY_MS, Granularity.DAY))


def _reference_kind(words: str) -> EventKind | None:
    found = [(match.start(), kind) for pattern, kind in _REFERENCE_WORDS if (match := pattern.search(words))]
    return min(found)[1] if found else None


_FAR = 2000  # tellings


def _dated(found: list[EventMention], kind: EventKind, mention: EventMention) -> EventMention | None:
    """The dated event of a kind on the same flight, else the one told last before."""
    best = None
    for other in around(found, mention, _FAR):
        told = other.when is not None and not other.slot and other.fact.status not in _GIVEN_UP
        if other.kind is kind and told and other is not mention:
            if other.flight is mention.flight:
                surer = best is None or other.flight_sure or not best.flight_sure or _tells_hour(other, best)
                if best is not None and best.flight is mention.flight and _is_outdated(other, best):
                    continue
                if best is None or best.flight is not mention.flight or (other.start <= mention.start and surer):
                    best = other
            elif other.start < mention.start and (
                "aside" in mention.notes or (best is None and (mention.flight is None or not mention.flight_sure))
            ):
                best = other
    return best


def _tells_hour(one: EventMention, other: EventMention) -> bool:
    """Does it tell at which hour of its day that was which the other tells?"""
    if one.when is None or other.when is None or one.time is None or other.time is None:
        return False
    return one.when.granularity.rank < other.when.granularity.rank and one.time.date == other.time.date


def _is_outdated(one: EventMention, other: EventMention) -> bool:
    """Is it a plan of an earlier note than that which tells the other plan?"""
    if other.written is None or Status.ACTUAL in (one.fact.status, other.fact.status):
        return False
    return one.written is None or one.written.date < other.written.date
