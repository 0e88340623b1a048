"""E-mail and pages saved as MHTML: subject, date and the readable part, by the standard library."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from spacetimeline.articles.article import Article
from spacetimeline.articles.decoding import clean, decode
from spacetimeline.articles.errors import ArticleDamagedError, ArticleEmptyError
from spacetimeline.articles.plain_text import plain_article, shortened

_MOST_PARTS = 300  # parts in parts; the standard library's time grows with the square of their depth


def mail_article(data: bytes, name: str) -> Article:
    """An article of a message: its plain part, else its HTML. The day is that of the Date header, in the sender's zone.

    Raises ``ArticleEmptyError`` when the message has no readable part, ``ArticleDamagedError`` for parts without end.
    """
    if data.count(b"ultipart/") > _MOST_PARTS:
        raise ArticleDamagedError(name, "an e-mail")
    message = email.message_from_bytes(data.lstrip(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    article = _body(message, name)
    subject = _header(message, "Subject")
    if subject:
        article = replace(article, title=shortened(subject))
        if subject.casefold() not in article.text[: 2 * len(subject) + 200].casefold():
            article = replace(article, text=f"{clean(subject)}\n\n{article.text}")
    return replace(_dated(article, message), url=_header(message, "Snapshot-Content-Location"))


def _header(message: EmailMessage, field: str) -> str:
    try:
        return " ".join(str(message.get(field, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # the header parser gives up on some broken headers
        return ""


def _body(message: EmailMessage, name: str) -> Article:
    parts = [part for part in message.walk() if not part.is_multipart()]
    texts = [part for part in parts if part.get_content_type() == "text/plain" and not _is_attached(part)]
    pages = [part for part in parts if part.get_content_type() == "text/html" and not _is_attached(part)]
    for part in texts:
        if (text := _content(part)).strip():
            return plain_article(text)
    for part in pages:
        from spacetimeline.articles.html_page import html_article

        article = html_article(_content(part))
        if article.text.strip():
            return article
    raise ArticleEmptyError(name)


def _is_attached(part: EmailMessage) -> bool:
    return _header(part, "Content-Disposition").lower().startswith("attachment")


def _content(part: EmailMessage) -> str:
    """A part's text, by the charset it names where that is right."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    return decode(data, part.get_content_charset())


def _dated(article: Article, message: EmailMessage) -> Article:
    try:
        day = parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return article
    return replace(article, published=day, published_from="Date header")
