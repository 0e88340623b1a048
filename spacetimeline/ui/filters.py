"""Which events are shown: a filter by words, kinds, statuses, agencies and people, and its form in a saved view."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from spacetimeline.errors import UserError
from spacetimeline.model.event import EventKind, Status
from spacetimeline.timeline.columns import KINDS, STATUSES, Array, EventColumns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


class SavedViewError(UserError):
    """A saved view cannot be read."""


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Empty parts let everything through; inside a part one match is enough, and all parts must agree.

    Agencies and people are named, not numbered: a saved view outlives the merging of two entities.
    """

    words: str = ""
    kinds: frozenset[EventKind] = frozenset()
    statuses: frozenset[Status] = frozenset()
    agencies: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        return self == EventFilter()

    def sentence(self) -> str:
        """The filter in words: ``launch or docking; planned; “Soyuz”``."""
        parts = [
            " or ".join(kind.label.lower() for kind in EventKind if kind in self.kinds),
            " or ".join(status.label.lower() for status in Status if status in self.statuses),
            " or ".join(sorted(self.agencies)),
            " or ".join(sorted(self.people)),
            f"“{self.words}”" if self.words else "",
        ]
        return "; ".join(part for part in parts if part)

    def to_json(self) -> dict[str, Any]:
        return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, value: object) -> EventFilter:
        """Reads what ``to_json`` wrote; members that this program does not know are left out."""
        if not isinstance(value, dict):
            return cls()

        def words(name: str) -> list[str]:
            given = value.get(name)
            return [each for each in given if isinstance(each, str)] if isinstance(given, list) else []

        return cls(
            words=value["words"] if isinstance(value.get("words"), str) else "",
            kinds=frozenset(kind for kind in EventKind if kind.value in words("kinds")),
            statuses=frozenset(status for status in Status if status.value in words("statuses")),
            agencies=frozenset(words("agencies")),
            people=frozenset(words("people")),
        )


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a filter must ask the document: ids of events with words, names of agencies and people, who took part."""

    find: Callable[[str], Sequence[int]]
    agencies: Callable[[], dict[int, str]]
    people: Callable[[], dict[int, str]]
    participations: Callable[[], Iterable[tuple[int, int]]]


def mask_of(filter_: EventFilter, columns: EventColumns, lookup: Lookup) -> Array | None:
    """Positions of ``columns`` that pass (bool, shape (n,)); None when all do."""
    if filter_.is_empty:
        return None
    mask = np.ones(len(columns), np.bool_)
    if filter_.kinds:
        mask &= np.isin(columns.kind, [KINDS.index(kind) for kind in filter_.kinds])
    if filter_.statuses:
        mask &= np.isin(columns.status, [STATUSES.index(status) for status in filter_.statuses])
    if filter_.agencies:
        wanted = [number for number, name in lookup.agencies().items() if name in filter_.agencies]
        mask &= np.isin(columns.codes["agency"], wanted)
    if filter_.people:
        wanted_people = {number for number, name in lookup.people().items() if name in filter_.people}
        ids = [event for event, person in lookup.participations() if person in wanted_people]
        mask &= _among(columns, ids)
    if filter_.words:
        mask &= _among(columns, lookup.find(filter_.words))
    return mask


def _among(columns: EventColumns, ids: Sequence[int]) -> Array:
    mask = np.zeros(len(columns), np.bool_)
    mask[columns.indices_of(np.asarray(ids, np.int64))] = True
    return mask


@dataclass(frozen=True, slots=True)
class SavedView:
    """What a saved view keeps: the range of time (ms), the grouping and the filter."""

    start_ms: float
    end_ms: float
    grouping: str
    filter: EventFilter

    def to_text(self) -> str:
        told = {"start_ms": self.start_ms, "end_ms": self.end_ms, "grouping": self.grouping}
        return json.dumps(told | {"filter": self.filter.to_json()}, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> SavedView:
        """Raises ``SavedViewError`` for what is no view."""
        try:
            told = json.loads(text)
            start, end = float(told["start_ms"]), float(told["end_ms"])
            if not (np.isfinite(start) and np.isfinite(end) and start < end):
                raise ValueError("no range")
            return cls(start, end, str(told["grouping"]), EventFilter.from_json(told.get("filter")))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise SavedViewError("This saved view is damaged and can't be shown.") from error


def with_toggled(filter_: EventFilter, part: str, member: Any) -> EventFilter:
    """The filter with ``member`` taken into or out of one of its parts."""
    changed: dict[str, Any] = {part: getattr(filter_, part) ^ {member}}
    return replace(filter_, **changed)
