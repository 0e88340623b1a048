"""What a command is: a module with these names. Modules import what is heavy only when they run."""

from __future__ import annotations

import argparse
from typing import Protocol

from spacetimeline.errors import UserError


class CommandLineError(UserError):
    """What was typed makes no sense as a whole, though each part of it does."""

    exit_code = 2

    def __init__(self, sentence: str) -> None:
        super().__init__(f"{sentence}\nTry “spacetimeline COMMAND --help”.")


class Command(Protocol):
    """One command of the program; ``cli`` keeps one module for each."""

    NAME: str
    SUMMARY: str  # one line, lower case, no full stop
    DESCRIPTION: str  # some sentences
    EXAMPLES: str  # lines "command   what it does"

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, arguments: argparse.Namespace) -> int: ...
