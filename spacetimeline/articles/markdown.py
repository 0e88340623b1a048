"""Markdown: front matter to title and date, markup to plain text."""

from __future__ import annotations

import re
from dataclasses import replace

from spacetimeline.articles.article import Article
from spacetimeline.articles.decoding import clean
from spacetimeline.articles.plain_text import plain_article, shortened
from spacetimeline.articles.publication import parse_day

_FRONT_MATTER = re.compile(
    r"\A\s{0,9}(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>[\s\S]{0,20000}?)\n(?P=fence)[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z_-]{2,30})\s{0,3}[:=]\s{0,3}(?P<value>[^\n]{1,400})$", re.MULTILINE)
_DATE_KEYS = (
    "date",
    "published",
    "pubdate",
    "publishdate",
    "published_at",
    "publish_date",
    "date_published",
    "created",
)
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<title>[^\n]+?)[ \t#]*$", re.MULTILINE)

# Each pattern looks at one line or one bounded pair of brackets, so that time grows with the text only.
_MARKUP = (
    (re.compile(r"<!--(?:[^<-]|-(?!->)|<(?!!--)){0,5000}-->"), ""),
    (re.compile(r"^[ \t]{0,3}(?:```|~~~)[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\[[^\[\]\n]{0,200}\]"), r"\1"),
    (re.compile(r"^[ \t]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]+\S[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^>\s]{1,2000})>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>\n]{0,500}>"), ""),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+([^\n]*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500}?)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,500}?)\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`\n]{1,500})`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def markdown_article(text: str) -> Article:
    """An article of Markdown: title and date from the front matter, else from the first heading and the text's head."""
    text = clean(text)
    fields: dict[str, str] = {}
    found = _FRONT_MATTER.match(text)
    if found:
        fields = {each["key"].lower(): each["value"].strip(" '\"") for each in _FIELD.finditer(found["body"])}
        text = text[found.end() :]
    heading = _HEADING.search(text[:4000])
    title = fields.get("title") or (heading["title"] if heading else "")
    article = plain_article(plain(text).strip("\n"), title=shortened(plain(title)))
    day = next((day for key in _DATE_KEYS if key in fields and (day := parse_day(fields[key]))), None)
    if day:
        article = replace(article, published=day, published_from="front matter")
    return replace(article, url=fields.get("url") or fields.get("canonical_url") or "")


def plain(text: str) -> str:
    """Markdown without its markup; text inside links and emphasis stays."""
    for pattern, instead in _MARKUP:
        text = pattern.sub(instead, text)
    return text
