"""The export dialog: it shows what will be written, and writes what the command line writes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import When
from spacetimeline.render.export_metadata import read_picture_view
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.ui.document_rows import DocumentRows
from spacetimeline.ui.export_dialog import ExportDialog
from spacetimeline.ui.timeline_view import TimelineView

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def document(tmp_path: Path) -> Document:
    document = Document.create(tmp_path / "flights.spacetimeline")
    with document.transact("Add") as step:
        for month in range(1, 7):
            name = f"Flight {month}"
            for kind, day in ((EventKind.LAUNCH, 4), (EventKind.RETURN, 20)):
                step.add_event(Event(kind, f"{kind.label} of {name}", When.of(2021, month, day), mission=name))
    return document


@pytest.fixture
def dialog(qtbot: QtBot, document: Document) -> Iterator[ExportDialog]:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.set_content(TimelineContent(DocumentRows(document)))
    dialog = ExportDialog(document, view)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    # Left on the clipboard of the platform without a screen, Python's data would crash Qt at the end.
    QGuiApplication.clipboard().clear()


def test_dialog_and_command_line_write_the_same_bytes(dialog: ExportDialog, document: Document, tmp_path: Path) -> None:
    dialog.form.theme.setCurrentIndex(dialog.form.theme.findData("dark"))
    dialog.form.size_name.setCurrentIndex(dialog.form.size_name.findData("slide"))
    dialog.form.title.setText("Six flights")
    assert dialog.export(tmp_path / "dialog.png")
    preset = tmp_path / "preset.toml"
    preset.write_text(dialog.options().to_toml(), encoding="utf-8")
    document.close()
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, str(ROOT / "main.py"), "export", str(document.path), str(tmp_path / "cli.png")]
    subprocess.run([*command, "--preset", str(preset)], check=True, env=environment)
    assert (tmp_path / "dialog.png").read_bytes() == (tmp_path / "cli.png").read_bytes()


def test_the_preview_follows_the_choices(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.export_button.isEnabled()
    before = dialog.summary.text()
    dialog.form.width_px.setValue(900)
    assert dialog.form.size_name.currentData() == "custom"
    qtbot.waitUntil(lambda: dialog.summary.text() != before)
    assert dialog.summary.text().startswith("900 × ")
    shown = dialog.preview.grab().toImage()
    assert len({shown.pixel(x, shown.height() // 2) for x in range(0, shown.width(), 3)}) > 3


def test_what_makes_no_picture_is_said_in_the_preview(dialog: ExportDialog) -> None:
    dialog.form.as_of.setText("soon")
    dialog.refresh()
    assert not dialog.export_button.isEnabled()
    dialog.form.as_of.setText("2021-05-01")
    dialog.refresh()
    assert dialog.export_button.isEnabled()


def test_the_scope_is_what_the_window_shows_or_has_selected(dialog: ExportDialog, qtbot: QtBot) -> None:
    view = dialog._view
    assert dialog.form.scope.findData("selection") == -1
    view.select([1, 2])
    view.set_time_range((When.of(2021, 2).lo_ms, When.of(2021, 3).hi_ms))
    again = ExportDialog(dialog._document, view)
    qtbot.addWidget(again)
    again.form.scope.setCurrentIndex(again.form.scope.findData("selection"))
    assert again.options().events == (1, 2)
    again.form.scope.setCurrentIndex(again.form.scope.findData("range"))
    assert again.options().range_ms == (When.of(2021, 2).lo_ms, When.of(2021, 3).hi_ms)
    again.form.scope.setCurrentIndex(again.form.scope.findData("view"))
    start, end = again.options().range_ms
    assert start is not None
    assert end is not None
    assert abs(start - view.viewport.start_ms) <= 1
    assert abs(end - view.viewport.end_ms) <= 1


def test_a_file_that_cannot_be_written_is_a_sentence_and_the_dialog_stays(dialog: ExportDialog, tmp_path: Path) -> None:
    assert not dialog.export(tmp_path / "nowhere" / "a.png")
    boxes = dialog.findChildren(QMessageBox)
    assert "no folder" in boxes[-1].text()
    assert dialog.isVisible()


def test_the_picture_on_the_clipboard_has_pixels_and_svg(dialog: ExportDialog) -> None:
    dialog.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert bytes(mime.data("image/svg+xml").data()).startswith(b"<?xml")
    assert b"Launch of Flight 3" in bytes(mime.data("text/csv").data())


def test_the_picture_can_be_dragged_away(dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dragged: list[tuple[bytes, bool]] = []

    def take(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        mime = drag.mimeData()
        dragged.append((Path(mime.urls()[0].toLocalFile()).read_bytes()[:4], mime.hasImage()))
        return action

    monkeypatch.setattr(QDrag, "exec", take)
    middle = dialog.preview.rect().center()
    with qtbot.waitSignal(dialog.preview.drag_requested):
        qtbot.mousePress(dialog.preview, Qt.MouseButton.LeftButton, pos=middle)
        qtbot.mouseMove(dialog.preview, middle + QPoint(60, 10))
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(middle + QPoint(60, 10)),
            QPointF(middle + QPoint(60, 10)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        dialog.preview.mouseMoveEvent(move)
    assert dragged[-1] == (b"\x89PNG", True)


def test_choices_are_kept_for_the_next_time_without_scope_and_title(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.form.theme.setCurrentIndex(dialog.form.theme.findData("print"))
    dialog.form.title.setText("Only once")
    assert dialog.export(tmp_path / "a.png")
    again = ExportDialog(dialog._document, dialog._view)
    qtbot.addWidget(again)
    assert again.form.theme.currentData() == "print"
    assert again.form.title.text() == "flights"
    view = read_picture_view(tmp_path / "a.png")
    assert view is not None
    assert view.options.title == "Only once"


def test_presets_are_loaded(dialog: ExportDialog, tmp_path: Path) -> None:
    preset = tmp_path / "a.toml"
    preset.write_text('size = "square"\nrows = 3\nbackground = "white"\n', encoding="utf-8")
    dialog.load_preset(preset)
    options = dialog.options()
    assert (options.size, options.rows, options.background) == ("square", 3, "white")
    preset.write_text("size =", encoding="utf-8")
    dialog.load_preset(preset)
    assert "not TOML" in dialog.findChildren(QMessageBox)[-1].text()


def test_printing_fits_the_picture_to_the_sheet(dialog: ExportDialog, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter
    from spacetimeline.render.export_painting import export_theme
    from spacetimeline.ui.export_dialog_print import print_page

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert dialog._page is not None
    print_page(dialog._page, export_theme(dialog.options()), printer)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
