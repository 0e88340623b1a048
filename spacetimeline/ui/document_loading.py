"""A big timeline is read in a thread beside the window, which can be used meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from spacetimeline.errors import UserError
from spacetimeline.ui.background import Job
from spacetimeline.ui.empty_hint import EmptyHint
from spacetimeline.ui.timeline_view_loading import content_of, read_apart

if TYPE_CHECKING:
    from spacetimeline.document.changes import Changes
    from spacetimeline.document.document import Document
    from spacetimeline.timeline.bands import TrackOptions
    from spacetimeline.timeline.columns import EventColumns
    from spacetimeline.timeline.tracks import TrackLayout
    from spacetimeline.ui.timeline_view import TimelineView

_UNREADABLE = "This timeline could not be read"


class ReadingBeside(QObject):
    """Reads a document's events in a thread, while a hint lies over the timeline where that is empty.

    ``ready`` brings the ``TimelineContent`` with all that changed meanwhile; ``failed`` the ``UserError`` in its place.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, document: Document, view: TimelineView, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._view = document, view
        self._hint: EmptyHint | None = None
        self._job: Job | None = None
        self._asked = view.content.options
        self._touched: set[int] = set()
        self._stale = False
        self.busy = False

    @property
    def is_telling(self) -> bool:
        """True while a hint of this lies over the timeline."""
        return self._hint is not None

    def begin(self, options: TrackOptions) -> None:
        """Start to read; ``options`` are shown at once, and the user may change them while this goes on."""
        self._end()
        self.busy = True
        self._view.set_options(options)
        self._asked = self._view.content.options
        if not len(self._view.content.columns):
            count = f"{self._document.event_count:,}"
            self._show_hint(f"Reading {count} events", "this takes a moment the first time")
        self._start()

    def stop(self) -> None:
        """The document is about to be closed: what is still being read is not wanted any more."""
        if self._job is not None:
            self._job.cancel()

    def note(self, changes: Changes) -> None:
        """The document changed meanwhile: the events it names are looked up again at the end."""
        self._touched.update(changes.added, changes.removed, changes.updated)
        self._stale = self._stale or changes.everything

    def _start(self) -> None:
        self._touched.clear()
        self._stale = False
        document, asked = self._document, self._asked
        job = Job("Reading the timeline", lambda _progress: read_apart(document, asked), self)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._on_failed)
        job.ended.connect(job.deleteLater)
        self._job = job
        job.start()

    def _on_read(self, read: tuple[EventColumns, TrackLayout]) -> None:
        if self._stale:  # another program wrote, nobody knows what
            self._start()
            return
        content = content_of(self._document, self._asked, self._view.metrics, read)
        if self._touched:
            content.apply(updated=sorted(self._touched))
        if self._view.content.options != self._asked:
            content.set_options(self._view.content.options)
        self._end()
        self.ready.emit(content)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self._show_hint(_UNREADABLE, "a backup may hold it: File, Restore backup")
        self.failed.emit(error)

    def _end(self) -> None:
        self.busy = False
        self._job = None
        if self._hint is not None:
            self._hint.deleteLater()
        self._hint = None

    def _show_hint(self, title: str, words: str) -> None:
        self._hint = EmptyHint(self._view, title, words)
        self._hint.show()
