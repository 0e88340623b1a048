"""Earlier states of a timeline: choose one, and it opens as a timeline of its own; the present one stays."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.plain_text import label, tooltip_text


class BackupDialog(QDialog):
    """Emits ``chosen`` with the path of a backup."""

    chosen = Signal(Path)

    def __init__(self, backups: list[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Restore a backup")
        open_at(self, 460, 360)
        self.list = QListWidget()
        self.list.setAccessibleName("Backups, the latest first")
        for path in backups:
            item = QListWidgetItem(_when(path))
            item.setData(int(Qt.ItemDataRole.UserRole), path)
            item.setToolTip(tooltip_text(str(path)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self._accept())
        words = (
            "The backup opens as a timeline of its own, to look at and to keep; the one you have stays as it is."
            if backups
            else "There is no backup of this timeline yet. One is made each day it is changed."
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = QPushButton("&Open this state")
        self.open_button.setDefault(True)
        self.open_button.setEnabled(bool(backups))
        buttons.addButton(self.open_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(label(words, "muted", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.list.setVisible(bool(backups))

    def _accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(int(Qt.ItemDataRole.UserRole)))
            self.accept()


def _when(path: Path) -> str:
    try:
        told = path.stat()
    except OSError:
        return path.name
    then = time.localtime(told.st_mtime)
    day = f"{time.strftime('%A', then)} {then.tm_mday} {time.strftime('%B %Y, %H:%M', then)}"
    return f"{day}   ({told.st_size / 1e6:.1f} MB)"
