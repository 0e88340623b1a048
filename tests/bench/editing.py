"""How fast an editor can work in a document of a million events.

``python tests/bench/editing.py --json [--events N] [--keep FILE]`` makes a document of N events (1,000,000 unless told
otherwise) in a temporary folder and prints one JSON object: the milliseconds (median of several, after a first run)
for opening an event's editor (the real one, painted without a screen), completing a name, finding words, and comparing
an article's candidates with the document. ``--keep`` puts the document at FILE, or uses the one that is there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from spacetimeline.document.commands import edit_event
from spacetimeline.document.comparison import compare
from spacetimeline.document.document import Document
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind, EventWithClaims, Source, Status
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import Granularity, When
from spacetimeline.settings import Settings
from spacetimeline.ui.appearance import Appearance
from spacetimeline.ui.event_dialog import EventDialog
from spacetimeline.ui.name_completion import completion_of

KINDS = (
    [EventKind.LAUNCH] * 35
    + [EventKind.DOCKING] * 20
    + [EventKind.UNDOCKING] * 12
    + [EventKind.RETURN] * 13
    + [EventKind.MISSION] * 20
)
FIRST_MS = When.of(1957, 10, 4).at_ms
LAST_MS = When.of(2030, 12, 31).at_ms
BIRDS = ("Heron", "Egret", "Crane", "Stork", "Ibis", "Gannet", "Tern", "Avocet", "Curlew", "Plover")


def events(count: int) -> Iterator[Event | EventWithClaims]:
    """Events over 1957 to 2030 with growing density; one in ten has a crew and claims with quotes."""
    chance = random.Random(1)
    for number in range(count):
        kind = chance.choice(KINDS)
        at_ms = FIRST_MS + int((LAST_MS - FIRST_MS) * chance.random() ** 0.5)
        name = f"{chance.choice(BIRDS)} {chance.randrange(max(1, count // 50))}"
        end_ms = at_ms + chance.randrange(3_600_000, 400 * 86_400_000)
        event = Event(
            kind,
            f"{kind.label} of {name}",
            When.at(at_ms, Granularity.MINUTE),
            end=When.at(end_ms, Granularity.MINUTE) if kind is EventKind.MISSION else None,
            vehicle=name,
            mission=f"{name}/{number % 4}",
            site=f"Site {chance.randrange(60)}" if kind is EventKind.LAUNCH else "",
            target=f"Station {chance.randrange(20)}" if kind in (EventKind.DOCKING, EventKind.UNDOCKING) else "",
            crew=(CrewMember(f"Person {chance.randrange(3000)}"),) if number % 10 == 0 else (),
        )
        claims = (Claim("start", "2031", quote="It flew that day.", stated="2031-01-01"), Claim("vehicle", name))
        yield EventWithClaims(event, claims) if number % 10 == 0 else event


def fill(path: Path, count: int) -> None:
    with Document.create(path) as document, document.transact("Fill") as step:
        step.add_events(events(count), Source("Catalogue", sha256="c"))


def article(count: int) -> list[Event]:
    """Twelve candidates such as an article brings: some known, some new, some without a vehicle."""
    chance = random.Random(2)
    candidates: list[Event] = []
    for number in range(12):
        kind = chance.choice(KINDS[:80])
        at_ms = FIRST_MS + chance.randrange(LAST_MS - FIRST_MS)
        name = "" if number % 4 == 3 else f"{chance.choice(BIRDS)} {chance.randrange(max(1, count // 50))}"
        status = chance.choice((Status.ACTUAL, Status.PLANNED))
        candidates.append(Event(kind, "x", When.at(at_ms, Granularity.DAY), status, vehicle=name))
    return candidates


def median_ms(work: Callable[[int], object], times: int = 9) -> float:
    """The median duration; ``work`` gets another number each time, so that no answer is a repetition."""
    taken: list[float] = []
    for number in range(times + 1):
        before = time.perf_counter()
        work(number)
        taken.append((time.perf_counter() - before) * 1000)
    return round(statistics.median(taken[1:]), 2)


def measure(document: Document, count: int) -> dict[str, float]:
    chance = random.Random(3)
    some = [chance.randrange(count) + 1 for _ in range(40)]
    candidates = article(count)

    app = application()
    names = completion_of(document)

    def open_editor(number: int) -> None:
        """The real editor, painted, with its claims listed."""
        dialog = EventDialog(document, document.event(some[number]))
        dialog.open()
        for _ in range(3):
            app.processEvents()
        dialog.reject()
        dialog.deleteLater()

    def complete(number: int) -> None:
        names(EntityKind.SPACECRAFT, BIRDS[number % len(BIRDS)][:2])
        names(EntityKind.PERSON, f"person {number}")

    def find(number: int) -> None:
        document.find(f"{('launch', 'docking', 'return')[number % 3]} {BIRDS[number % len(BIRDS)][:4].lower()}", 1000)

    def compare_article(number: int) -> None:
        for candidate in candidates:
            compare(document, candidate)

    def edit(number: int) -> None:
        event = document.event(some[20 + number])
        edit_event(document, Event(event.kind, f"{event.title}!", event.start, vehicle=event.vehicle, id=event.id))

    def undo(number: int) -> None:
        document.undo()

    return {
        "open_editor_ms": median_ms(open_editor),
        "completion_ms": median_ms(complete),
        "find_ms": median_ms(find),
        "compare_article_ms": median_ms(compare_article),
        "find_all_ms": median_ms(lambda number: document.find(BIRDS[number % len(BIRDS)].lower()), 5),
        "edit_ms": median_ms(edit),
        "undo_ms": median_ms(undo),
    }


def application() -> QApplication:
    """Qt without a screen, with the window's own look."""
    app = QApplication.instance()
    made = app if isinstance(app, QApplication) else QApplication([])
    Appearance(made, Settings(Path(tempfile.mkdtemp()) / "settings.json"))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object (the default is the same, indented)")
    parser.add_argument("--events", type=lambda text: int(float(text)), default=1_000_000)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "bench.spacetimeline"
        before = time.perf_counter()
        if not path.exists():
            fill(path, options.events)
        filled = time.perf_counter()
        with Document.open(path) as document:
            opened = time.perf_counter()
            figures = measure(document, document.event_count)
            figures["open_ms"] = round((opened - filled) * 1000, 1)
            figures["fill_s"] = round(filled - before, 1)
            figures["events"] = document.event_count
            figures["megabytes"] = round(path.stat().st_size / 1e6, 1)
    print(json.dumps(figures, indent=None if options.json else 1))


if __name__ == "__main__":
    main()
