"""A proposed event beside what the document holds: new, the same, a refinement, or in conflict.

Two reports are of one event when they are of the same kind and flight and, where a flight can have several of the
kind, near in time. Whatever can be explained by a known slip of the pen is named: it is for a person to decide.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from spacetimeline.document import store_events
from spacetimeline.document.claiming import field_text
from spacetimeline.document.store_compare import events_near, events_of_flight
from spacetimeline.document.store_entities import find_named
from spacetimeline.document.tables import name_key
from spacetimeline.model.calendar import DAY_MS, HOUR_MS
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import Bound, Granularity, When

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from spacetimeline.document.contents import Contents
    from spacetimeline.model.event import Event


class Relation(StrEnum):
    """How a proposed event, or one field of it, stands to what is there."""

    NEW = "new"
    SAME = "same"
    REFINEMENT = "refinement"  # says more, contradicts nothing
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field that the two tell differently. ``signature`` names a typical error that would explain a conflict."""

    field: str
    ours: str
    theirs: str
    relation: Relation
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the document has of a proposed event; ``existing`` is None for a new one."""

    relation: Relation
    existing: Event | None = None
    differences: tuple[FieldDifference, ...] = ()

    @property
    def conflicts(self) -> tuple[FieldDifference, ...]:
        return tuple(each for each in self.differences if each.relation is Relation.CONFLICT)


_FAMILIES: tuple[frozenset[EventKind], ...] = (
    frozenset({EventKind.DOCKING, EventKind.BERTHING}),
    frozenset({EventKind.UNDOCKING, EventKind.UNBERTHING}),
    frozenset({EventKind.RETURN, EventKind.REENTRY}),
)
_FAMILY_OF: Mapping[EventKind, frozenset[EventKind]] = MappingProxyType(
    {kind: next((each for each in _FAMILIES if kind in each), frozenset({kind})) for kind in EventKind}
)
_ONCE_A_FLIGHT = frozenset({EventKind.LAUNCH, EventKind.RETURN, EventKind.REENTRY, EventKind.MISSION})
_NEAR_MS = 3 * DAY_MS // 2
_PLAN_NEAR_MS = 45 * DAY_MS
_FLIGHT_NEAR_MS = 400 * DAY_MS
"""Reports of one flight's launch lie closer than this even after slips; a reused ship's next flight may come after."""

_TEXT_FIELDS = ("mission", "vehicle", "launch_vehicle", "site", "target", "port", "agency")
_ENTITY_OF_FIELD = {
    "mission": EntityKind.MISSION,
    "vehicle": EntityKind.SPACECRAFT,
    "launch_vehicle": EntityKind.LAUNCH_VEHICLE,
    "site": EntityKind.SITE,
    "target": EntityKind.STATION,
    "port": EntityKind.DOCKING_PORT,
    "agency": EntityKind.ORGANISATION,
}


def family(kind: EventKind) -> frozenset[EventKind]:
    """The kinds that reports use for one and the same thing: docking and berthing."""
    return _FAMILY_OF[kind]


def compare(contents: Contents, event: Event, stated: str = "", besides: Collection[int] = ()) -> Comparison:
    """What the document holds of ``event``. Costs index look-ups only, however large the document is.

    ``stated`` is the ISO date at which the source said so: of two plans the later one holds, and is no contradiction.
    Events whose ids are in ``besides`` are known to be others.
    """
    existing = find_same(contents, event, besides)
    if existing is None:
        return Comparison(Relation.NEW)
    differences = tuple(_in_order(contents, existing, stated, _differences(contents, existing, event)))
    relations = {each.relation for each in differences}
    for worst in (Relation.CONFLICT, Relation.REFINEMENT):
        if worst in relations:
            return Comparison(worst, existing, differences)
    return Comparison(Relation.SAME, existing, differences)


def find_same(contents: Contents, event: Event, besides: Collection[int] = ()) -> Event | None:
    """The document's event that ``event`` reports, if there is one; the nearest in time of several.

    Events whose ids are in ``besides`` are known to be others.
    """
    names = tuple(name for name in (event.vehicle, event.mission) if name)
    if names:
        found = _of_flight(contents, event, names)
    elif event.start is not None and event.start.granularity.rank <= Granularity.DAY.rank:
        found = _of_time(contents, event, event.start)
    else:
        found = []
    found = [each for each in found if each.id not in besides]
    if not found:
        return None
    return min(found, key=lambda each: (*_likeness(each.start, event.start), each.id or 0))


def _likeness(ours: When | None, theirs: When | None) -> tuple[int, int]:
    """Smaller is nearer: first the time between two intervals, then how differently wide they are."""
    if ours is None or theirs is None:
        return _distance(ours, theirs), 0
    return _distance(ours, theirs), abs(ours.lo_ms - theirs.lo_ms) + abs(ours.hi_ms - theirs.hi_ms)


def _of_flight(contents: Contents, event: Event, names: Sequence[str]) -> list[Event]:
    store = contents.store
    missions = find_named(store, EntityKind.MISSION, names)
    vehicles = find_named(store, EntityKind.SPACECRAFT, names)
    ids = events_of_flight(store, family(event.kind), missions, vehicles, event.start)
    return [each for each in store_events.events_by_id(store, ids) if _may_be_same(each, event)]


def _of_time(contents: Contents, event: Event, start: When) -> list[Event]:
    """Without a name, only the time can tell: it must be the one event of its kind there, and agree in the rest."""
    ids = events_near(contents.store, family(event.kind), start.lo_ms, start.hi_ms)
    near = [each for each in store_events.events_by_id(contents.store, ids) if _agrees(contents, each, event)]
    return near if len(near) == 1 else []


def _agrees(contents: Contents, ours: Event, theirs: Event) -> bool:
    return all(
        not getattr(theirs, field)
        or not getattr(ours, field)
        or _same_name(contents, field, getattr(ours, field), getattr(theirs, field))
        for field in _TEXT_FIELDS
    )


def _may_be_same(ours: Event, theirs: Event) -> bool:
    if ours.start is None or theirs.start is None:
        return ours.kind in _ONCE_A_FLIGHT
    apart = _distance(ours.start, theirs.start)
    if apart == 0:
        return True
    same_mission = bool(ours.mission) and name_key(ours.mission) == name_key(theirs.mission)
    if ours.kind in _ONCE_A_FLIGHT and (same_mission or apart <= _PLAN_NEAR_MS):
        return apart <= _FLIGHT_NEAR_MS
    if Status.ACTUAL in (ours.status, theirs.status) and ours.status is theirs.status:
        return apart <= _NEAR_MS
    return apart <= _PLAN_NEAR_MS


def _distance(first: When | None, second: When | None) -> int:
    """Milliseconds between two intervals; 0 when they overlap."""
    if first is None or second is None:
        return 2**61
    return max(0, first.lo_ms - second.hi_ms, second.lo_ms - first.hi_ms)


# -- field by field -------------------------------------------------------------------------------------------------


def _differences(contents: Contents, ours: Event, theirs: Event) -> Iterable[FieldDifference]:
    if ours.kind is not theirs.kind:
        yield FieldDifference("kind", ours.kind.value, theirs.kind.value, Relation.CONFLICT)
    if ours.status is not theirs.status:
        relation = Relation.REFINEMENT if _follows(ours.status, theirs.status) else Relation.SAME
        yield FieldDifference("status", ours.status.value, theirs.status.value, relation)
    for field in ("start", "end"):
        difference = _time_difference(field, ours, theirs)
        if difference is not None:
            yield difference
    for field in _TEXT_FIELDS:
        mine, other = getattr(ours, field), getattr(theirs, field)
        if other and not _same_name(contents, field, mine, other):
            yield FieldDifference(field, mine, other, Relation.CONFLICT if mine else Relation.REFINEMENT)
    yield from _crew_difference(contents, ours, theirs)


def _in_order(
    contents: Contents, ours: Event, stated: str, differences: Iterable[FieldDifference]
) -> Iterable[FieldDifference]:
    """Contradictions of two plans become a newer and an earlier plan, where the days they were announced tell."""
    for each in differences:
        is_plan = each.field in ("start", "end") and ours.status is Status.PLANNED
        if each.relation is Relation.CONFLICT and is_plan and stated and ours.id is not None:
            before = max((c.stated for c in contents.claims(ours.id) if c.field == each.field and c.chosen), default="")
            if before and before < stated:
                yield replace(each, relation=Relation.REFINEMENT, signature="a newer plan")
                continue
            if before > stated:
                yield replace(each, relation=Relation.SAME, signature="an earlier plan")
                continue
        yield each


def _follows(ours: Status, theirs: Status) -> bool:
    """A plan meets its outcome; the other way round an old report is read late, which changes nothing."""
    return ours in (Status.PLANNED, Status.UNCONFIRMED, Status.DELAYED) and theirs is not Status.PLANNED


def _time_difference(field: str, ours: Event, theirs: Event) -> FieldDifference | None:
    mine: When | None = getattr(ours, field)
    other: When | None = getattr(theirs, field)
    if other is None or other.bound is Bound.UNKNOWN:
        return None
    texts = field_text(ours, field), field_text(theirs, field)
    if mine is None or mine.bound is Bound.UNKNOWN:
        return FieldDifference(field, *texts, Relation.REFINEMENT)
    if (mine.lo_ms, mine.hi_ms) == (other.lo_ms, other.hi_ms):
        return None
    if ours.status is Status.ACTUAL and theirs.status is Status.PLANNED:
        # A plan told to the minute says nothing about when on that day it happened.
        return FieldDifference(field, *texts, Relation.SAME, "an earlier plan")
    if other.refines(mine) or (mine.bound is Bound.ONGOING and other.bound is Bound.EXACT):
        return FieldDifference(field, *texts, Relation.REFINEMENT)
    if mine.overlaps(other):
        return FieldDifference(field, *texts, Relation.SAME)
    if _follows(ours.status, theirs.status):
        return FieldDifference(field, *texts, Relation.REFINEMENT, "the plan's time has changed")
    return FieldDifference(field, *texts, Relation.CONFLICT, signature(mine, other))


def signature(ours: When, theirs: When) -> str:
    """The typical error that would explain two different times, as a question; empty when none fits."""
    apart = abs(theirs.at_ms - ours.at_ms)
    fine = max(ours.granularity.rank, theirs.granularity.rank) <= Granularity.MINUTE.rank
    if fine and apart == 12 * HOUR_MS:
        return "differs by exactly twelve hours: a.m. or p.m.?"
    if apart == DAY_MS and (fine or ours.granularity is theirs.granularity):
        return "differs by exactly one day: local date?"
    if fine and apart % HOUR_MS == 0 and apart <= 14 * HOUR_MS:
        hours = apart // HOUR_MS
        return f"differs by exactly {'one hour' if hours == 1 else f'{hours} hours'}: time zone?"
    if Granularity.DAY in (ours.granularity, theirs.granularity) and _distance(ours, theirs) < DAY_MS:
        return "differs by one day: local date?"
    if ours.iso()[4:] == theirs.iso()[4:] and ours.granularity.rank <= Granularity.DAY.rank:
        return "differs in the year only: wrong year?"
    return ""


def _same_name(contents: Contents, field: str, ours: str, theirs: str) -> bool:
    if name_key(ours) == name_key(theirs):
        return True
    kind = _ENTITY_OF_FIELD[field]
    return bool(ours) and bool(find_named(contents.store, kind, [ours]) & find_named(contents.store, kind, [theirs]))


def _crew_difference(contents: Contents, ours: Event, theirs: Event) -> Iterable[FieldDifference]:
    if not theirs.crew:
        return
    mine = [_person(contents, member.name) for member in ours.crew]
    others = [_person(contents, member.name) for member in theirs.crew]
    if not set(others) <= set(mine):
        # A report may name only some of a crew, so what it leaves out is no contradiction.
        relation = Relation.REFINEMENT if set(mine) <= set(others) else Relation.CONFLICT
        yield FieldDifference("crew", field_text(ours, "crew"), field_text(theirs, "crew"), relation)


def _person(contents: Contents, name: str) -> int | str:
    found = contents.find_entity(EntityKind.PERSON, name)
    return name_key(name) if found is None else found
