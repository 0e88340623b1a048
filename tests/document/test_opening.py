"""Files that are no documents, or no longer good ones: each is refused with its own sentence and left as it was."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document.backup import back_up, restore
from spacetimeline.document.document import Document
from spacetimeline.document.errors import (
    BackupError,
    DamagedDocumentError,
    DocumentExistsError,
    DocumentGoneError,
    ForeignSchemaError,
    NameTooLongError,
    NewerDocumentError,
    NotADocumentError,
    ReadOnlyError,
)
from spacetimeline.document.recover import recover
from spacetimeline.errors import FileMissingError, FileUnreadableError, FolderInsteadError, UserError


@pytest.fixture
def filled(document: Document, path: Path) -> Path:
    """A closed document with an event."""
    with document.transact("Add") as step:
        step.add_event(event(vehicle="Heron", crew=["Ada Noll"]))
    document.close()
    return path


def tamper(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA writable_schema = ON")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotADocumentError),
        (b"hello", NotADocumentError),
        (b"\x89PNG" + bytes(5000), NotADocumentError),
        (b"SQLite format 3\0" + bytes(5000), UserError),
        (b"SQLite format 3\0", UserError),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, content: bytes, error: type[UserError]) -> None:
    path = tmp_path / "x.spacetimeline"
    path.write_bytes(content)
    with pytest.raises(error):
        Document.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_paths_that_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        Document.open(tmp_path / "nothing")
    with pytest.raises(FolderInsteadError):
        Document.open(tmp_path)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(UserError):
        Document.open(loop)
    with pytest.raises(UserError):
        Document.open(tmp_path / "nul\0byte")
    with pytest.raises(UserError):
        Document.create(tmp_path / "no folder" / "x.spacetimeline")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    tamper(path, "CREATE TABLE t (a)")
    with pytest.raises(NotADocumentError, match="not a Spacetimeline document"):
        Document.open(path)


def test_a_newer_document_is_refused_and_not_touched(filled: Path) -> None:
    tamper(filled, "PRAGMA user_version = 9")
    before = filled.read_bytes()
    with pytest.raises(NewerDocumentError, match=r"newer Spacetimeline \(format 9\)"):
        Document.open(filled)
    assert filled.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("DROP TABLE dismissals", DamagedDocumentError),
        ("DROP INDEX events_by_kind", DamagedDocumentError),
        ("DROP VIEW launches", DamagedDocumentError),
        ("CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM claims; END", ForeignSchemaError),
        ("CREATE VIRTUAL TABLE v USING fts5(a)", ForeignSchemaError),
        ("DELETE FROM kinds WHERE id = 0", DamagedDocumentError),
        ("UPDATE events SET vehicle_id = 77", DamagedDocumentError),
        (
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE dismissals (id, x)' WHERE name = 'dismissals'",
            UserError,
        ),
        ("UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'dismissals'", DamagedDocumentError),
        ("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'events'", DamagedDocumentError),
    ],
)
def test_a_tampered_schema_is_refused(filled: Path, statement: str, error: type[UserError]) -> None:
    tamper(filled, statement)
    with pytest.raises(error):
        Document.open(filled)


def test_a_view_in_the_place_of_a_table_is_refused(filled: Path) -> None:
    tamper(filled, "DROP TABLE dismissals", "CREATE VIEW dismissals AS SELECT 1 AS id")
    with pytest.raises(UserError):
        Document.open(filled)


def test_tables_and_views_that_somebody_added_do_no_harm(filled: Path) -> None:
    tamper(filled, "CREATE TABLE mine (a)", "CREATE VIEW my_view AS SELECT * FROM launches")
    with Document.open(filled) as document:
        assert document.event_count == 1


def test_wrong_types_are_refused(filled: Path) -> None:
    tamper(filled, "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'people'")
    tamper(filled, "UPDATE people SET name = x'00ff'")
    with pytest.raises(ForeignSchemaError):
        Document.open(filled)


def test_a_truncated_file_is_refused(filled: Path) -> None:
    size = filled.stat().st_size
    for length in (size - 1000, size // 2, 4096, 1000, 100):
        with filled.open("r+b") as stream:
            stream.truncate(length)
        with pytest.raises(UserError):
            Document.open(filled)


def test_a_file_in_wal_mode_becomes_one_file_again(filled: Path) -> None:
    tamper(filled, "PRAGMA journal_mode = WAL")
    with Document.open(filled) as document:
        with document.transact("Add") as step:
            step.add_event(event())
        assert not filled.with_name(filled.name + "-wal").exists()


@pytest.mark.parametrize(
    "name", ["a b.spacetimeline", "Ü ñ 宇宙 🚀#?%41&.spacetimeline", "'quote\".x", "-dash", "x" * 240]
)
def test_odd_names_work(tmp_path: Path, name: str) -> None:
    with Document.create(tmp_path / name) as document, document.transact("Add") as step:
        step.add_event(event())
    with Document.open(tmp_path / name) as document:
        assert document.event_count == 1
    assert list(tmp_path.iterdir()) == [tmp_path / name]


def test_a_name_without_room_for_the_journal(tmp_path: Path) -> None:
    with pytest.raises(NameTooLongError):
        Document.create(tmp_path / ("x" * 250))
    with Document.create(tmp_path / "short") as document, document.transact("Add") as step:
        step.add_event(event())
    long = tmp_path / ("x" * 255)
    (tmp_path / "short").rename(long)
    with Document.open(long) as document:
        assert document.read_only and "too long" in document.read_only_reason
        assert document.event_count == 1


def test_a_symbolic_link_leads_to_the_same_lock(tmp_path: Path, document: Document) -> None:
    link = tmp_path / "link.spacetimeline"
    link.symlink_to(document.path)
    with Document.open(link) as second:
        assert second.read_only and second.path == document.path


_AS_NOBODY = """
import os, sys
from spacetimeline.document.document import Document
from spacetimeline.errors import UserError
Document.create(sys.argv[2]).close()  # whatever is imported late must be there before the right to read it goes
os.setgid(65534)
os.setuid(65534)
with Document.open(sys.argv[1]) as document:
    print(document.event_count, document.read_only_reason)
    try:
        document.undo()
    except UserError as error:
        print(error)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to become nobody")
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444)])
def test_a_read_only_folder_or_file_is_opened_for_reading(
    filled: Path, tmp_path: Path, folder_mode: int, file_mode: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "x.spacetimeline"
        shutil.copyfile(filled, target)
        target.chmod(file_mode)
        target.parent.chmod(folder_mode)
        arguments = [sys.executable, "-c", _AS_NOBODY, str(target), str(tmp_path / "warm")]
        ran = subprocess.run(arguments, capture_output=True, text=True, check=False)
    reasons = ("1 The file is write-protected.", "1 Its folder cannot be written.")
    assert any(reason in ran.stdout for reason in reasons), ran.stderr
    assert "is open for reading only" in ran.stdout


def test_a_file_deleted_or_replaced_underneath_is_noticed(document: Document, path: Path, tmp_path: Path) -> None:
    with document.transact("Add") as step:
        step.add_event(event())
    path.rename(tmp_path / "elsewhere")
    with pytest.raises(DocumentGoneError), document.transact("Add") as step:
        step.add_event(event())
    with pytest.raises(DocumentGoneError):
        document.look_around()
    Document.create(tmp_path / "other").close()
    (tmp_path / "other").rename(path)
    with pytest.raises(DocumentGoneError, match="replaced"), document.transact("Add") as step:
        step.add_event(event())
    assert document.event_count == 1
    document.save_copy(tmp_path / "copy.spacetimeline")
    with Document.open(tmp_path / "copy.spacetimeline") as copy:
        assert copy.event_count == 1


def test_a_folder_that_vanished_is_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with Document.create(folder / "x.spacetimeline") as document:
        folder.rename(tmp_path / "moved")
        with pytest.raises(DocumentGoneError), document.transact("Add") as step:
            step.add_event(event())


def test_reading_only_when_asked(filled: Path) -> None:
    with Document.open(filled, read_only=True) as document:
        assert document.read_only and document.event_count == 1
        with pytest.raises(ReadOnlyError), document.transact("Add") as step:
            step.add_event(event())
        with Document.open(filled) as second:
            assert not second.read_only


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="knows no pipes with names")
@pytest.mark.timeout(20)
def test_what_is_no_file_is_refused_and_not_waited_for(filled: Path, tmp_path: Path) -> None:
    pipe, out = tmp_path / "pipe.spacetimeline", tmp_path / "out.spacetimeline"
    os.mkfifo(pipe)
    for attempt in (
        lambda: Document.open(pipe),
        lambda: recover(pipe, out),
        lambda: recover(Path(os.devnull), out),
        lambda: restore(pipe, out),
        lambda: restore(filled, pipe),
        lambda: restore(filled, Path(os.devnull)),
    ):
        with pytest.raises(FileUnreadableError, match="a device or a pipe"):
            attempt()
    with pytest.raises(BackupError, match="a device or a pipe"):
        back_up(pipe, tmp_path / "b", "asked")
    with Document.open(filled) as document, pytest.raises(FileUnreadableError, match="a device or a pipe"):
        document.save_copy(pipe)
    assert pipe.is_fifo() and not out.exists()


def test_a_folder_is_never_put_aside_for_a_document(filled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder.spacetimeline"
    folder.mkdir()
    (folder / "kept").touch()
    with pytest.raises(FolderInsteadError):
        restore(filled, folder)
    with Document.open(filled) as document, pytest.raises(FolderInsteadError):
        document.save_copy(folder)
    assert (folder / "kept").exists()


def test_links_that_lead_in_a_circle_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(FileUnreadableError, match="circle"):
        Document.open(tmp_path / "a")


def test_a_backup_is_put_back_where_a_link_leads(filled: Path, tmp_path: Path) -> None:
    made = back_up(filled, tmp_path / "b", "asked")
    link = tmp_path / "link.spacetimeline"
    link.symlink_to(filled)
    filled.write_bytes(b"broken")
    restore(made, link)
    assert link.is_symlink()
    with Document.open(filled) as document:
        assert document.event_count == 1


def test_a_document_with_a_second_name_can_only_be_read(filled: Path, tmp_path: Path) -> None:
    """Two names of one file would have two locks, and a journal that the other does not find after a crash."""
    (tmp_path / "second.spacetimeline").hardlink_to(filled)
    for path in (filled, tmp_path / "second.spacetimeline"):
        with Document.open(path) as document:
            assert document.read_only and "hard link" in document.read_only_reason
            assert document.event_count == 1
    (tmp_path / "second.spacetimeline").unlink()
    (tmp_path / ".0123456789abcdef-new").hardlink_to(filled)  # what a kill between naming and tidying leaves
    with Document.open(filled) as document:
        assert not document.read_only
    assert not (tmp_path / ".0123456789abcdef-new").exists()


def test_a_document_is_not_moved_onto_itself(filled: Path, tmp_path: Path) -> None:
    """Where upper and lower case are one, another spelling of its name leads to the document, as a hard link does."""
    same = tmp_path / "FLIGHT.spacetimeline"
    with Document.open(filled) as document:
        same.hardlink_to(filled)
        for change in (document.save_copy, document.move_to):
            with pytest.raises(DocumentExistsError):
                change(same)
        assert document.path == filled and document.event_count == 1
    assert filled.samefile(same)


def crashed_in_a_step(path: Path, tmp_path: Path) -> tuple[bytes, bytes]:
    """The document and its journal as a crash in the middle of a large step leaves them."""
    copy = tmp_path / "crashing.spacetimeline"
    shutil.copy(path, copy)
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN")
    connection.execute("UPDATE events SET notes = ?", ("x" * 300_000,))
    found = copy.read_bytes(), copy.with_name(copy.name + "-journal").read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    return found


def test_a_journal_of_another_state_is_not_played_into_a_document(filled: Path, tmp_path: Path) -> None:
    broken, journal = crashed_in_a_step(filled, tmp_path)
    beside = filled.with_name(filled.name + "-journal")
    filled.write_bytes(broken)
    beside.write_bytes(journal)
    with Document.open(filled) as document:  # its own: played back, as it must be
        assert document.event(1).notes == "" and document.opening_note == ""
        for number in range(3):
            with document.transact("Add") as step:
                step.add_event(event(title=f"Later {number}"))
    assert not beside.exists()
    beside.write_bytes(journal)
    for read_only in (True, False):
        with Document.open(filled, read_only=read_only) as document:
            assert document.event_count == 4
            if read_only:
                assert "the journal of another file" in document.opening_note
    [aside] = tmp_path.glob("*-journal.stray-*")
    assert aside.read_bytes() == journal


def test_a_journal_of_another_program_is_not_played_into_a_document(filled: Path, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other", isolation_level=None)
    for statement in ("CREATE TABLE t (a)", "INSERT INTO t VALUES (zeroblob(9000))", "PRAGMA cache_size = 1", "BEGIN"):
        other.execute(statement)
    other.execute("UPDATE t SET a = zeroblob(500000)")
    shutil.copy(tmp_path / "other-journal", filled.with_name(filled.name + "-journal"))
    other.execute("ROLLBACK")
    with Document.open(filled) as document:
        assert document.event(1).vehicle == "Heron"


def test_a_log_of_another_database_is_not_played_into_a_document(filled: Path, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "other", isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE t (a)")
    shutil.copy(tmp_path / "other-wal", filled.with_name(filled.name + "-wal"))
    other.close()
    with Document.open(filled) as document:
        assert document.event(1).vehicle == "Heron" and "put aside" in document.opening_note
