"""The craft, stations and modules that an article names, in its order, and where its sentences name them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.text.segments import Segment

NEAREST = 40
"""So many names on either side may be meant."""
_OPENING = 40
"""So many characters may stand before the subject that begins a sentence."""
_SAME_TOPIC = 3  # so many sentences back a paragraph speaks of the module it named
_HANGS = words(
    """
    after when as while before since although though if once unless where whereas until during till with without
    like unlike in on at of from for by to aboard atop into inside near over and but or that which who
    """
)
"""Words behind which a name is no subject."""


_OF_PEOPLE = lazy(r"(?:\s(?:and|or)\s\w+)?\s(?:crews?|astronauts?|cosmonauts?|veterans?|records?)\b")
"""What follows a station's name that only tells whose crew it was: "the record of the last Skylab crew"."""


class NamedCraft:
    """What an article names that flies, by place. ``named`` are the vehicles and missions among ``mentions``."""

    def __init__(
        self, named: list[EntityMention], mentions: Sequence[EntityMention], segments: Sequence[Segment], text: str
    ) -> None:
        self._text = text
        self._mentions = named
        self._starts = [each.start for each in named]
        self._segments = segments
        self._segment_starts = [each.start for each in segments]
        stations = [each for each in mentions if each.kind == "station"]
        self._stations = [each for each in stations if _OF_PEOPLE.match(text, each.end) is None]
        self._station_starts = [each.start for each in self._stations]
        self._modules = [each for each in mentions if each.kind == "port" and each.attributes.get("class") == "module"]

    def _nearest(self, place: int, fits: Callable[[EntityMention], bool]) -> EntityMention | None:
        at = bisect_right(self._starts, place)
        behind = (each for each in self._mentions[at : at + NEAREST] if fits(each))
        return self._nearest_before(place, fits) or next(behind, None)

    def _nearest_before(self, place: int, fits: Callable[[EntityMention], bool]) -> EntityMention | None:
        at = bisect_right(self._starts, place)
        return next((each for each in reversed(self._mentions[max(0, at - NEAREST) : at]) if fits(each)), None)

    def _named_in(self, segment: Segment) -> list[EntityMention]:
        return self._mentions[bisect_left(self._starts, segment.start) : bisect_left(self._starts, segment.end)]

    def first_of_paragraph(self, number: int) -> int:
        """The sentence with which the paragraph of a sentence begins."""
        return bisect_left(self._segments, self._segments[number].paragraph, key=lambda each: each.paragraph)

    def is_any_in_paragraph(self, number: int) -> bool:
        """Is a craft named in the paragraph of a sentence, before it?"""
        extent = self._segments[self.first_of_paragraph(number)].start, self._segments[number].start
        return bisect_left(self._starts, extent[0]) < bisect_left(self._starts, extent[1])

    def _opens(self, mention: EntityMention) -> bool:
        segment = self._segment_starts[bisect_right(self._segment_starts, mention.start) - 1]
        return mention.start - segment < _OPENING and is_head(self._text[segment : mention.start])

    def module_spoken_of(self, number: int, *, opening: bool) -> EntityMention | None:
        """The one module that the nearest sentence before, in the same paragraph, names; None where a craft is named.

        ``opening``: as its subject.
        """
        for before in reversed(self._segments[max(0, number - _SAME_TOPIC) : number] if self._modules else ()):
            if before.paragraph != self._segments[number].paragraph or self._named_in(before):
                return None
            first, end = (bisect_left(self._modules, at, key=_start) for at in (before.start, before.end))
            named = {each.canonical: each for each in reversed(self._modules[first:end])}
            if named:
                told = next(iter(named.values())) if len(named) == 1 else None
                return None if told is None or (opening and not self._opens(told)) else told
        return None


def _start(mention: EntityMention) -> int:
    return mention.start


def is_head(lead: str) -> bool:
    """Does a sentence that opens so begin with its subject ("The reusable " Dragon)?"""
    return len(lead) < _OPENING and "," not in lead and _HANGS.isdisjoint(lead.lower().split())
