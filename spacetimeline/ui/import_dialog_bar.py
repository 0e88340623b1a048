"""The foot of the import dialog: the keys, the threshold, what happens next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.plain_text import label

_KEYS = (
    ("↑↓", "choose"),
    ("Enter", "accept"),
    ("⌫", "reject"),
    ("E", "edit"),
    ("M", "merge"),
    ("Space", "text"),
    ("Ctrl+Enter", "accept all"),
    ("Esc", "leave"),
)


class ImportBar(QFrame):
    """Shows the keys and offers: accept all above a threshold, import, leave."""

    accept_above_requested = Signal(float)
    threshold_changed = Signal(float)
    import_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, threshold: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = FieldNote()
        # A remark takes the room there is and never widens the dialog.
        self.note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.percent = QComboBox()
        for percent in range(95, -1, -5):
            self.percent.addItem(f"{percent} %", percent / 100)
        self.percent.setCurrentIndex(self.percent.findText(f"{5 * round(20 * min(threshold, 0.95))} %"))
        self.percent.setAccessibleName("Confidence from which all are accepted")
        self.percent.setFixedHeight(32)
        self.accept_above = QPushButton("&Accept all from")
        self.accept_above.setToolTip("Ctrl+Enter")
        self.import_button = QPushButton("&Import")
        self.import_button.setProperty("primary", True)
        self.import_button.setMinimumWidth(150)
        self.cancel_button = QPushButton("Cancel")
        for button in (self.accept_above, self.import_button, self.cancel_button):
            button.setAutoDefault(False)
        self._arrange()
        self.percent.currentIndexChanged.connect(lambda: self.threshold_changed.emit(self.threshold))
        self.accept_above.clicked.connect(lambda: self.accept_above_requested.emit(self.threshold))
        self.import_button.clicked.connect(self.import_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)

    @property
    def threshold(self) -> float:
        return float(self.percent.currentData())

    def _arrange(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(5)
        for key, meaning in _KEYS:
            keys.addWidget(label(key, "key"))
            keys.addWidget(label(meaning, "muted"))
            keys.addSpacing(9)
        keys.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.accept_above)
        acts.addWidget(self.percent)
        acts.addSpacing(8)
        acts.addWidget(self.note, 1)
        acts.addWidget(self.cancel_button)
        acts.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(10)
        column.addLayout(keys)
        column.addLayout(acts)

    def show_count(self, accepted: int) -> None:
        """Name on the button how many events would be imported."""
        self.import_button.setEnabled(accepted > 0)
        noun = "event" if accepted == 1 else "events"
        self.import_button.setText(f"&Import {accepted:,} {noun}" if accepted else "&Import")

    def say(self, text: str, level: NoteLevel = NoteLevel.PLAIN) -> None:
        """A short remark beside the buttons."""
        self.note.say(text, level)


def centred_hint(title: str, text: str) -> QWidget:
    """A page for where a list would be empty."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(40, 40, 40, 40)
    column.addStretch(2)
    head: QLabel = label(title, "heading", wrap=True)
    body: QLabel = label(text, "muted", wrap=True)
    column.addWidget(head)
    column.addWidget(body)
    column.addStretch(3)
    return page
