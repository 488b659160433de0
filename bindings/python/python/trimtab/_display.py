"""Tables and results as text and as HTML, for people to look at."""

from __future__ import annotations

from html import escape
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Any

from ._document import Document
from ._table import Column, Table

if TYPE_CHECKING:
    from ._result import Result

_HEAD = 6
_TAIL = 4
_WIDEST = 32
_NULL = "null"
_GAP = "…"


def table_text(table: Table) -> str:
    """A table as aligned text: the first and last rows and columns."""
    title = f"Table: {_size(table)}"
    if not table.num_columns:
        return title
    blocks = []
    for name, kind, cells in _cells(table):
        lines = [_clip(name), _clip(kind), None, *map(_clip, cells)]
        width = max(len(line) for line in lines if line is not None)
        right = _is_number(kind)
        blocks.append(
            [
                "-" * width if line is None else line.rjust(width) if right else line.ljust(width)
                for line in lines
            ]
        )
    blocks = _fitting(blocks, get_terminal_size((100, 24)).columns)
    return "\n".join([title, *("  ".join(row).rstrip() for row in zip(*blocks))])


def table_html(table: Table) -> str:
    """A table as HTML that fits light and dark pages."""
    columns = _cells(table)
    cell = "padding:0.15em 0.8em;white-space:nowrap;"
    heads = "".join(
        f'<th style="{cell}{_align(kind)}">{escape(_clip(name))}<br>'
        f'<span style="font-weight:normal;opacity:0.6">{escape(_clip(kind))}</span></th>'
        for name, kind, _ in columns
    )
    rows = []
    for row in zip(*(cells for _, _, cells in columns)):
        shown = "".join(
            f'<td style="{cell}{_align(kind)}{"opacity:0.5;" if text in (_NULL, _GAP) else ""}">'
            f"{escape(_clip(text))}</td>"
            for text, (_, kind, _) in zip(row, columns)
        )
        rows.append(f"<tr>{shown}</tr>")
    return (
        '<div style="overflow-x:auto"><table style="border-collapse:collapse;'
        'font-variant-numeric:tabular-nums">'
        f'<thead style="border-bottom:1px solid currentColor"><tr>{heads}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
        f'<div style="opacity:0.6;font-size:smaller">{_size(table)}</div></div>'
    )


def column_text(column: Column) -> str:
    """A column as text: its name, type and values."""
    values = column._native.to_pylist()
    shown = [_value(value) for value in values]
    if len(shown) > _HEAD + _TAIL:
        shown = [*shown[:_HEAD], _GAP, *shown[-_TAIL:]]
    return f"Column({column.name!r}, {column.type}: {', '.join(shown)})"


def result_text(result: Result) -> str:
    """A result as text: what there is of each output."""
    width = max((len(name) for name in result.output_names), default=0)
    lines = [f"{type(result).__name__} of {result.operation}"]
    lines += [f"  {name.ljust(width)}  {_output(result, name)}" for name in result.output_names]
    return "\n".join(lines)


def result_html(result: Result) -> str:
    """A result as HTML: each output to be unfolded, the first one open."""
    parts = [f"<strong>{escape(type(result).__name__)}</strong> of {escape(result.operation)}"]
    outputs = result.to_dict()
    for position, name in enumerate(result.output_names):
        value = outputs.get(name)
        summary = f"<code>{escape(name)}</code> {escape(_output(result, name))}"
        if value is None:
            parts.append(f'<div style="opacity:0.5;padding-left:1em">{summary}</div>')
            continue
        body = table_html(value) if isinstance(value, Table) else f"<pre>{_body(value)}</pre>"
        opened = " open" if position == 0 else ""
        parts.append(f"<details{opened}><summary>{summary}</summary>{body}</details>")
    return f"<div>{''.join(parts)}</div>"


def _output(result: Result, name: str) -> str:
    value = result.to_dict().get(name)
    if value is None:
        asked = result._asked is None or name in result._asked
        return "no value" if asked else "not asked for"
    if isinstance(value, Table):
        return _size(value)
    if isinstance(value, Document):
        return repr(value)
    return f"{len(value)} {'characters' if isinstance(value, str) else 'bytes'}"


def _body(value: Document | bytes | str) -> str:
    text = value if isinstance(value, str) else repr(value)
    return escape(text if len(text) <= 2000 else f"{text[:2000]}{_GAP}")


def _cells(table: Table) -> list[tuple[str, str, list[str]]]:
    """Name, type and shown cells of each column."""
    rows = table.num_rows
    if rows > _HEAD + _TAIL + 1:
        parts = [table.slice(0, _HEAD), table.slice(rows - _TAIL)]
    else:
        parts = [table]
    columns = []
    for index, (name, kind) in enumerate(zip(table.column_names, table.column_types)):
        values = [part._native.column(index).to_pylist() for part in parts]
        cells = _formatted([value for part in values for value in part])
        if len(parts) > 1:
            cells.insert(_HEAD, _GAP)
        columns.append((name, kind, cells))
    return columns


def _formatted(values: list[Any]) -> list[str]:
    """Values as texts, numbers with as many decimals as the column needs."""
    floats = [value for value in values if isinstance(value, float) and value - value == 0]
    ordinary = all(value == 0 or 1e-4 <= abs(value) < 1e15 for value in floats)
    decimals = max(
        (_decimals(value) if isinstance(value, float) else _exact_decimals(value))
        for value in values or [None]
    )
    texts = []
    for value in values:
        if isinstance(value, float) and value - value == 0:
            texts.append(f"{value:,.{decimals}f}" if ordinary else f"{value:.5g}")
        elif hasattr(value, "as_tuple"):
            texts.append(f"{value:,.{decimals}f}")
        else:
            texts.append(_value(value))
    return texts


def _decimals(value: float) -> int:
    """How many decimals show six digits of a number, without zeros at its end."""
    if value - value != 0:
        return 0
    most = max(0, min(6, 5 - len(str(int(abs(value)))) + 1))
    return len(f"{value:.{most}f}".rstrip("0").partition(".")[2])


def _exact_decimals(value: Any) -> int:
    """How many decimals a Decimal has, without zeros at its end."""
    if not hasattr(value, "as_tuple"):
        return 0
    return len(f"{value:f}".partition(".")[2].rstrip("0"))


def _value(value: Any) -> str:
    if value is None:
        return _NULL
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f"{value:,}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if hasattr(value, "as_tuple"):
        return f"{value:,f}"
    return str(value).replace("\n", " ")


def _fitting(blocks: list[list[str]], width: int) -> list[list[str]]:
    """The first and last columns that fit a terminal."""
    if sum(len(block[0]) + 2 for block in blocks) - 2 <= width:
        return blocks
    gap = [_GAP] * len(blocks[0])
    left: list[list[str]] = []
    right: list[list[str]] = []
    used = len(_GAP)
    for position in range(len(blocks)):
        from_left = position % 2 == 0
        block = blocks[len(left)] if from_left else blocks[-1 - len(right)]
        used += len(block[0]) + 2
        if used > width and left:
            break
        (left if from_left else right).append(block)
    return [*left, gap, *reversed(right)]


def _clip(text: str) -> str:
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}{_GAP}"


def _is_number(kind: str) -> bool:
    return (kind[0] in "iuf" and kind[1:].isdigit()) or kind.startswith("decimal")


def _align(kind: str) -> str:
    return "text-align:right;" if _is_number(kind) else "text-align:left;"


def _size(table: Table) -> str:
    rows, columns = table.num_rows, table.num_columns
    return f"{rows:,} row{'' if rows == 1 else 's'}, {columns} column{'' if columns == 1 else 's'}"
