"""``extract``: what the program reads out of an article, for people or as JSON."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime

    from spacetimeline.articles.article import Article

NAME = "extract"
SUMMARY = "print the events an article tells of"
DESCRIPTION = """\
Reads an article and prints the launches, dockings, undockings, returns and other
events it tells of, with their times in UTC only as precise as the article tells
them, their crews, and how sure the reader is. Nothing is stored.
"""
EXAMPLES = """\
  spacetimeline extract news.txt                         a table to read
  spacetimeline extract --json news.txt                  everything, with quotes and offsets
  spacetimeline extract --published 2021-10-05 news.txt  "tomorrow" is then 6 October 2021
  pbpaste | spacetimeline extract -                      the article from standard input
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the article (text, Markdown, HTML, PDF ...); - is standard input")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--published",
        metavar="DATE",
        type=published_date,
        help="the day the article appeared, YYYY-MM-DD, where the article does not say",
    )


def published_date(text: str) -> datetime.date:
    """A day from the command line. Raises ``ArgumentTypeError`` with a sentence."""
    import datetime

    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date such as 2021-10-05") from None


def run(arguments: argparse.Namespace) -> int:
    from spacetimeline.extract.candidates import extract
    from spacetimeline.extract.json_form import extraction_json

    article = _article(arguments.file)
    answer = extraction_json(extract(article, published=arguments.published))
    if arguments.json:
        import json

        json.dump(answer, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(_table(answer))
    return 0


def _article(name: str) -> Article:
    from spacetimeline.articles import article_from_text, read_article

    if name != "-":
        return read_article(Path(name))
    return article_from_text(sys.stdin.buffer.read().decode("utf-8", errors="replace"))


def _table(answer: dict[str, Any]) -> str:
    """The extraction as lines to read: time, kind and status, who and where, and the doubts below."""
    article = answer["article"]
    lines = [f"{article['title'] or 'An article without a title'} ({article['published'] or 'no date'})", ""]
    for event in answer["events"]:
        time = event["time"] or "undated"
        names = [event["mission"] or event["vehicle"], event["launch_vehicle"], event["site"], event["target"]]
        told = ", ".join(name for name in dict.fromkeys(names) if name)
        status = "" if event["status"] == "actual" else f" ({event['status']})"
        lines.append(f"{time:<22} {event['kind'] + status:<22} {told}  {event['confidence']:.0%}".rstrip())
        if event["crew"]:
            lines.append(f"{'':<22} {'':<22} with {', '.join(event['crew'])}")
        lines += [f"{'':<22} {'':<22} ! {doubt}" for doubt in event["doubts"]]
    if not answer["events"]:
        lines.append("No event found.")
    return "\n".join(lines)
