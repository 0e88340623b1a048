"""Reading events out of articles off the GUI thread, and again when an assumption changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from spacetimeline.ui.background import Job, Progress
from spacetimeline.ui.import_dialog_review import Reading

if TYPE_CHECKING:
    import datetime

    from spacetimeline.articles.article import Article
    from spacetimeline.model.candidate import Quote

Reader = Callable[["Article", "datetime.date | None", "str | None"], Reading]
"""Reads an article, published on a day (or nobody knows when), clocks without a zone being those of a zone."""


def read_events(article: Article, published: datetime.date | None, zone: str | None) -> Reading:
    """The extractor's own reading."""
    from spacetimeline.extract.candidates import extract

    found = extract(replace(article, published=published), published, reference_zone=zone)
    return Reading(
        found.candidates,
        found.spans,
        found.undated,
        [each for each in found.leftovers if not _is_headline(article, each)],
        found.times,
        found.published,
        found.published_from,
    )


@dataclass(frozen=True)
class _Order:
    """What is to be read: the article's place in the review, and the assumptions."""

    place: int
    article: Article
    published: datetime.date | None
    zone: str | None


def _is_headline(article: Article, quote: Quote) -> bool:
    """The first line that gave the article its date and title tells of no event by itself."""
    first_line = article.text.lstrip("\n").partition("\n")[0]
    return article.published_from == "first line" and quote.text.strip() in first_line


class ArticleReading(QObject):
    """Reads articles one after the other in a thread; a newer order for the same article replaces an older one."""

    was_read = Signal(int, object)
    failed = Signal(object)
    busy_changed = Signal(bool, str)

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._waiting: list[_Order] = []
        self._newest: dict[int, _Order] = {}
        self._job: Job | None = None
        self._total = 0

    def read(self, place: int, article: Article, published: datetime.date | None, zone: str | None) -> None:
        """Order a reading; ``was_read`` brings it with its ``place``, unless a newer order overtakes it."""
        order = _Order(place, article, published, zone)
        self._newest[place] = order
        self._waiting = [each for each in self._waiting if each.place != place] + [order]
        self._total = max(self._total, len(self._waiting))
        self._start_next()

    @property
    def busy(self) -> bool:
        return self._job is not None

    @property
    def waiting(self) -> int:
        """How many articles are still to be read, the one being read not counted."""
        return len(self._waiting)

    def stop(self) -> None:
        """Forget what waits; what is being read ends unheard."""
        self._waiting.clear()
        self._newest.clear()
        if self._job is not None:
            self._job.cancel()

    def _start_next(self) -> None:
        if self._job is not None:
            return
        if not self._waiting:
            self._total = 0
            self.busy_changed.emit(False, "")
            return
        order = self._waiting.pop(0)
        done = self._total - len(self._waiting)
        words = f"Reading {done} of {self._total}…" if self._total > 1 else "Reading…"
        self.busy_changed.emit(True, words)

        def work(progress: Progress) -> Reading:
            return self._reader(order.article, order.published, order.zone)

        job = self._job = Job(words, work, self)
        job.succeeded.connect(lambda reading: self._on_read(order, reading))
        job.failed.connect(self.failed)
        job.ended.connect(self._on_ended)
        job.start()

    def _on_read(self, order: _Order, reading: object) -> None:
        if self._newest.get(order.place) is order:
            self.was_read.emit(order.place, reading)

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self._start_next()
