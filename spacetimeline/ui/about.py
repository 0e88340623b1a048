"""Who made it, with what, and under which licences."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from spacetimeline import __version__
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.icons import app_icon_pixmap
from spacetimeline.ui.plain_text import label

_LIBRARIES = (
    ("PySide6-Essentials", "Qt for Python", "LGPL-3.0; replace it by any compatible build"),
    ("sqlite-utils", "the document's tables and migrations", "Apache-2.0"),
    ("python-dateutil", "time zones and their rules", "Apache-2.0 and BSD-3-Clause"),
    ("numpy", "columns of events", "BSD-3-Clause"),
    ("platformdirs", "where settings lie", "MIT"),
    ("tzdata", "the time zone database", "Apache-2.0; data in the public domain"),
    ("charset-normalizer", "encodings of text files", "MIT"),
    ("readability-lxml", "the article in a web page", "Apache-2.0"),
    ("htmldate", "dates of web pages", "Apache-2.0"),
    ("pypdf", "text of PDF files", "BSD-3-Clause"),
    ("striprtf", "text of RTF files", "BSD-3-Clause"),
    ("feedparser", "news feeds", "BSD-2-Clause"),
    ("icalendar", "calendars", "BSD-2-Clause"),
)


def credits_text() -> str:
    """Versions and licences of what the program stands on, as plain text."""
    lines = [
        "Spacetimeline is free software under the Apache License 2.0.",
        "",
        f"Python {platform.python_version()} and SQLite, whose authors gave it to the public domain.",
        f"Qt {qVersion()}, under the GNU Lesser General Public License 3.",
        "Inter, the typeface by Rasmus Andersson, under the SIL Open Font License 1.1.",
        "",
        "With thanks to the authors of",
    ]
    lines += [f"  {name} {_version(name)}: {purpose} ({licence})" for name, purpose, licence in _LIBRARIES]
    return "\n".join(lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"


class AboutDialog(QDialog):
    """The program's name, version and credits, to read and to copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("About Spacetimeline")
        open_at(self, 620, 460)
        picture = label()
        picture.setPixmap(app_icon_pixmap(64, self.devicePixelRatio()))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label("Spacetimeline", "title"))
        words.addWidget(label(f"Version {__version__}. Turns space news into a timeline you can trust.", "muted"))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture)
        top.addLayout(words, 1)
        text = QPlainTextEdit(credits_text())
        text.setReadOnly(True)
        text.setAccessibleName("Credits and licences")
        text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = QPushButton("&Copy")
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(f"Spacetimeline {__version__}\n{credits_text()}")
        )
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(16)
        column.addLayout(top)
        column.addWidget(text, 1)
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus(Qt.FocusReason.OtherFocusReason)
