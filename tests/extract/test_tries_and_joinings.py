"""Tries in vain, craft that come together, rockets in the plural, and sentences that end with a clock time."""

import pytest
from event_reading import by_day, crew, events, only
from spacetimeline.extract.timex.tokens import sentences


def test_settlers_named_in_an_aside_lift_off_as_they_are_astronauts() -> None:
    told = only(
        "The first residents, cosmonauts Leonid Kizim and Vladimir Solovyov, lifted off from Baikonur aboard "
        "Soyuz T-15 on March 13, 1986.",
        "2020-07-10",
    )
    assert (told.event.kind.value, told.event.start.iso(), told.event.vehicle) == (
        "launch",
        "1986-03-13",
        "Soyuz T-15",
    )
    assert crew(told) == ["Leonid Kizim", "Vladimir Solovyov"]


def test_residents_whom_nobody_names_fly_nowhere() -> None:
    assert events("The residents, angry about the noise, lifted off the fence on March 13, 1986.") == []


@pytest.mark.parametrize(
    "tried",
    [
        "Two earlier attempts to launch Lucy, on Sept. 29 and Oct. 3, were called off because of a leak.",
        "Both earlier tries to launch the probe, on Sept. 29 and Oct. 3, were put off because of wind.",
        "Attempts to launch Lucy on Sept. 29 and Oct. 3 were scrubbed.",
    ],
)
def test_attempts_to_launch_that_came_to_nothing_are_slots_given_up(tried: str) -> None:
    assert events(f"Lucy was launched on an Atlas V rocket on Oct. 16, 2021. {tried}", "2021-11-02") == [
        ("launch", "2021-09-29", "delayed"),
        ("launch", "2021-10-03", "delayed"),
        ("launch", "2021-10-16", "actual"),
    ]


def test_the_next_attempt_to_launch_is_still_to_come() -> None:
    told = "SpaceX will make a second attempt to launch the Falcon 9 on Jan. 5."
    assert events(told, "2021-12-02") == [("launch", "2022-01-05", "planned")]


@pytest.mark.parametrize(
    "joined",
    [
        "The two ships joined on Jan. 16, 1969",
        "The two spacecraft were united on Jan. 16, 1969",
        "Soyuz 4 and Soyuz 5 linked on Jan. 16, 1969",
    ],
)
def test_craft_that_join_dock(joined: str) -> None:
    assert events(f"Soyuz 4 went up on Jan. 14, 1969. {joined}, high above Kazakhstan.")[-1] == (
        "docking",
        "1969-01-16",
        "actual",
    )


@pytest.mark.parametrize("joined", ["The two agencies joined on July 25, 2000", "The ship joined the fleet on July 25"])
def test_others_that_join_do_not_dock(joined: str) -> None:
    assert events(f"{joined}, in a ceremony.", "2000-08-01") == []


def test_the_vehicle_let_go_by_the_arm_is_told_with_its_zone_in_brackets() -> None:
    told = by_day(
        "HTV-7 reached the station on Sept. 27, 2018. The vehicle was released from the robotic arm by astronaut "
        "Serena Aunon-Chancellor at 1:51 a.m. on November 8 (JST), filled with trash.",
        "2018-11-12",
    )
    assert told["unberthing 2018-11-07"].event.start.iso() == "2018-11-07T16:51Z"
    assert told["unberthing 2018-11-07"].event.vehicle == "HTV-7"


def test_rockets_in_the_plural_fail_one_by_one() -> None:
    told = (
        "The probe was to leave on a Zenit rocket. Then two Zenits failed, on Jan. 30, 2007, and on Feb. 1, 2013, "
        "both because of their engines."
    )
    assert events(told, "2015-05-01") == [("launch", "2007-01-30", "failed"), ("launch", "2013-02-01", "failed")]


def test_protons_are_no_rockets_where_no_rocket_is_told_of() -> None:
    assert events("Protons flew from the Sun to the Moon on May 5, 2010. They failed on May 7.", "2010-06-01") == []


def test_a_clock_time_ends_a_sentence_before_any_capital() -> None:
    text = "The third lifts off at 4:05 p.m. Backup days are few."
    assert [text[start:end] for start, end in sentences(text)] == [
        "The third lifts off at 4:05 p.m.",
        "Backup days are few.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It left at 5 p.m. Baikonur time.",
        "It left at 9 p.m. Tuesday.",
        "It left at 8 a.m. Eastern.",
        "The crew slept, and at 8:30 a.m. Atlantis undocked.",
    ],
)
def test_a_clock_time_ends_no_sentence_before_its_zone_or_day_or_verb(text: str) -> None:
    assert sentences(text) == [(0, len(text))]


def test_days_held_ready_lend_no_day_to_the_hours_of_the_sentence_before() -> None:
    told = (
        "Three Terrier rockets will lift off from Wallops Flight Facility on Monday, April 8. The first is to lift off "
        "at 2:40 p.m. EDT, the second at 3:20 p.m. and the third at 4:05 p.m. Backup days are April 9 to 12."
    )
    assert [each[1] for each in events(told, "2024-04-05")] == [
        "2024-04-08T18:40Z",
        "2024-04-08T19:20Z",
        "2024-04-08T20:05Z",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The launch was first planned for Sunday, Nov. 6.",
        "The launch attempt on Sunday, Nov. 6, was stopped by a computer.",
    ],
)
def test_a_launch_first_planned_or_stopped_was_given_up(told: str) -> None:
    assert events(f"Cygnus lifted off on Nov. 7, 2022. {told}", "2022-11-08") == [
        ("launch", "2022-11-06", "delayed"),
        ("launch", "2022-11-07", "actual"),
    ]


def test_a_further_opportunity_gives_up_no_plan() -> None:
    told = "Liftoff of Odysseus is now targeted for Feb. 15. An additional launch opportunity is available on Feb. 16."
    assert events(told, "2024-02-14")[0] == ("launch", "2024-02-15", "planned")


def test_what_is_told_by_its_year_is_not_put_down_to_a_day_given_up() -> None:
    told = (
        "Ten Years Ago: Lucy Sets Out\n\nLucy was to go to the Trojans. The launch of Lucy had been planned for "
        "Nov. 30, 2014, but was put off because of clouds. Lucy lifted off on Dec. 3, 2014."
    )
    assert events(told, "2024-12-03") == [("launch", "2014-11-30", "delayed"), ("launch", "2014-12-03", "actual")]


def test_a_crew_that_joins_modules_is_not_launched_on_that_day() -> None:
    told = (
        "Zarya went up on Nov. 20, 1998. Space shuttle Atlantis followed on Dec. 4 with the Destiny module, and the "
        "crew of STS-98 joined the two on Dec. 6."
    )
    assert [each[1] for each in events(told, "2020-07-10")] == ["1998-11-20", "1998-12-04"]


def test_a_probe_that_returns_its_capsule_to_earth_returns() -> None:
    told = "Hayabusa went to an asteroid. It returned its capsule to Earth on June 13, 2010, with some dust."
    assert events(told, "2011-01-01") == [("return", "2010-06-13", "actual")]


def test_passes_are_told_by_their_height_alone() -> None:
    told = by_day(
        "Orion made two flybys of the Moon. On Nov. 21 it passed 81 miles above the surface, and on Dec. 5, on the "
        "way home, it came within 79 miles. On Nov. 25 it was placed in a distant retrograde orbit.",
        "2022-12-11",
    )
    assert {day: each.event.target for day, each in told.items()} == {
        "flyby 2022-11-21": "Moon",
        "orbit_insertion 2022-11-25": "Moon",
        "flyby 2022-12-05": "Moon",
    }


def test_nobody_knows_what_comes_near_nothing() -> None:
    assert events("The fire was near. On May 6, 2010, it came within 2 miles.", "2010-06-01") == []


@pytest.mark.parametrize("ended", ["canceled after a storm had cut the power", "scrubbed"])
def test_the_second_of_attempts_told_before_is_given_up_too(ended: str) -> None:
    told = (
        "Lucy lifted off on Oct. 16, 2021. The first launch attempt, on Oct. 11, was scrubbed. "
        f"The second, on Oct. 13, was {ended}."
    )
    assert events(told, "2021-11-02") == [
        ("launch", "2021-10-11", "delayed"),
        ("launch", "2021-10-13", "delayed"),
        ("launch", "2021-10-16", "actual"),
    ]


def test_another_second_that_is_canceled_is_no_launch() -> None:
    assert events("The first concert was a success. The second, on Oct. 13, was canceled.", "2021-11-02") == []


def test_the_orbit_of_a_world_that_is_passed_is_no_flyby() -> None:
    assert events("New Horizons passed the orbit of the Moon on Jan. 20, 2006.", "2006-02-01") == []
    assert events("New Horizons passed the Moon on Jan. 20, 2006.", "2006-02-01") == [("flyby", "2006-01-20", "actual")]


@pytest.mark.parametrize(
    "ended",
    [
        "A destruct command was sent to it 14 minutes after liftoff.",
        "The Advanced Wind Satellite-3 (AWS-3) was lost.",
    ],
)
def test_a_rocket_destroyed_or_a_satellite_lost_tell_of_a_launch_that_failed(ended: str) -> None:
    told = f"The second H3 was launched on March 7, 2023, at 10:37 a.m. JST. {ended}"
    assert events(told, "2023-04-01") == [("launch", "2023-03-07T01:37Z", "failed")]


def test_a_designation_is_the_one_in_brackets() -> None:
    told = only(
        "JAXA launched an H3 with the Wind Evaluation Payload-2 (WEP-2) from the Tanegashima Space Center on "
        "February 17, 2024.",
        "2024-02-20",
    )
    assert told.event.vehicle == "WEP-2"
