"""Rich Text Format, by striprtf."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from spacetimeline.articles.article import Article
from spacetimeline.articles.plain_text import plain_article, shortened
from spacetimeline.articles.publication import make_day

_TITLE = re.compile(r"\{\\title\s([^{}\\]{3,300})\}")
_MADE = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")


def rtf_article(data: bytes) -> Article:
    """An article of an RTF file; its title and day of making are those of the file's information group."""
    from striprtf.striprtf import rtf_to_text

    source = data.decode("latin-1")  # RTF is ASCII; other letters are written as escapes
    to_text: Callable[..., str] = rtf_to_text
    article = plain_article(to_text(source, errors="replace").strip("\n"))
    title = _TITLE.search(source[:20000])
    if title:
        article = replace(article, title=shortened(title[1]))
    made = _MADE.search(source[:20000])
    day = make_day(*(int(number) for number in made.groups())) if made else None
    if article.published is None and day:
        article = replace(article, published=day, published_from="the file's day of making")
    return article
