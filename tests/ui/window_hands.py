"""A main window in the hands of a test: what it shows and says, files dropped on it, and some events."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.ui.main_window import MainWindow

EVENTS = (
    Event(EventKind.LAUNCH, "Launch of Vostok 1", When.of(1961, 4, 12, 6, 7), mission="Vostok 1", agency="OKB-1"),
    Event(EventKind.RETURN, "Return of Vostok 1", When.of(1961, 4, 12), mission="Vostok 1"),
    Event(
        EventKind.LAUNCH,
        "Launch of Soyuz <b>MS-19</b>",
        When.of(2021, 10, 5, 8, 55),
        mission="Soyuz MS-19",
        agency="Roscosmos",
        crew=(CrewMember("Yulia Peresild"),),
    ),
    Event(EventKind.RETURN, "Return of Soyuz MS-19", When.of(2021, 10, 17), Status.PLANNED, mission="Soyuz MS-19"),
    Event(EventKind.OTHER, "An undated first", None),
)


def page_of(window: MainWindow) -> Any:
    assert window.page is not None
    return window.page


def bridge_of(window: MainWindow) -> Any:
    assert window.bridge is not None
    return window.bridge


def message_of(window: MainWindow) -> str:
    return " / ".join(box.text() for box in window.findChildren(QMessageBox) if box.isVisible())


def drop_files(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(200, 200), copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), copy, mime, left, none))
