"""The text of an article as Qt shows it, and where its characters lie there.

Qt counts UTF-16 units, articles count characters; the two part ways at the first emoji.
"""

from __future__ import annotations

from bisect import bisect_right


class ShownText:
    """``shown`` is what a text widget is given: as many characters as ``text``, none that Qt would change or drop."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shown = text.translate(_REPLACED)
        # Characters beyond the Basic Multilingual Plane, each of which Qt counts twice.
        self._wide = [] if self.shown.isascii() else [i for i, each in enumerate(self.shown) if each > "\uffff"]
        self._wide_units = [index + count for count, index in enumerate(self._wide)]

    def to_qt(self, index: int) -> int:
        """The Qt position of a character of the article."""
        return index + bisect_right(self._wide, index - 1) if self._wide else index

    def from_qt(self, position: int) -> int:
        """The character of the article at a Qt position."""
        return position - bisect_right(self._wide_units, position - 1) if self._wide else position


_REPLACED = {code: " " for code in range(32) if chr(code) not in "\n\t"}
_REPLACED |= {0: "\ufffd", 0x2028: "\n", 0x2029: "\n", 0xFFFC: "\ufffd"}
# Marks that turn the direction of writing around are shown as the space they take.
_REPLACED |= dict.fromkeys((*range(8234, 8239), *range(8294, 8298)), "\u200b")
_REPLACED |= dict.fromkeys(range(55296, 57344), "�")
