"""What an exported picture should be: one set of options for the dialog, the command line and TOML presets.

No Qt here, so that the command line can check options before anything heavy is loaded.
"""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from spacetimeline.errors import BadTimeError, UserError, reason_of
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, When

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CSS_DPI = 96.0
"""Pixels an inch at scale 1; the size of text and marks is meant for this."""
_CM_PER_INCH = 2.54
_LEAST_PX, _MOST_PX = 64, 400_000


class ExportError(UserError):
    """An export that cannot be made as asked; the sentence says what to change."""


class Background(StrEnum):
    """What lies behind the picture."""

    THEME = "theme"
    WHITE = "white"
    TRANSPARENT = "transparent"


class TextForm(StrEnum):
    """How SVG holds text: as text (can be searched and edited) or as outlines (looks the same everywhere)."""

    TEXT = "text"
    OUTLINES = "outlines"


@dataclass(frozen=True, slots=True)
class Size:
    """A size by name: in pixels at scale 1 (height 0: as high as the tracks need), or on paper in cm."""

    label: str
    width_px: int = 0
    height_px: int = 0
    scale: float = 1.0
    width_cm: float = 0.0
    height_cm: float = 0.0


SIZES = {
    "web": Size("Web page, 1200 px wide", 1200),
    "slide": Size("Slide, 1920 × 1080 px", 1920, 1080),
    "4k": Size("4K screen, 3840 × 2160 px", 1920, 1080, scale=2.0),
    "square": Size("Social, 1080 × 1080 px", 1080, 1080),
    "a4": Size("A4 landscape", width_cm=29.7, height_cm=21.0),
    "a3": Size("A3 landscape", width_cm=42.0, height_cm=29.7),
    "a2": Size("A2 landscape", width_cm=59.4, height_cm=42.0),
    "a1": Size("A1 landscape", width_cm=84.1, height_cm=59.4),
    "a0": Size("A0 landscape", width_cm=118.9, height_cm=84.1),
}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """See the module. Every field is a key of a TOML preset and, with dashes, an option of ``export``.

    ``width`` and ``height`` are pixels at scale 1 (0: chosen for the size or the contents), ``width_cm`` and
    ``height_cm`` a paper size at ``dpi``. ``per_day`` makes the picture as wide as its time asks. ``start`` and
    ``end`` are ISO 8601 or EDTF, the end included. Empty ``tracks`` and ``events`` mean all.
    """

    start: str = ""
    end: str = ""
    tracks: tuple[str, ...] = ()
    events: tuple[int, ...] = ()
    group: str = "mission"
    colour_by: str = "kind"
    size: str = ""
    width: int = 0
    height: int = 0
    width_cm: float = 0.0
    height_cm: float = 0.0
    dpi: float = 0.0
    per_day: float = 0.0
    scale: float = 1.0
    rows: int = 1
    margin: int = 24
    theme: str = "light"
    clock: str = ""  # a second clock on the axis, by its name
    background: Background = Background.THEME
    title: str | None = None  # None: the document's own
    subtitle: str = ""
    legend: bool = True
    as_of: str = ""
    credits: str = ""
    sources: bool = False
    text: TextForm = TextForm.TEXT
    tile: str = ""  # a size by name: PDF spreads the picture over sheets of it
    include_view: bool = True
    include_data: bool = False

    def __post_init__(self) -> None:
        """Raises ``ExportError`` with a sentence for values that make no picture."""
        if self.size and self.size not in SIZES:
            raise ExportError(f"There is no size “{self.size}”; there are {', '.join(SIZES)}.")
        if self.tile and not SIZES.get(self.tile, Size("")).width_cm:
            paper = ", ".join(name for name, size in SIZES.items() if size.width_cm)
            raise ExportError(f"A picture can be tiled over sheets of {paper}, not “{self.tile}”.")
        if not 1 <= self.scale <= 4:
            raise ExportError(f"The scale must lie between 1 and 4, not {self.scale:g}.")
        if not 1 <= self.rows <= 200:
            raise ExportError(f"A timeline can be wrapped into 1 to 200 rows, not {self.rows}.")
        if self.margin < 0 or self.margin > 1000:
            raise ExportError(f"The margin must lie between 0 and 1000 px, not {self.margin}.")
        for name in ("width", "height"):
            value = getattr(self, name)
            if value and not _LEAST_PX <= value <= _MOST_PX:
                raise ExportError(f"The {name} must lie between {_LEAST_PX} and {_MOST_PX} px, not {value}.")
        for name in ("width_cm", "height_cm", "dpi", "per_day"):
            value = getattr(self, name)
            if not 0 <= value < 1e6:
                raise ExportError(f"“{name}” cannot be {value:g}.")
        if self.dpi and not 30 <= self.dpi <= 2400:
            raise ExportError(f"The resolution must lie between 30 and 2400 dpi, not {self.dpi:g}.")
        start_ms, end_ms = self.range_ms
        if start_ms is not None and end_ms is not None and start_ms >= end_ms:
            raise ExportError(f"The range from {self.start} to {self.end} ends before it starts.")

    # -- reading --------------------------------------------------------------------------------------------------

    @property
    def range_ms(self) -> tuple[int | None, int | None]:
        """The asked range, half-open, in ms; None where a side is left to the contents."""
        start = _time(self.start).lo_ms if self.start else FAR_PAST_MS
        end = _time(self.end).hi_ms if self.end else FAR_FUTURE_MS
        return (start if start > FAR_PAST_MS else None), (end if end < FAR_FUTURE_MS else None)

    def resolved_size(self) -> tuple[float, float, float]:
        """(width, height, device pixels per px): px at 96 dpi, so that text has the same size on all paper.

        A width of 0 is for ``per_day`` to tell, a height of 0 for the tracks.
        """
        named = SIZES.get(self.size, Size(""))
        width_cm, height_cm = self.width_cm or named.width_cm, self.height_cm or named.height_cm
        paper = width_cm > 0 and not self.width
        ratio = self.scale * (self.dpi or 300.0) / CSS_DPI if paper else self.scale * named.scale
        if paper:
            width, height = (round(cm / _CM_PER_INCH * CSS_DPI, 3) for cm in (width_cm, height_cm))
            return width, height, ratio
        width = self.width or (0 if self.per_day else named.width_px or 1600)
        return float(width), float(self.height or named.height_px), ratio

    @property
    def tile_px(self) -> tuple[float, float] | None:
        """The sheet that a PDF is tiled over, in px; None for one page."""
        if not self.tile:
            return None
        sheet = SIZES[self.tile]
        return sheet.width_cm / _CM_PER_INCH * CSS_DPI, sheet.height_cm / _CM_PER_INCH * CSS_DPI

    @property
    def dots_per_inch(self) -> float:
        """What the file says of its resolution."""
        return CSS_DPI * self.resolved_size()[2] if not self.dpi else self.dpi

    # -- presets --------------------------------------------------------------------------------------------------

    def with_values(self, values: Mapping[str, Any]) -> ExportOptions:
        """These options with some changed by name; dashes count as underscores. Raises ``ExportError``."""
        known = {each.name: each for each in fields(self)}
        given: dict[str, Any] = {}
        for name, value in values.items():
            key = name.replace("-", "_")
            if key not in known:
                raise ExportError(f"There is no export option “{name}”; there are {', '.join(known)}.")
            given[key] = _converted(key, value, getattr(_DEFAULTS, key))
        return replace(self, **given)

    def to_toml(self) -> str:
        """A preset: what differs from the defaults, one line each."""
        lines = []
        for name, value in asdict(self).items():
            if value != getattr(_DEFAULTS, name):
                lines.append(f"{name} = {_toml(value)}")
        return "\n".join(lines) + "\n"


_DEFAULTS = ExportOptions()


def _time(text: str) -> When:
    try:
        return When.parse(text)
    except BadTimeError as error:
        raise ExportError(f"{error} Write it as 2021, 2021-10 or 2021-10-05.") from error


def _converted(name: str, value: Any, default: Any) -> Any:
    """``value`` as the type that the option has. Raises ``ExportError`` when it cannot be one."""
    try:
        if isinstance(default, Background | TextForm):
            return type(default)(value)
        if isinstance(default, bool):
            if isinstance(value, bool):
                return value
        elif isinstance(default, tuple):
            if isinstance(value, list | tuple):
                return tuple(value)
        elif isinstance(default, int | float):
            if isinstance(value, int | float) and not isinstance(value, bool):
                return type(default)(value)
        elif isinstance(value, str):
            return value
        elif hasattr(value, "isoformat"):  # TOML has dates of its own
            return str(value.isoformat())
    except (ValueError, OverflowError):
        pass
    raise ExportError(f"The export option “{name}” cannot be “{value}”.")


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(each) for each in value) + "]"
    escaped = "".join(_ESCAPES.get(letter) or _escaped(letter) for letter in str(value))
    return f'"{escaped}"'


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def _escaped(letter: str) -> str:
    return f"\\u{ord(letter):04x}" if ord(letter) < 32 or ord(letter) == 127 else letter


def read_preset(path: Path) -> dict[str, Any]:
    """The values of a TOML preset, for ``ExportOptions.with_values``. Raises ``ExportError``."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ExportError(f"The preset “{path}” cannot be read: {reason_of(error)}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ExportError(f"The preset “{path}” is not TOML: {error}.") from error
