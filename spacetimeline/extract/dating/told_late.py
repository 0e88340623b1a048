"""Days on which a launch was to have been, told by how late it was: "on May 3, two days later than planned"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import date_from_days, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LATE = lazy(
    rf"\b(?P<count>{'|'.join(_NUMBERS)}|[2-9])\s+(?P<unit>days?|weeks?)\s+(?:late\b(?!\s+(?:in|on|at)\b)|behind\s+schedule"
    r"|later\s+than\s+(?:first\s+|originally\s+|had\s+been\s+|was\s+)?(?:planned|scheduled|intended|hoped|expected)"
    r"|after\s+(?:[\w’'-]+\s+){1,8}?(?:had\s+)?(?:kept|held|grounded|scrubbed|halted|stopped|foiled|prevented)\b"
    r"(?!\s+(?:its|his|her|their)\s+(?:fire|course|promise)))"
)
_SLIPPED = lazy(
    r"\b(?:slip(?:s|ped)?|delay(?:s|ed)?|mov(?:es|ed)|postpone[sd]|push(?:es|ed)?|put|held|set)\b[^.;]{0,60}?"
    rf"\s(?P<count>{'|'.join(_NUMBERS)}|[2-9]|24)\s+(?P<unit>days?|weeks?|hours),?\s+(?:to|until)\s+"
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
        day = date_from_days(days_from_date(date[0], date[1], date[2]) - back)
        when = When.of(*day)
        time = replace(mention.time, when=when, date=day, clock=None)
        fact = Factuality(Status.DELAYED, slot=True)
        late.append(replace(mention, time=time, when=when, times=[time], fact=fact, slot=True, notes={"late"}))
    return late


def _days_late(mention: EventMention, low: str) -> int:
    """By how many days an event is told to have been late or put off, 0 where nothing tells of it."""
    start, end = mention.segment.start, mention.segment.end
    if mention.fact.status is Status.PLANNED:
        assert mention.time is not None
        told = _SLIPPED.search(low, start, mention.time.start)
        told = told if told is not None and told.end() == mention.time.start else None
    else:
        of_launch = mention.kind is EventKind.LAUNCH and mention.fact.status in (None, Status.ACTUAL)
        told = _LATE.search(low, mention.start, end) if of_launch else None
    if told is None:
        return 0
    count = _NUMBERS.get(told["count"]) or int(told["count"])
    return 1 if told["unit"] == "hours" else count * (7 if told["unit"].startswith("week") else 1)
