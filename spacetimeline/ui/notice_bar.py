"""A line above the page that tells something lasting, without stopping anybody: read-only, changed underneath ..."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from spacetimeline.ui.icons import IconField, icon
from spacetimeline.ui.plain_text import label


class NoticeBar(QFrame):
    """Shows one sentence with at most one thing to do about it; the latest replaces the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._action: Callable[[], object] | None = None
        self.text = label(wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.clicked.connect(self._act)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setToolTip("Hide this line")
        close.setAccessibleName("Hide this notice")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(IconField("warning", 18))
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        row.addWidget(close)
        self.hide()

    def tell(self, sentence: str, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Show ``sentence``; with ``button`` a button of that name that hides the line and runs ``action``."""
        self.text.setText(sentence)
        self.setAccessibleName(sentence)
        self._action = action
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.show()

    def _act(self) -> None:
        self.hide()
        if self._action:
            self._action()
