"""Times at which a showing begins, which are not those of what it shows."""

from tests.extract.event_reading import events


def test_live_coverage_that_begins_is_no_launch() -> None:
    for shown in ("the docking of Crew-9", "Crew-9’s return to Earth", "the spacewalk", "the return of Crew-9"):
        text = f"NASA will provide live coverage of {shown}, beginning at 10:45 p.m. EDT on March 17."
        assert events(text, "2025-03-16") == [], shown


def test_coverage_that_begins_with_a_closing_is_no_launch() -> None:
    text = (
        "NASA will provide coverage of Crew-9, beginning with the closing of the hatch of its Dragon at"
        " 10:45 p.m. EDT on March 17."
    )
    assert events(text, "2025-03-16") == []


def test_coverage_of_a_return_begins_before_it() -> None:
    text = "Live coverage of the return of Crew-9 to Earth begins at 10:45 p.m. EDT on March 17."
    assert events(text, "2025-03-16") == []


def test_a_mission_that_begins_is_a_launch() -> None:
    text = "Matthias Maurer flew the Cosmic Kiss mission on Crew-3, beginning his flight on Nov. 11, 2021, in Florida."
    assert events(text, "2022-05-08") == [("launch", "2021-11-11", "actual")]


def test_the_hour_from_which_an_event_is_shown_is_not_its_own() -> None:
    text = "The crew will move their ship on Thursday. The channel is to air the undocking live from 9:50 p.m. EST."
    assert [told for told in events(text, "2019-11-20") if told[0] == "undocking"] == []
    assert events("ESA Web TV will stream the launch from 13:15 CEST on 8 July.", "2019-06-24") == [
        ("launch", "2019-07-08", "planned")
    ]
    assert events("NASA will broadcast the docking starting at 3 p.m. EDT Friday.", "2019-08-26") == []


def test_a_broadcaster_behind_an_hour_opens_a_sentence() -> None:
    text = (
        "The Soyuz will undock at 11:35 p.m. EDT Sunday and will dock again at the Poisk module at 11:59 p.m. NASA TV "
        "will show the move from 11:15 p.m."
    )
    assert events(text, "2019-08-25") == [
        ("undocking", "2019-08-26T03:35Z", "planned"),
        ("docking", "2019-08-26T03:59Z", "planned"),
    ]


def test_the_day_on_which_somebody_allows_an_event_is_not_its_own() -> None:
    assert events("Starship flew on Sunday. The agency had approved the launch on Saturday.", "2024-10-13") == [
        ("launch", "2024-10-13", "actual")
    ]
    assert events("Managers approved the undocking of Crew-8 on Saturday.", "2024-10-13") == []
