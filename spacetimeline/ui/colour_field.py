"""An event's own colour, or the theme's choice."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QColorDialog, QHBoxLayout, QToolButton, QWidget

SWATCHES = {
    "": "as the theme has it",
    "#d55e00": "vermilion",
    "#e69f00": "orange",
    "#009e73": "green",
    "#56b4e9": "sky blue",
    "#0072b2": "blue",
    "#cc79a7": "pink",
    "#6b7280": "grey",
}
"""The palette of Okabe and Ito, which people with any colour vision can tell apart."""


class ColourField(QWidget):
    """A row of swatches and a way to any other colour. Emits ``colour_changed`` with ``"#rrggbb"`` or ``""``."""

    colour_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = ""
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for colour, name in SWATCHES.items():
            row.addWidget(self._swatch(colour, name))
        self._other = QToolButton()
        self._other.setText("Other…")
        self._other.clicked.connect(self._ask)
        row.addWidget(self._other)
        row.addStretch(1)
        self.set_colour("")

    def colour(self) -> str:
        return self._colour

    def set_colour(self, colour: str) -> None:
        """Show a colour; nothing is emitted."""
        self._colour = colour.lower()
        button = self._buttons.get(self._colour)
        self._group.setExclusive(False)
        for each in self._buttons.values():
            each.setChecked(each is button)
        self._group.setExclusive(True)
        self._other.setIcon(_filled(self._colour) if button is None else QIcon())

    def _swatch(self, colour: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setAccessibleName(f"Colour: {name}")
        button.setToolTip(name)
        if colour:
            button.setIcon(_filled(colour))
        else:
            button.setText("Theme")
        button.clicked.connect(lambda: self._choose(colour))
        self._group.addButton(button)
        self._buttons[colour] = button
        return button

    def _choose(self, colour: str) -> None:
        self.set_colour(colour)
        self.colour_changed.emit(self._colour)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._colour or "#6b7280"), self)
        dialog.colorSelected.connect(lambda colour: self._choose(colour.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _filled(colour: str) -> QIcon:
    pixmap = QPixmap(QSize(28, 28))
    pixmap.fill(QColor(colour))
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
