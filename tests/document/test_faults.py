"""Kills, power cuts, full disks and I/O errors at every call, with counts.

``pytest -m faults`` runs 330 rounds and prints what happened; the whole suite runs 33. ``FAULT_ROUNDS`` overrides.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document.document import Document
from spacetimeline.document.errors import DiskFullError
from spacetimeline.errors import UserError

FOLDER = Path(__file__).parent / "faults"
ROOT = Path(__file__).resolve().parents[2]
ALL_ROUNDS = 330

pytestmark = pytest.mark.faults


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    default = ALL_ROUNDS if "faults" in str(request.config.getoption("-m")) else 33
    return int(os.environ.get("FAULT_ROUNDS", default))


@pytest.fixture
def shim(tmp_path: Path) -> Path:
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("needs a C compiler on Linux")
    library = tmp_path / "shim.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, FOLDER / "shim.c", "-ldl"], check=True)
    return library


@pytest.mark.timeout(900)
def test_every_returned_step_outlives_kills_power_cuts_and_full_disks(
    shim: Path, tmp_path: Path, rounds: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rounds").mkdir()
    seed = os.environ.get("FAULT_SEED", "1")
    ran = subprocess.run(
        [sys.executable, FOLDER / "rounds.py", tmp_path / "rounds", str(rounds), seed],
        env={**os.environ, "LD_PRELOAD": str(shim), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    with capsys.disabled():
        print(f"\n{rounds} rounds of faults: {told['counts']}")
    assert told["failures"] == []
    assert told["rounds"] == rounds


@pytest.mark.timeout(900)
def test_an_export_is_whole_or_not_there_through_kills_power_cuts_and_full_disks(
    shim: Path, tmp_path: Path, rounds: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rounds").mkdir()
    wanted = rounds if rounds < ALL_ROUNDS else 10**6  # then every place has its turn
    ran = subprocess.run(
        [
            *(sys.executable, FOLDER / "export_rounds.py", tmp_path / "rounds"),
            *(str(wanted), os.environ.get("FAULT_SEED", "1")),
        ],
        env={**_environment(), "LD_PRELOAD": str(shim), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    with capsys.disabled():
        print(f"\n{told['rounds']} of {told['places']} faults of exports: {told['counts']}")
    assert told["failures"] == []
    assert told["rounds"] == min(wanted, told["places"])


_EXPORT = "import sys; from spacetimeline.app import main; sys.exit(main(sys.argv[1:]))"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed like this here")
def test_an_export_killed_at_any_moment_leaves_the_old_picture(
    document: Document, path: Path, rounds: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same without a shim: a real process that writes a large picture, killed at random moments."""
    with document.transact("Add") as step:
        for number in range(300):
            step.add_event(event(when=f"2031-{1 + number % 12:02}-{1 + number % 28:02}", title=f"Event {number}"))
    document.close()
    out = path.parent / "out"
    out.mkdir()
    target = out / "large.png"
    target.write_bytes(b"the old picture")
    options = ["export", str(path), str(target), "--width", "6000", "--height", "2000", "--scale", "2"]
    chance, killed, old = random.Random(2), 0, target.read_bytes()
    for _ in range(max(2, rounds // 16)):
        process = subprocess.Popen([sys.executable, "-c", _EXPORT, *options], env=_environment())
        while process.poll() is None and not any(each.name.startswith(".") for each in out.iterdir()):
            time.sleep(0.002)
        time.sleep(chance.random() * 0.4)
        process.kill()
        killed += process.wait() != 0
        there = target.read_bytes()
        assert there == old or (there.startswith(b"\x89PNG") and there.endswith(b"IEND\xaeB`\x82"))
        assert len(list(out.iterdir())) <= 2  # what the kill before this one left is gone
        old = there
    subprocess.run([sys.executable, "-c", _EXPORT, *options], env=_environment(), check=True)
    assert list(out.iterdir()) == [target]
    with capsys.disabled():
        print(f"\n{killed} exports killed")


_EDIT_FOR_EVER = """
import sys
from spacetimeline.document.document import Document
from spacetimeline.model.event import Event, EventKind
with Document.open(sys.argv[1]) as document:
    number = 0
    while True:
        number += 1
        with document.transact(f"Step {number}") as step:
            for _ in range(20):
                step.add_event(Event(EventKind.OTHER, f"Event {number}", None))
        if number % 3 == 0:
            document.undo()
            document.redo()
        print(number, flush=True)
"""


def test_a_killed_program_loses_no_step_that_returned(document: Document, path: Path, rounds: int) -> None:
    """The same without a shim: a real process, killed at random moments, again and again on one document."""
    document.close()
    chance, done = random.Random(1), 0
    for _ in range(max(2, rounds // 33)):
        process = subprocess.Popen(
            [sys.executable, "-c", _EDIT_FOR_EVER, str(path)], stdout=subprocess.PIPE, text=True, env=_environment()
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.random() * 0.2)
        os.kill(process.pid, signal.SIGKILL)
        done += 1 + len([line for line in process.stdout.read().split("\n") if line.strip().isdigit()])
        process.wait()
        process.stdout.close()
        with Document.open(path) as again:
            assert not again.read_only
            steps = [step for step in again.history() if not step.undone]
            assert len(again.history()) in (done, done + 1)
            assert again.event_count == 20 * len(steps)
            if len(steps) < len(again.history()):
                again.redo()
            again.undo()
            again.redo()
            done = len(again.history())


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_a_limit_on_file_size_is_a_full_disk(document: Document, path: Path) -> None:
    resource = pytest.importorskip("resource")
    with document.transact("Add") as step:
        step.add_event(event())
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, before[1]))
    try:
        with pytest.raises(UserError) as raised, document.transact("Too much") as step:
            step.add_event(event(notes="x" * 2_000_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, old)
    assert "as it was before" in str(raised.value) or isinstance(raised.value, DiskFullError)
    assert document.event_count == 1
    with document.transact("Add") as step:
        step.add_event(event())
    assert document.event_count == 2


@pytest.mark.parametrize("keep", [0, 1, 28, 512, 513, 0.5, 0.99])
def test_a_torn_journal_of_an_unfinished_step_is_no_harm(document: Document, path: Path, keep: float) -> None:
    """Power fails while the journal is being written: the file itself was not touched yet."""
    with document.transact("Add") as step:
        for number in range(50):
            step.add_event(event(title=f"E{number}"))
    store = document.store
    store.begin()
    store.execute("UPDATE events SET title = 'changed'")
    journal = path.with_name(path.name + "-journal").read_bytes()
    store.rollback()
    document.close()
    length = int(keep) if keep >= 1 or keep == 0 else int(len(journal) * keep)
    path.with_name(path.name + "-journal").write_bytes(journal[:length])
    with Document.open(path) as again:
        assert [each.title for each in again.events_by_ids([1, 50])] == ["E0", "E49"]
        with again.transact("Next") as step:
            step.add_event(event())


def test_rubbish_in_the_journal_is_not_played_back(document: Document, path: Path) -> None:
    with document.transact("Add") as step:
        step.add_event(event(title="Kept"))
    document.close()
    chance = random.Random(3)
    for _ in range(20):
        path.with_name(path.name + "-journal").write_bytes(chance.randbytes(chance.randrange(20_000)))
        with Document.open(path) as again:
            assert again.event(1).title == "Kept"


@pytest.mark.timeout(900)
def test_damaged_documents_are_refused_or_saved_and_never_crash(
    tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    default = 2000 if "faults" in str(request.config.getoption("-m")) else 200
    cases = int(os.environ.get("FUZZ_CASES", default))
    ran = subprocess.run(
        [sys.executable, FOLDER / "fuzz.py", tmp_path, str(cases), os.environ.get("FAULT_SEED", "1")],
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    with capsys.disabled():
        print(f"\n{cases} damaged documents: {told['counts']}")
    assert told["failures"] == 0, told["first"]
