"""With whom the hero of a life flew, who leads but does not fly, and who comes home without those he went up with."""

from __future__ import annotations

import pytest
from event_reading import crews


@pytest.mark.parametrize(
    "told",
    [
        "With her were the commander Anatoly Artsebarsky and the flight engineer Sergei Krikalev.",
        "She and Sergei Krikalev served as flight engineers. Anatoly Artsebarsky was in command.",
    ],
)
def test_she_is_who_the_title_names(told: str) -> None:
    text = (
        "Helen Sharman: from the factory to Mir\n\nSharman is a chemist. She trained near Moscow and at first was the "
        "backup of astronaut Tim Mace. Her own flight started on 18 May 1991, when Soyuz TM-12 was launched. "
        f"{told}"
    )
    assert crews(text, "2011-05-18")["launch 1991-05-18"] == {"Sharman", "Artsebarsky", "Krikalev"}


def test_next_to_him_and_completing_the_party() -> None:
    text = (
        "Ulf Merbold: three times in space\n\nMerbold is a physicist. His second flight started on 4 October 1994, "
        "when "
        "Soyuz TM-20 was launched. Next to him sat Aleksandr Viktorenko; Yelena Kondakova completed the party."
    )
    assert crews(text, "2011-05-18")["launch 1994-10-04"] == {"Merbold", "Viktorenko", "Kondakova"}


@pytest.mark.parametrize(
    "office", ["chief commander of the lunar program", "the commander of the flight control center"]
)
def test_who_commands_an_office_does_not_fly(office: str) -> None:
    text = (
        f"The spacecraft Shenzhou-30 was launched on Tuesday with three people on board. Hu Jun, {office}, called it a "
        "success. The mission is commanded by Li Wei, 44, who is on his third flight. Ma Lin, 39, and Deng Bo, 35, are "
        "in orbit for the first time. Shenzhou-30 will return on June 2."
    )
    assert crews(text, "2027-05-13")["return 2027-06-02"] >= {"Wei"}
    assert "Jun" not in crews(text, "2027-05-13")["launch 2027-05-11"]


def test_payload_specialists_fly() -> None:
    text = (
        "The commander of the mission is astronaut Carl Stone. The pilot is Ann Lee. Astronauts Mary Okafor of Kenya "
        "and Jon Lindt will serve as payload specialists. Shuttle Atlantis is set to launch on May 3."
    )
    assert crews(text, "1995-04-20")["launch 1995-05-03"] == {"Stone", "Lee", "Okafor", "Lindt"}


def test_who_comes_home_on_a_shuttle_need_not_go_up_on_it() -> None:
    text = (
        "Soyuz TMA-12 docked with the station on April 10. Astronaut Carl Stone remains on board. Stone will come home "
        "on shuttle Discovery, which is set to launch on May 31."
    )
    assert crews(text, "2008-04-19")["launch 2008-05-31"] == set()


def test_who_lands_months_behind_the_ship_was_left_aboard() -> None:
    text = (
        "A long stay on Mir\n\nAstronaut Mary Okafor is a biologist from Ohio.\n\n"
        "Atlantis lifted off on the STS-76 mission on March 22, 1996. The "
        "commander was Carl Stone and the pilot was Jon Lindt. Astronaut Ann Lee completed the crew that carried "
        "Okafor into "
        "orbit. The shuttle docked with Mir on March 23 and undocked on March 28. It landed on March 31. Okafor was to "
        "stay for four months. A hurricane delayed her return.\n\nAtlantis came for her on the STS-79 mission. She "
        "landed with that crew at Kennedy Space Center on Sept. 26, 1996."
    )
    found = crews(text, "2006-03-22")
    assert found["docking 1996-03-23"] == {"Stone", "Lindt", "Lee", "Okafor"}
    assert found["undocking 1996-03-28"] == {"Stone", "Lindt", "Lee"}
    assert found["return 1996-03-31"] == {"Stone", "Lindt", "Lee"}
    assert found["return 1996-09-26"] == {"Okafor"}


def test_home_with_others_in_a_ship_that_is_named() -> None:
    text = (
        "Cosmonauts Carl Stone and Oleg Tarasov came to the station in Soyuz TMA-9 on Sept. 20 together with the "
        "tourist Mary "
        "Okafor. Okafor returned to Earth with the Expedition 13 crew, Ivan Petrov and Jon Lindt, on Soyuz TMA-8, "
        "which "
        "landed in Kazakhstan on Sept. 28. Soyuz TMA-9 is to land on April 20."
    )
    found = crews(text, "2006-10-06")
    assert found["return 2006-09-28"] == {"Okafor", "Petrov", "Lindt"}
    assert found["return 2007-04-20"] == {"Stone", "Tarasov"}


def test_the_two_are_not_the_one_in_whose_place_another_flew() -> None:
    text = (
        "Valery Ryumin flew for the third time. Valentin Lebedev {} Leonid Popov. "
        "The two came home on October 11, 1980."
    )
    for words in ("had broken a leg, and Ryumin took his seat beside", "had fallen ill, so Ryumin replaced him beside"):
        assert crews(text.format(words), "2022-06-07")["return 1980-10-11"] == {"Ryumin", "Popov"}, words


def test_who_steered_is_not_all_of_the_crew_of_the_ship_that_docked() -> None:
    text = (
        "Michel Tognini was launched on 27 July together with Anatoly Solovyov and Sergei Avdeev aboard Soyuz TM-15. "
        "Solovyov steered the last part of the approach himself, and the ship docked with Mir on 29 July."
    )
    assert crews(text, "1992-08-10")["docking 1992-07-29"] == {"Tognini", "Solovyov", "Avdeev"}


def test_whom_a_load_is_named_after_is_not_aboard() -> None:
    text = (
        "On April 24, 1990, space shuttle Discovery lifted off. Its crew of Loren Shriver, Charles Bolden and Kathryn "
        "Sullivan carried a telescope, named after astronomer Edwin Hubble."
    )
    assert crews(text, "1990-05-02")["launch 1990-04-24"] == {"Shriver", "Bolden", "Sullivan"}
