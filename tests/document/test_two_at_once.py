"""One document, two windows: the second reads, and takes over when the first is gone."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document.backup import back_up_daily, backups_of
from spacetimeline.document.changes import Changes
from spacetimeline.document.document import Document
from spacetimeline.document.errors import DocumentBusyError, ReadOnlyError
from spacetimeline.document.lock import STALE_SECONDS, lock_path

_HOLD = """
import sys, time
from spacetimeline.document.document import Document
document = Document.open(sys.argv[1])
print(document.read_only, flush=True)
time.sleep(60)
"""


def hold_elsewhere(path: Path) -> subprocess.Popen[str]:
    held = subprocess.Popen([sys.executable, "-c", _HOLD, str(path)], stdout=subprocess.PIPE, text=True)
    assert held.stdout is not None and held.stdout.readline() == "False\n"
    return held


def test_the_second_reads_and_takes_over(document: Document, path: Path) -> None:
    with Document.open(path) as second:
        assert second.read_only and "edited in another Spacetimeline window" in second.read_only_reason
        with pytest.raises(ReadOnlyError, match="another Spacetimeline window"), second.transact("Add") as step:
            step.add_event(event())
        assert not second.take_over()
        with document.transact("Add") as step:
            step.add_event(event())
        heard: list[Changes] = []
        second.subscribe(heard.append)
        second.look_around()
        assert [each.everything for each in heard] == [True]
        assert second.event_count == 1
        document.close()
        assert second.take_over() and not second.read_only
        second.undo()
        assert second.event_count == 0


def test_a_crashed_holder_is_no_holder(document: Document, path: Path) -> None:
    document.close()
    held = hold_elsewhere(path)
    try:
        with Document.open(path) as second:
            assert second.read_only and str(held.pid) in second.read_only_reason
            os.kill(held.pid, signal.SIGKILL)
            held.wait()
            assert lock_path(path).exists()
            assert second.take_over()
            with second.transact("Add") as step:
                step.add_event(event())
    finally:
        held.kill()
        held.wait()
        if held.stdout is not None:
            held.stdout.close()
    assert not lock_path(path).exists()


def told_by_another_computer(path: Path, age: float) -> None:
    lock = lock_path(path)
    lock.write_text(json.dumps({"program": "Spacetimeline", "host": "far-away", "pid": 7, "token": "t"}))
    at = time.time() - age
    os.utime(lock, (at, at))


def test_another_computers_lock_holds_while_it_is_fresh(document: Document, path: Path) -> None:
    document.close()
    told_by_another_computer(path, 10)
    with Document.open(path) as second:
        assert second.read_only and "“far-away”" in second.read_only_reason
        assert not second.take_over()
        told_by_another_computer(path, STALE_SECONDS + 1)
        assert second.take_over()


@pytest.mark.parametrize("age", [10 * 365 * 86400, -10 * 365 * 86400])
def test_a_clock_that_jumped_locks_nobody_out_for_ever(document: Document, path: Path, age: float) -> None:
    document.close()
    told_by_another_computer(path, age)
    with Document.open(path) as second:
        assert not second.read_only


def test_who_was_taken_for_dead_writes_no_more(document: Document, path: Path) -> None:
    told_by_another_computer(path, 0)
    with pytest.raises(ReadOnlyError, match="took the document over"), document.transact("Add") as step:
        step.add_event(event())
    assert document.read_only and lock_path(path).exists()


def test_a_damaged_lock_file_is_no_lock(document: Document, path: Path) -> None:
    document.close()
    lock_path(path).write_bytes(b"\xff" * 10_000)
    with Document.open(path) as again:
        assert not again.read_only


def test_another_programs_write_is_noticed_and_not_lost(document: Document, path: Path) -> None:
    with document.transact("Add") as step:
        first = step.add_event(event(title="Heron"))
    heard: list[Changes] = []
    document.subscribe(heard.append)
    other = sqlite3.connect(path)
    other.execute("UPDATE events SET title = 'Egret'")
    other.commit()
    other.close()
    with document.transact("Add another") as step:
        second = step.add_event(event())
    assert [each.everything for each in heard] == [True, False]
    assert document.event(first).title == "Egret" and document.find("egret") == [first]
    assert document.column_cache() is None and document.has_event(second)


def test_a_program_that_is_writing_makes_us_wait_and_say_so(document: Document, path: Path) -> None:
    document.store.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DocumentBusyError, match="Another program"), document.transact("Add") as step:
        step.add_event(event())
    other.rollback()
    other.close()
    with document.transact("Add") as step:
        step.add_event(event())
    assert document.event_count == 1


def test_a_lock_file_that_somebody_removed_is_made_anew(document: Document, path: Path) -> None:
    lock_path(path).unlink()
    with document.transact("Add") as step:
        step.add_event(event())
    assert lock_path(path).exists() and document.event_count == 1
    with Document.open(path) as second:
        assert second.read_only


def test_a_long_reading_does_not_keep_others_from_writing(document: Document, path: Path) -> None:
    with document.transact("Add") as step:
        step.add_events(event(title=f"E{number}") for number in range(1200))
    document.store.execute("PRAGMA busy_timeout = 50")
    with document.reader() as reader:
        events = reader.events()
        next(events)
        with document.transact("Remove") as step:
            step.remove_event(1200)
        assert len(list(events)) == 1198


def test_where_files_cannot_be_locked_the_process_is_asked(
    document: Document, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.close()
    monkeypatch.setattr("spacetimeline.document.lock.try_lock", lambda handle: None)
    with Document.open(path) as first, Document.open(path) as second:
        assert not first.read_only and second.read_only
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    told = {"program": "Spacetimeline", "host": socket.gethostname(), "pid": ended.pid, "token": "t"}
    lock_path(path).write_text(json.dumps(told))
    with Document.open(path) as third:
        assert not third.read_only


_TRY_TO_WRITE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
else:
    print("free")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="locks of files are kept otherwise there")
def test_a_backup_beside_a_step_does_not_give_the_file_free(document: Document, path: Path, tmp_path: Path) -> None:
    """With POSIX locks, a file opened and closed anywhere in the process drops the locks it holds on it."""

    def told() -> str:
        ran = [sys.executable, "-c", _TRY_TO_WRITE, str(path)]
        return subprocess.run(ran, capture_output=True, text=True, check=True).stdout.strip()

    with document.transact("Add") as step:
        step.add_event(event())
    trusted = document.caches_are_true
    with document.transact("Add more") as step:
        step.add_event(event())
        step.flush()
        assert told() == "database is locked"
        beside = threading.Thread(target=lambda: back_up_daily(path, tmp_path / "b", trusted=trusted))
        beside.start()
        beside.join()
        document.reader().close()
        assert told() == "database is locked"
    assert told() == "free"
    [made] = backups_of(path, tmp_path / "b")
    with Document.open(made.path) as copy:
        assert copy.event_count == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="knows no links and pipes")
@pytest.mark.timeout(20)
def test_what_lies_in_the_place_of_the_lock_is_not_touched(document: Document, path: Path, tmp_path: Path) -> None:
    """A folder from a stranger may hold a link there: writing the lock must not overwrite where it leads."""
    document.close()
    precious, place = tmp_path / "precious", lock_path(path)
    precious.write_text("mine")
    for plant in (
        lambda: place.symlink_to(precious),
        lambda: place.symlink_to(tmp_path / "nowhere"),
        place.mkdir,
        lambda: os.mkfifo(place),
    ):
        plant()
        with Document.open(path) as opened:
            assert opened.read_only and "in the way of its lock" in opened.read_only_reason
        place.rmdir() if place.is_dir() else place.unlink()
    assert precious.read_text() == "mine" and not (tmp_path / "nowhere").exists()
    place.write_bytes(os.urandom(5000))
    with Document.open(path) as opened:
        assert not opened.read_only
