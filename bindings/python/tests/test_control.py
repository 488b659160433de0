"""What a caller can do to a running call, and what a call does to others."""

from __future__ import annotations

import contextlib
import datetime as dt
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator

import numpy as np
import pytest

import trimtab as tt


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_a_time_limit_stops_a_call() -> None:
    def work() -> None:
        with pytest.raises(tt.LimitError) as caught:
            tt.selftest.wait(seconds=30, control=tt.Control(timeout=0.05))
        assert caught.value.code == "TIME_LIMIT"

    assert seconds(work) < 1
    # The limit counts from the start of each call.
    control = tt.Control(timeout=dt.timedelta(seconds=5))
    for _ in range(2):
        assert tt.selftest.wait(seconds=0.01, control=control).word == "done"


def delay(stop: Callable[[], object], stopped: Callable[[], float]) -> float:
    """The seconds from the wish to stop to its fulfilment; the best of three,
    so that a machine at work on other things does not count."""
    delays = []
    for _ in range(3):
        wished: list[float] = []

        def wish(wished: list[float] = wished) -> None:
            time.sleep(0.1)
            wished.append(time.perf_counter())
            stop()

        thread = threading.Thread(target=wish)
        thread.start()
        end = stopped()
        thread.join()
        delays.append(end - wished[0])
        if delays[-1] < 0.2:
            break
    return min(delays)


@pytest.mark.parametrize("tasks", [1, 4], ids=["on its own thread", "on the pool of threads"])
def test_cancelling_stops_a_running_call(tasks: int) -> None:
    controls = [tt.Control()]

    def stopped() -> float:
        control = controls[-1]
        with pytest.raises(tt.CancelledError):
            tt.selftest.wait(seconds=30, tasks=tasks, control=control)
        end = time.perf_counter()
        assert control.cancelled
        # A cancelled control stays so.
        with pytest.raises(tt.CancelledError):
            tt.selftest.wait(seconds=30, control=control)
        controls.append(tt.Control())
        return end

    assert delay(lambda: controls[-1].cancel(), stopped) < 0.2


def test_progress_is_called_from_0_to_1() -> None:
    seen: list[float] = []
    tt.selftest.wait(seconds=0.3, control=tt.Control(progress=seen.append))
    assert seen and all(0 <= done <= 1 for done in seen)
    assert seen == sorted(seen)
    # Often enough to draw, seldom enough to cost nothing.
    assert 3 <= len(seen) <= 10


def test_an_error_in_the_progress_callback_stops_the_call() -> None:
    class Stop(Exception):
        pass

    def progress(done: float) -> None:
        raise Stop

    def work() -> None:
        with pytest.raises(Stop):
            tt.selftest.wait(seconds=30, control=tt.Control(progress=progress))

    assert seconds(work) < 1


def test_a_progress_callback_may_call_too() -> None:
    words = []

    def progress(done: float) -> None:
        words.append(tt.selftest.wait(seconds=0.0).word)

    tt.selftest.wait(seconds=0.1, control=tt.Control(progress=progress))
    assert set(words) == {"done"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("timeout", -1),
        ("timeout", float("nan")),
        ("timeout", "1"),
        ("timeout", True),
        ("timeout", 1e300),
        ("threads", 0),
        ("threads", -1),
        ("threads", 1.5),
        ("memory_limit", 2**70),
        ("progress", 3),
    ],
)
def test_wrong_controls_are_refused_by_name(name: str, value: object) -> None:
    with pytest.raises(tt.InvalidInputError) as caught:
        tt.Control(**{name: value})  # type: ignore[arg-type]
    assert caught.value.argument == name


def test_controls_take_numpy_and_show() -> None:
    control = tt.Control(timeout=np.float32(0.5), threads=np.int64(2), memory_limit=10**9)
    assert repr(control) == "Control(timeout=0.5, threads=2, memory_limit=1000000000)"
    control.cancel()
    assert repr(control).endswith("(cancelled)")


@contextlib.contextmanager
def handling(number: signal.Signals, handler: Callable[..., object]) -> Iterator[None]:
    """Handles a signal: a process that was started in the background ignores Ctrl-C."""
    before = signal.signal(number, handler)
    try:
        yield
    finally:
        signal.signal(number, before)


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
@pytest.mark.parametrize("tasks", [1, 4], ids=["on its own thread", "on the pool of threads"])
def test_ctrl_c_stops_a_running_call(tasks: int) -> None:
    def stopped() -> float:
        with pytest.raises(KeyboardInterrupt):
            tt.selftest.wait(seconds=30, tasks=tasks)
        return time.perf_counter()

    with handling(signal.SIGINT, signal.default_int_handler):
        assert delay(lambda: os.kill(os.getpid(), signal.SIGINT), stopped) < 0.2
    assert tt.selftest.wait(seconds=0.0).word == "done"


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_a_signal_handler_runs_while_a_call_goes_on() -> None:
    handled: list[int] = []
    with handling(signal.SIGUSR1, lambda number, frame: handled.append(number)):
        threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGUSR1)).start()
        assert tt.selftest.wait(seconds=0.3).word == "done"
    assert handled == [signal.SIGUSR1]


def test_other_threads_run_while_a_call_works() -> None:
    count = 0
    done = threading.Event()

    def work() -> None:
        tt.selftest.wait(seconds=0.3)
        done.set()

    thread = threading.Thread(target=work)
    thread.start()
    while not done.is_set():
        count += 1
        time.sleep(0.001)
    thread.join()
    assert count > 20


def test_threads_call_at_the_same_time() -> None:
    results: list[list[float | None]] = []

    def work(index: int) -> None:
        for _ in range(50):
            rows = {"id": ["a", "b"], "number": [float(index), None]}
            results.append(tt.selftest.echo(rows).rows["number"].to_pylist())

    threads = [threading.Thread(target=work, args=(index,)) for index in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 400
    assert all(
        sum(result == [float(index), None] for result in results) == 50 for index in range(8)
    )


def parallel(index: int) -> tuple[int, str, int]:
    """A call that uses the pool of threads, in a forked worker."""
    work = tt.selftest.wait(seconds=0.02, tasks=4)
    rows = tt.selftest.echo({"id": [str(index)] * 100}, control=tt.Control(threads=2)).rows
    return index, work.word, len(rows)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_forked_workers_call_after_the_parent_did() -> None:
    parallel(0)
    with warnings.catch_warnings():
        # Python warns of forks in a process with threads, which is the point.
        warnings.simplefilter("ignore", DeprecationWarning)
        with multiprocessing.get_context("fork").Pool(4) as pool:
            results = pool.map_async(parallel, range(16)).get(timeout=60)
    assert results == [(index, "done", 100) for index in range(16)]


def fail(index: int) -> None:
    tt.selftest.fail(code="DATA_TOO_FEW")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_an_error_crosses_out_of_a_worker() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        with multiprocessing.get_context("fork").Pool(1) as pool:
            with pytest.raises(tt.DataError) as caught:
                pool.map_async(fail, range(1)).get(timeout=60)
    assert (caught.value.code, caught.value.row) == ("DATA_TOO_FEW", 7)


ENDS_AT_ONCE = """
import threading, time, trimtab as tt

def work(index):
    while True:
        control = tt.Control(progress=lambda done: None) if index % 2 else None
        seconds = 30 if index % 3 else 0.003
        tt.selftest.wait(seconds=seconds, tasks=1 + index % 3, control=control)

for index in range({threads}):
    threading.Thread(target=work, args=(index,), daemon=True).start()
time.sleep(0.2)
"""


@pytest.mark.parametrize("threads", [1, 6])
def test_the_interpreter_ends_while_calls_run(threads: int, environment: dict[str, str]) -> None:
    command = [sys.executable, "-c", ENDS_AT_ONCE.format(threads=threads)]
    # Several at a time, since what is looked for is a race.
    running = [subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) for _ in range(8)]
    ended = [(process.communicate(timeout=60)[1], process.returncode) for process in running]
    assert ended == [(b"", 0)] * len(running)


ENDS_IN_STEPS = """
import atexit, threading, time

def look():
    before = len(seen), len(turns)
    time.sleep(0.3)
    assert control.cancelled, "the call goes on"
    assert (len(seen), len(turns)) == before, "a thread comes back"
    assert tt.selftest.wait(seconds=0.03, tasks=4).word == "done"
    assert tt.selftest.wait(seconds=0.03, control=tt.Control(progress=late.append)).word == "done"
    assert late
    print("looked")

# What is registered before the import runs after what the import registers.
atexit.register(look)
import trimtab as tt

seen, turns, late = [], [], []
control = tt.Control(progress=seen.append)

def long():
    tt.selftest.wait(seconds=30, tasks=2, control=control)
    turns.append("a call that was stopped returned")

def short():
    while True:
        turns.append(tt.selftest.wait(seconds=0.001))

for work in (long, short):
    threading.Thread(target=work, daemon=True).start()
while not (seen and turns):
    time.sleep(0.01)
"""


def test_calls_stop_before_the_interpreter_ends(environment: dict[str, str]) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ENDS_IN_STEPS],
        env=environment,
        timeout=20,
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "looked\n", "")


ENDS_AS_A_CHILD = """
import os, sys, threading, time, trimtab as tt

threading.Thread(target=lambda: tt.selftest.wait(seconds=30), daemon=True).start()
time.sleep(0.1)
child = os.fork()
if child:
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
assert tt.selftest.wait(seconds=0.01, tasks=4).word == "done"
start = time.perf_counter()
import atexit
atexit._run_exitfuncs()
assert time.perf_counter() - start < 0.5, "waits for threads that it does not have"
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_forked_child_ends_without_the_threads_of_its_parent(
    environment: dict[str, str],
) -> None:
    environment = {**environment, "PYTHONWARNINGS": "ignore::DeprecationWarning"}
    ended = subprocess.run([sys.executable, "-c", ENDS_AS_A_CHILD], env=environment, timeout=20)
    assert ended.returncode == 0
