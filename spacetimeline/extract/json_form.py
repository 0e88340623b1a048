"""What the command line prints of an extraction: the contract other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacetimeline.extract.candidates import Extraction
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.model.candidate import Candidate


def extraction_json(extraction: Extraction) -> dict[str, Any]:
    """One JSON-ready object: article, dated events, spans, undated events and times."""
    article = extraction.article
    published = extraction.published
    return {
        "article": {
            "title": article.title,
            "published": published.isoformat() if published is not None else None,
            "url": article.url or None,
        },
        "events": [_event(each) for each in extraction.candidates],
        "spans": [_event(each) for each in extraction.spans],
        "undated": [_event(each) for each in extraction.undated],
        "times": [_time(each) for each in extraction.times],
    }


def _event(candidate: Candidate) -> dict[str, Any]:
    event = candidate.event
    start = event.start
    row: dict[str, Any] = {
        "kind": event.kind.value,
        "time": start.iso() if start is not None else None,
        "precision": start.precision if start is not None else None,
    }
    if event.end is not None:
        row["end"] = event.end.iso()
    row |= {
        "status": event.status.value,
        "vehicle": event.vehicle or None,
        "launch_vehicle": event.launch_vehicle or None,
        "mission": event.mission or None,
        "crew": [member.name for member in event.crew],
        "site": event.site or None,
        "target": event.target or None,
        "port": event.port or None,
        "core": event.core,
        "confidence": candidate.confidence,
        "quotes": [{"start": each.start, "end": each.end, "text": each.text} for each in candidate.quotes],
        "doubts": [doubt.sentence for doubt in candidate.doubts],
    }
    return row


def _time(mention: TimeMention) -> dict[str, Any]:
    when = mention.when
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
        "value": mention.value,
        "utc": None if when is None else [_instant(when.lo_ms), _instant(when.hi_ms)],
    }


def _instant(milliseconds: int) -> str | None:
    from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS
    from spacetimeline.model.when_text import iso_prefix

    if milliseconds in (FAR_PAST_MS, FAR_FUTURE_MS):
        return None
    return iso_prefix(milliseconds, "second")
