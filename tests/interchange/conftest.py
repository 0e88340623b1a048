"""A timeline with everything that is hard to hand on: vague times, markup, formulas, undated events."""

from __future__ import annotations

import pytest
from spacetimeline.interchange.exchange import Exchange
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind, EventWithClaims, Source, Status
from spacetimeline.model.when import Granularity, Qualifier, When


@pytest.fixture
def exchange() -> Exchange:
    launch = Event(
        EventKind.LAUNCH,
        "Launch of Soyuz MS-17",
        When.of(2020, 10, 14, 10, 45, offset_min=300, raw="10:45 a.m.", zone="Asia/Almaty"),
        mission="Soyuz MS-17",
        vehicle="Soyuz MS-17",
        site="Baikonur Cosmodrome",
        crew=(CrewMember("Sergey Ryzhikov", "commander"), CrewMember("Kate Rubins")),
        id=7,
    )
    claims = (
        Claim("start", "2020-10-14T05:45Z", "at 10:45 a.m.", 40, 53, event_id=7, source_id=3),
        Claim("title", "x", chosen=False, event_id=7),
    )
    others = [
        Event(EventKind.MISSION, "Stay | of *many*", When.of(2021, 4), end=When.ongoing(), id=8),
        Event(EventKind.LAUNCH, '=HYPERLINK("x")', When.of(2027, 3, qualifier=Qualifier.NOT_BEFORE), id=9),
        Event(EventKind.OTHER, "Caesar, before rockets", When.of(-43, 3, 15), Status.UNCONFIRMED, id=10),
        Event(EventKind.OTHER, "An undated first", None, core=False, confidence=0.25, id=11),
        Event(EventKind.LANDING, "Landing <b>", When.of(1969, qualifier=Qualifier.UNCERTAIN), id=12),
        Event(
            EventKind.STAY,
            "Between",
            When.between(When.of(2021, 5, 2), When.of(2021, 5, 3)),
            end=When.of(2020, granularity=Granularity.DECADE),
            id=13,
        ),
    ]
    source = Source("A report", url="https://example.org/a", text="words", sha256="ab", id=3)
    events = (EventWithClaims(launch, claims), *(EventWithClaims(each) for each in others))
    return Exchange("A test", events, (source,), identity="document-1", revision=2)
