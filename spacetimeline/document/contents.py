"""Reading a document. ``Document`` is one of these with writing added; a ``Contents`` of its own serves a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacetimeline.document import store_columns, store_entities, store_events, store_find
from spacetimeline.document.codes import BOUNDS, GRANULARITIES, KINDS, QUALIFIERS, STATUSES
from spacetimeline.document.errors import NoSuchEventError
from spacetimeline.document.store_connection import check_contents

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from spacetimeline.document.store import Store
    from spacetimeline.model.event import Claim, Event, EventKind, Source, Status
    from spacetimeline.model.flight import Entity, EntityKind
    from spacetimeline.model.when import Bound, Granularity, Qualifier


class Contents:
    """What a document holds, read through one connection. Raises the document's errors when the file is damaged."""

    kinds: tuple[EventKind, ...] = KINDS
    """The kind for each code that ``column_rows`` gives; likewise the next four."""
    statuses: tuple[Status, ...] = STATUSES
    granularities: tuple[Granularity, ...] = GRANULARITIES
    qualifiers: tuple[Qualifier, ...] = QUALIFIERS
    bounds: tuple[Bound, ...] = BOUNDS

    def __init__(self, store: Store, *, trusted: bool = False) -> None:
        """``trusted`` tells that the last to write to the file was this program, so its caches are true."""
        self.store = store
        self._trusted = trusted

    # -- the document itself ------------------------------------------------------------------------------------

    @property
    def identity(self) -> str:
        """What tells this document from all others, whatever its file is called."""
        return str(self.store.info("document_id") or "")

    @property
    def revision(self) -> int:
        """How often the document was changed; grows with every step, undo and redo."""
        return int(self.store.info("changes") or 0)

    def verify(self) -> None:
        """Reads every page, index and reference, which opening does for small files only. Seconds for a large one.

        Raises ``DamagedDocumentError``.
        """
        check_contents(self.store.connection, self.store.path)

    # -- events -------------------------------------------------------------------------------------------------

    @property
    def event_count(self) -> int:
        return store_events.count(self.store)

    def events(self) -> Iterator[Event]:
        """All events by start, the undated last. What is removed while they are read is left out."""
        return store_events.all_events(self.store)

    def event(self, event_id: int) -> Event:
        """Raises ``NoSuchEventError``."""
        for event in store_events.events_by_id(self.store, [event_id]):
            return event
        raise NoSuchEventError(event_id)

    def has_event(self, event_id: int) -> bool:
        return self.store.row("events", event_id) is not None

    def events_by_ids(self, ids: Sequence[int]) -> list[Event]:
        """Those of ``ids`` that exist, in the given order."""
        return list(store_events.events_by_id(self.store, ids))

    def events_of_entity(self, kind: EntityKind, entity_id: int, limit: int = -1) -> list[int]:
        """Ids of the events that name an entity."""
        return store_entities.event_ids_of_entity(self.store, kind, entity_id, limit)

    def slips_of(self, event_id: int) -> list[Event]:
        """Earlier plans of an event, by the time they named."""
        return list(store_events.slips_of(self.store, event_id))

    # -- claims and sources -------------------------------------------------------------------------------------

    def claims(self, event_id: int) -> list[Claim]:
        """All that sources say of an event, chosen and not, oldest first."""
        return store_events.claims_of(self.store, event_id)

    def claims_of_events(self, ids: Sequence[int]) -> dict[int, list[Claim]]:
        """The claims of several events by their ids; events without claims are left out."""
        return store_events.claims_of_events(self.store, ids)

    def claims_of_source(self, source_id: int) -> list[Claim]:
        return store_events.claims_of_source(self.store, source_id)

    def sources(self, *, with_text: bool = False) -> list[Source]:
        """All sources, oldest first; their texts only when asked for."""
        return list(store_events.sources(self.store, with_text=with_text))

    def source(self, source_id: int) -> Source | None:
        """A source with its text."""
        return store_events.source(self.store, source_id)

    def find_source(self, sha256: str = "", url: str = "") -> Source | None:
        """The source with that text, or for want of a hash with that address."""
        return store_events.find_source(self.store, sha256, url)

    # -- entities -----------------------------------------------------------------------------------------------

    def entities(self, kind: EntityKind) -> list[Entity]:
        """All entities of a kind by name, with their aliases."""
        return list(store_entities.entities(self.store, kind))

    def entity(self, kind: EntityKind, entity_id: int) -> Entity | None:
        return store_entities.entity(self.store, kind, entity_id)

    def entity_names(self, kind: EntityKind) -> dict[int, str]:
        """Names by id: quick, for headers and filters."""
        return store_entities.entity_names(self.store, kind)

    def find_entity(self, kind: EntityKind, name: str, station: str = "") -> int | None:
        """The id of the entity that ``name`` or an alias names; a docking port at ``station``."""
        return store_entities.find_entity(self.store, kind, name, station)

    # -- finding ------------------------------------------------------------------------------------------------

    def find(self, text: str, limit: int = -1) -> list[int]:
        """Ids of events with these words in title, notes or the names they bear, by id. The last word may be begun."""
        words = store_find.find_in_words(self.store, text, limit)
        names = store_find.find_in_names(self.store, text, limit)
        found = sorted({*words, *names}) if names else words
        return found[:limit] if limit >= 0 else found

    def complete(self, kind: EntityKind, text: str, limit: int = 20) -> list[str]:
        """Names of entities for what is typed so far, best first; aliases lead to the name."""
        names: list[str] = []
        for entity_id in store_find.entities_with(self.store, kind, text, limit):
            found = store_entities.entity(self.store, kind, entity_id)
            if found is not None:
                names.append(found.name)
        return names

    # -- views and dismissals -----------------------------------------------------------------------------------

    def saved_views(self) -> dict[str, str]:
        """Names of saved views with what was saved."""
        return self.store.texts_by_name("saved_views")

    def dismissals(self) -> dict[str, str]:
        """Keys of dismissed findings with the reasons."""
        return self.store.texts_by_name("dismissals")

    # -- columns ------------------------------------------------------------------------------------------------

    def column_rows(
        self, names: Sequence[str], *, missing: int | None = None, ids: Sequence[int] | None = None
    ) -> Iterator[tuple[Any, ...]]:
        """Plain tuples of the columns ``names`` of every dated event, by id; of ``ids`` only, when given.

        Names: id, lo_ms, hi_ms, at_ms, end_lo_ms, end_hi_ms, end_at_ms, kind, status, granularity, qualifier, bound,
        end_granularity, end_qualifier, end_bound, mission, vehicle, launch_vehicle, site, target, port, agency, core,
        slip_of, title. All but the title are integers: codes index ``kinds``, ``statuses`` and so on; entities are ids
        (``entity_names``); what an event lacks is None, or ``missing`` when given (for ``numpy.fromiter``).
        """
        return store_columns.column_rows(self.store, names, missing=missing, ids=ids)

    def column_texts(self, names: Sequence[str], *, missing: int = 0, ids: range | None = None) -> list[str]:
        """Columns of numbers, each as ``"12,-7,0"``, in the order and with the names of ``column_rows`` (no titles).

        For a million events: SQLite makes them in one go without Python, so other threads run on meanwhile, and numpy
        reads them with ``fromstring(text, sep=",")``; together half the time of rows. Of a range of ids, when given.
        """
        return store_columns.column_texts(self.store, names, missing, ids)

    @property
    def dated_count(self) -> int:
        """How many rows ``column_rows`` gives."""
        return store_columns.dated_count(self.store)

    def undated_ids(self) -> list[int]:
        """Ids of the events that have no place on a timeline, for nobody knows when they begin."""
        return store_columns.undated_ids(self.store)

    def titles(self, ids: Sequence[int]) -> dict[int, str]:
        """Titles of those of ``ids`` that exist."""
        return store_columns.titles(self.store, ids)

    def event_colours(self) -> dict[int, str]:
        """Events that have a colour of their own, ``#rrggbb``, by id."""
        return store_columns.event_colours(self.store)

    def crew_ids(self, ids: Sequence[int] | None = None) -> Iterator[tuple[int, int]]:
        """Pairs of event and person, for tracks by person; of some events only, when ``ids`` is given."""
        return store_events.participations(self.store, ids)

    def column_cache(self) -> dict[str, bytes] | None:
        """The blobs last kept by ``Document.store_column_cache``; None unless nothing has changed since."""
        return store_columns.cached_columns(self.store) if self._cache_is_trusted else None

    @property
    def has_column_cache(self) -> bool:
        """True when ``column_cache`` gives blobs; costs nothing, for it does not read them."""
        return self._cache_is_trusted and store_columns.is_cache_fresh(self.store)

    @property
    def _cache_is_trusted(self) -> bool:
        return self._trusted

    def close(self) -> None:
        """Gives the file free; may be called twice."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
