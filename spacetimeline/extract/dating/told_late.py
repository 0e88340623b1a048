"""Days on which a launch was to have been, told by how late it was: "on May 3, two days later than planned"."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.mentions.told_near import in_sentences
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import date_from_days, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LATE = lazy(
    rf"\b(?P<count>{'|'.join(_NUMBERS)}|[2-9])\s+(?P<unit>days?|weeks?)\s+(?:late\b(?!\s+(?:in|on|at)\b)|behind\s+schedule"
    r"|later\s+than\s+(?:first\s+|originally\s+|had\s+been\s+|was\s+)?(?:planned|scheduled|intended|hoped|expected|foreseen|announced)"
    r"|after\s+(?:[\w’'-]+\s+){1,8}?(?:had\s+)?(?:kept|held|grounded|scrubbed|halted|stopped|foiled|prevented)\b"
    r"(?!\s+(?:its|his|her|their)\s+(?:fire|course|promise)))"
)
_SLIPPED = lazy(
    r"\b(?:slip(?:s|ped)?|delay(?:s|ed)?|mov(?:es|ed)|postpone[sd]|push(?:es|ed)?|put|held|set)\b[^.;]{0,60}?"
    rf"\s(?P<count>{'|'.join(_NUMBERS)}|[2-9]|24)\s+(?P<unit>days?|weeks?|hours),?\s+(?:to|until)\s+"
)
_PUT_BY = lazy(
    r"\b(?:put\s+(?:off|back)|postpon(?:ed|ing)|delay(?:ed|ing)|deferred|held\s+up|pushed\s+back|set\s+back|slipped)\b[^.;,\d]{0,40}?"
    rf"\s(?:by\s+|for\s+)(?P<count>{'|'.join(_NUMBERS)}|[2-9]|24|48)\s+(?P<unit>days?|weeks?|hours)\b(?!,?\s+(?:to|until)\b)"
    rf"(?:,?\s+and\s+(?:then|again|later)\s+(?:by|for)\s+(?:another|a\s+further)\s+(?P<more>{'|'.join(_NUMBERS)}|[2-9]))?"
)
_MOVED = (EventKind.LAUNCH, EventKind.UNDOCKING, EventKind.RETURN, EventKind.SPACEWALK)


def told_late(found: list[EventMention], reading: Reading) -> list[EventMention]:
    """A telling of the slot given up for each event of a known day that its sentence says came so many days late.

    Or that it was put off by so many days: "the launch slipped two days, to Oct. 14".
    """
    late = []
    for mention in found:
        date = mention.time.date if mention.time is not None and mention.when is not None else None
        if mention.kind not in _MOVED or mention.slot or date is None or not date[1] or not date[2]:
            continue
        back = _days_late(mention, reading.low)
        if mention.time is None or not back:
            continue
        late.append(_days_away(mention, -back))
    return late


def put_off_by(found: list[EventMention], reading: Reading) -> list[EventMention]:
    """The slots of what another sentence says was put off by so many days: "The departure was put off by a day".

    Where that sentence tells when it was to be, this is the slot, and "then by another two days" gives a further one.
    """
    slots: list[EventMention] = []
    numbers = [each.start for each in reading.segments]
    for match in _PUT_BY.finditer(reading.low) if found else ():
        number = bisect_right(numbers, match.start()) - 1
        own = [each for each in in_sentences(found, number, number) if each.kind in _MOVED]
        if any(_is_of_day(each) for each in own):
            continue
        kind = own[-1].kind if own else None
        told = [each for each in in_sentences(found, number - _BACK, number - 1) if each.kind in _MOVED]
        told = [each for each in told if _is_of_day(each) and kind in (None, each.kind)]
        base = max(told, key=lambda each: (each.number, each.when.at_ms if each.when else 0), default=None)
        days = _count(match["count"], match["unit"])
        if base is None or not days:
            continue
        if base.slot or base.fact.past_plan:
            base.fact, base.slot, base.status = Factuality(Status.DELAYED, slot=True), True, None
            slots += [_days_away(base, days)] if match["more"] else []
        else:
            slots.append(_days_away(base, -days))
    return slots


_BACK = 2  # sentences


def _is_of_day(mention: EventMention) -> bool:
    fine = mention.when is not None and mention.when.granularity.rank <= Granularity.DAY.rank
    return fine and mention.time is not None and mention.time.date is not None


def _days_away(mention: EventMention, days: int) -> EventMention:
    """A slot so many days behind what is told; before it if they are negative."""
    assert mention.time is not None
    year, month, on = mention.time.date or (0, None, None)
    day = date_from_days(days_from_date(year, month or 1, on or 1) + days)
    when = When.of(*day)
    time = replace(mention.time, when=when, date=day, clock=None)
    fact = Factuality(Status.DELAYED, slot=True)
    return replace(mention, time=time, when=when, times=[time], fact=fact, slot=True, notes={"late"})


def _count(amount: str, unit: str) -> int:
    """So many days that is."""
    count = _NUMBERS.get(amount) or int(amount)
    return count // 24 if unit == "hours" else count * (7 if unit.startswith("week") else 1)


def _days_late(mention: EventMention, low: str) -> int:
    """By how many days an event is told to have been late or put off, 0 where nothing tells of it."""
    start, end = mention.segment.start, mention.segment.end
    if mention.fact.status is Status.PLANNED:
        assert mention.time is not None
        told = _SLIPPED.search(low, start, mention.time.start)
        told = told if told is not None and told.end() == mention.time.start else None
        than = _LATE.search(low, mention.time.end, end) if told is None else None
        told = than if than is not None and "later" in than.group() else told
    else:
        of_launch = mention.kind is EventKind.LAUNCH and mention.fact.status in (None, Status.ACTUAL)
        told = _LATE.search(low, mention.start, end) if of_launch else None
    if told is None:
        return 0
    return _count(told["count"], told["unit"])
