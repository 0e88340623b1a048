"""PDF by pypdf: the text of its pages, within bounds of pages, bytes and time."""

from __future__ import annotations

import io
import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from spacetimeline.articles.article import Article
from spacetimeline.articles.errors import ArticleDamagedError, ArticleEncryptedError, ArticleFormatError
from spacetimeline.articles.plain_text import plain_article, shortened

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST_PAGES = 1000
_MOST_PAGE_BYTES = 4 * 1024 * 1024  # of drawing commands; a page of print has some thousand
_MOST_CHARACTERS = 16_000_000
_MOST_SECONDS = 60.0


def pdf_article(data: bytes, name: str) -> Article:
    """An article of a PDF. Pages beyond the bounds are left out.

    Raises ``ArticleEncryptedError``, ``ArticleDamagedError``, and ``ArticleFormatError`` for pages without text.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every small fault of the file
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not _unlocked(reader):
            raise ArticleEncryptedError(name)
        text = "\n\n".join(_page_texts(reader))
    except (PyPdfError, RecursionError) as error:
        raise ArticleDamagedError(name, "a PDF file") from error
    if not text.strip():
        raise ArticleFormatError(name, "a PDF of pictures without text")
    article = plain_article(text)
    return _with_properties(article, reader)


def _unlocked(reader: PdfReader) -> bool:
    """Many PDFs are encrypted with an empty password: anybody may open them."""
    from pypdf.errors import DependencyError

    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):  # what pypdf raises for ciphers it lacks or does not know
        return False


def _page_texts(reader: PdfReader) -> list[str]:
    texts: list[str] = []
    characters = 0
    until = time.monotonic() + _MOST_SECONDS
    for number, page in enumerate(reader.pages):
        if number >= _MOST_PAGES or characters > _MOST_CHARACTERS or time.monotonic() > until:
            break
        text = _page_text(page)
        characters += len(text)
        texts.append(text)
    return texts


def _page_text(page: PageObject) -> str:
    """A page's text; empty for a page that is too much or too broken, so that the others are still read."""
    from pypdf.errors import PyPdfError

    try:
        contents = page.get_contents()
        if contents is None or len(contents.get_data()) > _MOST_PAGE_BYTES:
            return ""
        return page.extract_text()
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, ZeroDivisionError):
        return ""


def _with_properties(article: Article, reader: PdfReader) -> Article:
    """The title of the file's properties, and its day of making when the text itself states none."""
    try:
        properties: Any = reader.metadata
        title = str(properties.title or "") if properties else ""
        made = properties.creation_date if properties else None
    except Exception:  # properties are read loosely and never needed
        return article
    if len(title) > 8 and " " in title.strip():
        article = replace(article, title=shortened(title))
    if article.published is None and made is not None:
        article = replace(article, published=made.date(), published_from="the file's day of making")
    return article
