"""Which events a picture shows: those of a document or of an article, within the scope that the options name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS
from spacetimeline.render.export_options import ExportError, ExportOptions
from spacetimeline.timeline.loading import EventRows, is_dated, load_columns
from spacetimeline.timeline.tracks import Grouping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from spacetimeline.model.event import Event, Source
    from spacetimeline.timeline.columns import EventColumns

_KINDS = {
    "mission": EntityKind.MISSION,
    "vehicle": EntityKind.SPACECRAFT,
    "target": EntityKind.STATION,
    "port": EntityKind.DOCKING_PORT,
    "site": EntityKind.SITE,
    "agency": EntityKind.ORGANISATION,
    "person": EntityKind.PERSON,
}


class EventSource(Protocol):
    """What is asked of a document; ``document.contents.Contents`` fulfils it."""

    def events(self) -> Iterable[Event]: ...

    def entity_names(self, kind: EntityKind) -> dict[int, str]: ...

    def sources(self) -> list[Source]: ...


@dataclass(frozen=True, slots=True)
class PictureSource:
    """Events to draw, with what is said about them. ``codes`` are ids of entities by field and name."""

    events: tuple[Event, ...]
    title: str = ""
    sources: tuple[Source, ...] = ()
    codes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    _last: dict[tuple[object, ...], tuple[EventRows, EventColumns]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @classmethod
    def of_document(cls, document: EventSource, title: str) -> PictureSource:
        """All that a document holds."""
        codes = {
            name: {entity: number for number, entity in document.entity_names(kind).items()}
            for name, kind in _KINDS.items()
        }
        return cls(tuple(document.events()), title, tuple(document.sources()), codes)

    def loaded(self, options: ExportOptions) -> tuple[EventRows, EventColumns]:
        """``rows`` with their columns; those of the last scope are kept, for a preview asks again and again."""
        scope = (options.start, options.end, options.tracks, options.events, options.group)
        found = self._last.get(scope)
        if found is None:
            rows = self.rows(options)
            found = (rows, load_columns(rows))
            self._last.clear()
            self._last[scope] = found
        return found

    def rows(self, options: ExportOptions) -> EventRows:
        """The events within the options' scope. Raises ``ExportError`` when there are none."""
        dated = [event for event in self.events if is_dated(event)]
        if not dated:
            raise ExportError("There is nothing to draw: no event has a date.")
        chosen = set(options.events)
        if chosen:
            dated = [event for event in dated if event.id in chosen]
        start, end = options.range_ms
        if start is not None or end is not None:
            first, last = start if start is not None else FAR_PAST_MS, end if end is not None else FAR_FUTURE_MS
            dated = [event for event in dated if _reaches_into(event, first, last)]
        if options.tracks:
            dated = _of_tracks(dated, options)
        if not dated:
            raise ExportError("There is nothing to draw: no dated event lies within what was chosen.")
        return EventRows(dated, self.codes)


def _reaches_into(event: Event, first_ms: int, last_ms: int) -> bool:
    if event.start is None:
        return False
    end = max(event.start.hi_ms, event.end.hi_ms if event.end else FAR_PAST_MS)
    return event.start.lo_ms < last_ms and end > first_ms


def _of_tracks(events: list[Event], options: ExportOptions) -> list[Event]:
    """Events whose track has one of the names asked for, upper and lower case counting the same."""
    wanted = {name.casefold() for name in options.tracks}
    names: set[str] = set()
    kept = []
    for event in events:
        tracks = {name.casefold() for name in track_names_of(event, Grouping(options.group))}
        names |= tracks
        if tracks & wanted:
            kept.append(event)
    unknown = [name for name in options.tracks if name.casefold() not in names]
    if unknown:
        raise ExportError(f"There is no track “{unknown[0]}” among the events chosen, grouped by {options.group}.")
    return kept


def track_names_of(event: Event, grouping: Grouping) -> list[str]:
    """The names of the tracks an event lies in; an event that names none lies in the track of the rest."""
    if grouping is Grouping.KIND:
        return [event.kind.label]
    if grouping is Grouping.PERSON:
        return [member.name for member in event.crew]
    name = getattr(event, grouping.field, "") if grouping.field else ""
    return [name] if name else []
