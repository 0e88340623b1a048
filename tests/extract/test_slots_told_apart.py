"""Hours that were planned by a sentence of its own, and launches, dockings and flybys in everyday words."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Starliner docked at 8:28 p.m. EDT. The plan had called for 7:10 p.m.",
            [("docking", "2022-05-20T23:10Z", "delayed"), ("docking", "2022-05-21T00:28Z", "actual")],
        ),
        (
            "Cygnus lifted off at 8:28 p.m. EDT. The schedule had called for a launch at 7:10 p.m. EDT.",
            [("launch", "2022-05-20T23:10Z", "delayed"), ("launch", "2022-05-21T00:28Z", "actual")],
        ),
        (
            "Starliner docked at 8:28 p.m. EDT. The plan had called for it.",
            [("docking", "2022-05-21T00:28Z", "actual")],
        ),
        (
            "On 4 October 1959, two years to the day after the first Sputnik, the same pad saw off Luna 3.",
            [("launch", "1959-10-04", "actual")],
        ),
        (
            "H-IIB Launch Vehicle No. 8, which left the pad at 2:31 a.m. GMT on May 12, 2020, flew well.",
            [("launch", "2020-05-12T02:31Z", "actual")],
        ),
        ("It was India's turn on July 18, 1980, with Rohini.", [("launch", "1980-07-18", "actual")]),
        (
            "The freighter nudged the docking ring of Zvezda at 15:30 GMT on 12 August 2014.",
            [("docking", "2014-08-12T15:30Z", "actual")],
        ),
        (
            "Pioneer 10 flew past Jupiter on Dec. 3, 1973. Pioneer 11 came even nearer on Dec. 2, 1974.",
            [("flyby", "1973-12-03", "actual"), ("flyby", "1974-12-02", "actual")],
        ),
        ("The air inside is being scrubbed tonight.", []),
    ],
)
def test_everyday_words(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2022-05-20") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The rocket climbed out of the plains of Kazakhstan at 04:37 GMT.",
            [("launch", "2022-05-20T04:37Z", "actual")],
        ),
        (
            "Their Soyuz rose from the desert of Kazakhstan at 04:37 GMT, from the launch complex of Gagarin.",
            [("launch", "2022-05-20T04:37Z", "actual")],
        ),
        ("The four astronauts are back in the same house this morning.", []),
        ("Controllers want to see how the new berth behaves before the crew changes in June.", []),
        (
            "Rain sent Challenger to a landing at Edwards on Friday, but it could not spoil the joy.",
            [("return", "2022-05-20", "actual")],
        ),
        (
            "They woke the probe up in February 1990 and on 2 July 1990 it swung past the Earth.",
            [("flyby", "1990-07-02", "actual")],
        ),
    ],
)
def test_what_goes_where(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2022-05-20") == told
