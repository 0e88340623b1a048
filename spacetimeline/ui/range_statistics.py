"""What a selected range of time holds: events by kind, how many people were in space, how many ports were occupied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from spacetimeline.model.event import EventKind
from spacetimeline.model.stay import ARRIVALS, DEPARTURES, DESCENTS, crew_curve, crew_stays, port_stays
from spacetimeline.timeline.columns import KINDS, EventColumns

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacetimeline.model.event import Event
    from spacetimeline.model.stay import CrewStep, PortStay

_MOST_KINDS = 6
_REST_MS = 250
"""After the range has stayed the same for so long, people and ports are counted."""
_MOST_READ = 40_000
"""With more events that could tell of people and ports they are not counted: reading them would hold up the window."""
_TELLING = frozenset(
    {EventKind.LAUNCH, EventKind.MISSION, EventKind.STAY, EventKind.RELOCATION, *ARRIVALS, *DEPARTURES, *DESCENTS}
)


class RangeStatistics(QObject):
    """Says what is in a range: events at once, people and ports when it rests. ``read`` gives events by id."""

    told = Signal(str)

    def __init__(
        self, columns: Callable[[], EventColumns], read: Callable[[Sequence[int]], list[Event]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._columns, self._read = columns, read
        self._range: tuple[int, int] | None = None
        self._derived: tuple[list[CrewStep], list[PortStay]] | None = None
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._tell_more)

    def forget(self) -> None:
        """The events changed: read them anew next time."""
        self._derived = None

    def show(self, chosen: tuple[int, int] | None) -> None:
        """Tell of another range; None takes the words away."""
        self._range = chosen
        self.told.emit(events_sentence(self._columns(), *chosen) if chosen else "")
        if chosen:
            self._resting.start()
        else:
            self._resting.stop()

    def _tell_more(self) -> None:
        if self._range is None:
            return
        columns = self._columns()
        telling = np.isin(columns.kind, [code for code, kind in enumerate(KINDS) if kind in _TELLING])
        if not telling.any() or np.count_nonzero(telling) > _MOST_READ:
            return
        if self._derived is None:
            events = self._read(columns.id[telling].tolist())
            self._derived = crew_curve(crew_stays(events)), port_stays(events)
        parts = [events_sentence(columns, *self._range), people_words(self._derived[0], *self._range)]
        parts.append(ports_words(self._derived[1], *self._range))
        self.told.emit(" · ".join(part for part in parts if part))


def events_sentence(columns: EventColumns, start_ms: int, end_ms: int) -> str:
    """What happens in ``[start_ms, end_ms)``: ``"14 events in this range: 6 × launch, 4 × docking, ..."``."""
    inside = (columns.start_ms < end_ms) & (columns.end_ms >= start_ms)
    total = int(np.count_nonzero(inside))
    if not total:
        return "No events in this range."
    kinds, counts = np.unique(columns.kind[inside], return_counts=True)
    order = np.argsort(-counts, kind="stable")
    parts = [f"{int(counts[at]):,} × {KINDS[int(kinds[at])].label.lower()}" for at in order[:_MOST_KINDS]]
    rest = total - int(counts[order[:_MOST_KINDS]].sum())
    if rest:
        parts.append(f"{rest:,} others")
    return f"{total:,} event{'s' if total != 1 else ''} in this range: {', '.join(parts)}"


def people_words(steps: Sequence[CrewStep], start_ms: int, end_ms: int) -> str:
    """How many people were in space in ``[start_ms, end_ms)``: ``"2 to 7 people in space"``; empty without crews."""
    if not steps:
        return ""
    times = np.array([step.at_ms for step in steps], np.int64)
    counts = np.array([step.count for step in steps], np.int64)
    first = int(np.searchsorted(times, start_ms, side="right"))
    last = max(int(np.searchsorted(times, end_ms)), first)
    before = counts[first - 1 : first] if first else np.zeros(1, np.int64)
    here = np.concatenate([before, counts[first:last]])
    least, most = int(here.min()), int(here.max())
    if not most:
        return "nobody in space"
    number = f"{most}" if least == most else f"{least} to {most}"
    return f"{number} {'person' if most == 1 else 'people'} in space"


def ports_words(stays: Sequence[PortStay], start_ms: int, end_ms: int) -> str:
    """How many ports were occupied at some time in the range; empty where no docking is told of at all."""
    if not stays:
        return ""
    here = {(stay.station, stay.port or stay.vehicle) for stay in stays if _meets(stay, start_ms, end_ms)}
    return f"{len(here)} port{'' if len(here) == 1 else 's'} occupied"


def _meets(stay: PortStay, start_ms: int, end_ms: int) -> bool:
    return stay.start_ms < end_ms and stay.end_ms > start_ms
