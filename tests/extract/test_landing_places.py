"""Where a craft comes down, and on which day by the clock of which place."""

from __future__ import annotations

import pytest
from event_reading import crew, events, only, read, sites


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Endeavour touched down on Runway 22 at Edwards Air Force Base on May 1, 2001.", "Edwards Air Force Base"),
        ("The pilots brought Endeavour down on Kennedy's Runway 15 on Jan. 20, 1996.", "Kennedy Space Center"),
        ("Atlantis returned to the Kennedy Space Center on May 24, 1997, with a landing at 7 a.m.", "Kennedy"),
        ("Sigma 7 hit the water at 4:28 p.m. EST on Oct. 3, 1962, northeast of Midway Island.", "Midway Island"),
        ("The Soyuz landed on the steppe southeast of Dzhezkazgan on March 4, 2014.", "southeast of Dzhezkazgan"),
    ],
)
def test_the_place_of_a_landing(text: str, place: str) -> None:
    found = only(text).event
    assert found.kind.value == "return"
    assert place in found.site


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Soyuz TMA-12M lifts off on March 25, 2014, at 5:17 p.m. EDT (3:17 a.m. March 26 in Baikonur). It docks at "
            "11:04 p.m. EDT the same evening.",
            ("docking", "2014-03-26T03:04Z"),
        ),
        (
            "The Soyuz leaves on March 10, 2014. A landing is to follow at 11:24 p.m. EDT (9:24 a.m. March 11, Kazakh "
            "time).",
            ("return", "2014-03-11T03:24Z"),
        ),
        (
            "It left on a Long March 2F. The Shenzhou-18 docked at 23:34 GMT (07:34 Beijing time on May 4, 2024).",
            ("docking", "2024-05-03T23:34Z"),
        ),
    ],
)
def test_the_day_in_brackets_is_that_of_the_clock_in_brackets(text: str, told: tuple[str, str]) -> None:
    assert told in [(kind, time) for kind, time, _ in events(text, "2014-03-05" if "2014" in text else "2024-05-06")]


def test_a_film_of_a_list_of_events_is_none_of_them() -> None:
    text = (
        "The Soyuz undocks at 8:02 p.m. EDT on March 10.\n\nTuesday, March 11\n1 a.m. -- Video file of hatch closure, "
        "undocking and landing\n1 p.m. -- Replay of the Soyuz farewells, hatch closing, and undocking"
    )
    assert [kind for kind, _, _ in events(text, "2014-03-05")] == ["undocking"]


def test_who_stays_behind_does_not_leave() -> None:
    text = (
        "Oleg Kotov and Mike Hopkins undock in Soyuz TMA-10M on March 10, 2014, with Koichi Wakata and Rick "
        "Mastracchio staying behind."
    )
    assert crew(only(text)) == ["Oleg Kotov", "Mike Hopkins"]


def test_a_landing_told_by_the_clocks_of_two_places_is_one() -> None:
    text = (
        "The crew heads back to Earth on Monday, March 10. A landing of the Soyuz is to follow at 11:24 p.m. EDT (9:24 "
        "a.m. March 11, Kazakh time).\n\nMonday, March 10\n8:02 p.m. EDT -- Undocking\n11:24 p.m. EDT -- Landing"
    )
    told = [each for each in read(text, "2014-03-05").candidates if each.event.kind.value == "return"]
    assert [each.event.start.iso() for each in told if each.event.start] == ["2014-03-11T03:24Z"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Atlantis returned to the Kennedy Space Center on May 24, 1997.", [("return", "1997-05-24", "actual")]),
        (
            "Endeavour had last flown on STS-69, returning to Kennedy Space Center on Sept. 18, 1995.",
            [("return", "1995-09-18", "actual")],
        ),
        ("Columbia returned to Kennedy Space Center atop a 747 on May 8, 1993.", []),
        ("The crew returned to Houston on May 9, 1993.", []),
    ],
)
def test_a_shuttle_that_returns_to_its_spaceport_lands(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Soyuz MS-22's crew was about to step outside on Dec. 14 when a leak led them to cancel the excursion.",
            ("spacewalk", "2022-12-14", "cancelled"),
        ),
        (
            "On April 6 the crew flew Soyuz MS-23 from Poisk to Prichal to clear Poisk for the spacewalks.",
            ("relocation", "2023-04-06", "actual"),
        ),
    ],
)
def test_what_was_about_to_be_done_or_made_room_for(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2023-04-14") == [told]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Surveyor 6 touched down at 01:01 UT on 10 November 1967 on a flat surface in Sinus Medii.", "Sinus Medii"),
        ("NEAR Shoemaker touched down on 12 February 2001, south of the saddle Himeros.", "saddle Himeros"),
        ("The landing of Luna 25, north of the crater Boguslawsky, was set for August 21, 2023.", "crater Boguslawsky"),
    ],
)
def test_probes_touch_down_at_what_maps_of_their_world_name(text: str, site: str) -> None:
    assert site in {each.event.site for each in read(text, "2023-08-12").candidates}


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Blue Ghost landed on the Moon on March 2, 2023, in the Crisium Basin.", "Crisium Basin"),
        ("Chang'e-4 landed in the South Pole-Aitken basin on Jan. 3, 2019.", "South Pole-Aitken basin"),
        (
            "Odysseus landed on the Moon on Feb. 22, 2023. It tipped. Its target was the Malapert crater.",
            "Malapert crater",
        ),
        ("Spirit landed on Mars on Jan. 4, 2004. The landing area lies inside Gusev Crater.", "Gusev Crater"),
        ("Spirit landed on Mars on Jan. 4, 2004. The target was an ellipse 70 km long.", ""),
        ("Spirit landed on Mars on Jan. 4, 2004. The target of Beagle 2 was the Isidis Basin.", ""),
    ],
)
def test_places_of_landings_told_with_them_or_as_their_target(text: str, site: str) -> None:
    assert read(text, "2023-08-12").candidates[0].event.site == site


def test_the_ship_for_the_booster_is_no_launch_site() -> None:
    text = (
        "The launch of Dragon on May 3, 2019, was called off because of trouble aboard the drone ship Of Course I "
        "Still Love You."
    )
    assert {each.event.site for each in read(text, "2019-05-03").candidates} == {""}


@pytest.mark.parametrize("place", ["at Kennedy", "on Runway 22"])
def test_place_where_shuttles_come_down_tells_of_a_landing(place: str) -> None:
    text = f"Ashby, Coleman and Tognini were with her. They landed {place} at 11:20 p.m. EDT on July 27."
    assert events(text, "1999-07-29") == [("return", "1999-07-28T03:20Z", "actual")]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (
            "Surveyor 7 landed on Jan. 10, 1968. The landing site was the Tycho highlands, the goal of Surveyor 6.",
            "Tycho",
        ),
        ("Philae landed on the comet on Nov. 12, 2014. The site was named Agilkia after a vote.", "Agilkia"),
        ("This is the rim of Gusev Crater in a view from Spirit. It landed on Mars on Jan. 4, 2004.", "Gusev Crater"),
        ("Venera 12 landed on Venus on Dec. 21, 1978. It touched down in Navka Regio.", "Navka Regio"),
        ("Luna 17 landed on the Moon on Nov. 17, 1970. Luna 21 landed in Le Monnier crater.", ""),
        ("Luna 17 landed on the Moon on Nov. 17, 1970. Its pictures showed the Sinus Iridum, far away.", ""),
        ("IM-1 is to land near the Moon's South Pole on Feb. 22, 2024.", "Moon's South Pole"),
        ("SLIM landed on the Moon on Jan. 19, 2024. Luna 25 had aimed at the lunar south pole in 2023.", ""),
    ],
)
def test_a_landing_is_where_another_sentence_puts_its_craft(text: str, site: str) -> None:
    told = [each.event for each in read(text, "2024-02-01").candidates]
    assert [each.site for each in told if each.kind.value == "landing"] == [site]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Soyuz MS-10 came down on the Kazakh steppe on 11 October 2018.", "Kazakh steppe"),
        ("Soyuz MS-22 is to bring them to the steppe on 28 March 2023.", "steppe"),
        ("The capsule of Luna 20 landed in Siberia on Feb. 25, 1972.", "Siberia"),
        ("Gaganyaan's capsule returned to Australia on June 13, 2030.", "Australia"),
    ],
)
def test_lands_and_their_steppes_are_where_capsules_come_down(text: str, site: str) -> None:
    assert [each.event.site for each in read(text, "2023-01-02").candidates] == [site]


@pytest.mark.parametrize(
    ("pad", "site"),
    [
        ("Space Launch Complex 41 at the Cape", "Space Launch Complex 41, Cape Canaveral"),
        ("Site No. 31 of the spaceport", "Site No. 31, Baikonur"),
        ("Launch Complex 1", "Launch Complex 1, Mahia"),
        ("Cape Canaveral's LC-40", "Cape Canaveral SLC-40"),
    ],
)
def test_a_pad_is_told_with_its_spaceport(pad: str, site: str) -> None:
    assert only(f"The satellite was launched from {pad} on May 3, 2021.").event.site == site


def test_it_lands_in_the_ocean_of_storms() -> None:
    candidate = only("On June 2, 1966, it landed in the Ocean of Storms.")
    assert (candidate.event.kind.value, candidate.event.site) == ("landing", "Ocean of Storms")


@pytest.mark.parametrize(
    ("text", "event", "place"),
    [
        (
            "Orion is to splash down on Sunday, Dec. 11, 2022. A recovery ship is waiting off the coast of Baja.",
            "return 2022-12-11",
            "coast of Baja",
        ),
        (
            "Stardust landed on Jan. 15, 2006. Helicopters found it an hour later in the desert of Utah.",
            "return 2006-01-15",
            "desert of Utah",
        ),
        (
            "Shenzhou 5 landed on Oct. 16, 2003. Yang Liwei was welcomed by recovery teams on the grasslands of Inner "
            "Mongolia.",
            "return 2003-10-16",
            "grasslands of Inner Mongolia",
        ),
        (
            "On March 3, 2012, the freighter Progress M-15M burned up over an empty stretch of the South Pacific.",
            "reentry 2012-03-03",
            "South Pacific",
        ),
    ],
)
def test_where_crews_wait_and_meet_what_came_down(text: str, event: str, place: str) -> None:
    assert sites(text)[event] == place
