"""What does not fit together in a timeline: a list of findings, each of which leads to its events."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDockWidget,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.document.consistency import Weight, findings
from spacetimeline.errors import UserError
from spacetimeline.ui.background import Job
from spacetimeline.ui.dock_title import is_seen
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import label, one_line, tooltip_text

if TYPE_CHECKING:
    from spacetimeline.document.changes import Changes
    from spacetimeline.document.consistency import Finding
    from spacetimeline.document.contents import Contents
    from spacetimeline.document.document import Document


Checker = Callable[["Contents"], list["Finding"]]


def check_now(contents: Contents) -> list[Finding]:
    """All findings of the document's rules as of this moment, dismissed ones among them."""
    return findings(contents, time.time_ns() // 1_000_000, dismissed=True)


MOST_LISTED = 2_000
_PAUSE_MS = 600
_ICONS = {Weight.WRONG: "warning", Weight.INCOMPLETE: "help", Weight.DOUBTFUL: "help"}
_WORDS = {
    Weight.WRONG: "This cannot be as it stands.",
    Weight.INCOMPLETE: "Something is not told.",
    Weight.DOUBTFUL: "This may well be true.",
}
_FINDING_ROLE = int(Qt.ItemDataRole.UserRole)


class ConsistencyPanel(QDockWidget):
    """Checks a document off the GUI thread when it is shown and after changes.

    ``events_requested`` brings the ids of a finding's events when it is chosen. Dismissing, with a reason, and taking
    a dismissal back are undoable steps.
    """

    events_requested = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None, *, check: Checker = check_now) -> None:
        super().__init__("Checks", parent)
        self.setObjectName("checks")
        self._document = document
        self._check = check
        self._job: Job | None = None
        self._stale = True
        self._begun = 0.0
        self.findings: list[Finding] = []
        self.list = FindingList()
        self.list.setAccessibleName("Findings")
        self.summary = label("", "muted", wrap=True)
        self.dismissed = QCheckBox("Show dis&missed")
        self.reason = QLineEdit(placeholderText="Why it is right as it is")
        self.reason.setAccessibleName("Reason to dismiss the finding")
        self.act = QPushButton("&Dismiss")
        self.note = FieldNote()
        self._arrange()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.run)
        self.dismissed.toggled.connect(self._refill)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemClicked.connect(self._jump)
        self.list.itemActivated.connect(self._jump)
        self.list.dismiss_requested.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self.settle)
        self.reason.textChanged.connect(self._refresh)
        self.act.clicked.connect(self.settle)
        self.visibilityChanged.connect(lambda visible: self.run() if visible and self._stale else None)
        self._refresh()

    def _arrange(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 0, 10)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.summary, 1)
        head.addWidget(self.dismissed)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.reason, 1)
        row.addWidget(self.act)
        column.addLayout(row)
        note = QHBoxLayout()
        note.setContentsMargins(12, 0, 12, 0)
        note.addWidget(self.note)
        column.addLayout(note)
        self.setWidget(inside)

    # -- checking -------------------------------------------------------------------------------------------------

    def document_changed(self, changes: Changes | None = None) -> None:
        """Check again soon, if anybody looks; several changes in a row count as one."""
        self._stale = True
        if is_seen(self):
            self._pause.start()

    def run(self) -> None:
        """Check the document in a thread of its own."""
        if self._job is not None:
            return
        self._stale = False
        self._begun = time.monotonic()
        self.summary.setText("Checking…")
        document, check = self._document, self._check

        def work(_progress: object) -> list[Finding]:
            contents = document.reader()
            try:
                return check(contents)
            finally:
                contents.close()

        self._job = Job("Checking", work, self)
        self._job.succeeded.connect(self._on_checked)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _on_checked(self, findings: object) -> None:
        assert isinstance(findings, list)
        self.findings = findings
        self._refill()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.summary.setText("")
        self.note.say(str(error), NoteLevel.ERROR)

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        # Where checking takes long, it pauses as long: who edits should not feel it.
        self._pause.setInterval(max(_PAUSE_MS, int((time.monotonic() - self._begun) * 1000)))
        if self._stale and is_seen(self):
            self._pause.start()

    # -- the list -------------------------------------------------------------------------------------------------

    def current(self) -> Finding | None:
        item = self.list.currentItem()
        finding: Finding | None = item.data(_FINDING_ROLE) if item is not None else None
        return finding

    def _refill(self) -> None:
        dismissals = self._document.dismissals()
        kept = self.current()
        fresh = [each for each in self.findings if each.key not in dismissals]
        shown = list(self.findings) if self.dismissed.isChecked() else fresh
        self.list.clear()
        for finding in shown[:MOST_LISTED]:
            self.list.addItem(self._item(finding, dismissals.get(finding.key)))
        self._tell(len(fresh), len(self.findings) - len(fresh), len(shown))
        rows = [row for row, each in enumerate(shown[:MOST_LISTED]) if kept is not None and each.key == kept.key]
        self.list.setCurrentRow(rows[0] if rows else 0)
        self._refresh()

    def _item(self, finding: Finding, reason: str | None) -> QListWidgetItem:
        words = one_line(finding.sentence, 400)
        item = QListWidgetItem(words if reason is None else f"{words}\n— dismissed: {one_line(reason, 160)}")
        item.setData(_FINDING_ROLE, finding)
        item.setToolTip(tooltip_text(f"{finding.sentence}\n{_WORDS[finding.weight]}"))
        if reason is None:
            item.setIcon(icon(_ICONS[finding.weight]))
        else:
            item.setIcon(icon("check"))
            item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        return item

    def _tell(self, fresh: int, dismissed: int, shown: int) -> None:
        if not fresh and not dismissed:
            self.summary.setText("Everything fits together.")
            return
        words = f"{fresh:,} to look at" if fresh else "Nothing left to look at"
        words += f", {dismissed:,} dismissed" if dismissed else ""
        words += f"; the first {MOST_LISTED:,} are listed" if shown > MOST_LISTED else ""
        self.summary.setText(words)

    def _on_current(self) -> None:
        self.note.say("")
        self._refresh()

    def _refresh(self) -> None:
        finding = self.current()
        is_dismissed = finding is not None and finding.key in self._document.dismissals()
        writable = finding is not None and not self._document.read_only
        self.reason.setEnabled(writable and not is_dismissed)
        self.act.setText("&Take back" if is_dismissed else "&Dismiss")
        self.act.setEnabled(writable and (is_dismissed or bool(self.reason.text().strip())))

    def _jump(self, item: QListWidgetItem) -> None:
        finding: Finding = item.data(_FINDING_ROLE)
        self.events_requested.emit(list(finding.event_ids))

    def settle(self) -> None:
        """Dismiss the current finding with the reason given, or take its dismissal back."""
        finding = self.current()
        if finding is None or not self.act.isEnabled():
            return
        try:
            if finding.key in self._document.dismissals():
                with self._document.transact("Take a dismissal back") as step:
                    step.restore_finding(finding.key)
            else:
                with self._document.transact("Dismiss a finding") as step:
                    step.dismiss(finding.key, self.reason.text().strip())
        except UserError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self.reason.clear()
        self._refill()
        self.list.setFocus()


class FindingList(QListWidget):
    """Emits ``dismiss_requested`` on Backspace and Delete."""

    dismiss_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.dismiss_requested.emit()
        else:
            super().keyPressEvent(qt_event)
