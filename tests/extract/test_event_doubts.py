"""Doubts: what an article says against itself, in sentences a user understands; confidence goes with them."""

from __future__ import annotations

import pytest
from event_reading import brief, codes, only, read


def test_local_time_and_its_gmt_disagree() -> None:
    candidate = only("Soyuz MS-25 lifted off at 8:36 a.m. EDT (1336 GMT) on March 23, 2024.")
    assert codes(candidate) == ["zones_disagree"]
    doubt = candidate.doubts[0]
    assert "1 h 00 min" in doubt.sentence
    assert [each.when.iso() for each in doubt.alternatives if each.when] != []


def test_agreeing_zones_raise_no_doubt() -> None:
    assert codes(only("Soyuz MS-25 lifted off at 8:36 a.m. EDT (1236 GMT) on March 23, 2024.")) == []


def test_a_weekday_that_is_not_that_date() -> None:
    assert "weekday_disagrees" in codes(only("Cygnus was launched on Monday, January 30, 2024."))


def test_standard_time_in_summer() -> None:
    assert "zone_word_wrong" in codes(only("Atlantis lifted off at 11:29 a.m. EST on July 8, 2011."))


def test_a_guessed_year_is_told() -> None:
    assert "year_guessed" in codes(only("Pioneer 3 was built in 1958. Pioneer 3 took off on Dec. 6."))


def test_a_weekday_that_is_not_that_date_is_told_of_a_clock_time_too() -> None:
    candidate = only("Soyuz MS-18 landed in Kazakhstan at 0435 GMT on Saturday, Oct. 17, 2021.")
    (doubt,) = candidate.doubts
    assert doubt.code == "weekday_disagrees"
    assert [each.value for each in doubt.alternatives] == ["2021-10-16T04:35Z"]


def test_a_guessed_year_offers_the_year_of_the_article() -> None:
    candidate = only("Voskhod 2 was ready early in 1965. Voskhod 2 was launched on March 18.", "2015-03-02")
    assert [each.value for doubt in candidate.doubts for each in doubt.alternatives] == ["2015-03-18"]


def test_an_assumed_zone_offers_universal_time() -> None:
    candidate = only("Sentinel-1A was launched at 6:02 p.m. on April 3, 2014, from Kourou.")
    assert brief(candidate)[1] == "2014-04-03T21:02Z"
    assert [each.value for doubt in candidate.doubts for each in doubt.alternatives] == ["2014-04-03T18:02Z"]


def test_a_zone_named_by_a_place_does_not_end_the_sentence() -> None:
    text = "Soyuz TMA-09M lifted off at 2:31 a.m. Kazakhstan time on May 29, 2013 (2131 GMT May 28)."
    candidate = only(text)
    assert brief(candidate)[1] == "2013-05-28T20:31Z" and codes(candidate) == ["zones_disagree"]


@pytest.mark.parametrize(("length", "expected"), [("eight hours", ["2013-05-29T04:31Z"]), ("less than six hours", [])])
def test_hours_after_launch_that_do_not_add_up(length: str, expected: list[str]) -> None:
    text = (
        "Soyuz TMA-09M lifted off at 2031 GMT on May 28, 2013. "
        f"Soyuz TMA-09M docked with the station at 0210 GMT on May 29, 2013, {length} after launch."
    )
    docking = next(each for each in read(text).candidates if each.event.kind.value == "docking")
    assert [each.value for doubt in docking.doubts for each in doubt.alternatives] == expected


def test_an_assumed_zone_is_told() -> None:
    candidate = only("Chang'e-6 was launched at 5:27 p.m. on May 3, 2024, from Wenchang.")
    assert "zone_assumed" in codes(candidate)
    assert brief(candidate)[1] == "2024-05-03T09:27Z"


def test_an_order_that_cannot_be() -> None:
    text = "Soyuz MS-25 lifted off on March 23, 2024. Soyuz MS-25 docked with the station on March 21, 2024."
    assert all("order_impossible" in codes(each) for each in read(text).candidates)


def test_durations_that_do_not_add_up() -> None:
    text = "Ax-3 launched on Jan. 18, 2024, for a 14-day mission. Ax-3 splashed down off Florida on Feb. 9, 2024."
    landing = next(each for each in read(text).candidates if each.event.kind.value == "return")
    assert "duration_disagrees" in codes(landing)
    assert "14-day" in landing.doubts[-1].sentence
    assert [each.value for each in landing.doubts[-1].alternatives] == ["2024-02-01"]


def test_a_doubt_costs_confidence() -> None:
    sure = only("Soyuz MS-25 lifted off at 8:36 a.m. EDT (1236 GMT) on March 23, 2024.")
    unsure = only("Soyuz MS-25 lifted off at 8:36 a.m. EDT (1336 GMT) on March 23, 2024.")
    assert sure.confidence >= 0.9 > unsure.confidence


def test_a_bare_time_in_a_caption_dates_nothing() -> None:
    text = "In this photo, the freighter Progress 84 backs away after undocking at 2:55 a.m. EST."
    assert read(text, "2024-02-09").candidates == ()
