"""Spans: how long a mission lasts, how long somebody stays aboard. Their ends are events, or reckoned from a
duration."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS, date_from_days, days_from_date
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.when import Granularity, Qualifier, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.dating import durations
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.names.people import People
    from spacetimeline.extract.triggers.reading import Reading


def find_spans(
    reading: Reading,
    told: Sequence[Told],
    lasting: Sequence[durations.Told],
    people: People,
    published: datetime.date | None,
) -> tuple[Candidate, ...]:
    """The missions and stays whose start can be dated; each flight and each stay once."""
    made: dict[object, Candidate] = {}
    for each in lasting:
        if each.kind == "mission" and each.flight is not None:
            key: object = each.flight.key
            candidate = _mission(reading, told, each, each.flight)
        else:
            key = each.people
            candidate = _stay(reading, told, each, people, published)
        if candidate is not None:
            made.setdefault(key, candidate)
    return tuple(made.values())


def _event_of(told: Sequence[Told], flight: Flight, kind: EventKind) -> Told | None:
    return next(
        (
            each
            for each in told
            if each.kind is kind and each.flight is flight and each.when and each.status is not Status.DELAYED
        ),
        None,
    )


def _mission(reading: Reading, told: Sequence[Told], each: durations.Told, flight: Flight) -> Candidate | None:
    launch, landing = _event_of(told, flight, EventKind.LAUNCH), _event_of(told, flight, EventKind.RETURN)
    length = each.milliseconds
    if launch is not None and launch.when is not None:
        start, status = launch.when, launch.status
        end = landing.when if landing is not None and landing.when is not None else _about(start.at_ms + length)
        if landing is None or landing.status is Status.PLANNED:
            status = Status.PLANNED if launch.status is Status.PLANNED else Status.ACTUAL
    elif landing is not None and landing.when is not None:
        start, end, status = _about(landing.when.at_ms - length), landing.when, landing.status
    else:
        return None
    event = Event(
        EventKind.MISSION, f"Mission of {flight.vehicle or flight.mission}", start, status, end,
        mission=flight.mission, vehicle=flight.vehicle, core=launch.core if launch is not None else True,
    )  # fmt: skip
    return Candidate(event, (_quote(reading, each),), 0.75)


def _stay(
    reading: Reading, told: Sequence[Told], each: durations.Told, people: People, published: datetime.date | None
) -> Candidate | None:
    start, end = _stay_ends(told, each, published)
    if start is None:
        return None
    names = tuple(people.name(key) for key in each.people)
    station = next((entity.canonical for entity in reading.entities if entity.kind == "station"), "")
    title = f"Stay of {', '.join(names)}" + (f" aboard {station}" if station else "")
    planned = published is not None and start.at_ms // DAY_MS > days_from_date(
        published.year, published.month, published.day
    )
    status = Status.PLANNED if planned else Status.ACTUAL
    event = Event(
        EventKind.STAY,
        title,
        start,
        status,
        end,
        target=station,
        crew=tuple(CrewMember(name) for name in names),
        core=False,
    )
    return Candidate(event, (_quote(reading, each),), 0.7)


def _stay_ends(
    told: Sequence[Told], each: durations.Told, published: datetime.date | None
) -> tuple[When | None, When | None]:
    """A stay counted back from the article's date, or forward from the arrival of those who stay."""
    who = set(each.people)
    if each.back:
        if published is None:
            return None, None
        home = next((event.when for event in told if event.kind is EventKind.RETURN and who & _crew(event)), None)
        return _back(published, each), home
    arrival = next(
        (
            event
            for kind in (EventKind.DOCKING, EventKind.LAUNCH)
            for event in told
            if event.kind is kind and who & _crew(event)
        ),
        None,
    )
    if arrival is None or arrival.when is None:
        return None, None
    return arrival.when, _about(arrival.when.at_ms + each.milliseconds, coarse=each.unit in "MY")


def _crew(event: Told) -> set[str]:
    crew = {key for mention in event.mentions for key in mention.roles.crew}
    flight = event.flight
    return crew | (set(flight.up) if flight is not None and event.kind is not EventKind.RETURN else set())


def _back(published: datetime.date, each: durations.Told) -> When:
    if each.unit in "MY":
        months = published.year * 12 + published.month - 1 - round(each.amount * (12 if each.unit == "Y" else 1))
        return When.of(months // 12, months % 12 + 1, qualifier=Qualifier.APPROXIMATE)
    day = days_from_date(published.year, published.month, published.day) - round(each.days)
    return When.of(*date_from_days(day), qualifier=Qualifier.APPROXIMATE)


def _about(at_ms: int, *, coarse: bool = False) -> When:
    return When.at(at_ms, Granularity.MONTH if coarse else Granularity.DAY, Qualifier.APPROXIMATE)


def _quote(reading: Reading, each: durations.Told) -> Quote:
    return Quote(each.segment.start, each.segment.end, reading.text[each.segment.start : each.segment.end])
