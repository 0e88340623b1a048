"""The timeline widget: looking around, tracks and themes, by mouse, wheel, touchpad and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.model.event import Event
from spacetimeline.model.when import When
from spacetimeline.render.theme import load_theme
from spacetimeline.timeline.bands import ColourBy
from spacetimeline.timeline.clocks import Clock
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.loading import EventRows
from spacetimeline.timeline.ticks import TimeWords
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui.time_words import time_words
from spacetimeline.ui.timeline_menus import track_menu
from spacetimeline.ui.timeline_view import TimelineView
from timeline_hands import ALT, CONTROL, LEFT, NONE, SHIFT, drag, empty, middle_of, wheel

from timeline.invented import few, flight, launch

# -- looking -----------------------------------------------------------------------------------------------------------


def test_everything_is_in_view_at_first(view: TimelineView) -> None:
    assert view.scene.event_count == len(few())
    start, end = view.content.columns.extent() or (0, 0)
    assert view.viewport.start_ms < start and end < view.viewport.end_ms


@pytest.mark.parametrize("keys", [CONTROL, NONE])
def test_the_wheel_zooms_at_the_cursor(view: TimelineView, keys: Qt.KeyboardModifier) -> None:
    at = QPoint(640, 300)
    x = at.x() - view.plot_rect().left()
    before = view.viewport.time_at(x)
    span = view.viewport.span_ms
    for _ in range(8):
        wheel(view, at, 120, keys)
    assert view.viewport.span_ms < span / 3
    assert abs(view.viewport.x_of(before) - x) < 1


def test_the_wheel_scrolls_tracks_that_do_not_fit(view: TimelineView) -> None:
    view.resize(1000, 200)
    span = view.viewport.span_ms
    wheel(view, QPoint(640, 150), -120)
    assert view.viewport.scroll_px > 0
    assert view.viewport.span_ms == span
    wheel(view, QPoint(640, 10), 120)
    assert view.viewport.span_ms < span
    view.wheel_zooms = True
    scroll, span = view.viewport.scroll_px, view.viewport.span_ms
    wheel(view, QPoint(640, 150), 120)
    assert view.viewport.scroll_px == scroll and view.viewport.span_ms < span


def test_shift_and_the_wheel_pan(view: TimelineView) -> None:
    before = view.viewport
    wheel(view, QPoint(640, 300), -120, SHIFT)
    assert view.viewport.start_ms > before.start_ms
    assert view.viewport.span_ms == before.span_ms


def test_a_touchpad_pans_by_pixels(view: TimelineView) -> None:
    before = view.viewport
    wheel(view, QPoint(640, 300), 0, NONE, QPoint(-40, 0))
    assert view.viewport.start_ms == pytest.approx(before.panned(40).start_ms)


def test_a_pinch_zooms(view: TimelineView) -> None:
    span = view.viewport.span_ms
    point = QPointF(500, 300)
    device = QPointingDevice.primaryPointingDevice()
    pinch = QNativeGestureEvent(Qt.NativeGestureType.ZoomNativeGesture, device, 2, point, point, point, 0.25, QPointF())
    QApplication.sendEvent(view, pinch)
    assert view.viewport.span_ms == pytest.approx(span / 1.25)


def test_dragging_empty_space_pans_and_escape_takes_it_back(view: TimelineView) -> None:
    before = view.viewport
    start = empty(view)
    drag(view, start, start - QPoint(200, 0))
    assert view.viewport.start_ms == pytest.approx(before.panned(200).start_ms)
    view.set_viewport(before)
    drag(view, start, start - QPoint(200, 0), drop=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.viewport.start_ms == pytest.approx(before.start_ms)


@pytest.mark.parametrize(
    ("key", "moves"),
    [
        (Qt.Key.Key_Right, lambda old, new: new.start_ms > old.start_ms),
        (Qt.Key.Key_A, lambda old, new: new.start_ms < old.start_ms),
        (Qt.Key.Key_Plus, lambda old, new: new.span_ms < old.span_ms),
        (Qt.Key.Key_S, lambda old, new: new.span_ms > old.span_ms),
        (Qt.Key.Key_N, lambda old, new: abs((new.start_ms + new.end_ms) / 2 - 1641772800000) < 1),
    ],
)
def test_keys_look_around(view: TimelineView, key: Qt.Key, moves: Callable[..., bool]) -> None:
    before = view.viewport
    QTest.keyClick(view, key)
    assert moves(before, view.viewport)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.viewport.span_ms == pytest.approx(before.span_ms)


def test_fitting_the_selection_and_going_back(view: TimelineView) -> None:
    view.history.settle()
    before = view.viewport
    view.select((5,))
    QTest.keyClick(view, Qt.Key.Key_F)
    columns, at = view.content.columns, view.content.columns.index_of(5)
    assert view.viewport.x_of(int(columns.start_ms[at])) == pytest.approx(36, abs=4)  # a day wide
    view.history.settle()
    QTest.keyClick(view, Qt.Key.Key_Left, ALT)
    assert view.viewport.span_ms == pytest.approx(before.span_ms)
    QTest.keyClick(view, Qt.Key.Key_Right, ALT)
    assert view.viewport.span_ms < before.span_ms
    view.view_forward()


def test_zooming_eases_and_never_queues(view: TimelineView, qtbot: QtBot) -> None:
    view.motion.enabled = True
    span = view.viewport.span_ms
    for _ in range(20):
        view.zoom(1.2)
    assert view.aim.span_ms == pytest.approx(span / 1.2**20, rel=1e-6)
    assert view.viewport.span_ms > view.aim.span_ms
    qtbot.waitUntil(lambda: view.motion.target is None, timeout=2_000)
    assert view.viewport.span_ms == pytest.approx(span / 1.2**20, rel=1e-6)


def test_resizing_keeps_everything_in_view(view: TimelineView) -> None:
    view.resize(1400, 700)
    assert view.viewport == view.fitting_viewport()
    assert view.scene.event_count == len(few())


def test_resizing_keeps_the_times(view: TimelineView) -> None:
    view.zoom(1.3)
    before = view.viewport
    view.resize(1400, 700)
    assert view.viewport.start_ms == pytest.approx(before.start_ms)
    assert view.viewport.width_px == 1400 - view.plot_rect().left()


def test_following_an_event_moves_but_does_not_zoom(view: TimelineView) -> None:
    view.show_range(When.parse("1999").at_ms, When.parse("2000").at_ms)
    span = view.viewport.span_ms
    view.follow_event(4)
    assert view.viewport.start_ms < When.parse("2021-10-05").at_ms < view.viewport.end_ms
    assert view.viewport.span_ms == pytest.approx(span)
    here = view.viewport
    view.follow_event(12_345)
    assert view.viewport == here


def test_a_track_is_moved_from_its_menu(view: TimelineView) -> None:
    labels = [band.label for band in view.scene.bands]
    menu = track_menu(view, view.scene.bands[0], view)
    next(each for each in menu.actions() if each.text() == "Move &down").trigger()
    assert [band.label for band in view.scene.bands] == [labels[1], labels[0], *labels[2:]]


def test_going_to_a_date_scrolls_to_a_track_that_has_something_there(view: TimelineView) -> None:
    made = [launch(f"L{number}", f"{1960 + number}-06", f"M{number:02d}", id=number + 1) for number in range(60)]
    view.set_content(TimelineContent.of_events(made, metrics=view.metrics))
    view.show_range(When.parse("2010").at_ms, When.parse("2011").at_ms)
    assert [band.label for band in view.scene.bands].count("M50") == 1
    assert len(view.scene.points.x) == 1
    scroll = view.viewport.scroll_px
    view.show_range(When.parse("2009").at_ms, When.parse("2012").at_ms)
    assert view.viewport.scroll_px == scroll
    view.show_range(When.parse("1900").at_ms, When.parse("1901").at_ms)
    assert view.viewport.scroll_px == scroll


# -- tracks ------------------------------------------------------------------------------------------------------------


def test_tracks_collapse_and_move(view: TimelineView, qtbot: QtBot) -> None:
    top = view.plot_rect().top()
    with qtbot.waitSignal(view.options_changed):
        QTest.mouseClick(view, LEFT, NONE, QPoint(12, top + 16))
    assert view.scene.bands[0].collapsed
    QTest.mouseClick(view, LEFT, NONE, QPoint(12, top + 10))
    first, last = view.scene.bands[0], view.scene.bands[-1]
    with qtbot.waitSignal(view.options_changed):
        drag(view, QPoint(80, top + 20), QPoint(80, top + int(last.y + last.height - 4)))
    assert view.scene.bands[-1].label == first.label
    before = [band.label for band in view.scene.bands]
    drag(view, QPoint(80, top + 20), QPoint(80, top + int(last.y + last.height - 4)), drop=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert [band.label for band in view.scene.bands] == before


def test_alt_and_the_wheel_change_the_height_of_lanes(view: TimelineView, qtbot: QtBot) -> None:
    lane = view.content.options.lane_px
    with qtbot.waitSignal(view.options_changed):
        wheel(view, view.plot_rect().center(), 120, ALT)
    assert view.content.options.lane_px == lane + 2
    for _ in range(40):
        wheel(view, view.plot_rect().center(), -120, ALT)
    assert view.content.options.lane_px == 14
    assert view.viewport.scroll_px == 0


def test_headers_stay_and_hidden_tracks_go(view: TimelineView) -> None:
    band = view.scene.bands[1]
    options = view.content.options
    view.change_options(replace(options, hidden=frozenset({band.key})))
    assert band.key not in {each.key for each in view.scene.bands}
    view.change_options(replace(options, pinned=(band.key,), lane_px=60.0))
    view.resize(700, 200)
    view.scroll_tracks(500)
    assert view.viewport.scroll_px > 0
    assert (view.scene.bands[0].key, view.scene.bands[0].y) == (band.key, 0)


def test_grouping_and_colours_change_with_one_call(view: TimelineView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.options_changed):
        view.set_grouping(Grouping.KIND)
    assert view.scene.bands[0].label == "Launch"
    before = view.grab().toImage()
    view.set_colour_by(ColourBy.AGENCY)
    assert view.grab().toImage() != before


def test_the_scroll_mark_scrolls(view: TimelineView) -> None:
    view.resize(1000, 200)
    thumb = view.overlay.thumb
    assert thumb is not None
    at = QPoint(view.width() - 6, int(view.plot_rect().top() + thumb[0] + thumb[1] / 2))
    drag(view, at, at + QPoint(0, 500))
    assert view.viewport.scroll_px == pytest.approx(view.content.bands.content_px - view.viewport.height_px)


# -- drawing -----------------------------------------------------------------------------------------------------------


def test_changes_arrive(view: TimelineView) -> None:
    source = view.content.source
    assert isinstance(source, EventRows)
    source.events[99] = launch("New", "2021-12-01", "Crew-3", id=99)
    view.select((99,))
    view.apply_changes(added=[99])
    assert view.event_rect(99) is not None
    assert view.overlay.selected.tolist() == [view.content.columns.index_of(99)]
    view.apply_changes(removed=[99])
    assert view.event_rect(99) is None


def test_a_filter_hides(view: TimelineView) -> None:
    mask = view.content.columns.id == 4
    view.set_filter(mask)
    assert view.scene.event_count == 1
    view.set_filter(None)
    assert view.scene.event_count == len(few())


def test_an_empty_timeline_shows_this_year(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.now = lambda: 1_640_000_000
    view.set_content(TimelineContent.of_events([]))
    view.resize(800, 400)
    view.grab()
    assert view.viewport.shows(1_640_000_000_000)
    view.motion.enabled = False
    source = EventRows([])
    view.set_content(TimelineContent(source))
    source.events[1] = launch(id=1)
    view.apply_changes(added=[1])
    assert view.viewport.shows(int(view.content.columns.start_ms[0]))


def test_a_second_clock_takes_room_on_the_axis(view: TimelineView) -> None:
    top = view.plot_rect().top()
    view.set_second_clock(Clock("Moscow", "Europe/Moscow"))
    assert view.plot_rect().top() == top + 22
    assert view.scene.second_clock is not None and view.scene.second_clock[0] == "Moscow"
    view.set_second_clock(None)
    assert view.plot_rect().top() == top


def test_months_are_named_in_the_language_of_the_user(view: TimelineView) -> None:
    assert time_words(QLocale("en_GB")) == time_words(QLocale.c()) == TimeWords()
    view.words = time_words(QLocale("de_DE"))
    first = When.parse("2021-10-01").at_ms - 43_200_000
    view.set_viewport(view.viewport.showing(first, first + 20 * 86_400_000))
    assert [span.text for span in view.scene.ticks.spans][-1] == "Oktober 2021"
    assert view.scene.range_text == "30 September – 20 Oktober 2021"
    assert time_words(QLocale("ru_RU")).months[9] == "октября"
    assert time_words(QLocale("ru_RU")).months_alone[9] == "октябрь"


def test_themes_change_the_picture(view: TimelineView) -> None:
    light = view.grab().toImage()
    view.set_theme(load_theme("dark"))
    assert mean(view.grab().toImage()) < mean(light) - 100


def mean(image: QImage) -> float:
    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return float(np.frombuffer(plain.constBits(), np.uint8).mean())


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_tool_tip_is_plain_text(view: TimelineView) -> None:
    told: list[int] = []

    def describe(event_id: int) -> str:
        told.append(event_id)
        return "<b>not bold</b>"

    view.describe = describe
    at = middle_of(view, 4)
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QToolTip

    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
    assert told == [4]
    assert "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_the_cursor_tells_the_time_and_the_distance_to_the_selection(view: TimelineView) -> None:
    view.select((1,))
    QTest.mouseMove(view, QPoint(700, 400))
    assert view.overlay.cursor is not None
    assert "2021" in view.overlay.cursor[1] or "2022" in view.overlay.cursor[1]
    assert "after" in view.overlay.cursor[1]
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert view.overlay.cursor is None


def test_ongoing_flights_fit_until_now(view: TimelineView) -> None:
    made: list[Event] = [flight("Crew-3", "2021-11-11", When.ongoing(), id=1)]
    view.set_content(TimelineContent.of_events(made))
    view.select((1,))
    view.fit_selection()
    assert view.viewport.end_ms > view.now() * 1000
