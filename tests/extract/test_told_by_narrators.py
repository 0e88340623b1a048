"""Events as narrators tell them: their hour, day or zone apart from them, by what gave way, came loose or went out."""

from __future__ import annotations

import pytest
from event_reading import craft, crews, events, sites


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Sunday afternoon three short burns pushed the probe into a halo around the Moon.",
            ("orbit_insertion", "2024-05-05", "actual"),
        ),
        (
            "On April 29 a slow burn let Mercury's gravity capture the orbiter.",
            ("orbit_insertion", "2024-04-29", "actual"),
        ),
        ("On Friday they let the freighter drift away from the arm.", ("unberthing", "2024-05-03", "actual")),
        (
            "On Friday the freighter slipped its latches at 9:15 a.m. EDT and turned for home.",
            ("undocking", "2024-05-03T13:15Z", "actual"),
        ),
        (
            "At noon UTC on Friday a black cone dropped into the Pacific off Baja California.",
            ("return", "2024-05-03T12:00Z", "actual"),
        ),
        ("On Friday Jessica Meir rode the end of the arm to fix the pump.", ("spacewalk", "2024-05-03", "actual")),
        ("This evening Jessica Meir is to go out with Loral O'Hara.", ("spacewalk", "2024-05-07", "planned")),
        (
            "The station Salyut 9 is gone. At 3.20 a.m. UTC on Saturday it came apart overhead.",
            ("reentry", "2024-05-04T03:20Z", "actual"),
        ),
        (
            "On Saturday at 5:10 UTC the freighter Progress 99 ran into the upper air and burned.",
            ("reentry", "2024-05-04T05:10Z", "actual"),
        ),
        ("The next crew goes in July, to the station again.", ("launch", "2024-07", "planned")),
        ("The twin, rebuilt, went up in March 1974 as Skynet 2B.", ("launch", "1974-03", "actual")),
        (
            "The station's newest lab, Wentian, rode a Long March 5B up from Wenchang on 24 July 2022.",
            ("launch", "2022-07-24", "actual"),
        ),
        ("The probe dropped a capsule over Australia on 6 December 2020.", ("return", "2020-12-06", "actual")),
        ("The last Proton with a Russian satellite was lit on 12 March.", ("launch", "2024-03-12", "actual")),
        (
            "The shuttle gave up its hold on Mir on 3 July and drew off to film it.",
            ("undocking", "2023-07-03", "actual"),
        ),
        (
            "The Centaur shoved Surveyor 5 on to its road to the Moon on 8 September 1967.",
            ("launch", "1967-09-08", "actual"),
        ),
        (
            "The cargo ship tore up in the air over the Pacific on 19 August, as it was meant to.",
            ("reentry", "2023-08-19", "actual"),
        ),
        (
            "Endeavour's trip is over: at 6:57 a.m. EDT on Saturday its wheels were on the Florida runway.",
            ("return", "2024-05-04T10:57Z", "actual"),
        ),
        ("If all is well the rocket will go at 6:15 p.m. EDT on Saturday.", ("launch", "2024-05-11T22:15Z", "planned")),
        ("The launch was put off on Monday and now waits for Thursday.", ("launch", "2024-05-09", "planned")),
        (
            "The descent of the probe ended in the crater on Mars on 14 January 2005.",
            ("landing", "2005-01-14", "actual"),
        ),
        (
            "On 3 May the crew's ship was drawn in to the forward port and held there.",
            ("docking", "2024-05-03", "actual"),
        ),
        (
            "The satellite was dropped off in its orbit by an Ariane on 7 June 1992.",
            ("launch", "1992-06-07", "actual"),
        ),
        ("The freighter burned like a match over the sea on Thursday morning.", ("reentry", "2024-05-02", "actual")),
        (
            "Four of the six Veronicas flew well. The last was sent off in May 1971.",
            ("launch", "1971-05", "actual"),
        ),
        ("The third rocket ended up in the sea on 3 May 1999 when a pump burst.", ("launch", "1999-05-03", "failed")),
        (
            "The shuttle is expected at Edwards Air Force Base, Calif., on Thursday.",
            ("return", "2024-05-09", "planned"),
        ),
        (
            "The crew's own return, in another capsule, is expected in August.",
            ("return", "2024-08", "planned"),
        ),
    ],
)
def test_told_by_what_gave_way_or_went_out(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2024-05-07") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The first try, Thursday, had fallen to a leaking valve on the pad. The rocket left the pad on Sunday.",
            [("launch", "2024-05-02", "delayed"), ("launch", "2024-05-05", "actual")],
        ),
        (
            "On 3 May the countdown reached zero, the engines coughed for a second and cut off.",
            [("launch", "2024-05-03", "delayed")],
        ),
        (
            "Antares went up at 6:10 p.m. EDT on Friday, May 3. The rocket should have flown the afternoon before, but "
            "winds were high.",
            [("launch", "2024-05-02", "delayed"), ("launch", "2024-05-03T22:10Z", "actual")],
        ),
        (
            "Her first flight was scrubbed twice before the shuttle got away on December 9, 2006.",
            [("launch", "2006-12-09", "actual")],
        ),
    ],
)
def test_tries_that_came_to_nothing(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert events(text, "2024-05-07") == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (  # a distance in weeks with an hour is to the day
            "Zond 9 left Baikonur on 3 May 1968 and splashed down in the Indian Ocean two weeks later, at 7.15 in the "
            "evening by Moscow time.",
            "2018-01-01",
            ("return", "1968-05-17T16:15Z", "actual"),
        ),
        (  # a clock with a day of its own right behind it, and the place where it was read
            "The Vega rose from Kourou late on March 1, which in Tokyo was ten to two the next afternoon.",
            "2021-03-05",
            ("launch", "2021-03-02T04:50Z", "actual"),
        ),
        (
            "On 2 March at 6.45 in the evening Swedish time a Vega rose from Kourou.",
            "2021-03-05",
            ("launch", "2021-03-02T17:45Z", "actual"),
        ),
        (
            "Two freighters stood on their pads in the middle of October.\n\nThey left the island together at one "
            "minute to six in the evening of the 24th.",
            "2018-12-03",
            ("launch", "2018-10-24T17:59Z", "actual"),
        ),
        ("A week ago yesterday Chandrayaan-2 was launched.", "2019-07-30", ("launch", "2019-07-22", "actual")),
        (
            "NASA has earmarked the first day of August for the launch of the probe.",
            "2012-06-03",
            ("launch", "2012-08-01", "planned"),
        ),
        (
            "The Cygnus was grabbed by the arm; on the same day, the 9th, it was bolted on beneath the Harmony module.",
            "2014-02-11",
            ("berthing", "2014-02-09", "actual"),
        ),
        (
            "Suni Williams and Nick Hague left the airlock soon after 7 p.m. EDT and were not back until early this "
            "morning.",
            "2024-05-07",
            ("spacewalk", "2024-05-06T23:00Z", "actual"),
        ),
        (  # a scene and what came next
            "At ten past four on Monday afternoon, Warsaw time, the screen in the hall was black; then people shouted "
            "and the capsule dropped into the Atlantic, where it was still early morning.",
            "2024-05-07",
            ("return", "2024-05-06T14:10Z", "actual"),
        ),
        (
            "The lander settled on the Moon on Monday. The team had confirmation of success at 5:12 p.m. EDT.",
            "2024-05-07",
            ("landing", "2024-05-06T21:12Z", "actual"),
        ),
        (
            "At about 4.10 on Saturday morning (all times in this report are local, three hours behind UTC) the "
            "freighter burned up over the ocean.",
            "2024-05-07",
            ("reentry", "2024-05-04T07:10Z", "actual"),
        ),
        (
            "At 12.37 a.m. on May 4, by our Western Australian clocks, Salyut 9 broke up over Perth.",
            "2024-05-07",
            ("reentry", "2024-05-03T16:37Z", "actual"),
        ),
        (
            "The capsule hit the water at 9.30 on Saturday evening, two hours ahead of Greenwich.",
            "2024-05-07",
            ("return", "2024-05-04T19:30Z", "actual"),
        ),
    ],
)
def test_days_hours_and_zones_told_apart(text: str, published: str, expected: tuple[str, str, str]) -> None:
    assert expected in events(text, published)


@pytest.mark.parametrize(
    "text",
    [
        "Managers pushed the budget into next year on Sunday.",
        "The reporters left the island together on Friday.",
        "The company let the offer drift on Friday.",
        "They left Star City together on Friday.",
        "On Friday the minister ran into trouble in the air.",
        "He stood at the end of the pier on Friday.",
        "The rocket went on Friday to the museum.",
        "The rocket goes on display on Friday.",
        "The rocket went into the water tank on Friday for a test.",
        "The rocket's show goes on at 9 p.m. on Friday.",
        "The booster went on Sunday by barge to the Cape.",
        "He loosened his grip on the company on Friday.",
        "The rocket was lit up on Friday by floodlights.",
        "The rocket was lit on Friday for ten seconds on the stand.",
        "The Deep Space Station at Goldstone, Calif., heard the probe on Friday.",
        "The first picture reached the Deep Space Station at Goldstone, Calif., on Friday.",
        "The third booster came down in the sea on Friday.",
        "The nose cone dropped into the sea on Friday.",
    ],
)
def test_what_only_sounds_like_it(text: str) -> None:
    assert events(f"Space news\n\n{text}", "2024-05-07") == []


def test_as_many_people_as_the_article_counts_are_the_crew() -> None:
    text = (
        "Four people hit the Gulf off Tampa on Saturday in their Dragon.\n\nThe Dragon left pad 39A on Wednesday with "
        "Mark Vande Hei and Nick Hague aboard. The other seats went to friends. Loral O'Hara paints, and Frank Rubio "
        "sells boats."
    )
    told = crews(text, "2031-05-13")
    assert told == {
        "launch 2031-05-07": {"Hei", "Hague", "O'Hara", "Rubio"},
        "return 2031-05-10": {"Hei", "Hague", "O'Hara", "Rubio"},
    }


def test_three_men_of_another_paragraph_are_no_count_of_this_one() -> None:
    text = (
        "The three men who flew instead of them died.\n\nWith Valery Kubasov he lifted off aboard Soyuz 19 on July 15, "
        "1975. The Soyuz met an Apollo, and Alexei Leonov shook the hand of its commander, Thomas Stafford.\n\nHe was "
        "a friend of Oleg Makarov."
    )
    assert "Stafford" not in crews(text, "2019-10-11")["launch 1975-07-15"]


def test_here_is_where_the_report_was_written() -> None:
    text = "BAIKONUR, Kazakhstan, March 9, 2020 - The probe Amaranth flew from here in July 2019, a year late."
    assert sites(text, "2020-03-09") == {"launch 2019-07": "Baikonur Cosmodrome"}


def test_a_night_between_two_days_is_that_of_the_first() -> None:
    text = "Soyuz left the station on October 3 and landed in Kazakhstan in the night from the 4th to the 5th."
    assert events(text, "2021-10-20")[-1] == ("return", "2021-10-04", "actual")


def test_who_comes_back_to_a_console_has_not_landed() -> None:
    assert events("They came back to the consoles on 23 December 1979.", "1980-01-02") == []


def test_a_crater_of_two_words() -> None:
    text = "Luna 21 settled on the Moon in the old crater Le Monnier on January 15, 1973."
    assert sites(text) == {"landing 1973-01-15": "crater Le Monnier"}


def test_what_would_come_in_a_story_of_years_ago_is_of_its_year() -> None:
    text = "Her ship left Earth on 8 June 2021. She would come home on 30 September."
    assert events(text, "2025-05-07")[-1] == ("return", "2021-09-30", "actual")


def test_what_somebody_said_would_come_is_still_ahead() -> None:
    text = "The old ship was lost on March 9, 2023. The agency said that Juventas would be launched on June 19."
    assert events(text, "2025-04-25")[-1] == ("launch", "2025-06-19", "planned")


def test_a_craft_flies_as_what_it_is_then_called() -> None:
    text = "Skynet 2A was lost on January 19, 1974. A spare, rebuilt, flew in November 1974 as Skynet 2B."
    assert craft(text, "2024-05-07")["launch 1974-11"] == "Skynet 2B"
