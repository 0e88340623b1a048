"""The line under an entry field: how it was read, or what is wrong with it. Never a dialog."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class NoteLevel(StrEnum):
    """How a note is shown; the values are the roles of the style sheet."""

    PLAIN = "muted"
    WARNING = "warning"
    ERROR = "danger"


_MARKS = {NoteLevel.PLAIN: "", NoteLevel.WARNING: "⚠ ", NoteLevel.ERROR: "✕ "}


class FieldNote(QLabel):
    """A plain-text line that changes its tone with what it says; the mark before it says so without colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.level = NoteLevel.PLAIN
        self.setProperty("role", self.level.value)

    def say(self, text: str, level: NoteLevel = NoteLevel.PLAIN) -> None:
        """Show ``text``; nothing is shown for an empty one."""
        if level is not self.level:
            self.level = level
            self.setProperty("role", level.value)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(_MARKS[level] + text if text else "")
