"""Fetching one web page, after the user has seen its address and said yes. Nothing the page names is fetched."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from spacetimeline import __version__
from spacetimeline.errors import UserError
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from spacetimeline.articles.article import Article
    from spacetimeline.ui.background import Progress

_TIMEOUT_S = 20.0
_LARGEST = 20_000_000
_CHUNK = 65_536


class FetchError(UserError):
    """A page cannot be had."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"“{one_line(url, 100)}” cannot be fetched: {reason}.")


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Follows redirects within the web, never to a file or anything else."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if urlsplit(newurl).scheme.lower() not in ("http", "https"):
            raise FetchError(newurl, "it leads away from the web")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch_article(url: str, progress: Progress) -> Article:
    """The article at a web address. Raises ``FetchError``; runs in a worker thread and can be cancelled."""
    from spacetimeline.articles import article_from_html, article_from_text

    data, charset, kind = _fetched(url, progress)
    try:
        text = data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text = data.decode("utf-8", errors="replace")
    if kind == "text/plain":
        return article_from_text(text)
    if "html" not in kind and "xml" not in kind:
        raise FetchError(url, f"it is no page of text but {kind or 'something unknown'}")
    return article_from_html(text, url)


def _fetched(url: str, progress: Progress) -> tuple[bytes, str | None, str]:
    """Bytes, charset and media type."""
    if urlsplit(url).scheme.lower() not in ("http", "https"):
        raise FetchError(url, "it is no address of the web")
    request = urllib.request.Request(url, headers={"User-Agent": f"Spacetimeline/{__version__}"})
    opener = urllib.request.build_opener(_WebOnly)
    try:
        with opener.open(request, timeout=_TIMEOUT_S) as answer:
            parts: list[bytes] = []
            size, expected = 0, int(answer.headers.get("Content-Length") or 0)
            while part := answer.read(_CHUNK):
                parts.append(part)
                size += len(part)
                progress.report(min(size, expected), expected)
                if size > _LARGEST:
                    raise FetchError(url, "it is larger than any article")
            return b"".join(parts), answer.headers.get_content_charset(), answer.headers.get_content_type()
    except urllib.error.HTTPError as error:
        raise FetchError(url, f"the server answered {error.code}") from error
    except (TimeoutError, urllib.error.URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise FetchError(url, one_line(str(reason), 120).rstrip(".")) from error
