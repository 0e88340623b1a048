"""A document's events on their way into the timeline: from the column cache when it is fresh, else from the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.timeline.cache import pack, unpack
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.ui.document_rows import DocumentRows

if TYPE_CHECKING:
    from spacetimeline.document.document import Document
    from spacetimeline.timeline.bands import TrackOptions
    from spacetimeline.timeline.columns import EventColumns
    from spacetimeline.timeline.titles import TextMetrics
    from spacetimeline.timeline.tracks import TrackLayout

WORTH_KEEPING = 20_000
"""Fewer events are read faster than a cache is looked after."""
SLOW_FROM = 200_000
"""So many events take half a second or more to read without a cache."""


def takes_long(document: Document) -> bool:
    """True when opening the content would keep the user waiting."""
    return document.event_count >= SLOW_FROM and not document.has_column_cache


def read_apart(document: Document, options: TrackOptions) -> tuple[EventColumns, TrackLayout]:
    """The columns of a document and their layout, over a connection of its own: for a thread beside the window's."""
    with document.reader() as contents:
        content = TimelineContent(DocumentRows(contents), options, columns=DocumentRows(contents).columns())
    return content.columns, content.full_layout


def content_of(
    document: Document, options: TrackOptions, metrics: TextMetrics, read: tuple[EventColumns, TrackLayout]
) -> TimelineContent:
    """The content of what ``read_apart`` read."""
    columns, layout = read
    return TimelineContent(DocumentRows(document), options, metrics, columns=columns, layout=layout)


def open_content(
    document: Document, options: TrackOptions, metrics: TextMetrics
) -> tuple[TimelineContent, DocumentRows]:
    """The content of a document and the row source behind it."""
    rows = DocumentRows(document)
    found = unpack(document.column_cache() or {})
    if found is None:
        return TimelineContent(rows, options, metrics, columns=rows.columns()), rows
    columns, layout = found
    fits = layout is not None and layout.grouping is options.grouping
    return TimelineContent(rows, options, metrics, columns=columns, layout=layout if fits else None), rows


def keep_columns(document: Document, content: TimelineContent) -> bool:
    """Keep what was made of a big document for the next time; False when there was no need."""
    if len(content.columns) < WORTH_KEEPING or document.read_only:
        return False
    document.store_column_cache(pack(content.columns, content.full_layout))
    return True
