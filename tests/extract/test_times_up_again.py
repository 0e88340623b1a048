"""What belongs to which flight of those who fly again and again, and which plan held before another."""

from tests.extract.event_reading import crews, events, sites


def test_who_flew_twice_came_home_each_time() -> None:
    text = (
        "Biography: Mary Okafor\n\nHer first flight was STS-51G. Discovery lifted off on June 17, 1985, and landed on"
        " June 24. Okafor flew on Atlantis with STS-43, launched on Aug. 2, 1991. She was launched on Atlantis with the"
        " STS-76 crew on March 22, 1996.\n\nAtlantis came to fetch her on STS-79, and on Sept. 26, 1996, she landed in"
        " Florida. Astronaut Mary Okafor retired in 2012."
    )
    found = crews(text, "2013-01-01")
    assert found["launch 1985-06-17"] == found["return 1985-06-24"] == {"Okafor"}
    assert found["return 1996-09-26"] == {"Okafor"}


def test_the_shuttle_that_docks_is_that_which_was_launched_last() -> None:
    text = (
        "Her stay\n\nAstronaut Mary Okafor flew on Atlantis with STS-43, launched on Aug. 2, 1991.\n\nShe was"
        " launched on"
        " Atlantis with the STS-76 crew on March 22, 1996. The shuttle docked with Mir on March 24."
    )
    assert crews(text, "2013-01-01")["docking 1996-03-24"] == {"Okafor"}


def test_a_plan_that_had_been_made_gives_way_to_an_earlier_day() -> None:
    text = "The launch of Vulcan is now set for May 3. It had been planned for May 5."
    assert events(text, "2025-03-16") == [("launch", "2025-05-03", "planned"), ("launch", "2025-05-05", "delayed")]


def test_a_plan_that_had_been_made_gives_way_to_a_later_day() -> None:
    text = "The launch of Vulcan had been planned for May 3. It is set for May 5."
    assert events(text, "2025-03-16") == [("launch", "2025-05-03", "delayed"), ("launch", "2025-05-05", "planned")]


def test_modules_of_a_ship_part_from_each_other_and_from_no_station() -> None:
    for said in ("The three modules of the ship separated", "The orbital and service modules parted"):
        text = f"Soyuz 11 undocked at 18:28 UT on 29 June 1971. {said} at 22:47 UT."
        assert events(text, "1971-07-02") == [("undocking", "1971-06-29T18:28Z", "actual")], said


def test_a_series_of_walks_in_some_months_is_none() -> None:
    text = "The move frees the Poisk airlock for a series of Russian spacewalks in April and May."
    assert events(text, "2023-03-02") == []
    text = "The first of a series of spacewalks is planned for May 3."
    assert events(text, "2023-03-02") == [("spacewalk", "2023-05-03", "planned")]


def test_first_walks_lead_to_the_days_of_work_outside() -> None:
    text = (
        "A flight ends\n\nAstronaut Anne Lee came home to Earth on May 3, 2023.\n\nDuring her stay she made her first"
        " spacewalks. On January 12 and on January 20, she and cosmonaut Ivan Petrov mounted a radiator on the truss of"
        " the station."
    )
    found = crews(text, "2023-05-04")
    assert found["spacewalk 2023-01-12"] == found["spacewalk 2023-01-20"] == {"Lee", "Petrov"}


def test_a_return_put_off_is_known_far_from_its_ship() -> None:
    text = (
        "Shenzhou-19 touched down on Wednesday.\n\nDoctors saw the three men and found them in good health."
        " They were to"
        " be flown to the capital.\n\nThe return was originally set for Tuesday, April 29, but was put off by one day."
    )
    assert ("return", "2025-04-29", "delayed") in events(text, "2025-04-30")


def test_a_day_given_up_has_the_site_of_the_launch_itself() -> None:
    text = (
        "STS-71 was the 100th human spaceflight launched from Florida. Storms made managers call off launch attempts on"
        " June 23 and June 24, 1995. Atlantis lifted off from the Kennedy Space Center at 3:32 p.m. EDT on June"
        " 27, 1995, on"
        " the STS-71 mission."
    )
    found = sites(text, "2025-06-27")
    assert found["launch 1995-06-23"] == found["launch 1995-06-27"] == "Kennedy Space Center"


def test_a_day_given_up_for_coming_home_has_the_place_of_the_return() -> None:
    text = (
        "Dragon Endurance, with Anna Kikina aboard, splashed down off Tampa, Florida, on March 12, 2023. The splashdown"
        " had been planned for March 10, but was put off because of the weather."
    )
    found = sites(text, "2023-03-13")
    assert found["return 2023-03-10"] == found["return 2023-03-12"] == "Tampa"
