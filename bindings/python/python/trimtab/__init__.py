"""The business coach that other software embeds.

Every engine is a module of its own with one function an operation:
``tt.health.score(ratios)``. Tables go in from pandas, polars, pyarrow, DuckDB
or plain Python, and come out as `Table`, which all of them read.

Examples
--------
>>> import trimtab as tt
>>> tt.Table({"shop": ["Ada", "Bo"], "margin": [0.125, None]}).num_rows
2
"""

from __future__ import annotations

from . import _engines, _internal
from ._call import call, catalogue
from ._control import Control
from ._document import Document
from ._engines import *  # noqa: F403
from ._errors import (
    CancelledError,
    DataError,
    InternalError,
    InvalidInputError,
    LimitError,
    NotConvergedError,
    TrimtabError,
    UnauthorizedError,
    UnavailableError,
    UnsupportedError,
)
from ._forecaster import Forecaster
from ._result import Result
from ._table import Column, Table, TableLike

__version__: str = _internal.version

__all__ = [
    "CancelledError",
    "Column",
    "Control",
    "DataError",
    "Document",
    "Forecaster",
    "InternalError",
    "InvalidInputError",
    "LimitError",
    "NotConvergedError",
    "Result",
    "Table",
    "TableLike",
    "TrimtabError",
    "UnauthorizedError",
    "UnavailableError",
    "UnsupportedError",
    "__version__",
    "call",
    "catalogue",
]
__all__ += _engines.__all__
