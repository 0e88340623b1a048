"""Where something set off or came down, where another sentence or line than that with the time tells it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.subjects import subject
from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.mentions.event_sites import ON_ANOTHER_WORLD
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.triggers.reading import Reading

_DOWN = frozenset((EventKind.RETURN, EventKind.LANDING, EventKind.REENTRY))
_LABEL = lazy(
    r"^[ \t•*-]*(launch|landing|splashdown|recovery|impact)[ ](?:site|place|location|area|point|zone)[ \t]*:[ \t]*"
    r"([^\n;(]{3,80})",
    re.IGNORECASE | re.MULTILINE,
)
_REACH = 400
"""So many characters from its time a line of the same notes may tell the place."""
_NEAR = 2
"""Sentences."""
_REMAINS = lazy(
    r"\b(?:fragments|debris|pieces|elements|remains|remnants|parts|wreckage|what\s+(?:was|is)\s+left|whatever)\b[^.;]{0,90}"
    r"\b(?:fell|fall\w*|came\s+down|come\s+down|drop(?:ped|s)?|splash\w*|land(?:ed|s)?|hit|plunged|sank)\b"
)


def share_places(found: list[EventMention], reading: Reading) -> None:
    """Give launches, returns and reentries without a place the one that a line or a sentence beside them tells."""
    bare = [each for each in found if each.when is not None and not each.site]
    bare = [each for each in bare if each.kind is EventKind.LANDING or not each.roles.body]
    if not bare:
        return
    for label in _LABEL.finditer(reading.text):
        _take_label(label, bare, reading)
    told = [each for each in found if each.kind in _DOWN and each.when is None and not each.times]
    for mention in bare:
        if mention.kind in _DOWN and not mention.site:
            mention.site = (
                _told_behind(mention, told)
                or _where_it_came_in(mention, told)
                or _where_it_fell(mention, reading)
                or _where_it_stands(mention, reading)
                or _where_it_aimed(mention, reading)
                or _where_it_started(mention, found, reading)
                or _where_named_before(mention, reading)
            )


def _where_it_started(mention: EventMention, found: list[EventMention], reading: Reading) -> str:
    """The place from which a craft was launched that "landed at its launch site", or that always comes home there."""
    start, end = mention.trigger.end, mention.segment.end
    if mention.kind is not EventKind.RETURN:
        return ""
    flight = mention.flight
    goes_home = flight is not None and (flight.family in _HOPPERS or flight.vehicle in _HOPPERS)
    if not goes_home and _AT_START.search(reading.low, start, end) is None:
        return ""
    launches = (each for each in found if each.kind is EventKind.LAUNCH and each.flight is mention.flight)
    return next((each.site for each in launches if each.site), "")


def _where_named_before(mention: EventMention, reading: Reading) -> str:
    """The place named last before "landed in the same desert" and "a landing there"."""
    start, end = mention.trigger.end, mention.segment.end
    same = _SAME_PLACE.search(reading.low, start, end) if "same" in mention.clause.words else None
    there = same is None and mention.trigger.form == "noun" and _THERE.match(reading.low, start) is not None
    if not (same or there):
        return ""
    first = reading.segments[max(0, mention.number - _NAMED_BACK)].start
    if mention.kind is EventKind.LANDING:
        places = [found.group() for found in ON_ANOTHER_WORLD.finditer(reading.text, first, mention.start)]
        return " ".join(places[-1].split()) if places else ""
    of_sea = same is not None and same[1] in ("ocean", "sea", "waters")
    extent = (bisect_left(reading.entity_starts, at) for at in (first, same.start() if same else mention.start))
    sites = [each for each in reading.entities[slice(*extent)] if each.kind == "site"]
    sites = [each for each in sites if there or of_sea == _is_ocean(each)]
    return own_words(sites[-1]) if sites else ""


def _is_ocean(site: EntityMention) -> bool:
    """Is it a sea itself, not the coast beside one?"""
    return site.attributes.get("class") == "water" and not site.attributes.get("zone")


_NAMED_BACK = 8  # sentences
_SAME_PLACE = lazy(
    r"\b(?:in|on|at|into|to)\s+(?:the|this)\s+(?:very\s+)?same\s+(?:(?:salt|dry|landing)\s+)?"
    r"(region|area|desert|range|ocean|sea|waters|place|steppe|plains?|flats|runway|base|lake\s?bed|site|spot|stretch)\b"
)
_THERE = lazy(r"\s+there\s+(?:on|at|in|was|is|had|early|late)\b")
_HOPPERS = frozenset(("New Shepard", "SpaceShipTwo"))
"""Craft that come down where they went up."""
_AT_START = lazy(
    r"\b(?:at|on|to|near|by|from)\s+(?:its|the|their)\s+(?:launch\s+(?:site|pad|place|base)|launchpad)\b"
    r"|\bwhere\s+(?:it|they|she|he)\s+(?:had\s+)?(?:started|beg[au]n|set\s+out|lifted\s+off|taken\s+off|been\s+launched)\b"
)


def _take_label(label: re.Match[str], bare: list[EventMention], reading: Reading) -> None:
    """ "Landing site: 320 km SE of Dzhezkazgan", a line or two from "Landing: April 12"."""
    kinds = (EventKind.LAUNCH,) if label[1].lower() == "launch" else _DOWN
    near = [each for each in bare if each.kind in kinds and abs(each.start - label.start()) < _REACH]
    mention = min(near, key=lambda each: abs(each.start - label.start()), default=None)
    if mention is not None:
        start, end = label.span(2)
        mention.site = mention.site or _site_in(reading, start, end) or reading.text[start:end].strip(" .")


def _site_in(reading: Reading, start: int, end: int) -> str:
    """The launch site that a stretch of text begins with."""
    at = bisect_left(reading.entity_starts, start)
    named = reading.entities[at : at + 1]
    launch = bool(named) and named[0].start < start + 3 and named[0].attributes.get("class") == "launch"
    return own_words(named[0]) if launch and named[0].end <= end else ""


def _told_behind(mention: EventMention, told: list[EventMention]) -> str:
    """The place of a telling without a time, of the same craft or of "both", a sentence or two behind."""
    for other in told[bisect_left(told, mention.start, key=lambda each: each.start) :]:
        if other.number > mention.number + _NEAR or not other.number:
            break
        head = subject(other.clause, other.at)
        both = head is not None and other.clause.units[head].low in ("both", "all")
        if other.site and other.kind is mention.kind and (both or other.flight is mention.flight):
            return other.site
    return ""


def _where_it_came_in(mention: EventMention, told: list[EventMention]) -> str:
    """The sea over which its sentence lets it meet the air: "It entered the air over the Pacific and splashed down"."""
    if "splash" not in mention.trigger.text:
        return ""
    last = bisect_left(told, mention.start, key=lambda each: each.start)
    over = (each for each in told[max(0, last - _NEAR) : last] if each.kind is EventKind.REENTRY)
    return next((each.site for each in over if each.number == mention.number), "")


def _where_it_stands(mention: EventMention, reading: Reading) -> str:
    """The place on another world of "The lander came down near Mons Latreille", behind when it landed."""
    if mention.kind is not EventKind.LANDING or mention.roles.site:
        return ""
    for segment in reading.segments[mention.number + 1 : mention.number + _NEAR + 1]:
        down = _CAME_DOWN.search(reading.text, segment.start, segment.end)
        if down is None:
            continue
        start, end = down.span("place")
        first, last = (bisect_left(reading.entity_starts, at) for at in (segment.start, start))
        own = {each.canonical for each in mention.roles.craft}
        if any(each.kind == "vehicle" and each.canonical not in own for each in reading.entities[first:last]):
            return ""
        at = bisect_left(reading.named_starts, end)
        known = [each for each in reading.named[max(0, at - 2) : at] if each[1] > start]
        of_world = all(tag == "entity" and ref.attributes.get("body") for _, _, tag, ref in known)
        return " ".join(down["place"].split()) if of_world else ""
    return ""


_CAME_DOWN = lazy(
    r"\b(?:(?:came|touched|set)\s+down|landed|came\s+to\s+rest)\s(?:[a-z]+\s){0,4}?(?:near|in|on|at|inside|beside)\s(?:the\s)?"
    r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]*){0,3})"
)


def _where_it_aimed(mention: EventMention, reading: Reading) -> str:
    """The place on another world of "The target was a slope near the Shioli crater", behind a landing that went well.

    A sentence that names a craft may tell of another's.
    """
    if mention.kind is not EventKind.LANDING or mention.roles.site or mention.fact.status is Status.FAILED:
        return ""
    for segment in reading.segments[mention.number + 1 : mention.number + _AIMED_NEAR]:
        aim = _AIM.search(reading.low, segment.start, segment.end)
        if aim is None:
            continue
        first, last = (bisect_left(reading.entity_starts, at) for at in (segment.start, segment.end))
        if any(each.kind in ("vehicle", "mission") for each in reading.entities[first:last]):
            return ""
        place = ON_ANOTHER_WORLD.search(reading.text, aim.end(), segment.end)
        return " ".join(place.group().split()) if place is not None else ""
    return ""


_AIMED_NEAR = 16  # sentences
_AIM = lazy(r"\b(?:the|its)\s+(?:target|landing\s+(?:site|area|spot|zone))\s+(?:was|is|lies|lay)\b")


def _where_it_fell(mention: EventMention, reading: Reading) -> str:
    """The sea or land of "Fragments that survived fell into the South Pacific", behind what burned up."""
    if mention.kind is not EventKind.REENTRY:
        return ""
    for segment in reading.segments[mention.number : mention.number + _NEAR + 1]:
        fell = _REMAINS.search(reading.low, segment.start, segment.end)
        if fell is None:
            continue
        first, last = (bisect_left(reading.entity_starts, at) for at in (fell.end(), segment.end))
        places = [each for each in reading.entities[first:last] if each.kind == "site"]
        if places:
            return " ".join(places[0].text.removeprefix("the ").split())
    return ""
