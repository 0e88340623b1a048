"""Decisions over candidates, without any widget."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from reviewing import ARTICLE, TEXT, read
from spacetimeline.model.candidate import Quote
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import When
from spacetimeline.ui.import_dialog_review import Decision, Review, Section
from spacetimeline.ui.import_dialog_twins import find_twins


@pytest.fixture
def review() -> Review:
    made = Review(threshold=0.5)
    made.add(ARTICLE, read(ARTICLE, ARTICLE.published, None))
    return made


def test_what_is_likely_is_accepted_unseen_and_the_undated_never(review: Review) -> None:
    decisions = {item.event.title: item.decision for item in review.items()}
    assert decisions == {
        "Launch of Ferry 7": Decision.ACCEPTED,
        "Docking of Ferry 7": Decision.UNDECIDED,
        "Return of Ferry 7": Decision.ACCEPTED,
        "An earlier flight": Decision.UNDECIDED,
    }
    assert [item.section for item in review.items()][-1] is Section.UNDATED


def test_accepting_above_a_threshold_leaves_the_rejected_and_the_undated(review: Review) -> None:
    launch, docking, *_ = review.items()
    review.decide([launch], Decision.REJECTED)
    assert review.accept_above(0.2) == 1
    assert docking.decision is Decision.ACCEPTED
    assert launch.decision is Decision.REJECTED


def test_reading_again_moves_times_and_keeps_decisions_and_edits(review: Review) -> None:
    launch, docking, *_ = review.items()
    review.edit(launch, replace(launch.event, vehicle="Ferry VII"))
    review.decide([docking], Decision.REJECTED)
    review.read_again(0, read(ARTICLE, datetime.date(2021, 10, 6), None))
    launch, docking, *_ = review.items()
    assert launch.event.start == When.of(2021, 10, 6, 8, 55, offset_min=0, raw="08:55 UTC")
    assert launch.event.vehicle == "Ferry VII"
    assert docking.decision is Decision.REJECTED


def test_an_edited_time_outlives_another_reading(review: Review) -> None:
    launch = review.items()[0]
    review.edit(launch, replace(launch.event, start=When.of(2021, 10, 4)))
    review.read_again(0, read(ARTICLE, datetime.date(2021, 10, 6), None))
    assert review.items()[0].event.start == When.of(2021, 10, 4)
    assert review.items()[0].confidence == 1.0


def test_settling_a_doubt_takes_its_alternative(review: Review) -> None:
    docking = review.items()[1]
    doubt = docking.doubts[0]
    review.settle(docking, doubt, doubt.alternatives[0])
    assert docking.event.start is not None
    assert docking.event.start.iso() == "2021-10-05T15:12Z"
    assert docking.doubts == ()


def test_confirming_a_doubt_changes_nothing_but_the_doubt(review: Review) -> None:
    docking = review.items()[1]
    before = docking.event
    review.settle(docking, docking.doubts[0], None)
    assert docking.event == before
    assert docking.doubts == ()


def test_merging_keeps_the_surest_and_joins_the_evidence(review: Review) -> None:
    launch, docking, *_ = review.items()
    kept = review.merge([launch, docking])
    assert kept is launch
    assert docking not in review.items()
    assert len(launch.quotes) == 2
    review.read_again(0, read(ARTICLE, ARTICLE.published, None))
    assert [item.event.title for item in review.items()].count("Docking of Ferry 7") == 0


def test_merging_needs_two_of_one_article(review: Review) -> None:
    assert review.merge(review.items()[:1]) is None
    assert review.merge([]) is None


def test_an_event_made_by_hand_takes_its_sentence_off_the_left_overs(review: Review) -> None:
    leftover = review.articles[0].leftovers[0].quote
    event = Event(EventKind.OTHER, "Museum opens", When.of(2021, 10, 20))
    item = review.add_by_hand(0, leftover, event)
    assert item.decision is Decision.ACCEPTED
    assert review.articles[0].leftovers == []
    assert review.accepted()[0][1][-1].candidate.quotes == (leftover,)
    review.read_again(0, replace_leftovers())
    assert item in review.items()


def replace_leftovers() -> object:
    return read(ARTICLE, ARTICLE.published, None)


def test_the_outcome_carries_edits_evidence_and_confidence(review: Review) -> None:
    launch = review.items()[0]
    review.edit(launch, replace(launch.event, title="Liftoff"))
    article, chosen = review.accepted()[0]
    assert article.published == datetime.date(2021, 10, 5)
    assert [each.candidate.event.title for each in chosen] == ["Liftoff", "Return of Ferry 7"]
    assert chosen[0].candidate.confidence == pytest.approx(0.95)
    assert chosen[0].candidate.quotes[0].text == TEXT[chosen[0].candidate.quotes[0].start :][:65]


def test_a_date_given_to_an_undated_event_moves_it_up(review: Review) -> None:
    undated = review.items()[-1]
    review.edit(undated, replace(undated.event, start=When.of(1990)))
    assert undated.section is Section.EVENTS
    assert undated.decision is Decision.ACCEPTED


def test_a_passage_twice_under_the_same_words_stays_apart(review: Review) -> None:
    other = Event(EventKind.OTHER, "Other", When.of(2021))
    first = review.add_by_hand(0, Quote(0, 5, TEXT[:5]), other)
    second = review.add_by_hand(0, Quote(0, 5, TEXT[:5]), other)
    assert first is not second
    assert len([item for item in review.items() if item.by_hand]) == 2


def test_the_same_event_in_two_articles_is_recognised_before_importing() -> None:
    review = Review(threshold=0.5)
    for title in ("First", "Second"):
        review.add(replace(ARTICLE, title=title), read(ARTICLE, ARTICLE.published, None))
    find_twins(review.items())
    first, second = (review.articles[index].items[0] for index in (0, 1))
    assert first.twin is None
    assert second.twin is first
    assert second.verdict == "As above"
    review.edit(second, replace(second.event, start=When.of(2021, 10, 5, 9, 55, offset_min=0)))
    assert (second.verdict, second.verdict_words) == ("Conflict", "differs by exactly one hour: time zone?")
