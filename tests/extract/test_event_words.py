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
