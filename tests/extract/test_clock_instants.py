"""Clock times as space news writes them: the right UTC instant for each, from its words, its zone and its day.

``clock_instants.txt`` holds own-written snippets, each under a line with its publication date and the instants of its
clock times in order.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from spacetimeline.articles.article import Article
from spacetimeline.extract.candidates import extract


def _snippets() -> list[tuple[str, str, str]]:
    """(publication date, text, instants) of every snippet."""
    written = Path(__file__).with_name("clock_instants.txt").read_text(encoding="utf-8")
    found = []
    for snippet in written.split("%% ")[1:]:
        head, _, text = snippet.partition("\n")
        published, _, instants = head.partition(" -> ")
        found.append((published, text, instants))
    return found


@pytest.mark.parametrize(("published", "text", "instants"), _snippets())
def test_every_clock_time_is_its_instant(published: str, text: str, instants: str) -> None:
    article = Article(title="", text=text, published=datetime.date.fromisoformat(published))
    clocks = [each for each in extract(article).times if each.clock]
    assert [each.when.iso().rstrip("Z") if each.when else "-" for each in clocks] == instants.split()
