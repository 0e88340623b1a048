"""Whether Qt can run here, asked before Qt itself is: it aborts the process where a window cannot be opened.

Importing this module imports no Qt.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication

QT_PACKAGES = "libgl1 libegl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0"
"""What Debian 12 and 13 call the libraries that Qt needs to draw at all."""
X11_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
"""What Qt needs besides for a window under X11."""
HEADLESS_HINT = "Without a screen: python3 main.py export ARTICLE.txt timeline.png"


class MissingLibraryError(UserError):
    """A system library that Qt needs is not installed."""

    exit_code = 3

    def __init__(self, reason: str, packages: str) -> None:
        super().__init__(
            f"Qt cannot start: {reason}.\nIt needs a few system libraries; on Debian and Ubuntu:\n"
            f"  sudo apt install {packages}\n{HEADLESS_HINT}"
        )


class NoDisplayError(UserError):
    """There is no screen to show a window on."""

    exit_code = 3

    def __init__(self, reason: str) -> None:
        super().__init__(f"There is no screen to open a window on: {reason}.\n{HEADLESS_HINT}")


@contextlib.contextmanager
def explained_imports() -> Iterator[None]:
    """Turn a failed import of Qt into ``MissingLibraryError``; other import errors are bugs and stay as they are."""
    try:
        yield
    except ImportError as error:
        if ".so" not in str(error):
            raise
        raise MissingLibraryError(str(error), f"{QT_PACKAGES} {X11_PACKAGES}") from error


def start_headless() -> QGuiApplication:
    """The process's QGuiApplication, made for drawing without a screen where there is none yet.

    Whoever calls keeps the result for as long as it draws.
    """
    with explained_imports():
        from PySide6.QtGui import QGuiApplication
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["spacetimeline"])


def check_window_can_open() -> None:
    """Raise ``NoDisplayError`` or ``MissingLibraryError`` where Qt would abort for want of a display or a library.

    Only X11 needs the question: with Wayland, Qt's own plugin falls back to others, and elsewhere it brings all.
    """
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if not sys.platform.startswith("linux") or chosen not in ("", "xcb"):
        return
    if not chosen and os.environ.get("WAYLAND_DISPLAY"):
        return
    display = os.environ.get("DISPLAY", "")
    if not display:
        raise NoDisplayError("neither DISPLAY nor WAYLAND_DISPLAY is set")
    _load_plugin()
    if not _answers(display):
        raise NoDisplayError(f"the X server at DISPLAY={display} does not answer")


def _load_plugin() -> None:
    import ctypes

    spec = find_spec("PySide6")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    plugins = [Path(folder, "Qt", "plugins", "platforms", "libqxcb.so") for folder in folders]
    for plugin in plugins:
        if plugin.is_file():
            try:
                ctypes.CDLL(str(plugin))
            except OSError as error:
                raise MissingLibraryError(str(error), f"{QT_PACKAGES} {X11_PACKAGES}") from error


def _answers(display: str) -> bool:
    """True when an X server takes connections at ``display``, or when there is no telling."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
