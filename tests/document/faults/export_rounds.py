"""Runs under the shim: makes exports go through faults and checks what is left. Prints one JSON object.

Usage: ``python export_rounds.py FOLDER ROUNDS SEED``. Every call that an export makes in its folder is a place where
it can be killed, lose its power or meet a full disk; each round takes another one, in a shuffled order, until all had
their turn. A child runs the real command line over an older file. What must hold: the older file is intact or the new
one is whole; what the command said is true; the next export finds its way and leaves nothing else in the folder.
"""

from __future__ import annotations

import contextlib
import errno
import io
import json
import os
import random
import shutil
import sys
import traceback
from collections import Counter
from pathlib import Path

from rounds import DIE, FAIL_ON, FAIL_ONCE, NAMES, POWER_CUT, Shim, template
from spacetimeline.cli import command_line
from spacetimeline.render import export_html, export_pdf, export_picture, export_png, export_svg

WARM = (export_html, export_pdf, export_picture, export_png, export_svg)
"""Loaded before forking, so that a round costs no imports."""
TARGETS = ("small.png", "large.png", "a.csv", "a.svg", "a.json", "a.pdf", "a.ics", "a.html")
SIZES = {"large.png": ["--width", "1600", "--height", "700", "--scale", "4"]}  # many bands, hence many writes
OLD = b"what stood here before " * 4000
NEVER = (10**9, DIE, 0, 0)


def export(document: Path, target: Path, shim: Shim, fault: tuple[int, int, int, int], report: int) -> None:
    """The child: one export, with its exit code, what it said, and how many calls it made."""
    words = io.StringIO()
    with contextlib.redirect_stderr(words):
        shim.arm(*fault)
        code = command_line.run(["export", str(document), str(target), *SIZES.get(target.name, [])])
        calls = shim.disarm()
    os.write(report, json.dumps([code, words.getvalue(), calls]).encode())


def child(document: Path, target: Path, shim: Shim, fault: tuple[int, int, int, int] = NEVER) -> list[object]:
    """Forks and exports: [exit code, standard error, calls]; empty when the fault killed it."""
    read, report = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        try:
            export(document, target, shim, fault, report)
        except BaseException:
            os.write(report, json.dumps(["bug", traceback.format_exc(), 0]).encode())
        os._exit(0)
    os.close(report)
    with os.fdopen(read, "rb") as stream:
        told = stream.read()
    os.waitpid(pid, 0)
    return json.loads(told) if told else []


def wrong_with(told: list[object], target: Path, new: bytes, counts: Counter[str]) -> str:
    """What is wrong right after a fault; empty when nothing is."""
    there = target.read_bytes() if target.exists() else b""
    if there not in (OLD, new):
        return f"{len(there)} bytes that are neither the old file nor the new one"
    counts["new file whole" if there == new else "old file intact"] += 1
    if not told:
        return ""
    code, words, _ = told
    if code == 0:
        return "" if there == new else "it said that all is well"
    counts["sentences"] += 1
    if code != 1 or not str(words).startswith("spacetimeline: ") or "Traceback" in str(words):
        return f"exit code {code}: {words}"
    return "" if there == OLD else f"it said “{words}” over a new file"


def one_round(
    document: Path, target: Path, shim: Shim, fault: tuple[int, int, int, int], new: bytes, counts: Counter[str]
) -> str:
    """An export with a fault, then one without; what is wrong, if anything is."""
    shutil.rmtree(target.parent, ignore_errors=True)
    target.parent.mkdir()
    target.write_bytes(OLD)
    told = child(document, target, shim, fault)
    wrong = wrong_with(told, target, new, counts)
    if wrong:
        return wrong
    left = len(list(target.parent.iterdir())) - 1
    counts["left behind, then taken away"] += left
    if left > 1:
        return f"{left} files left behind"
    again = child(document, target, shim)
    if not again or again[0] != 0 or target.read_bytes() != new:
        return f"the next export did not work: {again}"
    return "" if list(target.parent.iterdir()) == [target] else "something was left behind for good"


def main() -> None:
    folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance, counts = random.Random(seed), Counter[str]()
    document, place = template(folder), folder / "out"
    kept = document.read_bytes()
    shim = Shim(place)
    failures: list[str] = []
    plans: list[tuple[str, int, int, int]] = []
    new: dict[str, bytes] = {}
    calls: dict[str, int] = {}
    for name in TARGETS:
        place.mkdir(exist_ok=True)
        told = child(document, place / name, shim)
        if not told or told[0] != 0:
            failures.append(f"{name} without a fault: {told}")
            continue
        new[name], calls[name] = (place / name).read_bytes(), int(str(told[2]))
        for turn in range(1, calls[name] + 1):
            for action, number in (
                (DIE, 0),
                (FAIL_ONCE, errno.ENOSPC),
                (FAIL_ON, errno.ENOSPC),
                (FAIL_ONCE, errno.EIO),
            ):
                plans.append((name, turn, action, number))
            plans.append((name, turn, POWER_CUT, 0))
    chance.shuffle(plans)
    for name, turn, action, number in plans[:rounds]:
        fault = (turn, action, number, chance.randrange(2**31))
        wrong = one_round(document, place / name, shim, fault, new[name], counts)
        counts[NAMES[action]] += 1
        if wrong:
            failures.append(f"{name}, fault {fault}: {wrong}")
    if document.read_bytes() != kept:
        failures.append("the document was changed")
    ran = min(rounds, len(plans))
    print(json.dumps({"rounds": ran, "places": len(plans), "counts": counts, "calls": calls, "failures": failures[:5]}))


if __name__ == "__main__":
    main()
