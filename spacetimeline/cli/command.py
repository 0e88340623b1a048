"""What a command is: a module with these names. Modules import what is heavy only when they run."""

from __future__ import annotations

import argparse
from typing import Protocol


class Command(Protocol):
    """One command of the program; ``cli`` keeps one module for each."""

    NAME: str
    SUMMARY: str  # one line, lower case, no full stop
    DESCRIPTION: str  # some sentences
    EXAMPLES: str  # lines "command   what it does"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, arguments: argparse.Namespace) -> int: ...
