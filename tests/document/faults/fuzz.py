"""Damages documents at random and uses them. Prints one JSON object with counts.

Usage: ``python fuzz.py FOLDER CASES SEED``. Whatever comes out of opening, reading, changing and recovering must be
a sentence for the user or work; anything else is a failure.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import traceback
from collections import Counter
from pathlib import Path

from spacetimeline.document import store_connection
from spacetimeline.document.comparison import compare
from spacetimeline.document.document import Document
from spacetimeline.document.recover import recover
from spacetimeline.errors import UserError
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind, Source
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import When


def template(path: Path) -> bytes:
    """A document with something in every table."""
    with Document.create(path) as document:
        with document.transact("Fill") as step:
            for number in range(60):
                crew = (CrewMember(f"Person {number % 7}", "pilot"),)
                event = Event(
                    EventKind.DOCKING, f"Docking {number}", When.of(2031, 1, 2), vehicle=f"V{number}", crew=crew
                )
                step.add_event(
                    event, [Claim("start", "2031", quote="said " * 30)], Source("S", text="t " * 900, sha256="s")
                )
            step.save_view("v", "{}")
            step.dismiss("finding", "reason")
        with document.transact("Change") as step:
            for number in range(1, 20):
                step.remove_event(number)
        document.undo()
        document.store_column_cache({"lo": bytes(2000)})
    return path.read_bytes()


def damaged(sound: bytes, chance: random.Random) -> bytes:
    data = bytearray(sound)
    how = chance.randrange(7)
    pages = len(data) // 4096
    if how == 0:
        return bytes(data[: chance.randrange(len(data))])
    if how == 1:
        for _ in range(chance.choice((1, 3, 30))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif how == 2:  # in the places that mean most: the file's header and the headers of pages
        for _ in range(chance.choice((1, 2, 5))):
            at = chance.choice((chance.randrange(100), chance.randrange(pages) * 4096 + chance.randrange(12)))
            data[at] = chance.randrange(256)
    elif how == 3:  # pages change places
        one, other = (chance.randrange(pages) * 4096 for _ in range(2))
        data[one : one + 4096], data[other : other + 4096] = data[other : other + 4096], data[one : one + 4096]
    elif how == 4:
        at = chance.randrange(pages) * 4096
        data[at : at + 4096] = chance.choice((bytes(4096), chance.randbytes(4096), b"\xff" * 4096))
    elif how == 5:  # in what the cells of a page hold
        at = chance.randrange(pages) * 4096
        for _ in range(10):
            data[at + chance.randrange(4096)] = chance.choice((0, 1, 127, 128, 255, chance.randrange(256)))
    else:  # in the text of the schema
        at = 100 + chance.randrange(4096 * 3)
        data[at : at + 4] = chance.choice((b"\0\0\0\0", b"x' (", b"view", b"    ", b"9999"))
    return bytes(data)


def use(document: Document) -> None:
    """Everything a window does with a document."""
    for event in document.events():
        document.claims(event.id or 0)
    for kind in EntityKind:
        document.entities(kind)
    list(document.column_rows(("id", "lo_ms", "kind", "title")))
    document.column_texts(("id", "lo_ms"))
    document.column_cache()
    document.find("docking 1")
    document.complete(EntityKind.SPACECRAFT, "v")
    document.sources(with_text=True)
    document.history()
    compare(document, Event(EventKind.DOCKING, "x", When.of(2031), vehicle="V1"))
    with document.transact("Add") as step:
        step.add_event(Event(EventKind.LAUNCH, "New", When.of(2031), vehicle="V2", crew=(CrewMember("Person 1"),)))
    for _ in range(4):
        if document.undo_name:
            document.undo()
    if document.redo_name:
        document.redo()


def one(path: Path, counts: Counter[str]) -> None:
    try:
        with Document.open(path) as document:
            counts["opened"] += 1
            try:
                use(document)
                counts["used"] += 1
            except UserError:
                counts["trouble told while used"] += 1
    except UserError:
        counts["refused"] += 1


def rescue(path: Path, out: Path, counts: Counter[str]) -> None:
    try:
        recover(path, out)
    except UserError:
        counts["not recoverable"] += 1
        return
    with Document.open(out) as document:
        counts["recovered"] += 1
        use(document)


def main() -> None:
    folder, cases, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    sound = template(folder / "template.spacetimeline")
    chance, counts, failures = random.Random(seed), Counter[str](), []
    place = folder / "case"
    checked_size = store_connection.FULL_CHECK_BYTES
    for number in range(cases):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        path = place / "x.spacetimeline"
        path.write_bytes(damaged(sound, chance))
        # Every other case goes without the check of opening, as large documents do.
        store_connection.FULL_CHECK_BYTES = checked_size if number % 2 else 0
        try:
            if number % 4 == 3:
                rescue(path, place / "out.spacetimeline", counts)
            else:
                one(path, counts)
        except Exception:
            failures.append(f"case {number}: {traceback.format_exc()}")
    print(json.dumps({"cases": cases, "counts": counts, "failures": len(failures), "first": failures[:3]}))


if __name__ == "__main__":
    main()
