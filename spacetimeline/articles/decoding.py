"""Bytes to text: byte order mark, strict UTF-8, what charset-normalizer finds, Windows-1252, in this order."""

from __future__ import annotations

import codecs

# Longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 64 * 1024  # enough to tell a code page, and quick
_HALF_ZERO = 0.3  # of all bytes: Latin text as UTF-16 is half zeros
_MOST_CONTROLS = 0.02  # of a text's characters
_TEXT_CONTROLS = frozenset("\t\n\r\f\v\x1a\x1b\x85")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in ``data``, without byte order mark; undecodable bytes become U+FFFD. Never fails.

    ``declared`` is the encoding a file's own header names; it counts after a byte order mark.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if declared and (text := _decoded(data, declared)) is not None:
        return text
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, errors="replace")
    text = _decoded(data, "utf-8")
    if text is not None:
        return text
    return _decoded(data, _likely_encoding(data)) or data.decode("cp1252", errors="replace")


def _decoded(data: bytes, encoding: str) -> str | None:
    """``data`` decoded strictly; None where it is not in that encoding or nobody knows the encoding."""
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None
    return text if isinstance(text, str) else None


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = data[:_SAMPLE_BYTES]
    if len(sample) < 4 or sample.count(0) < _HALF_ZERO * len(sample):
        return None
    odd, even = sample[1::2].count(0), sample[::2].count(0)
    if min(odd, even) * 4 > max(odd, even):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _likely_encoding(data: bytes) -> str:
    import charset_normalizer

    best = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES]).best()
    return best.encoding if best is not None else "cp1252"


def is_binary(text: str) -> bool:
    """Is this no text at all? Judged by the share of control characters at its beginning."""
    sample = text[:_SAMPLE_BYTES]
    controls = sum(letter < " " and letter not in _TEXT_CONTROLS for letter in sample)
    return controls > 2 and controls > _MOST_CONTROLS * len(sample)


def clean(text: str) -> str:
    """``text`` with newlines as ``\\n``, and characters nothing can store (NUL, lone surrogates) as U+FFFD.

    Apart from newlines every character keeps its place. A leading U+FEFF goes.
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in set(text)):
        text = text.translate(dict.fromkeys(range(55296, 57344), "�"))
    return text
