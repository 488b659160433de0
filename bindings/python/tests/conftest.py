"""The package under test: the sources of the checkout, the native module that
cargo built with the feature ``selftest``, and the generated self-test engine,
put together in the target folder so that nothing of it ships."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
PACKAGE = TARGET / "python" / "package"
LIBRARIES = ("lib_internal.so", "lib_internal.dylib", "_internal.dll")


def assemble() -> None:
    sources = ROOT / "bindings" / "python" / "python" / "trimtab"
    generated = TARGET / "selftest" / "bindings" / "python" / "python" / "trimtab"
    built = [TARGET / "debug" / name for name in LIBRARIES]
    library = next((path for path in built if path.exists()), None)
    if library is None or not (generated / "selftest.py").exists():
        pytest.exit(
            "build first:\n"
            "  cargo build -p trimtab-python --features selftest\n"
            "  cargo run -p trimtab-generate --features selftest -- target/selftest --selftest",
            returncode=2,
        )
    package = PACKAGE / "trimtab"
    shutil.rmtree(package, ignore_errors=True)
    shutil.copytree(sources, package, ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    shutil.copy(generated / "selftest.py", package)
    suffix = ".pyd" if library.suffix == ".dll" else ".abi3.so"
    shutil.copy(library, package / f"_internal{suffix}")
    with (package / "_engines.py").open("a") as engines:
        engines.write('\nfrom . import selftest\n\n__all__ += ["selftest"]\n')


assemble()
sys.path.insert(0, str(PACKAGE))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def package() -> Path:
    return PACKAGE / "trimtab"


@pytest.fixture
def environment() -> dict[str, str]:
    """What a Python process needs to import the package under test."""
    return {**os.environ, "PYTHONPATH": str(PACKAGE)}
