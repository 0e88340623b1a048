"""Lives of those who flew: their flights by days, behind participles, and whom walks outside are told of."""

import pytest
from tests.extract.event_reading import by_day, craft, crew, crews

LIFE = "Biography: Anne Lee\n\nAnne Lee was born in Leeds. NASA selected her as an astronaut in 1987.\n\n"


def test_a_first_flight_told_by_its_days_is_hers() -> None:
    text = LIFE + (
        "Her first flight was STS-45 aboard Atlantis, from March 24 to April 2, 1992. A year later, in April 1993, she"
        " went up again on Discovery with STS-56."
    )
    found = crews(text, "2013-01-01")
    assert found["launch 1992-03-24"] == found["return 1992-04-02"] == {"Lee"}


def test_a_launch_in_an_aside_before_she_is_hers() -> None:
    text = LIFE + (
        "On STS-63, launched on Feb. 3, 1995, she tried a new glove. In December 1999 she flew on STS-103 to the Hubble"
        " telescope."
    )
    assert crews(text, "2013-01-01")["launch 1995-02-03"] == {"Lee"}


def test_she_walks_in_space() -> None:
    text = LIFE + "She walked in space with astronaut Ray Stone on Feb. 9, 1995."
    assert crews(text, "2013-01-01")["spacewalk 1995-02-09"] == {"Lee", "Stone"}


def test_a_count_of_walks_adds_nobody_to_one_of_them() -> None:
    text = (
        "Crew home\n\nYe Guangfu, Li Cong and Li Guangsu, the astronauts of Shenzhou-18, performed two spacewalks. On"
        " May 28, 2024, Ye Guangfu and Li Guangsu worked outside the Tiangong station for eight hours."
    )
    assert crews(text, "2024-11-04")["spacewalk 2024-05-28"] == {"Guangfu", "Guangsu"}


def test_a_part_in_a_crew_tells_the_ship_of_what_follows() -> None:
    text = (
        "In memory of Eugene Cernan\n\nAstronaut Eugene Cernan, who flew in space three times, died on Monday.\n\n"
        "He flew on Gemini 9 in 1966 with Thomas Stafford and was on Apollo 10.\n\nCernan came back to the Moon"
        " as commander of Apollo 17. With Harrison Schmitt he landed near Littrow on December 11, 1972, while Ronald"
        " Evans remained in orbit. The three men splashed down in the Pacific Ocean on December 19."
    )
    found = craft(text, "2017-01-17")
    assert found["landing 1972-12-11"] == found["return 1972-12-19"] == "Apollo 17"


def test_he_came_back_as_the_commander_of_a_ship() -> None:
    text = (
        "James Lovell\n\nWith Frank Borman and William Anders, James Lovell circled the Moon on Apollo 8. They were"
        " launched on December 21, 1968.\n\nHe came back as commander of Apollo 13. Lovell, Fred Haise and Jack Swigert"
        " lifted off on April 11, 1970."
    )
    assert craft(text, "2018-01-06") == {"launch 1968-12-21": "Apollo 8", "launch 1970-04-11": "Apollo 13"}


def test_a_crew_of_an_earlier_flight_tells_nothing_of_who_was_first_in_space() -> None:
    text = (
        "The next American flight, Apollo 14, leaves for the moon in January. Its commander is Alan Shepard, who in May"
        " 1961 became the first American in space."
    )
    assert craft(text, "1970-11-02")["launch 1961-05"] == ""


def test_a_post_called_after_a_module_names_no_other_ship() -> None:
    text = (
        "Three lives\n\nCharles Conrad commanded Apollo 12. Alan Bean was its lunar module pilot. Ronald Evans was the"
        " command module pilot of Apollo 17. Evans, Eugene Cernan and Harrison Schmitt were launched on Dec. 7, 1972."
    )
    found = by_day(text, "1990-03-15")["launch 1972-12-07"]
    assert (found.event.vehicle, crew(found)) == ("Apollo 17", ["Ronald Evans", "Eugene Cernan", "Harrison Schmitt"])


@pytest.mark.parametrize("title", ["the French researcher", "the first French cosmonaut"])
def test_the_last_of_a_list_told_by_what_he_is_is_whom_a_life_is_about(title: str) -> None:
    text = (
        "Biography: Jean-Loup Chrétien\n\nJean-Loup Chrétien, born in La Rochelle, flew twice.\n\nSoyuz T-6 lifted"
        f" off on 24 June 1982 with Vladimir Dzhanibekov, Alexander Ivanchenkov and {title}.\n\nOn his second flight he"
        " was launched on 26 November 1988 on Soyuz TM-7 with Alexander Volkov and Sergei Krikalev. He came to Earth"
        " on 21 December in Soyuz TM-6 with Vladimir Titov and Musa Manarov."
    )
    assert crews(text, "2010-05-26") == {
        "launch 1982-06-24": {"Dzhanibekov", "Ivanchenkov", "Chrétien"},
        "launch 1988-11-26": {"Volkov", "Krikalev", "Chrétien"},
        "return 1988-12-21": {"Titov", "Manarov", "Chrétien"},
    }


def test_the_last_of_a_list_is_nobody_where_no_life_is_told() -> None:
    text = (
        "Visitors\n\nHelen Sharman trained for two years.\n\nSoyuz TM-12 was launched on 18 May 1991 with Anatoly"
        " Artsebarsky, Sergei Krikalev and the British researcher."
    )
    assert crews(text, "2011-05-18") == {"launch 1991-05-18": {"Artsebarsky", "Krikalev"}}


LIFE_OF_LYAKHOV = (
    "Cosmonaut Vladimir Lyakhov turns 70\n\nMOSCOW, July 20, 2011. Vladimir Lyakhov, who flew thrice, was born in"
    " Luhansk.\n\nWith Valery Ryumin he was launched on February 25, 1979.\n\nIn June 1983 he commanded Soyuz T-9 with"
    " the engineer Alexander Alexandrov. They were launched on June 27 and landed on November 23.\n\n"
)


def test_they_behind_him_and_another_are_those_two() -> None:
    found = crews(LIFE_OF_LYAKHOV, "2011-07-20")
    assert found["launch 1983-06-27"] == found["return 1983-11-23"] == {"Lyakhov", "Alexandrov"}


@pytest.mark.parametrize(
    ("first", "second", "home"),
    [
        (
            "They had come with Abdul Mohmand in Soyuz TM-6 on August 31, 1988.",
            "He came home on September 7.",
            {"Lyakhov"},
        ),
        (
            "He and Abdul Mohmand lifted off on August 29, 1988.",
            "He landed in Kazakhstan on September 7.",
            {"Lyakhov", "Mohmand"},
        ),
    ],
)
def test_he_behind_him_and_another_is_whom_a_life_is_about(first: str, second: str, home: set[str]) -> None:
    assert crews(f"{LIFE_OF_LYAKHOV}{first} {second}", "2011-07-20")["return 1988-09-07"] == home


@pytest.mark.parametrize("told", ["went into open space", "went out into open space together"])
def test_who_goes_into_open_space_walks_there(told: str) -> None:
    text = f"Salyut 7\n\nOn July 25, 1984, Vladimir Dzhanibekov and Svetlana Savitskaya {told}."
    assert crews(text, "2011-07-20") == {"spacewalk 1984-07-25": {"Dzhanibekov", "Savitskaya"}}


def test_his_next_flight_is_that_of_the_craft_named_behind() -> None:
    text = LIFE_OF_LYAKHOV + (
        "His last mission was flown with Valery Polyakov and Abdul Mohmand. Soyuz TM-6 lifted off on August 29, 1988."
    )
    assert crews(text, "2011-07-20")["launch 1988-08-29"] == {"Lyakhov", "Polyakov", "Mohmand"}


@pytest.mark.parametrize("when", ["In October 1989", "On Oct. 18, 1989,"])
def test_she_behind_she_and_another_is_whom_a_life_is_about(when: str) -> None:
    text = (
        f"Shannon Lucid, Record Flyer\n\nShannon Lucid was chosen in 1978. {when} she and Ellen Baker flew on STS-34. "
        "She flew for the fourth time on STS-58, which began on Oct. 18, 1993."
    )
    assert crews(text, "2011-07-20")["launch 1993-10-18"] == {"Lucid"}
