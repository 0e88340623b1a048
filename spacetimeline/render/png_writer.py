"""PNG of any size in bounded memory: rows go in, compressed pieces come out, a few megabytes at a time.

Every piece of rows is filtered (each row as its difference to the row above, filter type 2 of the PNG specification),
deflated on its own in a worker thread and closed with a full flush, so that the pieces joined are one zlib stream. As
each piece is one IDAT chunk, reading back needs no more memory than writing.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from types import TracebackType

Rows = npt.NDArray[np.uint8]

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_SIDE_PX = 2**31 - 1
"""What the format can hold: the PNG specification keeps the sign bit of its 32-bit lengths free."""
PIECE_BYTES = 4 << 20
"""Raw bytes compressed at once. Larger pieces compress no better: deflate looks back 32 KiB."""
LEVEL = 5
"""On timelines 6, the usual one, takes a seventh longer for 7 % less; 1 saves half the time for a third more."""
THREADS = max(2, min(4, os.cpu_count() or 1))
"""More would only wait for the one that draws. The bytes are the same for any number."""
_METRES_PER_INCH = 0.0254


class DamagedPngError(Exception):
    """What was read back from the disk is not what was written."""


@dataclass(frozen=True, slots=True)
class _Piece:
    data: bytes
    adler: int
    length: int


class PngWriter:
    """Writes one PNG to ``stream``, from top to bottom. A context manager: leaving it without ``finish`` writes no end.

    ``channels`` is 3 (RGB; rows come as Qt's RGB32, blue first and a fourth byte that is dropped) or 4 (RGBA, not
    premultiplied), 8 bits each. ``texts`` become tEXt or, where they are long
    or not Latin-1, iTXt chunks; their order is kept. ``dpi`` becomes pHYs.
    """

    def __init__(
        self,
        stream: BinaryIO,
        width_px: int,
        height_px: int,
        *,
        channels: int = 3,
        dpi: float | None = None,
        texts: Mapping[str, str] | None = None,
        threads: int = THREADS,
    ) -> None:
        if not (0 < width_px <= MAX_SIDE_PX and 0 < height_px <= MAX_SIDE_PX):
            raise ValueError(f"a PNG cannot be {width_px} x {height_px}")
        self._stream = stream
        self._width, self._height, self._channels = width_px, height_px, channels
        self._written = 0
        self._adler = 1
        self._begun = False
        self._above: Rows = np.zeros(width_px * 4, np.uint8)
        self._pending: deque[Future[_Piece]] = deque()
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="png")
        self.checks: list[int] = []
        """CRC-32 of each chunk as it was meant to be written; ``verify_png`` compares with these."""
        stream.write(SIGNATURE)
        colour_type = 2 if channels == 3 else 6
        self._chunk(b"IHDR", struct.pack(">IIBBBBB", width_px, height_px, 8, colour_type, 0, 0, 0))
        if dpi:
            per_metre = round(dpi / _METRES_PER_INCH)
            self._chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1))
        for keyword, text in (texts or {}).items():
            self._chunk(*_text_chunk(keyword, text))

    def __enter__(self) -> PngWriter:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def write_rows(self, rows: Rows) -> None:
        """Add rows, shape (rows, width * 4). The array is read until ``finish``: don't change it afterwards."""
        if rows.ndim != 2 or rows.shape[1] != self._width * 4:
            raise ValueError(f"rows of shape {rows.shape} for a width of {self._width} px")
        per_piece = max(1, PIECE_BYTES // rows.shape[1])
        for first in range(0, len(rows), per_piece):
            part = rows[first : first + per_piece]
            self._written += len(part)
            last = self._written == self._height
            self._pending.append(self._pool.submit(_deflate, part, self._above, self._channels, last))
            self._above = part[-1].copy()
            while len(self._pending) > self._threads:
                self._drain()
        if self._written > self._height:
            raise ValueError("more rows than the picture is high")

    def finish(self) -> None:
        """Write what is left and the end of the file. The stream stays open."""
        if self._written != self._height:
            raise ValueError(f"{self._written} of {self._height} rows were written")
        while self._pending:
            self._drain()
        self._chunk(b"IDAT", struct.pack(">I", self._adler))
        self._chunk(b"IEND", b"")

    def _drain(self) -> None:
        piece = self._pending.popleft().result()
        self._adler = _adler_joined(self._adler, piece.adler, piece.length)
        # The two bytes of the zlib header (deflate, window of 32 KiB, default level) lead the first piece.
        head = b"" if self._begun else b"\x78\x9c"
        self._begun = True
        self._chunk(b"IDAT", head + piece.data)

    def _chunk(self, kind: bytes, data: bytes) -> None:
        self.checks.append(zlib.crc32(data, zlib.crc32(kind)))
        self._stream.write(struct.pack(">I", len(data)))
        self._stream.write(kind)
        self._stream.write(data)
        self._stream.write(struct.pack(">I", self.checks[-1]))


def _deflate(rows: Rows, above: Rows, channels: int, last: bool) -> _Piece:
    """Filter and compress some rows; runs in a worker, where numpy and zlib let the other threads go on."""
    difference = np.empty_like(rows)
    np.subtract(rows[0], above, out=difference[0])
    np.subtract(rows[1:], rows[:-1], out=difference[1:])
    height, width = len(rows), rows.shape[1] // 4
    filtered = np.empty((height, width * channels + 1), np.uint8)
    filtered[:, 0] = 2
    order = (2, 1, 0) if channels == 3 else (0, 1, 2, 3)
    for place, taken in enumerate(order):
        filtered[:, 1 + place :: channels] = difference[:, taken::4]
    compressor = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    data = compressor.compress(filtered.data)
    data += compressor.flush(zlib.Z_FINISH if last else zlib.Z_FULL_FLUSH)
    return _Piece(data, zlib.adler32(filtered.data), filtered.nbytes)


def _adler_joined(first: int, second: int, length: int) -> int:
    """The Adler-32 sum of two byte strings joined, from their sums and the second's length (RFC 1950, section 9)."""
    base = 65521
    low_1, high_1 = first & 0xFFFF, first >> 16
    low_2, high_2 = second & 0xFFFF, second >> 16
    low = (low_1 + low_2 - 1) % base
    high = (high_1 + high_2 + length * (low_1 - 1)) % base
    return high << 16 | low


def _text_chunk(keyword: str, text: str) -> tuple[bytes, bytes]:
    key = keyword.encode("latin-1")
    if len(text) < 1000:
        try:
            return b"tEXt", key + b"\0" + text.encode("latin-1")
        except UnicodeEncodeError:
            pass
    return b"iTXt", key + b"\0\1\0\0\0" + zlib.compress(text.encode("utf-8"), 9)


# -- reading ------------------------------------------------------------------------------------------------------


def verify_png(path: Path, checks: list[int]) -> None:
    """Read a file of ``PngWriter`` back from the disk; ``DamagedPngError`` where it is not what was written."""
    with path.open("rb") as stream:
        if stream.read(8) != SIGNATURE:
            raise DamagedPngError("no PNG signature")
        for check in checks:
            chunk = _read_chunk(stream)
            if chunk is None:
                raise DamagedPngError("the file ends too early")
            if zlib.crc32(chunk[1], zlib.crc32(chunk[0])) != check:
                raise DamagedPngError("rows differ from what was written")
        if stream.read(1):
            raise DamagedPngError("the file goes on behind its end")


def _read_chunk(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """The next chunk's (kind, data), or None at the end of the file."""
    head = stream.read(8)
    if len(head) < 8:
        return None
    length, kind = struct.unpack(">I4s", head)
    data = stream.read(length)
    check = stream.read(4)
    if len(data) < length or len(check) < 4:
        return None
    if struct.unpack(">I", check)[0] != zlib.crc32(data, zlib.crc32(kind)):
        raise DamagedPngError(f"the checksum of a {kind.decode('latin-1')} chunk is wrong")
    return kind, data


def read_png_texts(path: Path) -> dict[str, str]:
    """The text chunks in front of a PNG's pixels; nothing for a file that is no PNG or is damaged."""
    texts: dict[str, str] = {}
    try:
        with path.open("rb") as stream:
            if stream.read(8) != SIGNATURE:
                return {}
            size = os.fstat(stream.fileno()).st_size
            while (chunk := _read_text_chunk(stream, size)) is not None:
                texts.update(_text_of(*chunk))
    except (OSError, DamagedPngError, ValueError, zlib.error):
        return texts
    return texts


def _read_text_chunk(stream: BinaryIO, size: int) -> tuple[bytes, bytes] | None:
    head = stream.read(8)
    if len(head) < 8:
        return None
    length, kind = struct.unpack(">I4s", head)
    if kind in (b"IDAT", b"IEND") or length > size:
        return None
    stream.seek(-8, os.SEEK_CUR)
    return _read_chunk(stream)


_MAX_TEXT_BYTES = 256 << 20


def _text_of(kind: bytes, data: bytes) -> dict[str, Any]:
    key, _, rest = data.partition(b"\0")
    if kind == b"tEXt":
        return {key.decode("latin-1"): rest.decode("latin-1")}
    if kind == b"iTXt" and len(rest) > 2:
        _, _, body = rest[2:].partition(b"\0")[2].partition(b"\0")
        if rest[0]:
            body = zlib.decompressobj().decompress(body, _MAX_TEXT_BYTES)
        return {key.decode("latin-1"): body.decode("utf-8")}
    return {}
