"""Long work off the GUI thread: one job, its progress, its end."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import label, one_line


class JobCancelledError(Exception):
    """Raised inside the work by ``Progress.report`` once the user has cancelled."""


class Progress:
    """What the work tells: called from the worker thread, at most 20 reports a second are passed on."""

    def __init__(self, post: Callable[[int, int, str], None]) -> None:
        self._post = post
        self._cancelled = threading.Event()
        self._last = 0.0

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def report(self, done: int, total: int, text: str = "") -> None:
        """``done`` of ``total`` parts are finished (total 0: not known). Raises ``JobCancelledError`` if cancelled."""
        if self.cancelled:
            raise JobCancelledError
        now = time.monotonic()
        if done >= total or now - self._last >= 0.05:
            self._last = now
            self._post(done, total, text)


class Job(QObject):
    """``work(progress)`` run in a thread of its own; all signals arrive in the thread that made the job.

    Exactly one of ``succeeded``, ``failed`` and ``cancelled`` is emitted, then ``ended``. The work must not touch
    widgets nor the document's connection.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _posted = Signal(str, object)

    def __init__(self, title: str, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._work = work
        self._progress = Progress(lambda *told: self._posted.emit("progressed", told))
        self._thread = threading.Thread(target=self._run, name=title, daemon=True)
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self._progress.cancel()

    def wait(self, seconds: float) -> bool:
        """Block until the thread has ended; False when it has not within ``seconds``."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            outcome: tuple[str, object] = ("succeeded", self._work(self._progress))
        except JobCancelledError:
            outcome = ("cancelled", None)
        except Exception as error:  # handed to the GUI thread, which shows or reports it
            outcome = ("failed", error)
        try:
            self._posted.emit(*outcome)
        except RuntimeError:
            return  # the window and the job with it were closed meanwhile

    def _deliver(self, what: str, value: object) -> None:
        if what == "progressed":
            assert isinstance(value, tuple)
            self.progressed.emit(*value)
            return
        if what == "cancelled" or self._progress.cancelled:
            self.cancelled.emit()
        elif what == "succeeded":
            self.succeeded.emit(value)
        else:
            self.failed.emit(value)
        self.ended.emit()


class JobBar(QWidget):
    """What runs, how far it is, and a button to stop it. Shown only after 300 ms: short work needs no bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._text = label()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._stop = QToolButton()
        self._stop.setIcon(icon("close"))
        self._stop.setToolTip("Stop this")
        self._stop.setAccessibleName("Stop the running work")
        self._stop.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        for part in (self._text, self._bar, self._stop):
            row.addWidget(part)
        self._delay = QTimer(self, singleShot=True, interval=300)
        self._delay.timeout.connect(self._show_if_busy)
        self.hide()

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def run(self, job: Job) -> Job:
        """Start a job and show it until it ends."""
        self._jobs.append(job)
        job.progressed.connect(self._on_progress)
        job.ended.connect(lambda: self._on_end(job))
        self._on_progress(0, 0, job.title)
        self._delay.start()
        job.start()
        return job

    def cancel(self) -> None:
        for job in self._jobs:
            job.cancel()

    def finish(self, seconds: float = 5.0) -> None:
        """Cancel everything and wait: called as the window closes."""
        self.cancel()
        for job in self._jobs:
            job.wait(seconds)

    def _on_progress(self, done: int, total: int, text: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        shown = text or (self._jobs[-1].title if self._jobs else "")
        self._text.setText(one_line(shown, 60))

    def _on_end(self, job: Job) -> None:
        self._jobs.remove(job)
        job.deleteLater()
        if not self._jobs:
            self._delay.stop()
            self.hide()

    def _show_if_busy(self) -> None:
        self.setVisible(self.busy)
