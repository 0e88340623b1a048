"""What can be dropped on the window or pasted into it, and the overlay that says what will come of it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QWidget

from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

DOCUMENT_SUFFIX = ".spacetimeline"
DATA_SUFFIXES = frozenset({".json"})
"""Suffixes of files that hold events as data; everything else is read as an article."""
_LONGEST_TEXT = 20_000_000  # characters; what is longer is no article


class DropKind(StrEnum):
    FILES = "files"
    LINK = "link"
    HTML = "html"
    TEXT = "text"


class Drop(NamedTuple):
    """What came in: files, or a link, or marked-up text, or plain text."""

    kind: DropKind
    paths: tuple[Path, ...] = ()
    text: str = ""
    url: str = ""

    @property
    def documents(self) -> list[Path]:
        return [path for path in self.paths if path.suffix.lower() == DOCUMENT_SUFFIX]

    @property
    def data_files(self) -> list[Path]:
        return [path for path in self.paths if path.suffix.lower() in DATA_SUFFIXES]

    @property
    def articles(self) -> list[Path]:
        other = {*self.documents, *self.data_files}
        return [path for path in self.paths if path not in other]

    def outcome(self) -> str:
        """What accepting this would do, for the overlay: ``"Import 3 articles"``."""
        if self.kind is DropKind.LINK:
            from urllib.parse import urlsplit

            return f"Read the article at {one_line(urlsplit(self.url).netloc, 40)}"
        if self.kind is not DropKind.FILES:
            return "Import the selected text"
        parts = [
            _counted(self.documents, "Open {name}", "Open {count} timelines"),
            _counted(self.articles, "Import {name}", "Import {count} articles"),
            _counted(self.data_files, "Import the data of {name}", "Import {count} data files"),
        ]
        said = [part for part in parts if part]
        return ", ".join([said[0], *(part[0].lower() + part[1:] for part in said[1:])])


def _counted(paths: list[Path], one: str, many: str) -> str:
    if len(paths) == 1:
        return one.format(name=f"“{one_line(paths[0].name, 48)}”")
    return many.format(count=len(paths)) if paths else ""


def read_mime(mime: QMimeData) -> Drop | None:
    """What a drop or the clipboard holds; None when it is nothing for us.

    Files come first, since the text of a dropped file is only its address; then a lone link, then marked-up text.
    """
    local = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    if local:
        return Drop(DropKind.FILES, paths=local)
    web = [url.toString() for url in mime.urls() if url.scheme().lower() in ("http", "https")]
    if web:
        return Drop(DropKind.LINK, url=web[0], text=_link_title(mime))
    text = _clean(mime.text()) if mime.hasText() else ""
    if mime.hasUrls() and not mime.hasHtml():
        return None  # an address of something else: its text is only that address
    if _is_link(text):
        return Drop(DropKind.LINK, url=text)
    if mime.hasHtml():
        html = _clean(mime.html())
        if html and (text or "<" in html):
            return Drop(DropKind.HTML, text=html)
    return Drop(DropKind.TEXT, text=text) if text else None


def _clean(text: str) -> str:
    # Chromium starts marked-up text with a byte order mark; NUL ends what some X programs send.
    return text[:_LONGEST_TEXT].lstrip("\ufeff").rstrip("\0").strip()


def _is_link(text: str) -> bool:
    if any(mark.isspace() for mark in text) or len(text) > 2_000:
        return False
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.netloc)


def _link_title(mime: QMimeData) -> str:
    title = _clean(mime.text()) if mime.hasText() else ""
    return "" if _is_link(title) else one_line(title, 200)


class DropZone(QObject):
    """Lets a window take drops anywhere on it, with an overlay while something hovers."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._overlay: DropOverlay | None = None
        self._hovering: Drop | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QDragEnterEvent):
            return self._enter(qt_event)
        if isinstance(qt_event, QDragMoveEvent):
            return self._accept(qt_event)
        if isinstance(qt_event, QDropEvent):
            return self._drop(qt_event)
        if qt_event.type() is QEvent.Type.DragLeave:
            self._leave()
        elif qt_event.type() is QEvent.Type.Resize and self._overlay:
            self._overlay.setGeometry(self._window.rect())
        return False

    def _enter(self, qt_event: QDragEnterEvent) -> bool:
        drop = read_mime(qt_event.mimeData())
        if drop is None or isinstance(qt_event.source(), QWidget):
            return False
        self._hovering = drop
        self._show(drop.outcome())
        return self._accept(qt_event)

    def _accept(self, qt_event: QDropEvent) -> bool:
        if self._hovering is None:
            return False
        # Never "move": a file manager must not think that the file is ours now.
        qt_event.setDropAction(Qt.DropAction.CopyAction)
        qt_event.accept()
        return True

    def _drop(self, qt_event: QDropEvent) -> bool:
        drop = read_mime(qt_event.mimeData())
        self._leave()
        if drop is None:
            return False
        qt_event.setDropAction(Qt.DropAction.CopyAction)
        qt_event.accept()
        self.dropped.emit(drop)
        return True

    def _leave(self) -> None:
        self._hovering = None
        if self._overlay:
            self._overlay.hide()

    def _show(self, outcome: str) -> None:
        if self._overlay is None:
            self._overlay = DropOverlay(self._window)
        self._overlay.show_outcome(outcome)


class DropOverlay(QWidget):
    """A veil over the window that names what a drop would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._outcome = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_outcome(self, outcome: str) -> None:
        self._outcome = outcome
        self.setAccessibleName(outcome)
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil, accent = (
            QColor(self.palette().color(QPalette.ColorRole.Window)),
            self.palette().color(QPalette.ColorRole.Highlight),
        )
        veil.setAlphaF(0.96)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(18, 18, -18, -18)
        tint = QColor(accent)
        tint.setAlphaF(0.08)
        painter.setBrush(tint)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 16, 16)
        self._paint_words(painter, frame)

    def _paint_words(self, painter: QPainter, frame: QRectF) -> None:
        middle = frame.center()
        picture = icon("import", QPalette.ColorRole.Highlight).pixmap(QSize(52, 52), self.devicePixelRatio())
        painter.drawPixmap(round(middle.x()) - 26, round(middle.y()) - 70, picture)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.7)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        line = QRectF(frame.left() + 20, middle.y() - 4, frame.width() - 40, 44)
        shown = painter.fontMetrics().elidedText(self._outcome, Qt.TextElideMode.ElideMiddle, int(line.width()))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), shown)
