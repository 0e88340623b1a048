"""What is under review stands out on the timeline behind the dialog, and is gone when the review is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.articles import article_from_text
from spacetimeline.model.when import When
from spacetimeline.settings import Settings
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from spacetimeline.ui.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def picture(view: TimelineView) -> QImage:
    return view.grab().toImage()


def test_candidates_lie_over_the_timeline_until_they_are_taken_away(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(640, 360)
    view.show()
    middle = int((view.viewport.start_ms + view.viewport.end_ms) / 2)
    before = picture(view)
    view.set_candidates(
        ((middle, middle + 86_400_000, "kind:launch"), (When.of(2400).at_ms, When.of(2401).at_ms, "none"))
    )
    assert picture(view) != before
    view.set_candidates(())
    assert picture(view) == before


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


def test_the_window_stays_usable_and_the_review_leaves_with_its_timeline(window: MainWindow, qtbot: QtBot) -> None:
    window.importer.import_articles([article_from_text("Soyuz MS-26 launched at 16:23 UTC on 11 September 2024.")])
    dialog = window.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.review.items()) and not dialog.reading.busy, timeout=20_000)
    assert not dialog.isModal()
    assert window.page is not None
    qtbot.waitUntil(lambda: bool(window.page.view._candidates))  # type: ignore[union-attr]
    window.leave_document()
    assert window.importer.dialog is None
