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
from spacetimeline.timeline.editing import make_room, place_events, withdraw_events
from spacetimeline.timeline.loading import EventRows, load_columns
from spacetimeline.timeline.titles import EvenMetrics, TextMetrics, Titles
from spacetimeline.timeline.tracks import Grouping, TrackLayout, build_tracks, track_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacetimeline.model.event import Event
    from spacetimeline.timeline.loading import RowSource

FEW_EVENTS = 4_000
"""Up to so many events everything is laid out anew after a change, and labels are given room in the packing."""


FEW_CHANGES = 64


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
        people = self._people()
        self.names = track_names(self.source, grouping)
        label_px = None
        if 0 < len(self.columns) <= FEW_EVENTS:
            _, label_px = self.titles.of(self.columns.id)
        return build_tracks(self.columns, grouping, self.names, participation=people, label_px=label_px)

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

    def show_layout(self, layout: TrackLayout) -> None:
        """Show the same events in another layout, until grouping, filter or events change."""
        self.layout = layout
        self.bands = arrange(layout, self.options)

    def set_filter(self, mask: Array | None) -> None:
        """Show only events whose position in the columns is true in ``mask``; None shows all."""
        self.mask = mask
        self._refilter()
        self.bands = arrange(self.layout, self.options)

    def _refilter(self) -> None:
        self.layout = self._full if self.mask is None else self._full.filtered(self.mask)

    def apply(self, added: Sequence[int] = (), removed: Sequence[int] = (), updated: Sequence[int] = ()) -> None:
        """Take over a change of the document: ids of events added, removed, updated. Clears the filter's mask.

        A few events in a big document are taken out of their rows and put in again; otherwise, and when a track or a
        lane comes into being, everything is laid out anew.
        """
        self._participation = None
        self.titles.forget([*removed, *updated])
        rows = list(self.source.column_rows([*added, *updated]))
        here = {row[0] for row in rows}
        known = {int(each) for each in self.columns.id[self.columns.indices_of([*added, *updated])]}
        changed = [row for row in rows if row[0] in known]
        gone = self.columns.indices_of([*removed, *(known - here)])
        self.mask = None
        touched = len(rows) + len(gone)
        few = len(self.columns) <= FEW_EVENTS or touched > FEW_CHANGES or self.options.grouping is Grouping.PERSON
        if few:
            self._apply_wholly(rows, changed, gone)
        else:
            self._apply_locally([row for row in rows if row[0] not in known], np.unique(gone), changed)
        self.layout = self._full
        self.bands = arrange(self.layout, self.options)

    def _apply_locally(self, fresh: list[tuple[int, ...]], gone: Array, changed: list[tuple[int, ...]]) -> None:
        columns, layout = self.columns, self._full
        ids = sorted(row[0] for row in changed)
        withdraw_events(layout, columns.indices_of(ids), leave=False)
        withdraw_events(layout, gone, leave=True)
        columns.overwrite(changed)
        columns.remove(columns.id[gone].tolist())
        here = columns.insert(fresh)
        make_room(layout, here)
        if not place_events(columns, layout, np.concatenate([columns.indices_of(ids), here])):
            self._full = self._built()

    def _apply_wholly(self, rows: list[tuple[int, ...]], changed: list[tuple[int, ...]], gone: Array) -> None:
        known = {row[0] for row in changed}
        self.columns.remove(self.columns.id[gone].tolist())
        self.columns.overwrite(changed)
        self.columns.insert([row for row in rows if row[0] not in known])
        self._full = self._built()
