"""The rules over a document, each with an example that breaks it and one that does not."""

from __future__ import annotations

import pytest
from document_builders import article, candidate, event
from spacetimeline.document.beliefs import as_of, events_as_of, slip_history
from spacetimeline.document.commands import import_candidates
from spacetimeline.document.consistency import Weight, findings
from spacetimeline.document.document import Document
from spacetimeline.model.event import Event, Status
from spacetimeline.model.when import When

NOW = When.parse("2031-06-01").lo_ms


def rules(document: Document, *events: Event) -> list[str]:
    with document.transact("Add") as step:
        step.add_events(events)
    return [each.rule for each in findings(document, NOW)]


def flight(name: str, docked: str, left: str, port: str = "aft", crew: tuple[str, ...] = ()) -> list[Event]:
    return [
        event("launch", "2031-01-01", vehicle=name, mission=name, crew=crew),
        event("docking", docked, vehicle=name, mission=name, target="Harbour", port=port),
        event("undocking", left, vehicle=name, mission=name, target="Harbour", port=port),
        event("return", "2031-05-01", vehicle=name, mission=name, crew=crew),
    ]


def test_a_flight_as_it_should_be_gives_no_finding(document: Document) -> None:
    first = flight("Heron", "2031-01-02", "2031-02-01T10:00Z", crew=("Ada",))
    second = flight("Egret", "2031-02-01T11:00Z", "2031-03-01")
    assert rules(document, *first, *second) == []


@pytest.mark.parametrize(
    ("events", "rule"),
    [
        (flight("H", "2031-02-01", "2031-01-20"), "undocked_first"),
        ([event("undocking", vehicle="H", target="Harbour")], "no_docking"),
        ([event("relocation", vehicle="H", target="Harbour", port="fore")], "no_docking"),
        (flight("H", "2031-01-02", "2031-02-02") + flight("E", "2031-02-01", "2031-03-01"), "port_taken"),
        ([*flight("H", "2031-01-02", "2031-01-03")[:2], flight("H", "2031", "2031")[3]], "still_docked"),
        ([event("docking", "2031-01", vehicle="H"), event("docking", "2031-03", vehicle="H")], "docked_twice"),
        ([event("launch", f"2031-0{n}-01", vehicle=f"V{n}", crew=["Ada"]) for n in (1, 2)], "up_twice"),
        (
            [
                event("launch", "2031-03", vehicle="H", crew=["Ada"]),
                event("return", "2031-02", vehicle="E", crew=["Ada"]),
            ],
            "not_up",
        ),
        ([event("mission", "2031-02", end="2031-01")], "ends_first"),
        ([event("docking", "2031-05-01", status="planned", vehicle="H")], "no_outcome"),
        ([event("launch", "2031-03", mission="M"), event("return", "2031-02", mission="M")], "before_launch"),
        ([event("launch", "2031-03", vehicle="H"), event("launch", "2031-03-04", vehicle="H")], "duplicate"),
    ],
)
def test_a_rule_finds_what_breaks_it(document: Document, events: list[Event], rule: str) -> None:
    assert rule in rules(document, *events)


@pytest.mark.parametrize(
    "events",
    [
        [event("docking", "2031-07-01", status="planned", vehicle="H")],
        [event("docking", "2031-05-01/..", status="planned", vehicle="H")],
        [event("docking", "2031-05-01", status="cancelled", vehicle="H")],
        [event("mission", "2031-02", end="..")],
        [event("launch", "2031-03", mission="H", vehicle="H"), event("return", "2030-02", mission="H", vehicle="H")],
        [event("mission", "2031-02", end="2031")],
        [event("spacewalk", "2031-03", vehicle="H"), event("spacewalk", "2031-03-04", vehicle="H")],
        [event("launch", None, vehicle="H"), event("launch", "2031", vehicle="E")],
        flight("H", "2031-01-02", "2031-02") + flight("E", "2031-02-20", "2031-03-01"),
    ],
)
def test_what_may_well_be_is_not_found(document: Document, events: list[Event]) -> None:
    assert rules(document, *events) == []


def test_sources_that_disagree_are_found_and_early_plans_are_not(document: Document) -> None:
    report = event("docking", "2031-03-04T10:20Z", vehicle="H", target="Harbour")
    other = event("docking", "2031-03-04T11:20Z", vehicle="H", target="Harbour")
    plan = event("docking", "2031-03-03T10:00Z", vehicle="H", target="Harbour", status="planned")
    import_candidates(document, article("A", "2031-03-05"), [candidate(report)])
    import_candidates(document, article("Plan", "2031-02-01"), [candidate(plan)])
    assert "sources_disagree" not in [each.rule for each in findings(document, NOW)]
    import_candidates(document, article("B", "2031-03-06"), [candidate(other)])
    [found] = [each for each in findings(document, NOW) if each.rule == "sources_disagree"]
    assert "one hour: time zone?" in found.sentence and found.field == "start"


def test_a_finding_can_be_dismissed_with_a_reason(document: Document) -> None:
    assert rules(document, event("docking", "2031-05-01", status="planned")) == ["no_outcome"]
    [found] = findings(document, NOW)
    assert found.weight is Weight.INCOMPLETE and found.key == "no_outcome:1"
    with document.transact("Dismiss") as step:
        step.dismiss(found.key, "nobody knows")
    assert findings(document, NOW) == []
    assert [each.reason for each in findings(document, NOW, dismissed=True)] == ["nobody knows"]
    document.undo()
    assert len(findings(document, NOW)) == 1


# -- what was believed when -----------------------------------------------------------------------------------------


@pytest.fixture
def slipped(document: Document) -> int:
    """A launch announced for March, delayed to April, flown on the day."""
    told = [
        ("Plan", "2031-01-10", "2031-03-04", "planned"),
        ("Again", "2031-01-20", "2031-03-04", "planned"),
        ("Delay", "2031-02-20", "2031-04-02", "planned"),
        ("Report", "2031-04-03", "2031-04-02T10:20Z", "actual"),
    ]
    for title, published, when, status in told:
        import_candidates(
            document,
            article(title, published),
            [candidate(event("launch", when, vehicle="H", mission="H", status=status))],
        )
    [found] = document.events()
    return found.id or 0


def test_the_slips_of_an_event_are_told_in_order(document: Document, slipped: int) -> None:
    assert [(each.stated, each.when.text(), each.status, each.chosen) for each in slip_history(document, slipped)] == [
        ("2031-01-10", "2031-03-04", Status.PLANNED, False),
        ("2031-02-20", "2031-04-02", Status.PLANNED, False),
        ("2031-04-03", "2031-04-02T10:20Z", Status.ACTUAL, True),
    ]


def test_earlier_plans_kept_as_events_belong_to_the_history(document: Document) -> None:
    with document.transact("Add") as step:
        event_id = step.add_event(event("launch", "2031-03-09"))
        step.add_event(event("launch", "2031-03-04", status="delayed", slip_of=event_id))
    assert [each.when.text() for each in slip_history(document, event_id)] == ["2031-03-04"]


@pytest.mark.parametrize(
    ("day", "believed"),
    [
        ("2031-01-09", None),
        ("2031-01-10", ("2031-03-04", Status.PLANNED)),
        ("2031-03-30", ("2031-04-02", Status.PLANNED)),
        ("2031-05-01", ("2031-04-02T10:20Z", Status.ACTUAL)),
    ],
)
def test_the_past_is_believed_as_it_was(
    document: Document, slipped: int, day: str, believed: tuple[str, Status] | None
) -> None:
    then = as_of(document, document.event(slipped), day)
    assert (then and then.start and (then.start.text(), then.status)) == believed
    assert len(list(events_as_of(document, day))) == (believed is not None)


def test_a_finding_tells_times_in_words(document: Document) -> None:
    with document.transact("Add") as step:
        step.add_event(event("docking", "2031-05", status="planned", vehicle="H"))
    [found] = findings(document, When.parse("2031-06-15").at_ms)
    assert "planned for May 2031;" in found.sentence
