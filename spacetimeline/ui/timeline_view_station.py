"""A station's docking ports through time, each occupied by the vehicle that the document's events put there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from spacetimeline.model.event import EventKind
from spacetimeline.model.stay import ARRIVALS, DEPARTURES, DESCENTS, Flaw, port_stays
from spacetimeline.timeline.bands import TrackOptions
from spacetimeline.timeline.columns import KINDS
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.stations import port_events
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui.dock_title import is_seen
from spacetimeline.ui.plain_text import label
from spacetimeline.ui.timeline_view import TimelineView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacetimeline.model.event import Event
    from spacetimeline.timeline.columns import EventColumns

_TELLING = ARRIVALS | DEPARTURES | DESCENTS | {EventKind.RELOCATION}


def ids_of_kinds(columns: EventColumns, kinds: frozenset[EventKind]) -> list[int]:
    """Ids of the events of some kinds."""
    codes = [code for code, kind in enumerate(KINDS) if kind in kinds]
    found: list[int] = columns.id[np.isin(columns.kind, codes)].tolist()
    return found


class StationView(QWidget):
    """See the module. ``read`` gives events by id; ``view`` is the timeline whose document is shown."""

    event_activated = Signal(int)
    selection_changed = Signal(object)

    def __init__(
        self, view: TimelineView, read: Callable[[Sequence[int]], list[Event]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._main, self._read = view, read
        self._stale = True
        self._events: list[Event] = []
        self.station = QComboBox()
        self.station.setAccessibleName("Station")
        self.station.currentTextChanged.connect(self._show_station)
        self._summary = label()
        self.timeline = TimelineView(view.theme)
        self.timeline.words = view.words
        self.timeline.event_activated.connect(self.event_activated)
        self.timeline.selection_changed.connect(self.selection_changed)
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(12)
        row.addWidget(self.station)
        row.addWidget(self._summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.timeline, 1)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)
        view.content_changed.connect(self.mark_stale)
        view.theme_changed.connect(lambda: self.timeline.set_theme(view.theme))

    def mark_stale(self) -> None:
        """The document changed: derive anew, soon when somebody sees it, else when somebody does."""
        self._stale = True
        if is_seen(self):
            self._soon.start()

    def _catch_up(self) -> None:
        if self._stale:
            self.derive()

    def showEvent(self, qt_event: object) -> None:
        self._catch_up()

    def paintEvent(self, qt_event: object) -> None:
        if self._stale:
            self._soon.start()

    def derive(self) -> None:
        """Read the telling events and offer the stations they name."""
        self._stale = False
        self._events = self._read(ids_of_kinds(self._main.content.columns, _TELLING))
        counts: dict[str, int] = {}
        for event in self._events:
            if event.target and event.kind in ARRIVALS:
                counts[event.target] = counts.get(event.target, 0) + 1
        before = self.station.currentText()
        self.station.blockSignals(True)
        self.station.clear()
        self.station.addItems(sorted(counts, key=lambda name: (-counts[name], name)))
        if before in counts:
            self.station.setCurrentText(before)
        self.station.blockSignals(False)
        self._show_station(self.station.currentText())

    def _show_station(self, station: str) -> None:
        stays = port_stays(self._events, station) if station else []
        options = TrackOptions(grouping=Grouping.DOCKING_PORT, lane_px=24.0, gap_px=6.0)
        made = port_events(stays)
        self.timeline.set_content(TimelineContent.of_events(made, options, self.timeline.metrics))
        overlaps = sum(1 for stay in stays if stay.flaw is Flaw.OVERLAP)
        here = sum(1 for stay in stays if stay.end is None)
        text = f"{len(stays):,} stays, {here} not ended" if stays else "No dockings in this timeline yet."
        self._summary.setText(text + (f", {overlaps} that cannot be true together" if overlaps else ""))
