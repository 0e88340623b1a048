"""The band writer's files hold exactly the pixels given, and damage is noticed."""

from __future__ import annotations

import io
import os
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from spacetimeline.render import png_writer
from spacetimeline.render.png_writer import DamagedPngError, PngWriter, read_png_texts, verify_png


def pattern(height: int, width: int) -> np.ndarray:
    rows = np.random.default_rng(7).integers(0, 256, (height, width * 4), dtype=np.uint8)
    rows[height // 2 :] = rows[height // 2]
    return rows


def write(path: Path, rows: np.ndarray, channels: int, band: int, **options: object) -> PngWriter:
    with (
        path.open("wb") as stream,
        PngWriter(stream, rows.shape[1] // 4, len(rows), channels=channels, **options) as writer,
    ):
        for first in range(0, len(rows), band):
            writer.write_rows(rows[first : first + band])
        writer.finish()
    return writer


@pytest.mark.parametrize(("channels", "form"), [(3, QImage.Format.Format_RGB32), (4, QImage.Format.Format_RGBA8888)])
@pytest.mark.parametrize("band", [1, 13, 1000])
def test_another_reader_sees_the_pixels_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, channels: int, form: QImage.Format, band: int
) -> None:
    monkeypatch.setattr(png_writer, "PIECE_BYTES", 3000)
    rows = pattern(90, 67)
    written = write(tmp_path / "a.png", rows, channels, band)
    image = QImage(str(tmp_path / "a.png")).convertToFormat(form)
    assert (image.width(), image.height()) == (67, 90)
    for y in range(90):
        row = np.frombuffer(image.constScanLine(y), np.uint8)
        kept = np.arange(67 * 4) % 4 < channels  # the fourth byte of RGB32 means nothing
        assert np.array_equal(row[kept], rows[y][kept])
    verify_png(tmp_path / "a.png", written.checks)


def test_resolution_and_texts_are_read_back(tmp_path: Path) -> None:
    texts = {"Title": "Soyuz MS-17", "Sources": "Zhezkazgan – „Восток“", "Long": "x" * 5000}
    write(tmp_path / "a.png", pattern(4, 4), 3, 4, dpi=300, texts=texts)
    image = QImage(str(tmp_path / "a.png"))
    assert image.dotsPerMeterX() == 11811
    assert image.text("Title") == "Soyuz MS-17"
    assert read_png_texts(tmp_path / "a.png") == texts


def test_texts_of_something_else_are_none(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"not a picture")
    assert read_png_texts(tmp_path / "a.png") == {}
    assert read_png_texts(tmp_path / "missing.png") == {}
    (tmp_path / "b.png").write_bytes(png_writer.SIGNATURE + b"\xff\xff\xff\xfftEXtTitle")
    assert read_png_texts(tmp_path / "b.png") == {}


@pytest.mark.parametrize("position", [0.3, 0.6, 0.9])
def test_a_changed_byte_is_noticed(tmp_path: Path, position: float) -> None:
    path = tmp_path / "a.png"
    writer = write(path, pattern(60, 60), 3, 20)
    data = bytearray(path.read_bytes())
    data[int(len(data) * position)] ^= 1
    path.write_bytes(data)
    with pytest.raises(DamagedPngError):
        verify_png(path, writer.checks)


def test_a_file_cut_short_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    writer = write(path, pattern(60, 60), 3, 20)
    os.truncate(path, path.stat().st_size - 10)
    with pytest.raises(DamagedPngError):
        verify_png(path, writer.checks)


def test_missing_rows_are_a_bug_that_shows() -> None:
    with PngWriter(io.BytesIO(), 4, 4) as writer:
        writer.write_rows(pattern(3, 4))
        with pytest.raises(ValueError, match="3 of 4"):
            writer.finish()


@given(st.binary(), st.binary())
def test_joined_sums(first: bytes, second: bytes) -> None:
    joined = png_writer._adler_joined(zlib.adler32(first), zlib.adler32(second), len(second))
    assert joined == zlib.adler32(first + second)
