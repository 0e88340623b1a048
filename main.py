#!/usr/bin/env python3
"""Start Spacetimeline from a checkout: ``python3 main.py [FILE...]``; ``python3 main.py --test`` runs all tests.

Where the dependencies are missing, the first start makes a private environment in ``.venv`` beside this file, installs
the project into it and goes on there. Standard library only, in syntax that old Pythons can read.
"""

import os
import sys
from importlib.util import find_spec

# os.path, not pathlib, and subprocess only where it is needed: each would cost every start 10 ms.
HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
PYTHON = os.path.join(VENV, *(["Scripts", "python.exe"] if os.name == "nt" else ["bin", "python"]))
NEEDED = [
    "PySide6",
    "sqlite_utils",
    "dateutil",
    "numpy",
    "platformdirs",
    "charset_normalizer",
    "readability",
    "htmldate",
    "pypdf",
    "striprtf",
    "feedparser",
    "icalendar",
]
NEEDED_FOR_TESTS = ["pytest", "pytestqt", "pytest_timeout", "hypothesis", "ruff", "mypy"]
NO_VENV = """\
This Python cannot make virtual environments. On Debian and Ubuntu:
  sudo apt install python3-venv
Then run this again."""


def missing(modules: "list[str]") -> "list[str]":
    """Those of ``modules`` that this Python does not have; nothing is imported to find out."""
    return [module for module in modules if find_spec(module) is None]


def stamp(extra: str) -> str:
    """What an environment was made for: it is made anew when the project's requirements or the Python change."""
    with open(os.path.join(HERE, "pyproject.toml"), encoding="utf-8") as stream:
        return "%s %d.%d\n%s" % (extra, sys.version_info[0], sys.version_info[1], stream.read())


def is_ready(extra: str) -> bool:
    """True when ``.venv`` is whole and was made for what is asked; one made for tests also runs the app."""
    try:
        with open(os.path.join(VENV, ".spacetimeline"), encoding="utf-8") as stream:
            found = stream.read()
    except OSError:
        return False
    return os.path.exists(PYTHON) and found in (stamp(extra), stamp("test"))


def make_environment() -> None:
    """Make an empty ``.venv`` with pip, or leave none and end with a sentence."""
    import shutil

    shutil.rmtree(VENV, ignore_errors=True)
    try:
        import venv

        venv.EnvBuilder(with_pip=True).create(VENV)
    except (Exception, SystemExit) as problem:
        # Debian's python3 without the venv package raises SystemExit and leaves half an environment behind.
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit("%s\n(%s: %s)" % (NO_VENV, type(problem).__name__, problem))
    except KeyboardInterrupt:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit(130)


def install(extra: str) -> None:
    """Install the project into ``.venv``; pip shows its own progress and, if it fails, its own words and exit code."""
    import subprocess

    wanted = HERE + ("[%s]" % extra if extra else "")
    command = [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "-e", wanted]
    try:
        # Progress belongs on standard error: the first start may be a command whose output goes into another program.
        code = subprocess.call(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    except KeyboardInterrupt:
        sys.exit(130)
    if code:
        sys.stderr.write("Setting up failed; pip says why above. What was made stays in %s for the next try.\n" % VENV)
        sys.exit(code)
    with open(os.path.join(VENV, ".spacetimeline"), "w", encoding="utf-8") as stream:
        stream.write(stamp(extra))


def set_up(extra: str) -> None:
    """Return where this Python can run the program; otherwise set up ``.venv`` as needed and go on in there."""
    if getattr(sys, "frozen", False):
        return
    if sys.version_info < (3, 11):  # this file is what an older Python meets first
        sys.exit("Spacetimeline needs Python 3.11 or newer; this is Python %s." % sys.version.split()[0])
    lacking = missing(NEEDED + (NEEDED_FOR_TESTS if extra else []))
    if not lacking:
        return
    inside = os.path.realpath(sys.prefix) == os.path.realpath(VENV)
    if inside and is_ready(extra):
        sys.exit("The environment in %s lacks %s. Delete that folder and run this again." % (VENV, ", ".join(lacking)))
    if not is_ready(extra):
        sys.stderr.write("Setting up Spacetimeline in %s (only once; some minutes) ...\n" % VENV)
        sys.stderr.flush()
        if not inside and not has_pip():
            make_environment()
        install(extra)
    run_again()


def has_pip() -> bool:
    """True when ``.venv`` holds a Python that can install: a set-up that broke off goes on from there."""
    import subprocess

    if not os.path.exists(PYTHON):
        return False
    try:
        return subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def run_again() -> None:
    """Go on as the same command in ``.venv``."""
    sys.stdout.flush()
    sys.stderr.flush()
    command = [PYTHON, os.path.join(HERE, "main.py")] + sys.argv[1:]
    if os.name == "nt":  # there, exec returns to the shell at once
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(PYTHON, command)


def run_tests(arguments: "list[str]") -> int:
    """Style, types, then every test; pytest's closing line comes last. Arguments go to pytest alone."""
    import subprocess

    checks = [
        ["ruff", "check", "--quiet"],
        ["ruff", "format", "--check", "--quiet"],
        ["mypy"],
    ]
    os.chdir(HERE)
    worst = 0
    for check in [] if arguments else checks:
        print("$ " + " ".join(check), flush=True)
        worst = subprocess.call([sys.executable, "-m"] + check, stdin=subprocess.DEVNULL) or worst
    print("$ pytest " + " ".join(arguments), flush=True)
    return subprocess.call([sys.executable, "-m", "pytest"] + arguments, stdin=subprocess.DEVNULL) or worst


def main() -> int:
    testing = sys.argv[1:2] == ["--test"]
    set_up("test" if testing else "")
    if testing:
        return run_tests(sys.argv[2:])
    from spacetimeline.app import script

    return script()


if __name__ == "__main__":
    sys.exit(main())
