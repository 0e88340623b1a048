"""Craft that no vocabulary knows, brought in by the text itself, and what the text then says of them."""

from __future__ import annotations

import pytest
from event_reading import only, read

TEXTS = [
    (
        "The High Energy Solar Imager (HESI) was launched at 3:58 p.m. EST on a Pegasus XL. Chandra is older. "
        "The launch of HESI was first planned for July 2000.",
        {"2002-02-05T20:58Z": "HESI", "2000-07": "HESI"},
    ),
    (
        "An Atlas-Centaur lifted off on Nov. 13, 1978, carrying a second High Energy Observatory, HEO-2. HEO-1 was "
        "launched on Aug. 12, 1977, and HEO-3 launched on Sept. 20, 1979.",
        {"1978-11-13": "HEO-2", "1977-08-12": "HEO-1", "1979-09-20": "HEO-3"},
    ),
    (
        "A Delta II lifted off at 08:34 GMT today. The satellite, NTS IIR-20(M), is well. It is to be followed by the "
        "QPS-SAR-9 radar satellite. QPS-SAR-9 will lift off on March 7.",
        {"2002-03-07": "QPS-SAR-9"},
    ),
    (
        "Deep Space 1 (DS1) lifted off on October 24, 1998. DS1 flew past the asteroid Braille on July 29, 1999.",
        {"1998-10-24": "Deep Space 1", "1999-07-29": "Deep Space 1"},
    ),
]


@pytest.mark.parametrize(("text", "vehicles"), TEXTS)
def test_a_craft_brought_in_is_known_from_there(text: str, vehicles: dict[str, str]) -> None:
    told = {each.event.start.iso(): each.event.vehicle for each in read(text, "2002-02-05").candidates}
    assert told.items() >= vehicles.items()


@pytest.mark.parametrize(
    "text",
    [
        "Expedition 5 lifted off on June 5, 2002. The GPS satellite and the NASA spacecraft are well.",
        "Launch Complex 17 was built for a Navy satellite. It was launched on June 5, 2001, TASS said.",
        "A European space telescope was launched on June 5, 2001 from Site 31 with the US probe.",
    ],
)
def test_places_nations_and_agencies_are_no_newcomers(text: str) -> None:
    names = {each.event.vehicle for each in read(text, "2002-07-05").candidates}
    assert not names & {"GPS", "NASA", "Complex 17", "EST", "EST 5", "TASS", "Site 31", "US", "European", "Navy"}


def test_a_full_name_with_a_number_brings_in_the_short_one_in_brackets() -> None:
    told = only(
        "The first H3 was launched on March 7, 2023, at 10:37 a.m. JST. Its second stage stayed silent, and "
        "the Advanced Wind Observing Satellite-3 (AWOS-3) was lost.",
        "2023-04-01",
    )
    assert (told.event.vehicle, told.event.launch_vehicle, told.event.status.value) == ("AWOS-3", "H3", "failed")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Trade Wind and Ocean Colour satellite was launched on June 5, 2001.", "Trade Wind and Ocean Colour"),
        ("The Ice, Snow and Fog Mapper spacecraft lifted off on June 5, 2001.", "Ice, Snow and Fog Mapper"),
        ("The NASA and Corvus satellite was launched on June 5, 2001.", "Corvus"),
        ("The Aster and Corvus satellites were launched on June 5, 2001.", "Corvus"),
    ],
)
def test_names_joined_by_and(sentence: str, name: str) -> None:
    assert only(sentence, "2002-07-05").event.vehicle == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The first rocket of the Auroral Jets Experiment (AJEX) was launched on June 5, 2001.", "AJEX"),
        ("A Black Brant IX with the GLOW-2 experiment lifted off on June 5, 2001.", "GLOW-2"),
        ("NASA launched a Black Brant IX with the Cosmic Foam experiment on June 5, 2001.", "Cosmic Foam"),
        ("The GLOW-2 student payload flew on a Black Brant IX from Wallops on June 5, 2001.", "GLOW-2"),
        ("A Falcon 9 launched the Corvus satellite with the Soil Experiment on June 5, 2001.", "Corvus"),
        ("A Black Brant IX with an experiment of Boston University lifted off on June 5, 2001.", "Black Brant IX"),
    ],
)
def test_what_sounding_rockets_bear(sentence: str, name: str) -> None:
    assert only(sentence, "2002-07-05").event.vehicle == name


def test_a_craft_of_which_a_sentence_says_what_it_is() -> None:
    text = (
        "The experiment, KRX-2, splashed down in the Bay of Bengal on March 9, 2009. KRX-2 was a cone-shaped capsule. "
        "It was launched on February 20, 2009, by PSLV-C7 together with Cartosat-2."
    )
    told = {each.event.kind.value: each.event.vehicle for each in read(text, "2019-03-09").candidates}
    assert told == {"return": "KRX-2", "launch": "KRX-2"}
