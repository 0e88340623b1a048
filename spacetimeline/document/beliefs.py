"""What was known when: the plans an event went through, and the document as it would have been on an earlier day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from spacetimeline.document.claiming import apply_claim
from spacetimeline.errors import UserError
from spacetimeline.model.event import Event, Status
from spacetimeline.model.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacetimeline.document.contents import Contents
    from spacetimeline.model.event import Claim


@dataclass(frozen=True, slots=True)
class Announcement:
    """A time that a source told for an event, and the day (ISO, or empty) on which it did.

    ``claim_id`` names the claim; it is None for an earlier plan kept as an event of its own, ``event_id``.
    """

    stated: str
    when: When
    status: Status
    source_id: int | None
    claim_id: int | None
    event_id: int
    chosen: bool


def slip_history(contents: Contents, event_id: int) -> tuple[Announcement, ...]:
    """All times told for the start of an event, by the day they were told: planned, delayed and actual.

    What is told again without change is left out. Raises ``NoSuchEventError``.
    """
    told = [*_claimed(contents, contents.event(event_id)), *_earlier_plans(contents, event_id)]
    told.sort(key=lambda each: (each.stated or "9999", each.when.at_ms))
    history: list[Announcement] = []
    for each in told:
        if not history or (history[-1].when.text(), history[-1].status) != (each.when.text(), each.status):
            history.append(each)
        elif each.chosen:
            history[-1] = replace(history[-1], chosen=True)
    return tuple(history)


def _claimed(contents: Contents, event: Event) -> Iterator[Announcement]:
    claims = contents.claims(event.id or 0)
    statuses = {(claim.source_id, claim.stated): claim.value for claim in claims if claim.field == "status"}
    for claim in claims:
        when = _time(claim)
        if claim.field == "start" and when is not None:
            status = _status(statuses.get((claim.source_id, claim.stated)), event.status)
            yield Announcement(claim.stated, when, status, claim.source_id, claim.id, event.id or 0, claim.chosen)


def _earlier_plans(contents: Contents, event_id: int) -> Iterator[Announcement]:
    for slip in contents.slips_of(event_id):
        if slip.start is not None and slip.id is not None:
            stated = min((claim.stated for claim in contents.claims(slip.id) if claim.stated), default="")
            yield Announcement(stated, slip.start, slip.status, None, None, slip.id, False)


def _time(claim: Claim) -> When | None:
    try:
        return When.parse(claim.value) if claim.value else None
    except UserError:
        return None


def _status(value: str | None, default: Status) -> Status:
    return Status(value) if value in list(Status) else default


def as_of(contents: Contents, event: Event, day: str) -> Event | None:
    """``event`` as it was believed at the end of ``day`` (ISO date); None when nobody had told of it yet.

    Of each field the claim told last by then counts, the chosen one before others of the same day. Claims without a
    date, and events without claims, are taken as known all along.
    """
    return _believed(event, contents.claims(event.id or 0), day)


def _believed(event: Event, claims: Sequence[Claim], day: str) -> Event | None:
    if not claims:
        return event
    known = [claim for claim in claims if claim.stated[:10] <= day]
    if not known:
        return None
    latest: dict[str, Claim] = {}
    for claim in sorted(known, key=lambda claim: (claim.stated[:10], claim.chosen, claim.id or 0)):
        latest[claim.field] = claim
    believed = event
    for claim in latest.values():
        try:
            believed = apply_claim(believed, claim.field, claim.value)
        except UserError:
            continue
    return believed


def events_as_of(contents: Contents, day: str) -> Iterator[Event]:
    """All events as they were believed at the end of ``day``."""
    events = contents.events()
    while batch := list(islice(events, _BATCH)):
        claims = contents.claims_of_events([event.id or 0 for event in batch])
        for event in batch:
            believed = _believed(event, claims.get(event.id or 0, ()), day)
            if believed is not None:
                yield believed


_BATCH = 500
