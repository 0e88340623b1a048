"""Options are checked before work starts, and presets hold them."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacetimeline.model.when import When
from spacetimeline.render.export_options import SIZES, Background, ExportError, ExportOptions, read_preset


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"size": "a9"}, "a4"),
        ({"scale": 9}, "between 1 and 4"),
        ({"rows": 0}, "rows"),
        ({"width": 3}, "width"),
        ({"height": 10**9}, "height"),
        ({"margin": -1}, "margin"),
        ({"dpi": 5}, "dpi"),
        ({"per_day": float("nan")}, "per_day"),
        ({"start": "soon"}, "soon"),
        ({"start": "2022", "end": "2021"}, "ends before it starts"),
        ({"colour": "red"}, "no export option"),
        ({"legend": "yes"}, "legend"),
        ({"background": "plaid"}, "plaid"),
    ],
)
def test_what_makes_no_picture_is_a_sentence(values: dict[str, Any], word: str) -> None:
    with pytest.raises(ExportError, match=word):
        ExportOptions().with_values(values)


def test_the_end_named_is_included() -> None:
    start, end = ExportOptions(start="2020-05", end="2021").range_ms
    assert (start, end) == (When.of(2020, 5).lo_ms, When.of(2021).hi_ms)
    assert ExportOptions(start="2020/..").range_ms == (When.of(2020).lo_ms, None)


def test_paper_has_text_of_the_same_size_at_any_resolution() -> None:
    width, height, ratio = ExportOptions(size="a4", dpi=300).resolved_size()
    assert (round(width * ratio), round(height * ratio)) == (3508, 2480)
    assert ExportOptions(size="a4", dpi=600).resolved_size()[:2] == (width, height)
    assert ExportOptions(size="a4").dots_per_inch == 300


def test_sizes_in_pixels() -> None:
    assert ExportOptions().resolved_size() == (1600, 0, 1)
    assert ExportOptions(size="4k").resolved_size() == (1920, 1080, 2)
    assert ExportOptions(size="slide", width=800, scale=2).resolved_size() == (800, 1080, 2)
    assert ExportOptions(per_day=10).resolved_size()[0] == 0


options = st.builds(
    ExportOptions,
    tracks=st.lists(st.text(max_size=5), max_size=3).map(tuple),
    events=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    size=st.sampled_from(["", *SIZES]),
    scale=st.sampled_from([1.0, 1.5, 4.0]),
    title=st.none() | st.text(),
    credits=st.text(),
    background=st.sampled_from(Background),
    legend=st.booleans(),
)


@given(options)
def test_a_preset_gives_the_options_back(wanted: ExportOptions) -> None:
    assert ExportOptions().with_values(tomllib.loads(wanted.to_toml())) == wanted


def test_a_preset_file(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text('size = "slide"\nbackground = "white"\nfrom-x = 1\n', encoding="utf-8")
    with pytest.raises(ExportError, match="from-x"):
        ExportOptions().with_values(read_preset(path))
    path.write_text("start = 2021-10-05\n", encoding="utf-8")
    assert read_preset(path) == {"start": datetime.date(2021, 10, 5)}
    assert ExportOptions().with_values(read_preset(path)).start == "2021-10-05"


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"size ="])
def test_a_broken_preset_is_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ExportError, match="preset"):
        read_preset(path)
