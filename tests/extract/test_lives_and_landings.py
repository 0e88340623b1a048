"""Who flies in plain stories: the person of the title, those seated in what lands, those who go out together."""

from __future__ import annotations

from event_reading import by_day, crews, events


def test_a_title_behind_brackets() -> None:
    text = (
        "Crew Dragon lifted off from Florida on June 25. Jessica Meir commands the mission, while CSA (Canadian Space "
        "Agency) astronaut Joshua Kutryk serves as pilot."
    )
    assert crews(text, "2025-07-01") == {"launch 2025-06-25": {"Meir", "Kutryk"}}


def test_the_new_ship_of_the_crew() -> None:
    text = (
        "Crew-8 commander Ann Stone and pilot Bo Field are to lift off on March 3. They will ride in a new Dragon and "
        "dock on March 5 to the Harmony module. Another crew will fly on a new Dragon in August 2024."
    )
    assert crews(text, "2024-02-01") == {
        "launch 2024-03-03": {"Stone", "Field"},
        "docking 2024-03-05": {"Stone", "Field"},
        "launch 2024-08": set(),
    }


LIFE = (
    "Alexei Gubarev, 1931-2015\n\nMoscow, 23 February 2015. Cosmonaut Alexei Gubarev died on 21 February. He was an "
    "engineer in the bureau of Sergei Korolev.\n\nHe first flew in space aboard Soyuz 17, which was launched to the "
    "Salyut 4 station on 10 January 1975 with Georgy Grechko. {}On 2 March 1978 he set out for Salyut 6 aboard "
    "Soyuz 28 with Vladimir Remek.\n"
)


def test_he_is_who_the_title_names() -> None:
    assert crews(LIFE.format("The two worked there for a month. "), "2015-02-23") == {
        "launch 1975-01-10": {"Gubarev", "Grechko"},
        "launch 1978-03-02": {"Gubarev", "Remek"},
    }


def test_he_is_who_the_sentence_before_is_about() -> None:
    told = crews(LIFE.format("Grechko praised his commander. "), "2015-02-23")
    assert told["launch 1978-03-02"] == {"Grechko", "Remek"}


def test_those_who_lie_in_what_lands_come_home() -> None:
    text = (
        "Soyuz TM-20 was launched on March 3, 1997, with Jerry Linenger. Endeavour lifted off on May 13, 1997, with "
        "commander Ann Stone and pilot Bo Lee. Endeavour landed in Florida on May 24, 1997. Linenger lay in a seat on "
        "the middeck."
    )
    assert crews(text, "1997-06-01") == {
        "launch 1997-03-03": {"Linenger"},
        "launch 1997-05-13": {"Stone", "Lee"},
        "return 1997-05-24": {"Stone", "Lee", "Linenger"},
    }


def test_through_an_opened_hatch() -> None:
    text = (
        "BEIJING, Nov. 18, 2022 -- Chen Dong and Cai Xuzhe rested on Friday after a spacewalk. Chen opened "
        "the hatch of the node cabin and left it at 11:16 a.m. Beijing Time on Thursday. Cai followed at 11:50 a.m. "
        "They returned to the cabin at 4:50 p.m. The third member of the Shenzhou-14 crew, Liu Yang, assisted them.\n\n"
        "Shenzhou-14 was launched on June 5 from the Jiuquan Satellite Launch Center."
    )
    assert events(text, "2022-11-18") == [
        ("launch", "2022-06-05", "actual"),
        ("spacewalk", "2022-11-17T03:16Z", "actual"),
    ]
    assert crews(text, "2022-11-18") == {
        "launch 2022-06-05": {"Dong", "Xuzhe", "Yang"},
        "spacewalk 2022-11-17": {"Dong", "Xuzhe"},
    }


def test_going_back_inside_is_no_return() -> None:
    text = "Chen Dong returned to the cabin at 1:16 a.m. on Monday. Ray Lee came back into the airlock at 3 a.m. GMT."
    assert events(text, "2022-11-18") == []


def test_an_undocking_on_the_day_its_paragraph_tells() -> None:
    text = (
        "The farewell came on June 8. Discovery undocked from Mir at 12:01 p.m. EDT. The crew filmed the station.\n\n"
        "Discovery landed at Kennedy Space Center at 2:00 p.m. EDT on June 12."
    )
    assert events(text, "1998-06-20") == [
        ("undocking", "1998-06-08T16:01Z", "actual"),
        ("return", "1998-06-12T18:00Z", "actual"),
    ]


def test_the_hour_of_a_talk_is_not_that_of_its_subject() -> None:
    text = (
        "Managers will discuss the docking at 2 p.m. on Monday, Jan. 13, in Houston. A briefing will review the "
        "launch of Starliner at noon EST on Tuesday, Jan. 14. Officials preview the spacewalk set for Jan. 15."
    )
    assert list(by_day(text, "2025-01-10")) == ["spacewalk 2025-01-15"]


def test_whose_own_flight_began_with_a_launch() -> None:
    text = (
        "Alexander Serebrov, 1944-2013\n\nAlexander Serebrov died in Moscow. His first flight began on 19 August 1982, "
        "when Soyuz T-7 lifted off with Leonid Popov and Svetlana Savitskaya. They returned in Soyuz T-5 on 27 August."
    )
    assert crews(text, "2013-11-13") == {
        "launch 1982-08-19": {"Serebrov", "Popov", "Savitskaya"},
        "return 1982-08-27": {"Serebrov", "Popov", "Savitskaya"},
    }


def test_a_crew_known_by_its_third() -> None:
    text = (
        "Cai Xuzhe and Song Lingdong left the lab module Wentian at 4:55 p.m. Beijing Time on Monday. The third "
        "astronaut of the mission, Wang Haoze, helped them from inside. Shenzhou-19 was launched on Oct. 30."
    )
    assert crews(text, "2025-01-21") == {
        "spacewalk 2025-01-20": {"Xuzhe", "Lingdong"},
        "launch 2024-10-30": {"Xuzhe", "Lingdong", "Haoze"},
    }


def test_the_craft_people_came_home_in_did_not_launch_them() -> None:
    text = (
        "Strekalov flew often. On his last flight, in 1995, he worked on Mir and returned aboard the shuttle Atlantis."
    )
    assert events(text, "2004-12-27") == []


def test_a_lander_that_reaches_the_ground_has_landed_there() -> None:
    text = "Phoenix entered the atmosphere of Mars. It {} the ground at 4:38 p.m. PDT on May 25, 2008."
    for verb in ("reached", "hit"):
        assert events(text.format(verb), "2018-05-25") == [("landing", "2008-05-25T23:38Z", "actual")], verb


def test_a_capsule_that_hits_the_ground_has_come_home_from_where_there_is_no_air() -> None:
    text = "OSIRIS-REx took a sample from Bennu in 2020. Its capsule {} at 8:52 a.m. MDT on Sept. 24, 2023."
    for verb in ("landed", "hit the ground"):
        assert events(text.format(verb), "2024-05-25") == [("return", "2023-09-24T14:52Z", "actual")], verb
    text = "Venera 7 flew to Venus. The capsule touched down at 05:34 UTC on Dec. 15, 1970."
    assert ("landing", "1970-12-15T05:34Z", "actual") in events(text, "2010-12-15")


def test_the_date_behind_so_much_later_is_that_of_the_second_craft() -> None:
    text = "Columbia landed on Jan. 9, 1990, and Atlantis seven weeks later, on {}."
    assert events(text.format("March 4"), "2018-05-25") == [
        ("return", "1990-01-09", "actual"),
        ("return", "1990-03-04", "actual"),
    ]
    text = "Progress MS-16 docked on Feb. 17, 2021, and Soyuz MS-18 two months later, on April 9, at 11:05 GMT."
    assert events(text, "2022-05-25") == [
        ("docking", "2021-02-17", "actual"),
        ("docking", "2021-04-09T11:05Z", "actual"),
    ]
