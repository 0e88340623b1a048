"""Candidates beside what the document holds, and imports as one step."""

from __future__ import annotations

import pytest
from document_builders import article, candidate, event
from spacetimeline.document import commands
from spacetimeline.document.commands import Accepted, Choice, import_candidates
from spacetimeline.document.comparison import Relation, compare, signature
from spacetimeline.document.document import Document
from spacetimeline.document.errors import BadValueError
from spacetimeline.model.event import Event, Status
from spacetimeline.model.flight import EntityKind, Spacecraft
from spacetimeline.model.when import When


def hold(document: Document, *events: Event) -> list[int]:
    with document.transact("Hold") as step:
        return [step.add_event(each) for each in events]


def test_what_is_not_there_is_new(document: Document) -> None:
    hold(document, event("launch", vehicle="Heron 3"), event("docking", vehicle="Heron 4"))
    assert compare(document, event("launch", vehicle="Heron 4")).relation is Relation.NEW


def test_the_same_event_is_found_through_an_alias(document: Document) -> None:
    with document.transact("Entities") as step:
        step.add_entity(EntityKind.SPACECRAFT, Spacecraft(name="Heron 4", aliases=("H-4",)))
    [event_id] = hold(document, event("docking", vehicle="Heron 4"))
    found = compare(document, event("docking", vehicle="H‑4"))
    assert (found.relation, found.existing and found.existing.id) == (Relation.SAME, event_id)


def test_a_finer_time_refines(document: Document) -> None:
    hold(document, event("launch", "2031-03", vehicle="Heron 4", status="planned"))
    found = compare(document, event("launch", "2031-03-04T10:20Z", vehicle="Heron 4", status="planned"))
    assert found.relation is Relation.REFINEMENT
    coarse = compare(document, event("launch", "2031", vehicle="Heron 4", status="planned"))
    assert coarse.relation is Relation.SAME


def test_an_outcome_refines_a_plan(document: Document) -> None:
    hold(document, event("docking", "2031-03-04T10:20Z", vehicle="Heron 4", status="planned"))
    found = compare(document, event("docking", "2031-03-04T10:31Z", vehicle="Heron 4"))
    assert found.relation is Relation.REFINEMENT
    assert {each.field for each in found.differences} == {"status", "start"}


def test_two_places_are_a_conflict(document: Document) -> None:
    hold(document, event("docking", vehicle="Heron 4", target="Harbour"))
    found = compare(document, event("docking", vehicle="Heron 4", target="Lighthouse", port="aft"))
    assert [(each.field, each.relation) for each in found.differences] == [
        ("target", Relation.CONFLICT),
        ("port", Relation.REFINEMENT),
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "words"),
    [
        ("2031-03-04T10:20Z", "2031-03-04T11:20Z", "one hour: time zone?"),
        ("2031-03-04T10:20Z", "2031-03-04T07:20Z", "3 hours: time zone?"),
        ("2031-03-04T10:20Z", "2031-03-04T22:20Z", "a.m. or p.m.?"),
        ("2031-03-04T10:20Z", "2031-03-05T10:20Z", "one day: local date?"),
        ("2031-03-04", "2031-03-05", "one day: local date?"),
        ("2031-03-04", "2031-03-05T01:00Z", "one day: local date?"),
        ("2031-03-04", "2030-03-04", "wrong year?"),
        ("2031-03-04T10:20Z", "2031-03-04T10:25Z", ""),
        ("2031-03-04", "2031-03-09", ""),
    ],
)
def test_typical_errors_are_named(ours: str, theirs: str, words: str) -> None:
    said = signature(When.parse(ours), When.parse(theirs))
    assert said.endswith(words) if words else said == ""


def test_a_ships_next_flight_is_another_event(document: Document) -> None:
    hold(document, event("launch", "2031-03-04", vehicle="Heron Grey", mission="Fishing 1"))
    assert compare(document, event("launch", "2031-12-01", vehicle="Heron Grey")).relation is Relation.NEW
    assert compare(document, event("docking", "2031-03-04", vehicle="Heron Grey")).relation is Relation.NEW
    slipped = compare(document, event("launch", "2031-07-01", mission="Fishing 1"))
    assert slipped.relation is Relation.CONFLICT


def test_without_a_name_only_one_event_near_can_be_meant(document: Document) -> None:
    hold(document, event("spacewalk", "2031-03-04T10:00Z", target="Harbour"))
    assert compare(document, event("spacewalk", "2031-03-04")).relation is Relation.SAME
    assert compare(document, event("spacewalk", "2031-03-04", target="Lighthouse")).relation is Relation.NEW
    hold(document, event("spacewalk", "2031-03-04T15:00Z"))
    assert compare(document, event("spacewalk", "2031-03-04")).relation is Relation.NEW
    assert compare(document, event("spacewalk", None)).relation is Relation.NEW


# -- imports --------------------------------------------------------------------------------------------------------


def test_an_import_is_one_step(document: Document) -> None:
    result = import_candidates(
        document, article("Heron flies"), [candidate(event(vehicle="H")), candidate(event("docking", vehicle="H"))]
    )
    assert document.undo_name == "Import 2 events from “Heron flies”"
    assert len(result.added) == 2 and result.sentence == "Events from “Heron flies”: 2 added."
    assert document.sources()[0].url == "https://news.example/Heron flies"
    claims = document.claims(result.added[0])
    assert {each.field for each in claims} == {"kind", "start", "status", "vehicle"}
    assert all(each.quote == "It flew." and each.stated == "2031-03-01" and each.chosen for each in claims)
    document.undo()
    assert document.event_count == 0 and document.sources() == []


def test_importing_the_same_article_again_changes_nothing(document: Document) -> None:
    items = [candidate(event(vehicle="H")), candidate(event("docking", vehicle="H", status="planned"))]
    import_candidates(document, article("Heron flies"), items)
    again = import_candidates(document, article("Heron flies"), items)
    assert again.sentence == "“Heron flies” brings nothing new; the document was not changed."
    assert len(document.history()) == 1


def test_a_second_article_joins_refines_and_contradicts(document: Document) -> None:
    first = import_candidates(
        document,
        article("Preview", "2031-03-01"),
        [
            candidate(event("launch", "2031-03-04", vehicle="H", status="planned")),
            candidate(event("docking", "2031-03-05", vehicle="H", target="Harbour", status="planned")),
        ],
    )
    second = import_candidates(
        document,
        article("Report", "2031-03-06"),
        [
            candidate(event("launch", "2031-03-04T10:20Z", vehicle="H", crew=["Ada Noll"])),
            candidate(event("docking", "2031-03-05", vehicle="H", target="Lighthouse", status="planned")),
            candidate(event("undocking", "2031-04-01", vehicle="H", status="planned")),
        ],
    )
    launch = document.event(first.added[0])
    assert (launch.status, launch.start) == (Status.ACTUAL, When.parse("2031-03-04T10:20Z"))
    assert [(each.value, each.chosen) for each in document.claims(first.added[0]) if each.field == "start"] == [
        ("2031-03-04", False),
        ("2031-03-04T10:20Z", True),
    ]
    assert document.event(first.added[1]).target == "Harbour"
    assert [(each.value, each.chosen) for each in document.claims(first.added[1]) if each.field == "target"] == [
        ("Harbour", True),
        ("Lighthouse", False),
    ]
    assert (second.refined, second.joined, len(second.added), len(second.conflicts)) == (
        (first.added[0],),
        (first.added[1],),
        1,
        1,
    )
    document.undo()
    assert document.event(first.added[0]).status is Status.PLANNED


def test_the_reviewers_choice_decides(document: Document) -> None:
    [held] = hold(document, event("docking", vehicle="H", target="Harbour"))
    theirs = candidate(event("docking", vehicle="H", target="Lighthouse"))
    import_candidates(document, article("A"), [Accepted(theirs, {"target": Choice.TAKE})])
    assert document.event(held).target == "Lighthouse"
    document.undo()
    import_candidates(document, article("A"), [Accepted(theirs, {"target": Choice.KEEP})])
    assert "target" not in {each.field for each in document.claims(held)}
    document.undo()
    import_candidates(document, article("A"), [Accepted(theirs, as_new=True)])
    assert document.event_count == 2


def test_a_newer_plan_replaces_an_older_one(document: Document) -> None:
    plan = import_candidates(
        document, article("A", "2031-01-01"), [candidate(event("launch", "2031-03-04", vehicle="H", status="planned"))]
    )
    delay = event("launch", "2031-03-09", vehicle="H", status="planned")
    import_candidates(document, article("B", "2031-02-01"), [candidate(delay)])
    assert document.event(plan.added[0]).start == When.parse("2031-03-09")
    late = event("launch", "2031-02-27", vehicle="H", status="planned")
    result = import_candidates(document, article("C", "2030-12-01"), [candidate(late)])
    assert not result.conflicts
    assert document.event(plan.added[0]).start == When.parse("2031-03-09")


# -- commands -------------------------------------------------------------------------------------------------------


def test_editing_unmarks_claims_that_no_longer_hold(document: Document) -> None:
    added = import_candidates(document, article("A"), [candidate(event(vehicle="H"))]).added[0]
    edited = event(vehicle="H", when="2031-03-05", title="New name", id=added)
    commands.edit_event(document, edited)
    assert document.undo_name == "Edit “New name”"
    assert {each.field: each.chosen for each in document.claims(added)}["start"] is False
    assert {each.field: each.chosen for each in document.claims(added)}["vehicle"] is True


def test_merging_events_keeps_all_claims(document: Document) -> None:
    first = import_candidates(document, article("A"), [candidate(event("launch", vehicle="H"))]).added[0]
    other = candidate(event("launch", vehicle="H", site="W", crew=["Ada Noll"]))
    second = import_candidates(document, article("B"), [Accepted(other, as_new=True)]).added[0]
    commands.merge_events(document, first, second)
    assert (document.event(first).site, document.event(first).crew[0].name) == ("W", "Ada Noll")
    assert len(document.claims(first)) == 4 + 6 and not document.has_event(second)
    document.undo()
    assert document.has_event(second)


def test_commands_name_their_steps(document: Document) -> None:
    first = commands.add_event(document, event(title="Launch of H"))
    second = commands.add_event(document, event(title="Docking"))
    commands.set_status(document, [first, second], Status.CANCELLED)
    commands.remove_events(document, [first])
    commands.remove_events(document, [])
    assert [each.name for each in document.history()] == [
        "Add “Launch of H”",
        "Add “Docking”",
        "Mark 2 events as cancelled",
        "Remove “Launch of H”",
    ]


def test_a_claim_that_cannot_be_read_is_not_chosen(document: Document) -> None:
    from spacetimeline.model.event import Claim

    with document.transact("Add") as step:
        event_id = step.add_event(event(), [Claim("kind", "picnic", chosen=False)])
    claim = document.claims(event_id)[0]
    with pytest.raises(BadValueError, match="picnic"):
        commands.choose_claim(document, claim)
    assert document.claims(event_id) == [claim]


def test_what_one_article_tells_apart_stays_apart(document: Document) -> None:
    items = [
        candidate(event("launch", "2031", vehicle="H", status="planned", title="Vague")),
        candidate(event("launch", "2031-03-04T10:20Z", vehicle="H", title="Exact")),
        candidate(event("launch", "2031-03-09", vehicle="H", title="Later")),
    ]
    assert len(import_candidates(document, article("A"), items).added) == 3
    again = import_candidates(document, article("A"), items)
    assert (again.added, again.joined, again.refined) == ((), (), ())
    assert len(document.history()) == 1


def test_undated_events_and_edited_ones_are_not_imported_again(document: Document) -> None:
    items = [
        candidate(event("docking", None, vehicle="H")),
        candidate(event("other", None)),
        candidate(event("launch")),
    ]
    added = import_candidates(document, article("A"), items).added
    commands.edit_event(document, event("launch", "1999", id=added[2]))
    steps = len(document.history())
    assert import_candidates(document, article("A"), items).sentence.endswith("the document was not changed.")
    assert len(document.history()) == steps and document.event_count == 3


def test_a_choice_made_late_is_heard(document: Document) -> None:
    [held] = hold(document, event("docking", vehicle="H", target="Harbour"))
    theirs = candidate(event("docking", vehicle="H", target="Lighthouse"))
    import_candidates(document, article("A"), [theirs])
    assert document.event(held).target == "Harbour"
    import_candidates(document, article("A"), [Accepted(theirs, {"target": Choice.TAKE})])
    assert document.event(held).target == "Lighthouse"
    assert [(each.value, each.chosen) for each in document.claims(held) if each.field == "target"] == [
        ("Lighthouse", True)
    ]


def test_an_import_of_nothing_says_so(document: Document) -> None:
    result = import_candidates(document, article("A"), [])
    assert result.sentence == "No event was taken from “A”; the document was not changed."
    assert document.history() == []


def test_a_plan_never_refines_what_happened(document: Document) -> None:
    hold(document, event("docking", "2031-03-21", vehicle="H"))
    found = compare(document, event("docking", "2031-03-21T11:50Z", vehicle="H", status="planned"))
    assert found.relation is Relation.SAME
    assert [each.signature for each in found.differences if each.field == "start"] == ["an earlier plan"]
