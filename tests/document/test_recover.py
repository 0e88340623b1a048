"""Saving what can be saved."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document.document import Document
from spacetimeline.document.errors import DocumentExistsError, NotADocumentError
from spacetimeline.document.recover import recover
from spacetimeline.errors import FileMissingError, FolderInsteadError, UserError
from spacetimeline.model.event import Claim, Source
from spacetimeline.model.flight import EntityKind


@pytest.fixture
def filled(document: Document, path: Path) -> Path:
    with document.transact("Add") as step:
        for number in range(400):
            fields = {"title": f"E{number} " + "long " * 50, "vehicle": f"Heron {number}", "crew": ["Ada Noll"]}
            step.add_event(event(**fields), [Claim("start", "2031")], Source("S", text="text", sha256="s"))
        step.save_view("v", "{}")
    document.close()
    return path


def test_a_sound_document_is_saved_whole(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.spacetimeline"
    report = recover(filled, out)
    assert report.is_complete and report.sentences[0] == "400 events and what belongs to them were saved."
    assert len(report.sentences) == 2 and "cannot be undone in the new one" in report.sentences[1]
    with Document.open(filled) as old, Document.open(out) as new:
        assert list(old.events()) == list(new.events())
        assert [old.claims(each) for each in (1, 400)] == [new.claims(each) for each in (1, 400)]
        assert old.sources(with_text=True) == new.sources(with_text=True)
        assert old.saved_views() == new.saved_views() and new.find("e399") == [400]
        assert new.history() == []
        assert old.entities(EntityKind.SPACECRAFT) == new.entities(EntityKind.SPACECRAFT)


def test_what_lies_around_a_broken_page_is_saved(filled: Path, tmp_path: Path) -> None:
    before = filled.read_bytes()
    broken = bytearray(before)
    # A page full of titles: in the middle of the events.
    place = broken.index(b"E200 long") // 4096 * 4096
    broken[place : place + 4096] = b"\xa5" * 4096
    filled.write_bytes(broken)
    with pytest.raises(UserError):
        Document.open(filled)
    report = recover(filled, tmp_path / "out")
    assert 380 <= report.saved["events"] < 400
    assert report.saved["events"] + report.lost["events"] == 400
    assert any(sentence.startswith("Lost: ") for sentence in report.sentences) and not report.is_complete
    with Document.open(tmp_path / "out") as new:
        assert new.event_count == report.saved["events"]
    assert filled.read_bytes() == bytes(broken)


def test_planted_code_is_left_behind(filled: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("CREATE TRIGGER t AFTER INSERT ON people BEGIN DELETE FROM events; END")
    connection.commit()
    connection.close()
    report = recover(filled, tmp_path / "out")
    assert report.saved["events"] == 400 and "triggers" in " ".join(report.sentences)
    with Document.open(tmp_path / "out") as new:
        assert new.event_count == 400


def test_absurd_values_are_brought_to_sense(filled: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')')")
    connection.commit()
    connection.close()
    connection = sqlite3.connect(filled)
    for statement in (
        "UPDATE events SET kind = 99 WHERE id = 1",
        "UPDATE events SET start_lo_ms = 9223372036854775807 WHERE id = 2",
        "UPDATE events SET start_at_ms = 'noon' WHERE id = 3",
        "UPDATE events SET confidence = 1e999, title = x'ff41' WHERE id = 4",
        "UPDATE events SET vehicle_id = 9999, slip_of = 8888 WHERE id = 5",
        "UPDATE participations SET person_id = 777 WHERE event_id = 6",
        "UPDATE events SET title = 17 WHERE id = 7",
        "UPDATE claims SET source_id = 55 WHERE event_id = 8",
    ):
        connection.execute(statement)
    connection.commit()
    connection.close()
    with pytest.raises(UserError):
        Document.open(filled)
    report = recover(filled, tmp_path / "out")
    assert report.saved["events"] == 399
    assert (report.lost["events"], report.lost["start times"], report.lost["participations"]) == (1, 2, 2)
    with Document.open(tmp_path / "out") as new:
        assert new.event(2).start is None and new.event(4).title == "\ufffdA" and new.event(7).title == "17"
        assert new.event(5).vehicle == "" and new.event(6).crew == () and new.claims(8)[0].source_id is None


def test_missing_tables_are_named(filled: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(filled)
    connection.execute("DROP TABLE claims")
    connection.execute("DROP TABLE participations")
    connection.commit()
    connection.close()
    report = recover(filled, tmp_path / "out")
    assert report.saved["events"] == 400
    assert "While reading claims: the table is missing or unreadable." in report.sentences


def test_what_holds_nothing_is_refused(tmp_path: Path, filled: Path) -> None:
    for rubbish in (b"rubbish" * 50_000, bytes(400_000), b"\xff" * 400_000, b"short"):
        (tmp_path / "rubbish").write_bytes(rubbish)
        with pytest.raises(NotADocumentError):
            recover(tmp_path / "rubbish", tmp_path / "out")
    sqlite3.connect(tmp_path / "empty").close()
    with pytest.raises(NotADocumentError):
        recover(tmp_path / "empty", tmp_path / "out")
    with pytest.raises(FileMissingError):
        recover(tmp_path / "nothing", tmp_path / "out")
    with pytest.raises(FolderInsteadError):
        recover(tmp_path, tmp_path / "out")
    with pytest.raises(DocumentExistsError):
        recover(filled, filled)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("length", [16, 100, 4096])
def test_a_file_whose_beginning_is_gone_is_saved(filled: Path, tmp_path: Path, length: int) -> None:
    data = bytearray(filled.read_bytes())
    data[:length] = bytes(length)
    filled.write_bytes(data)
    with pytest.raises(NotADocumentError):
        Document.open(filled)
    report = recover(filled, tmp_path / "out")
    assert report.saved["events"] == 400 and report.saved["claims"] == 400
    with Document.open(tmp_path / "out") as new:
        assert new.event(400).vehicle == "Heron 399"
