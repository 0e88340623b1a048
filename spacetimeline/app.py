"""The program's front door: a command goes to the command line, everything else opens the window."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with ``arguments`` (default: the process's own) and return its exit code.

    A first argument that is a command (``extract``, ``export`` ...) or an option runs the command line; no arguments
    or file names open the window. A file that bears a command's name is opened as ``./extract``.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given:
        return open_window(given)
    from spacetimeline.cli.command_line import is_command, run

    if is_command(given[0]) or given[0].startswith("-"):
        from spacetimeline.cli.memory import collect_seldom

        collect_seldom()
        return run(given)
    return open_window(given)


def script() -> NoReturn:
    """Run the program with the process's own arguments, and end the process with its exit code."""
    code = main()
    if sys.argv[1:2] == ["extract"]:
        _end_at_once(code)
    sys.exit(code)


def _end_at_once(code: int) -> None:
    """End a process that has stored nothing without taking apart what it made, which takes as long as an article does.

    Functions that were to be called at the end are not: what they would do for the next start is done here.

    Returns where what was printed cannot be written; Python then says so when it ends.
    """
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:  # as under pythonw
                stream.flush()
    except (OSError, ValueError):
        return
    from spacetimeline.extract.text.kept_patterns import keep_patterns

    keep_patterns()
    os._exit(code)


def open_window(paths: Sequence[str]) -> int:
    """Show the main window with documents opened and articles imported from ``paths``.

    What keeps Qt from showing a window (libraries, a display) is said on standard error before Qt could abort.
    """
    # Start-up makes many objects and hardly any garbage; the window turns this on again once it is painted.
    gc.disable()
    from spacetimeline.errors import UserError
    from spacetimeline.render.qt_platform import check_window_can_open, explained_imports

    try:
        with explained_imports():
            check_window_can_open()
            from spacetimeline.ui.start import run
    except UserError as error:
        print(f"spacetimeline: {error}", file=sys.stderr)
        return error.exit_code
    return run(list(paths))
