"""Ways to tell of an event without its plain verb, and times told around it; every sentence is an example."""

from __future__ import annotations

import pytest
from event_reading import brief, crew, events, only, read


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Dragon capsule plunged gently into the Gulf of Mexico at 10:15 GMT on May 3, 2028.", "return"),
        ("At 10:15 GMT on May 3, 2028, Baker eased the nose of Gemini 12 into the docking collar.", "docking"),
        ("On May 3, 2028, the four took a short ride in Crew-20 Dragon to the zenith port of Harmony.", "relocation"),
        ("On May 3, 2028, Haru became the third nation to put a lander gently on the Moon.", "landing"),
        ("Ray Stone spent four hours outside the Soyuz on May 3, 2028.", "spacewalk"),
        ("On May 3, 2028, Ray Stone stood up in the open hatch of Gemini 12 to take pictures.", "spacewalk"),
        ("Astronauts from Chile and Peru came back to Earth on May 3, 2028 in a Crew Dragon.", "return"),
    ],
)
def test_told_in_other_words(text: str, event: str) -> None:
    assert brief(only(text))[:2] in ((event, "2028-05-03T10:15Z"), (event, "2028-05-03"))


def test_who_opens_the_hatch_and_climbs_out_makes_one_spacewalk() -> None:
    text = "On May 3, 2028, Ray Stone opened the hatch of Gemini 12 and climbed out."
    assert events(text) == [("spacewalk", "2028-05-03", "actual")]


def test_what_it_came_down_so_many_hours_after() -> None:
    text = "Dragon splashed down at 02:30 GMT on May 4, 2028, about 20 hours after it had left the station."
    assert events(text) == [("undocking", "2028-05-03", "actual"), ("return", "2028-05-04T02:30Z", "actual")]


def test_every_date_of_a_list_given_up() -> None:
    text = "A leak forced the managers to drop launch dates including May 3, May 4 and May 9, 2028, for Crew-20."
    assert [when for _, when, status in events(text) if status == "delayed"] == [
        "2028-05-03",
        "2028-05-04",
        "2028-05-09",
    ]


def test_the_flight_of_a_year() -> None:
    text = "Nobody from Mongolia had flown since the 1981 flight of Jugderdemidiin Gurragchaa on Soyuz 39."
    assert events(text, "2028-05-03") == [("launch", "1981", "actual")]


def test_a_first_flight_that_is_planned() -> None:
    text = "India is building Gaganyaan, which is aiming for a first flight with a crew in 2029."
    assert events(text, "2028-05-03") == [("launch", "2029", "planned")]


def test_what_happened_outweighs_what_was_expected() -> None:
    text = (
        "Crew-20 splashed down at 3:29 a.m. EDT.\n\n"
        "Splashdown of Crew-20 is expected at about 3:30 a.m. EDT on Friday, Oct. 25."
    )
    assert events(text, "2024-10-25") == [("return", "2024-10-25T07:29Z", "actual")]


def test_a_stage_to_dock_with_is_not_the_ship_of_those_who_go_out() -> None:
    text = (
        "Gemini 12 lifted off on November 11, 1966.\n\n"
        "On November 13, 1966, Ray Stone climbed out of the hatch to fix a line to the Agena."
    )
    walk = next(each for each in read(text).candidates if each.event.kind.value == "spacewalk")
    assert walk.event.vehicle != "Agena"


def test_a_name_that_is_a_season() -> None:
    text = "Jerry Ross and Sherwood Spring flew on Atlantis. Ross and Spring began a spacewalk on November 29, 1985."
    assert crew(only(text)) == ["Jerry Ross", "Sherwood Spring"]


def test_a_name_goes_on_behind_the_one_that_is_known() -> None:
    text = "Rodolfo Neri Vela lifted off on Atlantis on November 27, 1985."
    assert crew(only(text)) == ["Rodolfo Neri Vela"]


def test_the_four_are_those_listed_as_four() -> None:
    text = (
        "News of the flight\n\nAnn Able, Ben Baker, Cal Cole and Dee Dole are the crew of Crew-20. "
        "Able and Baker met astronauts Ed Eads and Flo Fry.\n\n"
        "On May 2, 2028, the four landed in the Gulf in Crew-20 Dragon."
    )
    assert crew(read(text).candidates[0]) == ["Ann Able", "Ben Baker", "Cal Cole", "Dee Dole"]


def test_tourists_come_back() -> None:
    text = "Soyuz MS-20 docked on December 8, 2021. The tourists will come back on December 20."
    assert events(text, "2021-12-08")[1] == ("return", "2021-12-20", "planned")


def test_a_departure_no_earlier_than() -> None:
    text = "Crew-9 is to depart no earlier than Wednesday, March 19."
    assert events(text, "2025-03-15") == [("undocking", "2025-03-19", "planned")]


def test_a_landing_that_is_planned() -> None:
    text = "Challenger was launched on Monday. Landing is planned for Aug. 5 at Edwards."
    assert events(text, "1985-07-29")[1] == ("return", "1985-08-05", "planned")


def test_a_sentence_ends_at_a_rocket_with_a_numeral() -> None:
    text = "Collins lifted off on July 16, 1969 atop a Saturn V. The three splashed down in the Pacific on July 24."
    assert events(text, "2021-04-28") == [("launch", "1969-07-16", "actual"), ("return", "1969-07-24", "actual")]


def test_a_launch_so_long_before_the_arrival() -> None:
    text = "Crew-7 arrived at the station on Aug. 27, 2023, a day after launching from Florida."
    assert events(text) == [("launch", "2023-08-26", "actual"), ("docking", "2023-08-27", "actual")]


def test_the_day_after_an_event_told_before() -> None:
    text = (
        "Crew-6 lifted off at 05:34 GMT on March 2, 2023, after a try on Feb. 27 was called off. "
        "It docked at 06:40 GMT the day after launch."
    )
    assert ("docking", "2023-03-03T06:40Z", "actual") in events(text)


def test_contact_with_the_station() -> None:
    text = "Dragon made contact with the station at 06:26 GMT on August 2, 2025, well ahead of the plan."
    assert events(text) == [("docking", "2025-08-02T06:26Z", "actual")]


def test_a_spin_from_port_to_port() -> None:
    text = "On May 2, 2024, all four took Dragon Endeavour for a spin, from Harmony's zenith port to the forward one."
    assert events(text) == [("relocation", "2024-05-02", "actual")]


def test_a_shuttle_glides_down() -> None:
    text = "Discovery glided down to Kennedy Space Center at 11:59 GMT on Nov. 16, 1984."
    assert events(text) == [("return", "1984-11-16T11:59Z", "actual")]


def test_what_will_not_take_place_today_is_put_off() -> None:
    text = "Undocking of the Crew-10 Dragon will not take place on August 7, 2025."
    assert events(text) == [("undocking", "2025-08-07", "delayed")]


def test_the_day_a_launch_was_put_off() -> None:
    text = "Discovery was ready on Nov. 7, 1984, but the winds were too strong and the launch was put off."
    assert events(text) == [("launch", "1984-11-07", "delayed")]


def test_the_pilot_of_a_commander_and_who_is_to_go_outside() -> None:
    text = (
        "Discovery lifted off on November 8, 1984.\n\nRick Hauck was the commander of Discovery. David Walker was his "
        "pilot. Joseph Allen and Dale Gardner would go outside, and Anna Fisher would run the arm."
    )
    names = ["Rick Hauck", "David Walker", "Joseph Allen", "Dale Gardner", "Anna Fisher"]
    assert crew(read(text).candidates[0]) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Able went up once more, in October 2001, on Soyuz TM-33.", ("launch", "2001-10")),
        ("Ann Able circled the Earth 48 times in Vostok 6 in June 1963.", ("launch", "1963-06")),
        ("Ann Able followed in a SpaceX capsule in October 2022.", ("launch", "2022-10")),
        ("Ann Able came up on Soyuz MS-25 on 23 March 2024.", ("launch", "2024-03-23")),
        ("Ann Able set out from Baikonur in the night of 23 November 2014 in Soyuz TMA-15M.", ("launch", "2014-11-23")),
        ("In April 1972 Ann Able flew to the Moon on Apollo 16.", ("launch", "1972-04")),
        ("The ship was to bring Ann Able back on Nov. 5, 2025.", ("return", "2025-11-05")),
        (
            "It made a fast automated rendezvous and docking with Tianhe at 07:50 GMT on May 3, 2025, the agency said.",
            ("docking", "2025-05-03T07:50Z"),
        ),
    ],
)
def test_ways_to_go_and_to_come(text: str, expected: tuple[str, str]) -> None:
    assert brief(only("Astronaut Ann Able is known.\n\n" + text))[:2] == expected


def test_when_she_climbs_she_will_be() -> None:
    text = "When she climbs into space in Crew-12 in February 2026, she will be the second."
    assert events(text) == [("launch", "2026-02", "planned")]
