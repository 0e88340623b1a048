"""What a bare "second attempt" or "next try" is an attempt at, and what one does who "followed" the others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import Trigger

_REACH = 420
"""So many characters before an attempt may tell what is tried."""
_TRIED_BACK = 6
_LED = 60
_TRIED = frozenset(
    (
        EventKind.DOCKING, EventKind.UNDOCKING, EventKind.BERTHING, EventKind.UNBERTHING, EventKind.RELOCATION,
        EventKind.SPACEWALK, EventKind.RETURN, EventKind.LANDING, EventKind.ORBIT_INSERTION,
    )
)  # fmt: skip
_CAME_TO_NOTHING = lazy(
    r"\b(?:called\s+off|waved\s+off|broken?\s+off|given\s+up|cut\s+short|put\s+off|abort\w*|abandon\w*|cancel\w*"
    r"|lost|crashed|scrubbed|postponed|delayed|slipp(?:ed|ing)|fail(?:ed|s|ure)|unsuccessful|in\s+vain|refused|could\s+not|couldn['’]t"
    r"|did\s+not|didn['’]t|attempts?|tried|wait(?:ed|ing)?)\b"
)


def kind_tried(reading: Reading, trigger: Trigger) -> EventKind:
    """What "a second attempt" tries: the event of which the words before told that it came to nothing."""
    at = bisect_left(reading.triggers, trigger.start, key=lambda each: each.start)
    for other in reversed(reading.triggers[max(0, at - _TRIED_BACK) : at]):
        passing = other.options or other.kind is EventKind.SCRUB or other.needs in ("attempt", "slated")
        if passing or trigger.start - other.end > _REACH:
            continue
        if other.kind is EventKind.DOCKING and other.lemma in ("reach", "arrive"):
            return trigger.kind  # "did not reach the station": of the whole flight
        failed = _CAME_TO_NOTHING.search(reading.low, max(0, other.start - _LED), trigger.start)
        return other.kind if failed and other.kind in _TRIED else trigger.kind
    return trigger.kind


_CALLED_OFF = {
    "landing": EventKind.RETURN, "landings": EventKind.RETURN, "splashdown": EventKind.RETURN,
    "deorbit": EventKind.RETURN, "docking": EventKind.DOCKING, "undocking": EventKind.UNDOCKING,
    "spacewalk": EventKind.SPACEWALK,
}  # fmt: skip
_OFF_NEAR = 8  # units


def kind_called_off(clause: Clause, at: int) -> EventKind:
    """What is called off at unit ``at``, by the words around it: a landing, a docking, mostly a launch."""
    near = clause.units[max(0, at - _OFF_NEAR) : at + _OFF_NEAR]
    if any(unit.low.startswith(("launch", "liftoff", "countdown", "lift-off")) for unit in near):
        return EventKind.LAUNCH
    kinds = {_CALLED_OFF[unit.low] for unit in near if unit.low in _CALLED_OFF}
    return kinds.pop() if len(kinds) == 1 else EventKind.LAUNCH


_ONES = frozenset(("one", "other", "another", "first", "second", "third", "latter"))


def date_tries(clause: Clause, found: list[Attached]) -> None:
    """Give several tries the days told of each: "Two tries were called off: one on May 6, the other on Saturday"."""
    units = clause.units
    tries = next((each for each in found if each.trigger.needs == "attempt" and not each.times), None)
    if tries is None or all(unit.low != ":" for unit in units[tries.at : tries.at + _COLON_REACH]):
        return
    own = [
        units[at].ref
        for at in clause.indices("time")
        if at > tries.at and units[at - 1].tag == "prep" and units[at - 2].low in _ONES
    ]
    if len(own) > 1:
        tries.times = own
        for each in found:
            if each is not tries:
                each.times = [time for time in each.times if time not in own]


_COLON_REACH = 8  # units
_FOLLOWED = (EventKind.LAUNCH, EventKind.SPACEWALK, EventKind.RETURN, EventKind.DOCKING, EventKind.UNDOCKING)
_FOLLOW_BACK = 4


_COME_APART = lazy(r"\s+(?:off|apart|loose|undone|free|true|short)\b")
"""Behind "come" and "fall" these tell that nothing went anywhere: "the cover did not come off"."""


def kind_followed(reading: Reading, clause: Clause, attached: Attached) -> EventKind:
    """What one does who "followed": what the words before told the others to have done, but a launch from a pad.

    Who "followed in Soyuz 8 at 2:06 p.m." a crew that landed has landed, or in the same sentence; in another one and on
    another day it is the next crew's launch.
    """
    trigger = attached.trigger
    if _is_from_site(clause, attached.at):
        return trigger.kind
    at = bisect_left(reading.triggers, trigger.start, key=lambda each: each.start)
    for other in reversed(reading.triggers[max(0, at - _FOLLOW_BACK) : at]):
        if other.needs in ("attempt", "slated") or trigger.start - other.end > _REACH:
            continue
        if other.options and (_COME_APART.match(reading.low, other.end) or other.needs == "together"):
            continue  # "the United States"
        if other.form == "base" and reading.low.startswith(" of ", other.end):
            continue  # "the first part of the laboratory followed"
        kinds = {each.kind for each in other.options} or {other.kind}
        if EventKind.LAUNCH in kinds or kinds.isdisjoint(_FOLLOWED):
            return trigger.kind
        same_day = any(each.clock is not None for each in attached.times)
        segment = reading.segments[bisect_right(reading.segments, trigger.start, key=lambda each: each.start) - 1]
        home = same_day or other.start >= segment.start
        return trigger.kind if EventKind.RETURN in kinds and not home else min(kinds)
    return trigger.kind


def _is_from_site(clause: Clause, at: int) -> bool:
    """Is it "followed on May 3 from Launch Complex 39A", "follows from Baikonur"?"""
    for place, unit in enumerate(clause.units[at + 1 :], at + 1):
        if unit.tag in ("stop", "verb", "trigger", "rel", "sub"):
            return False
        if unit.low == "from":
            named = clause.units[place + 1 : place + _SITE_NEAR]
            return any(each.tag == "entity" and each.ref.kind == "site" for each in named)
    return False


_SITE_NEAR = 4  # units
