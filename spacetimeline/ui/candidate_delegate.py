"""Draws the rows of the review: two lines a cell, the kind's mark, how sure, what is doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from spacetimeline.model.event import Status
from spacetimeline.model.when_words import short_words
from spacetimeline.ui.appearance import DARK, LIGHT
from spacetimeline.ui.import_dialog_review import Decision, Leftover, ReviewItem
from spacetimeline.ui.kind_look import KindLook, blend, draw_mark
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from spacetimeline.model.event import Event
    from spacetimeline.ui.candidate_table import Heading

PAD = 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def row_height(font: QFont, is_heading: bool) -> int:
    """Pixels of a row: two lines of text and air, or one for a heading."""
    line = QFontMetrics(font).height()
    return line + 16 if is_heading else 2 * line + 16


class CandidateDelegate(QStyledItemDelegate):
    """Paints from the row object itself; the model's texts serve assistive technology."""

    def __init__(self, look: KindLook, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, row_height(option.font, False))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, option, self.look)
        if isinstance(row, ReviewItem):
            pen.ground(index.column())
            (pen.check, pen.event, pen.time, pen.verdict, pen.sure)[index.column()](row)
        elif isinstance(row, Leftover):
            pen.ground(index.column())
            if index.column():
                pen.leftover(row)
        else:
            pen.heading(row)
        painter.restore()


class _Pen:
    """One cell being drawn."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, look: KindLook) -> None:
        self.painter = painter
        self.look = look
        self.area: QRect = option.rect
        palette: QPalette = option.palette
        self.selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self.hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        # Headings can't be chosen, but that is no reason to draw them as if they were switched off.
        active = QPalette.ColorGroup.Active
        self.text = palette.color(active, QPalette.ColorRole.Text)
        self.base = palette.color(active, QPalette.ColorRole.Base)
        self.muted = blend(self.base, self.text, 0.66)
        self.faint = blend(self.base, self.text, 0.45)
        self.accent = palette.color(QPalette.ColorRole.Highlight)
        self.on_accent = palette.color(QPalette.ColorRole.HighlightedText)
        tones = DARK if look.is_dark else LIGHT
        self.warning, self.danger, self.good = QColor(tones.warning), QColor(tones.danger), QColor(tones.good)
        self.font = QFont(option.font)

    # -- parts ------------------------------------------------------------------------------------------------

    def ground(self, column: int) -> None:
        if self.selected:
            self.painter.fillRect(self.area, blend(self.base, self.accent, 0.17))
            if column == 0:
                self.painter.fillRect(QRect(self.area.left(), self.area.top(), 3, self.area.height()), self.accent)
        elif self.hovered:
            self.painter.fillRect(self.area, blend(self.base, self.text, 0.04))
        self.painter.setPen(QPen(blend(self.base, self.text, 0.1), 1))
        self.painter.drawLine(self.area.bottomLeft(), self.area.bottomRight())

    def line(
        self, number: int, text: str, colour: QColor, *, bold: bool = False, indent: int = 0, strike: bool = False
    ) -> None:
        """One of the two lines of the cell (0 upper, 1 lower), cut to its width."""
        font = QFont(self.font)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(strike)
        if number:
            font.setPointSizeF(font.pointSizeF() * 0.92)
        metrics = QFontMetrics(font)
        height = (self.area.height() - 10) // 2
        area = QRect(self.area.left() + PAD + indent, self.area.top() + 5 + number * height, 0, height)
        area.setWidth(max(0, self.area.right() - area.left() - PAD // 2))
        self.painter.setFont(font)
        self.painter.setPen(colour)
        shown = metrics.elidedText(one_line(text, 200), Qt.TextElideMode.ElideRight, area.width())
        self.painter.drawText(area, _LEFT, shown)

    # -- cells ------------------------------------------------------------------------------------------------

    def heading(self, heading: Heading) -> None:
        shade = 0.07 if heading.is_article else 0.025
        self.painter.fillRect(self.area, blend(self.base, self.text, shade))
        font = QFont(self.font)
        font.setWeight(QFont.Weight.DemiBold)
        if not heading.is_article:
            font.setPointSizeF(font.pointSizeF() * 0.92)
        self.painter.setFont(font)
        self.painter.setPen(self.text if heading.is_article else self.muted)
        area = self.area.adjusted(PAD + 4, 0, -PAD - 4, 0)
        metrics = QFontMetrics(font)
        tail = metrics.horizontalAdvance(heading.detail) + 14
        shown = metrics.elidedText(heading.text, Qt.TextElideMode.ElideRight, area.width() - tail)
        self.painter.drawText(area, _LEFT, shown)
        self.painter.setPen(self.faint)
        at = area.adjusted(metrics.horizontalAdvance(shown) + 10, 0, 0, 0)
        self.painter.drawText(at, _LEFT, heading.detail)

    def check(self, item: ReviewItem) -> None:
        side = 17.0
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.area).center() + QPointF(2, 0))
        accepted = item.decision is Decision.ACCEPTED
        self.painter.setPen(QPen(self.accent if accepted else self.faint, 1.4))
        self.painter.setBrush(self.accent if accepted else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(box, 4.5, 4.5)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = box.left(), box.top()
        if accepted:
            self.painter.setPen(QPen(self.on_accent, 2.0, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            tick = [QPointF(x + 4.2, y + 8.9), QPointF(x + 7.4, y + 12.0), QPointF(x + 13.0, y + 5.4)]
            self.painter.drawPolyline(QPolygonF(tick))
        elif item.decision is Decision.REJECTED:
            self.painter.setPen(QPen(self.faint, 1.6, c=Qt.PenCapStyle.RoundCap))
            self.painter.drawLine(QPointF(x + 5, y + 5), QPointF(x + 12, y + 12))
            self.painter.drawLine(QPointF(x + 12, y + 5), QPointF(x + 5, y + 12))

    def event(self, item: ReviewItem) -> None:
        event = item.event
        rejected = item.decision is Decision.REJECTED
        mark = QRectF(self.area.left() + PAD - 2, self.area.top() + 7, 16, 16)
        draw_mark(self.painter, mark, event.kind, self.look, status=event.status, fade=0.6 if rejected else 0)
        title = event.title or event.kind.label
        self.line(0, title, self.faint if rejected else self.text, bold=True, indent=22, strike=rejected)
        self.line(1, _second_line(event, title), self.faint if rejected else self.muted, indent=22)

    def time(self, item: ReviewItem) -> None:
        event = item.event
        rejected = item.decision is Decision.REJECTED
        start = short_words(event.start) if event.start else "no date"
        colour = self.faint if rejected or event.start is None else self.text
        self.line(0, start, colour)
        status = _STATUS_MARKS.get(event.status, "") + event.status.label
        until = f" · to {short_words(event.end)}" if event.end else ""
        self.line(1, status + until, self.faint if rejected else self.muted)

    def verdict(self, item: ReviewItem) -> None:
        tones = {"New": self.good, "Finer": self.accent, "Conflict": self.danger}
        bold = item.verdict in ("Conflict", "Finer")
        self.line(0, item.verdict, tones.get(item.verdict, self.muted), bold=bold)
        self.line(1, item.verdict_words, self.muted)

    def sure(self, item: ReviewItem) -> None:
        self.line(0, "by you" if item.confidence >= 1 else f"{item.confidence:.0%}", self.text)
        doubts = len(item.doubts)
        if doubts:
            self.line(1, f"⚠ {doubts} doubt{'s' if doubts > 1 else ''}", self.warning)
            return
        bar = QRectF(self.area.left() + PAD, self.area.bottom() - 16, self.area.width() - 3 * PAD, 4)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(blend(self.base, self.text, 0.12))
        self.painter.drawRoundedRect(bar, 2, 2)
        self.painter.setBrush(blend(self.base, self.accent, 0.75))
        bar.setWidth(max(4.0, bar.width() * item.confidence))
        self.painter.drawRoundedRect(bar, 2, 2)

    def leftover(self, leftover: Leftover) -> None:
        self.line(0, leftover.quote.text, self.text, indent=22)
        self.line(1, "Enter: make an event of it · Backspace: nothing to see here", self.faint, indent=22)
        self.painter.setPen(QPen(self.faint, 1.2, Qt.PenStyle.DashLine))
        self.painter.drawEllipse(QRectF(self.area.left() + PAD, self.area.top() + 10, 11, 11))


def _second_line(event: Event, title: str) -> str:
    """What the title does not say yet."""
    people = f"{len(event.crew)} aboard" if len(event.crew) > 1 else (event.crew[0].name if event.crew else "")
    told = (event.kind.label, event.vehicle or event.mission, event.port, event.target, event.site, people)
    fresh = [part for part in told if part and part.casefold() not in title.casefold()]
    return " · ".join(fresh[:3]) or event.kind.label


_STATUS_MARKS = {
    Status.ACTUAL: "● ",
    Status.PLANNED: "○ ",
    Status.DELAYED: "» ",
    Status.CANCELLED: "✕ ",
    Status.FAILED: "✕ ",
    Status.UNCONFIRMED: "◌ ",
}
