"""Cargo flights named by the company that flies them: "SpaceX's 28th commercial resupply mission", "its next"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.names.lexicon import EntityMention
from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.names.lexicon import Lexicon

_FLEETS = {
    "spacex": ("CRS-{}", "Cargo Dragon"),
    "northrop grumman": ("NG-{}", "Cygnus"),
    "orbital atk": ("OA-{}", "Cygnus"),
    "orbital sciences": ("Orb-{}", "Cygnus"),
    "orbital": ("Orb-{}", "Cygnus"),
}
"""What a company's cargo flights are called by their number, and the type of their craft."""
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_NTH = rf"\d\d?(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}"
_COMPANY = "spacex|northrop grumman|orbital atk|orbital sciences|orbital"
_FLIGHT = lazy(
    rf"\b(?:(?P<early>{_NTH})\s(?P<maker>{_COMPANY}|company)\s|(?P<company>{_COMPANY}|company)(?:['’]s?)?\s(?:corp\.\s)?)"
    rf"(?:(?P<nth>{_NTH})\s)?(?:[a-z-]{{3,13}}\s){{0,2}}?(?P<flight>(?:commercial\s)?(?:cargo|resupply|supply)\s(?:services\s)?"
    r"(?:(?P<mission>mission|flight|run|delivery|launch)|spacecraft|ship|craft|capsule|vehicle|freighter))\b"
)
_ANY_COMPANY = lazy(rf"\b(?:{_COMPANY})\b")


def with_cargo_missions(text: str, entities: list[EntityMention], lexicon: Lexicon) -> list[EntityMention]:
    """``entities`` with the cargo flights that are named by a company and their number, or only by the company."""
    low = text.lower()
    if len(low) != len(text) or ("cargo" not in low and "supply" not in low):
        return entities
    found = list(_flights(text, low, lexicon))
    if not found:
        return entities
    starts = [each.start for each in found]
    kept = []
    for each in entities:
        at = bisect_left(starts, each.end) - 1
        if at < 0 or found[at].end <= each.start:
            kept.append(each)
    return sorted(kept + found, key=lambda each: each.start)


def _flights(text: str, low: str, lexicon: Lexicon) -> Iterator[EntityMention]:
    named = list(_ANY_COMPANY.finditer(low))
    for match in _FLIGHT.finditer(low):
        company = match["maker"] or match["company"]
        if company == "company":  # the one named last, else first behind
            at = bisect_left(named, match.start(), key=lambda each: each.start())
            near = named[at - 1 : at] if at else named[:1]
            company = near[0].group() if near else ""
        if company not in _FLEETS:
            continue
        mission, craft = _FLEETS[company]
        kind, name, start, end = "vehicle", craft, match.start("flight"), match.end()
        nth = match["early"] or match["nth"]
        if nth and match["mission"]:
            number = int(nth[:-2]) if nth[0].isdigit() else _ORDINALS.index(nth) + 1
            if lexicon.attributes("mission", mission.format(number)):
                kind, name = "mission", mission.format(number)
                start = match.start("early") if match["early"] else match.start("nth")
        yield EntityMention(start, end, text[start:end], kind, name, attributes=lexicon.attributes(kind, name))
