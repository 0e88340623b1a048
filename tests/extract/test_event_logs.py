"""Logs, round-ups and expeditions: many events one after the other, each with its day, its craft and its rocket."""

from __future__ import annotations

import pytest
from event_reading import brief, crew, events, read

LOG = """6:40 p.m. – Both arrays are out. Capture coverage begins early Tuesday on NASA TV.

3:54 p.m. – Cygnus is in orbit! The crew will grab it with the station's robot arm at 4:30 a.m. on Tuesday, Feb. 18.

3:21 p.m. – LIFTOFF! Antares is off the pad.

9:05 a.m. – Good morning! It's Saturday, Feb. 15, and we have a rocket to fly."""


def test_rows_of_a_log_keep_the_day_of_the_log() -> None:
    assert [each[:2] for each in events(LOG, "2020-02-15")] == [
        ("launch", "2020-02-15T15:21Z"),
        ("berthing", "2020-02-18T04:30Z"),
    ]


def test_a_liftoff_with_an_exclamation_mark_has_happened() -> None:
    assert events(LOG, "2020-02-15")[0][2] == "actual"


def test_the_clock_of_a_row_is_not_that_of_what_it_announces() -> None:
    text = (
        "Live updates: the private crew flies\n\n"
        "12:02 p.m. EDT: The Dragon will reach the station early on Saturday, April 9, if all goes well.\n\n"
        "11:17 a.m. EDT: Liftoff! The Falcon 9 climbs away.\n\n10:40 a.m. EDT: Fuelling is under way."
    )
    assert [each[:2] for each in events(text, "2022-04-08")] == [
        ("launch", "2022-04-08T15:17Z"),
        ("docking", "2022-04-09"),
    ]


def test_days_that_head_the_rows_of_a_log() -> None:
    text = (
        "Friday, July 8\n\n11:29 a.m. - Atlantis lifts off. Landing is planned for Wednesday, July 20.\n\n"
        "2:03 p.m. - Payload bay doors open.\n\nSunday, July 10\n\n11:07 a.m. - Atlantis docks with the station."
    )
    assert [each[1] for each in events(text, "2011-07-09")] == ["2011-07-08T11:29Z", "2011-07-10T11:07Z", "2011-07-20"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The docking planned for 2 May 2028 was called off by the computer. A second attempt, on 6 May, succeeded.",
            ("docking", "2028-05-06", "actual"),
        ),
        (
            "The spacewalk had to be cut short when a suit leaked. Another try is planned for May 6, 2028.",
            ("spacewalk", "2028-05-06", "planned"),
        ),
        (
            "Undocking of the Soyuz failed on 3 May 2028. The next attempt is set for 6 May 2028.",
            ("undocking", "2028-05-06", "planned"),
        ),
        (
            "The launch was scrubbed on May 3, 2028. A second attempt is set for May 6, 2028.",
            ("launch", "2028-05-06", "planned"),
        ),
    ],
)
def test_an_attempt_is_at_what_came_to_nothing_before(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in events(text, "2028-05-04" if expected[2] == "planned" else None)


def test_each_item_of_a_round_up_has_its_own_rocket() -> None:
    text = (
        "A Falcon 9 departed from Cape Canaveral on Sunday, Dec. 13, at 12:30 p.m. EST with the SXM-7 radio satellite."
        "\n\nAngara A5, take two. The heavy lifter blasted off from Plesetsk on Monday at 8:50 a.m. Moscow time.\n\n"
        "The Long March 8 is on the pad at Wenchang. Liftoff is expected on Tuesday, Dec. 22, with five satellites."
    )
    told = [each.event for each in read(text, "2020-12-18").candidates]
    assert [each.vehicle for each in told] == ["SXM-7", "Angara A5", "Long March 8"]
    assert "Wenchang" in told[2].site


def test_a_rocket_told_of_one_craft_is_not_lent_to_another() -> None:
    text = "Soyuz TM-8 was launched on 6 September 1989. Kvant-2 left the ground on a Proton on 26 November 1989."
    rockets = {each.event.vehicle: each.event.launch_vehicle for each in read(text).candidates}
    assert rockets == {"Soyuz TM-8": "", "Kvant-2": "Proton"}


@pytest.mark.parametrize(
    ("text", "craft"),
    [
        ("On 8 May 2028 the arm swung Kvant-2 from the axial port to its final place on the side of Mir.", "Kvant-2"),
        (
            "Soyuz TM-8 came first. Progress M-1 followed. On 8 May 2028 the two boarded their ferry and moved it from "
            "Kvant to the front of the station.",
            "Soyuz TM-8",
        ),
        ("On 8 May 2028 Kristall was moved from the lateral port to the front end of Mir by the arm.", "Kristall"),
    ],
)
def test_moves_from_port_to_port(text: str, craft: str) -> None:
    moves = [each for each in read(text).candidates if each.event.kind.value == "relocation"]
    assert [brief(each)[1] for each in moves] == ["2028-05-08"]
    assert moves[0].event.vehicle == craft


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sally Ride flew on STS-7 in June 1983 and on STS-41-G in October 1984.",
            [("1983-06", ["Sally Ride"]), ("1984-10", ["Sally Ride"])],
        ),
        (
            "Aleksandr Serebrov, an engineer from NPO Energia, had flown on Soyuz T-7 in August 1982.",
            [("1982-08", ["Aleksandr Serebrov"])],
        ),
        (
            "Alexander Viktorenko commanded Soyuz TM-14 in March 1992 and Soyuz TM-20 in October 1994.",
            [("1992-03", ["Alexander Viktorenko"]), ("1994-10", ["Alexander Viktorenko"])],
        ),
        ("Kathryn Sullivan served aboard Challenger in October 1984.", [("1984-10", ["Kathryn Sullivan"])]),
    ],
)
def test_flights_of_a_career(text: str, expected: list[tuple[str, list[str]]]) -> None:
    told = sorted((brief(each)[1], crew(each)) for each in read(text).candidates)
    assert told == expected


def test_a_crew_begins_its_flight_in_a_craft() -> None:
    text = "Ivan Petrov and Olga Smirnova began their flight on 11 February 2028 in Soyuz MS-35."
    assert events(text) == [("launch", "2028-02-11", "actual")]


def test_a_freighter_is_let_go_by_the_station() -> None:
    assert events("Cygnus NG-12 was let go by the station on Jan. 31, 2020.") == [
        ("unberthing", "2020-01-31", "actual")
    ]


LANDING_LOG = """LIVE: Boeing's Starliner returns

5:22 p.m. EDT – Crews at the capsule
The recovery convoy has reached Starliner.

4:49 p.m. EDT – TOUCHDOWN
Starliner is down at White Sands!

3:30 p.m. EDT – "Go" for deorbit. The gusts that worried the forecasters yesterday have gone to Texas.

12:36 p.m. EDT – Starliner leaves the space station
Undocking confirmed at 12:36 p.m. EDT, from the Harmony module. They'd closed the hatch on Tuesday."""


def test_a_log_with_labels_newest_first_tells_what_has_happened() -> None:
    assert events(LANDING_LOG, "2022-05-25") == [
        ("undocking", "2022-05-25T16:36Z", "actual"),
        ("return", "2022-05-25T20:49Z", "actual"),
    ]


def test_a_weekday_looked_back_to_is_not_moved_behind_what_was_told() -> None:
    text = (
        "James van Hoften and William Fisher floated out of the airlock this morning. "
        "On Saturday the pair had spent 7 hours in the open cargo bay."
    )
    assert [each[1] for each in events(text, "1985-09-01")] == ["1985-08-31", "1985-09-01"]


def test_a_hatch_opened_on_the_day_after_an_evening_docking() -> None:
    text = "Starliner docked at 8:28 p.m. EDT on Friday, May 20. The crew opened the hatch on Saturday."
    assert ("hatch_opening", "2022-05-21", "actual") in events(text, "2022-05-25")


def test_what_was_meant_to_fly_and_moved_lies_in_the_weeks_before() -> None:
    text = (
        "Crew-3 was meant to fly on 31 October. Weather moved it to 3 November. "
        "Crew-2 undocked from the station at 19:05 UTC on the 8th."
    )
    assert ("undocking", "2021-11-08T19:05Z", "actual") in events(text, "2021-12-03")
    assert ("launch", "2021-10-31") in [each[:2] for each in events(text, "2021-12-03")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Apollo 14 is not to leave for the Moon before Jan. 31.", ("launch", "1971-01-31", "planned")),
        ("Progress MS-35 will not leave the station before Jan. 11.", ("undocking", "1971-01-11", "planned")),
        ("Alan Shepard in May 1961 became the first American in space.", ("launch", "1961-05", "actual")),
        (
            "He circled the Earth in Vostok 3 in August 1962, and the following year married.",
            ("launch", "1962-08", "actual"),
        ),
    ],
)  # fmt: skip
def test_days_that_verbs_hold(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "1970-12-19") == [expected]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Crew-3 got away on 11 November 2021. Raja Chari commanded, with Tom Marshburn and Kayla Barron.",
            ["Raja Chari", "Tom Marshburn", "Kayla Barron"],
        ),
        (
            "When Viktor Gorbatko and Yuri Glazkov set off in Soyuz 24 on February 7 1977, they took gas masks along.",
            ["Viktor Gorbatko", "Yuri Glazkov"],
        ),
    ],
)
def test_who_commands_with_others_and_who_sets_off(text: str, names: list[str]) -> None:
    assert crew(read(text).candidates[0]) == names


def test_endeavour_is_the_dragon_beside_a_dragon() -> None:
    text = "A Dragon crew went home. Endeavour undocked from the station on 8 November 2021."
    assert read(text).candidates[0].event.vehicle == "Dragon Endeavour"
    shuttle = "The shuttle Endeavour was launched on May 16, 2011. Endeavour landed on June 1, 2011. Dragon flies next."
    assert {each.event.vehicle for each in read(shuttle).candidates} == {"Space Shuttle Endeavour"}
