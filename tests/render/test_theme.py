"""Themes are complete, readable, and told apart without colour sight."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from spacetimeline.model.event import EventKind
from spacetimeline.render.theme import THEME_NAMES, Theme, UnknownThemeError, load_theme
from spacetimeline.timeline.scene import SERIES

NEEDED = load_theme("light").colours.keys()


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_every_theme_names_the_same_things(theme: Theme) -> None:
    assert theme.colours.keys() == NEEDED
    assert set(theme.kinds) == {str(kind) for kind in EventKind}
    assert len(theme.series) == SERIES
    assert all(theme[name].isValid() for name in theme.colours)


def test_text_can_be_read(theme: Theme) -> None:
    enough = 7.0 if theme.name in ("print", "high-contrast") else 4.5
    for ground in ("plot", "band", "axis", "header"):
        assert contrast(theme["text"], theme[ground]) >= enough
        assert contrast(theme["text_muted"], theme[ground]) >= 4.5
    for kind in EventKind:
        body = theme.mixed(theme.event_colour(f"kind:{kind}"), theme.fill)
        assert contrast(theme["text_inside"], body) >= 4.5, kind


def test_glyphs_stand_out_from_the_ground(theme: Theme) -> None:
    for kind in EventKind:
        assert contrast(theme.event_colour(f"kind:{kind}"), theme["plot"]) >= 2.9, kind


def test_colours_by_name() -> None:
    theme = load_theme("light")
    assert theme.event_colour("#123456") == QColor("#123456")
    assert theme.event_colour("series:9") == theme.event_colour("series:1")
    assert theme.event_colour("none") == QColor(theme.colours["neutral"])
    assert theme["selection_fill"].alpha() == 0x22
    assert theme.mixed(QColor("#000000"), 0.5) == QColor(128, 128, 128)


def test_an_unknown_theme_is_a_sentence() -> None:
    with pytest.raises(UnknownThemeError, match=r"no theme “neon”.*light"):
        load_theme("neon")
