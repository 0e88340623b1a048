"""Firsts of history told in passing: "sent the first dog, Laika, and the first man, Yuri Gagarin, into orbit".

One verb has many objects there, and the sentence tells no time; each named first is an undated launch of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import CrewMember, Event, EventKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.extract.triggers.reading import Reading

_SENT = lazy(r"\b(?:sent|put|launched|flew|carried|lofted|shot|brought)\s+(?=[^.;]{0,80}\bthe first\b)")
_UP = lazy(r"\b(?:in)?to\s+(?:outer\s+|earth\s+|low[ -]earth\s+)?(?:space|orbit)\b")
_NAME = r"(?:[A-Z][\w’'-]+)(?:\s(?:[A-Z][\w’'-]+|\d{1,3}|I{1,3}V?)){0,3}"
_FIRST = lazy(
    rf"\bthe first (?P<what>[a-z]+(?: [a-z]+){{0,3}}), (?P<name>{_NAME})"
    rf"|(?P<name2>{_NAME}), the first (?P<what2>[a-z]+(?: [a-z]+){{0,3}})(?=,| and| in| to|$)"
)
_PEOPLE = words("man woman human person american cosmonaut astronaut taikonaut citizen european tourist")
_ANIMALS = words("dog dogs monkey chimpanzee ape cat animal animals mouse rabbit tortoise")
_CONFIDENCE = 0.6


def told_firsts(reading: Reading, known: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Undated launches, one for each named first; those that ``known`` candidates tell of are left out."""
    names = {name for each in known for name in (each.event.vehicle, *(one.name for one in each.event.crew)) if name}
    starts = [each.start for each in reading.times]
    made = []
    for segment in reading.segments:
        at = bisect_left(starts, segment.start)
        dated = at < len(starts) and starts[at] < segment.end
        sentence = "" if dated else reading.text[segment.start : segment.end]
        if "the first" not in sentence or not (sent := _SENT.search(sentence)) or not _UP.search(sentence, sent.end()):
            continue
        quote = Quote(segment.start, segment.end, sentence)
        for first in _FIRST.finditer(sentence, sent.end()):
            name, what = first["name"] or first["name2"], first["what"] or first["what2"]
            if name not in names:
                names.add(name)
                made.append(Candidate(_event(name, what), (quote,), _CONFIDENCE))
    return tuple(made)


def _event(name: str, what: str) -> Event:
    """The undated launch of somebody or something; animals fly as passengers, like people."""
    flies = not _PEOPLE.isdisjoint(what.split()) or not _ANIMALS.isdisjoint(what.split())
    return Event(
        EventKind.LAUNCH,
        f"Launch of {name}, the first {what} sent up",
        None,
        vehicle="" if flies else name,
        crew=(CrewMember(name),) if flies else (),
        core=False,
        confidence=_CONFIDENCE,
    )
