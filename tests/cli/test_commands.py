"""The commands as people type them: what they print, write and exit with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from spacetimeline.app import main
from spacetimeline.cli.command_line import _COMMAND_NAMES, build_parser
from spacetimeline.document.document import Document
from spacetimeline.settings import resource_path

ROOT = Path(__file__).resolve().parent.parent.parent
ARTICLE = """date 2021-04-17 Soyuz MS-17 lands

Soyuz MS-17 landed in Kazakhstan on Saturday at 04:55 UTC. The crew launched on 14 October 2020 from Baikonur
Cosmodrome at 05:45 UTC.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def document(tmp_path: Path, article: Path) -> Path:
    path = tmp_path / "my.spacetimeline"
    assert main(["import", str(path), str(article), "--quiet"]) == 0
    return path


def program(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, str(ROOT / "main.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, **options)  # type: ignore[call-overload, no-any-return]


# -- extract ------------------------------------------------------------------------------------------------------


def test_extract_prints_the_contract(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--json", str(article)]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert {"article", "events", "times"} <= set(answer)
    assert answer["article"]["published"] == "2021-04-17"
    by_kind = {event["kind"]: event for event in answer["events"]}
    assert by_kind["return"]["time"] == "2021-04-17T04:55Z"
    assert by_kind["launch"]["time"] == "2020-10-14T05:45Z"
    assert by_kind["launch"]["precision"] == "minute"
    text = ARTICLE
    for event in answer["events"]:
        for quote in event["quotes"]:
            assert text[quote["start"] : quote["end"]] == quote["text"]


def test_extract_reads_standard_input_and_a_date(article: Path) -> None:
    run = program("extract", "--published", "2021-04-17", "-", input=ARTICLE.partition("\n")[2])
    assert run.returncode == 0
    assert "2021-04-17T04:55Z" in run.stdout


def test_extract_imports_nothing_heavy(article: Path) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r});"
        "from spacetimeline.app import main; main(['extract', '--json', sys.argv[1]]);"
        "heavy = ('PySide6', 'numpy', 'sqlite_utils', 'lxml', 'shutil');"
        "print([name for name in heavy if name in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(article)], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"


# -- import and list ----------------------------------------------------------------------------------------------


def test_import_makes_a_document_that_list_prints(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["list", str(document)]) == 0
    assert "2020-10-14T05:45Z" in capsys.readouterr().out
    assert main(["list", str(document), "--json", "--find", "launch"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [event["kind"] for event in answer["events"]] == ["launch"]
    assert answer["title"] == "my"


def test_an_article_is_one_step_and_the_second_time_nothing(document: Path, article: Path) -> None:
    with Document.open(document, read_only=True) as opened:
        before = opened.event_count
        assert len(opened.history()) == 1
    assert main(["import", str(document), str(article), "--quiet"]) == 0
    with Document.open(document, read_only=True) as opened:
        assert (opened.event_count, len(opened.history())) == (before, 1)


def test_a_folder_is_read_in_parallel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(5):
        text = ARTICLE.replace("MS-17", f"MS-{17 + number}").replace("2021", str(2021 + number))
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    path = tmp_path / "all.spacetimeline"
    assert main(["import", str(path), str(folder), "--jobs", "2"]) == 1
    told = capsys.readouterr()
    assert "broken.pdf" in told.err
    assert "[3/6]" in told.err
    assert "1 file" in told.out
    with Document.open(path, read_only=True) as opened:
        assert len(opened.sources()) == 5


@pytest.mark.skipif(sys.platform == "win32", reason="signals are another thing there")
def test_an_interrupted_import_leaves_whole_articles(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(ARTICLE.replace("MS-17", f"MS-{number}") * 20, encoding="utf-8")
    path = tmp_path / "all.spacetimeline"
    command = [sys.executable, str(ROOT / "main.py"), "import", str(path), str(folder), "--jobs", "2"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    assert running.stderr is not None
    running.stderr.readline()
    time.sleep(0.2)
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=30)
    assert running.returncode in (0, 130)
    assert "Traceback" not in errors
    with Document.open(path, read_only=True) as opened:
        steps = opened.history()
        assert steps
        assert len(opened.sources()) == len(steps)


# -- export -------------------------------------------------------------------------------------------------------


def test_an_article_becomes_a_picture_without_a_screen(article: Path, tmp_path: Path) -> None:
    run = program("export", str(article), str(tmp_path / "timeline.png"))
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "timeline.png").read_bytes().startswith(b"\x89PNG")


def test_two_runs_give_the_same_bytes(document: Path, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        assert program("export", str(document), str(tmp_path / name), "--size", "slide").returncode == 0
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@pytest.mark.parametrize("suffix", [".csv", ".json", ".ics", ".md", ".timelinejs.json", ".svg", ".pdf", ".html"])
@pytest.mark.usefixtures("qapp")
def test_every_format_can_be_written(document: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out{suffix}"
    assert main(["export", str(document), str(out)]) == 0
    assert out.stat().st_size > 200


@pytest.mark.usefixtures("qapp")
def test_options_come_from_a_preset_and_the_command_line(document: Path, tmp_path: Path) -> None:
    preset, kept = tmp_path / "house.toml", tmp_path / "kept.toml"
    preset.write_text('theme = "dark"\nwidth = 900\n', encoding="utf-8")
    command = ["export", str(document), str(tmp_path / "a.svg"), "--preset", str(preset), "--width", "800"]
    assert main([*command, "--save-preset", str(kept), "--per-month", "30", "--no-legend"]) == 0
    told = kept.read_text(encoding="utf-8")
    assert 'theme = "dark"' in told
    assert "width = 800" in told
    assert "legend = false" in told


def test_data_goes_into_a_picture_and_comes_back(document: Path, tmp_path: Path) -> None:
    from spacetimeline.interchange.json_form import read_json
    from spacetimeline.render.export_metadata import read_picture_view

    out = tmp_path / "a.png"
    assert program("export", str(document), str(out), "--include-data").returncode == 0
    view = read_picture_view(out)
    assert view is not None
    assert len(read_json(view.data).events) == 2


@pytest.mark.usefixtures("qapp")
def test_options_may_stand_before_between_and_behind_the_paths(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.replace("MS-17", "MS-23"), encoding="utf-8")
    out = str(tmp_path / "a.csv")
    for command in (
        ["--quiet", str(article), str(other), out],
        [str(article), str(other), "--quiet", out],
        [str(article), str(other), out, "--tracks", "Soyuz MS-17", "--tracks", "Soyuz MS-23"],
    ):
        assert main(["export", *command]) == 0
        assert "MS-23" in Path(out).read_text(encoding="utf-8")
    assert main(["export", "alone.txt"]) == 2
    assert "the file to write" in capsys.readouterr().err


# -- files and their trouble --------------------------------------------------------------------------------------


def test_what_json_holds_can_be_imported(document: Path, tmp_path: Path) -> None:
    assert main(["export", str(document), str(tmp_path / "all.json")]) == 0
    again = tmp_path / "again.spacetimeline"
    assert main(["import", str(again), str(tmp_path / "all.json")]) == 0
    with Document.open(document, read_only=True) as first, Document.open(again, read_only=True) as second:
        told = [[(event.title, event.start, event.kind) for event in each.events()] for each in (first, second)]
        assert told[0] == told[1]


def test_backup_and_restore(document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "copy.spacetimeline"
    assert main(["backup", str(document), str(copy)]) == 0
    assert main(["backup", str(document)]) == 0
    capsys.readouterr()
    assert main(["backup", str(document), "--list"]) == 0
    assert "asked" in capsys.readouterr().out
    with Document.open(document) as opened, opened.transact("Remove all") as step:
        for event in list(opened.events()):
            step.remove_event(event.id or 0)
    assert main(["restore", str(copy), str(document)]) == 0
    with Document.open(document, read_only=True) as opened:
        assert opened.event_count == 2


def test_recover_saves_a_sound_document_whole(document: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.spacetimeline"
    assert main(["recover", str(document), str(saved)]) == 0
    with Document.open(saved, read_only=True) as opened:
        assert opened.event_count == 2


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["extract", "{}/missing.txt"], "There is no file"),
        (["extract", "{}"], "is a folder"),
        (["list", "{}/missing.spacetimeline"], "no file"),
        (["list", "{}/news.txt"], "is not a Spacetimeline document"),
        (["import", "{}/new.spacetimeline", "{}/missing.txt"], "There is no file"),
        (["export", "{}/news.txt", "{}/nowhere/a.png"], "no folder"),
        (["export", "{}/news.txt", "{}/a.jpg"], "as “a.jpg”"),
        (["export", "{}/news.txt", "{}/a.png", "--size", "a99"], "no size “a99”"),
        (["export", "{}/news.txt", "{}/a.png", "--from", "2030"], "nothing to draw"),
        (["recover", "{}/news.txt", "{}/out.spacetimeline"], "not a Spacetimeline document"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_trouble_is_a_sentence_on_standard_error(
    command: list[str], words: str, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word.format(tmp_path) for word in command]) == 1
    told = capsys.readouterr()
    assert words in told.err
    assert told.err.startswith("spacetimeline: ")
    assert told.out == ""


def test_a_wrong_command_line_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["extract"], ["--bogus"], ["extract", "--published", "tomorrow", "a"], ["extract", "a", "b"]):
        with pytest.raises(SystemExit) as ended:
            main(command)
        assert ended.value.code == 2
        assert "--help" in capsys.readouterr().err


def test_a_closed_pipe_is_no_trouble(article: Path) -> None:
    shell = f"'{sys.executable}' '{ROOT / 'main.py'}' extract --json '{article}' | head -c 1"
    run = subprocess.run(["sh", "-c", shell], capture_output=True, text=True, check=False)
    assert run.stderr == ""


@pytest.mark.parametrize("name", _COMMAND_NAMES)
def test_help_teaches_with_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_parser(name).parse_args([name, "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert "examples:" in told
    assert f"spacetimeline {name}" in told


def test_the_usage_of_export_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser("export").parse_args(["export", "--help"])
    usage = capsys.readouterr().out.split("\n\n")[0]
    assert usage == "usage: spacetimeline export [OPTION ...] (DOCUMENT | FILE ...) OUT"


@pytest.mark.parametrize("columns", [50, 120])
def test_help_is_as_wide_as_the_terminal(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    with pytest.raises(SystemExit):
        main(["extract", "--help"])
    told = capsys.readouterr().out.partition("options:")[2].partition("examples:")[0]
    assert columns - 30 < max(map(len, told.splitlines())) < columns


def test_the_whole_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    assert all(f"\n    {name}" in told for name in _COMMAND_NAMES)


# -- samples ------------------------------------------------------------------------------------------------------


def test_every_sample_article_tells_of_dated_events(capsys: pytest.CaptureFixture[str]) -> None:
    samples = sorted(resource_path("samples").glob("*.txt"))
    assert len(samples) >= 4
    for sample in samples:
        assert main(["extract", "--json", str(sample)]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert answer["article"]["published"]
        assert sum(event["time"] is not None for event in answer["events"]) >= 3


def test_the_sample_document_opens_and_holds_its_articles() -> None:
    with Document.open(resource_path("samples/sample.spacetimeline"), read_only=True) as sample:
        assert sample.event_count >= 20
        assert len(sample.sources()) >= 4


# -- saved views --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
def test_a_saved_view_gives_time_grouping_and_filter(
    document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    view = {"start_ms": 1.6e12, "end_ms": 1.62e12, "grouping": "kind", "filter": {"kinds": ["return"], "words": ""}}
    with Document.open(document) as opened, opened.transact("Save view") as step:
        step.save_view("Landings", json.dumps(view))
        step.save_view("Broken", "{}")
    kept = tmp_path / "kept.toml"
    command = ["export", str(document), str(tmp_path / "a.png"), "--quiet", "--view"]
    assert main([*command, "Landings", "--save-preset", str(kept)]) == 0
    told = kept.read_text(encoding="utf-8")
    assert 'group = "kind"' in told
    assert "events = [" in told
    assert "2020-09-13" in told
    assert main([*command, "Nothing"]) == 1
    assert "there is “Landings”" in capsys.readouterr().err
    assert main([*command, "Broken"]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits of file size there")
@pytest.mark.parametrize("name", ["a.png", "a.pdf", "a.svg", "a.html", "a.csv"])
def test_a_disk_that_takes_no_more_leaves_the_file_that_was_there(document: Path, tmp_path: Path, name: str) -> None:
    import resource

    out = tmp_path / name
    out.write_bytes(b"good")
    command = [sys.executable, str(ROOT / "main.py"), "export", str(document), str(out)]
    limit = 200  # bytes a file may have; writing beyond fails as it does on a full disk
    run = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert run.returncode == 1
    assert run.stderr.startswith("spacetimeline: ")
    assert "cannot be written" in run.stderr
    assert out.read_bytes() == b"good"
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]
