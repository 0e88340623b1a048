"""Unexpected errors: written to a rotating log, shown once with text to copy, and the program goes on."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import (
    QApplication,
)

from spacetimeline.errors import UserError

if TYPE_CHECKING:
    import logging

    from spacetimeline.ui.hang_notice import HangNotice
    from spacetimeline.ui.last_words import LastWords

LOG_BYTES, LOG_FILES = 1_000_000, 4
HANG_SECONDS = 10.0


class CrashReporter(QObject):
    """Takes over what Python and Qt would print, for as long as it is installed.

    ``busy_with`` says in a few words what the program is doing, for the log when the window hangs.
    """

    answered_again = Signal(float, str)
    """The window hung for so many seconds; the text names the place in the program."""
    _raised = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.show_user_error: Callable[[UserError], None] | None = None
        self._log: logging.Logger | None = None
        self._seen: set[str] = set()
        self._open = False
        self._watch: HangWatch | None = None
        self._last_words: LastWords | None = None
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def log_path(self) -> Path:
        return self.folder / "spacetimeline.log"

    def install(self) -> None:
        """Catch errors from now on; the log is opened when it is first needed."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_qt_message)

    def watch_for_hangs(self, seconds: float = HANG_SECONDS) -> None:
        """Write and show where the program is whenever the window has not answered for ``seconds``."""
        from spacetimeline.ui.hang_notice import HangNotice
        from spacetimeline.ui.last_words import LastWords

        with contextlib.suppress(OSError):
            self._last_words = LastWords(self.folder)
        self._watch = HangWatch(seconds, self.log, self, notice=HangNotice(), last_words=self._last_words)
        self._watch.answered_again.connect(self.answered_again)

    def look_back(self) -> bool:
        """Bring into the log what a program said that hung or crashed before this one; True when there was one."""
        from spacetimeline.ui.last_words import left_behind

        told = left_behind(self.folder)
        for words in told:
            self.log(f"A program before this one did not end as it should. It was at:\n{words}")
        return bool(told)

    def uninstall(self) -> None:
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._watch:
            self._watch.stop()
        if self._last_words:
            self._last_words.close()
        for handler in list(self._log.handlers) if self._log else []:
            handler.close()
            self._log.removeHandler(handler)  # type: ignore[union-attr]

    def log(self, text: str) -> None:
        """Write a line, or many, to the log; where there is no log to write, to standard error."""
        logger = self._logger()
        if logger is None:
            print(text, file=sys.stderr)
        else:
            logger.info("%s", text)

    def _logger(self) -> logging.Logger | None:
        if self._log is None:
            import logging
            import logging.handlers

            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                handler = logging.handlers.RotatingFileHandler(
                    self.log_path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
                )
            except OSError:
                return None
            handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
            self._log = logging.Logger("spacetimeline")
            self._log.addHandler(handler)
        return self._log

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._report(error.with_traceback(trace))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and not issubclass(arguments.exc_type, SystemExit):
            self._report(arguments.exc_value.with_traceback(arguments.exc_traceback))

    def _report(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            from spacetimeline.ui.crash_dialog import report_text

            self.log(report_text(error))
        # Queued: the error may come from another thread or from the middle of a paint event.
        self._raised.emit(error)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            if self.show_user_error:
                self.show_user_error(error)
            return
        import traceback

        from spacetimeline.ui.crash_dialog import CrashDialog, report_text

        place = "".join(traceback.format_tb(error.__traceback__)[-1:]) + type(error).__name__
        if self._open or place in self._seen:
            return  # a fault in painting would come again with every frame
        self._seen.add(place)
        self._open = True
        dialog = CrashDialog(report_text(error), self.folder, QApplication.activeWindow())
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self._open = False

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self.log(f"Qt: {text}")


class HangWatch(QObject):
    """A thread that notices when the GUI thread has stopped answering, and writes down what that was doing.

    ``notice`` shows it as long as that lasts. Where code in C holds the interpreter, no thread of Python gets to notice
    anything: then ``last_words`` writes the place, half as long again after the start, and it is told afterwards.
    """

    answered_again = Signal(float, str)

    def __init__(
        self,
        seconds: float,
        log: Callable[[str], None],
        parent: QObject | None = None,
        *,
        notice: HangNotice | None = None,
        last_words: LastWords | None = None,
    ) -> None:
        super().__init__(parent)
        self._notice = notice
        self._last_words = last_words
        self._seconds = seconds
        self._log = log
        self._watched = threading.get_ident()
        self._beat = time.monotonic()
        self._stuck_at = ""
        self._stop = threading.Event()
        self._timer = QTimer(self, interval=max(50, int(seconds * 100)))
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()
        self._thread = threading.Thread(target=self._watch, name="hang watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._timer.stop()
        self._stop.set()
        self._thread.join(2.0)
        if self._notice:
            self._notice.close()

    def _on_beat(self) -> None:
        silent, self._beat = time.monotonic() - self._beat, time.monotonic()
        if self._last_words:
            self._hear(self._last_words)
        if self._stuck_at:
            place, self._stuck_at = self._stuck_at, ""
            if self._notice:
                self._notice.close()
            self._log(f"The window answers again after {silent:.0f} s.")
            self.answered_again.emit(silent, place)

    def _hear(self, last_words: LastWords) -> None:
        """Take over what was written meanwhile, and set the clock again."""
        from spacetimeline.ui.last_words import place_in

        words = last_words.said()
        if words:  # truer than what the other thread found when it could run again
            self._log(f"The window did not answer, with the interpreter held. It was at:\n{words}")
            self._stuck_at = place_in(words) or self._stuck_at or "unknown"
        last_words.arm(self._seconds * 1.5)

    def _watch(self) -> None:
        while not self._stop.wait(self._seconds / 4):
            silent = time.monotonic() - self._beat
            if silent < self._seconds:
                continue
            place, trace = self._place()
            if not self._stuck_at:
                self._stuck_at = place
                if self._last_words:
                    self._last_words.disarm()
                self._log(f"The window has not answered for {self._seconds:.0f} s. It is at:\n{trace}")
            if self._notice:
                self._notice.tell(f"The window has not answered for {silent:.0f} seconds. It is at {place}.")
                if not self._stuck_at:  # it answered while the notice was being started
                    self._notice.close()

    def _place(self) -> tuple[str, str]:
        """Where the watched thread is: in a few words, and as a trace."""
        import traceback

        frame = sys._current_frames().get(self._watched)
        if frame is None:
            return "unknown", ""
        stack = traceback.extract_stack(frame)
        return f"{stack[-1].name} in {Path(stack[-1].filename).name}", "".join(stack.format())
