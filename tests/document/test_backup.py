"""Backups, copies, moves, restoring."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document import backup
from spacetimeline.document.backup import Backup, backups_of, kept, restore
from spacetimeline.document.document import Document
from spacetimeline.document.errors import (
    BackupError,
    DamagedDocumentError,
    DocumentBusyError,
    DocumentExistsError,
    NotADocumentError,
)
from spacetimeline.document.untitled import leftovers
from spacetimeline.errors import FileUnwritableError, UserError

NOON = datetime.datetime(2031, 3, 4, 12, tzinfo=datetime.UTC)


def add(document: Document, title: str = "x") -> int:
    with document.transact(f"Add {title}") as step:
        return step.add_event(event(title=title))


def titles(path: Path) -> list[str]:
    with Document.open(path) as document:
        return [each.title for each in document.events()]


def test_a_backup_holds_what_was_there(document: Document, tmp_path: Path) -> None:
    add(document, "One")
    made = backup.back_up(document.path, tmp_path / "backups", "import")
    add(document, "Two")
    assert titles(made) == ["One"]
    assert [(each.path, each.reason) for each in backups_of(document.path, tmp_path / "backups")] == [(made, "import")]


def test_the_first_change_of_a_day_is_preceded_by_a_backup(path: Path, tmp_path: Path) -> None:
    Document.create(path).close()
    for _ in range(2):
        with Document.open(path, backups=tmp_path / "b") as document:
            add(document)
            add(document)
    assert [each.reason for each in backups_of(path, tmp_path / "b")] == ["daily"]
    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1)
    assert backup.back_up_daily(path, tmp_path / "b", trusted=True, now=later)
    assert backup.back_up_daily(path, tmp_path / "b", trusted=True, now=later) is None


def test_a_backup_that_cannot_be_made_stops_no_edit_but_is_told(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with Document.create(path, backups=tmp_path / "file") as document:
        add(document)
        with pytest.raises(BackupError, match=r"backup of “Flight.spacetimeline” could not be made"):
            document.back_up("import")


def test_documents_of_one_name_have_backups_of_their_own(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        with Document.create(tmp_path / folder / "x.spacetimeline") as document:
            backup.back_up(document.path, tmp_path / "backups", "daily")
    assert len(backups_of(tmp_path / "a" / "x.spacetimeline", tmp_path / "backups")) == 1


def made(days: float) -> Backup:
    return Backup(Path(f"{days}"), NOON - datetime.timedelta(days=days), "daily")


def test_backups_thin_out_with_age() -> None:
    hourly = [made(hours / 24) for hours in range(48)]
    daily = [made(days + 2) for days in range(800)]
    keep = kept([*hourly, *daily])
    assert set(hourly[:10]) <= keep
    assert 10 + 12 + 8 + 20 <= len(keep) <= 10 + 16 + 10 + 28
    assert kept(keep) == keep
    assert min(each.made for each in keep) < NOON - datetime.timedelta(days=770)


def test_a_clock_that_jumped_ahead_costs_no_old_backups(document: Document, tmp_path: Path) -> None:
    folder = tmp_path / "b"
    for days in (300, 200, 100, 0):
        backup.back_up(document.path, folder, "daily", now=NOON - datetime.timedelta(days=days))
    backup.back_up(document.path, folder, "daily", now=NOON + datetime.timedelta(days=20_000))
    assert len(backups_of(document.path, folder)) == 5


def test_restoring_keeps_what_was_there(document: Document, path: Path, tmp_path: Path) -> None:
    add(document, "Good")
    made_backup = backup.back_up(path, tmp_path / "b", "daily", now=NOON)
    add(document, "Bad")
    with pytest.raises(DocumentBusyError):
        restore(made_backup, path, tmp_path / "b")
    document.close()
    restore(made_backup, path, tmp_path / "b")
    assert titles(path) == ["Good"]
    before = next(each for each in backups_of(path, tmp_path / "b") if each.reason == "restore")
    assert titles(before.path) == ["Bad", "Good"] or titles(before.path) == ["Good", "Bad"]


def test_restoring_over_a_damaged_file_sets_it_aside(document: Document, path: Path, tmp_path: Path) -> None:
    add(document, "Good")
    made_backup = backup.back_up(path, tmp_path / "b", "daily")
    document.close()
    path.write_bytes(b"rubbish" * 1000)
    restore(made_backup, path, tmp_path / "b")
    assert titles(path) == ["Good"]
    assert [each.read_bytes()[:7] for each in tmp_path.glob("*replaced*")] == [b"rubbish"]


def test_a_bad_backup_is_not_restored(document: Document, path: Path, tmp_path: Path) -> None:
    add(document, "Good")
    document.close()
    bad = tmp_path / "bad"
    bad.write_bytes(path.read_bytes()[:-8192])
    for each in (bad, tmp_path / "none", tmp_path):
        with pytest.raises(UserError):
            restore(each, path)
    assert titles(path) == ["Good"]
    with pytest.raises((DamagedDocumentError, NotADocumentError)):
        restore(bad, path)


def test_a_copy_is_a_document_of_its_own(document: Document, tmp_path: Path) -> None:
    add(document, "One")
    document.store_column_cache({"a": b"1"})
    document.save_copy(tmp_path / "copy.spacetimeline")
    add(document, "Two")
    with Document.open(tmp_path / "copy.spacetimeline") as copy:
        assert copy.event_count == 1 and copy.column_cache() == {"a": b"1"}
        copy.undo()
        assert copy.event_count == 0
        with pytest.raises(DocumentBusyError):
            document.save_copy(copy.path)
    with pytest.raises(DocumentExistsError):
        document.save_copy(document.path)
    with pytest.raises(UserError):
        document.save_copy(tmp_path / "no folder" / "x")
    assert document.event_count == 2


def test_moving_while_open_keeps_undo(document: Document, path: Path, tmp_path: Path) -> None:
    add(document, "One")
    target = tmp_path / "Moved.spacetimeline"
    document.move_to(target)
    assert document.path == target and not path.exists() and document.title == "Moved"
    add(document, "Two")
    document.undo()
    document.undo()
    assert document.event_count == 0
    with Document.open(target) as second:
        assert second.read_only
    document.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["Moved.spacetimeline"]


def test_an_untitled_document_gets_its_name(tmp_path: Path) -> None:
    with Document.untitled(tmp_path / "new") as document:
        add(document)
        assert document.is_untitled
        document.move_to(tmp_path / "Named.spacetimeline")
        assert not document.is_untitled
    assert list((tmp_path / "new").iterdir()) == []


def test_untitled_documents_of_a_crash_are_offered_again(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with Document.untitled(folder) as open_one, Document.untitled(folder) as crashed:
        add(open_one)
        add(crashed)
        (folder / "crashed.spacetimeline").write_bytes(crashed.path.read_bytes())
        with Document.untitled(folder):
            pass
        Document.create(folder / "Named.spacetimeline").close()
        (folder / "rubbish.spacetimeline").write_bytes(b"rubbish")
        found = leftovers(folder)
        assert [(each.path.name, each.event_count) for each in found] == [("crashed.spacetimeline", 1)]
    assert not (folder / "Untitled 3.spacetimeline").exists()
    assert leftovers(tmp_path / "nowhere") == []


def test_caches_stay_true_in_backups(document: Document, path: Path, tmp_path: Path) -> None:
    add(document, "One")
    document.store_column_cache({"a": b"1"})
    made_backup = backup.back_up(path, tmp_path / "b", "daily")
    document.close()
    restore(made_backup, path)
    with Document.open(path) as again:
        assert again.column_cache() == {"a": b"1"} and again.find("one") == [1]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(document: Document, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    with pytest.raises(FileUnwritableError, match="its folder is write-protected"):
        document.save_copy(closed / "x.spacetimeline")


def test_the_sentence_on_a_copy_names_the_copy_and_not_what_it_is_made_from(
    document: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for target in (tmp_path / "nowhere" / "x.spacetimeline", tmp_path / "closed" / "x.spacetimeline"):
        if target.parent.name == "closed":
            target.parent.mkdir()
        monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "closed")
        for attempt in (document.save_copy, Document.create):
            with pytest.raises(FileUnwritableError, match=r"no such folder|folder is write-protected") as raised:
                attempt(target)
            assert "x.spacetimeline" in str(raised.value)
