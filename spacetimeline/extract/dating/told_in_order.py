"""The days of events told in their order: "two spacewalks on May 3 and May 9 ... The first will begin at 8 a.m."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention

_ORDER = {"first": 0, "second": 1, "third": 2, "last": -1, "final": -1}
_NEAR = 12  # sentences
_LEAD = 3  # units


def days_in_order(found: list[EventMention]) -> None:
    """Put "The second spacewalk will begin at 8 a.m." on the second of the days that a sentence before told."""
    days: list[tuple[int, int, int]] = []
    last: EventMention | None = None  # the last of the events whose days these are
    for mention in found:
        time = mention.time
        if time is None or mention.when is None or mention.slot:
            continue
        if time.date_guessed and mention.when.granularity.rank < Granularity.DAY.rank:
            place = _place(mention)
            told = last is not None and last.kind is mention.kind and 0 < mention.number - last.number <= _NEAR
            if told and place is not None and -1 <= place < len(days) > 1 and time.clock is not None:
                mention.time = replace(reanchor(time, date=days[place]), date_guessed=False)
                mention.when = mention.time.when
        elif time.explicit_date and time.date is not None and time.date[1] and time.date[2]:
            day = (time.date[0], time.date[1], time.date[2])
            joined = last is not None and last.segment is mention.segment and last.kind is mention.kind
            days, last = (sorted({*days, day}) if joined else [day]), mention


def _place(mention: EventMention) -> int | None:
    """Which of several an event's noun is, by the word before it."""
    if mention.trigger.form != "noun":
        return None
    lead = [unit.low for unit in mention.clause.units[max(0, mention.at - _LEAD) : mention.at + 1]]
    return next((_ORDER[word] for word in lead if word in _ORDER), None)
