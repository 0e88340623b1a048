"""An article's text with what was read out of it: times underlined, evidence washed in the colour of its kind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from spacetimeline.ui.article_text import ShownText
from spacetimeline.ui.kind_look import blend
from spacetimeline.ui.plain_text import tooltip_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from spacetimeline.model.event import EventKind
    from spacetimeline.ui.kind_look import KindLook

READING_WIDTH = 72
"""Characters in a line of text: what typographers hold to be easy to read lies between 45 and 75."""
_SHARE_WASHED = {"accepted": 0.26, "undecided": 0.15, "rejected": 0.05}


class Weight(Enum):
    """How strongly a passage stands out."""

    ACCEPTED = "accepted"
    UNDECIDED = "undecided"
    REJECTED = "rejected"
    TIME = "time"  # a time expression: underlined, not washed
    LEFTOVER = "leftover"  # a dated sentence no event was read from


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters ``[start, end)`` of the article that belong to ``key``, whatever that is to the owner of the view."""

    start: int
    end: int
    key: Hashable
    weight: Weight
    kind: EventKind | None = None
    tip: str = ""


class _Placed:
    """Passages in the order of the text, found by a place in it."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.all = sorted(passages, key=lambda each: (each.start, -each.end))
        self._starts = [each.start for each in self.all]
        self._longest = max((each.end - each.start for each in self.all), default=0)

    def around(self, index: int) -> list[Passage]:
        """The passages that hold a character, or end before it."""
        first = bisect_left(self._starts, index - self._longest)
        return [each for each in self.all[first : bisect_right(self._starts, index)] if index <= each.end]


class ArticleView(QTextEdit):
    """Shows plain text.

    Emits the keys of the passages that are clicked, innermost first, the extent of a passage the user has marked and
    wants made an event, and on Space the wish to go back to the list.
    """

    passage_clicked = Signal(object)
    event_requested = Signal(int, int)
    list_requested = Signal()

    def __init__(self, look: KindLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ShownText("")
        self._passages = _Placed(())
        self._times = _Placed(())
        self._selected: Hashable = None
        self._plain: list[QTextEdit.ExtraSelection] = []
        self._made: dict[tuple[object, ...], QTextEdit.ExtraSelection] = {}
        self._formats: dict[tuple[object, ...], QTextCharFormat] = {}
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName("Text of the article")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { border: none; border-radius: 0; }")
        self.viewport().setMouseTracking(True)
        font = QFont(self.font())
        font.setPointSizeF(max(11.5, font.pointSizeF() * 1.18))
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(4)
        self._pressed_at = QPoint()
        self._marks = MarkStrip(self)

    # -- what is shown --------------------------------------------------------------------------------------------

    def set_text(self, text: str) -> None:
        """Show another article, at its beginning and without highlights."""
        self._text = ShownText(text)
        self._passages, self._times, self._selected = _Placed(()), _Placed(()), None
        self._forget_selections()
        self.setExtraSelections([])
        self.setPlainText(self._text.shown)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(142.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setBottomMargin(self.fontMetrics().height() * 0.35)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spaced)
        self._shrink_blank_lines()

    def _shrink_blank_lines(self) -> None:
        """Paragraphs are spaced already: the blank lines between them would tear the text apart."""
        low = QTextBlockFormat()
        low.setLineHeight(4.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            if block.length() == 1:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(low)
            block = block.next()

    def set_look(self, look: KindLook) -> None:
        """Take over the colours of another theme."""
        self._look = look
        self._forget_selections()
        self._highlight()

    def set_times(self, times: Iterable[Passage]) -> None:
        """Underline these time expressions and no others; the next ``set_passages`` shows it."""
        self._times = _Placed(times)

    def set_passages(self, passages: Iterable[Passage]) -> None:
        """Highlight these passages and no others, beside the times."""
        self._passages = _Placed(passages)
        self._highlight()

    def select(self, key: Hashable, *, scroll: bool = True) -> None:
        """Make the passages of ``key`` stand out (None: of nothing) and bring the first of them into view."""
        self._selected = key
        self._highlight_selected()
        if key is None or not scroll:
            return
        self.scroll_to_selected()

    def scroll_to_selected(self) -> None:
        """Bring the first of the selected passages into view, and the last as far as there is room."""
        mine = [each for each in self._passages.all if self._selected is not None and each.key == self._selected]
        if mine:
            self.scroll_to(mine[0].start, mine[0].end)

    def scroll_to(self, start: int, end: int) -> None:
        """Bring characters ``[start, end)`` into view, with a few lines around them."""
        top = self._cursor(start, start)
        line = self.fontMetrics().lineSpacing()
        above = self.cursorRect(top)
        below = self.cursorRect(self._cursor(max(start, end - 1), max(start, end - 1)))
        height = self.viewport().height()
        if above.top() >= line and below.bottom() <= height - line:
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + above.top() - min(3 * line, height // 3))

    def marked(self) -> tuple[int, int] | None:
        """The extent of the passage the user has marked, without white space at its ends; None when there is none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self._text.from_qt(cursor.selectionStart())
        end = self._text.from_qt(cursor.selectionEnd())
        words = self._text.text[start:end]
        if not words.strip():
            return None
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())

    def passages_at(self, position: QPoint) -> list[Passage]:
        """The passages under a point of the viewport, the shortest first."""
        cursor = self.cursorForPosition(position)
        rect = self.cursorRect(cursor)
        # Beside the last word of a line the cursor is still "there": the pointer is not.
        if not rect.adjusted(-40, -4, 40, 4).contains(position):
            return []
        index = self._text.from_qt(cursor.position())
        under = self._passages.around(index) + self._times.around(index)
        return sorted(under, key=lambda each: each.end - each.start)

    # -- highlights ------------------------------------------------------------------------------------------------

    def _highlight(self) -> None:
        """All highlights at once: washes, and over them the lines under times."""
        washes = self._passages.all
        self._plain = [self._selection(each) for each in (*washes, *self._times.all)]
        self._highlight_selected()
        self._marks.show_passages([(each.start, self._mark_colour(each)) for each in washes], len(self._text.text))

    def _highlight_selected(self) -> None:
        """The selected passages go last and so lie on top; the others need not be made again."""
        chosen = [each for each in self._passages.all if self._selected is not None and each.key == self._selected]
        self.setExtraSelections(self._plain + [self._selection(each, selected=True) for each in chosen])

    def _selection(self, passage: Passage, *, selected: bool = False) -> QTextEdit.ExtraSelection:
        """Kept once made: a decision over one of thousands of candidates must not make them all anew."""
        look = (passage.kind, passage.weight, selected)
        key = (passage.start, passage.end, *look)
        selection = self._made.get(key)
        if selection is None:
            if look not in self._formats:
                self._formats[look] = self._format(passage, selected)
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(passage.start, passage.end)
            selection.format = self._formats[look]
            self._made[key] = selection
        return selection

    def _forget_selections(self) -> None:
        self._made.clear()
        self._formats.clear()

    def _format(self, passage: Passage, selected: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        colour = self._mark_colour(passage)
        if passage.weight is Weight.TIME:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(colour)
            return made
        if passage.weight is Weight.LEFTOVER:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            made.setUnderlineColor(colour)
            if selected:
                made.setBackground(blend(self._base(), colour, 0.3))
            return made
        if passage.weight is Weight.REJECTED:
            made.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        made.setBackground(blend(self._base(), colour, 0.38 if selected else _SHARE_WASHED[passage.weight.value]))
        if selected:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            made.setUnderlineColor(colour)
        return made

    def _mark_colour(self, passage: Passage) -> QColor:
        if passage.kind is not None:
            return self._look.colour(passage.kind)
        role = QPalette.ColorRole
        return blend(self._base(), self.palette().color(role.Text), 0.45)

    def _base(self) -> QColor:
        return self.palette().color(QPalette.ColorRole.Base)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._text.to_qt(start), last))
        cursor.setPosition(min(self._text.to_qt(end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    # -- events ------------------------------------------------------------------------------------------------

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        column = self.fontMetrics().averageCharWidth() * READING_WIDTH
        free = self.width() - self.verticalScrollBar().sizeHint().width() - column
        margin = max(18, free // 2)
        self.setViewportMargins(margin, 12, max(18, margin - MarkStrip.WIDTH), 0)
        super().resizeEvent(qt_event)
        bar = self.verticalScrollBar().sizeHint().width()
        self._marks.setGeometry(QRect(self.width() - bar - MarkStrip.WIDTH, 0, MarkStrip.WIDTH, self.height()))

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        self._pressed_at = qt_event.position().toPoint()
        super().mousePressEvent(qt_event)

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        super().mouseReleaseEvent(qt_event)
        position = qt_event.position().toPoint()
        moved = (position - self._pressed_at).manhattanLength() > 4
        if qt_event.button() is not Qt.MouseButton.LeftButton or moved or self.textCursor().hasSelection():
            return
        keys = list(dict.fromkeys(each.key for each in self.passages_at(position) if each.key is not None))
        if keys:
            self.passage_clicked.emit(keys)

    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        super().mouseMoveEvent(qt_event)
        under = [] if qt_event.buttons() else self.passages_at(qt_event.position().toPoint())
        over = any(each.key is not None for each in under)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QHelpEvent) and qt_event.type() == QEvent.Type.ToolTip:
            tips = dict.fromkeys(each.tip for each in self.passages_at(qt_event.pos()) if each.tip)
            QToolTip.showText(qt_event.globalPos(), tooltip_text("\n".join(tips)), self)
            return True
        return super().viewportEvent(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        marked = self.marked()
        if marked and qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not qt_event.modifiers():
            self.event_requested.emit(*marked)
        elif qt_event.key() == Qt.Key.Key_Space and not qt_event.modifiers():
            self.list_requested.emit()
        else:
            super().keyPressEvent(qt_event)

    def contextMenuEvent(self, qt_event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        marked = self.marked()
        make = menu.addAction("Make an &event of this passage")
        make.setEnabled(marked is not None)
        if marked:
            make.triggered.connect(lambda: self.event_requested.emit(*marked))
        menu.exec(qt_event.globalPos())
        menu.deleteLater()

    def changeEvent(self, qt_event: QEvent) -> None:
        super().changeEvent(qt_event)
        if qt_event.type() == QEvent.Type.PaletteChange and hasattr(self, "_marks"):
            self._forget_selections()
            self._highlight()


class MarkStrip(QWidget):
    """Where in the whole text the evidence lies: a tick for each passage, beside the scroll bar."""

    WIDTH = 8

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._ticks: list[tuple[int, QColor]] = []
        self._length = 1
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_passages(self, ticks: list[tuple[int, QColor]], length: int) -> None:
        """``ticks`` are (character, colour) in a text of ``length`` characters."""
        self._ticks, self._length = ticks, max(1, length)
        self.update()

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self.height() - 4
        for start, colour in self._ticks:
            painter.fillRect(1, 2 + start * height // self._length, self.WIDTH - 3, 2, colour)

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        start = int(qt_event.position().y() / max(1, self.height()) * self._length)
        self._view.scroll_to(start, start + 1)
