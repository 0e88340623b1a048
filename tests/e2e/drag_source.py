"""A second program: a window from which something can be dragged.

Arguments: "files" and their paths, or "selection" and the marked-up and the plain text a browser would offer.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Starts a real drag as soon as the pressed pointer moves."""

    def __init__(self, kind: str, payload: list[str]) -> None:
        super().__init__("drag me")
        self._kind = kind
        self._payload = payload
        self._dragging = False

    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        if self._dragging or not qt_event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._dragging = True
        mime = QMimeData()
        if self._kind == "files":
            mime.setUrls([QUrl.fromLocalFile(path) for path in self._payload])
        else:
            mime.setHtml(self._payload[0])
            mime.setText(self._payload[1])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
        self._dragging = False


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    source = Source(sys.argv[1], sys.argv[2:])
    source.setWindowTitle("drag source")
    source.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    source.setGeometry(1290, 10, 100, 60)
    source.show()
    sys.exit(app.exec())
