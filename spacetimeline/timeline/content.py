"""What a timeline shows, ready to be laid out: columns, tracks, their arrangement, and titles on demand.

The window and the exporter each hold one. It changes when events, grouping, filters or options change; a frame only
reads it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.timeline.bands import Bands, TrackOptions, arrange
from spacetimeline.timeline.columns import Array, EventColumns
from spacetimeline.timeline.editing import place_events, withdraw_events
from spacetimeline.timeline.loading import EventRows, load_columns
from spacetimeline.timeline.titles import EvenMetrics, TextMetrics, Titles
from spacetimeline.timeline.tracks import Grouping, TrackLayout, build_tracks, track_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacetimeline.model.event import Event
    from spacetimeline.timeline.loading import RowSource

FEW_EVENTS = 4_000
"""Up to so many events everything is laid out anew after a change, and labels are given room in the packing."""


class TimelineContent:
    """See the module. ``metrics`` measures labels in the font they will be drawn in."""

    def __init__(
        self,
        source: RowSource,
        options: TrackOptions | None = None,
        metrics: TextMetrics | None = None,
        *,
        columns: EventColumns | None = None,
        layout: TrackLayout | None = None,
    ) -> None:
        self.source = source
        self.options = options or TrackOptions()
        self.titles = Titles(source.titles, metrics or EvenMetrics())
        self.columns = load_columns(source) if columns is None else columns
        self.mask: Array | None = None
        """Positions that pass the filter (bool), or None when all do."""
        self._participation: Array | None = None
        self.names: dict[int, str] = {}
        self._full = self._built() if layout is None else layout
        if layout is not None:
            self.names = track_names(source, layout.grouping)
        self.layout = self._full
        self.bands: Bands = arrange(self.layout, self.options)

    @classmethod
    def of_events(
        cls, events: Iterable[Event], options: TrackOptions | None = None, metrics: TextMetrics | None = None
    ) -> TimelineContent:
        """The content of events at hand."""
        return cls(EventRows(events), options, metrics)

    @property
    def full_layout(self) -> TrackLayout:
        """The layout of all events, whatever the filter."""
        return self._full

    def _built(self) -> TrackLayout:
        grouping = self.options.grouping
        self.names = track_names(self.source, grouping)
        label_px = None
        if 0 < len(self.columns) <= FEW_EVENTS:
            _, label_px = self.titles.of(self.columns.id)
        return build_tracks(self.columns, grouping, self.names, participation=self._people(), label_px=label_px)

    def _people(self) -> Array | None:
        if self.options.grouping is not Grouping.PERSON:
            return None
        if self._participation is None:
            rows = list(self.source.participation_rows())
            self._participation = np.array(rows, np.int64).reshape(-1, 2)
        return self._participation

    # -- changing -------------------------------------------------------------------------------------------------

    def set_options(self, options: TrackOptions) -> None:
        """Take over the user's choices; a new grouping sorts the events anew."""
        regroup = options.grouping is not self.options.grouping
        if regroup:
            options = replace(options, hidden=frozenset(), collapsed=frozenset(), pinned=(), order=())
        self.options = options
        if regroup:
            self._full = self._built()
            self._refilter()
        self.bands = arrange(self.layout, self.options)

    def set_filter(self, mask: Array | None) -> None:
        """Show only events whose position in the columns is true in ``mask``; None shows all."""
        self.mask = mask
        self._refilter()
        self.bands = arrange(self.layout, self.options)

    def _refilter(self) -> None:
        self.layout = self._full if self.mask is None else self._full.filtered(self.mask)

    def apply(self, added: Sequence[int] = (), removed: Sequence[int] = (), updated: Sequence[int] = ()) -> None:
        """Take over a change of the document: ids of events added, removed, updated. Clears the filter's mask."""
        self._participation = None
        gone = self.columns.indices_of([*removed, *updated])
        rows = list(self.source.column_rows([*added, *updated]))
        self.titles.forget([*removed, *updated])
        few = len(self.columns) + len(rows) <= FEW_EVENTS
        local = not few and len(rows) + len(gone) <= 64 and self.options.grouping is not Grouping.PERSON
        if local:
            withdraw_events(self._full, np.sort(gone))
        self.columns.remove([*removed, *updated])
        here = self.columns.insert(rows)
        placed = local and place_events(self.columns, self._full, here)
        if not placed:
            self._full = self._built()
        self.mask = None
        self.layout = self._full
        self.bands = arrange(self.layout, self.options)
