"""The side of a module at which a port is: "the forward port of the Harmony module" is Harmony forward."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacetimeline.extract.names.lexicon import EntityMention

_FACE = r"(?P<face>[a-z]{2,9}(?:[- ]facing)?)"
_FACE_AFTER = re.compile(
    rf"(?:['’]s)?(?: (?:[a-z]{{3,14}} )?(?:module|node)(?:['’]s)?)? (?:docking )?{_FACE}(?: docking)?(?: port)?\b",
    re.IGNORECASE,
)
_FACE_BEFORE = re.compile(
    rf"\b{_FACE}(?: docking)?(?: port)? (?:of|on|at) (?:the )?(?:[\w ]{{0,30}}['’]s )?\Z", re.IGNORECASE
)
_FACE_REACH = 80


def with_face(text: str, mention: EntityMention, before: int, after: int, faces: Mapping[str, str]) -> EntityMention:
    """A module with the side the text names: "the forward port of the Harmony module" is Harmony forward."""
    start, end = mention.start, mention.end
    found = _FACE_AFTER.match(text, end, after)
    face = faces.get(found["face"].lower().replace(" ", "-")) if found else None
    if found and face:
        end = found.end()
    else:
        behind = text[max(0, start - _FACE_REACH) : start]
        found = _FACE_BEFORE.search(behind)
        face = faces.get(found["face"].lower().replace(" ", "-")) if found else None
        if not found or not face:
            return mention
        start = max(start - len(behind) + found.start(), before)
    name = f"{mention.canonical} {face}"
    return replace(mention, start=start, end=end, text=text[start:end], canonical=name, certain=True)
