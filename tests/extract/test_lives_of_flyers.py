"""Lives of those who flew: their flights by days, behind participles, and whom walks outside are told of."""

from tests.extract.event_reading import crews

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
