"""Text from articles and documents is data: these keep Qt from reading markup or mnemonics into it."""

from __future__ import annotations

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QLabel, QWidget

_CONTROL = dict.fromkeys((*range(32), 0x7F, 0x2028, 0x2029), " ")
# Marks that turn the direction of writing around could make a name read as another.
_CONTROL |= dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "")

LONGEST_TIP = 90
"""Characters in a line of a tool tip that need not be broken."""


def one_line(text: str, longest: int = 80) -> str:
    """``text`` on one line, without control characters, cut to ``longest`` characters with an ellipsis."""
    line = " ".join(text[: 20 * longest].translate(_CONTROL).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def tooltip_text(text: str) -> str:
    """A tool tip that shows ``text`` letter by letter; Qt guesses at markup unless it is told.

    Screen readers are given a tool tip as it is, so there is markup only around what Qt would take for some, and around
    what is so long that it must be broken.
    """
    if not Qt.mightBeRichText(text) and max(map(len, text.split("\n"))) <= LONGEST_TIP:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{escaped}</span>" if text else ""


def menu_text(text: str, longest: int = 60) -> str:
    """``text`` for a menu, where a single ``&`` would underline the next letter."""
    return one_line(text, longest).replace("&", "&&")


def label(text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label that shows ``text`` as it is; ``role`` names its look in the style sheet."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made
