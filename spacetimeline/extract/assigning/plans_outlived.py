"""Plans for a launch that came to nothing, as the launch itself is told of later: "the launch was set for May 3"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.mentions.mentions import EventMention

_LONGEST_MS = 240 * DAY_MS
"""A launch later than this is of another flight of the same craft."""


def give_up_outlived(found: list[EventMention]) -> None:
    """Take what was once the plan for a launch for a slot given up where the flight left days or months later.

    Not where anything else of that flight is told to have been done between the two.
    """
    plans = [each for each in found if each.kind is EventKind.LAUNCH and each.when is not None and _was_plan(each)]
    if not plans:
        return
    done: dict[int, list[tuple[int, EventKind]]] = {}
    for mention in found:
        if mention.when is not None and mention.status is Status.ACTUAL and not mention.slot and not _was_plan(mention):
            fine = mention.when.granularity.rank <= Granularity.DAY.rank
            if fine and mention.flight is not None:
                done.setdefault(id(mention.flight), []).append((mention.when.at_ms, mention.kind))
    for plan in plans:
        if _leaves_later(plan, done, plan.flight):
            plan.status, plan.slot = Status.DELAYED, True


def _leaves_later(plan: EventMention, done: dict[int, list[tuple[int, EventKind]]], flight: Flight | None) -> bool:
    """Is the first thing a flight did after the day of a plan that it was launched, on another day and soon enough?"""
    assert plan.when is not None
    planned_ms = plan.when.at_ms // DAY_MS * DAY_MS
    first = min((each for each in done.get(id(flight), ()) if each[0] >= planned_ms), default=None)
    return first is not None and first[1] is EventKind.LAUNCH and DAY_MS <= first[0] - planned_ms < _LONGEST_MS


def _was_plan(mention: EventMention) -> bool:
    """Is it a plan told in the past ("was set for May 3"), or what a craft was got ready for ("for a liftoff on")?"""
    if mention.when is None or mention.when.granularity is not Granularity.DAY or mention.slot:
        return False
    if mention.fact.status is Status.PLANNED:
        return mention.fact.past_plan
    lead = [unit.low for unit in mention.clause.units[max(0, mention.at - 2) : mention.at]]
    return mention.trigger.form == "noun" and lead[:1] == ["for"] and lead[1:] in (["a"], ["an"], ["its"])
