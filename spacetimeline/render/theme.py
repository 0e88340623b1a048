"""Themes: what colour everything has, read from ``resources/themes/NAME.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor

from spacetimeline.errors import UserError
from spacetimeline.settings import resource_path

if TYPE_CHECKING:
    from collections.abc import Hashable

THEME_NAMES = ("light", "dark", "print", "high-contrast")


class UnknownThemeError(UserError):
    """A theme was asked for that is not shipped."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no theme “{name}”; there are {', '.join(THEME_NAMES)}.")


@dataclass(frozen=True)
class Theme:
    """Colours by name. ``fill`` is the share of an event's colour in its bar's body, ``hatch`` in a plan's stripes."""

    name: str
    title: str
    dark: bool
    fill: float
    hatch: float
    colours: dict[str, str]
    kinds: dict[str, str]
    series: tuple[str, ...]

    @cached_property
    def _made(self) -> dict[Hashable, QColor]:
        return {}

    def __getitem__(self, name: str) -> QColor:
        """A colour of the table ``[colours]``."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = _colour(self.colours[name])
        return made

    def event_colour(self, name: str) -> QColor:
        """The colour that a scene calls "kind:launch", "series:3", "none" or "#rrggbb" (see ``scene.colour_name``)."""
        key = f"event {name}"
        made = self._made.get(key)
        if made is None:
            family, _, member = name.partition(":")
            if name.startswith("#"):
                text = name
            elif family == "series":
                text = self.series[int(member) % len(self.series)]
            else:
                text = self.kinds.get(member, self.colours["neutral"])
            made = self._made[key] = _colour(text)
        return made

    def mixed(self, colour: QColor, share: float, ground: str = "plot") -> QColor:
        """``share`` of a colour on the ground, opaque."""
        key = (colour.rgba(), share, ground)
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._mixture(colour, share, self[ground])
        return made

    @staticmethod
    def _mixture(colour: QColor, share: float, under: QColor) -> QColor:
        parts = zip(colour.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
        return QColor(*(round(over * share + below * (1 - share)) for over, below in parts))


def _colour(text: str) -> QColor:
    if len(text) == 9:
        return QColor(int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16), int(text[7:9], 16))
    return QColor(text)


def load_theme(name: str) -> Theme:
    """The theme ``name``; raises ``UnknownThemeError``."""
    if name not in THEME_NAMES:
        raise UnknownThemeError(name)
    table: dict[str, Any] = tomllib.loads(resource_path(f"themes/{name}.toml").read_text(encoding="utf-8"))
    return Theme(
        name,
        table["title"],
        table["dark"],
        table["fill"],
        table["hatch"],
        table["colours"],
        table["kinds"],
        tuple(table["series"]["colours"]),
    )
