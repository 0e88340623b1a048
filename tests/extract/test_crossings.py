"""Spacewalks from one ship to another, and walks of other years they are compared with."""

from __future__ import annotations

import pytest
from event_reading import crew, crews, events, read


@pytest.mark.parametrize(
    "crossing",
    [
        "Aleksei Yeliseyev and Yevgeny Khrunov left Soyuz 5 and moved along a handrail to Soyuz 4.",
        "Aleksei Yeliseyev and Yevgeny Khrunov went over from one ship to the other through open space.",
    ],
)
def test_a_crossing_from_ship_to_ship_is_a_spacewalk(crossing: str) -> None:
    found = crews(f"On 16 January 1969 Soyuz 4 docked with Soyuz 5. On 16 January {crossing}", "2019-01-16")
    assert found["spacewalk 1969-01-16"] == {"Yeliseyev", "Khrunov"}
    assert not [each for each in found if each.startswith("launch")]


def test_who_crosses_through_the_hatch_makes_no_spacewalk() -> None:
    text = "Soyuz 26 docked on 11 December 1977. On 12 December the crew went over to the station through the hatch."
    assert events(text, "1978-01-02") == [("docking", "1977-12-11", "actual")]


@pytest.mark.parametrize("other", ["after that of Ed White on 3 June 1965", "after the one of Ed White on 3 June 1965"])
def test_a_walk_that_one_comes_after_is_no_day_of_the_story(other: str) -> None:
    text = (
        "Gemini 9 was launched on 3 June 1966. Eugene Cernan went outside on 5 June. It was the second American "
        f"spacewalk {other}. The capsule splashed down on 6 June."
    )
    assert ("return", "1966-06-06", "actual") in events(text)


def test_a_crossing_on_the_eve_of_the_landing_is_no_climb_out_of_the_capsule() -> None:
    text = (
        "On 16 January 1969 two cosmonauts left Soyuz 5 and moved along handrails to Soyuz 4. Soyuz 4 landed on "
        "17 January 1969."
    )
    assert events(text) == [("spacewalk", "1969-01-16", "actual"), ("return", "1969-01-17", "actual")]


_MEETING = (
    "The Apollo-Soyuz Test Project was flown by two crews. NASA named Thomas Stafford as commander of the Apollo "
    "crew, Vance Brand as pilot and Deke Slayton. The other crew consisted of Alexei Leonov, who had walked in "
    "space, and Valeri Kubasov, flight engineer of Soyuz 6 in 1969. Soyuz 19 lifted off from Baikonur at 12:20 "
    "GMT on July 15, 1975. At 19:50 GMT a Saturn IB with the three Americans left the Kennedy Space Center in "
    "Florida. On July 17 Apollo docked with the Soyuz at 16:09 GMT. The first undocking took place on July 19 at "
    "12:03 GMT. At 12:34 GMT Slayton docked the two spacecraft again, with the Soyuz side as the active one. They "
    "separated for good at 15:26 GMT. Leonov and Kubasov landed on July 21, and Apollo splashed down on July 24."
)


def test_two_ships_that_meet_keep_their_crews() -> None:
    found = read(_MEETING, "2000-07-15").candidates
    told = {(each.event.kind.value, each.event.start.iso()): each for each in found if each.event.start is not None}
    apollo = {"Thomas Stafford", "Vance Brand", "Deke Slayton"}
    assert set(crew(told["launch", "1975-07-15T19:50Z"])) == apollo
    assert told["launch", "1975-07-15T19:50Z"].event.vehicle.startswith("Apollo")
    assert set(crew(told["docking", "1975-07-19T12:34Z"])) == apollo
    assert set(crew(told["return", "1975-07-24"])) == apollo
    assert set(crew(told["return", "1975-07-21"])) == {"Alexei Leonov", "Valeri Kubasov"}
    assert told["return", "1975-07-21"].event.vehicle == "Soyuz 19"
    assert "Thomas Stafford" not in crew(told["undocking", "1975-07-19T15:26Z"])


def test_who_opens_the_hatch_of_the_cabin_and_leaves_first_walks_in_space() -> None:
    text = (
        "Two men made a spacewalk. Chen Dong opened the hatch of the node cabin at 6:26 p.m. on Sept. 1, 2022 "
        "(Beijing Time) and left the module first. Liu followed him at 7:09 p.m."
    )
    assert events(text, "2022-09-02") == [("spacewalk", "2022-09-01T10:26Z", "actual")]


@pytest.mark.parametrize("stay", ["about 20 minutes", "ten minutes", "more than 15 minutes"])
def test_who_leaves_a_module_for_minutes_walks_in_space(stay: str) -> None:
    text = f"Zhai Zhigang left the orbital module of Shenzhou-7 for {stay} on Sept. 27, 2008."
    assert crews(text, "2008-10-01") == {"spacewalk 2008-09-27": {"Zhigang"}}


@pytest.mark.parametrize(
    "caption",
    [
        "Astronaut Bruce McCandless hovers above the Earth in a photo taken by Vance Brand on February 7, 1984.",
        "Astronaut Bruce McCandless floats over the ocean in this image of February 7, 1984.",
    ],
)
def test_who_floats_above_the_earth_in_a_picture_walks_in_space(caption: str) -> None:
    assert crews(caption, "2010-01-02") == {"spacewalk 1984-02-07": {"McCandless"}}


def test_the_day_of_a_clock_in_brackets_is_not_that_of_the_clock_before_it() -> None:
    text = (
        "The capsule left the station at 6:05 p.m. EST on Friday, March 2. It landed at 9:31 p.m. EST (8:31 a.m. on "
        "March 3, local time)."
    )
    assert ("return", "2018-03-03T02:31Z", "actual") in events(text, "2018-03-05")


@pytest.mark.parametrize("trip", ["third mission", "third", "second flight"])
def test_who_came_back_from_a_mission_came_home_that_day(trip: str) -> None:
    text = f"Peggy Whitson is in orbit again. She came back from her {trip} on September 3, 2017."
    assert crews(text, "2023-05-22") == {"return 2017-09-03": {"Whitson"}}


def test_a_course_for_crews_is_no_flight() -> None:
    text = "The results serve the Artemis crews. The next course is planned for the autumn of 2023 in Norway."
    assert events(text, "2022-10-14") == []
