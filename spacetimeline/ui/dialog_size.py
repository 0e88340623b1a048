"""How large a window opens: as large as it would like to be, and never larger than its screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_FRAME_PX = (16, 48)
"""What the desktop puts around a window, in width and height; Qt does not know it before the window is shown."""


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, less where its screen has less room: at twice the scale a laptop has 960 by 540."""
    room = window.screen().availableSize()
    window.resize(min(width, room.width() - _FRAME_PX[0]), min(height, room.height() - _FRAME_PX[1]))
