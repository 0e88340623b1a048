"""HTML to text: blocks become paragraphs, table rows lines, what is not for reading goes. No script ever runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SKIPPED = frozenset(
    {"script", "style", "head", "title", "noscript", "template", "svg", "math", "iframe", "object", "embed", "applet"}
    | {"canvas", "audio", "video", "select", "option", "button", "textarea", "input", "nav", "form"}
)
_PARAGRAPHS = frozenset(
    {"p", "div", "section", "article", "header", "footer", "main", "aside", "h1", "h2", "h3", "h4", "h5", "h6", "hr"}
    | {"ul", "ol", "dl", "blockquote", "pre", "table", "figure", "figcaption", "address", "details", "summary", "body"}
)
_LINES = frozenset({"br", "li", "tr", "dt", "dd", "caption", "fieldset"})
_CELLS = frozenset({"td", "th"})
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_PARAGRAPH, _LINE, _CELL = "\x1d", "\x1e", "\x1f"  # separators no text has; resolved at the end
_RUN = re.compile(f"[ {_PARAGRAPH}{_LINE}{_CELL}]+")
_LONG_TAG = re.compile(r"<(?P<name>[A-Za-z][A-Za-z0-9-]{0,30})\b[^<>]{1000,}>?")
_MOST_ATTRIBUTES = 100
_CONTROLS = re.compile("[\x00\x1c-\x1f]")


def parse(html: str) -> HtmlElement | None:
    """The tree of a page or fragment; None when there is nothing in it. Loads nothing, resolves no entity files."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(
        no_network=True, recover=True, huge_tree=False, remove_comments=True, encoding="utf-8"
    )
    data = _CONTROLS.sub(" ", _LONG_TAG.sub(_shortened_tag, html)).encode("utf-8", errors="replace")
    try:
        return lxml.html.document_fromstring(data, parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        return None


def _shortened_tag(found: re.Match[str]) -> str:
    """A tag without its attributes if it has hundreds: the parser's time grows with the square of their number."""
    tag = found.group()
    return tag if tag.count("=") < _MOST_ATTRIBUTES and len(tag.split()) < _MOST_ATTRIBUTES else f"<{found['name']}>"


def text_of(tree: HtmlElement) -> str:
    """The readable text under ``tree``: paragraphs parted by an empty line, table cells by a tab."""
    import lxml.etree

    pieces: list[str] = []
    walk = lxml.etree.iterwalk(tree, events=("start", "end"))
    for what, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if what == "start":
            if not tag or tag in _SKIPPED or _is_hidden(element):
                walk.skip_subtree()
                continue
            _add_mark(pieces, tag)
            _add_text(pieces, element.text)
        else:
            if tag and tag not in _SKIPPED:
                _add_mark(pieces, tag)
            if element is not tree:
                _add_text(pieces, element.tail)
    return _RUN.sub(_resolved, "".join(pieces)).strip("\n\t ")


def _is_hidden(element: HtmlElement) -> bool:
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style) and "display:none" in style.replace(" ", "").lower()


def _add_mark(pieces: list[str], tag: str) -> None:
    if tag in _PARAGRAPHS:
        pieces.append(_PARAGRAPH)
    elif tag in _LINES:
        pieces.append(_LINE)
    elif tag in _CELLS:
        pieces.append(_CELL)


def _add_text(pieces: list[str], text: str | None) -> None:
    if text:
        pieces.append(_BLANKS.sub(" ", text))


def _resolved(found: re.Match[str]) -> str:
    marks = found.group()
    if _PARAGRAPH in marks:
        return "\n\n"
    if _LINE in marks:
        return "\n"
    return "\t" if _CELL in marks else " "
