"""Events told by words that name a craft by its shape, a place by its "complex", or by what an engine was fired for."""

from __future__ import annotations

import pytest
from event_reading import events, only


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The freighter left the Polyot complex of the Plesetsk Cosmodrome at 6:12 a.m. GMT on March 12, 2019.",
            ("launch", "2019-03-12T06:12Z", "actual"),
        ),
        (
            "Their mission got under way from Cape Canaveral on Feb. 3, 1995.",
            ("launch", "1995-02-03", "actual"),
        ),
        ("The crew began their voyage at Baikonur on May 12.", ("launch", "2019-05-12", "actual")),
        ("The pad at Wallops saw off another Cygnus on April 17.", ("launch", "2019-04-17", "actual")),
        ("The agency had lost its first Proton on March 2, 1967.", ("launch", "1967-03-02", "failed")),
        (
            "Another Electron greeted the month on Wednesday by lofting Harbinger-2, a radar satellite.",
            ("launch", "2019-06-12", "actual"),
        ),
    ],
)
def test_launches(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "2019-06-14") == [event]


def test_aircraft_with_a_letter_for_a_name_stay_on_the_ground() -> None:
    assert events("On Jan. 25 the P-3 departed from Wallops at 4:50 a.m. EST.", "2023-02-01") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The charred cone of Soyuz TMA-9 thudded onto the steppe at 4:31 p.m. Moscow time on April 21, 2007.",
            ("return", "2007-04-21T12:31Z", "actual"),
        ),
        (
            "The pilot dropped the orbiter onto the dry lake bed at 6:02 a.m. PST on April 9, 1991.",
            ("return", "1991-04-09T14:02Z", "actual"),
        ),
        (
            "Ships wait in the Gulf, off Tampa, where the Dragon is expected at about 5:48 p.m. EDT on Monday.",
            ("return", "2019-06-17T21:48Z", "planned"),
        ),
        (
            "At 10:55 GMT the descent module dug into the atmosphere over Algeria on June 3.",
            ("reentry", "2019-06-03T10:55Z", "actual"),
        ),
        (
            "The thruster was fired on June 12 to put the probe into an orbit around the asteroid Bennu.",
            ("orbit_insertion", "2019-06-12", "actual"),
        ),
    ],
)
def test_ends_of_flights(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "2019-06-14") == [event]


@pytest.mark.parametrize(
    "text",
    [
        "At 14:32 Moscow time mechanical capture was recorded at the Poisk module.",
        "Contact was registered between Progress MS-12 and the Pirs docking compartment at 14:32 Moscow time.",
        "Docking of the freighter to the Zvezda module was recorded at 14:32 Moscow time.",
        "Contact with the upward-facing port of the node came at 11:32 GMT.",
    ],
)
def test_contact_at_a_port(text: str) -> None:
    found = only(text, "2019-06-14").event
    assert (found.kind.value, found.start.iso()) == ("docking", "2019-06-14T11:32Z")
