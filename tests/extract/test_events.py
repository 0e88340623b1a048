"""Events read out of short texts: kinds, times, status, who and where."""

from __future__ import annotations

import pytest
from event_reading import brief, crew, events, only, read

STATUS = [
    ("Soyuz MS-19 lifted off from Baikonur on 5 October 2021.", "2021-10-06", "actual"),
    ("Soyuz MS-19 will lift off from Baikonur on 5 October 2021.", "2021-10-01", "planned"),
    ("Soyuz MS-19 is scheduled to lift off on 5 October 2021.", "2021-10-01", "planned"),
    ("The launch of Soyuz MS-19 is set for 5 October 2021.", "2021-10-01", "planned"),
    ("Soyuz MS-19, due to launch on 5 October 2021, is on its pad.", "2021-10-01", "planned"),
    ("They'll launch on Soyuz MS-19 on 5 October 2021.", "2021-10-01", "planned"),
    ("Soyuz MS-19 launches on 5 October 2021.", "2021-10-01", "planned"),
    ("The launch of Soyuz MS-19 took place on 5 October 2021.", "2021-10-06", "actual"),
    ("Teams stood down from the October 3, 2021, launch attempt of Soyuz MS-19.", "2021-10-04", "delayed"),
    ("The launch of Soyuz MS-19 on October 3, 2021 was scrubbed.", "2021-10-04", "delayed"),
]


@pytest.mark.parametrize(("sentence", "published", "status"), STATUS, ids=[row[0][:48] for row in STATUS])
def test_status_follows_tense_modality_and_words(sentence: str, published: str, status: str) -> None:
    assert [each[2] for each in events(sentence, published)] == [status]


def test_a_delay_makes_two_events() -> None:
    text = "The launch of Cygnus NG-20 was delayed from Monday, January 29, to Tuesday, January 30."
    assert events(text, "2024-01-28") == [("launch", "2024-01-29", "delayed"), ("launch", "2024-01-30", "planned")]
    old = next(each for each in read(text, "2024-01-28").candidates if each.event.status.value == "delayed")
    assert not old.event.core


def test_a_former_date_is_superseded() -> None:
    text = (
        "Originally planned for March 3, the launch of Crew-8 is now set for March 4. "
        "Crew-8 will dock with the International Space Station on March 5."
    )
    assert ("launch", "2024-03-03", "delayed") in events(text, "2024-03-02")
    assert ("launch", "2024-03-04", "planned") in events(text, "2024-03-02")


def test_times_go_to_their_own_verbs() -> None:
    text = (
        "Crew-7 undocked from the space station at 11:20 a.m. EDT on March 11, 2024, and splashed down off "
        "Pensacola, Florida, at 5:47 a.m. EDT on March 12, 2024."
    )
    assert events(text) == [("undocking", "2024-03-11T15:20Z", "actual"), ("return", "2024-03-12T09:47Z", "actual")]


def test_a_verb_that_is_no_event_keeps_its_time() -> None:
    text = "NASA announced on May 3, 2021, that Crew-3 will launch from Florida on October 23, 2021."
    assert events(text, "2021-05-04") == [("launch", "2021-10-23", "planned")]
    assert events("Live coverage of the docking begins at 9:30 a.m. EDT on May 3, 2021.", "2021-05-01") == []


def test_a_leading_time_holds_for_joined_verbs() -> None:
    text = "On Feb. 8, 1974, the men of Skylab 4 closed the hatch and undocked from Skylab."
    assert events(text) == [("undocking", "1974-02-08", "actual")]


def test_an_aside_does_not_take_the_time() -> None:
    text = "Soyuz MS-19 took off from Baikonur, which is leased by Russia, at 0855 GMT on 5 October 2021."
    assert events(text) == [("launch", "2021-10-05T08:55Z", "actual")]


def test_what_is_told_twice_is_one_candidate_with_two_quotes() -> None:
    text = (
        "Progress MS-24 was launched from Baikonur on August 23, 2023.\n\n"
        "The freighter flew well. Progress MS-24 blasted off at 01:08 GMT on August 23, 2023."
    )
    candidate = only(text)
    assert brief(candidate) == ("launch", "2023-08-23T01:08Z", "actual")
    assert len(candidate.quotes) == 2


def test_missions_keep_apart() -> None:
    text = "Mariner 6 launched on Feb. 24, 1969. Mariner 7 launched on March 27, 1969."
    found = {each.event.vehicle: brief(each)[1] for each in read(text).candidates}
    assert found == {"Mariner 6": "1969-02-24", "Mariner 7": "1969-03-27"}


def test_hours_are_counted_from_the_event_before() -> None:
    text = (
        "Ax-3 launched at 4:49 p.m. EST on Jan. 18, 2024, on a Falcon 9 from Kennedy Space Center. "
        "Some 37 hours later, Dragon docked with the station."
    )
    assert [each[:2] for each in events(text)][1][1].startswith("2024-01-20")


def test_a_weekday_of_a_plan_follows_the_event_before() -> None:
    text = (
        "The Progress 83 cargo craft will launch at 1:15 a.m. EST on Thursday, Feb. 9, from Baikonur. "
        "Progress 83 will dock to the Zvezda module at 3:49 a.m. on Saturday."
    )
    assert [each[1] for each in events(text, "2023-02-03")] == ["2023-02-09T06:15Z", "2023-02-11T08:49Z"]


def test_a_landing_elsewhere_is_no_return() -> None:
    assert events("The lander Vikram touched down on the Moon on August 23, 2023.") == [
        ("landing", "2023-08-23", "actual")
    ]
    assert events("Eagle landed in the Sea of Tranquility on July 20, 1969.")[0][0] == "landing"


def test_a_crash_is_a_failed_landing() -> None:
    assert events("Luna-25 crashed into the Moon on August 19, 2023.") == [("landing", "2023-08-19", "failed")]


def test_roles_of_a_launch() -> None:
    event = only("Crew-7 lifted off on a Falcon 9 rocket from NASA's Kennedy Space Center on Aug. 26, 2023.").event
    assert (event.mission, event.launch_vehicle, event.site) == ("Crew-7", "Falcon 9", "Kennedy Space Center")


def test_roles_of_a_docking() -> None:
    text = "Soyuz MS-25 docked to the Prichal module of the International Space Station on March 25, 2024."
    event = only(text).event
    assert (event.vehicle, event.target, event.port) == ("Soyuz MS-25", "International Space Station", "Prichal")


def test_a_landing_place_in_free_words() -> None:
    text = "Soyuz MS-22 landed on the steppe of Kazakhstan, southeast of Zhezkazgan, on March 28, 2023."
    assert "Kazakhstan" in only(text).event.site
    assert "Daytona" in only("Dragon splashed down off the coast of Daytona, Florida, on Feb. 9, 2024.").event.site


def test_rocket_and_site_told_elsewhere() -> None:
    text = (
        "The Soyuz-2.1a rocket with Progress MS-24 stood at Baikonur Cosmodrome. "
        "Progress MS-24 lifted off on August 23, 2023."
    )
    event = only(text).event
    assert (event.launch_vehicle, event.site) == ("Soyuz-2.1a", "Baikonur Cosmodrome")


def test_what_has_no_time_stays_undated() -> None:
    extraction = read("The Soviets launched Sputnik and later launched Vostok 1 with Yuri Gagarin.", "2021-10-05")
    assert extraction.candidates == ()
    assert {each.event.vehicle for each in extraction.undated} >= {"Sputnik"}
    assert all(each.event.start is None for each in extraction.undated)


def test_nothing_dated_is_left_out_in_silence() -> None:
    extraction = read("The contract was signed on May 3, 1998. Zarya was launched on November 20, 1998.")
    assert [each.text for each in extraction.leftovers] == ["The contract was signed on May 3, 1998."]


def test_a_timetable_with_its_zone_above() -> None:
    text = (
        "Progress MS-28 leaves\n\nAll times are Eastern Daylight Time.\n\nTuesday, April 1, 2025\n\n"
        "4:15 p.m. - Undocking of Progress MS-28\n\n8:10 p.m. - Coverage ends\n"
    )
    assert ("undocking", "2025-04-01T20:15Z", "planned") in events(text, "2025-03-28")


def test_rows_of_a_table() -> None:
    text = (
        "date,time (UTC),event,craft\n2023-02-09,06:15,launch,Progress MS-22\n2023-02-11,08:45,docking,Progress MS-22\n"
    )
    assert [each[:2] for each in events(text)] == [("launch", "2023-02-09T06:15Z"), ("docking", "2023-02-11T08:45Z")]


def test_reading_again_with_another_day() -> None:
    text = "The Starliner capsule landed on Saturday."
    assert events(text, "2024-09-08")[0][1] == "2024-09-07"
    assert events(text, "2024-09-16")[0][1] == "2024-09-14"


def test_background_is_not_core() -> None:
    text = (
        "Crew-8 docked with the station on March 5, 2024. The crew had trained for it since 2022.\n\n"
        "Apollo 11 launched on July 16, 1969."
    )
    core = {each.event.kind.value: each.event.core for each in read(text, "2024-03-05").candidates}
    assert core == {"docking": True, "launch": False}


def test_crews_of_events_through_people_named_apart() -> None:
    text = (
        "Soyuz MS-19 lifted off from Baikonur at 0855 GMT on October 5, 2021, with commander Anton Shkaplerov, "
        "the actress Yulia Peresild and the director Klim Shipenko.\n\n"
        "It is to dock with the International Space Station at 1212 GMT."
    )
    launch, docking = read(text, "2021-10-05").candidates
    assert crew(launch) == crew(docking) == ["Anton Shkaplerov", "Yulia Peresild", "Klim Shipenko"]
