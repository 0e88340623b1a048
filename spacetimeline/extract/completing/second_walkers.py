"""Who goes out with one who is told to go out alone, as a sentence behind tells: "Stewart followed him"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.names.people import PersonMention
    from spacetimeline.extract.triggers.reading import Reading

_WALK = r"(?:space\s?walk|walk|outing|excursion|eva)"
_GOES_TOO = lazy(
    r"(?:\s+of\s+[^.;,]{2,30}|,[^.;]{2,60}?,|,?\s+who|,\s+\d\d,)?\s+(?:(?:then|soon|shortly|also|both)\s+)?"
    r"(?:(?:followed|joined)\s+(?:outside|(?:\w+\s+){0,3}(?:later|after(?:wards?)?)(?<!days\slater)(?<!weeks\slater)"
    r"(?<!months\slater)(?<!years\slater)|close\s+behind"
    r"|(?:him|her)(?=[.,;]|\s+(?:and|out|outside|into|through|with|at|in\s+the|a|some|minutes|moments|soon|shortly)\b))"
    r"|followed(?=[.;])"
    r"|(?:took|had|got)\s+(?:the\s+|his\s+|her\s+|a\s+)?(?:(?:second|next|other)\s+)?turn\b(?!\s+(?:at\s+the\s+controls|inside))"
    r"|took\s+(?:his|her)\s+place(?=[.,;]|\s+(?:and|out|outside)\b)"
    r"|did\s+(?:the\s+same|likewise)(?=[.,;])"
    r"|(?:was|stood|worked|floated)\s+(?:with|beside|alongside)\s+(?:him|her)\s+(?:out|outside|(?:in|on)\s+the\s+(?:payload|cargo|truss))"
    r"|(?:stood|stayed|remained|waited)\s+in\s+the\s+(?:open\s+)?hatch"
    r"|(?:(?!\b(?:arm|inside|operat\w*|monitor\w*|guid\w*|watch\w*|direct\w*|coordinat\w*|photograph\w*)\b)[^.;]){4,60}"
    rf"\b(?:(?:on|in|during|of)\s+the\s+same|later\s+(?:in|on|during)\s+the)\s+{_WALK}\b)"
)
_PLACE = lazy(r"\b(?:(?:place|turn|spot)\b|(?:room|way)\s+for)")
_TAKES_PLACE = lazy(
    r"(?:,[^.;]{2,60}?,|\s+of\s+[^.;,]{2,30})?\s+(?:(?:then|soon|shortly)\s+)?took\s+(?:his|her)\s+(?:place|turn)"
    r"(?=[.,;]|\s+(?:and|out|outside)\b)"
)
_MAKES_ROOM = lazy(
    r"\b(?:(?:gave|ceded|yielded|left|surrendered)\s+(?:up\s+)?(?:his|her)\s+(?:place|spot|turn)\s+to"
    r"|made\s+(?:room|way)\s+for|(?:swapped|traded|changed)\s+places\s+with"
    r"|(?:his|her)\s+(?:spacewalking\s+)?(?:companion|partner|fellow\s+spacewalker)\s+(?:outside\s+)?(?:is|was|will\s+be)"
    r"|was\s+(?:then\s+|soon\s+)?followed\s+(?:out|outside)\s+by)\s+(?:[\w'’-]+\s+){0,5}?\Z"
)
_TOGETHER = lazy(
    r"\s+(?:both\s+)?(?:took\s+turns|alternated|traded\s+places|swapped\s+places|worked\s+together"
    r"|(?:stayed|worked|were|remained|spent)\b[^.;]{0,30}\boutside)\b"
)
_AND = lazy(r"\b(?:he|she)\s+and\s+(?:[\w'’-]+\s+){0,5}?\Z")
_SIGNS = lazy(
    r"\b(?:follow|join|turn|place|same|likewise|with\s+h|beside|alongside|hatch|later|room\s+for|way\s+for|outside"
    r"|together|alternated|companion|partner|fellow\s+s)"
)
_REACH = 5  # sentences
_BEFORE = 90  # characters


def go_with(found: list[EventMention], reading: Reading) -> None:
    """Let somebody go out with everyone who goes out alone where the same or one of the next sentences says so."""
    for mention in found:
        if mention.kind is EventKind.SPACEWALK and len(mention.roles.crew) == 1:
            _join(mention, reading)


def join_second(walk: Told, reading: Reading) -> None:
    """The same for a walk with all its tellings; let two go out of whom one makes room for the other."""
    named = [mention for mention in walk.mentions if mention.roles.crew]
    crew = {key for mention in named for key in mention.roles.crew}
    if not crew:
        _take_places(walk.best or walk.mentions[0], reading)
    elif len(crew) == 1:
        any(_join(mention, reading) for mention in named)


def _join(mention: EventMention, reading: Reading) -> bool:
    """Find somebody who goes out with the one of a telling."""
    segments = reading.segments[mention.number : mention.number + 1 + _REACH]
    if not _SIGNS.search(reading.low, mention.start, segments[-1].end):
        return False
    for segment in segments:
        second = _second(reading, max(segment.start, mention.start), segment.end, mention.roles.crew)
        if second is not None:
            mention.roles.crew = [*mention.roles.crew, second.key]
            return True
    return False


def _take_places(mention: EventMention, reading: Reading) -> None:
    """Let those go out of whom one "gave up his place to" the other behind a sentence that names nobody."""
    end = reading.segments[min(mention.number + _REACH, len(reading.segments) - 1)].end
    if not _PLACE.search(reading.low, mention.start, end):
        return
    first = bisect_left(reading.people, mention.start, key=lambda each: each.start)
    for one, other in pairwise(reading.people[first:]):
        if other.start >= end:
            return
        between = reading.low[one.end : other.start]
        if one.key != other.key and (_MAKES_ROOM.search(between) or _TAKES_PLACE.match(reading.low, other.end, end)):
            mention.roles.crew = [one.key, other.key]
            return


def _second(reading: Reading, start: int, end: int, crew: list[str]) -> PersonMention | None:
    """Who is told, between two places, to go out as well."""
    low = reading.low
    first = bisect_left(reading.people, start, key=lambda each: each.start)
    before: PersonMention | None = None
    for person in reading.people[first:]:
        if person.end > end:
            break
        begin = max(start, person.start - _BEFORE)
        paired = before is not None and low[before.end : person.start].split() == ["and"]
        if (paired or _AND.search(low, begin, person.start)) and _TOGETHER.match(low, person.end, end):
            told = (before, person) if paired else (person,)
            others = [each for each in told if each is not None and each.key not in crew]
            if len(others) == 1:
                return others[0]
        elif person.key not in crew and (
            _MAKES_ROOM.search(low, begin, person.start) or _GOES_TOO.match(low, person.end, end + 1)
        ):
            return person
        before = person
    return None
