"""The timeline widget: selecting, walking, moving events, and menus."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.model.when import Granularity, When
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui.timeline_view import TimelineView
from timeline_hands import ALT, CONTROL, LEFT, NONE, SHIFT, drag, empty, middle_of

from timeline.invented import few, launch

# -- selecting ---------------------------------------------------------------------------------------------------------


def test_clicks_select_and_tell(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_changed) as told:
        QTest.mouseClick(view, LEFT, NONE, middle_of(view, 1))
    assert told.args == [(1,)]
    QTest.mouseClick(view, LEFT, CONTROL, middle_of(view, 4))
    assert view.selection == (1, 4)
    QTest.mouseClick(view, LEFT, CONTROL, middle_of(view, 1))
    assert view.selection == (4,)
    QTest.mouseClick(view, LEFT, NONE, empty(view))
    assert view.selection == ()


def test_setting_the_selection_does_not_tell(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.selection_changed):
        view.set_selection((1, 2, 2))
    assert view.selection == (1, 2)


def test_a_rubber_band_selects_what_it_touches(view: TimelineView) -> None:
    plot = view.plot_rect()
    drag(view, plot.bottomRight() - QPoint(5, 5), plot.topLeft() + QPoint(2, 2), CONTROL)
    assert set(view.selection) == set(range(1, len(few()) + 1))
    view.select(())
    drag(view, plot.bottomRight() - QPoint(5, 5), plot.topLeft() + QPoint(2, 2), CONTROL, drop=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection == ()


@pytest.mark.parametrize("on_axis", [True, False])
def test_ranges_are_selected_on_the_axis_or_with_shift(view: TimelineView, qtbot: QtBot, on_axis: bool) -> None:
    y = 20 if on_axis else view.height() - 20
    with qtbot.waitSignal(view.range_selected):
        drag(view, QPoint(400, y), QPoint(700, y), NONE if on_axis else SHIFT)
    assert view.time_range is not None
    start, end = view.time_range
    left = view.plot_rect().left()
    assert view.viewport.x_of(start) == pytest.approx(400 - left, abs=4)
    assert view.viewport.x_of(end) == pytest.approx(700 - left, abs=4)
    assert start % 86_400_000 == 0
    view.fit_selection()
    assert view.viewport.start_ms == pytest.approx(start, abs=1)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.time_range is None


def test_walking_by_keyboard(view: TimelineView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    assert len(view.selection) == 1
    view.select((4,))
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    first = view.selection[0]
    QTest.keyClick(view, Qt.Key.Key_Left, CONTROL)
    assert view.selection != (first,)
    view.select((5,))
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    assert view.selection[0] in (1, 2, 4)
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert len(view.selection) == len(few())
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.selection == ()


def test_selected_and_found_events_are_marked(view: TimelineView) -> None:
    plain = view.grab().toImage()
    view.set_selection((4,))
    selected = view.grab().toImage()
    view.set_hits((1, 2))
    assert plain != selected != view.grab().toImage()
    assert view.hits == (1, 2)


def test_marked_events_in_a_fold_are_pinned(view: TimelineView) -> None:
    crowd = [
        launch(f"L{number}", f"2021-05-{number % 28 + 1:02d}T08:{number % 60:02d}Z", id=number + 1)
        for number in range(900)
    ]
    view.set_content(TimelineContent.of_events(crowd, metrics=view.metrics))
    plain = view.grab().toImage()
    view.set_hits((401,))
    found = view.grab().toImage()
    assert len(view.overlay.folded_hits.x) == 1 and found != plain
    view.set_selection((500, 501))
    assert view.grab().toImage() != found
    assert len(view.overlay.folded_selected.x) == 2


# -- wishes ------------------------------------------------------------------------------------------------------------


def test_double_clicks_ask_to_edit_or_to_make(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.event_activated) as told:
        QTest.mouseDClick(view, LEFT, NONE, middle_of(view, 4))
    assert told.args == [4]
    with qtbot.waitSignal(view.new_event_requested) as told:
        QTest.mouseDClick(view, LEFT, NONE, QPoint(500, view.plot_rect().top() + 8))
    at_ms, band = told.args
    assert view.viewport.x_of(at_ms) == pytest.approx(500 - view.plot_rect().left(), abs=1)
    assert band is not None and band.label == "Soyuz MS-18"
    view.select((4,))
    with qtbot.waitSignal(view.event_activated):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_a_double_click_opens_a_fold(view: TimelineView) -> None:
    crowd = [launch(f"L{number}", f"2021-05-{number % 28 + 1:02d}T08:{number % 60:02d}Z") for number in range(900)]
    view.set_content(TimelineContent.of_events(crowd, metrics=view.metrics))
    folds = view.scene.folds
    span = view.viewport.span_ms
    fold = len(folds.x0) // 2
    plot = view.plot_rect()
    y = int(folds.y[fold] + folds.height[fold] - 1)
    QTest.mouseDClick(view, LEFT, NONE, plot.topLeft() + QPoint(int((folds.x0[fold] + folds.x1[fold]) / 2), y))
    assert view.viewport.span_ms < span / 4


def test_showing_a_folded_event_looks_so_near_that_it_is_seen(view: TimelineView) -> None:
    crowd = [
        launch(f"L{number}", f"2021-05-{number % 28 + 1:02d}T08:{number % 60:02d}Z", id=number) for number in range(900)
    ]
    view.set_content(TimelineContent.of_events(crowd, metrics=view.metrics))
    assert view.event_rect(450) is None
    view.show_event(450)
    assert view.event_rect(450) is not None
    view.set_filter(view.content.columns.id != 450)
    view.fit_all()
    view.show_event(450)
    view.show_event(12_345)


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_cluster_names_and_selects_its_events(view: TimelineView) -> None:
    same = [launch(f"L{number}", "2021-05-05T08:00Z", id=number) for number in range(1, 10)]
    spread = [launch(f"F{day}", f"2021-{day % 12 + 1:02d}-{day % 28 + 1:02d}", id=100 + day) for day in range(310)]
    view.set_content(TimelineContent.of_events([*same, *spread], metrics=view.metrics))
    view.set_grouping(Grouping.NONE)
    view.show_range(When.parse("2021-05-04").at_ms, When.parse("2021-05-07").at_ms)
    clusters = view.scene.clusters
    assert len(clusters.x)
    chosen = int(np.argmax(clusters.count))
    at = view.plot_rect().topLeft() + QPoint(int(clusters.x[chosen]), int(clusters.y[chosen]))
    QTest.mouseClick(view, LEFT, NONE, at)
    assert len(view.selection) == clusters.count[chosen]
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QToolTip

    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert f"{clusters.count[chosen]} events" in QToolTip.text() and "L" in QToolTip.text()
    QToolTip.hideText()


def test_a_selected_event_is_moved_by_dragging(view: TimelineView, qtbot: QtBot) -> None:
    start = middle_of(view, 1)
    with qtbot.assertNotEmitted(view.event_moved_requested):
        drag(view, start, start + QPoint(60, 0))  # it is not selected: this pans
    view.fit_all()
    view.select((1,))
    start = middle_of(view, 1)
    with qtbot.waitSignal(view.event_moved_requested) as told:
        drag(view, start, start + QPoint(60, 0))
    event_id, part, by, unit = told.args
    assert (event_id, part) == (1, "whole")
    assert by == pytest.approx(60 * view.viewport.ms_per_px, abs=8 * view.viewport.ms_per_px)
    assert unit.granularity is Granularity.DAY
    with qtbot.assertNotEmitted(view.event_moved_requested):
        drag(view, start, start + QPoint(60, 0), drop=False)
        assert view.overlay.ghost is not None
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.overlay.ghost is None


def test_the_end_of_a_span_is_dragged_and_never_before_its_start(view: TimelineView, qtbot: QtBot) -> None:
    view.select((4,))
    rect = view.event_rect(4)
    assert rect is not None
    end = QPoint(rect.right(), rect.center().y())
    with qtbot.waitSignal(view.event_moved_requested) as told:
        drag(view, end, end - QPoint(60, 0))
    assert told.args[1] == "end" and told.args[2] < 0
    columns, at = view.content.columns, view.content.columns.index_of(4)
    with qtbot.waitSignal(view.event_moved_requested) as told:
        drag(view, end, end - QPoint(800, 0), ALT)
    assert told.args[2] == int(columns.start_ms[at] - columns.end_ms[at])


def test_nudging_by_keyboard(view: TimelineView, qtbot: QtBot) -> None:
    view.select((1,))
    with qtbot.waitSignal(view.event_moved_requested) as told:
        QTest.keyClick(view, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert told.args[2] == -told.args[3].step_ms


def test_menus_are_asked_for(view: TimelineView, qtbot: QtBot) -> None:
    at = middle_of(view, 4)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    with qtbot.waitSignal(view.context_menu_requested) as told:
        QApplication.sendEvent(view, menu)
    assert told.args[0] == (4,)
    head = QPoint(60, view.plot_rect().top() + 20)
    with qtbot.waitSignal(view.track_menu_requested) as told:
        QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, head, view.mapToGlobal(head)))
    assert told.args[0].label == "Soyuz MS-18"
    view.select((4,))
    with qtbot.waitSignal(view.track_menu_requested) as told:
        QTest.keyClick(view, Qt.Key.Key_T)
    assert told.args[0].label == "Soyuz MS-19"
