"""The command line: takes it apart, runs the command, and turns its end into an exit code.

0 done, 1 could not be done (a sentence on standard error says why), 2 the command line is wrong, 3 Qt cannot run here,
130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from spacetimeline import __version__
from spacetimeline.errors import UserError, reason_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.cli.command import Command

_COMMAND_NAMES = ("extract", "import", "export", "list", "check", "recover", "backup", "restore")

_EPILOG = """\
first steps:
  spacetimeline                                   open the window
  spacetimeline news.txt                          open the window and import an article
  spacetimeline export news.txt timeline.png      draw an article's timeline, no screen needed
  spacetimeline import my.spacetimeline news/     read a folder of articles into a document
  spacetimeline COMMAND --help                    what a command does, with examples

exit codes: 0 done, 1 could not be done, 2 wrong command line, 3 Qt cannot run here, 130 interrupted
"""


def is_command(word: str) -> bool:
    return word in _COMMAND_NAMES


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code; errors that a user can meet are written to standard error."""
    parser = build_parser(arguments[0] if arguments else "")
    parsed, rest = parser.parse_known_args(arguments)
    if rest:
        _take_paths(parser, parsed, rest)
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except UserError as error:
        return _fail(str(error), error.exit_code)
    except BrokenPipeError:
        # Whoever read our output, such as head, has seen enough. Nothing may be flushed into the closed pipe at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return _fail("interrupted", 130)
    except OSError as error:
        where = f"“{error.filename}”: " if error.filename else ""
        return _fail(where + reason_of(error), 1)
    return code


def _take_paths(parser: argparse.ArgumentParser, parsed: argparse.Namespace, rest: list[str]) -> None:
    """Paths behind options belong to those before them, which argparse itself cannot tell."""
    paths = getattr(parsed, "paths", None)
    if paths is None or any(word.startswith("-") for word in rest):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    paths += [Path(word) for word in rest]


def _fail(sentence: str, code: int) -> int:
    print(f"spacetimeline: {sentence}", file=sys.stderr)
    return code


def build_parser(only: str = "") -> argparse.ArgumentParser:
    """The parser of the whole command line; ``only`` names the command that is known to be asked for, if one is.

    Then no other command's module is loaded, which keeps a single command quick to start.
    """
    parser = _Parser(
        prog="spacetimeline",
        description="Turns space news into a timeline you can trust.",
        epilog=_EPILOG,
        formatter_class=_Formatter,
    )
    parser.add_argument("--version", action="version", version=f"Spacetimeline {__version__}")
    # Told its name, argparse does not format a usage line for it, which would import shutil.
    commands = parser.add_subparsers(metavar="COMMAND", title="commands", required=True, prog=parser.prog)
    for name in [only] if is_command(only) else _COMMAND_NAMES:
        _add_command(commands, _command(name))
    return parser


def _add_command(commands: argparse._SubParsersAction[_Parser], command: Command) -> None:
    parser = commands.add_parser(
        command.NAME,
        help=command.SUMMARY,
        description=command.DESCRIPTION,
        epilog="examples:\n" + command.EXAMPLES,
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    parser.set_defaults(run=command.run)


def _command(name: str) -> Command:
    from importlib import import_module

    command: Command = import_module(f"spacetimeline.cli.{name}_command")
    return command


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Finds out the width of the terminal by itself: argparse would import shutil for that, help wanted or not."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_COLUMNS
    except (AttributeError, ValueError, OSError):
        return _USUAL_COLUMNS


_USUAL_COLUMNS = 80


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line and where help is, instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\nTry “{self.prog} --help”.\n")
