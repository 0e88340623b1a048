"""Events told in two pieces: a label or a plan in one sentence and its time in the next, or a list without verbs."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from spacetimeline.extract.clauses.clauses import read_clause
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.mentions.roles import Roles
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.triggers import Trigger
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.reading import Reading

_HAPPENS = lazy(
    r"\b(?:this|that|it|which)\s+(?:(?:will|would|is|was|should)\s+(?:\w+\s+){0,3}?)?"
    r"(?:happen|happens|happened|take\s+place|took\s+place|occur|occurs|occurred|expected|scheduled|planned|come|came)\b"
)
_LABEL_CHARS = 6
_SERIES = lazy(r"\b(?:flights?|missions?|launch(?:es)?|probes?|landers?|orbiters?|follow-ups?|successors?)\b")
PLANS = lazy(r"\b(?:plans?|planned|will|to\s+follow|scheduled|expected|intends?|aims?|slated)\b")


def join_pieces(found: list[EventMention], reading: Reading) -> None:
    """Give a telling without a time the one of the sentence behind it, where that speaks of nothing else.

    So it is with a label ("Docking. At 5:14 p.m. the nose entered the cone") and with "this will happen at noon".
    """
    starts = [each.start for each in reading.times]
    busy = {each.number for each in found}
    for mention in found:
        number = mention.number + 1
        if mention.times or mention.reference or number in busy or number >= len(reading.segments):
            continue
        segment, following = mention.segment, reading.segments[number]
        if following.paragraph != segment.paragraph:
            continue
        length = segment.end - segment.start - len(mention.trigger.text)
        label = mention.trigger.form == "noun" and length < _LABEL_CHARS
        if not label and not _HAPPENS.match(reading.low, _start(reading, following.start), following.end):
            continue
        times = reading.times[bisect_left(starts, following.start) : bisect_left(starts, following.end)]
        usable = [each for each in times if each.when is not None and each.type in ("DATE", "TIME")]
        if usable:
            first = next((each for each in usable if each.clock is not None), usable[0]) if label else None
            mention.times = [first] if first is not None else usable
            if label:
                mention.fact = Factuality(None, happened=True)


def join_walkers(found: list[EventMention]) -> list[EventMention]:
    """Without the "B followed at 8:28 p.m." behind A's spacewalk: B goes out on that same one."""
    kept: list[EventMention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if last is not None and mention.trigger.lemma == "follow" and _goes_out_behind(mention, last):
            last.roles.crew = list(dict.fromkeys([*last.roles.crew, *mention.roles.crew]))
        else:
            kept.append(mention)
    return kept


def _goes_out_behind(mention: EventMention, last: EventMention) -> bool:
    alone = last.kind is EventKind.SPACEWALK and len(last.roles.crew) == 1 and bool(last.times)
    if not alone or mention.number - last.number > 1 or not mention.roles.crew or mention.roles.craft:
        return False
    return bool(mention.times) and all(_is_soon(each) for each in mention.times)


def _is_soon(time: TimeMention) -> bool:
    """Is it only an hour, or so many minutes later?"""
    if time.shift is not None:
        return time.shift.unit in ("minute", "hour")
    return time.clock is not None and time.date_guessed


# How Earth hears of it: "Confirmation reached Houston at 5:23 p.m."
_TIDINGS = lazy(
    r"(?:the\s+|a\s+|first\s+)*(?:confirmation|confirming|word|news|signals?|telemetry)\b[^.;]{0,110}?"
    r"\b(?:came|comes?|reached|reach|arrived|arrive|(?:was|were)\s+(?:received|picked\s+up|heard))\b"
)
_CONTACT_LOST = lazy(
    r"\b(?:contact|communications?|signals?|telemetry)\b[^.;]{0,60}?\b(?:was|were|is|are|had\s+been)\s+(?:abruptly\s+)?lost\b"
    r"|\blost\s+(?:all\s+|radio\s+)?(?:contact|communications?|the\s+signals?|touch)\b|\bfell\s+silent\b"
)
_FAR_AWAY = (EventKind.LANDING, EventKind.ORBIT_INSERTION, EventKind.FLYBY)


def hear(found: list[EventMention], reading: Reading) -> None:
    """Give what probes did far away the clock time at which the sentence behind says that Earth heard of it.

    For a lander that came to grief it is the time at which contact was lost.
    """
    heard = [(told, news) for told, news in pairwise(found) if _is_news_of(news, told, reading)]
    for told, news in heard:
        news.kind = told.kind
        if any(each.clock is not None for each in told.times):
            found[:] = [each for each in found if each is not news]
    starts = [each.start for each in reading.times]
    taken = {time.start for mention in found for time in mention.times}
    for mention in found:
        number = mention.number + 1
        if mention.kind not in _FAR_AWAY or number >= len(reading.segments) or not mention.times:
            continue
        following = reading.segments[number]
        if following.form != "prose" or any(each.clock is not None for each in mention.times):
            continue  # wires make a paragraph of every sentence
        lost = mention.fact.status is Status.FAILED or mention.trigger.lemma in ("crash", "slam", "smash")
        if not (_CONTACT_LOST.search if lost else _TIDINGS.match)(reading.low, following.start, following.end):
            continue
        times = reading.times[bisect_left(starts, following.start) : bisect_left(starts, following.end)]
        if any(each.clock is not None and each.shift is None and each.start not in taken for each in times):
            mention.times += [each for each in times if each.when is not None and each.start not in taken]
            mention.reported = True


def _is_news_of(news: EventMention, told: EventMention, reading: Reading) -> bool:
    """Is it "The signal that confirmed the landing reached Earth at 4:03 p.m." behind the landing itself?"""
    same = news.kind in (told.kind, EventKind.RETURN) and news.trigger.form == "noun"
    if not same or told.kind not in (*_FAR_AWAY, EventKind.RETURN):
        return False
    near = news.number - told.number == 1 and told.times and news.times
    return bool(near) and _TIDINGS.match(reading.low, news.segment.start, news.segment.end) is not None


def _start(reading: Reading, start: int) -> int:
    """Where the sentence begins behind "according to the program"."""
    found = _ACCORDING.match(reading.low, start)
    return found.end() if found is not None else start


_ACCORDING = lazy(r"according\s+to\s+[^,.;]{3,40}?\s(?=this|that|it\b)")


def planned_series(reading: Reading, found: list[EventMention]) -> list[EventMention]:
    """Launches of a list that one verb announces: "three flights are planned: Luna-26 in 2027 and Luna-27 in 2028"."""
    from spacetimeline.extract.mentions.mentions import EventMention

    told: list[EventMention] = []
    busy = {time.start for mention in found for time in mention.times}
    craft = [each for each in reading.entities if each.kind in ("vehicle", "mission") and each.certain]
    starts, time_starts = [each.start for each in craft], [each.start for each in reading.times]
    for number, segment in enumerate(reading.segments):
        first, last = bisect_left(starts, segment.start), bisect_left(starts, segment.end)
        if last - first < 2 or not PLANS.search(reading.low, segment.start, segment.end):
            continue
        if not _SERIES.search(reading.low, segment.start, segment.end):
            continue
        if any(reading.low.find(word, segment.start, segment.end) >= 0 for word in _SHOWN):
            continue
        times = reading.times[bisect_left(time_starts, segment.start) : bisect_left(time_starts, segment.end)]
        spans: list[tuple[int, int, str, Any]] = [(each.start, each.end, "time", each) for each in times]
        spans += [(each.start, each.end, "entity", each) for each in craft[first:last]]
        clause = read_clause(
            reading.low, segment.start, segment.end, sorted(spans, key=lambda each: each[0]), frozenset(), frozenset()
        )
        pairs = [pair for pair in pairs_in(clause) if clause.units[pair[1]].ref.start not in busy]
        if len(pairs) < 2:
            continue
        for place, at in pairs:
            entity, time = clause.units[place].ref, clause.units[at].ref
            kind, text = EventKind.LAUNCH, entity.text.lower()
            trigger = Trigger(entity.start, entity.end, text, kind, "noun", "launch", "series")
            fact, roles = Factuality(Status.PLANNED), Roles(craft=[entity])
            told.append(EventMention(trigger, kind, segment, number, clause, place, fact, roles, times=[time]))
    return told


_SHOWN = ("coverage", "broadcast", "briefing", "conference")
"""What has hours of its own: "coverage of the Soyuz launch begins at 11 p.m. and of the shuttle's at 1 a.m."."""


def pairs_in(clause: Clause) -> list[tuple[int, int]]:
    """Each craft with the time right behind it, past no more than what it is ("Luna-26, an orbiter, in 2027")."""
    pairs = []
    for at in clause.indices("time"):
        for place in range(at - 1, max(-1, at - 8), -1):
            unit = clause.units[place]
            if unit.tag == "entity":
                pairs.append((place, at))
            if unit.tag not in ("prep", "comma", "det", "word", "adv", "num"):
                break
    return pairs


def put_off_days(mention: EventMention) -> list[TimeMention]:
    """All days behind "put off again and again:", be they ever so far from it."""
    units, days = mention.clause.units, []
    for unit in units[mention.at + 1 :]:
        if unit.tag == "time" and unit.ref.when is not None and unit.ref.clock is None and unit.ref.date is not None:
            days.append(unit.ref)
        if unit.tag in ("sub", "rel", "trigger", "verb") or unit.low == ";":
            break
    return days
