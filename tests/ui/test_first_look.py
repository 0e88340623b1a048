"""What a first look shows: panels wide enough to read, events within all the time they may have happened in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.document.commands import add_event
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import When
from spacetimeline.settings import Settings
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.ui.dock_title import is_seen
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from spacetimeline.ui.timeline_view import TimelineView
from spacetimeline.ui.view_commands import READABLE_PX

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    windows = Windows(qapp, Settings())
    yield windows.open_window()
    for each in list(windows.all()):
        each.close()
    windows.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("time", ["2019-09", "1969", "2024-06?"])
def test_a_vague_event_is_shown_within_all_of_its_time(time: str, qtbot: QtBot) -> None:
    when = When.parse(time)
    view = TimelineView()
    qtbot.addWidget(view)
    view.set_content(TimelineContent.of_events([Event(EventKind.LANDING, "A landing", when, id=1)]))
    shown = view.fitting_viewport([1])
    # the columns keep spreads in single precision
    assert shown.start_ms <= when.lo_ms
    assert shown.end_ms >= when.hi_ms
    assert shown.span_ms < 4 * (when.hi_ms - when.lo_ms)


def test_a_panel_at_the_side_opens_wide_enough_and_keeps_the_width_it_is_given(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1280, 800)
    window.files.new()
    dock = window.views.docks["checks"]
    window.views.toggle_dock("checks")
    qtbot.waitUntil(lambda: dock.width() >= READABLE_PX - 2)
    window.resizeDocks([dock], [230], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: dock.width() < READABLE_PX - 2)
    narrow = dock.width()
    window.views.toggle_dock("checks")
    window.views.toggle_dock("checks")
    qtbot.wait(20)
    assert dock.width() == narrow


def test_the_keyboard_gets_into_every_panel_and_never_out_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1280, 800)
    window.files.new()
    assert window.bridge is not None
    add_event(window.bridge.document, Event(EventKind.LAUNCH, "Launch", When.parse("2021"), mission="One"))
    for name in ("table", "crew", "history", "sources"):
        window.views.toggle_dock(name)
        qtbot.waitUntil(lambda name=name: window.views.docks[name].isAncestorOf(window.focusWidget()))  # type: ignore[misc]
        assert window.focusWidget().focusPolicy() & Qt.FocusPolicy.TabFocus
        window.views.toggle_dock(name)
    window.views.toggle_dock("table")
    window.views.toggle_dock("crew")
    window.views.toggle_dock("table")  # behind the other: the command brings it to the front
    qtbot.waitUntil(lambda: is_seen(window.views.docks["table"]))
    for _ in range(12):
        window.focusNextPrevChild(True)
        focused = window.focusWidget()
        assert is_seen(focused), focused
