"""Between a review and the document: what the document knows already, what it is handed, what is told of it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from spacetimeline.document.commands import source_of
from spacetimeline.document.comparison import compare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.articles.article import Article
    from spacetimeline.document.commands import ImportResult
    from spacetimeline.document.contents import Contents
    from spacetimeline.model.event import Source
    from spacetimeline.ui.import_dialog_review import Review, ReviewItem


def compare_items(contents: Contents, review: Review, items: Iterable[ReviewItem]) -> None:
    """Note on each item how it stands to what the document holds. Raises the document's errors."""
    for item in items:
        published = review.articles[item.article].published
        item.comparison = compare(contents, item.event, published.isoformat() if published else "")


def source_of_article(article: Article) -> Source:
    """The source an article is, retrieved today."""
    return source_of(
        article.title,
        article.text,
        url=article.url,
        path=str(article.path or ""),
        published=article.published.isoformat() if article.published else "",
        retrieved=datetime.date.today().isoformat(),
    )


def sentence_of(results: list[ImportResult]) -> str:
    """What an import did, in a sentence."""
    if len(results) == 1:
        return results[0].sentence
    added = sum(len(each.added) for each in results)
    joined = sum(len(each.joined) + len(each.refined) for each in results)
    return f"{len(results)} articles: {added:,} events added, {joined:,} confirmed or refined."
