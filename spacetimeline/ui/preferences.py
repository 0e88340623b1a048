"""Preferences: few, applied at once, kept at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from spacetimeline.settings import Settings
from spacetimeline.ui.appearance import Appearance, Scheme
from spacetimeline.ui.plain_text import label
from spacetimeline.ui.second_clock import CHOICES

WHEEL_ZOOMS = "wheel_zooms"
SMOOTH_ZOOM = "smooth_zoom"
SECOND_CLOCK = "second_clock"

SCHEMES = (
    (Scheme.SYSTEM, "As the desktop"),
    (Scheme.LIGHT, "Light"),
    (Scheme.DARK, "Dark"),
    (Scheme.CONTRAST, "High contrast"),
)


class PreferencesDialog(QDialog):
    """Writes each choice as it is made; ``changed`` tells open windows to follow."""

    changed = Signal()

    def __init__(self, settings: Settings, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Preferences")
        self.setMinimumWidth(440)
        self._settings = settings
        self._appearance = appearance
        self.scheme = _choice([text for _, text in SCHEMES], [each for each, _ in SCHEMES].index(appearance.scheme))
        self.scheme.activated.connect(lambda number: appearance.choose(SCHEMES[number][0]))
        clocks = list(CHOICES)
        kept = settings.get(SECOND_CLOCK, "")
        self.clock = _choice([name or "None" for name in clocks], clocks.index(kept) if kept in clocks else 0)
        self.clock.activated.connect(lambda number: self._keep(SECOND_CLOCK, clocks[number]))
        self.wheel = _choice(["Scrolls the tracks", "Zooms"], int(settings.get(WHEEL_ZOOMS, False)))
        self.wheel.activated.connect(lambda number: self._keep(WHEEL_ZOOMS, bool(number)))
        self.smooth = QCheckBox("Zoom &smoothly")
        self.smooth.setChecked(settings.get(SMOOTH_ZOOM, True))
        self.smooth.toggled.connect(lambda checked: self._keep(SMOOTH_ZOOM, checked))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(self._form())
        note = "Changes are kept at once. With Ctrl, the wheel always zooms at the cursor."
        column.addWidget(label(note, "muted", wrap=True))
        column.addWidget(buttons)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(12)
        form.addRow("&Appearance", self.scheme)
        form.addRow("Se&cond clock on the axis", self.clock)
        form.addRow("The &wheel", self.wheel)
        form.addRow("", self.smooth)
        return form

    def _keep(self, name: str, value: object) -> None:
        self._settings.set(name, value)
        self.changed.emit()


def _choice(texts: list[str], current: int) -> QComboBox:
    box = QComboBox()
    box.addItems(texts)
    box.setCurrentIndex(current)
    return box
