"""What a call costs beyond the work itself, on small and on large tables.

``cargo xtask overhead`` puts the package together with the release build of
the native module and runs this with ``--line``, for the one line that every
face prints; without it, the parts are told apart.
"""

from __future__ import annotations

import platform
import statistics
import sys
import time
import timeit
from collections.abc import Callable

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

import trimtab as tt
from trimtab import _internal
from trimtab._table import native_table


def micros(work: Callable[[], object], number: int = 2000) -> float:
    """The best of several runs, in microseconds a call: other work only adds to it."""
    work()
    runs = timeit.repeat(work, number=number, repeat=15)
    return min(runs) / number * 1e6


def report(name: str, value: float) -> None:
    print(f"{name:<58} {value:>12,.2f} us")


def line() -> None:
    """The microseconds of a call of one row, and the milliseconds of a million rows in
    pyarrow's table, the scores read back into pyarrow."""

    def table(rows: int) -> pa.Table:
        number = pa.array([float(i % 100) for i in range(rows)])
        return pa.table({
            "business_id": [str(i) for i in range(rows)],
            "return_on_assets": pc.multiply(number, 0.001),
            "debt_ratio": pc.multiply(number, 0.01),
            "current_ratio": pc.multiply(number, 0.03),
        })

    def median(runs: int, work: Callable[[], object]) -> float:
        work()
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            work()
            times.append(time.perf_counter() - start)
        return statistics.median(times)

    def scored(ratios: object) -> tt.Table:
        return tt.health.score(ratios, outputs=["scores"], control=CONTROL).scores

    own, million = tt.Table(table(1)), table(1_000_000)
    call = median(2000, lambda: scored(own))
    large = median(7, lambda: scored(million).to_pyarrow()["score"])
    print(f"overhead: {call * 1e6:.3f} {large * 1e3:.3f}")


def small() -> None:
    columns = {"id": ["a", "b"], **{f"column_{i}": [1.5, None] for i in range(16)}}
    table = pa.table(columns)
    batch = table.to_batches()[0]
    own = tt.Table(table)
    native = own._native
    only_text = {"outputs": ["text"]}
    print("two rows, 17 columns")
    report("bare native call", micros(lambda: _internal.call("selftest.wait", {}, NO_TIME, None)))
    report("  through the typed function", micros(lambda: tt.selftest.wait(seconds=0.0)))
    report("  with a control", micros(lambda: tt.selftest.wait(seconds=0.0, control=CONTROL)))
    bare = micros(lambda: _internal.call("selftest.echo", {"rows": native}, only_text, None))
    report("bare native echo", bare)
    for name, rows in (
        ("trimtab.Table", own),
        ("pyarrow.RecordBatch", batch),
        ("pyarrow.Table", table),
        ("polars.DataFrame", pl.DataFrame(table)),
        ("pandas.DataFrame", pd.DataFrame(columns)),
        ("dict of lists", columns),
    ):
        call = micros(lambda rows=rows: tt.selftest.echo(rows, outputs=["text"]), 500)
        read = micros(lambda rows=rows: native_table("rows", rows), 500)
        report(f"  typed echo of a {name}, beyond the bare echo", call - bare)
        report("    of which reading the table", read)
    report("pyarrow.Table.__arrow_c_stream__ alone", micros(table.__arrow_c_stream__))
    report("pyarrow.RecordBatch.__arrow_c_array__ alone", micros(batch.__arrow_c_array__))
    report("pyarrow.table(trimtab.Table)", micros(own.to_pyarrow))


def large() -> None:
    rows = 1_000_000
    frame = pd.DataFrame(
        {"id": [str(i) for i in range(rows)], "number": [i * 0.5 for i in range(rows)]}
    )
    table = pa.Table.from_pandas(frame)
    columns = {name: frame[name].tolist() for name in frame}
    print("a million rows, two columns")
    for name, work in (
        ("read pyarrow.Table", lambda: tt.Table(table)),
        ("read pandas.DataFrame", lambda: tt.Table(frame)),
        ("read dict of lists", lambda: tt.Table(columns)),
        ("write pyarrow.Table", tt.Table(table).to_pyarrow),
        ("write pandas.DataFrame", tt.Table(table).to_pandas),
        ("write dict of lists", tt.Table(table).to_pydict),
    ):
        report(name, micros(work, 1))


NO_TIME = {"seconds": 0.0}
CONTROL = tt.Control(timeout=60, threads=1)

if __name__ == "__main__":
    if "--line" in sys.argv:
        line()
        sys.exit()
    versions = f"trimtab {tt.__version__}, pyarrow {pa.__version__}, polars {pl.__version__}"
    print(f"{versions}, pandas {pd.__version__}, Python {platform.python_version()}")
    small()
    large()
