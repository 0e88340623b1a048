"""A document as the window and the command line use it."""

from __future__ import annotations

import sqlite3
import threading
import time
from pathlib import Path

import pytest
from document_builders import event
from spacetimeline.document.changes import Changes
from spacetimeline.document.document import Document
from spacetimeline.document.errors import (
    BadValueError,
    DocumentExistsError,
    NoSuchEventError,
    NothingToUndoError,
)
from spacetimeline.model.event import Claim, CrewMember, EventKind, EventWithClaims, Source
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import When


def full_event() -> object:
    return event(
        "docking",
        "2031-03-04T10:20+03:00",
        end="..",
        title="Docking of Heron 4",
        status="planned",
        mission="Heron 4",
        vehicle="Heron",
        launch_vehicle="Crane 2",
        site="Westport",
        target="Harbour Station",
        port="forward",
        agency="Coastal Space Office",
        crew=[CrewMember("Ada Noll", "commander"), CrewMember("Bo Lindt", "")],
        notes="a note",
        colour="#112233",
        core=False,
        confidence=0.5,
    )


def test_an_event_comes_back_as_it_went_in(document: Document) -> None:
    given = full_event()
    with document.transact("Add") as step:
        event_id = step.add_event(given)
    back = document.event(event_id)
    assert back == type(given)(**{**{name: getattr(given, name) for name in given.__slots__}, "id": event_id})


def test_what_is_committed_is_there_after_opening_again(document: Document, path: Path) -> None:
    with document.transact("Add two") as step:
        step.add_event(event(title="One"))
        step.add_event(event("other", None, title="Undated"))
    document.close()
    with Document.open(path) as again:
        assert [each.title for each in again.events()] == ["One", "Undated"]
        assert again.undo_name == "Add two"
        again.undo()
        assert again.event_count == 0
        assert again.redo_name == "Add two"


def test_a_step_that_fails_leaves_no_trace_and_nobody_hears_of_it(document: Document) -> None:
    heard: list[Changes] = []
    document.subscribe(heard.append)
    with pytest.raises(ZeroDivisionError), document.transact("Fail") as step:
        step.add_event(event())
        _ = 1 / 0
    assert (document.event_count, document.history(), heard) == (0, [], [])
    with document.transact("Works") as step:
        step.add_event(event())
    assert len(heard) == 1


def test_a_step_that_changes_nothing_is_no_step(document: Document) -> None:
    heard: list[Changes] = []
    with document.transact("Add") as step:
        event_id = step.add_event(event())
    document.subscribe(heard.append)
    with document.transact("Look") as step:
        step.update_event(document.event(event_id))
    assert [each.name for each in document.history()] == ["Add"]
    assert not heard


def test_listeners_hear_what_changed(document: Document) -> None:
    heard: list[Changes] = []
    unsubscribe = document.subscribe(heard.append)
    with document.transact("Add") as step:
        first, second = step.add_event(event(vehicle="Heron")), step.add_event(event("docking"))
    assert list(heard[-1].added) == [first, second]
    assert heard[-1].entities == {(EntityKind.SPACECRAFT, 1)}
    with document.transact("Change") as step:
        step.remove_event(first)
        step.add_claims(second, [Claim("start", "2031")])
        third = step.add_event(event())
        fourth = step.add_event(event())
        step.remove_event(fourth)
    assert (list(heard[-1].added), list(heard[-1].removed), list(heard[-1].updated)) == ([third], [first], [second])
    document.undo()
    assert (list(heard[-1].added), list(heard[-1].removed), list(heard[-1].updated)) == ([first], [third], [second])
    unsubscribe()
    document.redo()
    assert len(heard) == 3


def test_undo_and_redo_keep_ids_and_claims(document: Document) -> None:
    with document.transact("Add") as step:
        event_id = step.add_event(event(crew=["Ada Noll"]), [Claim("start", "2031")], Source("S", sha256="1"))
    claims = document.claims(event_id)
    with document.transact("Remove") as step:
        step.remove_event(event_id)
    assert document.claims(event_id) == []
    document.undo()
    assert document.claims(event_id) == claims
    assert document.event(event_id).crew == (CrewMember("Ada Noll"),)
    document.undo()
    assert document.event_count == 0 and not document.sources() and not document.entities(EntityKind.PERSON)
    document.redo()
    assert document.claims(event_id) == claims
    document.redo()
    assert document.event_count == 0
    with pytest.raises(NothingToUndoError, match="nothing to redo"):
        document.redo()


def test_an_id_is_never_given_twice(document: Document) -> None:
    with document.transact("Add") as step:
        first = step.add_event(event())
    document.undo()
    with document.transact("Add another") as step:
        second = step.add_event(event())
    assert second > first
    assert document.redo_name == ""


def test_a_new_step_drops_what_was_undone(document: Document) -> None:
    for name in "abc":
        with document.transact(name) as step:
            step.add_event(event(title=name))
    document.go_to_step(document.history()[0].id)
    assert [each.title for each in document.events()] == ["a"]
    assert [(each.name, each.undone) for each in document.history()] == [("a", False), ("b", True), ("c", True)]
    assert document.history_lengths() == (1, 2)
    assert [(each.name, each.undone) for each in document.latest_steps(1, 5)] == [("b", True), ("a", False)]
    document.go_to_step(document.history()[-1].id)
    assert document.event_count == 3
    document.go_to_step(0)
    with document.transact("d") as step:
        step.add_event(event())
    assert [each.name for each in document.history()] == ["d"]


def test_a_step_costs_no_more_after_thousands_of_steps(document: Document) -> None:
    def cost() -> int:
        """Thousands of instructions of SQLite's machine for an edit, and for what a window asks after it."""
        counted: list[int] = []
        document.store.connection.set_progress_handler(lambda: counted.append(1), 100)
        with document.transact("Edit") as step:
            step.add_event(event())
        assert (document.undo_name, document.redo_name) == ("Edit", "")
        document.undo()
        document.redo()
        document.store.connection.set_progress_handler(None, 0)
        return len(counted)

    cost()
    few = cost()
    rows = [(number, "Before", 0, 0, 1) for number in range(100, 5100)]
    document.store.execute_many("INSERT INTO steps (id, name, at_ms, undone, rows) VALUES (?, ?, ?, ?, ?)", rows)
    assert cost() < few * 1.5 + 10


def test_choosing_a_claim_changes_the_event(document: Document) -> None:
    claims = [Claim("start", "2031-03-04"), Claim("start", "2031-03-05T10:00Z", chosen=False), Claim("crew", "A; B")]
    with document.transact("Add") as step:
        event_id = step.add_event(event(when="2031-03-04"), claims)
    other = document.claims(event_id)[1]
    with document.transact("Choose") as step:
        step.choose_claim(other.id or 0)
    assert document.event(event_id).start == When.parse("2031-03-05T10:00Z")
    assert [each.chosen for each in document.claims(event_id)] == [False, True, True]
    document.undo()
    assert document.event(event_id).start == When.parse("2031-03-04")
    with document.transact("Crew") as step:
        step.choose_claim(document.claims(event_id)[2].id or 0)
    assert [each.name for each in document.event(event_id).crew] == ["A", "B"]


def test_what_slipped_stands_alone_when_its_event_goes(document: Document) -> None:
    with document.transact("Add") as step:
        first = step.add_event(event(title="Flight"))
        second = step.add_event(event("slip", slip_of=first))
    assert [each.id for each in document.slips_of(first)] == [second]
    with document.transact("Remove") as step:
        step.remove_event(first)
    assert document.event(second).slip_of is None
    document.undo()
    assert document.event(second).slip_of == first


def test_find_looks_into_titles_notes_and_names(document: Document) -> None:
    with document.transact("Add") as step:
        first = step.add_event(event(title="Launch of Heron", notes="with fish"))
        second = step.add_event(event("docking", title="Docking", vehicle="Heron Grey", crew=["Ada Noll"]))
    assert document.find("heron") == [first, second]
    assert document.find("launch hero") == [first]
    assert document.find("FISH") == [first]
    assert document.find("noll") == [second]
    assert document.find('" OR 1 * NEAR(') == []
    assert document.find("heron", limit=1) == [first]
    with document.transact("Rename") as step:
        step.update_event(event(title="Launch of Egret", id=first))
    assert document.find("fish") == [] and document.find("egret") == [first]
    document.undo()
    assert document.find("fish") == [first] and document.find("egret") == []


def test_many_events_go_in_together_and_out_again(document: Document) -> None:
    many = [EventWithClaims(event(title=f"E{i}", vehicle=f"V{i % 7}"), (Claim("start", "2031"),)) for i in range(2500)]
    with document.transact("Import") as step:
        assert step.add_events(many, Source("S", sha256="9")) == 2500
    assert document.event_count == 2500
    last = document.history()[-1]
    assert document.store.value("SELECT sum(length(changes)) FROM step_changes") < 400
    document.undo()
    assert document.event_count == 0
    document.redo()
    assert document.event_count == 2500 and document.history()[-1] == last
    assert document.store.value("SELECT sum(length(changes)) FROM step_changes") < 1000
    assert document.claims(2500)[0].event_id == 2500


def test_views_show_other_programs_what_they_expect(document: Document, path: Path) -> None:
    with document.transact("Add") as step:
        step.add_event(event("launch", "2031-03-04T10:20Z", vehicle="Heron", crew=["Ada Noll", "Bo Lindt"], site="W"))
        step.add_event(event("docking", "2031-03-05", vehicle="Heron", target="Harbour", port="aft"))
        step.add_event(event("undocking", "2031-04-01", vehicle="Heron", target="Harbour"))
        step.add_event(event("return", "2031-04-02T01:02Z", vehicle="Heron", crew=["Ada Noll"]))
        step.add_event(event("launch", "-0044-03-15"))
    document.close()
    other = sqlite3.connect(path)
    other.row_factory = sqlite3.Row
    launch = other.execute("SELECT * FROM launches ORDER BY id").fetchone()
    assert (launch["start"], launch["start_utc"]) == ("2031-03-04T10:20Z", "2031-03-04T10:20:00Z")
    assert (launch["crew"], launch["vehicle"], launch["status"]) == ("Ada Noll; Bo Lindt", "Heron", "actual")
    assert other.execute("SELECT station, port FROM dockings").fetchone()["port"] == "aft"
    assert other.execute("SELECT count(*) FROM undockings").fetchone()[0] == 1
    stays = other.execute('SELECT person, start, "end" FROM crew_stays ORDER BY person').fetchall()
    assert [tuple(stay) for stay in stays] == [
        ("Ada Noll", "2031-03-04T10:20Z", "2031-04-02T01:02Z"),
        ("Bo Lindt", "2031-03-04T10:20Z", None),
    ]
    assert other.execute("PRAGMA application_id").fetchone()[0] == 0x53544C31
    assert other.execute("PRAGMA user_version").fetchone()[0] == 1
    other.close()


def test_odd_texts_are_kept_as_data(document: Document) -> None:
    odd = "\ud800 lone \0 nul <b>x</b> 🚀 'quote' -- \n"
    with document.transact(odd) as step:
        event_id = step.add_event(event(title=odd, vehicle=odd, notes="x" * 100_000))
    assert document.event(event_id).title == "? lone  nul <b>x</b> 🚀 'quote' -- \n"


def test_numbers_beyond_the_file_are_refused(document: Document) -> None:
    huge = When(2**63, 2**63 + 1, 2**63)
    with pytest.raises(BadValueError, match="too large"), document.transact("Add") as step:
        step.add_event(type(event())(EventKind.OTHER, "x", huge))
    assert document.event_count == 0


def test_missing_events_have_a_sentence(document: Document) -> None:
    with pytest.raises(NoSuchEventError, match="no event number 7"):
        document.event(7)
    with pytest.raises(NoSuchEventError), document.transact("Remove") as step:
        step.remove_event(7)


def test_a_step_inside_a_step_is_a_bug(document: Document) -> None:
    with pytest.raises(RuntimeError), document.transact("Outer"), document.transact("Inner"):
        pass


def test_an_existing_file_is_not_created_anew(document: Document, path: Path) -> None:
    with pytest.raises(DocumentExistsError):
        Document.create(path)


def test_untitled_documents_get_names_of_their_own(tmp_path: Path) -> None:
    with Document.untitled(tmp_path / "new") as first, Document.untitled(tmp_path / "new") as second:
        assert (first.title, second.title) == ("Untitled 1", "Untitled 2")
        assert first.is_untitled


def test_sources_can_be_edited_merged_and_removed(document: Document) -> None:
    with document.transact("Add") as step:
        event_id = step.add_event(event(), [Claim("start", "2031")], Source("One", sha256="1"))
        step.add_claims(event_id, [Claim("start", "2032", chosen=False)], Source("Two", url="https://b.example"))
        again = step.add_source(Source("Two again", url="https://b.example"))
    assert again == 2
    with document.transact("Edit") as step:
        step.update_source(Source("First", sha256="1", id=1))
    assert [each.title for each in document.sources()] == ["First", "Two"]
    with document.transact("Merge") as step:
        step.merge_sources(1, 2)
    assert [each.source_id for each in document.claims(event_id)] == [1, 1]
    assert len(document.sources()) == 1
    document.undo()
    assert [each.source_id for each in document.claims(event_id)] == [1, 2]
    with document.transact("Remove") as step:
        step.remove_source(2)
        step.remove_claim(1)
    assert document.claims(event_id) == []
    document.undo()
    assert len(document.claims(event_id)) == 2
    with pytest.raises(BadValueError), document.transact("Edit") as step:
        step.update_source(Source("None", id=99))


def test_two_threads_make_their_steps_one_after_the_other(document: Document) -> None:
    def work() -> None:
        for number in range(20):
            with document.transact(f"Add {number}") as step:
                step.add_event(event())
                time.sleep(0.0005)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert document.event_count == 60 and len(document.history()) == 60


def test_a_reader_in_another_thread_sees_what_is_committed(document: Document) -> None:
    with document.transact("Add") as step:
        step.add_event(event())
    seen: list[int] = []

    def read() -> None:
        with document.reader() as reader:
            seen.append(reader.event_count)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert seen == [1]
