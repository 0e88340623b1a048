"""Which flight the people a text names belong to: crews of stations, of missions, of other clauses and of backups."""

from __future__ import annotations

import pytest
from event_reading import crews, events, read


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "Crew-3 news\n\nDragon Endurance will launch on Nov. 10 with astronauts Mary Okafor and Jon Lindt. Until "
            "Crew-3 gets there, astronaut Ivan Weber will be alone.",
            "launch 2021-11-10",
            {"Okafor", "Lindt"},
        ),
        (
            "Soyuz TMA-1 will be launched on Nov. 10 with cosmonauts Mary Okafor and Jon Lindt. After the crew has "
            "settled in, flight director Ivan Weber will take a day off.",
            "launch 2021-11-10",
            {"Okafor", "Lindt"},
        ),
    ],
)
def test_a_crew_of_a_clause_before_is_not_of_the_people_behind_it(text: str, event: str, names: set[str]) -> None:
    assert crews(text, "2021-10-30")[event] == names


@pytest.mark.parametrize(
    "text",
    [
        "Astronaut Mary Okafor reached out with the arm of space shuttle Endeavour. The crew of STS-88 consisted of "
        "Commander Jon Lindt, Pilot Ann Weber, and Mission Specialists Okafor and Jerry Stone. Endeavour lifted off "
        "on Dec. 4, 1998. The Expedition 1 crew moved in two years later: Bill Hart of NASA and Okafor.",
        "Endeavour lifted off on Dec. 4, 1998. Mary Okafor worked the arm in the shuttle's bay. The crew of STS-88: "
        "Commander Jon Lindt, Pilot Ann Weber, Mission Specialists Mary Okafor and Jerry Stone.",
    ],
)
def test_the_crew_of_a_mission_is_that_of_its_craft(text: str) -> None:
    assert crews(text)["launch 1998-12-04"] == {"Lindt", "Weber", "Okafor", "Stone"}


@pytest.mark.parametrize(
    "text",
    [
        "Cosmonauts Mary Okafor and Jon Lindt, who flew up with astronaut Ivan Weber in Soyuz MS-18 on April 9, "
        "will stay. They are to land in March 2022 in Soyuz MS-19.",
        "Cosmonauts Mary Okafor and Jon Lindt, who trained alongside the Ukrainian Ivan Weber, are on the station. "
        "Soyuz MS-19 is their ship, and they will come home in March 2022.",
    ],
)
def test_those_who_flew_with_others_are_they(text: str) -> None:
    assert crews(text, "2021-09-20")["return 2022-03"] == {"Okafor", "Lindt"}


_UP, _DOWN = "launch 2008-11-15", "return 2008-11-30"


@pytest.mark.parametrize(
    "swap",
    [
        "Also on board, in a reclining seat below deck, was astronaut Ann Weber. She traded places with astronaut "
        "Jerry Stone, who went up on Endeavour and stays behind with Commander Bill Hart and cosmonaut Ivan Petrov.",
        "Astronaut Ann Weber, who wrapped up 183 days in orbit, was aboard as well. Astronaut Jerry Stone took her "
        "place and works there with Commander Bill Hart.",
        "Astronaut Ann Weber swapped seats with astronaut Jerry Stone, whom Endeavour brought to the station. Stone "
        "is living there with cosmonauts Bill Hart and Ivan Petrov.",
    ],
)
def test_those_who_trade_places_fly_one_way_and_those_who_stay_there_neither(swap: str) -> None:
    text = (
        "Space shuttle Endeavour landed on Nov. 30, 2008. Commander Mary Okafor was at the stick. With Okafor was "
        f"pilot Jon Lindt. {swap} Endeavour was launched on Nov. 15."
    )
    found = crews(text, "2008-12-01")
    assert {"Okafor", "Lindt"} <= found[_UP] and not {"Hart", "Petrov", "Weber"} & found[_UP]
    assert {"Okafor", "Lindt", "Weber"} <= found[_DOWN] and not {"Hart", "Petrov", "Stone"} & found[_DOWN]


@pytest.mark.parametrize(
    "text",
    [
        "Astronaut Mary Okafor, the first U.S. doctor in orbit, went up on March 14 with cosmonauts Jon Lindt and "
        "Ivan Weber. Their Soyuz TM-21 docked with Mir on March 16.",
        "The new crew is led by astronaut Mary Okafor, 43. Cosmonauts Jon Lindt and Ivan Weber are new to space. They "
        "docked with Mir in Soyuz TM-21 on March 16.",
    ],
)
def test_they_are_all_of_a_sentence_and_the_one_who_leads_them(text: str) -> None:
    assert crews(text, "1995-03-20")["docking 1995-03-16"] == {"Okafor", "Lindt", "Weber"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "A Russian Soyuz rocket blasted off from Baikonur on Oct. 31, 2000. On board were astronaut Mary Okafor "
            "and cosmonauts Jon Lindt and Ivan Weber. Space shuttle Discovery lifted off on March 8, 2001, with "
            "astronaut Bill Hart.",
            "launch 2000-10-31",
        ),
        (
            "The Long March rocket lifted off from Jiuquan at 9:23 a.m. on June 5, 2022. Strapped inside were "
            "commander Mary Okafor, Jon Lindt and Ivan Weber.",
            "launch 2022-06-05",
        ),
    ],
)
def test_those_on_board_are_of_the_rocket_told_before(text: str, event: str) -> None:
    assert crews(text)[event] == {"Okafor", "Lindt", "Weber"}


def test_those_who_went_up_on_a_rocket_dock_in_no_shuttle_named_later() -> None:
    text = (
        "The Soyuz rocket with the first crew of the station rose on Oct. 31, 2000. On board were astronaut Mary "
        "Okafor and cosmonauts Jon Lindt and Ivan Weber. They docked with the station two days later. Space shuttle "
        "Discovery came for them in March. Discovery landed on March 21, 2001."
    )
    found = {
        each.event.kind.value: each.event.vehicle
        for each in read(text, "2020-11-02").candidates
        if each.event.kind.value in ("launch", "docking")
    }
    assert "docking" in found and set(found.values()) <= {"Soyuz", ""}


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "Astronaut Mary Okafor never complained. In 1977 she and cosmonaut Jon Lindt flew the orbiter in a test. "
            "The same pair lifted off in Columbia on Nov. 12, 1981.",
            "launch 1981-11-12",
            {"Okafor", "Lindt"},
        ),
        (
            "Cosmonauts Ivan Weber and Jon Lindt closed the hatch. The two veterans, along with astronaut Mary "
            "Okafor, have been aboard since Sept. 11, 2023, when their Soyuz MS-26 ship docked to the Rassvet module.",
            "docking 2023-09-11",
            {"Weber", "Lindt", "Okafor"},
        ),
        (
            "Astronaut Mary Okafor and cosmonauts Ivan Weber and Jon Lindt will undock Soyuz MS-18 from Rassvet on "
            "March 9 at 8:21 a.m. EDT. Weber will fly the ship around and dock it at 9:04 a.m. The three were "
            "launched on Oct. 2, 2023.",
            "docking 2024-03-09",
            {"Weber", "Lindt", "Okafor"},
        ),
    ],
)
def test_the_same_pair_two_along_with_another_and_all_who_move_a_ship(text: str, event: str, names: set[str]) -> None:
    assert crews(text)[event] == names


@pytest.mark.parametrize(
    "text",
    [
        "Soyuz 10 landed on April 25, 1971. The next crew was to be Aleksei Leonov, Valeri Kubasov and Pyotr "
        "Kolodin. Three days before the flight the whole crew was replaced by its backups, cosmonauts Ivan Weber, "
        "Jon Lindt and Bill Hart. Soyuz 11 was launched on June 6, 1971.",
        "Doctors found a shadow on a lung. The cosmonauts were replaced by their backups, cosmonauts Ivan Weber, Jon "
        "Lindt and Bill Hart, who had trained for four months. Soyuz 11 was launched on June 6, 1971. Soyuz 12 had "
        "cosmonaut Oleg Makarov aboard.",
    ],
)
def test_backups_who_took_over_fly_on_the_craft_told_next(text: str) -> None:
    assert crews(text)["launch 1971-06-06"] == {"Weber", "Lindt", "Hart"}


def test_a_school_that_bears_a_name_is_nobody() -> None:
    text = (
        "Ivan Petrov was a test pilot. He finished the Orlov Naval Aviation School in 1949 and joined the cosmonaut "
        "group in 1963. He was launched on May 3, 1969, as the commander of Soyuz 5."
    )
    assert crews(text, "2021-06-15") == {"launch 1969-05-03": {"Petrov"}}


def test_who_goes_out_into_open_space_is_not_launched() -> None:
    text = "Okafor and Lindt put on suits and went out into open space on May 4, 1969, and moved over to Soyuz 4."
    assert [each[:2] for each in events(text, "2021-06-15")] == [("spacewalk", "1969-05-04")]


def test_a_mate_who_stays_up_tells_that_the_others_landed_on_the_moon() -> None:
    text = (
        "Apollo 12 lifted off on Nov. 14, 1969. Conrad and Bean landed on Nov. 19, while command module pilot Richard "
        "Gordon remained in lunar orbit. Mary Okafor landed on May 3, 1970, while her mates stayed in bed."
    )
    assert [each[:2] for each in events(text, "2021-06-15")] == [
        ("launch", "1969-11-14"),
        ("landing", "1969-11-19"),
        ("return", "1970-05-03"),
    ]


def test_those_who_take_over_seats_on_the_way_home_only_come_home() -> None:
    text = (
        "The crew of Atlantis consisted of commander Mary Okafor, pilot Jon Lindt and mission specialist Anne Weber. "
        "Two cosmonauts, Ivan Petrov and Oleg Sidorov, went to Mir as passengers. On the way home they were replaced "
        "by the Mir 18 crew of Pyotr Ivanov and Sergei Orlov. Atlantis lifted off on June 27, 1995, and landed on "
        "July 7. Petrov and Sidorov landed in Soyuz TM-21 on Sept. 11, 1995."
    )
    assert crews(text, "2025-06-27") == {
        "launch 1995-06-27": {"Okafor", "Lindt", "Weber", "Petrov", "Sidorov"},
        "return 1995-07-07": {"Okafor", "Lindt", "Weber", "Ivanov", "Orlov"},
        "return 1995-09-11": {"Petrov", "Sidorov"},
    }


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "An uncrewed Crew Dragon flew on March 2, 2019, on Demo-1. It docked with the station on March 3.\n\n"
            "The next flight, Demo-2, will carry astronauts Bob Behnken and Doug Hurley. Its launch is planned for "
            "July.",
            "2019-03-10",
            {"launch 2019-03-02": set(), "docking 2019-03-03": set(), "launch 2019-07": {"Behnken", "Hurley"}},
        ),
        (
            "Apollo 4 was launched on Nov. 9. It splashed down on the same day.\n\nThe first crewed flight, Apollo 7, "
            "will carry Wally Schirra, Donn Eisele and Walt Cunningham. Its launch is planned for October 1968.",
            "1967-11-10",
            {
                "launch 1967-11-09": set(),
                "return 1967-11-09": set(),
                "launch 1968-10": {"Schirra", "Eisele", "Cunningham"},
            },
        ),
        (
            "Crew-2 docked with the station on April 24 in Crew Dragon Endeavour.\n\nThe next mission, Crew-3, will "
            "take astronauts Raja Chari, Tom Marshburn and Kayla Barron to the station. Its launch is set for Oct. 31.",
            "2021-10-10",
            {"docking 2021-04-24": set(), "launch 2021-10-31": {"Chari", "Marshburn", "Barron"}},
        ),
    ],
)
def test_who_flies_next_is_not_aboard_what_a_text_is_about(
    text: str, published: str, told: dict[str, set[str]]
) -> None:
    assert crews(text, published) == told


def test_a_second_crew_that_fits_only_on_the_way_home_comes_home() -> None:
    text = (
        "Atlantis landed on July 7, 1995. Commander Mary Okafor steered the orbiter to the runway. With her were pilot "
        "Jon Lindt and mission specialists Anne Weber, Ray Stone and Eva Brandt, and, in reclining seats, the Mir 18 "
        "crew of Pyotr Ivanov, Sergei Orlov and Amy Ross. Cosmonauts Ivan Petrov and Oleg Sidorov, who had come up on "
        "the shuttle, stay on Mir. It was launched on June 27, 1995."
    )
    five = {"Okafor", "Lindt", "Weber", "Stone", "Brandt"}
    found = crews(text, "1995-07-08")
    assert found["return 1995-07-07"] == five | {"Ivanov", "Orlov", "Ross"}
    assert found["launch 1995-06-27"] == five | {"Petrov", "Sidorov"}


def test_news_of_a_telescope_tells_who_flies_to_it() -> None:
    text = (
        "Hubble Gets New Eyes\n\nThe crew of Endeavour is closing in on the Hubble Space Telescope. Endeavour was "
        "launched on Dec. 2, 1993. Hubble has a flawed mirror; Hubble will be released on Dec. 10. The mission is "
        "commanded by Mary Okafor, with Jon Lindt as the pilot."
    )
    assert crews(text, "1993-12-03")["launch 1993-12-02"] == {"Okafor", "Lindt"}


def test_who_finishes_what_others_left_did_not_go_home_then() -> None:
    text = (
        "Soyuz T-15 was launched on March 13, 1986, with cosmonauts Ivan Petrov and Oleg Sidorov. Petrov and Sidorov "
        "did two tests which had been left by the crew of Soyuz T-14 when it came home on Nov. 21, 1985. Soyuz T-15 "
        "landed on July 16, 1986."
    )
    found = crews(text, "2000-01-01")
    assert found["return 1986-07-16"] == {"Petrov", "Sidorov"}
    assert found["return 1985-11-21"] == set()


def test_who_moves_a_ship_to_another_port_need_not_have_come_up_in_it() -> None:
    text = (
        "Astronauts Mary Okafor, Jon Lindt, Anne Weber and cosmonaut Ivan Petrov will undock Crew-9 Dragon from "
        "Harmony at 6:35 a.m. EST on Nov. 3, and redock at 7:18 a.m. Crew-9 was launched on Sept. 28 with Okafor and "
        "Petrov aboard."
    )
    found = crews(text, "2024-10-31")
    assert found["launch 2024-09-28"] == {"Okafor", "Petrov"}
    assert found["undocking 2024-11-03"] == found["docking 2024-11-03"] == {"Okafor", "Lindt", "Weber", "Petrov"}
