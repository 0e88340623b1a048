"""The columns a document gives the timeline, and their cache."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document import store_columns
from spacetimeline.document.document import Document
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import When


def test_columns_are_plain_numbers(document: Document) -> None:
    with document.transact("Add") as step:
        first = step.add_event(event(vehicle="Heron", end="2031-04", colour="#ff0000"))
        step.add_event(event("other", None))
        third = step.add_event(event("docking", "1999?"))
    names = ("id", "lo_ms", "hi_ms", "at_ms", "end_lo_ms", "kind", "qualifier", "vehicle", "title")
    rows = list(document.column_rows(names, missing=-1))
    start, vague = document.event(first).start, document.event(third).start
    assert start is not None and vague is not None
    kinds = document.kinds
    assert rows == [
        (first, start.lo_ms, start.hi_ms, start.at_ms, When.parse("2031-04").lo_ms, 0, 0, 1, "A launch"),
        (third, vague.lo_ms, vague.hi_ms, vague.at_ms, -1, kinds.index(EventKind.DOCKING), 1, -1, "A docking"),
    ]
    assert list(document.column_rows(("id", "vehicle"), ids=[third, 99])) == [(third, None)]
    assert document.dated_count == 2
    assert document.titles([first, 99]) == {first: "A launch"}
    assert document.event_colours() == {first: "#ff0000"}


def test_events_that_nobody_dates_are_told_apart(document: Document) -> None:
    with document.transact("Add") as step:
        step.add_event(event("launch", "2031-01"))
        undated = step.add_event(event("docking", None))
        vague = step.add_event(replace(event("launch"), start=When.unknown()))
        step.add_event(event("launch", "../2031"))
    assert document.undated_ids() == [undated, vague]


def test_the_column_cache_is_given_back_only_while_nothing_changed(document: Document, path: Path) -> None:
    with document.transact("Add") as step:
        event_id = step.add_event(event())
    assert document.column_cache() is None and not document.has_column_cache
    document.store_column_cache({"lo": b"1234", "hi": b"\0" * 9})
    assert document.has_column_cache
    assert document.column_cache() == {"lo": b"1234", "hi": b"\0" * 9}
    document.set_setting("grouping", "mission")
    assert document.column_cache() is not None
    with document.reader() as reader:
        assert reader.column_cache() is not None
    document.close()
    with Document.open(path) as again:
        assert again.column_cache() is not None
        assert again.setting("grouping") == "mission"
        with again.transact("Change") as step:
            step.remove_event(event_id)
        assert again.column_cache() is None and not again.has_column_cache
        again.undo()
        assert again.column_cache() is None


def test_the_cache_is_not_trusted_after_another_program_wrote(document: Document, path: Path) -> None:
    with document.transact("Add") as step:
        event_id = step.add_event(event(title="Heron"))
    document.store_column_cache({"lo": b"1234"})
    document.close()
    other = sqlite3.connect(path)
    other.execute("UPDATE events SET title = 'Egret'")
    other.commit()
    other.close()
    with Document.open(path) as again:
        assert again.column_cache() is None
        assert again.find("egret") == [event_id] and again.find("heron") == []


def test_columns_as_texts_agree_with_rows(document: Document) -> None:
    with document.transact("Add") as step:
        for number in range(20):
            step.add_event(event(when=f"20{number:02d}", vehicle="Heron" if number % 3 else ""))
        step.add_event(event("other", None))
    names = ("id", "lo_ms", "end_lo_ms", "kind", "vehicle")
    rows = list(document.column_rows(names, missing=-7))
    texts = document.column_texts(names, missing=-7)
    assert list(zip(*([int(part) for part in text.split(",")] for text in texts), strict=True)) == rows
    assert document.column_texts(("id",), ids=range(3, 6)) == ["3,4,5"]
    assert document.column_texts(("id", "kind"), ids=range(900, 901)) == ["", ""]


def test_columns_read_in_halves_are_those_read_at_once(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    with document.transact("Add") as step:
        for number in range(31):
            step.add_event(event(when=f"20{number:02d}", vehicle="Heron" if number % 3 else ""))
    names = ("id", "lo_ms", "end_lo_ms", "vehicle")
    at_once = document.column_texts(names, missing=-1)
    monkeypatch.setattr(store_columns, "PARTED_FROM", 8)
    assert document.column_texts(names, missing=-1) == at_once and at_once[0].count(",") == 30
    # halves that do not belong together are not put together
    whole = store_columns._texts_apart
    monkeypatch.setattr(store_columns, "_texts_apart", lambda *asked: (-1, whole(*asked)[1]))
    assert document.column_texts(names, missing=-1) == at_once
    # a step under way is seen by its own connection only
    monkeypatch.setattr(store_columns, "_texts_apart", lambda *_: pytest.fail("read apart within a step"))
    with document.transact("Undecided"):
        assert document.column_texts(names, missing=-1) == at_once
