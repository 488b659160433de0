"""The package is light to load and leaves its process alone."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path


def run(code: str, environment: dict[str, str]) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    ).stdout


def test_importing_takes_less_than_50_ms(environment: dict[str, str], tmp_path: Path) -> None:
    # Compiled by the first import, as an installed package is by its installer.
    environment = environment | {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    run("import trimtab", environment)
    code = (
        "import time\n"
        "start = time.process_time()\n"
        "import trimtab\n"
        "print(time.process_time() - start)\n"
    )
    # Of the processor, so that other work on the machine does not count.
    times = [float(run(code, environment)) for _ in range(7)]
    assert statistics.median(times) < 0.05, times


def test_importing_loads_no_other_package(environment: dict[str, str]) -> None:
    code = (
        "import json, sys\n"
        "before = set(sys.modules)\n"
        "import trimtab\n"
        "loaded = {name.split('.')[0] for name in set(sys.modules) - before}\n"
        "print(json.dumps(sorted(loaded - sys.stdlib_module_names)))\n"
    )
    assert json.loads(run(code, environment)) == ["trimtab"]


def test_importing_changes_nothing_in_the_process(environment: dict[str, str]) -> None:
    code = (
        "import logging, signal, sys, threading, warnings\n"
        "def state():\n"
        "    return (signal.getsignal(signal.SIGINT), logging.root.handlers[:], sys.excepthook,\n"
        "            threading.active_count(), warnings.filters[:])\n"
        "before = state()\n"
        "import trimtab\n"
        "assert state() == before\n"
    )
    run(code, environment)
