"""``list``: the events of a document."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.model.event import Event

NAME = "list"
SUMMARY = "print the events of a document"
DESCRIPTION = """\
Prints the events of a document in order of time, undated ones last. Times are in
UTC and only as precise as they are known: 2021-10 is some time in that month,
2021-10? may be a month off, 2027-03/.. is not before March 2027.
"""
EXAMPLES = """\
  spacetimeline list my.spacetimeline
  spacetimeline list my.spacetimeline --find "Soyuz MS"
  spacetimeline list my.spacetimeline --json | jq '.events[].title'
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", type=Path)
    parser.add_argument("--find", metavar="WORDS", default="", help="only events with these words in title or names")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: argparse.Namespace) -> int:
    from spacetimeline.document.document import Document

    with Document.open(arguments.document, read_only=True) as document:
        events = list(document.events())
        if arguments.find:
            found = set(document.find(arguments.find))
            events = [event for event in events if event.id in found]
        title = document.title
    if arguments.json:
        import json

        from spacetimeline.cli.event_json import event_json

        told = {"title": title, "events": [event_json(event) for event in events]}
        json.dump(told, sys.stdout, ensure_ascii=False, indent=1)
        print()
        return 0
    for event in events:
        print(_line(event))
    if not events:
        print("No events.", file=sys.stderr)
    return 0


def _line(event: Event) -> str:
    time = event.start.text() if event.start else "undated"
    if event.end:
        time += f" – {event.end.text()}"
    status = "" if event.status == "actual" else f" [{event.status.label.lower()}]"
    return f"{event.id:>6}  {time:<22}  {' '.join(event.title.split())}{status}"
