"""Go to a date, typed the way people write dates."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from spacetimeline.errors import BadTimeError
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, Bound, When, step_unit
from spacetimeline.ui.plain_text import label

_DAY_MS = 86_400_000


class GotoDialog(QDialog):
    """Emits ``date_chosen(lo_ms, hi_ms)``: the range of time to show."""

    date_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Go to date")
        self.setMinimumWidth(420)
        self.field = QLineEdit()
        self.field.setPlaceholderText("April 1961, 5 Oct 2021 08:55, 1970s …")
        self.field.setAccessibleName("Date to go to")
        self.field.textChanged.connect(self._read)
        self.reading = label("Any day, month, year or decade.", "muted", wrap=True)
        self._range: tuple[int, int] | None = None
        buttons = QDialogButtonBox()
        self.go = QPushButton("&Go")
        self.go.setDefault(True)
        self.go.setEnabled(False)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (self.field, self.reading, buttons):
            column.addWidget(part)

    def _read(self, typed: str) -> None:
        from spacetimeline.model.when_entry import read_entry
        from spacetimeline.model.when_words import plain_words

        try:
            when = read_entry(typed)
        except BadTimeError as error:
            self._range = None
            self._say(str(error) if typed.strip() else "Any day, month, year or decade.", wrong=bool(typed.strip()))
        else:
            self._range = range_to_show(when)
            self._say(plain_words(when) if self._range else "That is no place in time.", wrong=self._range is None)
        self.go.setEnabled(self._range is not None)

    def _say(self, words: str, *, wrong: bool) -> None:
        self.reading.setText(words)
        self.reading.setProperty("role", "danger" if wrong else "muted")
        self.reading.style().unpolish(self.reading)
        self.reading.style().polish(self.reading)

    def _accept(self) -> None:
        if self._range:
            self.date_chosen.emit(*self._range)
            self.accept()


def range_to_show(when: When) -> tuple[int, int] | None:
    """The range of milliseconds that shows a time well: its unit with as much again around it, a day at least."""
    if when.bound in (Bound.ONGOING, Bound.UNKNOWN):
        return None
    start = when.at_ms
    end = max(step_unit(start, when.granularity, 1), when.hi_ms if when.hi_ms < FAR_FUTURE_MS else start)
    margin = max((_DAY_MS - (end - start)) // 2, (end - start) // 2)
    return max(start - margin, FAR_PAST_MS), min(end + margin, FAR_FUTURE_MS)
