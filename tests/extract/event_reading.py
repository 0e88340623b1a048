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


def codes(candidate: Candidate) -> list[str]:
    return [doubt.code for doubt in candidate.doubts]
