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


def test_a_surname_that_is_a_place_elsewhere() -> None:
    text = (
        "Astronauts Stephen Bowen and Woody Hoburg got ready.\n\n"
        "Bowen and Hoburg left the Quest airlock at 13:25 GMT on June 9, 2023."
    )
    assert first(text) == ["Stephen Bowen", "Woody Hoburg"]


def test_accompanied_by() -> None:
    text = (
        "Fram2 lifted off on April 1, 2025.\n\nAstronaut Chun Wang was accompanied by filmmaker Jannicke Mikkelsen "
        "and roboticist Rabea Rogge."
    )
    assert first(text) == ["Chun Wang", "Jannicke Mikkelsen", "Rabea Rogge"]


def test_names_between_dashes() -> None:
    text = (
        "Shenzhou-12 was launched on June 17, 2021.\n\n"
        "The three astronauts -- Nie Haisheng, Liu Boming and Tang Hongbo -- will stay for three months."
    )
    assert first(text) == ["Nie Haisheng", "Liu Boming", "Tang Hongbo"]


def test_people_of_a_craft() -> None:
    text = (
        "They gave way to Ye Guangfu, Li Cong and Li Guangsu of Shenzhou-18.\n\n"
        "Shenzhou-18 lifted off on April 25, 2024."
    )
    assert first(text) == ["Ye Guangfu", "Li Cong", "Li Guangsu"]


def test_a_list_goes_on_behind_a_portrait() -> None:
    text = (
        "Helen Sharman, 27, a chemist who once worked for a bakery, and cosmonauts Anatoly Artsebarsky and "
        "Sergei Krikalev blasted off in Soyuz TM-12 on May 18, 1991."
    )
    assert first(text) == ["Helen Sharman", "Anatoly Artsebarsky", "Sergei Krikalev"]


def test_who_stayed_with_others_landed_himself() -> None:
    text = (
        "Viktor Savinykh stayed with Vladimir Vasyutin and Alexander Volkov and landed in Soyuz T-14 "
        "on 21 November 1985."
    )
    assert first(text) == ["Viktor Savinykh", "Vladimir Vasyutin", "Alexander Volkov"]


def test_he_and_another() -> None:
    text = "Michael Collins is remembered.\n\nHe and John Young lifted off on Gemini 10 on July 18, 1966."
    assert first(text) == ["Michael Collins", "John Young"]


def test_who_stays_in_orbit_does_not_land_on_the_moon() -> None:
    text = (
        "Michael Collins, Neil Armstrong and Buzz Aldrin lifted off on Apollo 11 on July 16, 1969.\n\n"
        "Armstrong and Aldrin landed on the Moon on July 20, 1969."
    )
    assert crews(text)[1] == ("landing", ["Neil Armstrong", "Buzz Aldrin"])


def test_the_names_of_a_crew_follow_later() -> None:
    text = (
        "Jared Isaacman and his three crewmates splashed down in Dragon Resilience on September 15, 2024.\n\n"
        "Jared Isaacman, Scott Poteet, Sarah Gillis and Anna Menon are the crew."
    )
    assert first(text) == ["Jared Isaacman", "Scott Poteet", "Sarah Gillis", "Anna Menon"]


def test_a_craft_carries_her() -> None:
    text = "Astronaut Claudie Haigneré trained for years.\n\nSoyuz TM-24 carried her from Baikonur on 17 August 1996."
    assert first(text) == ["Claudie Haigneré"]


def test_they_took_off_on_the_craft_that_is_called_theirs() -> None:
    text = (
        "Shenzhou-22 lifted off on November 25, 2025.\n\nThe Shenzhou-21 astronauts, Zhang Lu, Wu Fei and "
        "Zhang Hongzhang, are well. They had taken off on October 31, 2025."
    )
    launch = next(each for each in read(text).candidates if each.event.start and each.event.start.iso() < "2025-11")
    assert (launch.event.vehicle, crew(launch)) == ("Shenzhou-21", ["Zhang Lu", "Wu Fei", "Zhang Hongzhang"])


def test_he_is_the_one_an_obituary_is_about() -> None:
    text = (
        "Ken Mattingly dies\n\nKen Mattingly helped a crew home. Mattingly was ill. His friends Jim Lovell, "
        "Jack Swigert and Fred Haise owed him much.\n\nHe flew to the Moon in April 1972 on Apollo 16."
    )
    assert first(text) == ["Ken Mattingly"]


def test_a_craft_named_behind_a_sentence_on_its_mission() -> None:
    text = (
        "STS-71 was the third mission of a program. It was flown by Atlantis. The commander was Robert L. Gibson "
        "and the pilot Charles J. Precourt.\n\nAtlantis lifted off on June 27, 1995.\n\n"
        "Atlantis was back in November on STS-74."
    )
    launch = read(text).candidates[0]
    assert (launch.event.mission, crew(launch)) == ("STS-71", ["Robert L. Gibson", "Charles J. Precourt"])


def test_it_will_bring_them_back() -> None:
    text = "Butch Wilmore and Suni Williams live on the station. A Dragon will bring them back to Earth on May 3, 2025."
    assert first(text, "2025-04-01") == ["Butch Wilmore", "Suni Williams"]


def test_one_of_many_is_not_put_on_the_craft_named_once() -> None:
    text = (
        "Astronaut Sophie Adenot lifts off in February 2026.\n\nHelen Sharman went up on Soyuz TM-12 on 18 May 1991. "
        "Yelena Kondakova flew on Soyuz TM-20 on 4 October 1994. Anna Kikina rode Crew-5 to space on 5 October 2022. "
        "Valentina Tereshkova was launched in Vostok 6 on 16 June 1963."
    )
    adenot = next(each for each in read(text, "2025-05-03").candidates if "Sophie Adenot" in crew(each))
    assert (adenot.event.start and adenot.event.start.iso(), adenot.event.vehicle) == ("2026-02", "")


def test_a_paragraph_that_names_as_many_people_as_the_crew_has() -> None:
    text = (
        "Commander Kent Rominger's team of five came from three countries. Jeffrey Ashby sat next to him as pilot. "
        "Chris Hadfield would make the spacewalks. Umberto Guidoni looked after the cargo. "
        "Yuri Lonchakov of Russia completed the list.\n\nEndeavour lifted off on April 19, 2001."
    )
    names = ["Chris Hadfield", "Jeffrey Ashby", "Kent Rominger", "Umberto Guidoni", "Yuri Lonchakov"]
    assert sorted(first(text)) == names


def test_their_return_is_that_of_those_told_of_before() -> None:
    text = (
        "They will be met by Anatoly Ivanishin, Ivan Vagner and Christopher Cassidy, aboard since April. Their return "
        "to Earth is set for May 3, 2028: the undocking of Soyuz MS-35 is planned at 02:32 UTC, landing at 05:55 UTC."
    )
    assert {tuple(names) for _, names in crews(text)} == {("Anatoly Ivanishin", "Ivan Vagner", "Christopher Cassidy")}


def test_the_items_of_a_list_are_of_whom_its_stem_names() -> None:
    text = (
        "In 204 days in space, David Saint-Jacques\n\n• conducted a spacewalk on May 3, 2028 with Anne McClain;\n"
        "• filmed a storm when a Dragon arrived on May 6, 2028."
    )
    assert crews(text) == [("spacewalk", ["David Saint-Jacques", "Anne McClain"]), ("docking", [])]


def test_they_are_those_the_sentence_named_before() -> None:
    text = (
        "Walter Villadei and Marcus Wandt trained in Houston. Vladimír Remek was launched aboard Soyuz 28 with "
        "Aleksei Gubarev on 2 March 1978; they docked with the station on 3 March."
    )
    assert dict(crews(text))["docking"] == ["Vladimír Remek", "Aleksei Gubarev"]


def test_a_pronoun_behind_the_word_for_the_event() -> None:
    text = (
        "Alexander Viktorenko and Aleksandr Serebrov prepared it. For the third excursion, on 26 January 2028, "
        "they used new suits."
    )
    assert first(text) == ["Alexander Viktorenko", "Aleksandr Serebrov"]


def test_the_pilot_beside_the_commander() -> None:
    text = (
        "Crew-20 was launched on May 3, 2028. For the commander, Peggy Whitson, it was the third trip. "
        "Her pilot, John Shoffner, paid."
    )
    assert first(text) == ["Peggy Whitson", "John Shoffner"]


def test_those_who_stay_behind_do_not_come_home() -> None:
    text = (
        "Soyuz TMA-10M landed on March 11, 2014, with Oleg Kotov and Mike Hopkins aboard. The crew of the station goes "
        "on, with Koichi Wakata and Rick Mastracchio staying behind."
    )
    assert first(text) == ["Oleg Kotov", "Mike Hopkins"]


def test_a_shuttle_is_what_its_spacewalks_are_made_from() -> None:
    text = "Discovery was launched on May 3, 1985. James van Hoften and Anna Fisher made a spacewalk on May 5, 1985."
    assert [each.event.vehicle for each in read(text).candidates] == ["Space Shuttle Discovery"] * 2
