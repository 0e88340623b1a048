"""Who flies where no sentence says so: the people whom an article first calls astronauts, or tells of near a flight."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.crews.counts import seats
from spacetimeline.extract.mentions.crew_asides import hosts
from spacetimeline.extract.mentions.crew_frame_table import load_crew_frames
from spacetimeline.extract.mentions.crew_frames import role_way
from spacetimeline.extract.mentions.crew_roles import person_groups
from spacetimeline.extract.mentions.crew_sentence import OWNS
from spacetimeline.extract.mentions.mentions import clause_of
from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.craft.flights import Flight
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.reading import Reading
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

_CREW_BEFORE = lazy(r"\b(?:astronauts?|cosmonauts?|taikonauts?|commander|crew(?:\s+members)?)\s+(?:commander\s+)?\Z")
_NOT_CREW = lazy(
    r"\b(?:currently|already|aboard the (?:station|iss|orbiting|space|international)|join(?:s|ed|ing)?|greet\w*"
    r"|welcom\w*|first|backup|former|anniversary|replac\w+|said|selected|trained)\b"
)
_ELSEWHERE = ("out", "inside")
"""How those are told of who may be on a station: "A and B watched"."""
_TITLES = ("det", "word", "entity", "adv")
_NEAR = 2
"""So many sentences from one that tells of the flight."""


def first_flyers(reading: Reading, grammar: TriggerGrammar, told: set[int], seats: int) -> list[str]:
    """Who flies, where an article is about one flight and says nothing else: the first people it calls astronauts.

    So are known astronauts with whom clauses begin that tell of no event, near the sentences of the numbers ``told``,
    which tell of the flight: all of them where they find seats, else the first that are several.
    """
    flyers = {each.canonical for each in reading.entities if each.kind == "person"}
    first: list[str] = []
    leading: dict[str, None] = {}
    for number, segment, clause in _sentences(reading, grammar):
        near = not told.isdisjoint(range(number - _NEAR, number + _NEAR + 1)) and not clause.indices("trigger")
        for group in person_groups(clause):
            others = hosts(clause, group)
            keys = [key for each in group if (key := clause.units[each].ref.key) not in others]
            start = clause.units[group[0]].start
            named = _CREW_BEFORE.search(reading.low[max(segment.start, start - 30) : start]) is not None
            leads = near and segment.form == "prose" and flyers.issuperset(keys) and _leads(clause, group)
            framed = role_way(clause, group, load_crew_frames()) if named or leads else None
            if not (named or leads) or (framed is not None and framed.way in _ELSEWHERE):
                continue
            if leads:
                leading.update(dict.fromkeys(keys))
            if not first and (named or len(keys) > 1):
                first = keys
    return list(leading) if set(first) <= leading.keys() and 1 < len(leading) <= seats else first


def named_beside(reading: Reading, grammar: TriggerGrammar, named: set[int], seats: int) -> list[str]:
    """Who flies, where nothing else says so: the one list of known astronauts, if it stands beside the craft's name.

    ``named`` are the numbers of these sentences. "The doctors who opened Soyuz 11 spoke to A, B and C."
    """
    flyers = {each.canonical for each in reading.entities if each.kind == "person"}
    found: list[list[str]] = []
    beside: list[str] = []
    for number, _, clause in _sentences(reading, grammar):
        for group in person_groups(clause):
            keys = [clause.units[each].ref.key for each in group]
            if len(keys) < _SEVERAL or not flyers.issuperset(keys):
                continue
            found.append(keys)
            framed = role_way(clause, group, load_crew_frames())
            if number in named and len(keys) <= seats and (framed is None or framed.way not in _ELSEWHERE):
                beside = beside or keys
    return beside if all(set(each) <= set(beside) for each in found) else []


_SEVERAL = 2


def take_first_flyers(main: Flight, keys: list[str], *, guessed: bool) -> None:
    """Put the first people called astronauts on the flight an article is about, where but one or none of them is."""
    if len(keys) > seats(main) or not set(main.up) <= set(keys) or (len(main.up) > 1 and not guessed):
        return
    if main.up or not main.down:
        down = main.down or main.up
        main.down = dict.fromkeys(keys, "") if down.keys() <= set(keys) else main.down
        main.up = dict.fromkeys(keys, "")


def _sentences(reading: Reading, grammar: TriggerGrammar) -> Iterator[tuple[int, Segment, Clause]]:
    """The first sentences of an article that name somebody and do not say that it is somebody else."""
    starts = [each.start for each in reading.people]
    for number, segment in enumerate(reading.segments[:40]):
        first = bisect_left(starts, segment.start)
        named = first < len(starts) and starts[first] < segment.end
        if named and not _NOT_CREW.search(reading.low, segment.start, segment.end):
            yield number, segment, clause_of(reading, number, grammar)


def _leads(clause: Clause, group: list[int]) -> bool:
    """Does a clause begin with these people, and not with what is theirs?"""
    at = group[0] - 1
    while at >= 0 and clause.units[at].tag in _TITLES:
        at -= 1
    behind = clause.units[group[-1] + 1 : group[-1] + 2]
    return (at < 0 or clause.units[at].tag in ("stop", "sub")) and not (behind and behind[0].low in OWNS)
