"""Who walks in space where the sentence that tells when names nobody."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.completing.second_walkers import join_second
from spacetimeline.extract.mentions.people_lists import last_listed
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.reading import Reading

_OF_ALL = lazy(
    r"\b(?:each|every|both|all(?:\s+(?:two|three|four|five))?|the\s+(?:two|three|four|five))\s+(?:of\s+the\s+)?"
    r"(?:\w+\s+)?(?:spacewalks?|excursions?|outings?|sorties?)\b"
)

_OUTINGS = ("spacewalk", "excursion", "outing", "sortie")


def _walkers_of_all(reading: Reading) -> list[str]:
    """Who is said to make each of the spacewalks planned ("A and B will leave the airlock for each excursion")."""
    found = _OF_ALL.search(reading.low) if any(word in reading.low for word in _OUTINGS) else None
    if found is None:
        return []
    starts = [each.start for each in reading.people]
    segment = next(each for each in reading.segments if found.start() < each.end)
    named = reading.people[bisect_left(starts, segment.start) : bisect_left(starts, found.start())]
    return list(dict.fromkeys(each.key for each in named)) if len(named) == _WALKERS else []


_WALKERS = 2


_SAME_PAIR_MS = 45 * DAY_MS


def share_walkers(told: list[Told], reading: Reading) -> None:
    """Give spacewalks whose own words name nobody those who are told of behind them, or who made others.

    The second spacewalk of a few days is that of those who made the first, unless others are named. Where one pair
    makes all spacewalks of which the article names somebody, so it is for weeks.
    """
    walks = [each for each in told if each.kind is EventKind.SPACEWALK and each.when is not None]
    of_all = _walkers_of_all(reading) if walks else []
    open_yet = _to_be_named(walks, reading)
    _name_in_order(walks, reading)
    _name_by_turns(walks, reading)
    numbers = {mention.number for each in walks for mention in each.mentions}
    for each in walks:
        if not any(mention.roles.crew for mention in each.mentions):
            best = each.best or each.mentions[0]
            best.roles.crew = _walkers_behind(best.number, numbers, reading)
            if not best.roles.crew and each is not open_yet:
                best.roles.crew = _walkers_told(best.number, numbers, reading)
        join_second(each, reading)
    pairs = [
        (_day_ms(each), frozenset(mention.roles.crew))
        for each in walks
        for mention in each.mentions
        if mention.roles.crew
    ]
    for each in walks:
        if any(mention.roles.crew for mention in each.mentions):
            _go_as_before(each, pairs)
            continue
        if each.status is Status.PLANNED and of_all:
            (each.best or each.mentions[0]).roles.crew = list(of_all)
            continue
        if each is open_yet or any(_SOME_TWO.search(reading.low, *_extent(one.segment)) for one in each.mentions):
            continue  # two who have not been told of
        of_time = {pair for at, pair in pairs if abs(at - _day_ms(each)) < _OF_TIME_MS}
        reach = _SAME_PAIR_MS if len(of_time) == 1 else _DAYS_MS
        for other in walks:
            crew = next((mention.roles.crew for mention in other.mentions if mention.roles.crew), [])
            near = abs(_day_ms(other) - _day_ms(each)) < reach
            if crew and near and other.flight is each.flight:
                (each.best or each.mentions[0]).roles.crew = list(crew)
                break


def _go_as_before(walk: Told, pairs: list[tuple[int, frozenset[str]]]) -> None:
    """Let the other one of a pair go out as well with one who went out with him days before or after."""
    named = [mention for mention in walk.mentions if mention.roles.crew]
    crew = {key for mention in named for key in mention.roles.crew}
    if len(crew) != 1:
        return
    near = {pair for at, pair in pairs if crew < pair and len(pair) == _WALKERS and abs(at - _day_ms(walk)) < _DAYS_MS}
    if len(near) == 1:
        named[0].roles.crew = [*named[0].roles.crew, *(near.pop() - crew)]


_DAYS_MS = 4 * DAY_MS
_OF_TIME_MS = 400 * DAY_MS
"""Walks told of from longer ago were made on other stays."""


def _day_ms(walk: Told) -> int:
    return walk.when.at_ms if walk.when is not None else 0


_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
_FOR_THE = lazy(
    rf"\b(?:for|on|during)\s+the\s+({'|'.join(_ORDER)})(?:\s+(?:one|time|spacewalk|excursion|outing|walk))?\s*(?:[.,;]|and\b)"
)


def _name_in_order(walks: list[Told], reading: Reading) -> None:
    """Give the planned spacewalks those of "A and B go outside for the first one, B and C for the second"."""
    planned = _in_order(walks)
    if len(planned) < _WALKERS or not any(f"the {word}" in reading.low for word in _ORDER):
        return
    starts = [each.start for each in reading.people]
    for segment in reading.segments:
        start = segment.start
        for found in _FOR_THE.finditer(reading.low, segment.start, segment.end):
            place = _ORDER[found[1]]
            named = reading.people[bisect_left(starts, start) : bisect_left(starts, found.start())]
            keys = list(dict.fromkeys(each.key for each in named))
            start = found.end()
            if len(keys) == _WALKERS and place < len(planned):
                told = planned[place]
                for mention in told.mentions:
                    mention.roles.crew = []
                (told.best or told.mentions[0]).roles.crew = keys


_DONE_BY = lazy(rf"\b(?:the\s+({'|'.join(_ORDER)})|the\s+other)\b[^.;,]{{0,40}}?\bby\s")
_COUNTED_BACK = 3  # sentences


def _name_by_turns(walks: list[Told], reading: Reading) -> None:
    """Give the walks of one sentence those of "the first was done by A and B, the second by B and C" behind it."""
    if len(walks) < _WALKERS or "the first" not in reading.low:
        return
    for number, segment in enumerate(reading.segments):
        found = list(_DONE_BY.finditer(reading.low, segment.start, segment.end))
        if len(found) < _WALKERS or found[0][1] != "first":
            continue
        counted = sorted(
            (each for each in walks if any(0 < number - one.number <= _COUNTED_BACK for one in each.mentions)),
            key=_day_ms,
        )
        ends = [*[match.start() for match in found[1:]], segment.end]
        if len(counted) != len(found):
            continue
        for walk, match, end in zip(counted, found, ends, strict=True):
            named = (each.key for each in reading.people if match.end() <= each.start < end)
            (walk.best or walk.mentions[0]).roles.crew = list(dict.fromkeys(named))


_NAMING = lazy(
    rf"\b(?:announc|nam|identif|reveal|select|pick|choos|chos|assign)\w*\b[^.;]{{0,90}}\b(?:for|of|on)\s+the\s+({'|'.join(_ORDER)})\b"
    rf"|\b(?:for|of|on)\s+the\s+({'|'.join(_ORDER)})\b[^.;]{{0,40}}\b(?:are|is|have|has|will\s+be|were)\s+(?:\w+\s+){{0,3}}?"
    r"(?:announced|named|identified|revealed|selected|chosen|picked)\b"
)
_THOSE_NAMED = ("crew", "astronaut", "cosmonaut", "spacewalkers", "names")


def _to_be_named(walks: list[Told], reading: Reading) -> Told | None:
    """The planned spacewalk of "NASA will announce the astronauts for the second one later"."""
    planned = _in_order(walks)
    if len(planned) < _WALKERS:
        return None
    for segment in reading.segments:
        sentence = reading.low[segment.start : segment.end]
        if "the " in sentence and any(word in sentence for word in _THOSE_NAMED):
            found = _NAMING.search(sentence)
            place = _ORDER[found[1] or found[2]] if found is not None else len(planned)
            if place and place < len(planned):
                return planned[place]
    return None


def _in_order(walks: list[Told]) -> list[Told]:
    """The planned spacewalks by their time."""
    planned = [each for each in walks if each.status is Status.PLANNED and each.when is not None]
    return sorted(planned, key=lambda each: each.when.at_ms if each.when is not None else 0)


def _extent(segment: Segment) -> tuple[int, int]:
    return segment.start, segment.end


_SOME_TWO = lazy(
    r"(?<!the )(?<!these )(?<!those )\b(?:two|a\s+pair\s+of)\s+(?:[\w-]+\s+){0,2}"
    r"(?:astronauts|cosmonauts|taikonauts|crew\s?members)\b"
)
_LEAD = lazy(
    r"\s*(?:[\w ,.()]{4,60}?\s(?:--?|[–—])\s+)?"
    r"(?:(?:for|on|during)\s+(?:that|this|the)\s+(?:space\s?walk|excursion|outing|sortie|eva|walk),?\s+)?"
    r"(?:the\s+)?(?:(?:nasa|roscosmos|esa|jaxa|csa|station)(?:['’]s)?\s+)?"
    r"(?:(?:astronauts?|cosmonauts?|flight\s+engineers?|spacewalkers|(?:mission\s+)?(?:commander|specialists?)|pilot|engineer)\s+)?"
)
_WORK_OUTSIDE = lazy(
    r"(?:\s+of\s+[\w ]{2,30},?|,[^.;]{2,60},)?\s+"
    r"(?:(?:will|would|(?:are|were)\s+(?:scheduled\s+|set\s+|due\s+)?to|plan(?:ned)?\s+to)\s+)?"
    r"(?:also\s+|first\s+|then\s+|each\s+|both\s+)?(?:replac|install|remov|retriev|attach|mount|swap|relocat|upgrad|collect|finish|exit|leav|emerg|step|set\s+up|prepar"
    r"|rout|inspect|fit|spen"
    r"|work|venture|go\s+out|lubricat|connect|photograph|repair)\w*\b"
)
_BEHIND = 3
"""So many sentences behind a spacewalk its walkers' tasks are told."""


def _walkers_behind(number: int, numbers: set[int], reading: Reading) -> list[str]:
    """The two of "Hague and Williams will replace a gyro" behind a sentence that tells when the spacewalk is."""
    for at in range(number + 1, min(number + 1 + _BEHIND, len(reading.segments))):
        if at in numbers:
            break
        segment = reading.segments[at]
        first = bisect_left(reading.people, segment.start, key=lambda each: each.start)
        if first + 1 >= len(reading.people) or reading.people[first + 1].end > segment.end:
            continue
        last = last_listed(reading, first)
        opens = _LEAD.fullmatch(reading.low, segment.start, reading.people[first].start) is not None
        if opens and last == first + 1 and _WORK_OUTSIDE.match(reading.low, reading.people[last].end, segment.end):
            return [each.key for each in reading.people[first : last + 1]]
    return []


_OUT_SO_OFTEN = lazy(
    r"\s+(?:had\s+|also\s+|then\s+)?(?:left|opened|went|stood|worked|climbed|floated|stepped|emerged|egressed|ventured|made"
    r"|performed|conducted|carried\s+out|completed|did|took|(?P<planned>(?:will|would|(?:are|is)\s+(?:set\s+|due\s+|scheduled\s+)?to"
    r"|plan\s+to)\s+(?:leave|go|work|climb|float|step|emerge|venture|make|perform|conduct|carry\s+out|complete|do|take)))\b[^.;]{0,60}?"
    r"\b(?:times|twice|evas|spacewalks|space\s+walks|excursions|outings|sorties)\b"
)
_WILL_GO_OUT = lazy(
    r"\s+(?:will|are\s+(?:scheduled|set|due|expected|preparing)\s+to|are\s+to|plan\s+to)\s+(?:both\s+|each\s+)?"
    r"(?:(?:leave|exit|float\s+out\s+of|climb\s+out\s+of)\s+(?:the|their)\s+(?:\w+\s+){0,3}?(?:cabin|airlock|capsule|module|station|compartment)"
    r"|(?:go|venture|step|float|work|walk|spend\s+[^.;]{0,40}?)\s+outside)\b"
)
_AHEAD = 6
"""So many sentences before a spacewalk it is told who made several: in its paragraph, or in one on what is planned."""


def _walkers_told(number: int, numbers: set[int], reading: Reading) -> list[str]:
    """Who is said before to go outside, or, at the head of the paragraph, went out several times.

    So they are in "A and B will leave the airlock" and "Aldrin left his seat three times. The first".
    """
    paragraph = reading.segments[number].paragraph
    of_another = False
    for at in range(number - 1, max(-1, number - 1 - _AHEAD), -1):
        segment = reading.segments[at]
        of_another = of_another or at in numbers
        first = bisect_left(reading.people, segment.start, key=lambda each: each.start)
        if first == len(reading.people) or reading.people[first].end > segment.end:
            continue
        last = last_listed(reading, first)
        opens = _LEAD.fullmatch(reading.low, segment.start, reading.people[first].start) is not None
        behind = reading.people[last].end, segment.end
        often = _OUT_SO_OFTEN.match(reading.low, *behind) if opens else None
        of_these = often is not None and (segment.paragraph == paragraph or often["planned"])
        if of_these or (opens and not of_another and _WILL_GO_OUT.match(reading.low, *behind)):
            return [each.key for each in reading.people[first : last + 1]]
    return []
