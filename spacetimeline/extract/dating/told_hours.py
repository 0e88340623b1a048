"""Gives events the hour that a sentence of its own tells: "the clocks showed 15:30", "it had begun at 7:28 a.m."."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.calendar import Unit
from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading

_DEED = (
    r"the\s+(?:event|exercise|operation|manoeuvre|maneuver|procedure|outing|excursion|feat|parting|union|moment|affair)"
)
_ASIDE = r"(?:,\s[^,.;]{3,70},)?"
_HOUR = lazy(
    r"\b(?=[ctiwaeb])"  # at most words there is no more to try than this
    r"(?:(?P<clocks>clocks?|watch(?:es)?)\b[^.;\n]{0,40}?\s(?:showed|shows|read|reads|said|stood\s+at|pointed\s+to)\b"
    rf"|(?:(?P<began>it|that|this|{_DEED}{_ASIDE})\s+(?:had\s+|was\s+to\s+|is\s+to\s+|will\s+|should\s+)?(?:begins?|began|begun|starts?|started"
    r"|(?:got|gets?|gotten|was|is|been)\s+under\s?way|commenced?)"
    r"|(?P<was>it\s+(?:was|is)(?:\s+(?:then|now|just|exactly|by\s+then))?)"
    rf"|(?P<came>it|that|this|{_DEED})\s+(?:had\s+)?(?:came|come|happened|occurred|took\s+place|taken\s+place)"
    r"|(?P<word>(?:word|confirmation)(?:\s+of\s+(?:success|it|that|(?:the|its)\s+\w+))?"
    r"(?:\s+(?:came|arrived|was\s+(?:received|had)))?)"
    r"|(?P<window>the\s+(?:launch\s+)?window\s+(?:had\s+opened|opened|was\s+to\s+(?:have\s+)?open(?:ed)?))"
    r"|(?P<all>each|both|all|they)\s+(?:(?:of|them|are|is|will|should|due|set|scheduled|to|two|three|four|both)\s+){0,4}"
    r"(?:begins?|starts?|get\s+under\s?way))"
    r"(?=\s+(?:(?:at|around|about|shortly|just|after|before|precisely|exactly|roughly|approximately)\s+){0,3}\d))"
)
_SLOT = lazy(
    r"\b(?:(?:plan|schedule|timetable|timeline)s?\s+had\s+(?:called\s+for|been\s+for|foreseen|said|put\s+it\s+at|set\s+it\s+for)"
    r"|the\s+(?:previous|former|earlier|original|old|prior|first)\s+(?:launch\s+|liftoff\s+|target\s+|planned\s+){0,2}"
    r"(?:target|date|slot|time|goal)\s+(?:was|had\s+been)"
    r"|(?:it|this|that)\s+(?:(?:should|could|might)\s+have|(?:was|ought|had\s+been\s+due)\s+to\s+have)\s+"
    r"(?:happened|come|occurred|taken\s+place|been(?:\s+done)?)"
    r"|the\s+(?:rocket|launch|flight|launcher|booster|mission)\s+(?:should\s+have|was\s+to\s+have|ought\s+to\s+have)\s+"
    r"(?:gone|flown|left|risen|lifted\s+off|taken\s+off|been\s+launched|happened|come)"
    r"|had\s+(?:first|originally|initially|previously|earlier)\s+(?:announced|given|named|planned|foreseen|set)"
    r"\s+(?:an?\s+|the\s+)?(?:start|beginning|time|hour|date|day|target|one))\b"
)
_SENTENCES = {
    "clocks": 2,
    "began": 2,
    "was": 2,
    "came": 1,
    "word": 1,
    "all": 4,
    "window": 2,
}
_OF_PARAGRAPH = 8
_FOLLOWS = 26  # characters


def tell_hours(found: list[EventMention], reading: Reading) -> None:
    """Give events told without a time of day the hour of a sentence that tells no more than that."""
    if not found:
        return
    numbers = [each.start for each in reading.segments]
    starts = [each.start for each in found]
    for match in _HOUR.finditer(reading.low):
        time = _clock_behind(reading, match.end())
        if time is None:
            continue
        sort = match.lastgroup or ""
        number = bisect_right(numbers, match.start()) - 1
        at = bisect_left(starts, match.start())
        if any(time in each.times for each in found[at : at + 2]):
            continue  # "it was 5:23 when they opened the hatch"
        before = found[max(0, at - _TOLD_BACK) : at]
        for mention in _meant(sort, before, number, reading, match):
            _set_hour(mention, time)


_TOLD_BACK = 12


def told_slots_apart(found: list[EventMention], reading: Reading) -> list[EventMention]:
    """When, by a sentence of its own, events were first to happen.

    "The plan had called for 7:10 p.m.", "The previous target was May 18", "it had first announced a start at noon".
    """
    slots: list[EventMention] = []
    numbers, starts = [each.start for each in reading.segments], [each.start for each in found]
    for match in _SLOT.finditer(reading.low):
        time = _time_behind(reading, match.end())
        at, number = bisect_left(starts, match.start()), bisect_right(numbers, match.start()) - 1
        told = found[at - 1] if at else None
        if time is None or told is None or not 0 < number - told.number <= _SLOT_NEAR or told.slot:
            continue
        if any(each.number == number for each in found[at : at + 1]) or told.fact.status not in _HOLDS:
            continue
        if time.clock is None and told.when is not None and time.when == told.when:
            continue
        slot = replace(
            told, fact=Factuality(Status.DELAYED, slot=True), slot=True, notes={"late"}, number=number,
            segment=reading.segments[number],
        )  # fmt: skip
        if time.clock is None:
            slot.time = _in_year_of(told, time)
            slot.when = slot.time.when
        else:
            _set_hour(slot, time)
        slot.times = [slot.time] if slot.time is not None else []
        slots.append(slot)
    return slots


def _in_year_of(told: EventMention, time: TimeMention) -> TimeMention:
    """``time`` in the year of what is told, where none is written: the slot before Jan. 12 was not last January's."""
    if time.date is None or told.when is None or time.when is None or str(time.date[0]) in time.text:
        return time
    year, month, day = time.date
    choices = [time]
    for step in (-1, 1):
        unit = Unit("day", year + step, month, day)
        if unit.days() is not None:
            dated = replace(time, date=(year + step, month, day), value=unit.value, when=unit.when(raw=time.text))
            choices.append(dated)
    told_ms = told.when.at_ms
    return min(choices, key=lambda each: abs(each.when.at_ms - told_ms) if each.when else 1 << 62)


_SLOT_NEAR = 2
_HOLDS = (Status.ACTUAL, Status.PLANNED, None)


def _clock_behind(reading: Reading, at: int) -> TimeMention | None:
    """The time of day right behind the words, if it is one of a zone's clock and counts from nothing else."""
    time = _time_behind(reading, at)
    return time if time is not None and time.clock is not None else None


def _time_behind(reading: Reading, at: int) -> TimeMention | None:
    """The time of day or the day right behind the words, if it counts from nothing else."""
    place = bisect_left(reading.time_starts, at)
    time = reading.times[place] if place < len(reading.times) else None
    if time is None or time.start - at > _FOLLOWS or time.shift is not None or time.when is None:
        return None
    return time if time.when.granularity.rank <= Granularity.DAY.rank else None


def _meant(
    sort: str, before: Sequence[EventMention], number: int, reading: Reading, match: re.Match[str]
) -> list[EventMention]:
    """The events whose hour it is, of those told ``before`` the sentence of that number."""
    if sort == "window":
        missed = [each for each in before if number - each.number <= _SENTENCES[sort] and each.slot]
        return [each for each in missed[-1:] if each.kind is EventKind.LAUNCH and not _has_hour(each)]
    named = sort == "began" and match.group().startswith("the")
    reach = _OF_PARAGRAPH if named else _SENTENCES[sort]  # "the exercise" is that of its paragraph
    near = [
        each
        for each in before
        if number - each.number <= reach
        and (not named or reading.segments[number].paragraph == each.segment.paragraph)
        and not each.slot
        and not each.reference
        and not _has_hour(each)
    ]
    if sort == "clocks":
        return near[-1:]
    near = [each for each in near if each.number < number]
    if sort in ("came", "was", "word"):
        return near[-1:]
    walks = [each for each in near if each.kind is EventKind.SPACEWALK]
    if sort == "began":
        return walks[-1:] if near[-1:] == walks[-1:] else []
    days = {each.when.lo_ms for each in walks if each.when is not None and each.when.granularity is Granularity.DAY}
    if len(days) < _SEVERAL or (match["all"] == "they" and all(each.trigger.form != "noun" for each in walks)):
        return []
    return [each for each in walks if each.when is not None]


_SEVERAL = 2


def _has_hour(mention: EventMention) -> bool:
    return mention.when is not None and mention.when.granularity.rank < Granularity.DAY.rank


def _set_hour(mention: EventMention, time: TimeMention) -> None:
    day = mention.time.date if mention.time is not None and mention.when is not None else None
    if day is not None and not (day[1] and day[2]):
        return  # a month or a year has no hour
    if day is not None and day[1] and day[2] and not time.explicit_date:
        time = replace(reanchor(time, date=(day[0], day[1], day[2])), date_guessed=False)
    mention.time, mention.when = time, time.when
    mention.notes.discard("end")
