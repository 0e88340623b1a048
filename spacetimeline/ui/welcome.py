"""The first page: what the program does, where to drop an article, and the timelines of last time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from spacetimeline.ui.document_files import KnownDocument, shown_name
from spacetimeline.ui.icons import IconField, app_icon_pixmap, icon
from spacetimeline.ui.plain_text import label, one_line, tooltip_text

_STEPS = (
    (
        "article",
        "Drop an article",
        "A text, web page, PDF or mail: launches, dockings, crews and returns are read out of it.",
    ),
    (
        "check",
        "Review what was read",
        "Every event stands beside the sentence it comes from. Accept, correct or reject.",
    ),
    ("timeline", "Explore and export", "Zoom from decades to minutes, then export the picture as PNG, SVG or PDF."),
)


class WelcomePage(QScrollArea):
    """Emits the name of a command, or the path of a timeline to open."""

    command_requested = Signal(str)
    document_requested = Signal(Path)
    unnamed_rejected = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.drop_target = DropTarget()
        self.drop_target.clicked.connect(lambda: self.command_requested.emit("import_files"))
        self._unnamed = DocumentList("Not named yet", removable=True)
        self._recent = DocumentList("Recent")
        for documents in (self._unnamed, self._recent):
            documents.chosen.connect(self.document_requested)
        self._unnamed.rejected.connect(self.unnamed_rejected)
        self.setWidget(self._page())

    def show_documents(self, recent: list[KnownDocument], unnamed: list[KnownDocument]) -> None:
        """Fill the two lists; empty ones are hidden."""
        self._recent.fill(recent)
        self._unnamed.fill(unnamed)
        self._side.setVisible(bool(recent or unnamed))

    def _page(self) -> QWidget:
        left = QVBoxLayout()
        left.setSpacing(18)
        left.addLayout(_heading())
        left.addWidget(self.drop_target)
        left.addLayout(self._buttons())
        left.addSpacing(10)
        left.addLayout(_steps())
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 10, 0, 0)
        side.setSpacing(22)
        side.addWidget(self._unnamed)
        side.addWidget(self._recent)
        side.addStretch(1)
        self._side.setFixedWidth(280)
        self._side.hide()
        columns = QHBoxLayout()
        columns.setSpacing(44)
        columns.addLayout(left, 1)
        columns.addWidget(self._side)
        page = _Centred(columns, 1040)
        page.setObjectName("welcome")
        return page

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        for name, text, picture in (
            ("sample", "Try the &sample", "sample"),
            ("new", "&New timeline", "new"),
            ("open", "&Open…", "open"),
        ):
            button = QPushButton(icon(picture), f" {text}")
            button.setObjectName(f"welcome_{name}")
            button.setAccessibleName(text.replace("&", ""))
            button.setIconSize(QSize(18, 18))
            button.setMinimumHeight(36)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, name=name: self.command_requested.emit(name))
            row.addWidget(button, 1)
        return row


def _heading() -> QHBoxLayout:
    picture = label()
    picture.setPixmap(app_icon_pixmap(64, 2.0))
    picture.setFixedSize(64, 64)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label("Spacetimeline", "title"))
    words.addWidget(label("Turns space news into a timeline you can trust.", "muted"))
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(picture)
    row.addLayout(words, 1)
    return row


def _steps() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)  # as between the buttons above, so that the columns stand under them
    for picture, title, words in _STEPS:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 14, 0)
        column.setSpacing(5)
        column.addWidget(IconField(picture, 22))
        column.addWidget(label(title, "heading"))
        column.addWidget(label(words, "muted", wrap=True))
        column.addStretch(1)
        row.addLayout(column, 1)
    return row


class _Centred(QWidget):
    """Keeps its content in the middle, never wider than ``width`` pixels."""

    def __init__(self, content: QHBoxLayout, width: int) -> None:
        super().__init__()
        inner = QWidget()
        inner.setLayout(content)
        inner.setMaximumWidth(width)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        content.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)


class DropTarget(QWidget):
    """The large field that says what to drop; a click or the space bar asks for files instead."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(188)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Drop articles here, or press to choose files")
        self.setToolTip(tooltip_text("Choose articles to import  (Ctrl+I)"))
        self._hovered = False

    def sizeHint(self) -> QSize:
        return QSize(560, 188)

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Highlight)
        lit = self._hovered or self.hasFocus()
        fill = QColor(accent)
        fill.setAlphaF(0.10 if lit else 0.05)
        painter.setBrush(fill)
        painter.setPen(QPen(accent if lit else palette.color(QPalette.ColorRole.Mid), 1.6, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        palette, middle = self.palette(), self.height() / 2
        picture = icon("import", QPalette.ColorRole.Highlight).pixmap(QSize(40, 40), self.devicePixelRatio())
        painter.drawPixmap(round(self.width() / 2) - 20, round(middle) - 62, picture)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        centre = int(Qt.AlignmentFlag.AlignCenter)
        painter.drawText(QRectF(0, middle - 12, self.width(), 30), centre, "Drop articles here")
        painter.setFont(self.font())
        muted = palette.color(QPalette.ColorRole.WindowText)
        muted.setAlphaF(0.72)
        painter.setPen(muted)
        words = "or click to choose files, or paste text, a link or a selection with Ctrl+V"
        painter.drawText(QRectF(0, middle + 20, self.width(), 24), centre, words)

    def enterEvent(self, qt_event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, qt_event: QEvent) -> None:
        self._hovered = False
        self.update()

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        qt_event.accept()

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() is Qt.MouseButton.LeftButton and self.rect().contains(qt_event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(qt_event)


class DocumentList(QWidget):
    """A titled list of timelines, each a button; unnamed ones can be thrown away."""

    chosen = Signal(Path)
    rejected = Signal(Path)
    _SHOWN = 6

    def __init__(self, title: str, *, removable: bool = False) -> None:
        super().__init__()
        self._removable = removable
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._rows.addWidget(label(title, "caption"))
        self._rows.addSpacing(4)
        self._entries: list[QWidget] = []
        self.hide()

    def fill(self, documents: list[KnownDocument]) -> None:
        for entry in self._entries:
            entry.hide()
            entry.deleteLater()
        self._entries = [self._entry(document) for document in documents[: self._SHOWN]]
        for entry in self._entries:
            self._rows.addWidget(entry)
        self.setVisible(bool(documents))

    def _entry(self, document: KnownDocument) -> QWidget:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._open_button(document), 1)
        if self._removable:
            row.addWidget(self._remove_button(document))
        return entry

    def _open_button(self, document: KnownDocument) -> QPushButton:
        name = one_line(shown_name(document.path), 34)
        button = QPushButton()
        button.setProperty("flat", True)
        button.setProperty("entry", True)
        button.setAccessibleName(f"Open {name}, {document.changed}")
        button.setToolTip(tooltip_text(str(document.path)))
        lines = QVBoxLayout(button)
        lines.setContentsMargins(8, 4, 8, 5)
        lines.setSpacing(1)
        for text, role in ((name, ""), (document.changed, "muted")):
            line = label(text, role)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(line)
        button.clicked.connect(lambda: self.chosen.emit(document.path))
        return button

    def _remove_button(self, document: KnownDocument) -> QPushButton:
        button = QPushButton(icon("delete"), "")
        button.setProperty("flat", True)
        button.setAccessibleName(f"Throw away {one_line(shown_name(document.path))}")
        button.setToolTip("Throw this timeline away…")
        button.setFixedWidth(34)
        button.clicked.connect(lambda: self.rejected.emit(document.path))
        return button
