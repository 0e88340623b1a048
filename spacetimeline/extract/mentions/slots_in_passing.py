"""Slots given up that are told in passing: "an attempt the next day was called off", "on May 3 rain stopped the count".

What is launched, lands or leaves is told of elsewhere; the sentence itself may name nothing of it but the day.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from spacetimeline.extract.clauses.clauses import read_clause
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.mentions.mentions import EventMention
from spacetimeline.extract.mentions.roles import read_roles
from spacetimeline.extract.mentions.slot_words import DAY, OTHER, days_given_up, tells_of_slots
from spacetimeline.extract.mentions.told_near import in_sentences
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.triggers import Trigger
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

_KINDS = (
    EventKind.LAUNCH, EventKind.UNDOCKING, EventKind.RETURN, EventKind.DOCKING, EventKind.SPACEWALK, EventKind.LANDING,
)  # fmt: skip
_BACK, _AHEAD = 3, 2
"""So many sentences away it is told what was to happen on the day."""
_OF_LAUNCH = lazy(r"\b(?:launch\w*|lift-?off|countdown|count|pad|take-?off|rocket|window)\b")
_NAMED = (
    (lazy(r"\b(?:landings?|splashdown|homecoming|return)\b(?! (?:sites?|fields?|strips?))"), EventKind.RETURN),
    (lazy(r"\b(?:undocking|departure)\b"), EventKind.UNDOCKING),
    (lazy(r"\bdocking\b"), EventKind.DOCKING),
    (lazy(r"\b(?:space\s?walk|outing)\b"), EventKind.SPACEWALK),
)


def slots_in_passing(found: list[EventMention], reading: Reading, grammar: TriggerGrammar) -> list[EventMention]:
    """``found`` with the slots that sentences give up in passing, each as one of what is told of nearest."""
    if not found:
        return found
    used = {time.start: each for each in found for time in each.times}
    added: list[EventMention] = []
    starts = reading.time_starts
    for number, segment in enumerate(reading.segments):
        first, last = bisect_left(starts, segment.start), bisect_left(starts, segment.end)
        times = [each for each in reading.times[first:last] if each.type in ("DATE", "TIME")]
        free = [each for each in times if _is_day(each) and _is_open(used.get(each.start))]
        if not free or not tells_of_slots(reading.low, segment.start, segment.end):
            continue
        masked = reading.low[segment.start : segment.end]
        for each in times:
            sign = DAY if each in free else OTHER
            start, end = each.start - segment.start, each.end - segment.start
            masked = masked[:start] + sign * (end - start) + masked[end:]
        for start, end, since in days_given_up(masked):
            days = [each for each in free if start <= each.start - segment.start < end]
            told = used.get(days[0].start)
            if told is not None:
                if segment.start + since <= told.start:
                    told.fact = replace(told.fact, status=Status.DELAYED, slot=True, happened=False)
                    told.slot = not told.fact.past_plan  # whose weekday is sought behind the day of writing
                continue
            slot = _slot(found, added, reading, number, days, grammar)
            added += [slot] if slot is not None else []
    return sorted([*found, *added], key=lambda each: each.start) if added else found


def _is_open(told: EventMention | None) -> bool:
    """Is a day that of nothing told so far, or only of what its words call an attempt, a plan or a failure to leave?"""
    if told is None:
        return True
    return told.kind in _KINDS and not told.slot and (told.trigger.form != "past" or told.fact.status is Status.FAILED)


def _is_day(time: TimeMention) -> bool:
    """Is it a day, or an hour of one?"""
    if time.shift is not None:
        return time.shift.unit in ("day", "hour") and time.shift.base in ("now", "then")
    return time.date is not None and bool(time.date[2])


def _slot(
    found: list[EventMention],
    added: list[EventMention],
    reading: Reading,
    number: int,
    days: list[TimeMention],
    grammar: TriggerGrammar,
) -> EventMention | None:
    """A telling of the slot on these days; None where that has become one of ``found``, or nothing is told of near."""
    segment = reading.segments[number]
    kind = _kind_named(reading.low[segment.start : segment.end])
    near = [each for each in in_sentences(found, number - _BACK, number + _AHEAD) if each.kind in _KINDS]
    near = [each for each in near if kind is None or each.kind is kind] or (near if kind is EventKind.LAUNCH else [])
    if not near:
        return None
    fact = Factuality(Status.DELAYED, slot=True)
    told = min(
        near, key=lambda each: (each.number > number, abs(each.number - number), abs(each.start - days[0].start))
    )
    if told.number == number and not told.times and told.trigger.form != "past":
        told.times, told.fact, told.slot = days, fact, True
        told.notes.add("passing")
        return None
    if told.number == number and told.slot:
        return replace(told, times=days, fact=fact, slot=True, notes=told.notes | {"passing"})
    kind = kind or told.kind
    day = days[0]
    trigger = Trigger(day.start, day.start, "", kind, "noun", "slot", "inpassing")
    spans: list[tuple[int, int, str, Any]] = [span for span in reading.named if segment.start <= span[0] < segment.end]
    spans.append((day.start, day.start, "trigger", trigger))
    spans.sort(key=lambda span: (span[0], span[2] != "trigger"))
    clause = read_clause(reading.low, segment.start, segment.end, spans, grammar.competitors, grammar.soft)
    at = next(place for place, unit in enumerate(clause.units) if unit.ref is trigger)
    roles = read_roles(clause, at, kind)
    return EventMention(
        trigger, kind, segment, number, clause, at, fact, roles, times=days, slot=True, notes={"passing"}
    )


def _kind_named(low: str) -> EventKind | None:
    """What the words of the sentence name that was given up; None where they name nothing."""
    if _OF_LAUNCH.search(low) is not None:
        return EventKind.LAUNCH
    return next((kind for pattern, kind in _NAMED if pattern.search(low) is not None), None)
