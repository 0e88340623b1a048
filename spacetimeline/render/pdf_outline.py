"""A document outline for a PDF that has none, as an incremental update (ISO 32000-1, sections 7.5.6 and 12.3.3).

Qt's writer has no call for outlines. What it wrote stays byte for byte; objects and a second cross-reference table are
appended to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A place to jump to: the page's number from 0, and the height above its lower edge in points."""

    title: str
    page: int
    top_pt: float


def with_outline(data: bytes, entries: Sequence[OutlineEntry]) -> bytes:
    """The file with an outline; ``data`` itself without entries, or where it is not built as Qt builds files."""
    size, root = _last(rb"/Size (\d+)", data), _last(rb"/Root (\d+) 0 R", data)
    previous, kids = _last(rb"startxref\s+(\d+)", data), re.search(rb"/Kids\s*\[([^\]]*)\]", data)
    trailer = data.rfind(b"trailer")
    if not entries or size is None or root is None or previous is None or kids is None or trailer < 0:
        return data
    catalog = re.search(rb"\n%d 0 obj\s*<<(.*?)>>\s*endobj" % root, data, re.DOTALL)
    if catalog is None:
        return data
    pages = re.findall(rb"(\d+) 0 R", kids[1])
    objects = {root: b"<<%s/Outlines %d 0 R\n/PageMode /UseOutlines\n>>" % (catalog[1], size)}
    objects |= _outline_objects(entries, pages, size)
    out = bytearray(data if data.endswith(b"\n") else data + b"\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    kept = re.findall(rb"/(?:Info|Root) \d+ 0 R|/ID \[[^\]]*\]", data[trailer:])
    out += b"trailer\n<<\n/Size %d\n%s\n/Prev %d\n>>\n" % (size + 1 + len(entries), b"\n".join(kept), previous)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def _last(pattern: bytes, data: bytes) -> int | None:
    found = re.findall(pattern, data)
    return int(found[-1]) if found else None


def _outline_objects(entries: Sequence[OutlineEntry], pages: list[bytes], first: int) -> dict[int, bytes]:
    """The outline as object ``first`` and its items in those that follow, by number."""
    count = len(entries)
    objects = {first: b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first + 1, first + count, count)}
    for place, entry in enumerate(entries):
        number = first + 1 + place
        title = (b"\xfe\xff" + entry.title.encode("utf-16-be", "replace")).hex().encode("ascii")
        page = pages[min(entry.page, len(pages) - 1)]
        links = b"/Prev %d 0 R " % (number - 1) if place else b""
        links += b"/Next %d 0 R " % (number + 1) if place + 1 < count else b""
        target = b"[%s 0 R /XYZ null %.2f null]" % (page, entry.top_pt)
        objects[number] = b"<< /Title <%s> /Parent %d 0 R %s/Dest %s >>" % (title, first, links, target)
    return objects
