"""``main.py`` sets up what is missing and says what it cannot; every environment here is faked."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import types
import venv
from pathlib import Path
from typing import Any

import pytest

LAUNCHER = Path(__file__).resolve().parent.parent / "main.py"


class ExecutedError(Exception):
    """``os.execv`` was reached; the arguments are the command."""


@pytest.fixture
def launcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> types.ModuleType:
    """The launcher as if its checkout were ``tmp_path`` and every dependency were missing."""
    spec = importlib.util.spec_from_file_location("launcher", LAUNCHER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "pyproject.toml").write_text("requirements", encoding="utf-8")
    monkeypatch.setattr(module, "HERE", str(tmp_path))
    monkeypatch.setattr(module, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(module, "PYTHON", str(tmp_path / ".venv" / "bin" / "python"))
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "argv", ["main.py", "extract", "a b.txt"])

    def execv(path: str, command: list[str]) -> None:
        raise ExecutedError(command)

    monkeypatch.setattr(os, "execv", execv)
    return module


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """``venv`` makes an empty environment here."""

    def create(builder: venv.EnvBuilder, path: str) -> None:
        python = Path(path) / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text("")

    monkeypatch.setattr(venv.EnvBuilder, "create", create)
    return tmp_path / ".venv"


def answer_calls(monkeypatch: pytest.MonkeyPatch, code: int) -> list[list[str]]:
    calls: list[list[str]] = []

    def call(command: list[str], **options: Any) -> int:
        calls.append(command)
        return code

    monkeypatch.setattr(subprocess, "call", call)
    return calls


def test_where_all_is_present_nothing_happens(launcher: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launcher, "find_spec", lambda name: object())
    launcher.set_up("test")
    assert not Path(launcher.VENV).exists()


def test_the_check_for_dependencies_imports_none_of_them() -> None:
    code = (
        "import runpy, sys; main = runpy.run_path(sys.argv[1]); main['missing'](main['NEEDED']);"
        "print([name for name in main['NEEDED'] if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code, str(LAUNCHER)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_launcher_knows_every_dependency_of_the_project() -> None:
    import tomllib

    spec = importlib.util.spec_from_file_location("launcher", LAUNCHER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    project = tomllib.loads((LAUNCHER.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    modules = {"PySide6-Essentials": "PySide6", "python-dateutil": "dateutil", "readability-lxml": "readability"}
    for requirement in project["dependencies"]:
        name = requirement.partition(">")[0].strip()
        if name == "tzdata":  # data without a module that must be imported; zoneinfo finds it
            continue
        assert modules.get(name, name.replace("-", "_")) in module.NEEDED


def test_missing_dependencies_are_installed_and_the_command_goes_on_there(
    launcher: types.ModuleType, made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = answer_calls(monkeypatch, 0)
    with pytest.raises(ExecutedError) as executed:
        launcher.set_up("test")
    assert [call[1:4] for call in calls] == [["-m", "pip", "install"]]
    assert calls[0][-1] == launcher.HERE + "[test]"
    assert executed.value.args[0] == [launcher.PYTHON, str(Path(launcher.HERE, "main.py")), "extract", "a b.txt"]
    assert launcher.is_ready("test")
    assert launcher.is_ready("")  # an environment for the tests runs the app as well
    assert "Setting up" in capsys.readouterr().err


def test_a_second_start_installs_nothing(
    launcher: types.ModuleType, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = answer_calls(monkeypatch, 0)
    for _ in range(2):
        with pytest.raises(ExecutedError):
            launcher.set_up("")
    assert len(calls) == 1


def test_changed_requirements_are_installed_into_the_same_environment(
    launcher: types.ModuleType, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = answer_calls(monkeypatch, 0)
    with pytest.raises(ExecutedError):
        launcher.set_up("")
    Path(launcher.HERE, "pyproject.toml").write_text("more requirements", encoding="utf-8")
    with pytest.raises(ExecutedError):
        launcher.set_up("")
    assert [call[1:3] for call in calls] == [["-m", "pip"], ["-c", "import pip"], ["-m", "pip"]]


def test_pythons_own_words_and_exit_code_of_pip(
    launcher: types.ModuleType, made: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer_calls(monkeypatch, 7)
    with pytest.raises(SystemExit) as ended:
        launcher.set_up("")
    assert ended.value.code == 7
    assert not launcher.is_ready("")
    assert "pip says why" in capsys.readouterr().err


def test_a_python_without_venv_leaves_no_half_environment(
    launcher: types.ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def create(builder: venv.EnvBuilder, path: str) -> None:
        Path(path).mkdir()
        raise SystemExit(1)

    monkeypatch.setattr(venv.EnvBuilder, "create", create)
    with pytest.raises(SystemExit) as ended:
        launcher.set_up("")
    assert "sudo apt install python3-venv" in str(ended.value.code)
    assert not (tmp_path / ".venv").exists()


def test_a_frozen_bundle_never_sets_up(launcher: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    launcher.set_up("")
    assert not Path(launcher.VENV).exists()


def test_an_old_python_is_told_so(launcher: types.ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launcher.sys, "version_info", (3, 10, 1))
    with pytest.raises(SystemExit) as ended:
        launcher.set_up("")
    assert "3.11 or newer" in str(ended.value.code)


def test_the_tests_run_style_types_and_pytest_in_this_order(
    launcher: types.ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    calls = answer_calls(monkeypatch, 0)
    monkeypatch.chdir(tmp_path)
    assert launcher.run_tests([]) == 0
    assert [call[2] for call in calls] == ["ruff", "ruff", "mypy", "pytest"]


def test_a_failed_check_fails_the_tests_though_pytest_passes(
    launcher: types.ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(subprocess, "call", lambda command, **options: 1 if "mypy" in command else 0)
    assert launcher.run_tests([]) == 1
