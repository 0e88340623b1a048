"""Large documents: checked and backed up in the background, without standing in the way."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document import document as document_module
from spacetimeline.document import store_connection
from spacetimeline.document.backup import backups_of
from spacetimeline.document.document import Document
from spacetimeline.document.errors import DamagedDocumentError


@pytest.fixture(autouse=True)
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_connection, "FULL_CHECK_BYTES", 0)


def fill(path: Path, count: int) -> None:
    with Document.create(path) as document, document.transact("Fill") as step:
        step.add_events(event(title=f"E{number}", notes="words " * 30) for number in range(count))


def test_a_sound_document_is_backed_up(path: Path, tmp_path: Path) -> None:
    fill(path, 50)
    with Document.open(path, backups=tmp_path / "b") as document:
        assert document._upkeep is not None
        document._upkeep.wait()
        document.look_around()
    assert [each.reason for each in backups_of(path, tmp_path / "b")] == ["daily"]


def test_damage_that_opening_did_not_see_is_told(path: Path, tmp_path: Path) -> None:
    fill(path, 300)
    data = bytearray(path.read_bytes())
    place = data.index(b"E150") // 4096 * 4096
    data[place : place + 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    with Document.open(path, backups=tmp_path / "b") as document:
        assert document._upkeep is not None
        document._upkeep.wait()
        with pytest.raises(DamagedDocumentError):
            document.look_around()
        with pytest.raises(DamagedDocumentError):
            document.verify()
        document.look_around()
    assert backups_of(path, tmp_path / "b") == []


def test_changes_go_on_while_it_is_checked(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spacetimeline.document.upkeep._PAUSE_SECONDS", 0.01)
    fill(path, 3000)
    with Document.open(path, backups=tmp_path / "b") as document:
        for number in range(30):
            with document.transact(f"Add {number}") as step:
                step.add_event(event(title=f"New {number}"))
            time.sleep(0.001)
        assert document._upkeep is not None
        document._upkeep.wait()
        document.look_around()
        assert document.event_count == 3030
    assert [each.reason for each in backups_of(path, tmp_path / "b")] == ["daily"]


def test_closing_does_not_wait_for_a_long_check(path: Path, tmp_path: Path) -> None:
    fill(path, 3000)
    for _ in range(5):
        Document.open(path, backups=tmp_path / "b").close()
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == [path.name]


def test_a_big_import_is_preceded_by_a_backup(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_module, "Upkeep", lambda *_arguments: None)
    with Document.create(path, backups=tmp_path / "b") as document:
        for title in ("First", "Second"):
            with document.transact(f"Import {title}", backup_first=True) as step:
                step.add_event(event(title=title))
    [made] = backups_of(path, tmp_path / "b")
    assert made.reason == "import"
    with Document.open(made.path) as before:
        assert [each.title for each in before.events()] == ["First"]
