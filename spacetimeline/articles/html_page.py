"""Web pages, saved or dropped: readability finds the article, htmldate its day, nothing is loaded from anywhere."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.articles.article import Article
from spacetimeline.articles.decoding import clean, decode
from spacetimeline.articles.html_text import parse, text_of
from spacetimeline.articles.plain_text import plain_article, shortened
from spacetimeline.articles.publication import parse_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"\A\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})")
_CLIPBOARD_HEADER = re.compile(r"\AVersion:\d[^<]{0,600}?(?=<)", re.IGNORECASE)
_DEFINITIONS = re.compile(r"<!DOCTYPE[^>\[]{0,500}\[[^\]]{0,20000}\]\s{0,9}>", re.IGNORECASE)  # of entities
_DROPPED = re.compile(r"<!--StartFragment\s?-->([\s\S]*?)(?:<!--EndFragment\s?-->|\Z)")
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
_SITE_NAME = re.compile(r"\s[|»·•–—-]\s[^|»·•–—]{2,40}\Z")

_MOST_FOR_READABILITY = 3_000_000  # characters; it takes seconds beyond
_LEAST_SHARE = 0.25  # of a page's paragraphs: what readability found must not be just a teaser or a caption
_LEAST_TEXT = 250  # characters


def html_text_of(data: bytes) -> str:
    """The HTML in ``data``, decoded by its mark, its own declaration, or by looking at it."""
    found = _CHARSET.search(data[:4096]) or _XML_CHARSET.match(data[:1024])
    return decode(data, found[1].decode("ascii", errors="replace") if found else None)


def html_article(html: str, *, url: str = "") -> Article:
    """An article of a whole page, or of a fragment (then all its text counts). Title first, then the body."""
    html = _DEFINITIONS.sub("", _CLIPBOARD_HEADER.sub("", clean(html)))
    dropped = _DROPPED.search(html)
    fragment = dropped is not None or not _WHOLE_PAGE.search(html[:4096])
    tree = parse(dropped[1] if dropped else html)
    if tree is None:
        return Article(title="", text="")
    if fragment:
        return replace(_plain(text_of(tree), ""), url=url)
    title = _title(tree)
    article = _plain(_body(html, tree), title)
    day = _published(tree)
    if day:
        article = replace(article, published=day, published_from="the page's own data")
    return replace(article, url=url or _address(tree))


def _plain(text: str, title: str) -> Article:
    """Text with its title as first line, so that the title is read too."""
    title = shortened(title)
    if title and title.casefold() not in text[: 2 * len(title) + 200].casefold():
        text = f"{title}\n\n{text}"
    return plain_article(text, title=title)


def _body(html: str, tree: HtmlElement) -> str:
    """The article's text as readability finds it; the whole page's where that finds too little."""
    whole = text_of(tree)
    if len(html) > _MOST_FOR_READABILITY or len(whole) <= _LEAST_TEXT:
        return whole
    from lxml.etree import LxmlError
    from readability import Document
    from readability.readability import Unparseable

    try:
        summary = parse(Document(html).summary(html_partial=True))
    except (Unparseable, LxmlError, RecursionError, ValueError, TypeError, KeyError):
        return whole
    found = text_of(summary) if summary is not None else ""
    paragraphs = sum(len(part) for part in whole.split("\n\n") if len(part) > 80)
    return found if len(found) >= max(_LEAST_TEXT, _LEAST_SHARE * paragraphs) else whole


def _title(tree: HtmlElement) -> str:
    """The page's title: for sharing, else its only main heading, else the window's without the site's name."""
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in {"og:title", "twitter:title"} and meta.get(
            "content"
        ):
            return str(meta.get("content")).strip()
    headings = [text for heading in tree.iter("h1") if (text := " ".join(heading.text_content().split()))]
    if len(headings) == 1:
        return str(headings[0])
    title = next((" ".join(element.text_content().split()) for element in tree.iter("title")), "")
    return _SITE_NAME.sub("", title)


def _address(tree: HtmlElement) -> str:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            return link.get("href") or ""
    return ""


def _published(tree: HtmlElement) -> datetime.date | None:
    """The page's day of publication, as htmldate finds it in its head, its markup or its text."""
    import logging

    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)  # its guesses are no news for the user
    try:
        found = find_date(tree, extensive_search=True, original_date=True, outputformat="%Y-%m-%d")
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    return parse_day(found) if found else None
