"""A picture dropped back on the window opens its view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.interchange.exchange import exchange_of
from spacetimeline.interchange.json_form import write_json
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import When
from spacetimeline.render.export_options import ExportOptions
from spacetimeline.render.export_picture import export_picture
from spacetimeline.render.export_source import PictureSource
from spacetimeline.settings import Settings
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui.export_dialog_reopen import own_pictures, reopen
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows

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


@pytest.fixture
def timeline(tmp_path: Path) -> Path:
    path = tmp_path / "Flights.spacetimeline"
    with Document.create(path) as document, document.transact("Fill") as step:
        step.add_event(Event(EventKind.LAUNCH, "Launch", When.of(2021, 10, 5, 8, 55), vehicle="Soyuz MS-19"))
        step.add_event(Event(EventKind.RETURN, "Return", When.of(2021, 10, 17, 4, 35), vehicle="Soyuz MS-19"))
    return path


@pytest.fixture
def picture(timeline: Path, tmp_path: Path, qapp: QApplication) -> Path:
    path = tmp_path / "picture.png"
    with Document.open(timeline, read_only=True) as document:
        source = PictureSource.of_document(document, document.title)
        text = write_json(exchange_of(document, document.title))
    options = ExportOptions(start="2021-10-01", end="2021-10-10", group="spacecraft", include_data=True)
    export_picture(source, options, path, data=lambda: text)
    return path


def shown(window: MainWindow) -> tuple[float, float]:
    assert window.page is not None
    aim = window.page.view.aim
    return aim.start_ms, aim.end_ms


RANGE = (When.of(2021, 10, 1).lo_ms, When.of(2021, 10, 10).hi_ms)


def test_the_open_timeline_shows_what_the_picture_shows(window: MainWindow, timeline: Path, picture: Path) -> None:
    window.files.open_path(timeline)
    window.importer.import_paths([picture])
    assert shown(window) == pytest.approx(RANGE, abs=1)
    assert window.page is not None
    assert window.page.view.content.options.grouping is Grouping.SPACECRAFT
    assert window.bridge is not None
    assert window.bridge.document.event_count == 2


def test_a_picture_brings_its_events_along(window: MainWindow, picture: Path) -> None:
    window.importer.import_paths([picture])
    assert window.bridge is not None
    assert window.bridge.document.event_count == 2
    assert shown(window) == pytest.approx(RANGE, abs=1)


def test_other_pictures_are_not_ours(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert own_pictures((tmp_path / "a.png", tmp_path / "b.txt", tmp_path / "missing.png")) == {}


def test_a_view_without_its_events_is_a_sentence(
    window: MainWindow, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import dataclasses

    told: list[Exception] = []
    monkeypatch.setattr(window, "show_error", told.append)
    view = own_pictures((picture,))[picture]
    reopen(window, picture, dataclasses.replace(view, data=""))
    assert "Open that timeline first" in str(told[0])
