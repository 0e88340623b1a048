"""Whose flight it is: rosters told anywhere, crews that change ships, teams named by one of them, a mission's parts."""

from __future__ import annotations

from event_reading import crew, read
from spacetimeline.model.candidate import Candidate


def crews(text: str, published: str | None = None) -> list[tuple[str, list[str]]]:
    """Kind and crew of the dated events of a text, in order of the text."""
    return [(each.event.kind.value, crew(each)) for each in read(text, published).candidates]


def first(text: str, published: str | None = None) -> list[str]:
    """The crew of the first dated event."""
    candidates: tuple[Candidate, ...] = read(text, published).candidates
    return crew(candidates[0])


def test_a_roster_behind_the_events_is_the_crew_of_them_all() -> None:
    text = (
        "Soyuz MS-35 lifted off on May 3, 2028. It docked on May 4, 2028.\n\n"
        "Aboard Soyuz MS-35 are commander Ivan Petrov and flight engineers Olga Smirnova and Daniel Reed."
    )
    names = ["Ivan Petrov", "Olga Smirnova", "Daniel Reed"]
    assert crews(text) == [("launch", names), ("docking", names)]


def test_parts_of_a_crew_in_one_sentence() -> None:
    text = (
        "Atlantis was launched on May 3, 1997.\n\nThe commander was Charles J. Precourt and the pilot Eileen Collins; "
        "Carlos Noriega and Edward Lu were mission specialists."
    )
    assert first(text) == ["Charles J. Precourt", "Eileen Collins", "Carlos Noriega", "Edward Lu"]


def test_crews_that_change_their_ships() -> None:
    text = (
        "Soyuz 26 was launched on 10 December 1977. Soyuz 27, with Vladimir Dzhanibekov and Oleg Makarov on board, "
        "lifted off on 10 January 1978. Dzhanibekov and Makarov landed in Soyuz 26 on 16 January 1978.\n\n"
        "Yuri Romanenko and Georgy Grechko landed in Soyuz 27 on 16 March 1978."
    )
    hosts, guests = ["Yuri Romanenko", "Georgy Grechko"], ["Vladimir Dzhanibekov", "Oleg Makarov"]
    assert [names for _, names in crews(text)] == [hosts, guests, guests, hosts]


def test_up_and_down_with_a_shuttle() -> None:
    text = (
        "Atlantis was commanded by Robert Gibson. Atlantis took up Anatoly Solovyev and brought home Norman Thagard, "
        "who had gone up on Soyuz TM-21.\n\n"
        "Atlantis lifted off on June 27, 1995, and landed on July 7, 1995."
    )
    told = dict(crews(text))
    assert sorted(told["launch"]) == ["Anatoly Solovyev", "Robert Gibson"]
    assert sorted(told["return"]) == ["Norman Thagard", "Robert Gibson"]


def test_a_team_by_the_name_of_its_leader() -> None:
    text = (
        "The next crew is Jing Haipeng, Zhu Yangzhu and Gui Haichao.\n\n"
        "Jing's team took off in Shenzhou-16 on May 30, 2023."
    )
    assert first(text) == ["Jing Haipeng", "Zhu Yangzhu", "Gui Haichao"]


def test_two_of_those_named_are_taken_home() -> None:
    text = (
        "Anton Shkaplerov will fly with Yulia Peresild and Klim Shipenko.\n\n"
        "Oleg Novitsky will bring the two guests back to Earth on October 17, 2021 in Soyuz MS-18."
    )
    assert first(text, "2021-10-04") == ["Oleg Novitsky", "Yulia Peresild", "Klim Shipenko"]


def test_they_came_on_another_craft() -> None:
    text = (
        "The visitors were greeted by Yuri Romanenko and Georgi Grechko.\n\n"
        "They arrived aboard Soyuz 26, which took off on Dec. 10, 1977."
    )
    assert sorted(first(text)) == ["Georgi Grechko", "Yuri Romanenko"]


def test_who_else_is_spoken_of_has_not_come_home() -> None:
    text = "Frank Rubio broke the mark of Mark Vande Hei, who came home on March 30, 2022."
    assert first(text) == ["Mark Vande Hei"]


def test_a_given_name_alone() -> None:
    text = "We remember Frank Borman. When Frank and Jim Lovell left Florida on Apollo 8 on Dec. 21, 1968, we watched."
    assert first(text) == ["Frank Borman", "Jim Lovell"]


def test_with_him_were() -> None:
    text = (
        "Apollo 17 lifted off on December 7, 1972.\n\nIts commander was Eugene Cernan. "
        "With him were Ronald Evans and Harrison Schmitt."
    )
    assert first(text) == ["Eugene Cernan", "Ronald Evans", "Harrison Schmitt"]


def test_a_former_flight_in_passing() -> None:
    text = (
        "Shenzhou-15 blasted off on November 29, 2022. Commander Fei Junlong, who flew on Shenzhou-6 in 2005, "
        "is joined by Deng Qingming and Zhang Lu."
    )
    assert first(text) == ["Fei Junlong", "Deng Qingming", "Zhang Lu"]


def test_portraits_tell_the_crew_where_nothing_else_does() -> None:
    text = (
        "Shenzhou-17 lifted off on October 26, 2023.\n\nTang Hongbo, 48, is a veteran of one flight. "
        "Tang Shengjie, 33, and Jiang Xinlin, 35, are new to spaceflight."
    )
    assert first(text) == ["Tang Hongbo", "Tang Shengjie", "Jiang Xinlin"]


def test_one_flight_by_two_names_has_one_crew() -> None:
    text = (
        "The Ax-4 crew is Peggy Whitson, Shubhanshu Shukla, Slawosz Uznanski and Tibor Kapu.\n\n"
        "Their Crew Dragon docked with the station on June 26, 2025."
    )
    assert first(text) == ["Peggy Whitson", "Shubhanshu Shukla", "Slawosz Uznanski", "Tibor Kapu"]


def test_people_who_came_long_after_came_on_another_flight() -> None:
    text = (
        "Soyuz MS-23 lifted off on February 24, 2023.\n\n"
        "Loral O’Hara, Oleg Kononenko and Nikolai Chub arrived at the station on September 15, 2023."
    )
    assert crews(text)[0] == ("launch", [])
