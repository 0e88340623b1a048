"""Craft the vocabulary does not know, by how the text brings them in: "the QPS-SAR-5 satellite", "HEAO-2, a telescope".

So are rockets: "launched on a Kappa-9M-II". A designation behind a known name makes it another's: "Chang'e-5 T1".

Only designations are taken, with a figure or several capitals in them: what else is capitalised before "satellite" is
mostly a nation or a maker. A name brought in once is that craft's wherever the text has it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from spacetimeline.extract.names.lexicon import EntityMention
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacetimeline.extract.timex.types import TimeMention

_CODE = r"(?:[A-Z][A-Za-z]{0,20}[ -]){0,3}(?:[A-Z][A-Za-z]{0,20}-?)?\d{1,3}[A-Z]?(?:-[IVX]{1,4})?(?:\([A-Z]\))?"
_CAPITALS = r"[A-Z]{1,9}[a-z]{0,12}[A-Z][A-Za-z-]{0,12}"
_NAME = rf"(?<![\w-])(?P<name>{_CODE}|{_CAPITALS})(?![\w-])"
_SORTS = {
    "satellite": "satellite", "satellites": "satellite", "cubesat": "satellite", "probe": "probe", "lander": "probe",
    "orbiter": "probe", "rover": "probe", "telescope": "observatory", "observatory": "observatory",
}  # fmt: skip
"""What the noun beside a name tells of the craft, as the vocabulary calls it; other nouns tell nothing."""
_ANCHOR = lazy(
    r"\b(?=[SsCcPpLlOoRrTtbIEM])(?:(?P<noun>[Ss]atellites?|[Cc]ubesat|[Pp]robe|[Ll]ander|[Oo]rbiter|[Rr]over|[Tt]elescope|[Oo]bservatory"
    r"|[Ss]pacecraft|[Pp]ayload|[Ss]paceplane|[Cc]apsule)|(?P<launched>launched|lifted off|blasted off)"
    r"|(?P<last>Imager|Explorer|Satellite|Observatory|Telescope|Orbiter|Probe|Lander|Spacecraft|Surveyor|Mapper|Sounder))\b"
)
"""Words beside which a craft is brought in; what stands around them is looked at no farther than ``_WINDOW``."""
_WINDOW = 90  # characters
_BEFORE_NOUN = lazy(
    rf"{_NAME}(?:[\"”]? (?:[a-z-]{{1,20}} )?|(?:,| is| was) (?:an?|the|its) (?:[\w’'-]{{1,20}} ){{0,4}})\Z"
)
_BEFORE_LAUNCHED = lazy(rf"(?<![\w-])(?P<name>{_CODE}) (?:was |is to be |will be )?\Z")
_BEHIND_NOUN = lazy(rf",? (?:(?:called|named|dubbed|designated) )?(?:the )?[\"“]?{_NAME}(?=[\"”]?(?:[,.;]| \())")
_RIDDEN = lazy(
    rf" (?:[a-z]{{2,12}} ){{0,2}}?(?:by|on|atop|aboard) an? (?P<name>{_CODE})(?![\w-])(?! (?:satellite|spacecraft))"
)
"""The rocket behind "launched on a", whatever its name."""
_FULL = lazy(r"(?:[A-Z][\w-]{1,20} ){1,6}\Z")
_BEHIND_FULL = lazy(rf"(?P<number>(?: System)?(?:-\d{{1,2}})?)(?: \(|, or ){_NAME}")
_LEADING = words(
    """
    The A An On In At By For From And But With After Before Since Until NASA ESA JAXA Navy Army SpaceX USAF NOAA ISRO
    CNES
    """
)
"""What may stand before a name and is no part of it."""
_NO_CRAFT = words(
    """
    Air Force Launch Pad Complex SLC LC Site Runway Expedition Flight Block Phase Stage Boeing Zone Room Area Building
    Route Highway Interstate System Figure Class Type Group Team Station Mission USA US UK EU UN GMT UTC EST EDT PST PDT
    AM PM TV TASS CNN BBC AFP UPI AP DLR ULA ILS Ka-band Ku-band C-band L-band S-band X-band
    """
)
_CODE_START = re.compile(r"[A-Z]{2}-")
"""What stands before the end of a designation, which may be another's name ("N1" in "EOS-N1")."""
_OPERATORS = words("GPS SES NOAA OneWeb USAF")  # of many craft: with a figure behind, one of them
_ROCKET = "rocket"
_LEAST = 3  # characters
_CRAFT = ("vehicle", "mission", "launch_vehicle")
_SHORT = lazy(r" \((?P<name>[A-Z][A-Za-z]*[A-Z\d][A-Za-z\d-]*)\)")
"""The short name beside a known one: "Deep Space 1 (DS1)"."""


class _Craft(NamedTuple):
    """What a name brought in by the text stands for."""

    kind: str
    canonical: str
    attributes: Mapping[str, str]


def with_newcomers(text: str, entities: list[EntityMention], times: Sequence[TimeMention]) -> list[EntityMention]:
    """``entities`` with every mention of the craft that the text brings in by itself, in order."""
    entities = [_with_designation(text, each) for each in entities]
    agencies = {(each.start, each.end) for each in entities if each.kind == "agency"}
    inside = {
        (each.start, each.end) for each in entities if _CODE_START.match(text, max(0, each.start - 3), each.start)
    }
    weak = agencies | inside
    taken = sorted(
        [(each.start, each.end) for each in entities if (each.start, each.end) not in weak]
        + [(each.start, each.end) for each in times]
    )
    names: dict[str, _Craft] = {}
    for start, end, name, canonical, sort in _introductions(text):
        if not _overlaps(taken, start, end) and (start, end) not in agencies:
            known = names.get(name)
            sort = sort or (known.attributes.get("class", "") if known else "")
            if sort == _ROCKET:
                names[name] = _Craft("launch_vehicle", canonical, {})
            else:
                names[name] = _Craft("vehicle", canonical, {"class": sort} if sort else {})
    for each in entities:
        short = _SHORT.match(text, each.end) if each.kind in _CRAFT else None
        if short is not None and not _overlaps(taken, *short.span("name")):
            names[short["name"]] = _Craft(each.kind, each.canonical, each.attributes)
    names |= _last_words(text, entities, names)
    if not names:
        return entities
    found = list(_mentions(text, names, taken))
    spans = [(each.start, each.end) for each in found]
    kept = [
        each for each in entities if (each.start, each.end) not in weak or not _overlaps(spans, each.start, each.end)
    ]
    return sorted(kept + found, key=lambda each: each.start)


def _with_designation(text: str, mention: EntityMention) -> EntityMention:
    """A known craft's name with the designation behind it, which makes it that of another: "Chang'e-5 T1"."""
    if (
        mention.kind != "vehicle"
        or text[mention.end : mention.end + 1] not in (" ", "-")
        or not text[mention.end - 1].isdigit()
    ):
        return mention
    found = _DESIGNATION.match(text, mention.end)
    if found is None:
        return mention
    canonical, written = f"{mention.canonical} {found[1]}", text[mention.start : found.end()]
    return replace(mention, end=found.end(), text=written, canonical=canonical, certain=True, alternatives=())


_DESIGNATION = lazy(r"[ -]([A-Z]{1,2}\d{1,2})(?![\w-])")

_OF_PLANETS = lazy(
    r"(?:(?:19|20)\d\d )?(?:Mars|Lunar|Moon|Venus|Mercury|Solar) (?P<rest>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2})"
)
_PLAIN = words("Orbiter Lander Rover Probe Mission Observatory Telescope Spacecraft Program Express Sample")


def _last_words(text: str, entities: list[EntityMention], names: Mapping[str, _Craft]) -> dict[str, _Craft]:
    """The short names of probes that bear a planet's: "Odyssey", where the text names Mars Odyssey and no other."""
    short: dict[str, _Craft] = {}
    several: set[str] = set()
    for each in entities:
        found = _OF_PLANETS.fullmatch(" ".join(each.text.split())) if each.kind == "vehicle" and each.certain else None
        if found is None or found["rest"] in _PLAIN or found["rest"] in names:
            continue
        craft = _Craft(each.kind, each.canonical, each.attributes)
        if short.setdefault(found["rest"], craft).canonical != each.canonical:
            several.add(found["rest"])
    return {name: craft for name, craft in short.items() if name not in several}


def _introductions(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    """Where a craft is brought in: the extent of its name, the name as written, its canonical name, and its sort."""
    for anchor in _ANCHOR.finditer(text):
        first, last = anchor.span()
        noun = anchor["noun"]
        sort = _SORTS.get(noun.lower(), "") if noun else ""
        before = text[max(0, first - _WINDOW) : first]
        offset = first - len(before)
        lead = (_BEFORE_LAUNCHED if anchor["launched"] else _BEFORE_NOUN).search(before)
        if lead is not None:
            yield from _named(lead["name"], offset + lead.start("name"), sort)
        if anchor["launched"] and (ridden := _RIDDEN.match(text, last, last + _WINDOW)) is not None:
            yield from _named(ridden["name"], ridden.start("name"), _ROCKET)
        if noun:
            behind = _BEHIND_NOUN.match(text, last, last + _WINDOW)
            if behind is not None:
                yield from _named(behind["name"], behind.start("name"), sort)
        full, short = _FULL.search(before), _BEHIND_FULL.match(text, last, last + _WINDOW)
        if full is not None and short is not None and text[first].isupper():
            for start, end, name, canonical, _ in _named(short["name"], short.start("name"), sort):
                yield start, end, name, canonical, sort
                end = last + len(short["number"] or "")
                written = (full.group() + text[first:end]).removeprefix("The ")
                yield end - len(written), end, written, canonical, sort


def _named(name: str, start: int, sort: str) -> Iterator[tuple[int, int, str, str, str]]:
    """The name at ``start`` without what may lead it, unless it is none of a craft."""
    first = re.split(r"[ -]", name)[0]
    while first in _LEADING and " " in name:
        cut = len(first) + 1
        name, start = name[cut:], start + cut
        first = re.split(r"[ -]", name)[0]
    if len(name) >= _LEAST and name not in _OPERATORS and first not in _NO_CRAFT | _LEADING and name[0].isalpha():
        yield start, start + len(name), name, name, sort


def _mentions(text: str, names: dict[str, _Craft], taken: list[tuple[int, int]]) -> Iterator[EntityMention]:
    written = sorted(names, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in written) + r")(?![\w-])")
    for match in pattern.finditer(text):
        if _overlaps(taken, *match.span()):
            continue
        craft = names[match.group()]
        yield EntityMention(*match.span(), match.group(), craft.kind, craft.canonical, attributes=craft.attributes)


def _overlaps(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(spans, (start, start))
    return any(one < end and start < other for one, other in spans[max(0, at - 2) : at + 2])
