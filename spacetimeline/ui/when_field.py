"""An entry field for times: type them as one writes them, see how they were read, say how fine and how sure."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from spacetimeline.errors import BadTimeError
from spacetimeline.model.when import Bound, Granularity, Qualifier, When
from spacetimeline.model.when_entry import read_entry
from spacetimeline.model.when_words import GRANULARITY_WORDS, QUALIFIER_WORDS, plain_words, short_words
from spacetimeline.ui.field_note import FieldNote, NoteLevel


class WhenField(QWidget):
    """Emits ``when_changed`` with a ``When`` or None after every change that can be read.

    ``when()`` is None while the field is empty or holds no time; ``is_valid()`` tells the two apart.
    """

    when_changed = Signal(object)

    def __init__(self, name: str = "Time", *, optional: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._optional = optional
        self._when: When | None = None
        self._problem = ""
        self._empty_words = "No time: the event is listed as undated."
        self.line = QLineEdit(placeholderText="5 Oct 2021 08:55 UTC · about April 2021")
        self.line.setAccessibleName(name)
        self.line.setClearButtonEnabled(True)
        self.granularity = self._combo(f"{name}: how fine", GRANULARITY_WORDS)
        self.qualifier = self._combo(f"{name}: how sure", QUALIFIER_WORDS)
        self.note = FieldNote()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self.qualifier)
        row.addWidget(self.granularity)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self.note)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_typed)
        self.line.textChanged.connect(self._on_cleared)
        self.granularity.activated.connect(self._on_choice)
        self.qualifier.activated.connect(self._on_choice)
        self._show()

    def _combo(self, name: str, words: dict[Granularity, str] | dict[Qualifier, str]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setFixedHeight(30)
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, text in words.items():
            combo.addItem(text, value)
        return combo

    # -- value ---------------------------------------------------------------------------------------------------

    def when(self) -> When | None:
        return self._when

    def set_when(self, when: When | None) -> None:
        """Show a time; nothing is emitted."""
        self._when, self._problem = when, ""
        # An unknown time has to be told from an empty field.
        self.line.setText("" if when is None else short_words(when))
        self._show()

    def is_valid(self) -> bool:
        """True when the field holds a time, or is empty and may be."""
        return not self._problem

    def set_empty_words(self, words: str) -> None:
        """What the note says while the field is empty."""
        self._empty_words = words
        self._show()

    # -- reactions -----------------------------------------------------------------------------------------------

    def _on_cleared(self, text: str) -> None:
        # The clear button changes the text without "editing" it.
        if not text and (self._when is not None or self._problem):
            self._on_typed(text)

    def _on_typed(self, text: str) -> None:
        self._when, self._problem = None, ""
        if text.strip():
            try:
                self._when = read_entry(text)
            except BadTimeError as error:
                self._problem = str(error)
        elif not self._optional:
            self._problem = "A time is needed here."
        self._show()
        if not self._problem:
            self.when_changed.emit(self._when)

    def _on_choice(self) -> None:
        if self._when is None:
            return
        granularity, qualifier = self.granularity.currentData(), self.qualifier.currentData()
        before = self._when
        when = When.at(before.at_ms, Granularity(granularity), Qualifier(qualifier), raw=before.raw)
        if before.granularity.rank <= Granularity.HOUR.rank:
            when = replace(when, stated_zone=before.stated_zone, stated_offset_min=before.stated_offset_min)
        self._when, self._problem = when, ""
        self.line.setText(short_words(when))
        self._show()
        self.when_changed.emit(when)

    def _show(self) -> None:
        when = self._when
        dated = when is not None and when.bound in (Bound.EXACT, Bound.OPEN)
        for combo in (self.granularity, self.qualifier):
            combo.setEnabled(dated)
        if when is not None and dated:
            self.granularity.setCurrentIndex(self.granularity.findData(when.granularity))
            self.qualifier.setCurrentIndex(self.qualifier.findData(when.qualifier))
        else:
            self.granularity.setCurrentIndex(-1)
            self.qualifier.setCurrentIndex(-1)
        if self._problem:
            self.note.say(self._problem, NoteLevel.ERROR)
        elif when is None:
            self.note.say(self._empty_words)
        else:
            self.note.say(f"Read as {plain_words(when)}")
