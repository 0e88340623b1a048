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
