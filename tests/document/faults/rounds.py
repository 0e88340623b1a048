"""Runs under the shim: makes documents go through faults and checks what is left. Prints one JSON object.

Usage: ``python rounds.py FOLDER ROUNDS SEED``. Each round copies a document, forks, lets the child work until its
fault comes, and opens what it left behind. What must hold: every step the child reported as returned is there, the
file passes all checks of opening, undo and redo work, and after an error that the child survived the document is as
it was before and takes the next change.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import random
import shutil
import sqlite3
import sys
import traceback
from collections import Counter
from dataclasses import replace
from pathlib import Path

from spacetimeline.document import backup, opening
from spacetimeline.document import store_connection as files
from spacetimeline.document.commands import import_candidates, source_of
from spacetimeline.document.document import Document
from spacetimeline.document.schema import migrations
from spacetimeline.errors import UserError
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind
from spacetimeline.model.when import When

FAIL_ONCE, FAIL_ON, DIE, POWER_CUT = range(4)
NAMES = ("failed once", "failed from then on", "killed", "power cut")
ERRORS = (errno.ENOSPC, errno.EIO)


class Shim:
    """The functions that the preloaded library adds to the process."""

    def __init__(self, folder: Path) -> None:
        self._library = ctypes.CDLL(None)
        self._library.fault_disarm.restype = ctypes.c_long
        self._folder = os.fsencode(folder)

    def arm(self, at: int, action: int, number: int, seed: int) -> None:
        self._library.fault_arm(self._folder, ctypes.c_long(at), action, number, seed)

    def disarm(self) -> int:
        """How many calls were counted since ``arm``."""
        return int(self._library.fault_disarm())


def event(number: int, title: str = "Flight") -> Event:
    crew = (CrewMember(f"Person {number % 5}"),)
    return Event(
        EventKind.LAUNCH, f"{title} {number}", When.of(2031, 1 + number % 12, 3), vehicle=f"V{number}", crew=crew
    )


def edit(document: Document, number: int) -> None:
    long = " word" * 200
    with document.transact(f"Edit {number}") as step:
        step.add_event(event(number), [Claim("start", "2031", quote="q" * 3000)])
        for first in document.events_by_ids([1 + number % 40]):
            step.update_event(replace(first, title=f"Edited {number}{long}", start=When.of(2032)))


def bring_in(document: Document, number: int) -> None:
    candidates = [Candidate(event(100 * number + i, "Import"), (Quote(0, 2, "It"),), 0.9) for i in range(30)]
    import_candidates(document, source_of(f"A {number}", f"It flew {number}." * 2000), candidates)


def undo_all(document: Document, number: int) -> None:
    document.undo()


def remove(document: Document, number: int) -> None:
    with document.transact("Remove") as step:
        for event_id in range(1, 35):
            if document.has_event(event_id):
                step.remove_event(event_id)


def copy(document: Document, number: int) -> None:
    document.save_copy(document.path.with_name("copy.spacetimeline"))


def back_up(document: Document, number: int) -> None:
    backup.back_up(document.path, document.path.with_name("backups"), "daily")


def move(document: Document, number: int) -> None:
    other = "moved" if document.path.stem == "work" else "work"
    document.move_to(document.path.with_name(f"{other}.spacetimeline"))


def convert(document: Document, number: int) -> None:
    """The conversion to a later schema, which rewrites every event."""
    steps = migrations()

    @steps(name="schema_later")
    def schema_later(database: object) -> None:
        run = database.execute  # type: ignore[attr-defined]
        run("ALTER TABLE events ADD COLUMN later TEXT")
        run("UPDATE events SET later = title || title || title")
        run("ALTER TABLE events DROP COLUMN later")

    opening.migrate(document.store.connection, document.path, steps)


WORK = {
    "edit": edit,
    "import": bring_in,
    "undo": undo_all,
    "remove": remove,
    "copy": copy,
    "backup": back_up,
    "move": move,
}
WORK["convert"] = convert


def digest(document: Document) -> str:
    """All that a document holds, as one text."""
    events = [(each, document.claims(each.id or 0)) for each in document.events()]
    return repr((events, [(step.id, step.name, step.undone) for step in document.history()], document.sources()))


def work(folder: Path, names: list[str], shim: Shim, fault: tuple[int, int, int, int], report: int) -> None:
    """The child: does the named work and reports each piece that returned with the state it left."""
    document = Document.open(folder / "work.spacetimeline")
    os.write(report, (json.dumps(["returned", digest(document)]) + "\n").encode())
    turn, calls = fault[0], 0
    for number, name in enumerate(names):
        shim.arm(turn - calls, *fault[1:])
        try:
            WORK[name](document, number)
        except UserError as error:
            shim.disarm()
            os.write(report, (json.dumps(["error", str(error), digest(document)]) + "\n").encode())
            edit(document, 99)  # the next change works, once there is space again
            os.write(report, (json.dumps(["returned", digest(document)]) + "\n").encode())
            return
        calls += shim.disarm()
        os.write(report, (json.dumps(["returned", digest(document)]) + "\n").encode())
    os.write(report, (json.dumps(["calls", calls]) + "\n").encode())


def child(folder: Path, names: list[str], shim: Shim, fault: tuple[int, int, int, int]) -> list[list[str]]:
    """Forks, works, and returns what was reported until the end or the fault."""
    read, report = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        try:
            work(folder, names, shim, fault, report)
        except BaseException:
            os.write(report, (json.dumps(["bug", traceback.format_exc()]) + "\n").encode())
        os._exit(0)
    os.close(report)
    with os.fdopen(read, "rb") as stream:
        told = stream.read()
    os.waitpid(pid, 0)
    return [json.loads(line) for line in told.split(b"\n") if line.endswith(b"]")]


def check(folder: Path, told: list[list[str]], counts: Counter[str]) -> str:
    """What is wrong with what a child left; empty when nothing is."""
    bugs = [each[1] for each in told if each[0] == "bug"]
    if bugs:
        return bugs[0]
    states = [each[-1] for each in told if each[0] == "returned"]
    for index, each in enumerate(told):
        if each[0] == "error":
            counts["errors"] += 1
            if each[2] != told[index - 1][-1]:
                return f"after the error “{each[1]}” the document was not as before"
    path = next((p for p in (folder / "work.spacetimeline", folder / "moved.spacetimeline") if p.exists()), None)
    if path is None:
        return "the document is gone"
    try:
        return _check_document(path, states[-1], counts)
    except UserError as error:
        return f"{path.name} cannot be opened: {error}"


def _check_document(path: Path, last: str, counts: Counter[str]) -> str:
    counts["hot journals"] += path.with_name(path.name + "-journal").exists()
    with Document.open(path) as document:
        files.check_contents(document.store.connection, path)
        after = digest(document)
        counts["interrupted steps kept" if after != last else "interrupted steps taken back"] += 1
        names = [step.name for step in document.history()]
        if after != last and after.count("CrewMember") == 0 and "Remove" not in names:
            return "events are gone"
        if not _last_step_is_at_most_one_further(document, last):
            return "a step that had returned is gone"
        if document.undo_name:
            document.undo()
            document.redo()
        elif document.redo_name:
            document.redo()
            document.undo()
        if digest(document) != after:
            return "undo and redo changed the document"
    backups = [*path.parent.glob("backups/*.spacetimeline"), *path.parent.glob("copy.spacetimeline")]
    for each in backups:
        Document.open(each).close()
        counts["copies whole"] += 1
    return ""


def _last_step_is_at_most_one_further(document: Document, last: str) -> bool:
    """The state is the last that was reported, or that with one more step done or undone."""
    if digest(document) == last:
        return True
    if document.undo_name:
        name = document.undo_name
        document.undo()
        same = _same_contents(digest(document), last)
        document.redo()
        if same:
            return True
        assert document.undo_name == name
    if document.redo_name:
        document.redo()
        same = _same_contents(digest(document), last)
        document.undo()
        return same
    return False


def _same_contents(first: str, second: str) -> bool:
    """Equal but for the list of steps, in which the interrupted one stands besides."""
    return first.split("], [(", 1)[0] == second.split("], [(", 1)[0]


def template(folder: Path) -> Path:
    """A document with some history, from which every round starts."""
    path = folder / "template.spacetimeline"
    with Document.create(path) as document:
        with document.transact("Fill") as step:
            for number in range(40):
                step.add_event(event(number), [Claim("start", "2031", quote="said " * 100)])
        edit(document, 7)
    return path


def prepare(folder: Path, source: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copyfile(source, folder / "work.spacetimeline")


def main() -> None:
    folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance, counts = random.Random(seed), Counter[str]()
    source, place = template(folder), folder / "round"
    shim = Shim(place)
    failures: list[str] = []
    plans = [[name] for name in WORK] + [
        ["edit", "undo", "import"],
        ["import", "undo", "edit"],
        ["remove", "undo", "move"],
    ]
    calls: dict[str, int] = {}
    for plan in plans:
        prepare(place, source)
        told = child(place, plan, shim, (10**9, DIE, 0, 0))
        reported = [each for each in told if each[0] == "calls"]
        if not reported:
            failures.append(f"{plan}: {told[-1:]}")
        else:
            calls["+".join(plan)] = int(reported[0][1])
    for number in range(rounds):
        plan = plans[number % len(plans)]
        action = (DIE, POWER_CUT, FAIL_ONCE, FAIL_ON)[number // len(plans) % 4]
        fault = (1 + chance.randrange(calls["+".join(plan)]), action, chance.choice(ERRORS), chance.randrange(2**31))
        prepare(place, source)
        wrong = check(place, child(place, plan, shim, fault), counts)
        counts[NAMES[action]] += 1
        if wrong:
            failures.append(f"round {number}, {plan}, fault {fault}: {wrong}")
    told = {"rounds": rounds, "counts": counts, "calls": calls, "failures": failures[:5]}
    print(json.dumps({**told, "sqlite": sqlite3.sqlite_version}))


if __name__ == "__main__":
    main()
