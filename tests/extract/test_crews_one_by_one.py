"""Crews told one by one over a paragraph, and the flight that a ship of several flights is on."""

from __future__ import annotations

import pytest
from event_reading import crew, read


def launched(text: str, published: str | None = None) -> list[str]:
    """The crew of the first launch a text tells of."""
    return next(crew(each) for each in read(text, published).candidates if each.event.kind.value == "launch")


@pytest.mark.parametrize(
    ("told", "names"),
    [
        (
            "To command STS-55, NASA selected Steven R. Nagel. The pilot was Terence T. Henricks. Ulrich Walter and "
            "Hans Schlegel of the research establishment DLR were the payload specialists.",
            {"Steven R. Nagel", "Terence T. Henricks", "Ulrich Walter", "Hans Schlegel"},
        ),
        (
            "Commander Steven R. Nagel led the crew, making his third trip into space after STS-51G in June 1985. "
            "For Ulrich Walter and Hans Schlegel, it was the first. Pilot Terence T. Henricks and mission specialist "
            "Jerry L. Ross had flown before.",
            {"Steven R. Nagel", "Ulrich Walter", "Hans Schlegel", "Terence T. Henricks", "Jerry L. Ross"},
        ),
        (
            "Commander Steven R. Nagel's team came from two countries. Terence T. Henricks sat next to him as pilot. "
            "Jerry L. Ross and Bernard A. Harris would make the two spacewalks. Ulrich Walter completed the list.",
            {"Steven R. Nagel", "Terence T. Henricks", "Jerry L. Ross", "Bernard A. Harris", "Ulrich Walter"},
        ),
        (
            "The crew was led by Steven R. Nagel. Terence T. Henricks, who first flew in 1991, was in the right-hand "
            "seat. The third seat belonged to Jerry L. Ross.",
            {"Steven R. Nagel", "Terence T. Henricks", "Jerry L. Ross"},
        ),
    ],
)
def test_a_crew_told_one_by_one(told: str, names: set[str]) -> None:
    text = f"STS-55 flew on Columbia.\n\n{told}\n\nColumbia lifted off on April 26, 1993."
    assert set(launched(text)) == names


def test_who_works_with_others_is_not_of_their_flight() -> None:
    text = (
        "Atlantis lifted off on May 15, 1997, with Charles Precourt and Eileen Collins aboard. Michael Foale will work "
        "with Vasily Tsibliev and Flight Engineer Alexander Lazutkin until STS-86. Atlantis will be readied for STS-86."
    )
    assert launched(text, "1997-05-24") == ["Charles Precourt", "Eileen Collins"]


def test_a_ship_of_several_flights_is_on_the_one_the_article_is_about() -> None:
    text = (
        "STS-72 Brings Home a Satellite\n\nThe six of STS-72 flew on Endeavour. Brian Duffy commanded "
        "STS-72.\n\nEndeavour had last been up on STS-69. Workers towed it to its hangar, where it stood for weeks "
        "while the tiles were looked at and the engines were changed one after the other, as was done each "
        "time.\n\nIn the morning Endeavour lifted off on Jan. 11, 1996."
    )
    found = next(each.event for each in read(text).candidates if each.event.kind.value == "launch")
    assert (found.mission, [each.name for each in found.crew]) == ("STS-72", ["Brian Duffy"])


@pytest.mark.parametrize(
    ("text", "walkers"),
    [
        (
            "On the third day Winston Scott joined Leroy Chiao at the hatch. Their spacewalk began at 10 a.m. GMT on "
            "Jan. 17, 1996.",
            ["Winston Scott", "Leroy Chiao"],
        ),
        (
            "Frank Rubio and Josh Cassada live on the station. The two made their first spacewalk on Nov. 15, 2022.",
            ["Frank Rubio", "Josh Cassada"],
        ),
        (
            "Frank Rubio and Josh Cassada will leave the airlock for all three spacewalks. The first spacewalk is "
            "set for May 3, 2023.",
            ["Frank Rubio", "Josh Cassada"],
        ),
    ],
)
def test_who_makes_a_spacewalk_is_told_a_sentence_before(text: str, walkers: list[str]) -> None:
    found = [each for each in read(text, "2023-01-10").candidates if each.event.kind.value == "spacewalk"]
    assert [crew(each) for each in found] == [walkers]


@pytest.mark.parametrize(
    ("text", "time", "walkers"),
    [
        (
            "Nicholas Patrick and Robert Behnken spent hours outside the station on May 6, 2010, hooking up pipes.",
            "2010-05-06",
            ["Nicholas Patrick", "Robert Behnken"],
        ),
        (
            "Chris Cassidy and Bob Behnken switched their suits to battery power at 11:13 a.m. GMT on July 1, 2020, to "
            "begin a spacewalk to replace batteries.",
            "2020-07-01T11:13Z",
            ["Chris Cassidy", "Bob Behnken"],
        ),
        ("Two cosmonauts left the station's Poisk airlock at 10:50 GMT on Sept. 9, 2021.", "2021-09-09T10:50Z", []),
        (
            "Jerry Ross and Sherwood Spring strode out into Atlantis' cargo bay on Dec. 1, 1985.",
            "1985-12-01",
            ["Jerry Ross", "Sherwood Spring"],
        ),
    ],
)
def test_spacewalks_told_by_suits_airlocks_and_hours(text: str, time: str, walkers: list[str]) -> None:
    found = read(text).candidates
    told = [(each.event.kind.value, each.event.start and each.event.start.iso(), crew(each)) for each in found]
    assert told == [("spacewalk", time, walkers)]
