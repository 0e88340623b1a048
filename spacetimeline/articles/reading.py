"""The door: which reader a file needs, told by its content first and its suffix second."""

from __future__ import annotations

import re
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from spacetimeline.articles.article import Article
from spacetimeline.articles.decoding import decode, is_binary
from spacetimeline.articles.errors import (
    ArticleDamagedError,
    ArticleEmptyError,
    ArticleFormatError,
    ArticleTooLargeError,
    SeveralArticlesError,
)
from spacetimeline.errors import FileMissingError, FileUnreadableError, FolderInsteadError, UserError, reason_of

MOST_FILE_BYTES = 64 * 1024 * 1024
MOST_TEXT_BYTES = 32 * 1024 * 1024
MOST_CHARACTERS = 16_000_000

_PASTED = "The pasted text"
_SNIFFED = 4096
_BINARY_SIGNS = (
    (b"\xd0\xcf\x11\xe0", "a document of an old Word (save it as .docx)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
_HTML = re.compile(
    r"\s{0,999}(?:<!--|<\?xml[^>]{0,200}>|\s){0,9}\s{0,99}<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|channel)[\s>]")
_MAIL = re.compile(
    r"(?:(?:From|Date|Subject|To|Message-ID|Received|Return-Path|MIME-Version|Delivered-To|Snapshot-Content-Location)"
    r":[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){2}",
    re.IGNORECASE,
)
_FRONT_MATTER = re.compile(r"---[ \t]*\n[\s\S]{0,4000}?\n---[ \t]*\n")


def read_article(path: Path) -> Article:
    """The article in a file of any of the known formats.

    Raises a ``UserError`` that says why a file gives none, ``SeveralArticlesError`` for a feed of more than one.
    """
    articles = read_articles(path)
    if len(articles) > 1:
        raise SeveralArticlesError(str(path), len(articles))
    return articles[0]


def read_articles(path: Path) -> list[Article]:
    """All articles in a file: the entries of a feed, one for any other format. Never empty.

    Reads only this file: no address in it is ever opened. Raises a ``UserError`` for what gives no article.
    """
    name = str(path)
    data = _bytes_of(path)
    kind, read = _reader_for(data, path.suffix.lower(), name)
    try:
        articles = read()
    except UserError:
        raise
    except Exception as error:
        # A parser of a foreign format may raise anything on a damaged file; the cause stays attached.
        raise ArticleDamagedError(name, kind) from error
    return [_checked(replace(article, path=path), name) for article in articles] or _nothing(name)


def article_from_text(text: str) -> Article:
    """An article of pasted text. Raises ``ArticleEmptyError`` or ``ArticleTooLargeError``."""
    from spacetimeline.articles.plain_text import plain_article

    return _checked(plain_article(text), _PASTED)


def article_from_html(html: str, url: str | None = None) -> Article:
    """An article of a page's HTML or of a fragment a browser dropped. Nothing it refers to is loaded.

    Raises ``ArticleEmptyError``, ``ArticleTooLargeError`` or ``ArticleDamagedError``.
    """
    from spacetimeline.articles.html_page import html_article

    if len(html) > MOST_TEXT_BYTES:
        raise ArticleTooLargeError(_PASTED, _megabytes(MOST_TEXT_BYTES))
    return _checked(html_article(html, url=url or ""), _PASTED)


def _bytes_of(path: Path) -> bytes:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise FolderInsteadError(path)
        if not stat.S_ISREG(about.st_mode):
            raise FileUnreadableError(path, "it is a device or a pipe, not a regular file")
        if about.st_size > MOST_FILE_BYTES:
            raise ArticleTooLargeError(str(path), _megabytes(MOST_FILE_BYTES))
        with path.open("rb") as stream:
            data = stream.read(MOST_FILE_BYTES + 1)  # the file may grow meanwhile
    except FileNotFoundError as error:
        raise FileMissingError(path) from error
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    except ValueError as error:  # a NUL in the path
        raise FileMissingError(path) from error
    if len(data) > MOST_FILE_BYTES:
        raise ArticleTooLargeError(str(path), _megabytes(MOST_FILE_BYTES))
    if not data.strip():
        raise ArticleEmptyError(str(path))
    return data


def _reader_for(data: bytes, suffix: str, name: str) -> tuple[str, Callable[[], list[Article]]]:
    """What the file is in words, and a function that reads it."""
    start = data[:_SNIFFED].lstrip()
    if b"%PDF-" in data[:1024]:
        from spacetimeline.articles.pdf import pdf_article

        return "a PDF file", lambda: [pdf_article(data, name)]
    if start.startswith(b"PK\x03\x04"):
        from spacetimeline.articles.docx import docx_article

        return "a Word document", lambda: [docx_article(data, name)]
    if start.startswith(b"{\\rtf"):
        from spacetimeline.articles.rtf import rtf_article

        return "a document in Rich Text Format", lambda: [rtf_article(data)]
    for sign, what in _BINARY_SIGNS:
        if data.startswith(sign):
            raise ArticleFormatError(name, what)
    if suffix in {".pdf", ".docx", ".rtf"}:
        raise ArticleDamagedError(name, f"a {suffix[1:].upper()} file")
    if len(data) > MOST_TEXT_BYTES:
        raise ArticleTooLargeError(name, _megabytes(MOST_TEXT_BYTES))
    return _text_reader_for(data, suffix, name)


def _text_reader_for(data: bytes, suffix: str, name: str) -> tuple[str, Callable[[], list[Article]]]:
    head = decode(data[:_SNIFFED]).lstrip("\ufeff \t\r\n").replace("\r\n", "\n")
    if suffix in {".eml", ".mht", ".mhtml"} or (suffix not in {".txt", ".md"} and _MAIL.match(head)):
        from spacetimeline.articles.mail import mail_article

        return "an e-mail", lambda: [mail_article(data, name)]
    if head.startswith("<") and _FEED.search(head) and not _HTML.match(head):
        from spacetimeline.articles.feeds import feed_articles

        return "a feed", lambda: feed_articles(data, name)
    if head.startswith("{") and suffix in {".json", ".jsonfeed", ".feed"}:
        from spacetimeline.articles.feeds import json_feed_articles

        return "a JSON Feed", lambda: json_feed_articles(data, name)
    if suffix in {".html", ".htm", ".xhtml", ".xml", ".shtml"} or _HTML.match(head):
        from spacetimeline.articles.html_page import html_article, html_text_of

        return "a web page", lambda: [html_article(html_text_of(data))]
    text = decode(data)
    if is_binary(text):
        raise ArticleFormatError(name, "a binary file")
    if suffix in {".md", ".markdown", ".mdown"} or _FRONT_MATTER.match(head):
        from spacetimeline.articles.markdown import markdown_article

        return "a Markdown file", lambda: [markdown_article(text)]
    from spacetimeline.articles.plain_text import plain_article

    return "a text", lambda: [plain_article(text)]


def _checked(article: Article, name: str) -> Article:
    if not article.text.strip("\ufffd \t\n\f\v\xa0"):
        raise ArticleEmptyError(name)
    if len(article.text) > MOST_CHARACTERS:
        raise ArticleTooLargeError(name, f"{MOST_CHARACTERS // 1_000_000} million characters")
    return article


def _nothing(name: str) -> list[Article]:
    raise ArticleEmptyError(name)


def _megabytes(count: int) -> str:
    return f"{count // (1024 * 1024)} MB"
