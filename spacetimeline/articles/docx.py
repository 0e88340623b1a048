"""Word documents: paragraphs and tables in their order, read out of the package's XML without a library."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
import zipfile
import zlib
from dataclasses import replace

from spacetimeline.articles.article import Article
from spacetimeline.articles.errors import (
    ArticleBombError,
    ArticleDamagedError,
    ArticleEncryptedError,
    ArticleEntitiesError,
    ArticleFormatError,
)
from spacetimeline.articles.plain_text import plain_article, shortened
from spacetimeline.articles.publication import parse_day

_MOST_BYTES = 64 * 1024 * 1024
_BODY = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_KIND = "a Word document"


def docx_article(data: bytes, name: str) -> Article:
    """An article of a .docx file.

    Raises ``ArticleFormatError`` for another ZIP archive, ``ArticleBombError``, ``ArticleEntitiesError``,
    ``ArticleEncryptedError`` or ``ArticleDamagedError``.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if _BODY not in package.namelist():
                raise ArticleFormatError(name, "a ZIP archive")
            body = _member(package, _BODY, name)
            properties = _member(package, _PROPERTIES, name) if _PROPERTIES in package.namelist() else b""
        article = plain_article(_text_of(body))
        return _with_properties(article, properties)
    except RuntimeError as error:  # zipfile's word for a member that needs a password
        raise ArticleEncryptedError(name) from error
    except (zipfile.BadZipFile, zlib.error, ElementTree.ParseError, EOFError, OSError, ValueError, KeyError) as error:
        raise ArticleDamagedError(name, _KIND) from error


def _member(package: zipfile.ZipFile, member: str, name: str) -> bytes:
    """One file of the package, never more than the bound whatever its header says."""
    with package.open(member) as stream:
        data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ArticleBombError(name, f"{_MOST_BYTES // (1024 * 1024)} MB")
    # Entities need a DOCTYPE, which no Word writes. UTF-16 has zeros between the letters.
    if b"<!DOCTYPE" in data.replace(b"\0", b"") or b"<!ENTITY" in data.replace(b"\0", b""):
        raise ArticleEntitiesError(name)
    return data


def _text_of(body: bytes) -> str:
    """Paragraphs parted by an empty line; a table's rows are lines, its cells parted by tabs."""
    out: list[str] = []
    in_cell = in_fallback = 0
    for what, element in ElementTree.iterparse(io.BytesIO(body), events=("start", "end")):
        tag = element.tag.rpartition("}")[2]
        if what == "start":
            in_cell += tag == "tc"
            in_fallback += tag == "Fallback"  # the same text again, for older readers
            continue
        if not in_fallback:
            out.append(_piece(tag, element.text, bool(in_cell)))
        in_cell -= tag == "tc"
        in_fallback -= tag == "Fallback"
        if tag in {"p", "tbl"}:
            element.clear()
    return _tidied("".join(out))


def _piece(tag: str, text: str | None, in_cell: bool) -> str:
    """What the end of an element adds to the text."""
    if tag == "t":
        return text or ""
    if tag == "p":
        return " " if in_cell else "\n\n"
    return {"tab": "\t", "br": "\n", "cr": "\n", "tc": "\t", "tr": "\n", "tbl": "\n", "noBreakHyphen": "-"}.get(tag, "")


def _tidied(text: str) -> str:
    lines = [line.rstrip(" \t").replace(" \t", "\t") for line in text.split("\n")]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept).strip("\n")


def _with_properties(article: Article, properties: bytes) -> Article:
    """Title and day of making from the document's properties, where its text tells none."""
    if not properties:
        return article
    fields = {each.tag.rpartition("}")[2]: each.text or "" for each in ElementTree.fromstring(properties).iter()}
    if " " in fields.get("title", "").strip():
        article = replace(article, title=shortened(fields["title"]))
    made = parse_day(fields.get("created", "") or fields.get("modified", ""))
    if article.published is None and made:
        article = replace(article, published=made, published_from="the file's day of making")
    return article
