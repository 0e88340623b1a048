"""Finds out when a telling was written: entries of a log and dated notes above an article have days of their own.

What heads an entry is told in ``segments``: a line with nothing but a date, or "Editor's note, Oct. 13, 9 a.m.:", or
the day before "May 3, 1985 – The crew lifted off today".
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.text.segments import DATELINE, log_head
from spacetimeline.extract.text.values import dataclass

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.model.when import When

_DATELINE_CHARS = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """What was written on one day; ``when`` also tells the time of day, where the head does and it holds."""

    start: int
    paragraph: int | None
    """Of a note, the one it ends with: what stands below was written on that day or before."""
    date: datetime.date
    when: When | None


def mark_entries(found: list[EventMention], reading: Reading, published: datetime.date | None) -> None:
    """Give every telling below the head of an entry that entry. A day yet to come heads a timetable instead."""
    entries = [each for each in _entries(reading) if published is None or each.date <= published]
    if len(entries) == 1 and entries[0].date == published and entries[0].when is None:
        return  # the date line of the whole article
    starts = [each.start for each in entries]
    below = {each.start: replace(each, paragraph=None, when=None) for each in entries}
    for mention in found if entries else ():
        at = bisect_right(starts, mention.start) - 1
        if at >= 0:
            inside = entries[at].paragraph in (None, mention.segment.paragraph)
            mention.written = entries[at] if inside else below[starts[at]]


def _entries(reading: Reading) -> list[Entry]:
    found = []
    starts = [each.start for each in reading.times]
    paragraph = None
    for segment in reading.segments:
        opens, paragraph = segment.paragraph != paragraph, segment.paragraph
        if segment.form != "entry" and not (
            (
                segment.end - segment.start <= _DATELINE_CHARS
                and DATELINE.fullmatch(reading.text, segment.start, segment.end)
            )
            or (opens and log_head(reading.text, segment.start))
        ):
            continue
        times = reading.times[bisect_left(starts, segment.start) : bisect_left(starts, segment.end)]
        date = next((each.date for each in times if each.date is not None), None)
        if date is not None and date[0] >= datetime.MINYEAR and date[1] and date[2]:  # nobody wrote before Christ
            day = datetime.date(date[0], date[1], date[2])
            when = next((each.when for each in times if each.clock is not None), None)
            found.append(Entry(segment.start, segment.paragraph if segment.form == "entry" else None, day, when))
    return found
