"""Older documents: one is kept for each schema that was released; conversion is wholly done or has not happened."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from document_builders import event
from spacetimeline.document import opening, schema
from spacetimeline.document import store_connection as files
from spacetimeline.document.document import Document
from spacetimeline.document.errors import OlderReadOnlyError
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import When
from sqlite_utils import Database

KEPT = Path(__file__).resolve().parents[1] / "documents"


def test_there_is_a_kept_document_of_every_schema() -> None:
    assert sorted(path.name for path in KEPT.glob("*.spacetimeline")) == [
        f"schema_{version}.spacetimeline" for version in range(1, schema.SCHEMA_VERSION + 1)
    ]


@pytest.mark.parametrize("version", range(1, schema.SCHEMA_VERSION + 1))
def test_a_kept_document_opens_with_all_it_holds(tmp_path: Path, version: int) -> None:
    kept = KEPT / f"schema_{version}.spacetimeline"
    before = hashlib.sha256(kept.read_bytes()).hexdigest()
    path = tmp_path / "kept.spacetimeline"
    shutil.copyfile(kept, path)
    with Document.open(path) as document:
        launch, docking, plan = document.events_by_ids([1, 2, 3])
        assert (launch.kind, launch.start) == (EventKind.LAUNCH, When.parse("2031-03-04T10:20Z"))
        assert (launch.vehicle, launch.launch_vehicle, launch.site) == ("Heron 4", "Crane 2", "Westport")
        assert [(each.name, each.role) for each in launch.crew] == [("Ada Noll", "commander"), ("Bo Lindt", "")]
        assert (docking.target, docking.port, docking.status) == ("Harbour Station", "forward", Status.ACTUAL)
        assert plan.start == When.parse("2031-04~") and plan.status is Status.PLANNED
        assert document.claims(launch.id or 0)[0].quote == "It flew at 10:20 UTC."
        assert document.sources(with_text=True)[0].text == "It flew at 10:20 UTC. It will come back in April."
        assert document.entities(EntityKind.SPACECRAFT)[0].aliases == ("H-4",)
        assert document.saved_views() == {"All": "{}"}
        assert [step.name for step in document.history()] == ["Import 3 events", "Rename", "Save view"]
        document.go_to_step(0)
        assert document.event_count == 0
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == before


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as it may be one day: with a second schema, and a migration that can be made to fail."""
    first = schema.migrations

    def two() -> Any:
        steps = first()

        @steps(name="schema_2")
        def schema_2(database: Database) -> None:
            database.execute("CREATE TABLE extras (id INTEGER PRIMARY KEY, note TEXT) STRICT")
            database.execute("UPDATE events SET notes = notes || '!'")
            if database.execute("SELECT count(*) FROM events WHERE title = 'fail'").fetchone()[0]:
                raise ZeroDivisionError
            database.execute("PRAGMA user_version = 2")

        return steps

    statements = schema.schema_statements()
    extra = "CREATE TABLE extras (id INTEGER PRIMARY KEY, note TEXT) STRICT"
    monkeypatch.setattr(opening, "migrations", two)
    monkeypatch.setattr(opening, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(files, "SCHEMA_VERSION", 2)
    monkeypatch.setattr(schema, "schema_statements", lambda: [*statements, extra])


def make(path: Path, title: str) -> bytes:
    with Document.create(path) as document, document.transact("Add") as step:
        step.add_event(event(title=title))
    return path.read_bytes()


def test_an_older_document_is_copied_aside_and_converted(path: Path, tmp_path: Path, request: Any) -> None:
    before = make(path, "x")
    request.getfixturevalue("newer")
    with Document.open(path, backups=tmp_path / "b") as document:
        assert document.event(1).notes == "!"
    [aside] = (tmp_path / "b").glob("*conversion*")
    connection = sqlite3.connect(aside)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 1
    assert connection.execute("SELECT notes FROM events").fetchone()[0] == ""
    connection.close()
    assert before != path.read_bytes()
    Document.open(path, backups=tmp_path / "b").close()
    assert len(list((tmp_path / "b").iterdir())) == 1


def test_an_interrupted_conversion_leaves_the_original(path: Path, tmp_path: Path, request: Any) -> None:
    before = make(path, "fail")
    request.getfixturevalue("newer")
    with pytest.raises(ZeroDivisionError):
        Document.open(path, backups=tmp_path / "b")
    assert path.read_bytes() == before
    request.getfixturevalue("monkeypatch").undo()
    with Document.open(path) as document:
        assert document.event(1).title == "fail"


def test_an_older_document_that_can_only_be_read_says_so(path: Path, request: Any) -> None:
    make(path, "x")
    request.getfixturevalue("newer")
    with pytest.raises(OlderReadOnlyError, match="converted first"):
        Document.open(path, read_only=True)
