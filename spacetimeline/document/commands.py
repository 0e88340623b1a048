"""Named steps for the window and the command line alike."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from spacetimeline.document.claiming import field_text
from spacetimeline.document.comparison import Comparison, Relation, compare
from spacetimeline.model.event import EVENT_FIELDS, Claim, CrewMember, Event, Source, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacetimeline.document.document import Document
    from spacetimeline.document.step import Step
    from spacetimeline.model.candidate import Candidate, Quote


class Choice(StrEnum):
    """What a reviewer wants of a field that an article tells differently than the document."""

    KEEP = "keep"  # the document is right; nothing is noted
    TAKE = "take"  # the article is right; the document's value stays as a claim
    BOTH = "both"  # the document's value is shown, the article's is noted as a claim


@dataclass(frozen=True, slots=True)
class Accepted:
    """A candidate as accepted in the review. ``choices`` are by field; without one the comparison decides.

    ``as_new`` adds the event even when the document seems to hold it.
    """

    candidate: Candidate
    choices: Mapping[str, Choice] = field(default_factory=dict)
    as_new: bool = False


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: ids of events, and the comparisons in which article and document contradict each other."""

    source_id: int | None
    added: tuple[int, ...] = ()
    joined: tuple[int, ...] = ()
    refined: tuple[int, ...] = ()
    conflicts: tuple[Comparison, ...] = ()
    sentence: str = ""


def source_of(
    title: str, text: str, *, url: str = "", path: str = "", published: str = "", retrieved: str = ""
) -> Source:
    """The source that an article is; its text's SHA-256 tells whether it was imported before."""
    sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() if text else ""
    return Source(title, url, path, published, retrieved, text, sha256)


def import_candidates(
    document: Document, source: Source, candidates: Iterable[Candidate | Accepted], *, name: str = ""
) -> ImportResult:
    """Brings the candidates of an article into the document in one undoable step.

    New events are added. Of those the document holds, the article's claims join; finer times and outcomes of plans are
    taken over; contradictions are noted as claims that are not shown, unless the reviewer chose otherwise. Importing
    the same article again changes nothing, and ``sentence`` says so.
    """
    accepted = [each if isinstance(each, Accepted) else Accepted(each) for each in candidates]
    with document.transact(name or _import_name(len(accepted), source)) as step:
        work = _Import(document, step, source)
        for each in accepted:
            work.take(each)
        return work.result()


def import_articles(
    document: Document, articles: Iterable[tuple[Source, Sequence[Candidate | Accepted]]]
) -> list[ImportResult]:
    """Brings the candidates of several articles into the document in one undoable step, in their order.

    What a later article says of an event that an earlier one brought joins that event.
    """
    chosen = [(source, list(candidates)) for source, candidates in articles]
    if len(chosen) == 1:
        return [import_candidates(document, *chosen[0])]
    count = sum(len(candidates) for _, candidates in chosen)
    with document.transact(f"Import {count} events from {len(chosen)} articles") as step:
        results = []
        for source, candidates in chosen:
            work = _Import(document, step, source)
            for each in candidates:
                work.take(each if isinstance(each, Accepted) else Accepted(each))
            step.flush()
            results.append(work.result())
        return results


def _import_name(count: int, source: Source) -> str:
    title = source.title or source.path or source.url or "an article"
    title = title if len(title) <= 60 else title[:59] + "…"
    return f"Import {count} event{'' if count == 1 else 's'} from “{title}”"


class _Import:
    """One import under way."""

    def __init__(self, document: Document, step: Step, source: Source) -> None:
        self._document = document
        self._step = step
        self._source = source
        self._source_id = source.id
        self._imported = self._claims_imported_before()
        self._taken = 0
        self._added: list[int] = []
        self._joined: list[int] = []
        self._refined: list[int] = []
        self._conflicts: list[Comparison] = []

    def _claims_imported_before(self) -> list[set[tuple[str, str, str]]]:
        """What this article was already let to say, by event."""
        known = self._document.find_source(self._source.sha256, self._source.url)
        by_event: dict[int | None, set[tuple[str, str, str]]] = {}
        for claim in self._document.claims_of_source(known.id) if known is not None and known.id is not None else ():
            by_event.setdefault(claim.event_id, set()).add((claim.field, claim.value, claim.quote))
        return list(by_event.values())

    def take(self, accepted: Accepted) -> None:
        self._step.flush()
        self._taken += 1
        event = accepted.candidate.event
        claims = claims_of_candidate(accepted.candidate, self._source)
        told = {(claim.field, claim.value, claim.quote) for claim in claims}
        again = any(told <= before for before in self._imported)
        if again and not accepted.as_new and Choice.TAKE not in accepted.choices.values():
            return
        # What one article tells apart is not one event: its own additions are no match for what comes after.
        comparison = (
            Comparison(Relation.NEW)
            if accepted.as_new
            else compare(self._document, event, self._source.published, self._added)
        )
        if comparison.existing is None:
            self._added.append(self._step.add_event(event, claims, self._own_source()))
        else:
            self._join(comparison.existing, event, claims, comparison, accepted.choices)

    def _own_source(self) -> int:
        """The source's id; it is written only when something of it is: an import of nothing new leaves no trace."""
        if self._source_id is None:
            self._source_id = self._step.add_source(self._source)
        return self._source_id

    def _join(
        self,
        existing: Event,
        proposed: Event,
        claims: Sequence[Claim],
        comparison: Comparison,
        choices: Mapping[str, Choice],
    ) -> None:
        event_id = existing.id or 0
        verdicts = {each.field: _verdict(each.relation, choices.get(each.field)) for each in comparison.differences}
        taken = {name for name, verdict in verdicts.items() if verdict is Choice.TAKE}
        known = {(claim.field, claim.value, claim.quote) for claim in self._claims_of_this_source(event_id)}
        new = [
            replace(claim, chosen=claim.field in taken or claim.field not in verdicts)
            for claim in claims
            if verdicts.get(claim.field) is not Choice.KEEP and (claim.field, claim.value, claim.quote) not in known
        ]
        if comparison.conflicts:
            self._conflicts.append(comparison)
        updated = merged(existing, proposed, taken)
        if not new and updated == existing:
            return
        self._choose(event_id, proposed, taken)
        if new:
            self._step.add_claims(event_id, new, self._own_source())
        if updated != existing:
            self._step.update_event(updated)
            self._refined.append(event_id)
        else:
            self._joined.append(event_id)

    def _claims_of_this_source(self, event_id: int) -> list[Claim]:
        known = self._document.find_source(self._source.sha256, self._source.url)
        source_id = self._source_id if known is None else known.id
        return [claim for claim in self._document.claims(event_id) if claim.source_id == source_id]

    def _choose(self, event_id: int, proposed: Event, fields: set[str]) -> None:
        """Of the fields that are taken over, the claims that say what is taken are chosen, and no others."""
        for claim in self._document.claims(event_id):
            if claim.field in fields and claim.id is not None:
                self._step.mark_claim(claim.id, chosen=claim.value == field_text(proposed, claim.field))

    def result(self) -> ImportResult:
        added, joined, refined = tuple(self._added), tuple(self._joined), tuple(self._refined)
        sentence = f"No event was taken from “{self._source.title}”; the document was not changed."
        if self._taken:
            counts = (len(added), len(joined), len(refined), len(self._conflicts))
            sentence = _import_sentence(*counts, self._source.title)
        return ImportResult(self._source_id, added, joined, refined, tuple(self._conflicts), sentence)


def _verdict(relation: Relation, chosen: Choice | None) -> Choice:
    if chosen is not None:
        return chosen
    return Choice.TAKE if relation is Relation.REFINEMENT else Choice.BOTH


def merged(existing: Event, proposed: Event, taken: set[str]) -> Event:
    """``existing`` with the fields ``taken`` from ``proposed``; crews are joined, so that nobody gets lost."""
    values = {name: getattr(proposed, name) for name in taken}
    if "crew" in values:
        names = {member.name for member in proposed.crew}
        others: tuple[CrewMember, ...] = tuple(member for member in existing.crew if member.name not in names)
        values["crew"] = (*others, *proposed.crew)
    return replace(existing, **values)


def _import_sentence(added: int, joined: int, refined: int, conflicts: int, title: str) -> str:
    if not (added or joined or refined):
        return f"“{title}” brings nothing new; the document was not changed."
    parts = [
        f"{count} {words}"
        for count, words in (
            (added, "added"),
            (refined, "refined"),
            (joined, "confirmed"),
            (conflicts, "in conflict"),
        )
        if count
    ]
    return f"Events from “{title}”: {', '.join(parts)}."


_CLAIMED = tuple(name for name in EVENT_FIELDS if name != "title")


def claims_of_candidate(candidate: Candidate, source: Source) -> list[Claim]:
    """What the article says of each field, with the quote that says it."""
    claims: list[Claim] = []
    for name in _CLAIMED:
        value = field_text(candidate.event, name)
        if value:
            quote = _quote_for(candidate, name)
            extent = (quote.text, quote.start, quote.end) if quote else ("", -1, -1)
            claims.append(Claim(name, value, *extent, stated=source.published))
    return claims


def _quote_for(candidate: Candidate, name: str) -> Quote | None:
    for quote in candidate.quotes:
        if name in quote.fields:
            return quote
    return next((quote for quote in candidate.quotes if not quote.fields), next(iter(candidate.quotes), None))


# -- editing --------------------------------------------------------------------------------------------------------


def add_event(document: Document, event: Event) -> int:
    """Adds an event that a person entered; returns its id."""
    with document.transact(f"Add “{_short(event.title)}”") as step:
        return step.add_event(event)


def edit_event(document: Document, event: Event, *, name: str = "") -> None:
    """Writes an edited event. Claims that no longer say what the event shows are no longer marked as chosen."""
    if event.id is None:
        raise ValueError("an event without an id is not in the document")
    with document.transact(name or f"Edit “{_short(event.title)}”") as step:
        step.update_event(event)
        for claim in document.claims(event.id):
            agrees = claim.value == field_text(event, claim.field)
            if claim.chosen and not agrees and claim.id is not None:
                step.mark_claim(claim.id, chosen=False)


def remove_events(document: Document, ids: Sequence[int]) -> None:
    """Removes events; one step."""
    events = document.events_by_ids(ids)
    what = f"“{_short(events[0].title)}”" if len(events) == 1 else f"{len(events)} events"
    with document.transact(f"Remove {what}") as step:
        for event in events:
            step.remove_event(event.id or 0)


def merge_events(document: Document, keep_id: int, drop_id: int) -> None:
    """Makes two events one: ``keep_id`` takes over the claims of the other and fills what it lacks from it."""
    keep, drop = document.event(keep_id), document.event(drop_id)
    lacking = {name for name in EVENT_FIELDS if not getattr(keep, name) and getattr(drop, name)}
    with document.transact(f"Merge two events into “{_short(keep.title)}”") as step:
        known = {(claim.field, claim.value, claim.source_id) for claim in document.claims(keep_id)}
        moved = [
            replace(
                claim, chosen=claim.chosen and (claim.field in lacking or claim.value == field_text(keep, claim.field))
            )
            for claim in document.claims(drop_id)
            if (claim.field, claim.value, claim.source_id) not in known
        ]
        step.remove_event(drop_id)
        step.add_claims(keep_id, moved)
        step.update_event(merged(keep, drop, lacking))


def choose_claim(document: Document, claim: Claim) -> None:
    """Lets an event show what another of its claims says."""
    if claim.id is None or claim.event_id is None:
        raise ValueError("a claim without an id is not in the document")
    title = document.event(claim.event_id).title
    with document.transact(f"Choose another {claim.field} for “{_short(title)}”") as step:
        step.choose_claim(claim.id)


def move_event(document: Document, event: Event) -> None:
    """Writes an event whose times were changed by dragging."""
    edit_event(document, event, name=f"Move “{_short(event.title)}”")


def set_status(document: Document, ids: Sequence[int], status: Status) -> None:
    """Gives events another status; one step."""
    events = [event for event in document.events_by_ids(ids) if event.status is not status]
    what = f"“{_short(events[0].title)}”" if len(events) == 1 else f"{len(events)} events"
    with document.transact(f"Mark {what} as {status.label.lower()}") as step:
        for event in events:
            step.update_event(replace(event, status=status))


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= 60 else words[:59] + "…"
