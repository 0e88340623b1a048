"""Main windows with and without a timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.model.when import When
from spacetimeline.settings import Settings
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.loading import EventRows
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from spacetimeline.ui.timeline_view import TimelineView
from window_hands import EVENTS

from timeline.invented import few


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    """A view of a handful of events, without eased movements."""
    made = TimelineView()
    qtbot.addWidget(made)
    made.motion.enabled = False
    made.now = lambda: When.parse("2022-01-10").at_ms / 1000
    made.resize(1000, 600)
    made.show()
    made.set_content(TimelineContent(EventRows(few()), metrics=made.metrics))
    return made


@pytest.fixture
def windows(qtbot: QtBot, qapp: QApplication) -> Iterator[Windows]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    made = Windows(qapp, Settings())
    yield made
    for window in list(made.all()):
        window.close()
    made.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def window(windows: Windows) -> MainWindow:
    return windows.open_window()


@pytest.fixture
def timeline(tmp_path: Path) -> Path:
    path = tmp_path / "Flights.spacetimeline"
    with Document.create(path) as document, document.transact("Fill") as step:
        for event in EVENTS:
            step.add_event(event)
    return path


@pytest.fixture
def opened(window: MainWindow, timeline: Path) -> MainWindow:
    window.files.open_path(timeline)
    assert window.bridge is not None
    return window
