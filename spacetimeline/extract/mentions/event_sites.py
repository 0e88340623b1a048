"""Where an event takes place, by its own sentence: the launch site, or where a craft comes down."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.counted import counted_from
from spacetimeline.extract.clauses.parts import of_other_launch
from spacetimeline.extract.craft.craft_names import own_words
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.triggers.reading import Reading

_NEAR = 14
"""So many units behind its verb a place still belongs to a launch."""
_NEAR_STATE = 8
"""So many units behind its verb the state "in" which something was launched."""
_CLASSES = {
    EventKind.LAUNCH: ("launch", "range", "sea", "ship", ""),
    EventKind.SCRUB: ("launch", "range", "ship", ""),
    EventKind.RETURN: ("landing", "water", "ship", "launch", ""),
    EventKind.REENTRY: ("water", ""),
}
# What maps of the Moon and Mars name: seas, plains, mountains, craters.
ON_ANOTHER_WORLD = lazy(
    r"\b(?:Mare|Oceanus|Sinus|Mons|Montes|Palus|Vallis)\s[A-Z]\w+|\b(?:Sea|Ocean|Bay)\sof\s(?:the\s)?[A-Z]\w+"
    r"|\b(?:[A-Z]\w+\s[A-Z]\w+-|(?:Le|La|De|Van|Von|El)\s)?[A-Z][\w’']+\s"
    r"(?:Planitia|Planum|Terra|Regio|Vall[ei]s|Rille|Rupes|Domes?|Highlands|[Cc]rater|[Bb]asin)\b"
    r"|\b(?:[Cc]rater|[Ss]addle|[Ff]eature|[Bb]asin)\s(?:(?:Le|La|De|Van|Von|El)\s)?[A-Z]\w+|\b(?:far|near)\sside\b"
    r"|\b(?:(?:south(?:ern)?|north(?:ern)?)\s(?:polar\sregion|hemisphere)|(?:lunar|[Mm]oon['’]s)\s(?:[Ss]outh|[Nn]orth)\s[Pp]ole)\b"
    r"(?:\sof\s(?:the\s[Mm]oon|Mars)\b)?|\bFra\sMauro\b|\bTaurus-Littrow\b|\bHadley-Apennine\b"
)
# "in the middle of the chosen area, Agilkia", "near a crater named Malapert A"
_CALLED = lazy(
    r"\b(?:area|site|region|spot|place|plain|plains|valley|crater|plateau|hill|hills|ridge|ellipse)"
    r"(?:,|(?P<called>\s(?:called|named|known\sas|nicknamed|dubbed)))\s([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]*){0,2})"
    r"(?(called)\b|(?=[.,;]))"
)


def event_site(text: str, segment: Segment, clause: Clause, at: int, kind: EventKind) -> str:
    """The site an event's sentence names: the nearest of a fitting class; for landings also free words."""
    if kind is EventKind.LANDING:
        found = ON_ANOTHER_WORLD.search(text, segment.start, segment.end)
        if found is not None:
            return " ".join(found.group().split())
        called = _CALLED.search(text, clause.units[at].end, segment.end)
        return " ".join(called[2].split()) if called is not None else ""
    classes = _CLASSES.get(kind)
    if classes is None:
        return ""
    sites = [each for each in clause.indices("entity") if clause.units[each].ref.kind == "site"]
    sites = [each for each in sites if not _is_range(clause, each) and not of_other_launch(clause, each, at)]
    fitting = [
        each
        for each in sites
        if (sort := clause.units[each].ref.attributes.get("class", "")) in classes
        and (sort != "launch" or kind is not EventKind.RETURN or each > at or _is_home(clause, each))
        and (sort != "ship" or kind is EventKind.RETURN or clause.units[each - 1].low == "from")
        and (sort != "sea" or clause.units[each - 1].low in ("from", "off", "near"))
        and not (kind is EventKind.RETURN and _is_flown_over(clause, each))
    ]
    there = _where(clause, at)
    if there in sites and clause.units[there].ref.attributes.get("class", "") in classes:
        return own_words(clause.units[there].ref)
    if kind is EventKind.RETURN:
        return _landing_site(text, segment, clause, at, fitting)
    launch = [each for each in fitting if clause.units[each].ref.attributes.get("class") == "launch"] or fitting
    since = _counted_since(clause, at)
    near = [(clause.cost(each, at), each) for each in launch if each > since and clause.cost(each, at) < 45]
    if not near and kind is EventKind.REENTRY:
        return _over(text, clause.units[at].end, segment.end)
    if not near:
        return _land_left(clause, at, sites) if kind is EventKind.LAUNCH else ""
    return _with_pad(clause, min(near)[1], launch)


def _is_range(clause: Clause, each: int) -> bool:
    """Is it a range that only watches over launches ("approved by the Eastern Range")?"""
    return clause.units[each].low in ("eastern range", "western range") and (
        not each or clause.units[each - 1].low not in ("from", "at")
    )


def _where(clause: Clause, at: int) -> int:
    """The unit before the "where" in whose clause the event is told ("Kennedy, where it lands"), -1 without one."""
    for place in range(at - 1, 0, -1):
        if clause.units[place].low == "where":
            return place - 2 if clause.units[place - 1].tag in ("comma", "prep") else place - 1
        if clause.units[place].tag in ("stop", "sub", "rel", "trigger"):
            break
    return -1


_OVER = lazy(
    r"[^;]{0,60}?\b(?:over|above|across)\s+"
    r"(?:an?\s+(?:\w+\s+){1,3}of\s+)?(?:the\s+)?((?:[A-Z][\w’'-]+)(?:\s(?:and\s)?[A-Z][\w’'-]+){0,2})"
)


def _over(text: str, start: int, end: int) -> str:
    """The land or sea over which a craft burned up, in the text's own words: "over Western Australia"."""
    found = _OVER.match(text, start, end)
    return " ".join(found[1].split()) if found is not None else ""


def _is_flown_over(clause: Clause, each: int) -> bool:
    """Is it the sea of "the touchdown will be followed by a plane over the Pacific"?"""
    led = [unit.low for unit in clause.units[max(0, each - 2) : each] if unit.tag != "det"]
    return led[-1:] in (["over"], ["above"], ["across"])


_HOMEWARD = words("return returns returned returning back home")


def _is_home(clause: Clause, each: int) -> bool:
    """Is it the spaceport of "is to return to Kennedy on May 24 with a landing at 7 a.m."?"""
    led = [unit.low for unit in clause.units[max(0, each - 3) : each] if unit.tag != "det"]
    return led[-1:] == ["to"] and bool(_HOMEWARD & set(led))


def _counted_since(clause: Clause, at: int) -> int:
    """Behind which unit an event's own words begin: "left Baikonur on May 3, two days before Mariner 9 lifted off"."""
    place = counted_from(clause.units, at)
    return -1 if place is None else place


def _land_left(clause: Clause, at: int, sites: list[int]) -> str:
    """The state a craft left where no launch site is named: "left Florida", "flew from California"."""
    for each in sites:
        led = clause.units[each - 1].low if each else ""
        left = each == at + 1 and clause.units[at].ref.lemma in ("leave", "depart")
        within = led == "in" and at < each < at + _NEAR_STATE
        if (
            at < each < at + _NEAR
            and (led == "from" or left or within)
            and clause.units[each].ref.attributes.get("zone")
        ):
            return own_words(clause.units[each].ref)
    return ""


_PAD_BACK = 300  # names
_HEAD = 300  # characters
_SAME_PAD = lazy(
    r"\b(?:same|neighbou?ring)\s+(?:launch\s+)?"
    r"(?:pad|site|complex|launch\s?pad|spaceport|cosmodrome|base|range)\b|\bfrom\s+(?:t?here|the\s+(?:launch\s+)?platform)\b"
)


def same_site(low: str, segment: Segment, entities: Sequence[EntityMention]) -> str:
    """The launch site that "the same pad" means: the one named last before the sentence. Empty where none is meant."""
    found = _SAME_PAD.search(low, segment.start, segment.end)
    if found is None:
        return ""
    first = bisect_left(entities, segment.start, key=lambda each: each.start)
    sites = [
        each
        for each in entities[max(0, first - _PAD_BACK) : first]
        if each.kind == "site" and each.attributes.get("class") == "launch"
    ]
    if found.group().endswith(" here"):  # where the report was written
        sites = [each for each in sites if each.text.isupper() and each.start < _HEAD][:1]
    pads = [each for each in sites if any(letter.isdigit() for letter in each.canonical)]
    last = (pads or sites)[-1:] if found.group().endswith(("pad", "complex")) else sites[-1:]
    return own_words(last[0]) if last else ""


def site_before(reading: Reading, number: int) -> str:
    """The launch site named last before a sentence in its paragraph: "it is on the pad at Kourou. Liftoff is set"."""
    extent = reading.paragraph_start(number), reading.segments[number].start
    first, last = (bisect_left(reading.entities, at, key=lambda each: each.start) for at in extent)
    named = [each for each in reading.entities[first:last] if each.kind == "site"]
    return own_words(named[-1]) if named and named[-1].attributes.get("class") == "launch" else ""


def _with_pad(clause: Clause, best: int, launch: list[int]) -> str:
    """The spaceport rather than only its pad, where the sentence names both."""
    mention: EntityMention = clause.units[best].ref
    name: str = own_words(mention)
    for each in launch:
        other = clause.units[each].ref.canonical
        if each != best and abs(each - best) < 6 and (name.startswith(other) or other.startswith(name)):
            return str(max(name, other, key=len) if "LC" in name + other else min(name, other, key=len))
    return name


def _landing_site(text: str, segment: Segment, clause: Clause, at: int, fitting: list[int]) -> str:
    trigger = clause.units[at]
    phrase = _free_words(text, trigger.end, segment.end)
    if phrase:
        waters = [
            clause.units[each].ref
            for each in fitting
            if each > at and clause.units[each].ref.attributes.get("class") == "water"
        ]
        sea = next(
            (
                " ".join(each.text.removeprefix("the ").split())
                for each in waters
                if "ocean" in each.canonical.lower() or "gulf" in each.canonical.lower()
            ),
            "",
        )
        return f"{sea}, {phrase}" if sea and sea.split()[0] not in phrase else phrase
    near = [(clause.cost(each, at), each) for each in fitting if clause.cost(each, at) < 30]
    behind = [pair for pair in near if pair[1] > at]
    if not near:
        return _place_named(text, clause, at, segment.end)
    best = min(behind or near)[1]
    if clause.units[best].low.startswith("runway"):  # tells less than the place that has it
        best = min((pair for pair in near if not clause.units[pair[1]].low.startswith("runway")), default=(0.0, best))[
            1
        ]
    mention: EntityMention = clause.units[best].ref
    if mention.attributes.get("class") in ("water", "ship"):
        return " ".join(mention.text.removeprefix("the ").split())
    runway = "runway" in clause.units[best].low
    return mention.attributes.get("at", mention.canonical) if runway else own_words(mention)


_NAMED = lazy(
    r"\s(?:\w+ly\s|down\s)?(?:in|on|into|onto)\s(?:the\s)?(?:(?:(?:north|south)(?:east|west)?|east|west)(?:ern)?\s|central\s)?"
    r"((?:(?:Sea|Bay|Gulf|Lake|Strait)\sof\s)?[A-Z][a-zà-ÿ]+(?:[\s-][A-Z][a-zà-ÿ]+){0,2})(?!['’\w])"
)


def _place_named(text: str, clause: Clause, at: int, end: int) -> str:
    """The land or sea right behind a landing's verb that the vocabulary does not know: "in the Greenland Sea"."""
    found = _NAMED.match(text, clause.units[at].end, end)
    if found is None or found[1] in _TOO_WIDE or clause.units[at].ref.lemma.startswith("return"):
        return ""
    inside = (
        unit
        for unit in clause.units[at + 1 : at + _NAME_UNITS]
        if found.start(1) < unit.end and unit.start < found.end(1)
    )
    if any(unit.tag in ("time", "person") or (unit.tag == "entity" and unit.ref.kind != "site") for unit in inside):
        return ""
    return " ".join(found[1].split())


_NAME_UNITS = 10
_TOO_WIDE = frozenset(("China", "Russia", "Australia", "India", "Europe", "America", "United States", "Soviet Union"))
_PLACE = lazy(
    r"\b((?:\d[\d.,]*\s(?:nautical\s)?(?:miles|kilometers|kilometres|km)\s(?:\([^)]*\)\s)?(?:(?:north|south|east"
    r"|west|off|from|southeast|southwest|northeast|northwest|SE|SW|NE|NW)\s?)+(?:of\s|from\s)?"
    r"|(?:just\s)?(?:north|south)?(?:east|west|north|south)\sof\s"
    r"|off\s(?:the\s)?(?:[\w’'-]+\s)?coasts?\sof\s|(?:in|on|near|onto"
    r"|into)\s(?:the\s)?(?:[\w’'-]+\s){0,2}?(?:steppes?|desert|waters|coast|grasslands?|region|plains?)\s(?:of"
    r"|off|in)\s|near\s(?:the\s)?(?:(?:town|city)\sof\s)?)"
    r"(?:the\s)?(?:(?:[A-Z][\w’'-]+\s)?(?:town|city|village|settlement)\sof\s)?"
    r"(?:[A-Z][\w’'-]*|USS|same\s(?:city|town|place)\b)"
    r"(?:[ ,]+[A-Z](?![\w’'-]*\s(?:said|says|reported|announced|confirmed)\b)[\w’'-]*){0,3})"
)


_STEPPE = lazy(
    r"\b(?:in|on|onto|over|to)\s(?:the\s)?(?:[a-z][\w’'-]*\s)?((?:[A-Z][\w’'-]+\s)?(?:steppes?|tundra|taiga))\b(?!\sof\s)"
)
_DISTANCE = lazy(
    r"^\d[\d.,]*\s(?:nautical\s)?(?:miles|kilometers|kilometres|km)\s(?:\([^)]*\)\s)?(?:from\s(?:the\s)?)?"
)


# "only two kilometers from the Luna 18 crash site"
_OF_CRASH = lazy(r"(?:\s[\w-]*\d)?\s(?:crash|impact)\s(?:site|point|crater)\b")


def _free_words(text: str, start: int, end: int) -> str:
    """The place a landing's sentence tells in free words: "off the coast of Daytona, Florida". Empty where none."""
    found = _PLACE.search(text, start, min(end, start + 300))
    if found is None:
        bare = _STEPPE.search(text, start, min(end, start + 100))
        return bare[1] if bare is not None else ""
    if _OF_CRASH.match(text, found.end()):
        return ""
    phrase = " ".join(found[1].split()).rstrip(",")
    return _DISTANCE.sub("", re.sub(r"^(?:in|on|into|onto)\s(?:the\s)?", "", phrase))
