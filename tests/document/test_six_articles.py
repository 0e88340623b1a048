"""A mission told by six articles, from preview to landing, two of which contradict each other: the whole way through.

The articles were written for this test; the flight is invented.
"""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.articles import article_from_text
from spacetimeline.document import commands
from spacetimeline.document.beliefs import events_as_of, slip_history
from spacetimeline.document.commands import ImportResult, import_candidates, source_of
from spacetimeline.document.consistency import findings
from spacetimeline.document.document import Document
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When

ARTICLES = (
    (
        "2031-02-10",
        "Three travellers get ready for Soyuz MS-41",
        "A Soyuz rocket is to launch the Soyuz MS-41 spacecraft from the Baikonur Cosmodrome on 12 March 2031 at 09:15 "
        "UTC, Roscosmos said on Monday. The spacecraft will dock to the International Space Station on 12 March 2031 "
        "at 12:30 UTC.",
    ),
    (
        "2031-03-03",
        "A faulty valve costs Soyuz MS-41 nine days",
        "The launch of Soyuz MS-41 has been delayed to 21 March 2031 at 08:40 UTC because of a faulty valve, Roscosmos "
        "said. Docking with the International Space Station is now planned for 21 March 2031 at 11:50 UTC.",
    ),
    (
        "2031-03-21",
        "Soyuz MS-41 lifts off",
        "Soyuz MS-41 launched from the Baikonur Cosmodrome on Friday, 21 March 2031, at 08:40:12 UTC with commander "
        "Ivan Petrov and flight engineers Olga Smirnova and Daniel Reed. Docking at the International Space Station is "
        "planned for 11:50 UTC.",
    ),
    (
        "2031-03-22",
        "Three newcomers aboard the station",
        "Soyuz MS-41 docked to the International Space Station on 21 March 2031 at 11:47 UTC. The hatches were opened "
        "at 14:05 UTC.",
    ),
    (
        "2031-09-20",
        "Soyuz MS-41 leaves the station",
        "Soyuz MS-41 undocked from the International Space Station on 20 September 2031 at 03:15 UTC. The spacecraft "
        "had docked to the International Space Station on 21 March 2031 at 12:47 UTC.",
    ),
    (
        "2031-09-21",
        "Home after half a year",
        "Soyuz MS-41 landed in Kazakhstan on 20 September 2031 at 06:38 UTC with Ivan Petrov, Olga Smirnova and Daniel "
        "Reed aboard.",
    ),
)
NOW = When.parse("2031-10-01").lo_ms


def bring_in(document: Document, published: str, title: str, body: str) -> ImportResult:
    article = article_from_text(f"{title}\n\n{body}")
    extraction = extract(article, datetime.date.fromisoformat(published))
    source = source_of(title, article.text, url=f"https://news.example/{published}", published=published)
    return import_candidates(document, source, extraction.candidates)


@pytest.fixture
def told(document: Document) -> list[ImportResult]:
    return [bring_in(document, *article) for article in ARTICLES]


def ids(document: Document) -> dict[EventKind, int]:
    return {event.kind: event.id or 0 for event in document.events()}


def test_six_articles_make_one_flight(document: Document, told: list[ImportResult]) -> None:
    shown = [(event.kind.value, event.start and event.start.text(), event.status) for event in document.events()]
    assert shown == [
        ("launch", "2031-03-21T08:40:12Z", Status.ACTUAL),
        ("docking", "2031-03-21T11:47Z", Status.ACTUAL),
        ("hatch_opening", "2031-03-21T14:05Z", Status.ACTUAL),
        ("undocking", "2031-09-20T03:15Z", Status.ACTUAL),
        ("return", "2031-09-20T06:38Z", Status.ACTUAL),
    ]
    launch = document.event(ids(document)[EventKind.LAUNCH])
    assert {member.name for member in launch.crew} == {"Ivan Petrov", "Olga Smirnova", "Daniel Reed"}
    assert launch.site == "Baikonur Cosmodrome" and len(document.sources()) == 6


def test_every_claim_says_where_it_comes_from(document: Document, told: list[ImportResult]) -> None:
    for event in document.events():
        for claim in document.claims(event.id or 0):
            source = document.source(claim.source_id or 0)
            assert source is not None and source.published == claim.stated
            assert source.text[claim.quote_start : claim.quote_end] == claim.quote != ""


def test_the_contradiction_is_told_and_settled(document: Document, told: list[ImportResult]) -> None:
    [conflict] = [each for result in told for each in result.conflicts]
    [difference] = conflict.conflicts
    assert (difference.field, difference.signature) == ("start", "differs by exactly one hour: time zone?")
    docking = ids(document)[EventKind.DOCKING]
    [found] = [each for each in findings(document, NOW) if each.rule == "sources_disagree"]
    assert found.event_ids == (docking,)
    later = next(each for each in document.claims(docking) if each.value == "2031-03-21T12:47Z")
    assert not later.chosen
    commands.choose_claim(document, later)
    assert document.event(docking).start == When.parse("2031-03-21T12:47Z")
    document.undo()
    with document.transact("Dismiss") as step:
        step.dismiss(found.key, "the second article tells station time")
    assert findings(document, NOW) == []


def test_the_launch_slipped_once(document: Document, told: list[ImportResult]) -> None:
    slips = slip_history(document, ids(document)[EventKind.LAUNCH])
    assert [(each.stated, each.when.text(), each.status.value) for each in slips] == [
        ("2031-02-10", "2031-03-12T09:15Z", "planned"),
        ("2031-03-03", "2031-03-21T08:40Z", "planned"),
        ("2031-03-21", "2031-03-21T08:40:12Z", "actual"),
    ]
    believed = [
        (event.kind.value, event.start and event.start.text()) for event in events_as_of(document, "2031-03-01")
    ]
    assert believed == [("launch", "2031-03-12T09:15Z"), ("docking", "2031-03-12T12:30Z")]


def test_telling_it_all_again_changes_nothing_and_undo_takes_all_back(
    document: Document, told: list[ImportResult]
) -> None:
    before = [(event, document.claims(event.id or 0)) for event in document.events()]
    for article in ARTICLES:
        assert bring_in(document, *article).sentence.endswith("brings nothing new; the document was not changed.")
    assert len(document.history()) == 6
    document.go_to_step(0)
    assert document.event_count == 0 and document.sources() == []
    document.go_to_step(document.history()[-1].id)
    assert [(event, document.claims(event.id or 0)) for event in document.events()] == before
