"""The types that editors and checkers see are true."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mypy")


def run(*command: str, package: Path, folder: Path) -> str:
    environment = {
        **os.environ,
        "MYPYPATH": str(package.parent),
        "PYTHONPATH": str(package.parent),
        "MYPY_CACHE_DIR": str(package.parent.parent / "mypy"),
    }
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_package_passes_mypy_strict(root: Path, package: Path) -> None:
    options = ("--strict", "--config-file", str(root / "bindings/python/pyproject.toml"))
    assert run("mypy", *options, str(package), package=package, folder=package.parent) == ""


def test_a_typed_program_passes_mypy_strict(root: Path, package: Path) -> None:
    tests = root / "bindings/python/tests"
    options = (
        "--strict",
        "--warn-unused-ignores",
        "--config-file",
        str(root / "bindings/python/pyproject.toml"),
    )
    assert run("mypy", *options, str(tests / "typed_usage.py"), package=package, folder=tests) == ""


def test_the_stub_of_the_native_module_is_true(package: Path) -> None:
    report = run("mypy.stubtest", "trimtab._internal", package=package, folder=package.parent)
    assert report == ""
