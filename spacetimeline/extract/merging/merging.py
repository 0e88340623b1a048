"""Joins the tellings of one event and settles what became of it."""

from __future__ import annotations

import datetime
from dataclasses import field
from typing import TYPE_CHECKING

from spacetimeline.extract.merging.other_people import flew_apart, walked_apart
from spacetimeline.extract.merging.telling_days import days_elsewhere, days_of, ends_night
from spacetimeline.extract.merging.telling_worth import is_catch, is_in_whole_hours, is_of_many, tells_more
from spacetimeline.extract.text.values import dataclass
from spacetimeline.model.calendar import DAY_MS, date_from_days, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Bound, Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.model.when import When

_SAME_KIND = {
    EventKind.BERTHING: EventKind.DOCKING,
    EventKind.UNBERTHING: EventKind.UNDOCKING,
    EventKind.SCRUB: EventKind.LAUNCH,
}
_YEARS = 10**9
"""What parts the numbers of years from those of days."""
_CLOSE_MS = 5 * 60_000
_WHOLE_HOURS_MS = 30 * 60_000
_SECONDS_MS = 60_000
"""Times told to the second are not rounded: those of four probes may lie minutes apart."""


@dataclass(slots=True)
class Told:
    """One event with all its tellings; ``best`` is the telling whose time is taken."""

    mentions: list[EventMention]
    when: When | None
    status: Status
    kind: EventKind
    flight: Flight | None
    core: bool = True
    others: list[When] = field(default_factory=list)
    """Other times tellings gave for it."""
    best: EventMention | None = None
    stays_up: bool = False
    """Does the craft dock again afterwards, with the people aboard who came in it?"""

    @property
    def start(self) -> int:
        return self.mentions[0].start

    def role(self, name: str) -> str:
        """What the best telling says of a role, else the first telling that says it."""
        tellings = [self.best, *self.mentions] if self.best is not None else self.mentions
        return next((value for each in tellings if (value := getattr(each.roles, name))), "")


def settle_status(found: list[EventMention], published: datetime.date | None) -> None:
    """Where words leave open whether something happened, let its date decide against the day of publication."""
    dated = [each for each in found if each.when is not None]
    actual = sum(each.fact.status is Status.ACTUAL for each in dated)
    today = None if published is None else days_from_date(published.year, published.month, published.day)
    told_ms = (each.when.at_ms for each in dated if each.when is not None)
    now_ms = min(told_ms, default=0) if today is None else today * DAY_MS
    planned = sum(
        each.fact.status is Status.PLANNED
        and not (today is None and each.fact.past_plan)  # what was planned once, nobody knows when
        and each.when is not None
        and each.when.at_ms - now_ms < _PREVIEW_MS
        for each in dated
    )
    for mention in found:
        entry = mention.written
        written = today if entry is None else days_from_date(entry.date.year, entry.date.month, entry.date.day)
        mention.status = _status(mention, written, planned > actual)


_PREVIEW_MS = 366 * DAY_MS
"""What a probe is to do years later makes no preview of the news of its launch."""


def _status(mention: EventMention, today: int | None, preview: bool) -> Status:
    status = mention.fact.status
    first, last = days_of(mention)
    given_up = mention.trigger.needs == "slated" and mention.fact.past_plan and (today is None or (last or 0) <= today)
    if (mention.slot or given_up) and status is not Status.CANCELLED:
        return Status.DELAYED
    if status is None:
        if today is not None and first is not None and last is not None:
            if last < today:
                return Status.ACTUAL
            ahead = mention.trigger.form == "present" and first < last > today  # "leaves the station this week"
            if first > today or ahead or _is_after_writing(mention):
                return Status.PLANNED
        return Status.PLANNED if preview and not mention.fact.happened else Status.ACTUAL
    if today is None or first is None or last is None:
        return status
    if status is Status.PLANNED and last < today - 1 and (mention.fact.past_plan or last < today - 60):
        if mention.fact.past_plan:
            mention.notes.add("past_plan")
            return Status.PLANNED
        return Status.ACTUAL
    if status is Status.ACTUAL and first > today + 1:
        mention.notes.add("actual_in_future")
        return Status.PLANNED
    return status


def _is_after_writing(mention: EventMention) -> bool:
    """Does it lie behind the time of day at which the note was written that tells of it?"""
    written = mention.written.when if mention.written is not None else None
    when = mention.when
    return written is not None and when is not None and _has_clock(mention) and when.at_ms > written.at_ms


def merge(found: list[EventMention]) -> tuple[list[Told], list[EventMention]]:
    """The events of an article with all their tellings, and the tellings without a time that belong to none."""
    told: list[Told] = []
    index: dict[tuple[EventKind, int], list[Told]] = {}
    dated = [each for each in found if each.when is not None]
    dated.sort(
        key=lambda each: (each.when.granularity.rank > Granularity.DAY.rank if each.when else 0, not each.flight_sure)
    )
    for mention in dated:
        group = _find(mention, index)
        if group is None:
            group = Told(
                [mention], mention.when, mention.status or Status.ACTUAL, mention.kind, mention.flight, best=mention
            )
            told.append(group)
        else:
            _join(group, mention)
        for key in _keys(mention):
            groups = index.setdefault(key, [])
            if group not in groups[-20:]:
                groups.append(group)
    told = _without_twins(told)
    undated = _attach_undated([each for each in found if each.when is None], told)
    for group in told:
        group.mentions.sort(key=lambda each: each.start)
    told.sort(key=lambda group: group.start)
    return told, undated


def _without_twins(told: list[Told]) -> list[Told]:
    """Join events of one flight and instant that came together by two ways: by the day of one clock, by another's."""
    kept: list[Told] = []
    by_minute: dict[tuple[EventKind, int], Told] = {}
    for group in told:
        minute = (
            group.when.at_ms // 60_000 if group.best is not None and group.when and _has_clock(group.best) else None
        )
        twin = by_minute.get((family(group.kind), minute)) if minute is not None else None
        if twin is not None and twin.flight is group.flight and twin.status is group.status:
            for mention in group.mentions:
                _join(twin, mention)
            continue
        if minute is not None:
            by_minute.setdefault((family(group.kind), minute), group)
        kept.append(group)
    return kept


def family(kind: EventKind) -> EventKind:
    return _SAME_KIND.get(kind, kind)


def _keys(mention: EventMention) -> list[tuple[EventKind, int]]:
    """Under which days and year an event may be met again."""
    kind = family(mention.kind)
    when = mention.when
    assert when is not None
    keys = []
    first, last = days_of(mention)
    if first is not None and last is not None and when.granularity.rank <= Granularity.DAY.rank:
        keys += [(kind, day) for day in {first, when.at_ms // DAY_MS, *days_elsewhere(mention)}]
    return [*keys, (kind, _YEARS + date_from_days(when.at_ms // DAY_MS)[0])]


def _find(mention: EventMention, index: dict[tuple[EventKind, int], list[Told]]) -> Told | None:
    given_up = None  # which what is told only by its month or year would not be, if another day fits
    coarse = mention.when is not None and mention.when.granularity.rank > Granularity.DAY.rank
    for key in _keys(mention):
        for group in index.get(key, ())[-40:]:
            if _same_flight(group, mention) and _same_time(group, mention):
                if not coarse or mention.status is not Status.ACTUAL or group.status is not Status.DELAYED:
                    return group
                given_up = given_up or group
    return given_up


def _by_other_rocket(group: Told, mention: EventMention) -> bool:
    """Do two launches of a day name rockets of two types, where the clock does not join them?"""
    rocket = mention.roles.launch_vehicle
    others = {each.roles.launch_vehicle for each in group.mentions} - {""}
    if mention.kind is not EventKind.LAUNCH or not rocket or not others or _same_instant(group.when, mention.when):
        return False
    return all(not rocket.startswith(other) and not other.startswith(rocket) for other in others)


def _is_slot_of_other(group: Told, mention: EventMention) -> bool:
    """Is one a slot that a rocket gave up, whose load is not told, and the other the launch of a certain craft?"""
    pair = ((group.status, group.mentions), (mention.status, [mention]))
    for (status, lost), (other, flown) in (pair, pair[::-1]):
        unnamed = all(_is_planned_by_rocket(each) for each in lost)
        if status is Status.DELAYED and other is Status.ACTUAL and unnamed:
            return all(each.flight_sure and not each.roles.launch_vehicle for each in flown)
    return False


def _is_planned_by_rocket(mention: EventMention) -> bool:
    return mention.flight is None and bool(mention.roles.launch_vehicle) and mention.trigger.form != "past"


OF_RELIEF = "of_relief"
"""The note of what people do who stay where a ship has brought them, told beside what that ship does."""


def _same_flight(group: Told, mention: EventMention) -> bool:
    one, other = group.flight, mention.flight
    if _by_other_rocket(group, mention):
        return False
    if any(OF_RELIEF in each.notes for each in (mention, *group.mentions)):
        return one is other
    if _is_slot_of_other(group, mention):
        return False
    body, bodies = mention.roles.body, {each.roles.body for each in group.mentions}
    if body and mention.kind is EventKind.FLYBY and "" not in bodies and body not in bodies:
        return False  # past the Moon and past Earth on one day
    if mention.when is not None and mention.when.granularity.rank > Granularity.DAY.rank:
        # what is planned for "later this year" is not what has happened in it
        if mention.status is Status.PLANNED and group.status is Status.ACTUAL:
            return one is other and (not mention.flight_sure or any(each.flight_sure for each in group.mentions))
        return one is other or one is None or other is None
    if (
        body
        and mention.kind in (EventKind.LANDING, EventKind.FLYBY, EventKind.ORBIT_INSERTION)
        and any(each.roles.body == body for each in group.mentions)
    ):
        return True
    if _same_instant(group.when, mention.when):
        return True
    if flew_apart(group, mention):
        return False
    if one is other or one is None or other is None or one.generic or other.generic:
        return one is None or other is None or one is other or one.family == other.family or not mention.flight_sure
    sure = any(each.flight_sure for each in group.mentions)
    if mention.flight_sure and sure:
        return bool(one.vehicle and one.vehicle == other.vehicle and not (one.mission and other.mission))
    return True


def _same_instant(one: When | None, other: When | None) -> bool:
    """No two launches or landings share a minute: they are one, whatever the craft is called."""
    if one is None or other is None or max(one.granularity.rank, other.granularity.rank) > Granularity.MINUTE.rank:
        return False
    return abs(one.at_ms - other.at_ms) < 60_000


def _same_time(group: Told, mention: EventMention) -> bool:
    told = [other for other in group.mentions[-6:] if other.when is not None]
    if not any(_agree(other, mention) for other in told):
        return False
    given_up = mention.slot or any(other.slot for other in told)
    if not (mention.kind is EventKind.LAUNCH or given_up) or not _has_clock(mention):
        return True
    # two rockets may leave on one day, and a slot given up was of that day: the day alone joins no two times of it
    return all(_agree(other, mention) for other in told if _has_clock(other))


def _has_clock(mention: EventMention) -> bool:
    return mention.when is not None and mention.when.granularity.rank <= Granularity.HOUR.rank


def _agree(one: EventMention, other: EventMention) -> bool:
    first, second = one.when, other.when
    assert first is not None and second is not None
    clocks = [each.granularity.rank <= Granularity.HOUR.rank for each in (first, second)]
    done = {one.status, other.status} == {Status.DELAYED, Status.ACTUAL}
    if done and any(clocks) and not all(clocks) and one.kind is not EventKind.LAUNCH:
        return False  # the landing at 7:51 that was given up is none of that day's
    if all(clocks):
        if one.written is not other.written and Status.ACTUAL not in (one.status, other.status):
            return first.at_ms == second.at_ms  # plans of two days
        if "end" in one.notes | other.notes and one.kind is EventKind.SPACEWALK:
            return days_of(one)[0] == days_of(other)[0]
        if one.kind is other.kind is EventKind.BERTHING and is_catch(one) is not is_catch(other):
            return days_of(one)[0] == days_of(other)[0] or abs(first.at_ms - second.at_ms) < DAY_MS // 2
        if one.kind is not other.kind and family(one.kind) is family(other.kind):
            return days_of(one)[0] == days_of(other)[0]
        to_the_second = first.granularity is second.granularity is Granularity.SECOND
        close = _SECONDS_MS if to_the_second else _CLOSE_MS
        close = _WHOLE_HOURS_MS if is_in_whole_hours(one) or is_in_whole_hours(other) else close
        return abs(first.at_ms - second.at_ms) <= close or _approximate(first, second)
    days = [each.granularity is Granularity.DAY for each in (first, second)]
    if any(days) and (any(clocks) or all(days)):
        same = days_of(one)[0] == days_of(other)[0] or ends_night(one, other) or ends_night(other, one)
        if done:
            return same  # a slot given up on the day before is not what flew on the same day of another zone
        same = same or days_of(one)[0] in days_elsewhere(other) or days_of(other)[0] in days_elsewhere(one)
        return same or (first.at_ms // DAY_MS == second.at_ms // DAY_MS and not walked_apart(one, other))
    # what is told, not all a bound allows: "no earlier than 2030" is not 2031
    return max(first.at_ms, second.at_ms) < min(first.nominal_end_ms, second.nominal_end_ms) and first.overlaps(second)


def _approximate(first: When, second: When) -> bool:
    if Bound.OPEN in (first.bound, second.bound):
        return False  # "no earlier than Friday" is not Sunday
    return first.overlaps(second) and (
        first.granularity is not second.granularity or not (first.is_certain and second.is_certain)
    )


def _join(group: Told, mention: EventMention) -> None:
    group.mentions.append(mention)
    group.status = _settled([group.status, mention.status or group.status])
    assert mention.when is not None and group.when is not None
    if (
        mention.flight_sure
        and (group.flight is None or group.flight.generic or not any(each.flight_sure for each in group.mentions[:-1]))
    ) or (group.flight is not None and group.flight.sort in _CARRIED and _is_crewed(mention)):
        group.flight = mention.flight
    if tells_more(mention, group.best):
        group.when, group.best = mention.when, mention
        if not any(each.flight_sure for each in group.mentions) and mention.flight is not None:
            group.flight = mention.flight
    if mention.kind is not group.kind and _SAME_KIND.get(group.kind) is mention.kind:
        pass  # berthing is the finer word for docking: it stays
    elif (
        mention.kind is not group.kind
        and _SAME_KIND.get(mention.kind) is group.kind
        and mention.kind is not EventKind.SCRUB
    ):
        group.kind = mention.kind


_CARRIED = ("satellite", "observatory")  # by a ship with a crew


def _is_crewed(mention: EventMention) -> bool:
    return mention.flight_sure and mention.flight is not None and mention.flight.sort == "crew"


_ORDER = (Status.CANCELLED, Status.FAILED, Status.ACTUAL, Status.DELAYED, Status.PLANNED, Status.UNCONFIRMED)


def _settled(statuses: list[Status]) -> Status:
    return min(statuses, key=_ORDER.index)


def _attach_undated(undated: list[EventMention], told: list[Told]) -> list[EventMention]:
    """Add tellings without a time to the event of their kind and flight, where there is just one that fits."""
    by_flight: dict[tuple[EventKind, str], list[Told]] = {}
    for group in told:
        key = group.flight.key if group.flight is not None else ""
        by_flight.setdefault((family(group.kind), key), []).append(group)
    rest = []
    for mention in undated:
        if is_of_many(mention):
            rest.append(mention)
            continue
        groups = by_flight.get((family(mention.kind), mention.flight.key if mention.flight else ""), [])
        live = [group for group in groups if group.status is not Status.DELAYED and not _other_people(group, mention)]
        near = _walk_before(live, mention) if len(live) > 1 else None
        if near is not None:
            near.mentions.append(mention)
        elif len(live) == 1 and not (
            mention.status is Status.PLANNED and live[0].status is Status.ACTUAL and mention.flight_sure is False
        ):
            live[0].mentions.append(mention)
        else:
            rest.append(mention)
    return rest


def _walk_before(live: list[Told], mention: EventMention) -> Told | None:
    """The walk of the sentence before that "the spacewalk" or "the two spent five hours outside" goes on about."""
    if (
        mention.kind is not EventKind.SPACEWALK
        or mention.status is Status.PLANNED
        or mention.trigger.text.endswith("s")
    ):
        return None
    if "the" not in [unit.low for unit in mention.clause.units[max(0, mention.at - 3) : mention.at]]:
        return None
    before = [group for group in live if any(0 < mention.number - each.number <= _SOON for each in group.mentions)]
    return before[0] if len(before) == 1 and before[0].status is not Status.PLANNED else None


_SOON = 2  # sentences


def _other_people(group: Told, mention: EventMention) -> bool:
    """Do two tellings name crews that have nobody in common?"""
    told = {key for each in group.mentions for key in each.roles.crew}
    return bool(told) and bool(mention.roles.crew) and told.isdisjoint(mention.roles.crew)
