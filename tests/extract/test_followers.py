"""Who follows whom, whose day is whose, asides between a verb and its place, satellites lost with their rocket."""

from __future__ import annotations

import pytest
from event_reading import craft, crew, events, only, read


def test_people_follow_others_into_space() -> None:
    text = (
        "Vladimír Remek was launched in March 1978. Mirosław Hermaszewski followed on 27 June 1978 and Sigmund Jähn of "
        "the German Democratic Republic on 26 August 1978."
    )
    found = {each.event.start.iso(): crew(each) for each in read(text, "2024-01-12").candidates if each.event.start}
    assert found["1978-06-27"] == ["Mirosław Hermaszewski"]
    assert found["1978-08-26"] == ["Sigmund Jähn"]
    text = "Helen Sharman was launched to Mir in May 1991. Franz Viehböck followed her there on 2 October 1991."
    assert ("launch", "1991-10-02", "actual") in events(text, "2024-01-12")
    text = "Vostok 3 was launched on Aug. 11, 1962. Pavel Popovich followed him the next day in Vostok 4."
    assert ("launch", "1962-08-12", "actual") in events(text, "2022-10-03")


def test_no_launch_follows_where_something_else_does() -> None:
    text = "Vostok 3 was launched on Aug. 11, 1962. Pavel Popovich followed instructions on Aug. 14."
    assert [kind for kind, when, _ in events(text, "2022-10-03") if when.endswith("14")] == []


def test_the_days_of_two_companions() -> None:
    text = (
        "Kate Rubins made two spacewalks, with Victor Glover on Feb. 28 and with Soichi Noguchi on March 5, to fix it."
    )
    found = {each.event.start.iso(): crew(each) for each in read(text, "2021-04-17").candidates if each.event.start}
    assert found == {
        "2021-02-28": ["Kate Rubins", "Victor Glover"],
        "2021-03-05": ["Kate Rubins", "Soichi Noguchi"],
    }


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "The same orbiter took up both Claude Nicollier, the first Swiss, and Franco Malerba on 31 July 1992.",
            "1992-07-31",
        ),
        ("A rocket hurled Laika, a stray dog, into orbit on Nov. 3, 1957.", "1957-11-03"),
    ],
)
def test_an_aside_ends_no_clause(text: str, when: str) -> None:
    assert events(text, "2024-01-12") == [("launch", when, "actual")]


@pytest.mark.parametrize(
    ("text", "vehicle"),
    [
        ("The first observatory, OCO, was lost in February 2009 when the nose cone of its Taurus XL stuck.", "OCO"),
        ("The satellite Glory was destroyed in March 2011 when the fairing of its rocket did not come off.", "Glory"),
    ],
)
def test_a_satellite_lost_with_its_rocket(text: str, vehicle: str) -> None:
    found = only(text, "2014-07-02")
    assert (found.event.kind.value, found.event.status.value, found.event.vehicle) == ("launch", "failed", vehicle)


def test_a_lander_lost_on_its_way_down_is_no_failed_launch() -> None:
    text = "The lander Hakuto-R was launched on a Falcon 9 rocket and was lost in April 2023 above the Moon."
    assert all(not (kind == "launch" and status == "failed") for kind, _, status in events(text, "2025-01-15"))


def test_what_followed_and_then_arrived_was_launched() -> None:
    text = (
        "Mars 2 was launched on May 19, 1971. It entered orbit around Mars on November 27. "
        "Mars 3 followed on May 28 and went into orbit around Mars on December 2."
    )
    told = craft(text, "1990-01-01")
    assert told["launch 1971-05-28"] == told["orbit_insertion 1971-12-02"] == "Mars 3"
