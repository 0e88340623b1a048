"""Lists of words, written in the code as one reads them."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of ``text``, parted by spaces.

    >>> sorted(words("on at"))
    ['at', 'on']
    """
    return frozenset(text.split())
