"""The canvas font, the same on every machine, and how wide its text is."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from spacetimeline.settings import resource_path
from spacetimeline.timeline.titles import ELLIPSIS

LABEL_PX = 12
"""Height of the label font in pixels."""


@cache
def canvas_family() -> str:
    """The family of the shipped font, registered with Qt once; needs a QGuiApplication."""
    family = ""
    for name in ("Inter-Regular.ttf", "Inter-SemiBold.ttf"):
        number = QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
        if number >= 0 and not family:
            family = QFontDatabase.applicationFontFamilies(number)[0]
    return family or QGuiApplication.font().family()


def canvas_font(size_px: int = LABEL_PX, *, bold: bool = False) -> QFont:
    """The font of pictures at a pixel size."""
    font = QFont(canvas_family())
    font.setPixelSize(size_px)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class FontTextMetrics:
    """Widths by summed advances of single characters, each asked of the font once.

    Kerning moves the sum by a pixel at most, on the safe side; asking the font for whole labels would cost ten times
    as much.
    """

    def __init__(self, font: QFont | None = None) -> None:
        self._metrics = QFontMetricsF(font or canvas_font())
        self._advances: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The advance of a text in pixels."""
        advances = self._advances
        try:
            return sum([advances[each] for each in text])
        except KeyError:
            for each in set(text) - advances.keys():
                advances[each] = self._metrics.horizontalAdvance(each)
            return sum([advances[each] for each in text])

    def cut(self, text: str, room_px: float) -> str:
        """The longest start that fits with an ellipsis, at least three characters, or nothing."""
        if self.width(text) <= room_px:
            return text
        left = room_px - self.width(ELLIPSIS)
        for number, each in enumerate(text):
            left -= self._advances[each]
            if left < 0:
                return text[:number].rstrip() + ELLIPSIS if number >= 3 else ""
        return text
