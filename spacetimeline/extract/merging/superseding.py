"""Tells a slot that was given up from the plan that replaced it."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING

from spacetimeline.extract.merging.merging import Told, family
from spacetimeline.extract.merging.telling_days import days_of
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.model.when import When

ONCE = frozenset((EventKind.LAUNCH, EventKind.RETURN, EventKind.REENTRY))
"""What a flight does only once."""
_TRIES_MS = 60 * DAY_MS


def supersede(told: list[Told], published: datetime.date | None = None) -> None:
    """Of several plans for what a flight does once, the last day holds; the earlier ones were given up.

    A plan for a day before the one on which it happened was given up, too.
    """
    today = None if published is None else days_from_date(published.year, published.month, published.day)
    by_flight: dict[tuple[EventKind, str], list[Told]] = {}
    rockets = Counter(each.roles.launch_vehicle for group in told if group.flight is None for each in group.mentions)
    rockets.pop("", None)
    main = max(rockets, key=lambda name: rockets[name], default="")
    for group in told:
        if group.kind in ONCE | {EventKind.UNDOCKING, EventKind.DOCKING}:
            rocket = next((each.roles.launch_vehicle for each in group.mentions if each.roles.launch_vehicle), main)
            key = group.flight.key if group.flight is not None else rocket if len(rockets) > 1 else "-"
            by_flight.setdefault((family(group.kind), key), []).append(group)
    for (kind, key), groups in by_flight.items():
        if key == "-" and kind is not EventKind.LAUNCH:
            continue
        if len(groups) > 1:
            _supersede(groups, kind)
    for group in told:
        dated = [each for each in group.mentions if each.when is not None]
        if group.status is Status.PLANNED and all("past_plan" in each.notes for each in dated):
            if group.kind in _ENDS and any(_comes_to_grief(each) for each in group.mentions):
                group.status = Status.FAILED
            elif any(_is_contradicted(each) for each in group.mentions):
                group.status = Status.DELAYED
            elif _is_over(group, today):
                group.status = Status.ACTUAL
    _cancel_what_cannot_follow(told)
    _delay_dockings(told)


def _delay_dockings(told: list[Told]) -> None:
    """Give up the docking that was to follow a launch that was put off, where no other launch comes before it."""
    launches = [each for each in told if each.kind is EventKind.LAUNCH]
    for group in told if any(each.status is Status.DELAYED for each in launches) else ():
        if group.kind not in _MEETS or group.status is not Status.PLANNED or group.when is None:
            continue
        at = group.when.nominal_end_ms
        own = (each for each in launches if each.flight is None or each.flight is group.flight)
        before = [each for each in own if each.when is not None and each.when.at_ms <= at]
        told_so = any(mention.slot for each in before for mention in each.mentions)
        if told_so and all(each.status is Status.DELAYED for each in before):
            last = max(each.when.at_ms for each in before if each.when is not None)
            if at - last < _FLIGHT_MS:
                group.status = Status.DELAYED


_MEETS = (EventKind.DOCKING, EventKind.BERTHING)
_FLIGHT_MS = 4 * DAY_MS


def _cancel_what_cannot_follow(told: list[Told]) -> None:
    """Call off what a flight was to do next whose launch failed: "they were to dock at noon"."""
    lost = [each for each in told if each.kind is EventKind.LAUNCH and each.status is Status.FAILED and each.flight]
    for group in told if lost else ():
        if group.kind not in _LATER or group.status not in (Status.PLANNED, Status.DELAYED) or group.when is None:
            continue
        at = group.when.nominal_end_ms
        if any(each.flight is group.flight and each.when and each.when.at_ms <= at for each in lost):
            group.status = Status.CANCELLED


_LATER = frozenset(
    (EventKind.DOCKING, EventKind.BERTHING, EventKind.ORBIT_INSERTION, EventKind.LANDING, EventKind.FLYBY)
)


def _is_contradicted(mention: EventMention) -> bool:
    """Is it "had been expected to fly in May 1986", "was to land on Sunday, but": a plan that came to nothing?"""
    units, at = mention.clause.units, mention.at
    near = " ".join(unit.low for unit in units[max(0, at - _HAD_NEAR) : at + _HAD_NEAR])
    return "had been" in near or any(unit.low in ("but", "however") for unit in units[at:])


def _comes_to_grief(mention: EventMention) -> bool:
    """Is it "was to land on Dec. 3, but no signal was received", "but crashed": tried, and in vain?"""
    units = mention.clause.units
    but = next((at for at, unit in enumerate(units) if at > mention.at and unit.low in ("but", "however")), None)
    told = {unit.low for unit in units[but:]} if but is not None else set()
    silent = bool(told & _SIGNS) and bool(told & _NONE)
    return silent or not told.isdisjoint(_LOST)


_ENDS = frozenset((EventKind.LANDING, EventKind.ORBIT_INSERTION))
_SIGNS = words("signal signals contact word heard sound")
_NONE = words("no nothing never not lost none without")
_LOST = words("crashed crash silent vanished disappeared destroyed lost")
_HAD_NEAR = 6  # units


def _is_over(group: Told, today: int | None) -> bool:
    """Does a plan told in the past lie so far back that nothing but its fulfilment is told of?"""
    return today is not None and group.when is not None and group.when.at_ms // DAY_MS < today - _OLD_DAYS


_OLD_DAYS = 60


def _about_flight(group: Told, kind: EventKind) -> bool:
    """Is a return surely of the flight it was put down to? People named without a craft may come home on any."""
    return kind is not EventKind.RETURN or any(each.flight_sure or not each.roles.crew for each in group.mentions)


def _is_attempt(group: Told) -> bool:
    return all(each.trigger.needs == "attempt" for each in group.mentions)


def _is_backup(group: Told) -> bool:
    """Is it only a day held ready, which gives no other up ("a backup opportunity is available on Tuesday")?

    So is that of "if it has to wait, there is another chance on Tuesday".
    """
    return all(
        any(not _HELD_READY.isdisjoint(unit.low.split()) for unit in each.clause.units)
        or (each.trigger.needs in ("attempt", "again") and each.clause.units[0].low in ("if", "should"))
        or ("available" in each.clause.words and not _FURTHER.isdisjoint(each.clause.words))
        for each in group.mentions
    )


def _is_one_of_several(group: Told) -> bool:
    """Is it one rocket of "one will fly on May 3, and a second on May 5"?"""
    return any("one_of_several" in each.notes for each in group.mentions)


_HELD_READY = words("backup back-up backups alternate reserve contingency")
_FURTHER = words("additional further another other")


def _lies_before(plan: When, other: When) -> bool:
    """Had the day, or all of the month or year, of a plan gone by?"""
    fine = plan.granularity.rank <= Granularity.DAY.rank
    return (plan.at_ms if fine else plan.nominal_end_ms - 1) < other.at_ms


def _supersede(groups: list[Told], kind: EventKind) -> None:
    slipped = any(each.slot or "moved" in each.notes for group in groups for each in group.mentions)
    actual = [group for group in groups if group.status is Status.ACTUAL]
    planned = [group for group in groups if group.status is Status.PLANNED and _about_flight(group, kind)]
    planned = [group for group in planned if not _is_backup(group) and not _is_one_of_several(group)]
    if kind not in ONCE and not slipped:
        return
    for group in [each for each in actual if _is_attempt(each)]:
        if any(other.when and group.when and 0 < other.when.at_ms - group.when.at_ms < _TRIES_MS for other in actual):
            group.status = Status.DELAYED  # "a first attempt on Friday": it flew later
    for group in groups:
        if (
            kind is EventKind.LAUNCH
            and group.status is Status.CANCELLED
            and _is_tried_later(group, [*actual, *planned])
        ):
            group.status = Status.DELAYED  # halted on Saturday, set for Wednesday
    if actual:
        for group in planned:
            if group.when and any(other.when and _lies_before(group.when, other.when) for other in actual):
                group.status = Status.DELAYED
        return
    if len(planned) > 1:
        fine = [group for group in planned if group.when and group.when.granularity.rank <= Granularity.DAY.rank]
        fine = [group for group in fine if not all(map(_was_once_planned, group.mentions))] or fine
        last = max(fine or planned, key=lambda group: (_written_ms(group), group.when.at_ms if group.when else 0))
        for group in planned:
            same_day = days_of(group.best or group.mentions[0]) == days_of(last.best or last.mentions[0])
            if group is not last and (not same_day or _written_ms(group) < _written_ms(last)):
                group.status = Status.DELAYED


def _was_once_planned(mention: EventMention) -> bool:
    """Is it "had been planned for May 3": a day that held before?"""
    units = mention.clause.units
    place = next((at for at in mention.clause.indices("time") if units[at].ref is mention.time), 0)
    for at in range(place - 1, max(-1, place - _PLAN_REACH), -1):
        if units[at].low == "had":
            return units[at + 1].low == "been"
        if units[at].tag in ("stop", "conj", "rel", "sub", "time"):
            break
    return False


_PLAN_REACH = 12  # units


def _is_tried_later(group: Told, others: list[Told]) -> bool:
    start = group.when.at_ms if group.when is not None else 0
    return any(each.when is not None and 0 < each.when.at_ms - start < _TRIES_MS for each in others)


def _written_ms(group: Told) -> int:
    """When the last note was written that tells of it, 0 where none says so."""
    written = [each.written.when for each in group.mentions if each.written is not None]
    return max((when.at_ms for when in written if when is not None), default=0)
