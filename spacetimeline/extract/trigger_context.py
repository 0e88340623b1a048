"""What the words around an event's word tell against it: a broadcast of it, a noun it belongs to."""

from __future__ import annotations

from spacetimeline.extract.lazy_patterns import lazy

_LEADING = lazy(r"\b([a-z]+)\s+(?:of|for|to|on|from|about|in)\s+")
_CELEBRATING = ("celebrat", "commemorat", "mark")
_CELEBRATED = lazy(rf"\b((?:{'|'.join(_CELEBRATING)})(?:es|e|ed|ing|s)?)\s+")


def leading_nouns(before: str) -> list[tuple[str, str]]:
    """The nouns a noun may depend on, with the words between: "countdown" in "the countdown to the first launch"."""
    tail = before[-60:]
    pairs = [(match[1], tail[match.end() :]) for match in _LEADING.finditer(tail)]
    if any(word in tail for word in _CELEBRATING):
        pairs += [("anniversary", tail[match.end() :]) for match in _CELEBRATED.finditer(tail)]
    return [
        (word, rest)
        for word, rest in pairs
        if len(rest.split()) <= 8 and (not set(rest) & set(",.;:()") or _IN_LIST.fullmatch(rest))
    ]


# "file of hatch closure, undocking and": the landing is the last of a list
_IN_LIST = lazy(r"(?:[\w’'-]+\s+){0,2}[\w’'-]+(?:,\s+(?:[\w’'-]+\s+)?[\w’'-]+){0,3},?\s+(?:and\s+)?")
# "8 p.m. – Coverage begins for deorbit burn, entry and landing"
_COVERS = lazy(r"\bcoverage\s+(?:begins|starts|resumes|continues)\s+(?:for|of|with)\s+[^.;:\n]{0,60}\Z")
_ROW_ENDS = lazy(r"(?:\s+on\s+(?:nasa|the)\b[^.;:\n]{0,40})?\s*(?:[.;\n]|\Z)")


def is_covered(before: str, after: str) -> bool:
    """Is it only what a broadcast is of, whose time the row tells?"""
    return _COVERS.search(before) is not None and _ROW_ENDS.match(after) is not None
