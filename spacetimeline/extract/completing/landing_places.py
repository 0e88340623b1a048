"""Where craft come down of which another sentence than that of the landing tells the place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.event_sites import ON_ANOTHER_WORLD
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading

_SAME_STORY_MS = 400 * DAY_MS
_MONTH_MS = 31 * DAY_MS
_POLE = lazy(
    r"\b(?P<world>lunar|moon['’]s|martian)\s+(?P<side>south|north)\s+pole\b"
    r"|\b(?P<end>south|north)\s+pole\s+of\s+the\s+moon\b|\b(?P<region>(?:south|north)\s+polar\s+region)\b"
)
# "The landing site was the Fra Mauro formation", "The site was named Agilkia", "at the Descartes landing site"
_SITE = lazy(
    r"\b(?:[Ll]anding|[Tt]arget)\s(?:site|area|region|spot)\s(?:was|is|lies|lay)\s(?:(?:in|on|at|near)\s)?(?:the\s)?"
    r"(?P<told>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
    r"|\b[Ss]ite\s(?:was|is|has\sbeen)\s(?:now\s|later\s)?(?:named|called|christened)\s(?P<named>[A-Z][\w’'-]+)"
    r"|\bthe\s(?P<of>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\slanding\ssite\b"
    r"|\b(?:land|landing|landed|lander|touched\sdown|set\sdown)\b[^.;]{0,60}?\b(?:in|on|at|near)\s(?:the\s)?"
    r"(?P<down>[A-Z][\w’']+(?:\s[A-Z][\w’'-]+)?)\s(?:region|valley|formation|highlands|site)\b"
)
_OF_LANDING = lazy(
    r"\b(?:land(?:s|ed|er|ing)?|touch\w*|set|site|target|aim\w*|ground|surface|plain|upright|rest\w*|view)\b"
)
_SIDES = ("side", "hemisphere")


def share_landing_places(told: list[Told], reading: Reading, flights: Flights) -> None:
    """Give landings without a place the one that another sentence tells: a place on that world, or its only pole.

    What a sentence says that names a craft is that one's, else that of the craft told of last before it.
    """
    landings = [each for each in told if each.kind is EventKind.LANDING and each.when is not None]
    bare = [each for each in landings if not any(mention.roles.site or mention.site for mention in each.mentions)]
    if not bare:
        return
    _share_pole(landings, bare, reading, flights)
    starts = sorted(
        (mention.start, each.flight.key) for each in told if each.flight is not None for mention in each.mentions
    )
    places: dict[str, dict[int, str]] = {}
    for sentence, start, place in _places(reading):
        for key in _craft_beside(start, reading, flights) or {_told_before(start, starts)}:
            places.setdefault(key, {}).setdefault(sentence, place)
    for each in bare:
        own = set(places.get(each.flight.key, {}).values()) if each.flight is not None else set()
        if len(own) == 1:
            (each.best or each.mentions[0]).roles.site = own.pop()


def _share_pole(landings: list[Told], bare: list[Told], reading: Reading, flights: Flights) -> None:
    """Give landings of one story the pole of another world, where a text names but one."""
    poles = dict(_poles(reading))
    if len(set(poles.values())) != 1:
        return
    last = max(each.when.at_ms for each in landings if each.when is not None)
    craft = [_craft_beside(place, reading, flights) for place in poles]
    for each in bare:
        if each.when is None or last - each.when.at_ms >= _SAME_STORY_MS:
            continue
        if any(not beside or _is_of(each, beside) for beside in craft):
            (each.best or each.mentions[0]).roles.site = next(iter(poles.values()))


def _is_of(landing: Told, craft: set[str]) -> bool:
    return landing.flight is not None and landing.flight.key in craft


def _told_before(place: int, starts: list[tuple[int, str]]) -> str:
    """Of which flight an event was told last before a place in the text, or first behind it."""
    return starts[max(0, bisect_left(starts, (place, "")) - 1)][1] if starts else ""


def _poles(reading: Reading) -> Iterator[tuple[int, str]]:
    """The poles of other worlds that a text names, by where it does."""
    for found in _POLE.finditer(reading.low):
        world = "Martian" if found["world"] == "martian" else "lunar"
        yield found.start(), found["region"] or f"{world} {found['side'] or found['end']} pole"


def _places(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """The places on other worlds where something lands, as far as a text tells: their sentence, start and name."""
    for found in (*ON_ANOTHER_WORLD.finditer(reading.text), *_SITE.finditer(reading.text)):
        name = found[found.lastgroup] if found.lastgroup else found.group()
        if name.endswith(_SIDES) or (found.lastgroup and _is_known(found, reading)):
            continue
        number = bisect_right(reading.segments, found.start(), key=lambda each: each.start) - 1
        segment = reading.segments[number]
        if _OF_LANDING.search(reading.low, segment.start, segment.end) is not None:
            yield number, found.start(found.lastgroup or 0), " ".join(name.split())


def _is_known(found: re.Match[str], reading: Reading) -> bool:
    """Is what stands for a place the name of something else?"""
    start, end = found.span(found.lastgroup or 0)
    at = bisect_left(reading.named_starts, end)
    return any(each[1] > start for each in reading.named[max(0, at - 2) : at])


def share_places_of_returns(
    told: list[Told], loose: Sequence[EventMention], reading: Reading, flights: Flights
) -> None:
    """Give returns without a place that where the craft was found; a day given up has that at which it came down."""
    _share_told_without_time(told, loose)
    returns = [each for each in told if each.kind is EventKind.RETURN and each.flight is not None]
    bare = [each for each in returns if not any(mention.site or mention.roles.site for mention in each.mentions)]
    if any(each.status is not Status.DELAYED for each in bare):
        _share_finds(bare, told, reading, flights)
    places: dict[int, str] = {}
    for each in returns:
        place = next((mention.site for mention in each.mentions if mention.site), "")
        if place and each.status is not Status.DELAYED:
            places.setdefault(id(each.flight), place)
    for each in returns:
        if each.status is Status.DELAYED and not any(mention.site or mention.roles.site for mention in each.mentions):
            (each.best or each.mentions[0]).site = places.get(id(each.flight), "")


def _share_told_without_time(told: list[Told], loose: Sequence[EventMention]) -> None:
    """The one place of tellings without a time: "The capsule will land at Woomera. Timetable: 2:54 a.m. Landing"."""
    places: dict[tuple[EventKind, int], set[str]] = {}
    for mention in loose:
        if mention.kind in _DOWN and mention.site and mention.flight is not None and not mention.reference:
            places.setdefault((mention.kind, id(mention.flight)), set()).add(mention.site)
    for each in told if places else ():
        own = places.get((each.kind, id(each.flight)), set())
        kept = each.status is not Status.DELAYED  # which may have been to be elsewhere
        if kept and len(own) == 1 and not any(mention.site or mention.roles.site for mention in each.mentions):
            (each.best or each.mentions[0]).site = next(iter(own))


_DOWN = (EventKind.RETURN, EventKind.REENTRY)


def _share_finds(bare: list[Told], told: list[Told], reading: Reading, flights: Flights) -> None:
    """The place of "The capsule of Stardust was recovered in the Utah desert", of the craft that is told of there."""
    starts = sorted(
        (mention.start, each.flight.key) for each in told if each.flight is not None for mention in each.mentions
    )
    finds: dict[str, re.Match[str]] = {}
    for found in _FOUND.finditer(reading.text):
        if _named_place(found, reading):
            for key in _craft_beside(found.start("place"), reading, flights) or {_told_before(found.start(), starts)}:
                finds.setdefault(key, found)
    for each in bare:
        own = finds.get(each.flight.key) if each.flight is not None else None
        if own is not None and not _is_told_of_other_days(own, each, reading):
            (each.best or each.mentions[0]).site = _named_place(own, reading)


def _is_told_of_other_days(found: re.Match[str], home: Told, reading: Reading) -> bool:
    """Does the sentence of a find tell of another month than that of coming home ("in 2001 a capsule was found in")?"""
    segment = reading.segments[bisect_right(reading.segments, found.start(), key=lambda each: each.start) - 1]
    first, last = (bisect_left(reading.times, at, key=lambda each: each.start) for at in (segment.start, segment.end))
    days = [each.when.at_ms for each in reading.times[first:last] if each.when is not None]
    return home.when is not None and any(abs(day - home.when.at_ms) > _MONTH_MS for day in days)


def _named_place(found: re.Match[str], reading: Reading) -> str:
    """What stands for a place, unless it is the name of something else; a spaceport by its own name."""
    start, end = found.span("place")
    at = bisect_left(reading.named_starts, end)
    named = [each for each in reading.named[max(0, at - 3) : at] if each[1] > start]
    if any(tag != "entity" or ref.kind != "site" or not _is_of_landing(ref.attributes) for _, _, tag, ref in named):
        return ""
    return " ".join(found["place"].split())


def _is_of_landing(site: Mapping[str, str]) -> bool:
    """May what comes from space be found at a place of that sort? No control center and no pad is one."""
    return site.get("class", "") in ("landing", "water", "") or bool(site.get("recovery"))


# "have recovered the capsule of Stardust in the Utah desert", "climbed out of the module on the steppe of Kazakhstan"
_CRAFT = r"(?:capsule|module|spacecraft)"
_CREWS = (
    r"(?:(?:recovery|rescue|search)\s(?:ships?|vessels?|fleet|forces?|teams?|crews?|helicopters?)"
    r"|frogmen|swimmers|divers)"
)
_BY_WHOM = r"(?:recover(?:ed|y)|collected|retrieved|found|located|picked\sup|fished)"
_FOUND = lazy(
    rf"\b(?:(?:{_BY_WHOM}|(?:climb|crawl)(?:s|ed|ing)\sout|left|next\sto|beside)\b[^.;,\n]{{0,40}}?\b{_CRAFT}"
    rf"|{_CRAFT}\b[^.;,\n]{{0,60}}?\b{_BY_WHOM}|{_BY_WHOM}\sit"
    rf"|{_CREWS}\b[^.;,\n]{{0,60}}?\b(?:wait\w*|stationed|standing\sby|positioned|reached|met|welcomed)"
    rf"|(?:welcomed|met)\sby\s{_CREWS})\b(?:\s(?!and\b|but\b|to\b|which\b)[\w’'-]+){{0,5}}?"
    r"\s(?:in|on|off|near)\s(?:the\s)?(?P<place>(?:[a-z]+\s){0,3}?[A-Z][\w’'-]+(?:\s(?:of\s)?[A-Z][\w’'-]+){0,3})"
)


def _craft_beside(place: int, reading: Reading, flights: Flights) -> set[str]:
    """The keys of the flights whose craft the sentence around a place names: before it, else behind it."""
    segment = reading.segments[bisect_right(reading.segments, place, key=lambda each: each.start) - 1]
    first, middle, last = (bisect_left(reading.entity_starts, at) for at in (segment.start, place, segment.end))
    for named in (reading.entities[first:middle], reading.entities[middle:last]):
        craft = {flights.of(each).key for each in named if each.kind in ("vehicle", "mission")}
        if craft or _IS_TOLD.search(reading.low, segment.start, place):
            return craft
    return set()


_IS_TOLD = lazy(r"\b(?:site|area|region|spot|target)\s(?:was|is|lies|lay)\b")
