"""Events as a Markdown table, for notes, wikis and pull requests."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.interchange.exchange import Exchange
    from spacetimeline.model.event import Event

_HEAD = ("Time (UTC)", "Event", "Status", "Spacecraft", "Place", "Crew")


def write_markdown(exchange: Exchange) -> str:
    """A heading, the table of dated events in order of time, and the undated below."""
    events = exchange.plain_events
    lines = [f"# {escaped(exchange.title or 'Timeline')}", "", _row(_HEAD), _row(["---"] * len(_HEAD))]
    lines += [_row([escaped(cell) for cell in _cells(event)]) for event in events if event.start]
    undated = [f"- {escaped(event.title)}" for event in events if not event.start]
    if undated:
        lines += ["", "Undated:", "", *undated]
    sources = [_source(source.title, source.url) for source in exchange.sources]
    if sources:
        lines += ["", "Sources:", "", *sources]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """``text`` on one line, with nothing in it that Markdown would act on."""
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", " ".join(text.split()))


def _row(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(event: Event) -> list[str]:
    time = event.start.text() if event.start else ""
    if event.end:
        time += f" – {event.end.text()}" if event.end.text() != ".." else " – ongoing"
    place = event.target or event.site
    crew = ", ".join(member.name for member in event.crew)
    return [time, event.title, event.status.label, event.vehicle or event.mission, place, crew]


def _source(title: str, url: str) -> str:
    if url.startswith(("https://", "http://")) and not re.search(r"[\s<>()]", url):
        return f"- [{escaped(title or url)}]({url})"
    return f"- {escaped(title or url)}"
