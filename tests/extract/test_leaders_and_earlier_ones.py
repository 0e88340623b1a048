"""Who leads a crew, what went before the one just told, days that head notes, and ships without a crew beside."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, events


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The first crew, led by Jerry Ross, returned Feb. 9 after 40 days.", {"Ross"}),
        ("The third crew, commanded by Anatoly Berezovoy, returned Dec. 10.", {"Berezovoy"}),
        ("The previous mission, headed by Vladimir Kovalyonok, landed on Dec. 10.", {"Kovalyonok"}),
    ],
)
def test_who_leads_a_crew_flies(text: str, people: set[str]) -> None:
    assert list(crews(text, "1982-12-20").values()) == [people]


def test_no_homecoming_on_the_ground() -> None:
    assert events("The shuttle crew returned Monday to the launch pad for more training.", "1998-05-06") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was the 41st spacewalk of the program. The preceding one took place on May 3.", "spacewalk"),
        (
            "It was the 12th spacewalk this year. The previous one, on May 3, lasted five hours.",
            "spacewalk",
        ),
        ("It was the third docking of a Cygnus. The previous one took place on May 3.", "docking"),
    ],
)
def test_the_one_before(text: str, kind: str) -> None:
    assert events(text, "2022-05-20") == [(kind, "2022-05-03", "actual")]


def test_a_day_that_heads_a_note_is_no_slot() -> None:
    text = (
        "May 20, 2025: The launch scheduled for May 22 has been put off.\n\n"
        "May 18, 2025: The launch of Chang'e 9 will not take place on May 19."
    )
    assert events(text, "2025-05-21") == [("launch", "2025-05-19", "delayed"), ("launch", "2025-05-22", "delayed")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The docking of Progress MS-40 planned for May 22 has been postponed.", "delayed"),
        ("The docking of Progress MS-40 planned for May 22 has been postponed by two days.", "delayed"),
        ("The docking of Progress MS-40 planned for May 22 may be postponed.", "planned"),
    ],
)
def test_a_plan_that_has_been_put_off(text: str, status: str) -> None:
    assert events(text, "2025-05-20") == [("docking", "2025-05-22", status)]


@pytest.mark.parametrize("sent", ["base block of Mir", "core module of Mir"])
def test_the_core_of_a_station_is_launched(sent: str) -> None:
    text = f"The Soviet Union launched the {sent} on Feb. 20, 1986. Two men lifted off in Soyuz T-15 on March 13."
    assert craft(text, "1990-01-01") == {"launch 1986-02-20": "Mir", "launch 1986-03-13": "Soyuz T-15"}


def test_no_crew_flies_in_the_station_it_is_sent_to() -> None:
    text = "Salyut 6 was launched on Sept. 29, 1977. The station's first crew was launched on Oct. 9."
    assert craft(text, "1990-01-01") == {"launch 1977-09-29": "Salyut 6", "launch 1977-10-09": ""}


def test_a_new_station_is_launched() -> None:
    text = "The flight of Soyuz T-15 opened Mir.\n\nThe Soviet Union launched the new station on Feb. 20, 1986."
    assert craft(text, "1990-01-01") == {"launch 1986-02-20": "Mir"}


def test_who_opens_the_hatch_goes_out() -> None:
    text = (
        "Valery Ryumin and Leonid Popov flew to Salyut 6 in Soyuz 35 on April 9, 1980.\n\n"
        "Two spacewalks followed. On June 3 Ryumin and Popov opened the hatch and fitted a new antenna. "
        "They went outside again on June 8."
    )
    assert [each[:2] for each in events(text, "1981-01-01")][1:] == [
        ("spacewalk", "1980-06-03"),
        ("spacewalk", "1980-06-08"),
    ]


def test_a_crew_keeps_its_ship_beside_one_without_a_crew() -> None:
    text = (
        "Pavel Popovich and Yuri Artyukhin lifted off in Soyuz T-9 on March 13, 1986, and docked with Mir on March 15. "
        "They undocked on May 5 and docked with Salyut 7 on May 6.\n\n"
        "Soyuz TM-1 was launched without a crew on May 21.\n\n"
        "Popovich and Artyukhin undocked from Salyut 7 on June 25. They arrived back at Mir on June 26. "
        "On July 16 the two cosmonauts landed in Kazakhstan.\n\n"
        "Mir received its next crew, Yuri Romanenko and Aleksandr Laveikin, in February 1987."
    )
    found = craft(text, "1990-01-01")
    assert (found["docking 1986-06-26"], found["return 1986-07-16"]) == ("Soyuz T-9", "Soyuz T-9")


def test_a_freighter_that_people_steer() -> None:
    text = (
        "Soyuz 30 brought two men home. The freighter Progress 2 was launched on July 7, 1978. "
        "Vladimir Kovalyonok docked the craft by hand on July 9."
    )
    assert craft(text, "1980-01-01")["docking 1978-07-09"] == "Progress 2"


def test_a_freighter_that_people_send_off() -> None:
    text = (
        "Commander Alexander Misurkin flew on Soyuz MS-06. Progress MS-08 reached the station in February 2018. "
        "Misurkin undocked the cargo ship on August 22, 2018."
    )
    assert craft(text, "2018-09-01")["undocking 2018-08-22"] == "Progress MS-08"


def test_no_plan_for_the_ship_of_years_before() -> None:
    text = (
        "Frank De Winne will fly on Soyuz TMA-15 with Roman Romanenko, the commander. Soyuz TMA-15 will be launched "
        "from Baikonur on May 27.\n\n"
        "De Winne flew for the first time on the space shuttle Columbia in 1996. "
        "He is expected to return to Earth in November."
    )
    assert craft(text, "2009-05-22")["return 2009-11"] == "Soyuz TMA-15"
