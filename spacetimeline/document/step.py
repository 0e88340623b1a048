"""One undoable step: what may be changed inside ``with document.transact(...) as step``."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.document.claiming import apply_claim
from spacetimeline.document.entity_step import EntityStep
from spacetimeline.document.errors import BadValueError, NoSuchEventError
from spacetimeline.document.rows import claim_row, event_row, source_row
from spacetimeline.document.tables import clean
from spacetimeline.model.event import EventWithClaims
from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacetimeline.document.contents import Contents
    from spacetimeline.document.tables import Row
    from spacetimeline.model.event import Claim, CrewMember, Event, Source


class Step(EntityStep):
    """Changes to a document that are kept together or not at all. Valid only inside its ``with`` block."""

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents.store)
        self._contents = contents

    # -- events -------------------------------------------------------------------------------------------------

    def add_event(self, event: Event, claims: Sequence[Claim] = (), source: Source | int | None = None) -> int:
        """Adds an event with what ``source`` claims of it and returns its new id; ``event.id`` is ignored."""
        links = self._resolver.links(event)
        event_id = self._new_id("events")
        self._add("events", event_row(event, event_id, links))
        self._add_crew(event_id, event.crew)
        if claims:
            self.add_claims(event_id, claims, source)
        return event_id

    def add_events(self, items: Iterable[Event | EventWithClaims], source: Source | int | None = None) -> int:
        """Adds many events, as fast as SQLite writes; returns how many."""
        source_id = self._source_id(source)
        count = 0
        for item in items:
            event, claims = (item.event, item.claims) if isinstance(item, EventWithClaims) else (item, ())
            self.add_event(event, claims, source_id)
            count += 1
        return count

    def update_event(self, event: Event, claims: Sequence[Claim] | None = None) -> None:
        """Writes all fields of the event with ``event.id``; ``claims``, when given, replace those it has.

        Raises ``NoSuchEventError``.
        """
        before = self._event_row(event.id)
        event_id = int(before[0])  # type: ignore[arg-type]
        self._change("events", before, event_row(event, event_id, self._resolver.links(event)))
        self._update_crew(event_id, event.crew)
        if claims is not None:
            for row in self._rows_where("claims", "event_id", event_id):
                self._drop("claims", row)
            self.add_claims(event_id, claims)

    def remove_event(self, event_id: int) -> None:
        """Removes an event with its crew list and claims; events that slipped from it stand alone then."""
        before = self._event_row(event_id)
        for table in ("participations", "claims"):
            for row in self._rows_where(table, "event_id", event_id):
                self._drop(table, row)
        for row in self._rows_where("events", "slip_of", event_id):
            self._change("events", row, self._with_value("events", row, "slip_of", None))
        self._drop("events", before)

    def _event_row(self, event_id: int | None) -> Row:
        row = self._row("events", event_id) if event_id is not None else None
        if row is None:
            raise NoSuchEventError(event_id or 0)
        return row

    def _add_crew(self, event_id: int, crew: Sequence[CrewMember]) -> None:
        for position, member in enumerate(crew):
            person_id = self._resolver.resolve(EntityKind.PERSON, member.name)
            if person_id is not None:
                row = (self._new_id("participations"), event_id, person_id, clean(member.role), position)
                self._add("participations", row)

    def _update_crew(self, event_id: int, crew: Sequence[CrewMember]) -> None:
        rows = self._rows_where("participations", "event_id", event_id)
        there = [row[2:] for row in sorted(rows, key=lambda row: (row[4], row[0]))]
        wanted = [
            (self._resolver.resolve(EntityKind.PERSON, member.name), clean(member.role), position)
            for position, member in enumerate(crew)
        ]
        if there != wanted:
            for row in rows:
                self._drop("participations", row)
            self._add_crew(event_id, crew)

    # -- claims and sources -------------------------------------------------------------------------------------

    def add_claims(self, event_id: int, claims: Iterable[Claim], source: Source | int | None = None) -> list[int]:
        """Claims of an event; ``source`` stands for those that name none. A claim's own ``id`` is ignored."""
        source_id = self._source_id(source)
        ids: list[int] = []
        for claim in claims:
            whose = claim.source_id if source_id is None else source_id
            ids.append(self._new_id("claims"))
            self._add("claims", claim_row(replace(claim, event_id=event_id, source_id=whose), ids[-1]))
        return ids

    def remove_claim(self, claim_id: int) -> None:
        row = self._row("claims", claim_id)
        if row is not None:
            self._drop("claims", row)

    def mark_claim(self, claim_id: int, *, chosen: bool) -> None:
        """Notes whether the event shows what this claim says; the event itself stays as it is."""
        row = self._row("claims", claim_id)
        if row is not None:
            self._change("claims", row, (*row[:9], int(chosen)))

    def choose_claim(self, claim_id: int) -> None:
        """Lets the event show what this claim says; the other claims of the field stay, unchosen.

        Raises ``BadValueError`` when there is no such claim or its text cannot be read as its field.
        """
        chosen = self._row("claims", claim_id)
        if chosen is None:
            raise BadValueError("There is no such claim any more.")
        event_id, field, value = int(chosen[1]), str(chosen[3]), str(chosen[4])  # type: ignore[arg-type]
        for row in self._rows_where("claims", "event_id", event_id):
            if row[3] == field and bool(row[9]) != (row[0] == claim_id):
                self._change("claims", row, (*row[:9], int(row[0] == claim_id)))
        self.flush()
        self.update_event(apply_claim(self._contents.event(event_id), field, value))

    def add_source(self, source: Source) -> int:
        """The id of the source: of the one that is there with the same text or, for want of text, address."""
        self.flush()
        known = self._contents.find_source(source.sha256, source.url)
        if known is not None and known.id is not None:
            return known.id
        source_id = self._new_id("sources")
        self._add("sources", source_row(source, source_id))
        return source_id

    def update_source(self, source: Source) -> None:
        """Writes all fields of the source with ``source.id``."""
        before = self._row("sources", source.id) if source.id is not None else None
        if before is None or source.id is None:
            raise BadValueError("There is no such source any more.")
        self._change("sources", before, source_row(source, source.id))

    def remove_source(self, source_id: int) -> None:
        """Removes a source and all it claims."""
        for row in self._rows_where("claims", "source_id", source_id):
            self._drop("claims", row)
        before = self._row("sources", source_id)
        if before is not None:
            self._drop("sources", before)

    def merge_sources(self, keep_id: int, drop_id: int) -> None:
        """What ``drop_id`` claims becomes what ``keep_id`` claims."""
        for row in self._rows_where("claims", "source_id", drop_id):
            self._change("claims", row, self._with_value("claims", row, "source_id", keep_id))
        self.remove_source(drop_id)

    def _source_id(self, source: Source | int | None) -> int | None:
        if source is None or isinstance(source, int):
            return source
        return source.id if source.id is not None else self.add_source(source)

    # -- views and dismissals -----------------------------------------------------------------------------------

    def save_view(self, name: str, value: str) -> None:
        """Keeps a view (filters, grouping, range; any text) under a name, replacing one of that name."""
        self._put_named("saved_views", "name", name, (clean(value),))

    def remove_view(self, name: str) -> None:
        for row in self._rows_where("saved_views", "name", clean(name)):
            self._drop("saved_views", row)

    def dismiss(self, finding: str, reason: str) -> None:
        """A finding of the consistency rules, named by its ``key``, is looked at and found to be right."""
        self._put_named("dismissals", "finding", finding, (clean(reason), time.time_ns() // 1_000_000))

    def restore_finding(self, finding: str) -> None:
        """Takes a dismissal back."""
        for row in self._rows_where("dismissals", "finding", clean(finding)):
            self._drop("dismissals", row)

    def _put_named(self, table: str, column: str, name: str, values: tuple[str | int, ...]) -> None:
        there = self._rows_where(table, column, clean(name))
        if there:
            self._change(table, there[0], (there[0][0], clean(name), *values))
        else:
            self._add(table, (self._new_id(table), clean(name), *values))
