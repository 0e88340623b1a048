"""The export dialog: what the picture will be, live, and the way into a file or onto the clipboard.

It makes the same bytes as the command line from the same options.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressDialog,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.errors import UserError
from spacetimeline.interchange.csv_table import write_csv
from spacetimeline.interchange.exchange import Exchange, exchange_of
from spacetimeline.interchange.json_form import write_json
from spacetimeline.model.event import EventWithClaims
from spacetimeline.model.when import Granularity, When
from spacetimeline.render.export_file import write_bytes_whole
from spacetimeline.render.export_layout import Page, lay_out
from spacetimeline.render.export_metadata import picture_texts
from spacetimeline.render.export_options import ExportError, ExportOptions, read_preset
from spacetimeline.render.export_painting import BandCanvas, PagePainter, export_theme
from spacetimeline.render.export_picture import PICTURE_FORMATS, CancelledError, export_picture
from spacetimeline.render.export_source import PictureSource
from spacetimeline.render.export_svg import svg_text
from spacetimeline.settings import Settings
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.export_dialog_form import ExportForm
from spacetimeline.ui.export_dialog_preview import ExportPreview
from spacetimeline.ui.plain_text import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacetimeline.document.document import Document
    from spacetimeline.ui.timeline_view import TimelineView

_KEPT = "export_options"
_FOLDER = "export_folder"
_SCOPES = {
    "all": "Everything",
    "view": "What the window shows",
    "range": "The selected range of time",
    "selection": "The selected events",
}
_CLIPBOARD_PX = 16_000_000
"""No program takes larger pictures from the clipboard gladly."""


class ExportDialog(QDialog):
    """For one document as one view shows it; ``open`` it."""

    def __init__(self, document: Document, view: TimelineView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Export picture")
        open_at(self, 1120, 680)
        self._document, self._view = document, view
        self._settings: Settings = getattr(parent, "settings", None) or Settings()
        self._source = PictureSource.of_document(document, document.title)
        self.form = ExportForm(self._possible_scopes())
        self.preview = ExportPreview()
        self.summary = label("", "muted")
        self._page: Page | None = None
        self._dragged: tempfile.TemporaryDirectory[str] | None = None
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=120)
        self._timer.timeout.connect(self.refresh)
        self.form.changed.connect(self._timer.start)
        self.preview.drag_requested.connect(self.drag)
        self.finished.connect(self._forget_dragged)
        self.form.show_options(self._kept_options(), self._source.title)
        self.refresh()

    def _lay_out(self) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.form)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(420)
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        right.addWidget(self.summary)
        upper = QHBoxLayout()
        upper.addWidget(area)
        upper.addLayout(right, 1)
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.export_button = buttons.addButton("&Export…", role.AcceptRole)
        self.copy_button = buttons.addButton("Cop&y picture", role.ActionRole)
        self.print_button = buttons.addButton("&Print…", role.ActionRole)
        load = buttons.addButton("L&oad preset…", role.ResetRole)
        keep = buttons.addButton("Sa&ve preset…", role.ResetRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(button is self.export_button)
        self.export_button.setDefault(True)
        buttons.accepted.connect(self.ask_and_export)
        buttons.rejected.connect(self.reject)
        _connect(self.copy_button, self.copy)
        _connect(self.print_button, self.print)
        _connect(load, self.ask_preset)
        _connect(keep, self.ask_keep_preset)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(14)
        column.addLayout(upper, 1)
        column.addWidget(buttons)

    # -- options --------------------------------------------------------------------------------------------------

    def _possible_scopes(self) -> dict[str, str]:
        missing = set()
        if self._view.time_range is None:
            missing.add("range")
        if not self._view.selection:
            missing.add("selection")
        return {name: text for name, text in _SCOPES.items() if name not in missing}

    def _kept_options(self) -> ExportOptions:
        """Those of the last time, and the window's theme the first time."""
        content = self._view.content.options
        now = {"group": content.grouping.value, "colour_by": content.colour_by.value}
        try:
            import tomllib

            kept = tomllib.loads(self._settings.get(_KEPT, ""))
            return ExportOptions().with_values({"theme": self._view.theme.name} | kept | now)
        except (UserError, ValueError):
            return ExportOptions().with_values(now)

    def options(self) -> ExportOptions:
        """What is chosen, with its scope. Raises ``ExportError``."""
        scope, view, options = self.form.scope.currentData(), self._view, self.form.options()
        if scope == "range" and view.time_range is not None:
            return _within(options, *view.time_range)
        if scope == "selection":
            return replace(options, events=tuple(view.selection))
        if scope == "view":
            shown = _within(options, view.viewport.start_ms, view.viewport.end_ms)
            mask = view.content.mask
            return shown if mask is None else replace(shown, events=tuple(view.content.columns.id[mask].tolist()))
        return options

    def refresh(self) -> None:
        """Lay the page out anew and show it."""
        try:
            options = self.options()
            self._page = lay_out(self._source, options)
            self.preview.show_page(self._page, export_theme(options))
        except UserError as error:
            self._page = None
            self.preview.show_sentence(str(error))
        width, height = self._page.device_size if self._page else (0, 0)
        self.summary.setText(f"{width:,} × {height:,} pixels · {self._page.range_text} UTC" if self._page else "")
        self.export_button.setEnabled(self._page is not None)
        self.copy_button.setEnabled(self._page is not None)
        self.print_button.setEnabled(self._page is not None)

    # -- files ----------------------------------------------------------------------------------------------------

    def ask_and_export(self) -> None:
        """Ask for a place and write the file; the dialog stays when that fails."""
        folder = self._settings.get(_FOLDER, "") or str(Path.home())
        filters = [f"{text} (*{suffix})" for suffix, text in PICTURE_FORMATS.items()]
        start = str(Path(folder) / f"{self._source.title}.png")
        name, chosen = QFileDialog.getSaveFileName(self, "Export picture", start, ";;".join(filters))
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in PICTURE_FORMATS:
            path = path.with_name(path.name + list(PICTURE_FORMATS)[filters.index(chosen) if chosen in filters else 0])
        if self.export(path):
            self._settings.set(_FOLDER, str(path.parent))
            self.accept()

    def export(self, path: Path) -> bool:
        """Write the file with a progress that can be cancelled; False when there is none."""
        progress = QProgressDialog(f"Drawing {path.name}", "Cancel", 0, 1000, self)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(400)

        def show(share: float) -> None:
            progress.setValue(min(round(share * 1000), 999))
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            if progress.wasCanceled():
                raise CancelledError

        try:
            options = self.options()
            export_picture(self._source, options, path, data=self._data, progress=show)
        except CancelledError:
            return False
        except UserError as error:
            self._say(str(error))
            return False
        finally:
            progress.close()
            progress.deleteLater()
        self._settings.set(_KEPT, replace(options, start="", end="", events=(), title=None).to_toml())
        return True

    def _data(self) -> str:
        return write_json(exchange_of(self._document, self._document.title))

    def _say(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Export picture", "", QMessageBox.StandardButton.Ok, self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(sentence)
        box.open()

    def copy(self) -> None:
        """Put the picture onto the clipboard, as pixels, as SVG and, for spreadsheets, as a table."""
        if self._page is None:
            return
        options = self.options()
        QGuiApplication.clipboard().setMimeData(picture_mime(self._page, self._source, options))

    def drag(self) -> None:
        """Hand the picture to another program by dragging it there: as a file, as pixels and as SVG."""
        if self._page is None:
            return
        options = self.options()
        mime = picture_mime(self._page, self._source, options)
        # The file stays as long as the dialog: whoever takes it may read it only later.
        self._forget_dragged()
        self._dragged = tempfile.TemporaryDirectory(prefix="spacetimeline-", ignore_cleanup_errors=True)
        path = Path(self._dragged.name) / f"{self._source.title or 'timeline'}.png"
        try:
            export_picture(self._source, options, path, data=self._data)
        except UserError as error:
            self._say(str(error))
            return
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        drag = QDrag(self.preview)
        drag.setMimeData(mime)
        drag.setPixmap(self.preview.grab().scaledToWidth(240, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    def _forget_dragged(self) -> None:
        if self._dragged is not None:
            self._dragged.cleanup()
            self._dragged = None

    def print(self) -> None:
        """Show the picture on paper, and print it from there."""
        from spacetimeline.ui.export_dialog_print import print_preview

        if self._page is not None:
            print_preview(self._page, export_theme(self.options()), self.form.title.text(), self).open()

    # -- presets --------------------------------------------------------------------------------------------------

    def ask_preset(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Load preset", "", "Presets (*.toml)")
        if name:
            self.load_preset(Path(name))

    def load_preset(self, path: Path) -> None:
        try:
            self.form.show_options(ExportOptions().with_values(read_preset(path)), self._source.title)
        except ExportError as error:
            self._say(str(error))
        self.refresh()

    def ask_keep_preset(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, "Save preset", "export.toml", "Presets (*.toml)")
        if not name:
            return
        try:
            options = replace(self.form.options(), title=None)
            write_bytes_whole(Path(name), options.to_toml().encode("utf-8"))
        except UserError as error:
            self._say(str(error))


def picture_mime(page: Page, source: PictureSource, options: ExportOptions) -> QMimeData:
    """A page for other programs to paste: as pixels, made smaller where it is huge, as SVG, its events as a table."""
    theme = export_theme(options)
    ratio = min(page.ratio, (_CLIPBOARD_PX / (page.width * page.height)) ** 0.5)
    image = QImage(round(page.width * ratio), round(page.height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        painter.scale(ratio, ratio)
        PagePainter(page, theme, BandCanvas(theme, ratio)).paint(painter)
    mime = QMimeData()
    mime.setImageData(image)
    drawing = svg_text(page, options, theme, picture_texts(page, source, options))
    mime.setData("image/svg+xml", drawing.encode("utf-8"))
    shown = tuple(EventWithClaims(event) for event in source.rows(options).events.values())
    mime.setData("text/csv", write_csv(Exchange(page.title, shown)).encode("utf-8"))
    return mime


def _within(options: ExportOptions, start_ms: float, end_ms: float) -> ExportOptions:
    first = When.at(round(start_ms), Granularity.MILLISECOND)
    last = When.at(round(end_ms) - 1, Granularity.MILLISECOND)
    return replace(options, start=first.text(), end=last.text())


def _connect(button: QPushButton, act: Callable[[], None]) -> None:
    button.clicked.connect(lambda _checked=False: act())
