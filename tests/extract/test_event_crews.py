"""Who flies: titles, ages, spellings, surnames alone, pronouns, crews that go up on one craft and down on another."""

from __future__ import annotations

import pytest
from event_reading import crew, only, read


def test_people_unknown_to_the_vocabulary_by_their_roles() -> None:
    text = "Astronauts Mary Ellen Okafor and John Q. Byrnewald lifted off on Crew-14 on May 5, 2027."
    assert crew(only(text)) == ["Mary Ellen Okafor", "John Q. Byrnewald"]


def test_ages_and_nationalities_stand_between() -> None:
    text = (
        "Peter Oldenkamp, 52, of the Netherlands, and cosmonaut Ivan Serebryany, 41, "
        "launched on Soyuz MS-30 on May 5, 2026."
    )
    assert crew(only(text)) == ["Peter Oldenkamp", "Ivan Serebryany"]


def test_a_surname_stands_for_the_full_name() -> None:
    text = "NASA astronaut Loral O’Hara is packing. O’Hara will return to Earth aboard Soyuz MS-24 on April 6, 2024."
    assert crew(only(text, "2024-04-01")) == ["Loral O’Hara"]


def test_one_person_in_two_spellings() -> None:
    text = (
        "Oleg Novitsky was launched aboard Soyuz MS-18 on April 9, 2021.\n\n"
        "Novitskiy landed in Soyuz MS-18 on October 17, 2021."
    )
    launch, landing = read(text).candidates
    assert crew(launch) == crew(landing) == ["Oleg Novitsky"]


def test_the_pronoun_means_those_named_before() -> None:
    text = "Christina Koch and Jessica Meir got ready. They began their spacewalk at 7:38 a.m. EDT on Oct. 18, 2019."
    assert crew(only(text)) == ["Christina Koch", "Jessica Meir"]


def test_up_on_one_craft_and_down_on_another() -> None:
    text = (
        "Oleg Novitskiy, Marina Vasilevskaya and Tracy Dyson launched aboard Soyuz MS-25 on March 23, 2024.\n\n"
        "Novitskiy, Vasilevskaya and NASA astronaut Loral O’Hara will land aboard Soyuz MS-24 in Kazakhstan on April 6."
    )
    launch, landing = read(text, "2024-03-24").candidates
    assert (launch.event.vehicle, crew(launch)[-1]) == ("Soyuz MS-25", "Tracy Dyson")
    assert (landing.event.vehicle, crew(landing)[-1]) == ("Soyuz MS-24", "Loral O’Hara")


def test_who_speaks_does_not_fly() -> None:
    text = "“A fine day,” said NASA Administrator Bill Nelson after Crew-8 splashed down on October 25, 2024."
    assert crew(only(text)) == []


def test_who_waits_on_the_station_does_not_fly() -> None:
    text = (
        "Alexey Ovchinin and Don Pettit docked with the station aboard Soyuz MS-26 on September 11, 2024, "
        "where they joined Oleg Kononenko."
    )
    assert crew(only(text)) == ["Alexey Ovchinin", "Don Pettit"]


def test_a_freighter_has_no_crew() -> None:
    text = (
        "Progress MS-24 docked on August 25, 2023, under the watch of cosmonauts Sergey Prokopyev and Dmitry Petelin."
    )
    assert crew(only(text)) == []


def test_roles_are_kept() -> None:
    text = "The crew of Crew-5 is commander Nicole Mann and pilot Josh Cassada. Crew-5 launched on Oct. 5, 2022."
    assert [(each.name, each.role) for each in only(text).event.crew] == [
        ("Nicole Mann", "commander"),
        ("Josh Cassada", "pilot"),
    ]


def test_unknown_people_aboard_are_the_crew() -> None:
    text = "Soyuz MS-41 blasted off on May 3, 2031 with Ivan Petrov, Olga Smirnova and Daniel Reed aboard."
    assert crew(only(text)) == ["Ivan Petrov", "Olga Smirnova", "Daniel Reed"]


def test_unknown_people_who_blast_off_are_the_crew() -> None:
    text = "Ivan Petrov, Olga Smirnova and Daniel Reed blasted off in Soyuz MS-41 on May 3, 2031."
    assert crew(only(text)) == ["Ivan Petrov", "Olga Smirnova", "Daniel Reed"]


def test_the_hatches_open_for_the_crew_that_comes_in() -> None:
    text = (
        "Soyuz MS-41 docked at 10:00 GMT on May 3, 2031. The crew consists of Ivan Petrov (commander), "
        "Olga Smirnova and Daniel Reed. The hatches were opened at 12:30 GMT on May 3."
    )
    opening = next(each for each in read(text).candidates if each.event.kind.value == "hatch_opening")
    assert crew(opening) == ["Ivan Petrov", "Olga Smirnova", "Daniel Reed"]


def test_a_line_labelled_crew_names_the_crew_by_surnames() -> None:
    text = "MISSION: STS-103\nCREW: Weber, Okafor, Lindt\n\nSTS-103 lifted off on May 3, 2001.\n"
    assert crew(only(text)) == ["Weber", "Okafor", "Lindt"]


def test_an_earlier_flight_of_somebody_is_not_the_one_told_of() -> None:
    text = (
        "STS-61 was commanded by Dick Covey. Covey had first flown in August 1985. "
        "Liftoff of Endeavour came at 4:27 a.m. EST on December 2, 1993."
    )
    liftoff = next(each for each in read(text).candidates if each.event.start and each.event.start.iso() > "1990")
    assert (liftoff.event.mission, crew(liftoff)) == ("STS-61", ["Dick Covey"])


@pytest.mark.parametrize(
    "state",
    [
        "Doctors confirmed that Tang Hongbo, Tang Shengjie and Jiang Xinlin were in good condition.",
        "Tang Hongbo, Tang Shengjie and Jiang Xinlin were helped out of the capsule.",
        "Tang Hongbo, Tang Shengjie and Jiang Xinlin are all feeling well.",
    ],
)
def test_people_looked_after_at_the_landing_are_the_crew(state: str) -> None:
    text = f"The Shenzhou-17 capsule landed on Tuesday in Inner Mongolia. {state}"
    landing = read(text, "2024-04-30").candidates[0]
    assert crew(landing) == ["Tang Hongbo", "Tang Shengjie", "Jiang Xinlin"]


def test_who_heads_a_team_and_who_joins_him() -> None:
    text = (
        "The Shenzhou-17 crew took off on Thursday. The team is headed by Tang Hongbo, 48, a former air force pilot. "
        "He is joined by Tang Shengjie, 33, and Jiang Xinlin, 35, who are both making their first flight."
    )
    assert crew(only(text, "2023-10-26")) == ["Tang Hongbo", "Tang Shengjie", "Jiang Xinlin"]
