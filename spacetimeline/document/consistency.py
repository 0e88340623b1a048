"""Rules over a whole document: what cannot be, what is missing, where sources disagree.

A finding is a hint for a person, never a correction. Each has a key that stays the same while its events do, so that
it can be dismissed with a reason; dismissals are kept with the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.document.comparison import family, signature
from spacetimeline.document.store_compare import claims_that_differ
from spacetimeline.document.tables import name_key
from spacetimeline.errors import BadTimeError
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.stay import ARRIVALS, DEPARTURES, DESCENTS, CrewStay, Flaw, PortStay, crew_stays, port_stays
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, When
from spacetimeline.model.when_words import short_words

if TYPE_CHECKING:
    from spacetimeline.document.contents import Contents
    from spacetimeline.model.event import Claim


class Weight(StrEnum):
    """How bad a finding is."""

    WRONG = "wrong"  # cannot be true as it stands
    INCOMPLETE = "incomplete"  # something is not told
    DOUBTFUL = "doubtful"  # may well be true


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found. ``event_ids`` are those to look at, the first is the one to jump to.

    ``reason`` is why somebody dismissed the finding; empty while it stands.
    """

    rule: str
    sentence: str
    event_ids: tuple[int, ...]
    weight: Weight
    field: str = ""
    reason: str = ""

    @property
    def key(self) -> str:
        """Names the finding for ``Step.dismiss``."""
        ids = "-".join(str(event_id) for event_id in sorted(self.event_ids))
        return f"{self.rule}:{ids}" + (f":{self.field}" if self.field else "")


def findings(contents: Contents, now_ms: int, *, dismissed: bool = False) -> list[Finding]:
    """All findings, worst first and then by time of their events; dismissed ones only when asked for.

    Reads the whole document: seconds for a million events, so windows call it in a thread over ``Document.reader()``.
    """
    events = list(contents.events())
    found: list[Finding] = []
    for rule in _RULES:
        found.extend(rule(events, now_ms))
    found.extend(_disagreeing_sources(contents))
    reasons = contents.dismissals()
    known = {each.key: each for each in found}
    judged = [_dismissed(each, reasons.get(each.key)) for each in known.values()]
    place = {event.id: at for at, event in enumerate(events)}
    weights = list(Weight)
    chosen = [each for each in judged if dismissed or not each.reason]
    return sorted(chosen, key=lambda each: (weights.index(each.weight), place.get(each.event_ids[0], 0), each.rule))


def _dismissed(finding: Finding, reason: str | None) -> Finding:
    if reason is None:
        return finding
    kept = (finding.rule, finding.sentence, finding.event_ids, finding.weight, finding.field)
    return Finding(*kept, reason=reason or "dismissed")


def _ids(*ids: int | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(each for each in ids if each is not None))


def _time(when: When | None) -> str:
    return short_words(when) if when is not None else "an unknown time"


# -- ports ----------------------------------------------------------------------------------------------------------


def _ports(events: Sequence[Event], now_ms: int) -> Iterator[Finding]:
    """One vehicle a port; docking before undocking; nothing comes down while it is docked."""
    stays = port_stays(events)
    kinds = {event.id: event.kind for event in events if event.kind in DESCENTS}
    later = _later_arrivals(events)
    for stay in stays:
        if stay.flaw is Flaw.NO_ARRIVAL:
            yield _without_arrival(stay, later)
        elif stay.flaw is Flaw.NO_DEPARTURE and stay.last_id in kinds:
            words = (
                f"{stay.vehicle} came down at {_time(stay.end)} but never undocked from {stay.station or 'its port'}."
            )
            yield Finding("still_docked", words, _ids(stay.last_id, stay.first_id), Weight.INCOMPLETE)
        elif stay.flaw is Flaw.NO_DEPARTURE:
            words = (
                f"{stay.vehicle} docked at {_time(stay.start)} and again at {_time(stay.end)} without leaving between."
            )
            yield Finding("docked_twice", words, _ids(stay.last_id, stay.first_id), Weight.WRONG)
    yield from _overlaps([stay for stay in stays if stay.flaw is Flaw.OVERLAP])


def _later_arrivals(events: Sequence[Event]) -> dict[str, list[Event]]:
    arrivals: dict[str, list[Event]] = {}
    for event in events:
        if event.kind in ARRIVALS and event.start is not None:
            arrivals.setdefault(name_key(event.vehicle or event.mission), []).append(event)
    return arrivals


def _without_arrival(stay: PortStay, arrivals: dict[str, list[Event]]) -> Finding:
    if stay.first_id is not None:
        words = f"{stay.vehicle} changed ports at {_time(stay.start)}, but nobody tells of its docking."
        return Finding("no_docking", words, _ids(stay.first_id), Weight.INCOMPLETE)
    for arrival in arrivals.get(name_key(stay.vehicle), ()):
        if arrival.start is not None and 0 < arrival.start.at_ms - stay.end_ms < 30 * DAY_MS:
            words = f"{stay.vehicle} undocks at {_time(stay.end)}, before it docks at {_time(arrival.start)}."
            return Finding("undocked_first", words, _ids(stay.last_id, arrival.id), Weight.WRONG)
    words = f"{stay.vehicle} undocked at {_time(stay.end)}, but nobody tells of its docking."
    return Finding("no_docking", words, _ids(stay.last_id), Weight.INCOMPLETE)


def _overlaps(stays: Sequence[PortStay]) -> Iterator[Finding]:
    by_port: dict[tuple[str, str], list[PortStay]] = {}
    for stay in stays:
        by_port.setdefault((name_key(stay.station), name_key(stay.port)), []).append(stay)
    for at_port in by_port.values():
        for first, second in pairwise(at_port):
            if second.start_ms <= first.end_ms:
                words = (
                    f"{first.vehicle} and {second.vehicle} are both at the port {first.port} of "
                    f"{first.station or 'the station'} from {_time(second.start)}."
                )
                ids = _ids(second.first_id, first.first_id, first.last_id)
                yield Finding("port_taken", words, ids, Weight.WRONG)


# -- people ---------------------------------------------------------------------------------------------------------


def _people(events: Sequence[Event], now_ms: int) -> Iterator[Finding]:
    """Nobody is in two places: up again without having come down, down without having gone up."""
    launched = {name_key(m.name) for e in events if e.kind is EventKind.LAUNCH for m in e.crew}
    following: dict[str, CrewStay] = {}
    for stay in reversed(crew_stays(events)):
        person = name_key(stay.person)
        if stay.flaw is Flaw.NO_DEPARTURE:
            again = following.get(person)
            words = (
                f"{stay.person} went up with {stay.vehicle} at {_time(stay.start)} and again"
                f"{f' with {again.vehicle}' if again else ''} at {_time(stay.end)} without coming down between."
            )
            yield Finding("up_twice", words, _ids(again.first_id if again else None, stay.first_id), Weight.WRONG)
        elif stay.flaw is Flaw.NO_ARRIVAL and person in launched:
            words = f"{stay.person} came down with {stay.return_vehicle} at {_time(stay.end)} without being up."
            yield Finding("not_up", words, _ids(stay.last_id), Weight.INCOMPLETE)
        following[person] = stay


# -- single events and pairs ----------------------------------------------------------------------------------------


def _times(events: Sequence[Event], now_ms: int) -> Iterator[Finding]:
    """Ends after starts; plans whose time has passed; returns after launches."""
    for event in events:
        start, end = event.start, event.end
        if start is not None and end is not None and FAR_PAST_MS < end.hi_ms <= start.lo_ms:
            words = f"“{event.title}” ends at {_time(end)}, before it begins at {_time(start)}."
            yield Finding("ends_first", words, _ids(event.id), Weight.WRONG)
        if event.status is Status.PLANNED and start is not None and start.hi_ms < min(now_ms, FAR_FUTURE_MS):
            words = f"“{event.title}” was planned for {_time(start)}; what became of it is not told."
            yield Finding("no_outcome", words, _ids(event.id), Weight.INCOMPLETE)
    yield from _down_before_up(events)


_LATER = DESCENTS | DEPARTURES | ARRIVALS


def _down_before_up(events: Sequence[Event]) -> Iterator[Finding]:
    launches: dict[str, Event] = {}
    for event in events:
        if event.kind is EventKind.LAUNCH and event.mission and event.status is Status.ACTUAL:
            launches.setdefault(name_key(event.mission), event)
    for event in events:
        launch = launches.get(name_key(event.mission)) if event.kind in _LATER else None
        if launch is None or launch.start is None or event.start is None or event.status is not Status.ACTUAL:
            continue
        # Where the mission goes by its ship's name, what lies long before belongs to an earlier flight of the ship.
        is_ship = name_key(event.mission) == name_key(event.vehicle)
        if is_ship and launch.start.lo_ms - event.start.hi_ms > 30 * DAY_MS:
            continue
        if event.start.hi_ms <= launch.start.lo_ms:
            words = f"“{event.title}” is told for {_time(event.start)}, before the launch at {_time(launch.start)}."
            yield Finding("before_launch", words, _ids(event.id, launch.id), Weight.WRONG)


def _duplicates(events: Sequence[Event], now_ms: int) -> Iterator[Finding]:
    """Two events of one kind and flight whose times can be one."""
    seen: dict[tuple[frozenset[EventKind], str, str], list[Event]] = {}
    for event in events:
        name = name_key(event.mission or event.vehicle)
        if not name or event.start is None or event.slip_of is not None or event.kind in _REPEATED:
            continue
        if event.status in (Status.CANCELLED, Status.DELAYED):
            continue
        same = seen.setdefault((family(event.kind), name, name_key(event.target)), [])
        # By start, and each start is a unit: only the last few can still overlap.
        for other in same[-3:]:
            if other.start is not None and other.start.overlaps(event.start):
                words = f"“{other.title}” and “{event.title}” at {_time(event.start)} may be one event."
                yield Finding("duplicate", words, _ids(event.id, other.id), Weight.DOUBTFUL)
        same.append(event)


_REPEATED = frozenset({EventKind.SPACEWALK, EventKind.OTHER, EventKind.SLIP, EventKind.SCRUB, EventKind.STAY})

_RULES: tuple[Callable[[Sequence[Event], int], Iterable[Finding]], ...] = (_ports, _people, _times, _duplicates)


# -- sources --------------------------------------------------------------------------------------------------------


def _disagreeing_sources(contents: Contents) -> Iterator[Finding]:
    """Claims of one field that cannot both be true. An earlier plan is none: what was planned was planned."""
    for event_id, field in claims_that_differ(contents.store, ("start", "end", "site", "target", "port", "vehicle")):
        claims = [claim for claim in contents.claims(event_id) if claim.field == field]
        chosen = next((claim for claim in claims if claim.chosen), claims[0])
        for claim in claims:
            if claim.source_id != chosen.source_id and (explained := _contradiction(chosen, claim)) is not None:
                title = contents.titles([event_id])[event_id]
                words = f"Sources disagree on the {field} of “{title}”: {chosen.value} or {claim.value}"
                words += f" ({explained})." if explained else "."
                yield Finding("sources_disagree", words, (event_id,), Weight.DOUBTFUL, field)
                break


def _contradiction(chosen: Claim, other: Claim) -> str | None:
    """The signature of a contradiction ("" when none fits); None when the two can both be true."""
    if chosen.field not in ("start", "end"):
        return None if name_key(chosen.value) == name_key(other.value) else ""
    try:
        ours, theirs = When.parse(chosen.value), When.parse(other.value)
    except BadTimeError:
        return None
    if ours.overlaps(theirs) or _was_a_plan(ours, other):
        return None
    return signature(ours, theirs)


def _was_a_plan(ours: When, other: Claim) -> bool:
    """Said before the thing happened, so it could only tell a plan."""
    try:
        said = When.parse(other.stated) if other.stated else None
    except BadTimeError:
        return False
    return said is not None and said.lo_ms < ours.lo_ms
