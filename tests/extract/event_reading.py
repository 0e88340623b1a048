"""What the tests of reading events share: a text read as an article of a given day."""

from __future__ import annotations

import datetime

from spacetimeline.articles.article import Article
from spacetimeline.extract.candidates import Extraction, extract
from spacetimeline.model.candidate import Candidate


def read(text: str, published: str | None = None) -> Extraction:
    return extract(Article("", text), datetime.date.fromisoformat(published) if published else None)


def brief(candidate: Candidate) -> tuple[str, str, str]:
    """Kind, time and status of a candidate."""
    event = candidate.event
    return event.kind.value, event.start.iso() if event.start else "", event.status.value


def events(text: str, published: str | None = None) -> list[tuple[str, str, str]]:
    """Kind, time and status of the dated events of a text, by time."""
    return sorted((brief(each) for each in read(text, published).candidates), key=lambda each: each[1])


def only(text: str, published: str | None = None) -> Candidate:
    """The one dated candidate of a text."""
    found = read(text, published).candidates
    assert len(found) == 1, [brief(each) for each in found]
    return found[0]


def crew(candidate: Candidate) -> list[str]:
    return [member.name for member in candidate.event.crew]


def by_day(text: str, published: str) -> dict[str, Candidate]:
    """The dated candidates of a text, by their kind and day: "launch 2021-11-10"; the last of several alike."""
    return {
        f"{each.event.kind.value} {each.event.start.iso()[:10]}": each
        for each in read(text, published).candidates
        if each.event.start is not None
    }


def crews(text: str, published: str = "2024-03-08") -> dict[str, set[str]]:
    """The surnames of the people of each event, by its kind and day."""
    return {event: {name.split()[-1] for name in crew(each)} for event, each in by_day(text, published).items()}


def craft(text: str, published: str) -> dict[str, str]:
    """The craft of each event, by its kind and day."""
    return {event: each.event.vehicle for event, each in by_day(text, published).items()}


def sites(text: str, published: str = "2030-01-02") -> dict[str, str]:
    """The place of each event, by its kind and day."""
    return {event: each.event.site for event, each in by_day(text, published).items()}


def codes(candidate: Candidate) -> list[str]:
    return [doubt.code for doubt in candidate.doubts]
