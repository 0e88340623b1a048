"""Articles that reach the window: dropped, pasted, or behind a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from spacetimeline.ui.main_window import MainWindow
from window_hands import bridge_of, drop_files, message_of, page_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARTICLE = """date 2024-09-12 A new crew reaches the station

Soyuz MS-26 lifted off from the Baikonur Cosmodrome at 16:23 UTC on 11 September 2024 with Alexey Ovchinin, Ivan Vagner
and Don Pettit aboard. It docked with the International Space Station at 19:32 UTC the same day.
"""


def test_an_article_dropped_is_reviewed_and_imported_as_one_step(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    article = tmp_path / "crew.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    drop_files(window, article)
    qtbot.waitUntil(lambda: window.importer.dialog is not None, timeout=20_000)
    dialog = window.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.reading.busy and bool(dialog.review.items()), timeout=20_000)
    dialog.accept_above()
    dialog.finish_import()
    bridge = bridge_of(window)
    assert bridge.document.event_count >= 2
    assert bridge.undo_name is not None
    assert bridge.undo_name.startswith("Import")
    assert len(page_of(window).columns) >= 2
    window.actions_["undo"].trigger()
    assert bridge.document.event_count == 0
    assert len(page_of(window).columns) == 0
    window.actions_["redo"].trigger()
    assert bridge.document.event_count >= 2
    qtbot.waitUntil(lambda: window.importer.dialog is None, timeout=5000)


@pytest.mark.parametrize(("name", "contents"), [("empty.txt", b""), ("noise.txt", bytes(range(256)) * 40)])
def test_a_file_that_is_no_article_is_a_sentence(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, name: str, contents: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(contents)
    drop_files(window, path)
    qtbot.waitUntil(lambda: bool(message_of(window)), timeout=20_000)
    assert name in message_of(window)
    assert window.bridge is None


def test_an_empty_folder_and_a_missing_file_are_sentences(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "folder").mkdir()
    window.importer.import_paths([tmp_path / "folder"])
    qtbot.waitUntil(lambda: "holds no articles" in message_of(window), timeout=20_000)
    window.importer.import_paths([tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: "gone.txt" in message_of(window), timeout=20_000)


def test_pasted_text_is_reviewed(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    window.actions_["import_paste"].trigger()
    qtbot.waitUntil(lambda: window.importer.dialog is not None, timeout=20_000)
    dialog = window.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.reading.busy, timeout=20_000)
    dialog.close()


def test_a_link_is_fetched_only_after_its_address_was_shown(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("https://example.org/<b>news</b>")
    window.actions_["import_paste"].trigger()
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    assert "https://example.org/<b>news</b>" in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert not window.jobs.busy
    box.reject()
