"""Which suffix means which format of data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.interchange.exchange import Exchange

DATA_FORMATS = {
    ".csv": "Table (CSV)",
    ".json": "Spacetimeline JSON, everything",
    ".ics": "Calendar (iCalendar)",
    ".timelinejs.json": "TimelineJS JSON",
    ".md": "Markdown table",
}
"""Suffix to name; of two that fit a file's name, the longer one counts."""


def data_suffix(name: str) -> str:
    """The suffix of ``DATA_FORMATS`` that a file's name ends with, or an empty text."""
    fitting = [suffix for suffix in DATA_FORMATS if name.lower().endswith(suffix)]
    return max(fitting, key=len, default="")


def data_bytes(exchange: Exchange, suffix: str) -> bytes:
    """The bytes of a file of the format that ``suffix``, a key of ``DATA_FORMATS``, stands for."""
    if suffix == ".csv":
        from spacetimeline.interchange.csv_table import write_csv

        return write_csv(exchange).encode("utf-8")
    if suffix == ".ics":
        from spacetimeline.interchange.icalendar_form import write_icalendar

        return write_icalendar(exchange)
    if suffix == ".timelinejs.json":
        from spacetimeline.interchange.timelinejs_form import write_timelinejs

        return write_timelinejs(exchange).encode("utf-8")
    if suffix == ".md":
        from spacetimeline.interchange.markdown_table import write_markdown

        return write_markdown(exchange).encode("utf-8")
    from spacetimeline.interchange.json_form import write_json

    return write_json(exchange).encode("utf-8")


def left_out(exchange: Exchange, suffix: str) -> list[str]:
    """Titles of the events that a format cannot hold."""
    if suffix == ".ics":
        from spacetimeline.interchange.icalendar_form import fits_calendar

        return [event.title for event in exchange.plain_events if not fits_calendar(event)]
    if suffix == ".timelinejs.json":
        from spacetimeline.interchange.timelinejs_form import drawable

        return [event.title for event in exchange.plain_events if not drawable(event.start)]
    return []
