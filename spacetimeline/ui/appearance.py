"""How the program looks: our own light, dark and high-contrast tones over Qt's Fusion style.

The timeline's colours come from the themes in ``resources/themes``; these are the colours of the window around it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from spacetimeline.settings import Settings, resource_path

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Scheme(StrEnum):
    """What the user can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Tones(NamedTuple):
    """The colours of one scheme as ``#rrggbb``; the style sheet names them ``@window``, ``@accent`` ..."""

    window: str
    surface: str
    raised: str
    hover: str
    pressed: str
    line: str
    edge: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    tint: str
    danger: str
    warning: str
    good: str


LIGHT = Tones(
    window="#f3f5f9",
    surface="#ffffff",
    raised="#ffffff",
    hover="#e7ebf3",
    pressed="#dbe1ec",
    line="#dfe3eb",
    edge="#c3cad7",
    text="#172033",
    muted="#556076",
    faint="#8b95a8",
    accent="#2b59d9",
    accent_hover="#224abb",
    on_accent="#ffffff",
    tint="#e9effd",
    danger="#b3261e",
    warning="#8a5a00",
    good="#1b7a43",
)
DARK = Tones(
    window="#10141c",
    surface="#171c27",
    raised="#1e2431",
    hover="#262e3e",
    pressed="#303a4d",
    line="#283041",
    edge="#3a4458",
    text="#e7ebf4",
    muted="#a2acc0",
    faint="#717c92",
    accent="#78a2ff",
    accent_hover="#95b6ff",
    on_accent="#0b1224",
    tint="#1d2941",
    danger="#ff8a80",
    warning="#f2bd5c",
    good="#6fcf97",
)
CONTRAST = Tones(
    window="#000000",
    surface="#000000",
    raised="#000000",
    hover="#2b2b2b",
    pressed="#444444",
    line="#ffffff",
    edge="#ffffff",
    text="#ffffff",
    muted="#ffffff",
    faint="#d8d8d8",
    accent="#ffe14d",
    accent_hover="#fff0a0",
    on_accent="#000000",
    tint="#333300",
    danger="#ff9b9b",
    warning="#ffe14d",
    good="#8dffb0",
)
_TONES = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}

STYLE_ARGUMENTS = ("-style", "Fusion")
"""For QApplication: its method of the same purpose makes Python know all of QStyle, which takes a while."""
UI_FONT_FILES = ("fonts/Inter-Regular.ttf", "fonts/Inter-SemiBold.ttf")
"""The timeline's own type, used for the window too where the desktop names no font of its own."""


class Appearance(QObject):
    """Applies a scheme to the application and tells when the colours have changed.

    The application must be made with ``STYLE_ARGUMENTS``: the sheet is written for that style.
    """

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._sheet = ""
        self._applied: Tones | None = None
        _use_own_font(app)
        app.styleHints().colorSchemeChanged.connect(self._on_system_change)
        self.apply()

    @property
    def scheme(self) -> Scheme:
        """What the user chose; ``SYSTEM`` follows the desktop."""
        try:
            return Scheme(self._settings.get("scheme", Scheme.SYSTEM.value))
        except ValueError:
            return Scheme.SYSTEM

    @property
    def effective(self) -> Scheme:
        """The scheme that is shown: never ``SYSTEM``."""
        if self.scheme is not Scheme.SYSTEM:
            return self.scheme
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return Scheme.DARK if dark else Scheme.LIGHT

    @property
    def tones(self) -> Tones:
        return _TONES[self.effective]

    @property
    def timeline_theme(self) -> str:
        """The name of the timeline's theme that goes with the window."""
        return "high-contrast" if self.effective is Scheme.CONTRAST else self.effective.value

    def choose(self, scheme: Scheme) -> None:
        """Remember the user's choice and show it."""
        self._settings.set("scheme", scheme.value)
        self.apply()

    def apply(self) -> None:
        """Bring palette and style sheet to the tones of now."""
        tones = self.tones
        if tones == self._applied:
            return
        self._applied = tones
        self._app.setPalette(palette_of(tones))
        self._sheet = self._sheet or resource_path("ui/style.qss").read_text(encoding="utf-8")
        self._app.setStyleSheet(fill_in(self._sheet, tones, self.effective))
        self.changed.emit()

    def _on_system_change(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self.apply()


def _use_own_font(app: QApplication) -> None:
    font = app.font()
    if app.desktopSettingsAware() and font.family() not in ("DejaVu Sans", "Sans Serif", "Sans", ""):
        return
    family = ""
    for name in UI_FONT_FILES:
        path = resource_path(name)
        number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
        family = family or (QFontDatabase.applicationFontFamilies(number)[0] if number >= 0 else "")
    if family:
        own = QFont(family)
        own.setPointSizeF(max(font.pointSizeF(), 9.5))
        app.setFont(own)


def fill_in(sheet: str, tones: Tones, scheme: Scheme) -> str:
    """The style sheet with every ``@name`` replaced; longer names first, so that none eats another's beginning."""
    sheet = sheet.replace("@icons", resource_path("icons").as_posix()).replace("@scheme", scheme.value)
    for name in sorted(tones._fields, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", getattr(tones, name))
    return sheet


def palette_of(tones: Tones) -> QPalette:
    """The Qt palette of a scheme, disabled colours included."""
    palette = QPalette(QColor(tones.window))
    role = QPalette.ColorRole
    for each, colour in (
        (role.Window, tones.window),
        (role.WindowText, tones.text),
        (role.Base, tones.surface),
        (role.AlternateBase, mixed(tones.surface, tones.window, 0.6)),
        (role.Text, tones.text),
        (role.PlaceholderText, tones.faint),
        (role.Button, tones.raised),
        (role.ButtonText, tones.text),
        (role.BrightText, tones.danger),
        (role.ToolTipBase, tones.raised),
        (role.ToolTipText, tones.text),
        (role.Highlight, tones.accent),
        (role.HighlightedText, tones.on_accent),
        (role.Accent, tones.accent),
        (role.Link, tones.accent),
        (role.LinkVisited, tones.accent),
        (role.Light, tones.hover),
        (role.Midlight, tones.hover),
        (role.Mid, tones.edge),
        (role.Dark, tones.edge),
        (role.Shadow, mixed(tones.window, "#000000", 0.6)),
    ):
        palette.setColor(each, QColor(colour))
    off = mixed(tones.faint, tones.window, 0.25)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(off))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tones.pressed))
    return palette


def mixed(first: str, second: str, share: float) -> str:
    """``first`` with ``share`` (0 to 1) of ``second``, as ``#rrggbb``."""
    one, two = QColor(first), QColor(second)
    parts = [round(a + (b - a) * share) for a, b in zip(one.getRgb()[:3], two.getRgb()[:3], strict=True)]  # type: ignore[index]
    return QColor(*parts).name()
