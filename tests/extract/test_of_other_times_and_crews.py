"""Words on another time, and on another crew, beside those who fly."""

import pytest
from tests.extract.event_reading import crews


def test_backups_until_then_are_the_crew() -> None:
    text = (
        "Soyuz 11 lifted off on 6 June 1971. Its crew of Georgi Dobrovolski, Vladislav Volkov and Viktor Patsayev had"
        " been the backups until two days before."
    )
    assert crews(text, "2021-06-06") == {"launch 1971-06-06": {"Dobrovolski", "Volkov", "Patsayev"}}


def test_the_ship_in_which_somebody_served_before_is_not_that_in_which_he_commands() -> None:
    text = (
        "Shenzhou-10 blasted off on June 11, 2013. Nie Haisheng is in command, as he was the second man aboard"
        " Shenzhou-6. The others are Zhang Xiaoguang and Wang Yaping."
    )
    assert crews(text, "2013-06-12") == {"launch 2013-06-11": {"Haisheng", "Xiaoguang", "Yaping"}}


def test_who_hands_over_to_a_crew_did_not_come_with_it() -> None:
    text = (
        "Kjell Lindgren and Bob Hines have handed over the station to Crew-5, who arrived on Oct. 6, 2022. Crew-5 was"
        " launched on Oct. 5 with Nicole Mann and Josh Cassada."
    )
    assert crews(text, "2022-10-14") == {
        "launch 2022-10-05": {"Mann", "Cassada"},
        "docking 2022-10-06": {"Mann", "Cassada"},
    }


@pytest.mark.parametrize(
    "visitors",
    [
        "The first visitors were Valery Kubasov and Bertalan Farkas of Hungary.",
        "The next visitors at the station were Valery Kubasov and Bertalan Farkas. They had trained for years.",
    ],
)
def test_visitors_come_in_the_ship_with_which_the_text_goes_on(visitors: str) -> None:
    text = (
        "Leonid Popov and Valery Ryumin were launched in Soyuz 35 on April 9, 1980, and went to live on Salyut 6.\n\n"
        f"{visitors} Soyuz 36 lifted off on May 26 and docked the next day."
    )
    guests = {"Kubasov", "Farkas"}
    assert crews(text, "2020-06-01") == {
        "launch 1980-04-09": {"Popov", "Ryumin"},
        "launch 1980-05-26": guests,
        "docking 1980-05-27": guests,
    }
