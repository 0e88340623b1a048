"""Who comes along: "home with them", a crew's others told of around, and the one of a list who stays behind."""

import pytest
from tests.extract.event_reading import crews


@pytest.mark.parametrize(
    "company", ["with the two", "with the pair", "alongside them", "with them", "together with them"]
)
def test_who_comes_home_with_those_named_before_did_not_go_up_with_them(company: str) -> None:
    text = (
        "Crew-9 lifted off on Sept. 28, 2024. Nick Hague and Aleksandr Gorbunov are aboard. The other seats are kept"
        f" for Butch Wilmore and Suni Williams, who will come home {company} in February 2025."
    )
    assert crews(text, "2024-09-30") == {
        "launch 2024-09-28": {"Hague", "Gorbunov"},
        "return 2025-02": {"Hague", "Gorbunov", "Wilmore", "Williams"},
    }


def test_who_comes_home_with_those_of_the_same_sentence() -> None:
    text = (
        "Discovery landed on June 12, 1998. Charles Precourt, Janet Kavandi and Valery Ryumin had been launched on"
        " June 2; Andrew Thomas, who had spent 130 days on Mir, came home with them."
    )
    flown = {"Precourt", "Kavandi", "Ryumin"}
    assert crews(text, "1998-06-13") == {"launch 1998-06-02": flown, "return 1998-06-12": {*flown, "Thomas"}}


def test_of_a_craft_of_which_no_name_is_told_those_come_home_too_who_ride_with_one() -> None:
    text = (
        "Loral O'Hara landed in Kazakhstan on April 6, 2024. Oleg Novitskiy and Marina Vasilevskaya rode home"
        " with her. Tracy Dyson remains aboard the station."
    )
    assert crews(text, "2024-04-08")["return 2024-04-06"] == {"O'Hara", "Novitskiy", "Vasilevskaya"}


def test_whoever_leads_it_is_of_the_crew() -> None:
    text = (
        "Axiom's second private crew left Florida on May 21, 2023. Former NASA astronaut Peggy Whitson leads it."
        " John Shoffner is the pilot."
    )
    assert crews(text, "2023-05-22") == {"launch 2023-05-21": {"Whitson", "Shoffner"}}


def test_those_told_to_make_their_first_flight_amid_a_crew_are_of_it() -> None:
    text = (
        "Challenger lifted off on Oct. 5, 1984. Robert Crippen commands the flight. David Leestma and Marc Garneau are"
        " making their first one, a first flight for Canada, and Paul Scully-Power has the last seat."
    )
    assert crews(text, "1984-10-06") == {"launch 1984-10-05": {"Crippen", "Leestma", "Garneau", "Scully-Power"}}


@pytest.mark.parametrize(
    "stays",
    ["who will stay behind", "who is to remain on the station", "who stays aboard Mir", "who would stay there"],
)
def test_the_last_of_a_list_who_stays_does_not_come_home(stays: str) -> None:
    text = (
        "Atlantis docked with Mir on March 24, 1996. On board are commander Kevin Chilton, pilot Richard Searfoss and"
        f" mission specialists Linda Godwin, Ronald Sega and Shannon Lucid, {stays}. Atlantis undocks on March 28."
    )
    whole = {"Chilton", "Searfoss", "Godwin", "Sega", "Lucid"}
    assert crews(text, "1996-03-25") == {"docking 1996-03-24": whole, "undocking 1996-03-28": whole - {"Lucid"}}


def test_they_are_those_with_whom_somebody_flew_and_he() -> None:
    text = (
        "Four amateur astronauts splashed down off Florida on Sept. 18, 2021. Jared Isaacman had paid for the trip."
        " With him flew Hayley Arceneaux, a physician assistant; Chris Sembroski, an engineer; and Sian Proctor, a"
        " teacher of geology. They had been launched on Sept. 15."
    )
    flown = {"Isaacman", "Arceneaux", "Sembroski", "Proctor"}
    assert crews(text, "2021-09-19") == {"launch 2021-09-15": flown, "return 2021-09-18": flown}
