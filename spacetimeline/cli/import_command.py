"""``import``: articles into a document, each one undoable step."""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.cli.extract_command import published_date
from spacetimeline.cli.memory import collect_seldom
from spacetimeline.errors import FileMissingError, UserError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from spacetimeline.document.document import Document
    from spacetimeline.extract.candidates import Extraction

NAME = "import"
SUMMARY = "read articles into a document"
DESCRIPTION = """\
Reads articles, or whole folders of them, and adds the events they tell of to a
document, which is made when it does not exist yet. Events that the document
already holds gain a source instead of a copy. JSON that "export" wrote is taken
over whole. Each article is one step that the
window can undo. Articles are read in parallel; interrupting with Ctrl-C leaves
the articles that were added whole and the others out.
"""
EXAMPLES = """\
  spacetimeline import my.spacetimeline news.txt
  spacetimeline import my.spacetimeline articles/ --jobs 4
  spacetimeline import my.spacetimeline old.html --published 1969-07-24
  spacetimeline import my.spacetimeline articles/ --least 0.8    only what is almost certain
"""

_LEAST_CONFIDENCE = 0.5  # as in ``accepting``, whose import would load the document for ``--help``


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", type=Path, help="made when it does not exist")
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help="an article, a feed, or a folder of them")
    parser.add_argument("--published", metavar="DATE", type=published_date, help="for articles that do not say when")
    parser.add_argument(
        "--least",
        metavar="SHARE",
        type=_share,
        default=_LEAST_CONFIDENCE,
        help="add only events at least this likely to be right, 0 to 1 (default %(default)s)",
    )
    parser.add_argument("--undated", action="store_true", help="add events without a date as well")
    parser.add_argument("--jobs", metavar="N", type=_count, default=0, help="processes that read (default: all cores)")
    parser.add_argument("--quiet", action="store_true", help="no line for every article")


def _share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} does not lie between 0 and 1")
    return value


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("at least one process is needed")
    return value


def run(arguments: argparse.Namespace) -> int:
    paths = articles_in(arguments.files)
    document_path: Path = arguments.document
    from spacetimeline.cli.backup_places import backup_folder
    from spacetimeline.document.document import Document

    opens = Document.open if document_path.exists() else Document.create
    opened = opens(document_path, backups=backup_folder())
    with opened as document:
        exchanged = [path for path in paths if path.suffix.lower() == ".json"]
        added = sum(_add_exchange(document, path, arguments.quiet) for path in exchanged)
        articles = [path for path in paths if path not in exchanged]
        count, failed = _add_articles(document, articles, arguments)
    unread = f", {failed} file{'' if failed == 1 else 's'} could not be read" if failed else ""
    print(f"{_counted(added + count)} added to {document_path}{unread}")
    return 1 if failed else 0


def _add_exchange(document: Document, path: Path, quiet: bool) -> int:
    from spacetimeline.cli.exchange_import import import_exchange

    count = import_exchange(document, path)
    if not quiet:
        print(f"{path}: {_counted(count)}", file=sys.stderr)
    return count


def _add_articles(document: Document, paths: list[Path], arguments: argparse.Namespace) -> tuple[int, int]:
    """Counts of events added and of files that could not be read."""
    from spacetimeline.cli.accepting import add_to_document

    added = failed = 0
    results = _extractions(paths, arguments.published, arguments.jobs)
    for number, (path, result) in enumerate(results, 1):
        if isinstance(result, UserError):
            failed += 1
            print(f"spacetimeline: {result}", file=sys.stderr)
            continue
        for each in result:
            done = add_to_document(document, each, arguments.least, arguments.undated)
            added += len(done.added)
            if not arguments.quiet:
                print(f"[{number}/{len(paths)}] {path}: {done.sentence}", file=sys.stderr)
    return added, failed


def _counted(count: int) -> str:
    return f"{count} event" if count == 1 else f"{count} events"


def articles_in(paths: list[Path]) -> list[Path]:
    """The files named, and for folders the files in them, in a fixed order; hidden files count out."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (each for each in path.rglob("*") if each.is_file())
            found += sorted(each for each in inside if not any(part.startswith(".") for part in each.parts))
        elif path.exists():
            found.append(path)
        else:
            raise FileMissingError(path)
    return found


def _extractions(
    paths: list[Path], published: datetime.date | None, jobs: int
) -> Iterator[tuple[Path, list[Extraction] | UserError]]:
    """What each file holds, in the files' order; read in other processes when there are enough of them."""
    processes = min(jobs or os.cpu_count() or 1, len(paths))
    if processes < 2 or (not jobs and len(paths) < 4):
        for path in paths:
            yield path, extract_file(path, published)
        return
    pool = ProcessPoolExecutor(processes, initializer=_begin_work)
    try:
        waiting = [(path, pool.submit(extract_file, path, published)) for path in paths]
        for path, result in waiting:
            yield path, result.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _begin_work() -> None:
    """Ctrl-C reaches every process of the terminal; the one that writes the document decides what it means."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()  # a process that was not forked begins with Python's own setting


def extract_file(path: Path, published: datetime.date | None) -> list[Extraction] | UserError:
    """The extraction of every article in a file, or the sentence why there is none; runs in a worker process."""
    from spacetimeline.articles import read_articles
    from spacetimeline.extract.candidates import extract

    try:
        articles = read_articles(path)
        return [extract(article, published=None if article.published else published) for article in articles]
    except UserError as error:
        # Errors with several arguments do not survive the way between processes; their sentence does.
        return UserError(str(error))
