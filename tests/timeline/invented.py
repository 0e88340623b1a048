"""Invented events for the timeline's tests."""

from __future__ import annotations

from hypothesis import strategies as st
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.when import When

POINT_KINDS = tuple(kind for kind in EventKind if kind not in (EventKind.MISSION, EventKind.STAY))
TIMES = ("2021-10-05T08:55Z", "2021-10-05T12:22Z", "2021-10-17", "2021-04?", "1961", "2021-11~", "2022-03-30")


def launch(title: str = "Launch", at: str = "2021-10-05T08:55Z", mission: str = "One", **more: object) -> Event:
    """A launch at a time."""
    return Event(EventKind.LAUNCH, title, When.parse(at), mission=mission, **more)  # type: ignore[arg-type]


def flight(title: str, start: str, end: str | When, mission: str = "One", **more: object) -> Event:
    """A mission with an end."""
    last = When.parse(end) if isinstance(end, str) else end
    return Event(EventKind.MISSION, title, When.parse(start), end=last, mission=mission, **more)  # type: ignore[arg-type]


def few() -> list[Event]:
    """A handful of every sort."""
    return [
        launch("Lift-off", mission="Soyuz MS-19", agency="Roscosmos", crew=(CrewMember("Anton Shkaplerov"),)),
        Event(EventKind.DOCKING, "Docking", When.parse("2021-10-05T12:22Z"), mission="Soyuz MS-19"),
        Event(EventKind.RETURN, "Landing", When.parse("2021-10-17"), mission="Soyuz MS-18", status=Status.PLANNED),
        flight("Soyuz MS-19", "2021-10-05T08:55Z", "2022-03-30", "Soyuz MS-19"),
        flight("Soyuz MS-18", "2021-04-09", "2021-10-17", "Soyuz MS-18", agency="Roscosmos"),
        flight("Crew-3", "2021-11-11", When.ongoing(), "Crew-3", agency="NASA"),
        launch("Axiom-1", "2022-03?", "Axiom-1", status=Status.UNCONFIRMED),
        Event(EventKind.SPACEWALK, "Spacewalk", When.parse("2021-11-30"), status=Status.CANCELLED, mission="Crew-3"),
    ]


@st.composite
def events(draw: st.DrawFn, most: int = 40) -> list[Event]:
    """Lists of random events: points and spans, crowded or spread, of several missions and states."""
    made: list[Event] = []
    for number in range(draw(st.integers(0, most))):
        year, day = draw(st.sampled_from((1957, 2020, 2021, 2021, 2021))), draw(st.integers(1, 28))
        month, hour = draw(st.integers(1, 12)), draw(st.one_of(st.none(), st.integers(0, 23)))
        start = When.of(year, month, day, hour, 0 if hour is not None else None)
        length = draw(st.one_of(st.none(), st.integers(0, 900)))
        title = draw(st.text("abcdefgh IJ-1234", min_size=1, max_size=40))
        mission = draw(st.sampled_from(("One", "Two", "Three", "")))
        status = draw(st.sampled_from(tuple(Status)))
        if length is None:
            kind = draw(st.sampled_from(POINT_KINDS))
            made.append(Event(kind, title, start, status=status, mission=mission, id=number + 1))
        else:
            last = When.at(start.at_ms + length * 86_400_000, start.granularity)
            made.append(Event(EventKind.MISSION, title, start, end=last, status=status, mission=mission, id=number + 1))
    return made
