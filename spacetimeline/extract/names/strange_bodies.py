"""Asteroids and comets the vocabulary does not know, by the word before them: "the asteroid Torifune"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.names.lexicon import EntityMention
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SORTS = ("asteroid", "comet", " object", " body")
# "2014 MU69", "C/2013 A1", "469219 Kamo'oalewa", "Tuttle", "Wirtanen-Kopff 2"
_DESIGNATION = r"(?:\(?\d{1,6}\)?\s)?(?:[CPDX]/)?(?:18|19|20)\d\d\s[A-Z]{1,2}\d{0,3}\b"
_NAME = (
    r"(?:\(?\d{1,6}\)?\s|\d{1,3}P/)?[A-Z][a-zà-öø-ÿ]+(?:['’ʻ-][A-Z]?[a-zà-öø-ÿ]+)*(?:\s[A-Z][a-z]+|\s\d\d?\b(?!,\s\d))?"
)
_BROUGHT_IN = lazy(
    rf"\b(?:(?P<sort>asteroid|comet|dwarf\s+planet)\s+(?:(?:named|called|designated)\s+)?(?P<name>{_DESIGNATION}|{_NAME})"
    rf"|(?:object|body)\s+(?P<number>{_DESIGNATION}))"
)
_NO_NAME = words(
    """
    The In On At By From For With After Before It Its This That Day January February March April May June July August
    September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mission Explorer
    """
)


def with_strange_bodies(text: str, entities: list[EntityMention]) -> list[EntityMention]:
    """``entities`` with every mention of the small bodies that the text brings in by their sort, in order.

    The word for the sort of a body known is no body of its own.
    """
    entities = _without_sorts(entities)
    low = text.lower()
    if not any(sort in low for sort in _SORTS):
        return entities
    spans = [(each.start, each.end) for each in entities]
    found: list[EntityMention] = []
    for name, sort in dict(_names(text)).items():
        places = list(_places(text, name))
        if any(_overlaps(spans, *place) for place in places):
            continue  # something that has a name of its own
        plain = " ".join(name.split())
        found += [EntityMention(start, end, name, "body", plain, attributes={"class": sort}) for start, end in places]
    return sorted(entities + found, key=lambda each: each.start) if found else entities


def _without_sorts(entities: list[EntityMention]) -> list[EntityMention]:
    """``entities`` without the "moon" of "its moon Triton", which only tells what sort of body that is."""
    sorts = {
        before.start
        for before, named in pairwise(entities)
        if named.kind == before.kind == "body" and named.start - before.end == 1 and before.text.endswith("moon")
    }
    return [each for each in entities if each.start not in sorts] if sorts else entities


def _names(text: str) -> Iterator[tuple[str, str]]:
    """The names, each with the sort of its body."""
    for match in _BROUGHT_IN.finditer(text):
        name = match["name"] or match["number"]
        if name.split()[0] not in _NO_NAME:
            yield name, "comet" if match["sort"] == "comet" else "asteroid"


def _places(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands by itself; sought as it is written, for there may be many names in a long text."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        alone = not _LEADS_ON.match(text, start - 1) if start else True
        alone = alone and not _GOES_ON.match(text, end)
        if alone:
            yield start, end
        start = text.find(name, end if alone else start + 1)


_LEADS_ON = lazy(r"[\w/-]")
_GOES_ON = lazy(r"[\w-]")


def _overlaps(spans: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(spans, (end, end)) - 1
    return at >= 0 and spans[at][1] > start
