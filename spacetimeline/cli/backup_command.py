"""``backup``: a copy of a document, made now, and the list of those there are."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "backup"
SUMMARY = "copy a document safely, or list its backups"
DESCRIPTION = """\
Copies a document to a file or folder, whole and checked, even while a window has
it open. With --list, prints the backups that the program made by itself: daily,
before large imports and before a document was converted.
"""
EXAMPLES = """\
  spacetimeline backup my.spacetimeline safe/
  spacetimeline backup my.spacetimeline 2026-11-22.spacetimeline
  spacetimeline backup my.spacetimeline --list
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", type=Path)
    parser.add_argument("out", metavar="OUT", type=Path, nargs="?", help="a file, or a folder (default: the program's)")
    parser.add_argument("--list", action="store_true", help="print the backups there are, newest first")


def run(arguments: argparse.Namespace) -> int:
    from spacetimeline.cli.backup_places import backup_folder
    from spacetimeline.document.backup import back_up, backups_of

    out: Path | None = arguments.out
    if arguments.list:
        found = backups_of(arguments.document.resolve(), out or backup_folder())
        for backup in found:
            print(f"{backup.made:%Y-%m-%d %H:%M:%S} UTC  {backup.reason:<10}  {backup.path}")
        return 0
    if out is None or out.is_dir():
        print(back_up(arguments.document.resolve(), out or backup_folder(), "asked"))
        return 0
    _copy(arguments.document, out)
    print(out)
    return 0


def _copy(path: Path, out: Path) -> None:
    from spacetimeline.document.document import Document
    from spacetimeline.document.errors import DocumentExistsError

    if out.exists():
        raise DocumentExistsError(out)
    with Document.open(path, read_only=True) as document:
        document.save_copy(out)
