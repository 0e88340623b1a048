"""iCalendar (RFC 5545), so that a calendar shows launches and dockings, and shows them moved after the next export.

A time known to the minute or finer is an appointment in UTC; anything coarser fills the days in which it may lie,
never midnight. What the format cannot say stands in X-SPACETIMELINE-WHEN.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from spacetimeline.interchange.exchange import stable_key
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import Status
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS

if TYPE_CHECKING:
    from icalendar import Calendar
    from icalendar import Event as Appointment

    from spacetimeline.interchange.exchange import Exchange
    from spacetimeline.model.event import Event
    from spacetimeline.model.when import When

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_STATUS = {
    Status.ACTUAL: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.UNCONFIRMED: "TENTATIVE",
    Status.DELAYED: "CANCELLED",
    Status.CANCELLED: "CANCELLED",
    Status.FAILED: "CONFIRMED",
}


def write_icalendar(exchange: Exchange) -> bytes:
    """The calendar's bytes. Events that ``fits_calendar`` refuses are not in it."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Spacetimeline//EN")
    calendar.add("version", "2.0")
    if exchange.title:
        calendar.add("name", exchange.title)
        calendar.add("x-wr-calname", exchange.title)
    for event in exchange.plain_events:
        if event.start is not None and fits_calendar(event):
            _add(calendar, event, event.start, stable_key(exchange, event), exchange.revision)
    return bytes(calendar.to_ical())


def fits_calendar(event: Event) -> bool:
    """False for what a calendar cannot hold: no date, or years before 1 and after 9999."""
    start = event.start
    if start is None or not FAR_PAST_MS < start.at_ms < FAR_FUTURE_MS:
        return False
    last = _last_ms(event, start)
    return _day_fits(start.at_ms) and _day_fits(start.lo_ms if start.lo_ms > FAR_PAST_MS else 0) and _day_fits(last)


def _day_fits(at_ms: int) -> bool:
    first, last = datetime.date.min.toordinal(), datetime.date.max.toordinal()
    return first < at_ms // DAY_MS + 719_163 < last


def _add(calendar: Calendar, event: Event, start: When, key: str, revision: int) -> None:
    from icalendar import Event as Appointment

    entry = Appointment()
    entry.add("uid", f"{key}@spacetimeline")
    # RFC 5545 asks for a time stamp; a true one would make every export of the same events another file.
    entry.add("dtstamp", _EPOCH)
    # Calendars take a higher number for the newer state of an appointment; it grows for all when one was changed.
    entry.add("sequence", revision)
    entry.add("summary", event.title)
    entry.add("status", _STATUS[event.status])
    entry.add("categories", [event.kind.label])
    entry.add("transp", "TRANSPARENT")
    place = event.target or event.site
    if place:
        entry.add("location", place)
    entry.add("description", _description(event, start))
    entry.add("x-spacetimeline-when", start.text())
    _add_times(entry, event, start)
    calendar.add_component(entry)


def _add_times(entry: Appointment, event: Event, start: When) -> None:
    exact = start.precision in ("second", "minute") and start.is_certain
    if exact and (event.end is None or event.end.precision in ("second", "minute")):
        entry.add("dtstart", _instant(start.at_ms))
        if event.end is not None and start.at_ms < event.end.at_ms < FAR_FUTURE_MS:
            entry.add("dtend", _instant(event.end.at_ms))
        return
    first = start.lo_ms if start.lo_ms > FAR_PAST_MS else start.at_ms
    entry.add("dtstart", _day(first))
    entry.add("dtend", _day(max(_last_ms(event, start), first + 1) - 1) + datetime.timedelta(days=1))


def _last_ms(event: Event, start: When) -> int:
    """The end, exclusive, of the days an event may fill."""
    if event.end is not None and event.end.at_ms > FAR_PAST_MS and event.end.hi_ms < FAR_FUTURE_MS:
        return max(event.end.hi_ms, start.at_ms + 1)
    return start.hi_ms if start.hi_ms < FAR_FUTURE_MS else start.nominal_end_ms


def _instant(at_ms: int) -> datetime.datetime:
    return _EPOCH + datetime.timedelta(milliseconds=at_ms // 1000 * 1000)


def _day(at_ms: int) -> datetime.date:
    return (_EPOCH + datetime.timedelta(days=at_ms // DAY_MS)).date()


def _description(event: Event, start: When) -> str:
    facts = [
        ("Time", start.text()),
        ("Status", event.status.label),
        ("Spacecraft", event.vehicle),
        ("Launch vehicle", event.launch_vehicle),
        ("From", event.site),
        ("At", event.target),
        ("Crew", ", ".join(member.name for member in event.crew)),
        ("Notes", event.notes),
    ]
    return "\n".join(f"{name}: {value}" for name, value in facts if value)
