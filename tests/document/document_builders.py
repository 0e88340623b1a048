"""Events and candidates for the document's tests, short to write."""

from __future__ import annotations

from spacetimeline.document.commands import source_of
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import CrewMember, Event, EventKind, Source, Status
from spacetimeline.model.when import When


def event(kind: str = "launch", when: str | None = "2031-03-04T10:20Z", **fields: object) -> Event:
    """An event; ``crew`` may be given as names."""
    crew = tuple(CrewMember(name) if isinstance(name, str) else name for name in fields.pop("crew", ()))  # type: ignore[attr-defined]
    title = fields.pop("title", f"A {kind}")
    status = Status(str(fields.pop("status", "actual")))
    end = fields.pop("end", None)
    return Event(
        EventKind(kind),
        str(title),
        None if when is None else When.parse(when),
        status=status,
        end=None if end is None else When.parse(str(end)),
        crew=crew,
        **fields,  # type: ignore[arg-type]
    )


def candidate(proposed: Event, quote: str = "It flew.") -> Candidate:
    return Candidate(proposed, (Quote(0, len(quote), quote),), 0.9)


def article(title: str, published: str = "2031-03-01", text: str = "") -> Source:
    return source_of(title, text or f"{title}. It flew.", url=f"https://news.example/{title}", published=published)
