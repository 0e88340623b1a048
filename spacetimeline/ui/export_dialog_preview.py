"""The export dialog's live preview: the page as the file will have it, drawn small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from spacetimeline.render.export_painting import BandCanvas, PagePainter

if TYPE_CHECKING:
    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.theme import Theme

_CHECK_PX = 8
_PAD_PX = 14


class ExportPreview(QWidget):
    """Shows a page as large as it fits; a transparent ground is shown as a chequered one."""

    drag_requested = Signal()
    """The picture is being dragged away, to another program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 260)
        self.setAccessibleName("Preview of the picture")
        self._page: Page | None = None
        self._theme: Theme | None = None
        self._sentence = ""
        self._image: QImage | None = None
        self._pressed: QPointF | None = None

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        on_picture = self._page is not None and self._place(self._page).contains(qt_event.position())
        self._pressed = qt_event.position() if on_picture else None

    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = (qt_event.position() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_requested.emit()

    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    def show_page(self, page: Page, theme: Theme) -> None:
        """Draw this page from now on."""
        self._page, self._theme, self._sentence, self._image = page, theme, "", None
        self.setToolTip("Drag the picture into another program")
        self.update()

    def show_sentence(self, sentence: str) -> None:
        """Say why there is no picture."""
        self._page, self._sentence, self._image = None, sentence, None
        self.update()

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        self._image = None
        super().resizeEvent(qt_event)

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._page is None or self._theme is None:
                painter.setPen(self.palette().placeholderText().color())
                room = self.rect().adjusted(32, 32, -32, -32)
                painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._sentence)
                return
            if self._image is None:
                self._image = self._drawn(self._page, self._theme)
            place = self._place(self._page)
            _chequer(painter, place)
            painter.drawImage(place, self._image)
            painter.setPen(QPen(QColor(128, 128, 128, 90)))
            painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _place(self, page: Page) -> QRectF:
        room = QRectF(self.rect()).adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
        share = min(room.width() / page.width, room.height() / page.height, page.ratio)
        width, height = page.width * share, page.height * share
        return QRectF(
            round(room.center().x() - width / 2), round(room.center().y() - height / 2), round(width), round(height)
        )

    def _drawn(self, page: Page, theme: Theme) -> QImage:
        place, dpr = self._place(page), self.devicePixelRatioF()
        image = QImage(
            max(1, round(place.width() * dpr)),
            max(1, round(place.height() * dpr)),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.fill(0)
        ratio = image.width() / page.width
        with QPainter(image) as painter:
            painter.scale(ratio, ratio)
            PagePainter(page, theme, BandCanvas(theme, ratio)).paint(painter)
        return image


def _chequer(painter: QPainter, place: QRectF) -> None:
    painter.fillRect(place, QColor("#ffffff"))
    columns, rows = int(place.width() // _CHECK_PX) + 1, int(place.height() // _CHECK_PX) + 1
    grey = QColor("#e6e6e6")
    for row in range(rows):
        for column in range(row % 2, columns, 2):
            square = QRectF(place.x() + column * _CHECK_PX, place.y() + row * _CHECK_PX, _CHECK_PX, _CHECK_PX)
            painter.fillRect(square.intersected(place), grey)
