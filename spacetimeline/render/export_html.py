"""A timeline as one web page that works offline: the SVG, a table of its events, search, and details on a click.

Nothing is loaded from anywhere: the page's own policy forbids it, and allows its one script by its checksum. Titles and
notes are text, never markup.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import TYPE_CHECKING

from spacetimeline.render.export_svg import svg_text
from spacetimeline.settings import resource_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacetimeline.model.event import Event
    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.export_options import ExportOptions
    from spacetimeline.render.export_source import PictureSource
    from spacetimeline.render.theme import Theme


def html_text(page: Page, source: PictureSource, options: ExportOptions, theme: Theme, texts: Mapping[str, str]) -> str:
    """The text of the file."""
    script = resource_path("export/page.js").read_text(encoding="utf-8")
    style = _colours(theme) + resource_path("export/page.css").read_text(encoding="utf-8")
    svg = svg_text(page, options, theme, texts).partition("?>\n")[2]
    events = sorted(
        getattr(page.content.source, "events", {}).values(), key=lambda event: event.start.lo_ms if event.start else 0
    )
    title = escape(texts.get("Title", "Timeline"))
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src '{_checksum(script)}'; img-src data:">
<meta name="generator" content="{escape(texts.get("Software", ""))}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{f"<p>{escape(options.subtitle)}</p>" if options.subtitle else ""}
<p id="about">{escape(texts.get("Description", ""))}. {len(events)} events.</p>
<div class="picture" tabindex="0" role="region" aria-label="The timeline as a picture">
{svg}</div>
<form role="search">
<label for="search">Search</label>
<input id="search" type="search" autocomplete="off" placeholder="a name, a place, a year">
<output id="found" for="search"></output>
</form>
<div class="table" tabindex="0" role="region" aria-label="The events as a table">
<table>
<caption>Events in order of time, UTC; as precise as they are known</caption>
<thead><tr><th scope="col">Time</th><th scope="col">Event</th><th scope="col">Status</th>\
<th scope="col">Spacecraft</th><th scope="col">Place</th><th scope="col">Crew</th></tr></thead>
<tbody>
{"".join(_row(event) for event in events)}</tbody>
</table>
</div>
{_sources(source)}</main>
<script>{script}</script>
</body>
</html>
"""


def _checksum(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")


def _colours(theme: Theme) -> str:
    names = ("background", "text", "text_muted", "line", "band", "accent", "hit")
    pairs = "".join(f" --{name.replace('_', '-')}: {theme.colours[name]};" for name in names)
    return f":root {{ color-scheme: {'dark' if theme.dark else 'light'};{pairs} }}\n"


def _row(event: Event) -> str:
    time = event.start.text() if event.start else "undated"
    if event.end:
        time += " – " + (event.end.text() if event.end.text() != ".." else "ongoing")
    crew = ", ".join(member.name for member in event.crew)
    cells = (event.status.label, event.vehicle or event.mission, event.target or event.site, crew)
    notes = f'<p class="notes">{escape(event.notes)}</p>' if event.notes else ""
    return (
        f'<tr id="event-{event.id}" tabindex="-1"><td>{escape(time)}</td>'
        f'<th scope="row">{escape(event.title)}{notes}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>\n"
    )


def _sources(source: PictureSource) -> str:
    if not source.sources:
        return ""
    items = "".join(f"<li>{_source(each.title, each.url, each.published)}</li>\n" for each in source.sources)
    return f"<h2>Sources</h2>\n<ul>\n{items}</ul>\n"


def _source(title: str, url: str, published: str) -> str:
    shown = escape(title or url) + (f", {escape(published)}" if published else "")
    if url.startswith(("https://", "http://")):
        return f'<a href="{escape(url)}" rel="noreferrer noopener">{shown}</a>'
    return shown
