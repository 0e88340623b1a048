"""The day of the launch that a history is about, to which "on launch day" leads back from whatever was told since."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.anchors.narrative import Narrative, Told
    from spacetimeline.extract.anchors.resolved import Resolved
    from spacetimeline.extract.timex.partial import Partial, Words

_ON_LAUNCH_DAY = lazy(
    r"\b(?:on\s+(?:the\s+)?launch\s+(?:day|morning)|on\s+the\s+(?:day|morning)\s+of\s+(?:the\s+)?(?:launch|lift-?off)"
    r"|launch\s+day\s+(?:dawned|began|came|arrived))\b",
    re.IGNORECASE,
)
_OF_LAUNCH = lazy(r"launch\s+(?:day|morning)"), lazy(r"of\s+(?:the\s+)?(?:launch|lift)")
"""Without one of these, sought at once, nobody is said to do anything on launch day."""
_LAUNCHED = lazy(
    r"\b(?:lift(?:ed)?[ -]?off|launch(?:ed)?|blast(?:ed)?[ -]off|took\s+off|rocketed|rose|soared|flew)\b", re.IGNORECASE
)


class LaunchDay:
    """Where a text says "on launch day", and the first whole day in a sentence on a launch, which it means."""

    def __init__(self, words: Words) -> None:
        self._words = words
        text = words.tokens.text
        low = text.lower()
        named = any(each.search(low) for each in _OF_LAUNCH)
        self._places = [found.end() for found in _ON_LAUNCH_DAY.finditer(text)] if named else []
        self._passed = 0
        self._day: Told | None = None

    def note(self, resolved: Resolved) -> None:
        """Look whether a date is the day of the launch."""
        unit, partial = resolved.unit, resolved.partial
        if not self._places or self._day is not None or unit is None or unit.kind != "day" or unit.year is None:
            return
        tokens = self._words.tokens
        number = tokens.sentence_of(tokens.starts[partial.first])
        last = tokens.sentence_starts[number + 1] if number + 1 < len(tokens.sentence_starts) else len(tokens.text)
        if _LAUNCHED.search(tokens.text, tokens.sentence_starts[number], last):
            self._day = unit, (partial.first, partial.last)

    def lead_back(self, narrative: Narrative, partial: Partial) -> None:
        """Put the narrative onto the day of the launch where the words before a date say so."""
        passed = bisect_right(self._places, self._words.tokens.starts[partial.first])
        if passed > self._passed and self._day is not None and narrative.history:
            narrative.go_on()
            narrative.tell(*self._day)
        self._passed = passed
