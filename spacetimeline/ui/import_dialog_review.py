"""What a reviewer has decided so far about the events read out of articles. Knows nothing of widgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from spacetimeline.document.commands import Accepted
from spacetimeline.document.comparison import Relation
from spacetimeline.model.candidate import Candidate, Doubt, Quote
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.ui.import_dialog_twins import twin_verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from spacetimeline.articles.article import Article
    from spacetimeline.document.commands import Choice
    from spacetimeline.document.comparison import Comparison
    from spacetimeline.model.candidate import Alternative


class Decision(StrEnum):
    """What is to become of a candidate."""

    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Section(StrEnum):
    """Parts of an article's list, in their order."""

    EVENTS = "Events"
    SPANS = "Spans"
    BACKGROUND = "Background and history"
    UNDATED = "Undated"
    LEFTOVERS = "Dated sentences without an event"


@dataclass(eq=False)
class ReviewItem:
    """One candidate under review. ``edits`` are the fields a person set, which new readings of the text leave alone."""

    article: int
    section: Section
    candidate: Candidate
    decision: Decision = Decision.UNDECIDED
    touched: bool = False
    edits: dict[str, Any] = field(default_factory=dict)
    merged: tuple[Quote, ...] = ()
    settled: set[str] = field(default_factory=set)
    by_hand: bool = False
    comparison: Comparison | None = None
    """How the candidate stands to the document; None while not known, or where there is no document."""
    twin: ReviewItem | None = None
    """An earlier article's candidate for the same event, in the same review."""
    choices: dict[str, Choice] = field(default_factory=dict)
    as_new: bool = False

    @property
    def event(self) -> Event:
        """The event as it would be imported."""
        return replace(self.candidate.event, **self.edits) if self.edits else self.candidate.event

    @property
    def quotes(self) -> tuple[Quote, ...]:
        return self.candidate.quotes + self.merged

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What is still doubtful: not what the reviewer has settled."""
        return tuple(doubt for doubt in self.candidate.doubts if doubt.code not in self.settled)

    @property
    def confidence(self) -> float:
        """1 where a person gave the event its time, else the reader's own judgement."""
        return 1.0 if self.by_hand or "start" in self.edits else self.candidate.confidence

    @property
    def verdict(self) -> str:
        """How the candidate stands to the document, in a word."""
        if self.as_new:
            return "New"
        if self._is_new and self.twin is not None:
            return twin_verdict(self.event, self.twin.event)[0]
        return _VERDICTS[self.comparison.relation] if self.comparison is not None else ""

    @property
    def verdict_words(self) -> str:
        """What there is to say about the verdict: a typical error named, or the fields that differ."""
        if self._is_new and self.twin is not None and not self.as_new:
            return twin_verdict(self.event, self.twin.event)[1]
        if self.comparison is None or self.as_new or self.comparison.relation is Relation.SAME:
            return ""
        differences = [each for each in self.comparison.differences if each.relation is self.comparison.relation]
        signed = next((each.signature for each in differences if each.signature), "")
        return signed or ", ".join(each.field.replace("_", " ") for each in differences)

    @property
    def _is_new(self) -> bool:
        return self.comparison is None or self.comparison.relation is Relation.NEW

    def outcome(self) -> Accepted:
        """The candidate with all edits and choices, as it goes into the document."""
        event = replace(self.event, confidence=self.confidence)
        candidate = replace(
            self.candidate, event=event, quotes=self.quotes, confidence=self.confidence, doubts=self.doubts
        )
        return Accepted(candidate, dict(self.choices), self.as_new)


@dataclass(eq=False)
class Leftover:
    """A sentence with a date from which no event was read."""

    article: int
    quote: Quote
    dismissed: bool = False


@dataclass(eq=False)
class ReviewedArticle:
    """An article, the assumptions it was read under, and what came out."""

    article: Article
    published: datetime.date | None
    zone: str | None = None
    items: list[ReviewItem] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    times: tuple[Any, ...] = ()
    published_from: str = ""
    absorbed: set[tuple[EventKind, int, int]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the extractor found in one article, in the shape the review needs."""

    candidates: Sequence[Candidate]
    spans: Sequence[Candidate] = ()
    undated: Sequence[Candidate] = ()
    leftovers: Sequence[Quote] = ()
    times: Sequence[Any] = ()
    published: datetime.date | None = None
    published_from: str = ""


_VERDICTS = {
    Relation.NEW: "New",
    Relation.SAME: "Known",
    Relation.REFINEMENT: "Finer",
    Relation.CONFLICT: "Conflict",
}


class Review:
    """The decisions over one or many articles.

    ``threshold`` (0 to 1) is the confidence from which candidates are accepted unseen.
    """

    def __init__(self, threshold: float = 0.5) -> None:
        self.threshold = threshold
        self.articles: list[ReviewedArticle] = []

    # -- reading --------------------------------------------------------------------------------------------------

    def add(self, article: Article, reading: Reading) -> None:
        """Put one more article under review."""
        self.articles.append(ReviewedArticle(article, article.published))
        self.read_again(len(self.articles) - 1, reading)

    def read_again(self, index: int, reading: Reading) -> None:
        """Take over a new reading of an article; what was decided and edited stays where the candidate is the same."""
        reviewed = self.articles[index]
        known = {_identity(item): item for item in reviewed.items}
        dismissed = {(each.quote.start, each.quote.end) for each in reviewed.leftovers if each.dismissed}
        items = [item for item in reviewed.items if item.by_hand]
        for section, candidates in _by_section(reading):
            for candidate in candidates:
                item = ReviewItem(index, section, candidate)
                if _identity(item) not in reviewed.absorbed:
                    self._inherit(item, known.get(_identity(item)))
                    items.append(item)
        reviewed.items = sorted(items, key=_order)
        reviewed.times = tuple(reading.times)
        reviewed.published = reviewed.published or reading.published
        reviewed.published_from = reading.published_from
        reviewed.leftovers = [
            Leftover(index, quote, (quote.start, quote.end) in dismissed) for quote in reading.leftovers
        ]

    def _inherit(self, item: ReviewItem, old: ReviewItem | None) -> None:
        if old is None or not old.touched:
            likely = item.section in (Section.EVENTS, Section.SPANS) and item.confidence >= self.threshold
            item.decision = Decision.ACCEPTED if likely else Decision.UNDECIDED
        if old is not None:
            item.edits, item.merged, item.settled = old.edits, old.merged, old.settled
            item.choices, item.as_new = old.choices, old.as_new
            if old.touched:
                item.decision, item.touched = old.decision, True

    # -- deciding -------------------------------------------------------------------------------------------------

    def items(self) -> list[ReviewItem]:
        """All candidates, article by article, in the order they are listed."""
        return [item for reviewed in self.articles for item in reviewed.items]

    def decide(self, items: Iterable[ReviewItem], decision: Decision) -> None:
        for item in items:
            item.decision, item.touched = decision, True

    def accept_above(self, threshold: float) -> int:
        """Accept every candidate not yet rejected that is at least so sure; the number accepted anew."""
        fresh = [
            item
            for item in self.items()
            if item.decision is Decision.UNDECIDED and item.confidence >= threshold and item.event.start is not None
        ]
        self.decide(fresh, Decision.ACCEPTED)
        return len(fresh)

    def edit(self, item: ReviewItem, event: Event) -> None:
        """Take over an event as edited by a person, and accept it."""
        before = item.event
        for name in _EDITABLE:
            if getattr(event, name) != getattr(before, name):
                item.edits[name] = getattr(event, name)
        if "start" in item.edits or item.event.start is not None:
            self._move_to_its_section(item)
        self.decide([item], Decision.ACCEPTED)

    def settle(self, item: ReviewItem, doubt: Doubt, alternative: Alternative | None) -> None:
        """Answer a doubt: by one of its alternatives, or by confirming what was read (None)."""
        if alternative is not None and alternative.field in _EDITABLE:
            item.edits[alternative.field] = field_value(alternative.field, alternative.value, alternative.when)
        item.settled.add(doubt.code)
        item.touched = True
        self._move_to_its_section(item)

    def merge(self, items: Sequence[ReviewItem]) -> ReviewItem | None:
        """Make one of several candidates of an article: the surest stays and takes the others' evidence.

        What the surest leaves open is filled from the others. None when there are not two of the same article.
        """
        mine = [item for item in items if item.article == items[0].article] if items else []
        if len(mine) < 2:
            return None
        kept = max(mine, key=lambda item: (item.event.start is not None, item.confidence))
        others = [item for item in mine if item is not kept]
        for other in others:
            for name in _FILLABLE:
                if not getattr(kept.event, name) and getattr(other.event, name):
                    kept.edits[name] = getattr(other.event, name)
        seen = {(quote.start, quote.end) for quote in kept.quotes}
        fresh = [quote for other in others for quote in other.quotes if (quote.start, quote.end) not in seen]
        kept.merged += tuple(fresh)
        reviewed = self.articles[kept.article]
        reviewed.items = [item for item in reviewed.items if item not in others]
        reviewed.absorbed |= {_identity(other) for other in others}
        self.decide([kept], Decision.ACCEPTED)
        return kept

    def add_by_hand(self, article: int, quote: Quote, event: Event) -> ReviewItem:
        """An event a person made of a passage; accepted at once."""
        item = ReviewItem(article, Section.EVENTS, Candidate(event, (quote,), 1.0), by_hand=True)
        self._move_to_its_section(item)
        self.decide([item], Decision.ACCEPTED)
        reviewed = self.articles[article]
        reviewed.items = sorted([*reviewed.items, item], key=_order)
        reviewed.leftovers = [
            each for each in reviewed.leftovers if each.quote.end <= quote.start or quote.end <= each.quote.start
        ]
        return item

    def _move_to_its_section(self, item: ReviewItem) -> None:
        if item.event.start is None:
            item.section = Section.UNDATED
        elif item.section is Section.UNDATED or item.by_hand:
            item.section = Section.SPANS if item.event.kind in _SPAN_KINDS else Section.EVENTS

    # -- outcome --------------------------------------------------------------------------------------------------

    def accepted(self) -> list[tuple[Article, list[Accepted]]]:
        """What is to be imported, article by article; articles of which nothing was accepted are left out."""
        chosen = []
        for reviewed in self.articles:
            candidates = [item.outcome() for item in reviewed.items if item.decision is Decision.ACCEPTED]
            if candidates:
                chosen.append((replace(reviewed.article, published=reviewed.published), candidates))
        return chosen

    def count(self, decision: Decision) -> int:
        return sum(1 for item in self.items() if item.decision is decision)


_SPAN_KINDS = (EventKind.MISSION, EventKind.STAY)
_EDITABLE = tuple(name for name in Event.__dataclass_fields__ if name not in ("id", "confidence"))
_FILLABLE = (
    "start",
    "end",
    "mission",
    "vehicle",
    "launch_vehicle",
    "site",
    "target",
    "port",
    "agency",
    "crew",
    "notes",
)


def field_value(name: str, value: str, when: When | None = None) -> Any:
    """The text form of an event's field, as claims and alternatives hold it, turned into the field's own type."""
    if name in ("start", "end"):
        return when or (When.parse(value) if value else None)
    if name == "kind":
        return EventKind(value)
    if name == "status":
        return Status(value)
    if name == "crew":
        return tuple(CrewMember(each.strip()) for each in value.split(";") if each.strip())
    return value


def _by_section(reading: Reading) -> list[tuple[Section, list[Candidate]]]:
    core = [each for each in reading.candidates if each.event.core]
    history = [each for each in reading.candidates if not each.event.core]
    return [
        (Section.EVENTS, core),
        (Section.SPANS, list(reading.spans)),
        (Section.BACKGROUND, history),
        (Section.UNDATED, list(reading.undated)),
    ]


def _identity(item: ReviewItem) -> tuple[EventKind, int, int]:
    """What stays of a candidate when the same text is read under other assumptions: its kind and first words."""
    quote = item.candidate.quotes[0] if item.candidate.quotes else Quote(-1, -1, "")
    return item.candidate.event.kind, quote.start, quote.end


_SECTIONS = list(Section)


def _order(item: ReviewItem) -> tuple[int, int, int]:
    start = item.event.start
    first = item.quotes[0].start if item.quotes else 0
    return _SECTIONS.index(item.section), start.at_ms if start else 0, first
