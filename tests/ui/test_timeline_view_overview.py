"""The overview strip, and the timeline for screen readers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.when import Granularity, When
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.ui.accessible_timeline import AccessibleTimeline, spoken
from spacetimeline.ui.overview import Overview
from spacetimeline.ui.timeline_view import TimelineView

from timeline.invented import few

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    made = TimelineView()
    qtbot.addWidget(made)
    made.motion.enabled = False
    made.now = lambda: 1_640_000_000
    made.resize(1000, 500)
    made.show()
    made.set_content(TimelineContent.of_events(few(), metrics=made.metrics))
    return made


@pytest.fixture
def overview(view: TimelineView, qtbot: QtBot) -> Overview:
    made = Overview(view)
    qtbot.addWidget(made)
    made.resize(1000, 52)
    made.show()
    made.count()
    return made


def drag(overview: Overview, start: int, end: int) -> None:
    y = overview.height() // 2
    QTest.mousePress(overview, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(start, y))
    QTest.mouseMove(overview, QPoint((start + end) // 2, y))
    QTest.mouseMove(overview, QPoint(end, y))
    QTest.mouseRelease(overview, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(end, y))


def window(overview: Overview) -> tuple[int, int]:
    left, right = overview._window()
    return round(left), round(right)


def test_the_window_is_dragged_and_resized(view: TimelineView, overview: Overview) -> None:
    view.zoom(6.0, 300)
    before = view.viewport
    left, right = window(overview)
    drag(overview, (left + right) // 2, (left + right) // 2 + 100)
    assert view.viewport.start_ms > before.start_ms
    assert view.viewport.span_ms == pytest.approx(before.span_ms)
    left, right = window(overview)
    drag(overview, right, right + 60)
    assert view.viewport.span_ms > before.span_ms * 1.1
    drag(overview, window(overview)[0], window(overview)[0] + 20)
    assert window(overview)[1] == pytest.approx(right + 60, abs=3)


def test_a_click_beside_the_window_goes_there(view: TimelineView, overview: Overview) -> None:
    view.zoom(20.0, 100)
    QTest.mouseClick(overview, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(800, 25))
    left, right = window(overview)
    assert left < 800 < right
    QTest.mouseDClick(overview, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(800, 25))
    assert view.scene.event_count == len(few())


def test_the_wheel_zooms(view: TimelineView, overview: Overview) -> None:
    span = view.viewport.span_ms
    at = QPointF(500, 25)
    turn = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(overview, turn)
    assert view.viewport.span_ms < span


def test_it_draws_density_hits_and_selection(view: TimelineView, overview: Overview) -> None:
    plain = overview.grab().toImage()
    view.set_hits((1,))
    overview.update()
    hit = overview.grab().toImage()
    view.set_selection((5,))
    overview.update()
    assert plain != hit != overview.grab().toImage()


def test_an_empty_overview_can_be_drawn(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    overview = Overview(view)
    qtbot.addWidget(overview)
    overview.resize(300, 52)
    assert not overview.grab().isNull()
    start, end = overview.extent
    assert start < view.viewport.start_ms < view.viewport.end_ms < end  # not some year that nobody looks at


def test_screen_readers_find_the_events_in_view(view: TimelineView) -> None:
    access = AccessibleTimeline(view)
    assert access.childCount() == view.scene.event_count
    names = [access.child(number).text(QAccessible.Text.Name) for number in range(access.childCount())]  # type: ignore[union-attr]
    assert any(name.startswith("Lift-off, Launch, 5 Oct 2021 08:55") for name in names)
    child = access.child(0)
    assert child is not None
    assert access.indexOfChild(child) == 0
    assert view.rect().contains(view.mapFromGlobal(child.rect().center()))
    assert access.childAt(child.rect().center().x(), child.rect().center().y()) is not None
    assert access.child(10_000) is None
    assert "8 events in view" in access.text(QAccessible.Text.Description)


@pytest.mark.parametrize(
    ("event_id", "words"),
    [
        (1, "5 Oct 2021 08:55 UTC"),
        (3, "17 Oct 2021"),
        (5, "9 Apr 2021 to 17 Oct 2021"),
        (6, "from 11 Nov 2021"),
        (7, "about March 2022"),
    ],
)
def test_times_are_told_as_finely_as_they_are_known(view: TimelineView, event_id: int, words: str) -> None:
    assert view.time_text(view.content.columns.index_of(event_id)) == words


def test_a_day_in_the_last_third_of_a_month_is_told_as_about(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    late = When(*(When.parse(day).lo_ms for day in ("2020-10-21", "2020-11-01", "2020-10-26")), Granularity.MONTH)
    view.set_content(
        TimelineContent.of_events([Event(EventKind.LAUNCH, "Launch of a ship", late, Status.PLANNED, id=1)])
    )
    assert spoken(view, 1) == "Launch of a ship, planned, about 26 Oct 2020"


def test_selection_and_focus_are_told(view: TimelineView) -> None:
    access = AccessibleTimeline(view)
    view.select((4,))
    item = access.item(4)
    assert item.state().selected
    assert not access.item(1).state().selected
    view.select((1, 2))
    assert spoken(view, 12_345) == ""
