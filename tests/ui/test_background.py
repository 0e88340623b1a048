"""Jobs off the GUI thread: how they end, and what the bar shows."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot
from spacetimeline.ui.background import Job, JobBar, Progress


def test_a_job_hands_back_what_it_made(qtbot: QtBot) -> None:
    seen: list[str] = []

    def work(progress: Progress) -> int:
        seen.append(threading.current_thread().name)
        progress.report(1, 2, "half")
        return 42

    job = Job("counting", work)
    results: list[object] = []
    job.succeeded.connect(results.append)
    told: list[tuple[int, int, str]] = []
    job.progressed.connect(lambda *args: told.append(args))
    with qtbot.waitSignals([job.succeeded, job.ended], timeout=5000):
        job.start()
    assert results == [42]
    assert seen == ["counting"]
    assert told == [(1, 2, "half")]
    assert job.wait(5)


def test_a_failure_comes_as_the_error(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise ValueError("no")

    job = Job("failing", work)
    with qtbot.waitSignal(job.failed, timeout=5000) as caught:
        job.start()
    assert isinstance(caught.args[0], ValueError)


def test_cancelling_stops_at_the_next_report(qtbot: QtBot) -> None:
    started = threading.Event()

    def work(progress: Progress) -> None:
        started.set()
        while True:
            progress.report(0, 0)

    job = Job("endless", work)
    with qtbot.waitSignal(job.cancelled, timeout=5000), qtbot.assertNotEmitted(job.succeeded):
        job.start()
        assert started.wait(5)
        job.cancel()
    assert job.wait(5)


def test_a_result_that_comes_after_cancelling_is_dropped(qtbot: QtBot) -> None:
    go = threading.Event()
    job = Job("late", lambda progress: go.wait(5))
    with qtbot.waitSignal(job.cancelled, timeout=5000), qtbot.assertNotEmitted(job.succeeded):
        job.start()
        job.cancel()
        go.set()


def test_the_bar_shows_up_only_for_long_work(qtbot: QtBot) -> None:
    bar = JobBar()
    qtbot.addWidget(bar)
    go = threading.Event()
    job = bar.run(Job("reading <b>", lambda progress: go.wait(5)))
    assert bar.busy
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible, timeout=3000)
    with qtbot.waitSignal(job.ended, timeout=5000):
        go.set()
    assert not bar.busy
    assert not bar.isVisible()


def test_closing_waits_for_the_work(qtbot: QtBot) -> None:
    bar = JobBar()
    qtbot.addWidget(bar)

    def work(progress: Progress) -> None:
        while True:
            progress.report(0, 0)

    job = bar.run(Job("endless", work))
    bar.finish()
    assert job.wait(0)
    qtbot.waitSignal(job.ended, timeout=5000).wait()
