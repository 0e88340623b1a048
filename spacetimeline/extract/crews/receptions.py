"""Who came in a craft, as those tell who greet them there: "It docked at noon. A and B welcomed C and D aboard"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.crews.counts import seats
from spacetimeline.extract.mentions.people_lists import last_listed, people_within
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacetimeline.extract.crews.rosters import Roster, Rosters
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading

_GREETINGS = ("greet", "welcom", "receive", "hugged", "embraced")
_GREET = lazy(r"\b(?:greet(?:s|ed|ing)?|welcom(?:es?|ed|ing)|received?|hugged|embraced)\s+")
_TITLES = lazy(r"(?:(?!(?:by|with|and|at|in|on|from|word|news|orders?|whose)\b)[\w’'-]+,?\s+){0,7}")
_CAME = frozenset((EventKind.DOCKING, EventKind.HATCH_OPENING))
_BACK = 3
"""So many sentences before a greeting tell of the arrival."""


def board_received(reading: Reading, found: Sequence[EventMention], rosters: Rosters) -> None:
    """Enter those who are greeted on a station after a craft has docked on its roster, if they fit there."""
    if not any(word in reading.low for word in _GREETINGS):
        return
    came = [each for each in found if each.kind in _CAME and each.flight is not None and not each.slot]
    starts = [each.start for each in reading.segments]
    for greeting in _GREET.finditer(reading.low) if came else ():
        at = bisect_left(reading.people, greeting.end(), key=lambda each: each.start)
        if at == len(reading.people) or not _TITLES.fullmatch(reading.low, greeting.end(), reading.people[at].start):
            continue
        number = bisect_right(starts, greeting.start()) - 1
        last = next(
            (each for each in reversed(came) if each.start < greeting.start() and number - each.number <= _BACK), None
        )
        if last is None or last.flight is None or last.flight.sort != "crew":
            continue
        guests = [each.key for each in reading.people[at : last_listed(reading, at) + 1]]
        hosts = [each.key for each in people_within(reading, starts[number], greeting.start())]
        if (own := rosters.of(last.flight)) and _fit(guests, hosts, own, rosters):
            own.add("up", guests)


def _fit(guests: list[str], hosts: Iterable[str], own: Roster, rosters: Rosters) -> bool:
    """May people have come in a craft, from what else is told of its crew, of theirs and of those who greet them?"""
    crew = {*own.both, *own.up, *own.taken}
    if not crew.isdisjoint(hosts) or len(crew.union(guests)) > seats(own.flight):
        return False
    others = (each for each in rosters if each is not own and each.flight.vehicle != own.flight.vehicle)
    if any(not {*each.both, *each.up}.isdisjoint(guests) for each in others):
        return False
    return len(crew) < _SEVERAL or own.flight.family == "Space Shuttle" or not crew.isdisjoint(guests)


_SEVERAL = 2
