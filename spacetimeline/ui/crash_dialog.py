"""What is shown of an unexpected error: that nothing is lost, and a text to copy."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from spacetimeline import __version__
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import label


def report_text(error: BaseException) -> str:
    """What a person who mends the program needs: versions and the trace. No text of any article or document."""
    trace = "".join(traceback.format_exception(error))
    return (
        f"Spacetimeline {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform()} ({QGuiApplication.platformName()})\n\n{trace}"
    )


class CrashDialog(QDialog):
    """Says that something went wrong, that nothing is lost, and offers the text."""

    def __init__(self, report: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Something went wrong")
        open_at(self, 680, 420)
        self._report = report
        picture = label()
        picture.setPixmap(icon("warning").pixmap(32, 32))
        words = label(
            "Spacetimeline met an error it did not expect. Your timeline is safe: every finished step is on disk. "
            "You can go on; if the window behaves oddly, close and open it again.",
            wrap=True,
        )
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(words, 1)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Details of the error")
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        column.addWidget(self._buttons(folder))

    def _buttons(self, folder: Path) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.copy_button = QPushButton("&Copy details")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        log = QPushButton("Show the &log")
        log.clicked.connect(lambda: show_folder(folder))
        go_on = QPushButton("Con&tinue")
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        box.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(log, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        return box


def show_folder(folder: Path) -> None:
    """Open a folder in the desktop's file manager."""
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
