"""What the passes over a whole article found, for those that read its sentences one by one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from spacetimeline.extract.names.told_things import is_compared
from spacetimeline.extract.text.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.names.people import PersonMention
    from spacetimeline.extract.text.segments import Segment
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.extract.triggers.settling import Span
    from spacetimeline.extract.triggers.triggers import Trigger

_FEWEST_FALLS = 2


@dataclass
class Reading:
    """What the whole article's passes found, in order of the text."""

    text: str
    low: str
    segments: list[Segment]
    times: Sequence[TimeMention]
    entities: Sequence[EntityMention]
    people: Sequence[PersonMention]
    triggers: Sequence[Trigger]
    named: Sequence[Span]
    """Times, names and people in order, as ``named_spans`` gives them."""
    clauses: dict[int, Clause] = field(default_factory=dict)
    """The clauses read so far, by the number of their segment."""

    @cached_property
    def time_starts(self) -> list[int]:
        return [each.start for each in self.times]

    @cached_property
    def entity_starts(self) -> list[int]:
        return [each.start for each in self.entities]

    @cached_property
    def named_starts(self) -> list[int]:
        return [span[0] for span in self.named]

    @cached_property
    def rockets(self) -> list[EntityMention]:
        """The rockets named for certain, stages aside, and those with which another is only compared."""
        return [each for each in self.entities if is_rocket(each) and not is_compared(self.text, each)]

    @cached_property
    def main_rocket(self) -> str:
        """The rocket named most; the first of several, empty where none is."""
        return next((name for name, _ in Counter(each.canonical for each in self.rockets).most_common(1)), "")

    @cached_property
    def stations(self) -> list[EntityMention]:
        return [each for each in self.entities if each.kind == "station"]

    @cached_property
    def main_station(self) -> str:
        """The station named most, be it by one of its modules, else that meant by "the station"; or empty."""
        named = Counter(
            own or each.canonical
            for each in self.entities
            if (own := each.attributes.get("station"))
            or (each.kind == "station" and not each.attributes.get("generic"))
        )
        named = named or Counter(each.canonical for each in self.stations)
        return named.most_common(1)[0][0] if named else ""

    @cached_property
    def newest_first(self) -> bool:
        """Are the rows a log whose entries go back in time, so that they tell what has happened?"""
        starts = self.time_starts
        heads = []
        for segment in self.segments:
            if segment.form == "row":
                at = bisect_left(starts, segment.start)
                when = self.times[at].when if at < len(starts) and starts[at] < segment.end else None
                heads += [when.at_ms] if when is not None else []
        falls = sum(one > other for one, other in pairwise(heads))
        return falls >= _FEWEST_FALLS and falls * 4 >= 3 * (len(heads) - 1)

    def paragraph_start(self, number: int) -> int:
        """Where the paragraph of the segment of that number begins."""
        while number and self.segments[number - 1].paragraph == self.segments[number].paragraph:
            number -= 1
        return self.segments[number].start


def is_rocket(mention: EntityMention) -> bool:
    """Is it a rocket named for certain, and not only a stage of one?"""
    return mention.kind == "launch_vehicle" and mention.certain and mention.attributes.get("class") != "stage"
