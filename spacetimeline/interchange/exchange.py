"""What is exchanged: events with what their sources say, free of any file and any document."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from spacetimeline.model.event import EventWithClaims

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.model.event import Claim, Event, Source


@dataclass(frozen=True, slots=True)
class Exchange:
    """A timeline to hand on.

    ``sources`` are those that claims name by ``source_id``. ``identity`` tells one document's events from another's of
    the same ids (empty: unknown), and ``revision`` one state of a document from an earlier one: it only ever grows.
    """

    title: str
    events: tuple[EventWithClaims, ...]
    sources: tuple[Source, ...] = ()
    identity: str = ""
    revision: int = 0

    @property
    def plain_events(self) -> list[Event]:
        """The events alone, dated ones in order of time, then the undated."""
        events = [each.event for each in self.events]
        return sorted(events, key=lambda event: (event.start is None, event.start.lo_ms if event.start else 0))


def stable_key(exchange: Exchange, event: Event) -> str:
    """A name for an event that stays the same from one export to the next, as long as the document keeps the event.

    Where events have no ids (an article drawn without a document) what the event is stands in.
    """
    if event.id is not None and exchange.identity:
        told = f"{exchange.identity}/{event.id}"
    else:
        told = "/".join((event.kind, event.title, event.vehicle or event.mission, str(event.id)))
    return hashlib.sha256(told.encode("utf-8")).hexdigest()[:24]


class EventSource(Protocol):
    """What is asked of a document; ``document.contents.Contents`` fulfils it."""

    @property
    def identity(self) -> str: ...

    @property
    def revision(self) -> int: ...

    def events(self) -> Iterable[Event]: ...

    def claims(self, event_id: int) -> list[Claim]: ...

    def sources(self, *, with_text: bool = False) -> list[Source]: ...


def exchange_of(document: EventSource, title: str) -> Exchange:
    """All that a document holds, the sources' texts included."""
    events = tuple(
        EventWithClaims(event, tuple(document.claims(event.id)) if event.id is not None else ())
        for event in document.events()
    )
    return Exchange(title, events, tuple(document.sources(with_text=True)), document.identity, document.revision)
