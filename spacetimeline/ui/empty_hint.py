"""What an empty timeline says in place of events."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from spacetimeline.ui.icons import IconField
from spacetimeline.ui.plain_text import label


class EmptyHint(QFrame):
    """Lies over the middle of ``host`` and lets the mouse through."""

    def __init__(self, host: QWidget, title: str, words: str) -> None:
        super().__init__(host)
        self._host = host
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.setContentsMargins(36, 24, 36, 26)
        column.addWidget(IconField("import", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in ((title, "subtitle"), (words, "muted")):
            line = label(text, role)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        host.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        if qt_event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        size = self.sizeHint()
        room = self._host.rect()
        self.setGeometry(
            (room.width() - size.width()) // 2, (room.height() - size.height()) // 2, size.width(), size.height()
        )
