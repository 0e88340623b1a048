"""``restore``: a backup back in the place of its document."""

from __future__ import annotations

import argparse
from pathlib import Path

NAME = "restore"
SUMMARY = "put a backup in the place of a document"
DESCRIPTION = """\
Puts a backup in the place of a document. What lies there now is backed up first,
so that restoring can itself be taken back. No window may have the document open.
"""
EXAMPLES = """\
  spacetimeline backup my.spacetimeline --list
  spacetimeline restore BACKUP my.spacetimeline
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", metavar="BACKUP", type=Path)
    parser.add_argument("document", metavar="DOCUMENT", type=Path)


def run(arguments: argparse.Namespace) -> int:
    from spacetimeline.cli.backup_places import backup_folder
    from spacetimeline.document.backup import restore

    restore(arguments.backup, arguments.document.absolute(), backup_folder())
    print(f"{arguments.document} is now what {arguments.backup.name} was")
    return 0
