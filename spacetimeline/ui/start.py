"""Starting the windowed program: the application, its first window, and what was named on the command line."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from spacetimeline import __version__
from spacetimeline.settings import Settings, data_folder
from spacetimeline.ui.appearance import STYLE_ARGUMENTS, Appearance
from spacetimeline.ui.crash import CrashReporter
from spacetimeline.ui.main_window import Context, MainWindow

if TYPE_CHECKING:
    from spacetimeline.ui.accessible_timeline import TimelineAccess

DESKTOP_FILE = "io.github.spacetimeline"


class Application(QApplication):
    """Tells of files that the desktop hands over: macOS does it this way, also while the program runs."""

    file_opened = Signal(Path)

    def event(self, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QFileOpenEvent):
            self.file_opened.emit(Path(qt_event.file()))
            return True
        return super().event(qt_event)


class Windows(QObject):
    """The windows of one run of the program: makes them and knows which timelines they hold."""

    def __init__(self, app: QApplication, settings: Settings, crash: CrashReporter | None = None) -> None:
        super().__init__(app)
        self._windows: list[MainWindow] = []
        appearance = Appearance(app, settings)
        self._access: TimelineAccess | None = None
        self._context = Context(settings, appearance, self.open_window, self.make_accessible, self.window_with, crash)

    def open_window(self) -> MainWindow:
        """A new window with the welcome page, already shown."""
        window = MainWindow(self._context)
        if self._windows:
            window.move(self._windows[-1].pos().x() + 28, self._windows[-1].pos().y() + 28)
        self._windows.append(window)
        window.closed.connect(lambda: self._windows.remove(window))
        window.show()
        return window

    def make_accessible(self) -> None:
        """Have screen readers told about timelines; once is enough."""
        if self._access is None:
            from spacetimeline.ui.accessible_timeline import TimelineAccess

            self._access = TimelineAccess()
            self._access.install()

    def open_file(self, path: Path) -> None:
        """Open or import a file in the latest window."""
        (self._windows[-1] if self._windows else self.open_window()).importer.import_paths([path])

    def all(self) -> list[MainWindow]:
        """The windows that are open."""
        return list(self._windows)

    def window_with(self, path: Path) -> MainWindow | None:
        """The window that holds a timeline."""
        real = path.resolve()
        held = (window for window in self._windows if window.bridge is not None and window.bridge.path == real)
        return next(held, None)


def run(arguments: list[str]) -> int:
    """Show the window, open the timelines and import the articles named in ``arguments``; the exit code at the end."""
    QGuiApplication.setDesktopFileName(DESKTOP_FILE)
    app = Application([*sys.argv[:1], *STYLE_ARGUMENTS])
    app.setApplicationName("Spacetimeline")
    app.setApplicationDisplayName("Spacetimeline")
    app.setApplicationVersion(__version__)
    crash = CrashReporter(data_folder() / "logs", app)
    crash.install()
    windows = Windows(app, Settings(), crash)
    window = windows.open_window()
    app.file_opened.connect(windows.open_file)
    crash.show_user_error = window.show_error
    window.painted.connect(lambda: _after_first_paint(window, crash, arguments))
    QTimer.singleShot(5_000, app, gc.enable)  # a window that starts minimised is not painted for a long time
    code = app.exec()
    crash.uninstall()
    return code


def _after_first_paint(window: MainWindow, crash: CrashReporter, arguments: list[str]) -> None:
    gc.enable()
    crash.watch_for_hangs()
    crash.answered_again.connect(lambda seconds, place: window.tell(f"Busy for {seconds:.0f} s, with {place}."))
    if crash.look_back():
        sentence = "Spacetimeline did not end as it should the last time. Every finished step is on disk."
        window.notice.tell(sentence, "Show the log", window.files.show_log)
    window.files.look_for_leftovers()
    if arguments:
        window.importer.import_paths(Path(argument).absolute() for argument in arguments)
