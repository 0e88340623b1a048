"""Pictures beside those that were looked at and found good. ``UPDATE_GOLDEN=1`` writes them anew, to be looked at.

Another version of Qt may round curves and letters by a few shades; anything that moves or goes missing is far more.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from spacetimeline.model.event import Event, EventKind, Source, Status
from spacetimeline.model.when import Qualifier, When
from spacetimeline.render.export_options import Background, ExportOptions
from spacetimeline.render.export_picture import export_picture
from spacetimeline.render.export_source import PictureSource

pytestmark = pytest.mark.usefixtures("qapp")

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "export"
MEAN_SHADES, FAR_SHARE = 0.6, 0.01
"""How far a picture may be off: on average in shades of 255, and in the share of pixels that are off by over 48."""

CASES = {
    "light": ExportOptions(width=900, subtitle="From lift-off to landing", sources=True, credits="Own articles"),
    "dark_rows": ExportOptions(width=720, rows=2, theme="dark"),
    "print_clear": ExportOptions(width=800, height=450, theme="print", background=Background.TRANSPARENT, scale=1.5),
    "contrast_kinds": ExportOptions(width=900, theme="high-contrast", group="kind", clock="Moscow", as_of="2021-07-01"),
}


@pytest.fixture
def source() -> PictureSource:
    events = (
        Event(EventKind.LAUNCH, "Launch of Soyuz MS-18", When.of(2021, 4, 9, 7, 42), mission="Soyuz MS-18", id=1),
        Event(EventKind.DOCKING, "Docking at Rassvet", When.of(2021, 4, 9, 11, 5), mission="Soyuz MS-18", id=2),
        Event(EventKind.RELOCATION, "Relocation to Nauka", When.of(2021, 9, 28), mission="Soyuz MS-18", id=3),
        Event(
            EventKind.MISSION,
            "Soyuz MS-18",
            When.of(2021, 4, 9),
            end=When.of(2021, 10, 17, 4, 35),
            mission="Soyuz MS-18",
            id=4,
        ),
        Event(EventKind.RETURN, "Landing", When.of(2021, 10, 17, 4, 35), mission="Soyuz MS-18", id=5),
        Event(EventKind.SCRUB, "Scrub", When.of(2021, 4, 20), Status.ACTUAL, mission="Crew-2", id=6),
        Event(EventKind.LAUNCH, "Launch of Crew-2", When.of(2021, 4, 23, 9, 49), mission="Crew-2", id=7),
        Event(EventKind.STAY, "Crew-2 aboard", When.of(2021, 4, 24), end=When.ongoing(), mission="Crew-2", id=8),
        Event(EventKind.LAUNCH, "Launch of Prichal", When.of(2021, 11), Status.PLANNED, mission="Prichal", id=9),
        Event(
            EventKind.LAUNCH,
            "Launch of Axiom-1",
            When.of(2022, 1, qualifier=Qualifier.NOT_BEFORE),
            Status.PLANNED,
            mission="Axiom-1",
            id=10,
        ),
        Event(
            EventKind.DOCKING, "Docking cancelled", When.of(2021, 7, 30), Status.CANCELLED, mission="Starliner", id=11
        ),
        Event(
            EventKind.OTHER,
            "Something in summer",
            When.of(2021, 8, qualifier=Qualifier.UNCERTAIN),
            Status.UNCONFIRMED,
            mission="Starliner",
            id=12,
        ),
    )
    return PictureSource(events, "A year at the station", (Source("Reports of 2021", id=1),))


def shades(path: Path) -> np.ndarray:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return rows.astype(np.int16)


@pytest.mark.parametrize("name", CASES)
def test_pictures_look_as_they_did(source: PictureSource, tmp_path: Path, name: str) -> None:
    golden = GOLDEN / f"{name}.png"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        export_picture(source, CASES[name], golden)
    export_picture(source, CASES[name], tmp_path / "now.png")
    before, now = shades(golden), shades(tmp_path / "now.png")
    assert now.shape == before.shape
    difference = np.abs(now - before)
    assert difference.mean() <= MEAN_SHADES
    assert (difference.max(axis=2) > 48).mean() <= FAR_SHARE
