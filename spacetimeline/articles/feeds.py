"""Feeds: RSS and Atom by feedparser, JSON Feed by hand. One article an entry."""

from __future__ import annotations

import datetime
import io
import json
import re
from dataclasses import replace
from typing import Any

from spacetimeline.articles.article import Article
from spacetimeline.articles.decoding import clean, decode
from spacetimeline.articles.errors import ArticleEntitiesError, ArticleFormatError
from spacetimeline.articles.html_text import parse, text_of
from spacetimeline.articles.plain_text import plain_article, shortened
from spacetimeline.articles.publication import make_day, parse_day

_MOST_ENTRIES = 2000
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:[a-zA-Z]{2,8}|#\d{2,5});")


def feed_articles(data: bytes, name: str) -> list[Article]:
    """The entries of an RSS or Atom feed that hold text.

    Raises ``ArticleEntitiesError`` for a feed that defines entities. The parser is handed bytes, never an address.
    """
    import feedparser

    if _ENTITY.search(decode(data[: 1024 * 1024])):
        raise ArticleEntitiesError(name)
    feed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=False, sanitize_html=True)
    articles = [_entry(entry) for entry in feed.entries[:_MOST_ENTRIES]]
    return [article for article in articles if article.text.strip()]


def _entry(entry: Any) -> Article:
    contents = [str(part.get("value") or "") for part in entry.get("content") or ()]
    body = max([*contents, str(entry.get("summary") or "")], key=len)
    day, told = None, ""
    for field, words in (
        ("published_parsed", "feed"),
        ("created_parsed", "feed"),
        ("updated_parsed", "feed's last update"),
    ):
        moment = entry.get(field)
        if moment and (day := make_day(moment[0], moment[1], moment[2])):
            told = words
            break
    return _article(str(entry.get("title") or ""), _readable(body), day, told, str(entry.get("link") or ""))


def json_feed_articles(data: bytes, name: str) -> list[Article]:
    """The items of a JSON Feed (jsonfeed.org, versions 1 and 1.1) that hold text.

    Raises ``ArticleFormatError`` for any other JSON.
    """
    try:
        feed = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise ArticleFormatError(name, "no sound JSON") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version", "")):
        raise ArticleFormatError(name, "JSON, but no JSON Feed")
    articles = [_item(item) for item in items[:_MOST_ENTRIES] if isinstance(item, dict)]
    return [article for article in articles if article.text.strip()]


def _item(item: dict[str, Any]) -> Article:
    body = _string(item, "content_text")
    if not body:
        body = _readable(_string(item, "content_html") or _string(item, "summary"))
    day, told = parse_day(_string(item, "date_published")), "feed"
    if day is None:
        day, told = parse_day(_string(item, "date_modified")), "feed's last update"
    return _article(_string(item, "title"), body, day, told, _string(item, "url") or _string(item, "external_url"))


def _string(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _article(title: str, body: str, day: datetime.date | None, told: str, url: str) -> Article:
    title = shortened(_readable(title))
    article = plain_article(_joined(title, body), title=title, url=url)
    return replace(article, published=day, published_from=told) if day else article


def _joined(title: str, body: str) -> str:
    if not title or title.casefold() in body[: 2 * len(title) + 100].casefold():
        return body
    return f"{title}\n\n{body}".strip()


def _readable(text: str) -> str:
    """``text`` without markup, if it has any."""
    if not _MARKUP.search(text):
        return clean(text)
    tree = parse(text)
    return text_of(tree) if tree is not None else ""
