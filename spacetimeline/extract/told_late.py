"""Days on which a launch was to have been, told by how late it was: "on May 3, two days later than planned"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.factuality_form import Factuality
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.model.calendar import date_from_days, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from spacetimeline.extract.mentions import EventMention
    from spacetimeline.extract.reading import Reading

_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LATE = lazy(
    rf"\b(?P<count>{'|'.join(_NUMBERS)}|[2-9])\s+(?P<unit>days?|weeks?)\s+(?:late\b(?!\s+(?:in|on|at)\b)|behind\s+schedule"
    r"|later\s+than\s+(?:first\s+|originally\s+|had\s+been\s+|was\s+)?(?:planned|scheduled|intended|hoped|expected)"
    r"|after\s+(?:[\w’'-]+\s+){1,8}?(?:had\s+)?(?:kept|held|grounded|scrubbed|halted|stopped|foiled|prevented)\b"
    r"(?!\s+(?:its|his|her|their)\s+(?:fire|course|promise)))"
)


def told_late(found: list[EventMention], reading: Reading) -> list[EventMention]:
    """A telling of the slot given up for each launch of a known day that its sentence says came so many days late."""
    late = []
    for mention in found:
        date = mention.time.date if mention.time is not None and mention.when is not None else None
        if mention.kind is not EventKind.LAUNCH or mention.slot or date is None or not date[1] or not date[2]:
            continue
        if mention.fact.status not in (None, Status.ACTUAL) or mention.time is None:
            continue
        told = _LATE.search(reading.low, mention.start, mention.segment.end)
        if told is None:
            continue
        count = _NUMBERS.get(told["count"]) or int(told["count"])
        back = count * (7 if told["unit"].startswith("week") else 1)
        day = date_from_days(days_from_date(date[0], date[1], date[2]) - back)
        when = When.of(*day)
        time = replace(mention.time, when=when, date=day, clock=None)
        fact = Factuality(Status.DELAYED, slot=True)
        late.append(replace(mention, time=time, when=when, times=[time], fact=fact, slot=True, notes={"late"}))
    return late
