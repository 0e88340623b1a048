"""Spacewalks of reports and histories: made instead of on another day, named by an opening phrase, below a heading."""

from __future__ import annotations

from event_reading import by_day, crew, crews, events


def test_done_instead_on_another_day() -> None:
    text = (
        "Spacewalk report\n\nA ship arrived on 24 November.\n\nSpacewalk\n\nAstronauts Mary Okafor and Lars Lindqvist "
        "should have gone out on the 30th to replace an antenna. It was done on 2 December instead, from 11:15 UTC."
    )
    assert [each for each in events(text, "2021-12-03") if each[0] == "spacewalk"] == [
        ("spacewalk", "2021-11-30", "delayed"),
        ("spacewalk", "2021-12-02T11:15Z", "actual"),
    ]


def test_times_behind_the_phrase_that_opens_a_sentence() -> None:
    text = "On the second EVA, on November 20, 1969, from 03:54:45 to 07:44:00 UT, they completed a traverse."
    assert events(text) == [("spacewalk", "1969-11-20T03:54:45Z", "actual")]


def test_who_clause_before_a_pronoun() -> None:
    text = (
        "In that time Stephen Bowen went outside three times. With Sultan Alneyadi, who became the first Arab to walk "
        "in space, he routed power cables on April 28."
    )
    assert list(crews(text, "2023-09-04")) == ["spacewalk 2023-04-28"]


def test_suits_they_wore() -> None:
    text = "Astronauts Mary Okafor and Lars Lindqvist cleaned the spacesuits they wore last Friday."
    assert [each[:2] for each in events(text, "2021-06-30")] == [("spacewalk", "2021-06-25")]


def test_paragraphs_below_a_heading_up_to_the_next() -> None:
    text = (
        "Residents of Mir\n\nSpacewalks\n\nOn 8 January 1990 cosmonauts Ivan Okafor and Oleg Petrov fitted sensors.\n\n"
        "Petrov repeated the test on 5 February.\n\nReturn\n\nOn 7 February Petrov repeated his thanks."
    )
    assert [each[1] for each in events(text) if each[0] == "spacewalk"] == ["1990-01-08", "1990-02-05"]


def test_the_second_one_of_walks() -> None:
    text = (
        "Astronauts Anne McClain and Nick Hague made the first extravehicular activity of the month on March 22. "
        "On March 29, Hague and Christina Koch performed the second one."
    )
    found = by_day(text, "2019-04-02")
    assert sorted(found) == ["spacewalk 2019-03-22", "spacewalk 2019-03-29"]
    assert crew(found["spacewalk 2019-03-29"]) == ["Nick Hague", "Christina Koch"]


def test_an_hour_told_of_the_second_one_behind_which() -> None:
    text = (
        "The first spacewalk is set to begin at 8 a.m. EDT May 11. The second one, which will start at 9:15 a.m. EDT "
        "May 18, is to last six hours."
    )
    assert events(text, "2026-05-03") == [
        ("spacewalk", "2026-05-11T12:00Z", "planned"),
        ("spacewalk", "2026-05-18T13:15Z", "planned"),
    ]
