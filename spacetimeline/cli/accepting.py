"""Without a reviewer, how sure the reader is decides which events of an article are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.commands import ImportResult, import_candidates, source_of

if TYPE_CHECKING:
    from spacetimeline.document.document import Document
    from spacetimeline.extract.candidates import Extraction
    from spacetimeline.model.candidate import Candidate

LEAST_CONFIDENCE = 0.5
"""An event more likely wrong than right needs a person's eye, which the window's review gives."""


def accepted(extraction: Extraction, least: float, undated: bool = False) -> list[Candidate]:
    """The candidates that are at least so likely right, dated ones and spans; those without a date when asked for."""
    proposed = (*extraction.candidates, *extraction.spans, *(extraction.undated if undated else ()))
    return [candidate for candidate in proposed if candidate.confidence >= least]


def add_to_document(document: Document, extraction: Extraction, least: float, undated: bool = False) -> ImportResult:
    """Add what is accepted of one article as one undoable step."""
    article = extraction.article
    source = source_of(
        article.title,
        article.text,
        url=article.url,
        path="" if article.path is None else article.path.name,
        published="" if extraction.published is None else extraction.published.isoformat(),
    )
    return import_candidates(document, source, accepted(extraction, least, undated))
