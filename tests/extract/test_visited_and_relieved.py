"""Who flies beside others: hosts with whom a crew worked, who only watches, and who joins a crew in space."""

import pytest
from tests.extract.event_reading import crews


@pytest.mark.parametrize(
    "visit", ["worked for a week with", "lived for seven days with", "stayed for a week with", "remained a week with"]
)
def test_those_with_whom_a_crew_worked_do_not_come_home(visit: str) -> None:
    text = (
        "Soyuz T-6 was launched on 24 June 1982 with Vladimir Dzhanibekov, Alexander Ivanchenkov and Jean-Loup"
        f" Chrétien. The crew {visit} Anatoly Berezovoy and Valentin Lebedev and returned to Earth on 2 July."
    )
    flown = {"Dzhanibekov", "Ivanchenkov", "Chrétien"}
    assert crews(text, "1982-07-03") == {"launch 1982-06-24": flown, "return 1982-07-02": flown}


def test_all_of_those_who_stay_together_come_home() -> None:
    text = (
        "Sergei Volkov has remained on the station with Scott Kelly and Mikhail Kornienko, and all three will land in"
        " Soyuz TMA-18M on March 2, 2016."
    )
    assert crews(text, "2016-02-01")["return 2016-03-02"] == {"Volkov", "Kelly", "Kornienko"}


def test_a_commander_and_a_pilot_who_watch_are_aboard() -> None:
    text = (
        "Atlantis undocked from Mir on July 4, 1995. Commander Robert Gibson and Pilot Charles Precourt watched as the"
        " hooks opened."
    )
    assert crews(text, "1995-07-04")["undocking 1995-07-04"] == {"Gibson", "Precourt"}


def test_people_of_a_station_who_watch_are_not_aboard() -> None:
    text = (
        "Starliner undocked from the space station on May 25, 2022. Station astronauts Bob Hines and Kjell Lindgren"
        " watched it back away."
    )
    assert crews(text, "2022-05-25")["undocking 2022-05-25"] == set()


def test_who_joins_a_crew_in_space_was_not_launched_with_it() -> None:
    text = (
        "Four people will move their Dragon on Sunday, Nov. 3. NASA astronauts Nick Hague, Suni Williams and Butch"
        " Wilmore and cosmonaut Aleksandr Gorbunov will undock Dragon from the station at 6:35 a.m. EST.\n\nHague and"
        " Gorbunov launched on the Crew-9 mission on Sept. 28. Williams and Wilmore joined the crew after that."
    )
    read = crews(text, "2024-10-30")
    assert read["launch 2024-09-28"] == {"Hague", "Gorbunov"}
    assert read["undocking 2024-11-03"] == {"Hague", "Gorbunov", "Williams", "Wilmore"}


@pytest.mark.parametrize("who", ["The crew", "They", "The three", "The cosmonauts"])
def test_a_crew_may_have_come_in_another_ship(who: str) -> None:
    text = (
        "Soyuz MS-23 landed on September 27, 2023. Sergei Prokopyev, Dmitry Petelin and Francisco Rubio are back on"
        f" Earth. {who} went to the station aboard another spacecraft, Soyuz MS-22, launched on September 21, 2022."
    )
    flown = {"Prokopyev", "Petelin", "Rubio"}
    assert crews(text, "2023-09-27") == {"return 2023-09-27": flown, "launch 2022-09-21": flown}


def test_who_explores_the_moon_is_of_the_ship_told_before() -> None:
    text = (
        "Ken Mattingly, 1936-2023\n\nApollo 16 was launched on April 16, 1972. While John Young and Charlie Duke"
        " explored the Descartes highlands, he circled the Moon.\n\nMattingly commanded Columbia, launched on"
        " June 27, 1982."
    )
    read = crews(text, "2023-11-03")
    assert {"Young", "Duke"} <= read["launch 1972-04-16"]
    assert read["launch 1982-06-27"] == {"Mattingly"}


def test_he_flies_in_the_ship_with_those_who_are_named_with_it() -> None:
    text = (
        "Jean-Loup Chrétien\n\nOn 26 November 1988 he left for the Mir station on Soyuz TM-7"
        " with Alexander Volkov and Sergei Krikalev. Soyuz TM-7 docked with Mir on 28 November 1988."
    )
    assert crews(text, "2012-06-24")["docking 1988-11-28"] == {"Chrétien", "Volkov", "Krikalev"}
