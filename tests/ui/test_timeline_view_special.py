"""The station view and the crew curve."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.render.theme import load_theme
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.stations import UNKNOWN_PORT
from spacetimeline.ui.timeline_view import TimelineView
from spacetimeline.ui.timeline_view_crew import CrewCurve
from spacetimeline.ui.timeline_view_station import StationView

STATION = "International Space Station"


def at(kind: EventKind, time: str, vehicle: str, port: str = "", crew: tuple[str, ...] = (), number: int = 0) -> Event:
    return Event(
        kind,
        f"{vehicle} {kind}",
        When.parse(time),
        vehicle=vehicle,
        mission=vehicle,
        target=STATION if kind not in (EventKind.LAUNCH, EventKind.RETURN) else "",
        port=port,
        crew=tuple(CrewMember(name) for name in crew),
        id=number,
    )


EVENTS = [
    at(EventKind.LAUNCH, "2021-04-09T07:42Z", "Soyuz MS-18", crew=("Oleg Novitsky", "Pyotr Dubrov"), number=1),
    at(EventKind.DOCKING, "2021-04-09T11:05Z", "Soyuz MS-18", "Rassvet", number=2),
    at(EventKind.RELOCATION, "2021-09-28T13:04Z", "Soyuz MS-18", "Nauka", number=3),
    at(EventKind.LAUNCH, "2021-10-05T08:55Z", "Soyuz MS-19", crew=("Anton Shkaplerov",), number=4),
    at(EventKind.DOCKING, "2021-10-05T12:22Z", "Soyuz MS-19", "Rassvet", number=5),
    at(EventKind.DOCKING, "2021-10-10T12:00Z", "Progress MS-99", "Rassvet", number=6),
    at(EventKind.UNDOCKING, "2021-10-17T01:14Z", "Soyuz MS-18", "Nauka", number=7),
    at(EventKind.RETURN, "2021-10-17T04:36Z", "Soyuz MS-18", crew=("Oleg Novitsky", "Pyotr Dubrov"), number=8),
]


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView()
    qtbot.addWidget(made)
    made.motion.enabled = False
    made.now = lambda: When.parse("2021-12-01").at_ms / 1000
    made.resize(900, 300)
    made.show()
    made.set_content(TimelineContent.of_events(EVENTS, metrics=made.metrics))
    return made


def read(ids: Sequence[int]) -> list[Event]:
    return [event for event in EVENTS if event.id in set(ids)]


def test_ports_are_tracks_occupied_by_vehicles(view: TimelineView, qtbot: QtBot) -> None:
    station = StationView(view, read)
    qtbot.addWidget(station)
    station.resize(900, 300)
    station.show()
    assert station.station.currentText() == STATION
    content = station.timeline.content
    assert {track.label for track in content.layout.tracks} == {"Rassvet", "Nauka"}
    titles = content.titles.of(content.columns.id)[0]
    assert sum(title.startswith("Soyuz MS-18") for title in titles) == 2
    assert [title for title in titles if "overlaps" in title]
    assert UNKNOWN_PORT not in {track.label for track in content.layout.tracks}
    assert content.columns.index_of(2) >= 0
    assert not station.grab().isNull()


def test_a_station_without_dockings_says_so(qtbot: QtBot) -> None:
    empty = TimelineView()
    qtbot.addWidget(empty)
    station = StationView(empty, lambda _ids: [])
    qtbot.addWidget(station)
    station.show()
    assert station.station.count() == 0
    assert len(station.timeline.content.columns) == 0


def test_the_crew_curve_counts_and_names(view: TimelineView, qtbot: QtBot) -> None:
    curve = CrewCurve(view, read)
    qtbot.addWidget(curve)
    curve.resize(900, 120)
    curve.show()
    assert [step.count for step in curve.steps] == [2, 3, 1]
    x = view.viewport.x_of(When.parse("2021-10-10").at_ms)
    told = curve.told_at(x)
    assert "3 people in space" in told and "Anton Shkaplerov" in told
    assert "nobody" in curve.told_at(view.viewport.x_of(When.parse("2021-04-01").at_ms))
    assert "not known yet" in curve.told_at(view.viewport.x_of(When.parse("2021-12-02").at_ms))
    assert not curve.grab().isNull()


def test_the_crew_of_one_station_is_counted_by_dockings(view: TimelineView, qtbot: QtBot) -> None:
    curve = CrewCurve(view, read)
    qtbot.addWidget(curve)
    curve.show()
    assert [curve.scope.itemText(row) for row in range(curve.scope.count())] == ["In space", f"Aboard {STATION}"]
    curve.scope.setCurrentIndex(1)
    assert [step.at_ms for step in curve.steps] == [When.parse(EVENTS[at].start.text()).at_ms for at in (1, 4, 6)]  # type: ignore[union-attr]
    assert f"3 people aboard {STATION}" in curve.told_at(view.viewport.x_of(When.parse("2021-10-10").at_ms))
    curve.mark_stale()
    assert curve.scope.currentData() == STATION


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_crew_curve_is_read_with_arrow_keys(view: TimelineView, qtbot: QtBot) -> None:
    curve = CrewCurve(view, read)
    qtbot.addWidget(curve)
    curve.resize(900, 120)
    curve.show()
    told: list[str] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(curve, key)
        told.append(curve.told_at(curve.cursor_px + 0.5).split(":")[-1].split(" ")[1])
    assert told == ["2", "3", "1", "1", "3"]


def test_the_station_view_takes_up_another_theme(view: TimelineView, qtbot: QtBot) -> None:
    station = StationView(view, read)
    qtbot.addWidget(station)
    view.set_theme(load_theme("dark"))
    assert station.timeline.theme is view.theme


def test_planned_flights_do_not_count(qtbot: QtBot) -> None:
    plan = at(EventKind.LAUNCH, "2030-01-01", "Later", crew=("Somebody",), number=9)
    planned = Event(plan.kind, plan.title, plan.start, status=Status.PLANNED, vehicle="Later", crew=plan.crew, id=9)
    made = TimelineView()
    qtbot.addWidget(made)
    made.set_content(TimelineContent.of_events([planned]))
    curve = CrewCurve(made, lambda _ids: [planned])
    qtbot.addWidget(curve)
    curve.derive()
    assert curve.steps == []
    assert not curve.grab().isNull()
