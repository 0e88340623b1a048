"""``recover``: what can be saved of a damaged document."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

NAME = "recover"
SUMMARY = "save what can be saved of a damaged document"
DESCRIPTION = """\
Reads a damaged document, which is not changed, and writes everything in it that
is still sound to a new one. Says what was saved and what was lost. The history of
changes is not carried over: in the new document, undo begins anew.
"""
EXAMPLES = """\
  spacetimeline recover broken.spacetimeline saved.spacetimeline
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the damaged document")
    parser.add_argument("out", metavar="OUT", type=Path, help="the new document; must not exist yet")


def run(arguments: argparse.Namespace) -> int:
    from spacetimeline.document.recover import recover

    recovery = recover(arguments.file, arguments.out)
    for sentence in recovery.sentences:
        print(sentence, file=sys.stdout if recovery.is_complete else sys.stderr)
    return 0 if recovery.is_complete else 1
