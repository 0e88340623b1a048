"""What the words around an event's word tell against it: a broadcast of it, a rehearsal, a noun it belongs to."""

from __future__ import annotations

from spacetimeline.extract.text.lazy_patterns import lazy

_LEADING = lazy(r"\b([a-z]+)\s+(?:of|for|to|on|from|about|in)\s+")
_CELEBRATING = ("celebrat", "commemorat", "mark")
_CELEBRATED = lazy(rf"\b((?:{'|'.join(_CELEBRATING)})(?:es|e|ed|ing|s)?)\s+")


def leading_nouns(before: str) -> list[tuple[str, str]]:
    """The nouns a noun may depend on, with the words between: "countdown" in "the countdown to the first launch"."""
    tail = before[-60:].replace("u.s. ", "us   ")  # whose stops end no phrase
    pairs = [(match[1], tail[match.end() :]) for match in _LEADING.finditer(tail)]
    if any(word in tail for word in _CELEBRATING):
        pairs += [("anniversary", tail[match.end() :]) for match in _CELEBRATED.finditer(tail)]
    return [
        (word, rest)
        for word, rest in pairs
        if len(rest.split()) <= 8 and (_SIGNS.isdisjoint(rest) or _IN_LIST.fullmatch(rest))
    ]


_SIGNS = frozenset(",.;:()")
# "file of hatch closure, undocking and": the landing is the last of a list; not "held the count for a minute, and"
_IN_LIST = lazy(
    r"(?:[\w’'-]+\s+){0,2}[\w’'-]+"
    r"(?:(?:,\s+(?!and\b)(?:[\w’'-]+\s+)?[\w’'-]+){1,3},?\s+(?:and\s+)?|,\s+|\s+(?:and\s+)?)"
)
# "8 p.m. – Coverage begins for deorbit burn, entry and landing"; so it "returns at 5:30 p.m. for hatch opening"
_COVERS = lazy(
    r"\bcoverage\s+(?:will\s+)?(?:begins?|starts?|resumes?|continues?|returns?|picks?\s+up)\s+"
    r"(?:(?:at|around|about|from)\s+[^;\n]{1,30}?\s)?(?:for|of|with)\s+[^.;:\n]{0,60}\Z"
)
_ROW_ENDS = lazy(r"(?:\s+on\s+(?:nasa|the)\b[^.;:\n]{0,40}|\s+and\s+[^.;:\n\d]{0,40})?\s*(?:[.;\n]|\Z)")


# "11 p.m. – Coverage of deorbit and splashdown begins"
_COVERAGE_OF = lazy(r"\bcoverage\s+of\s+(?:the\s+)?(?:[\w-]+\s+(?:and\s+)?){0,3}\Z")
_BEGINS = lazy(r"(?:\s+and\s+[\w-]+)?\s+(?:begins?|starts?|resumes?|continues?)\b")


def is_covered(before: str, after: str) -> bool:
    """Is it only what a broadcast is of, whose time the row tells?"""
    if _COVERS.search(before) is not None and _ROW_ENDS.match(after) is not None:
        return True
    return _COVERAGE_OF.search(before) is not None and _BEGINS.match(after) is not None


def is_talked_of(before: str, after: str) -> bool:
    """Is an event's noun only what is rehearsed, shown or spoken about, or the chances for it over some weeks?"""
    if any(word in before for word in _REHEARSING) and _REHEARSED.search(before):
        return True
    if "coverage" in after and _COVERED.match(after):
        return True
    if "suits" in after and _WORN.match(after):
        return True
    if "opportunit" in after and _LASTING.match(after):
        return True
    return ("conference" in after or "briefing" in after) and _TALKED_OF.match(after) is not None


_REHEARSING = ("practic", "practis", "rehears", "simulat", "train")
# "crews train for landing in a forest", not "they trained for their launch on Friday"
_REHEARSED = lazy(
    rf"\b(?:(?:{'|'.join(_REHEARSING[:-1])})(?:e|es|ed|ing)\s+|train(?:s|ed|ing)?\s+for\s+(?!the\b|their\b|its\b|h[ei][rs]\b))"
    r"(?:\w+\s+){0,2}\Z"
)
# of a timetable: "Hatch opening and welcoming ceremony coverage"
_COVERED = lazy(r"(?:,\s+[a-z]+)?,?\s+and\s+(?:[a-z-]+\s+){0,3}?coverage\b")
_WORN = lazy(r"(?:\s+(?:and|or)\s+[\w-]+)?\s+(?:pressure\s+)?suits\b")  # "their launch and entry suits"
# "Launch opportunities are available until Nov. 6"
_LASTING = lazy(
    r"\s+opportunit(?:y|ies)\s+[a-z ]{0,40}?(?:exists?|extends?|lasts?|runs?|remains?|available|open|continues?)"
    r"(?:\s+daily)?\s+(?:until|till|through|to)\b"
)
# "Return to Earth news conference"
_TALKED_OF = lazy(
    r"(?:\s+(?:to|from|at|with|of))?(?:\s+(?!and\b|then\b)[\w-]+){0,4}?\s+(?:news|press|media|mission|status)\s+"
    r"(?:tele)?(?:conference|briefing)\b"
)
