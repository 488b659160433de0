"""Calls: results, options, the catalogue, documents."""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import inspect
import json
import pathlib
import pickle
from typing import Any, get_type_hints

import numpy as np
import pandas as pd
import pytest

import trimtab as tt

ROWS = {"id": ["a", "b"], "number": [1.5, None]}


class Way(enum.Enum):
    DOWN = "down"


class TextWay(str, enum.Enum):
    DOWN = "down"


class Count(enum.IntEnum):
    THREE = 3


def options(**given: Any) -> dict[str, Any]:
    """The options as the operation read them."""
    return json.loads(tt.selftest.echo(ROWS, **given, outputs=["text"]).text)


def test_a_result_has_one_attribute_an_output() -> None:
    result = tt.selftest.echo(ROWS)
    assert isinstance(result, tt.selftest.EchoResult)
    assert isinstance(result.rows, tt.Table)
    assert result.rows["number"].to_pylist() == [1.5, None]
    assert result.issues["code"].to_pylist() == ["SELFTEST_NULL"]
    assert result.operation == "selftest.echo"
    assert result.output_names == ("rows", "document", "bytes", "text", "issues")
    assert list(result.to_dict()) == ["rows", "text", "issues"]


def test_every_kind_of_input_and_output_crosses() -> None:
    document = tt.Document("selftest.model", 1, {"a": [1, 2.5]})
    result = tt.selftest.echo(ROWS, document=document, bytes=b"\x00\xff", text="any")
    assert result.document == document
    assert result.bytes == b"\x00\xff"
    assert tt.selftest.echo(ROWS, bytes=bytearray(b"x")).bytes == b"x"
    assert tt.selftest.echo(ROWS, bytes=memoryview(b"x")).bytes == b"x"


def test_an_output_that_was_not_asked_for_cannot_be_read() -> None:
    result = tt.selftest.echo(ROWS, outputs=["text"])
    with pytest.raises(tt.InvalidInputError) as caught:
        result.rows  # noqa: B018
    assert str(caught.value) == "output `rows` was not asked for; add it to `outputs`"
    assert caught.value.argument == "outputs"
    assert not hasattr(result, "rows") and hasattr(result, "text")
    with pytest.raises(AttributeError, match="has no value in this call"):
        tt.selftest.echo(ROWS).document  # noqa: B018


def test_results_show_and_pickle() -> None:
    result = tt.selftest.echo(ROWS, outputs=["rows", "text"])
    assert repr(result).splitlines() == [
        "EchoResult of selftest.echo",
        "  rows      2 rows, 8 columns",
        "  document  not asked for",
        "  bytes     not asked for",
        f"  text      {len(result.text)} characters",
        "  issues    not asked for",
    ]
    html = result._repr_html_()
    assert html.count("<details") == 2 and "not asked for" in html
    again = pickle.loads(pickle.dumps(result))
    assert again.rows.to_pydict() == result.rows.to_pydict()
    assert repr(again) == repr(result)
    assert "no value" in repr(tt.selftest.echo(ROWS))


def test_the_defaults_stand_in_the_signature() -> None:
    parameters = inspect.signature(tt.selftest.echo).parameters
    assert parameters["rows"].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    others = [parameter for name, parameter in parameters.items() if name != "rows"]
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in others)
    assert others[-1].name == "control"
    defaults = {
        name: p.default
        for name, p in parameters.items()
        if name
        in ("flag", "count", "level", "limit", "label", "direction", "levels", "model", "seed")
    }
    assert defaults == {
        "flag": False,
        "count": 0,
        "level": 0.0,
        "limit": None,
        "label": "",
        "direction": "up",
        "levels": (),
        "model": "plain",
        "seed": 0,
    }
    hints = get_type_hints(tt.selftest.wait)
    assert hints["seconds"] is float and hints["return"] is tt.selftest.WaitResult


@pytest.mark.parametrize(
    ("name", "given", "read"),
    [
        ("count", 3, 3),
        ("count", np.int32(3), 3),
        ("count", Count.THREE, 3),
        ("seed", 2**64 - 1, 2**64 - 1),
        ("seed", np.uint64(2**64 - 1), 2**64 - 1),
        ("offset", -(2**63), -(2**63)),
        ("level", np.float32(0.5), 0.5),
        ("level", np.float64(0.1), 0.1),
        ("level", decimal.Decimal("0.25"), 0.25),
        ("level", np.array(2.5), 2.5),
        ("level", 7, 7.0),
        ("flag", np.bool_(True), True),
        ("limit", pd.NA, None),
        ("limit", pd.NaT, None),
        ("limit", None, None),
        ("label", 'é\u0000"\\', 'é\u0000"\\'),
        ("label", np.str_("x"), "x"),
        ("label", dt.date(2026, 1, 31), "2026-01-31"),
        ("label", dt.datetime(2026, 1, 31, 12, 30), "2026-01-31T12:30:00"),
        ("label", pd.Timestamp("2026-01-31"), "2026-01-31T00:00:00"),
        ("label", np.datetime64("2026-01-31"), "2026-01-31"),
        ("label", pathlib.PurePosixPath("a/b"), "a/b"),
        ("note", "n", "n"),
        ("direction", Way.DOWN, "down"),
        ("direction", TextWay.DOWN, "down"),
        ("directions", {"a": "down", TextWay.DOWN: Way.DOWN}, {"a": "down", "down": "down"}),
        ("levels", [1, 2.5], [1.0, 2.5]),
        ("levels", (1, 2.5), [1.0, 2.5]),
        ("levels", np.array([1, 2.5]), [1.0, 2.5]),
        ("levels", pd.Series([1, 2]), [1.0, 2.0]),
        ("levels", range(3), [0.0, 1.0, 2.0]),
        ("names", {"b", "a"}, ["a", "b"]),
        ("names", np.array(["a", "b"]), ["a", "b"]),
        ("model", "very_fancy", "very_fancy"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_options_of_every_form_are_read(name: str, given: Any, read: Any) -> None:
    assert options(**{name: given})[name] == read


def test_a_document_is_an_option() -> None:
    document = tt.Document("selftest.model", 1, {"a": 1})
    assert options(model=document)["model"] == json.loads(document.to_json())


@pytest.mark.parametrize(
    ("given", "code", "part"),
    [
        ({"level": float("nan")}, "OPTION_TYPE", 'got `"NaN"`'),
        ({"level": float("inf")}, "OPTION_TYPE", 'got `"Infinity"`'),
        ({"level": np.float64("-inf")}, "OPTION_TYPE", 'got `"-Infinity"`'),
        ({"levels": [1.0, float("nan")]}, "OPTION_TYPE", "`levels[1]`"),
        ({"level": 2**5000}, "OPTION_TYPE", "Infinity"),
        ({"level": None}, "OPTION_TYPE", "got `null`"),
        ({"level": "1"}, "OPTION_TYPE", "needs a finite number"),
        ({"count": 1.5}, "OPTION_TYPE", "needs a whole number"),
        ({"count": True}, "OPTION_TYPE", "needs a whole number"),
        ({"flag": 1}, "OPTION_TYPE", "needs true or false"),
        ({"label": object()}, "OPTION_TYPE", "`label` cannot be a `object`"),
        ({"label": b"x"}, "OPTION_TYPE", "`label` cannot be a `bytes`"),
        ({"direction": "dwon"}, "OPTION_VALUE", "did you mean `down`?"),
        ({"outputs": ["row"]}, "OPTION_VALUE", "did you mean `rows`?"),
    ],
    ids=repr,
)
def test_wrong_options_are_refused_by_name(given: dict[str, Any], code: str, part: str) -> None:
    with pytest.raises(tt.InvalidInputError) as caught:
        tt.selftest.echo(ROWS, **given)
    assert caught.value.code == code
    assert part in str(caught.value)
    assert caught.value.argument == next(iter(given)).partition("[")[0] or "[" in str(
        caught.value.argument
    )


def test_an_option_that_contains_itself_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(tt.InvalidInputError, match="nested too deeply"):
        tt.selftest.echo(ROWS, levels=endless)


def test_calls_by_name_are_the_same_calls() -> None:
    outputs = tt.call("selftest.echo", {"rows": ROWS}, {"outputs": ["rows"]})
    assert list(outputs) == ["rows"]
    assert outputs["rows"].to_pydict() == tt.selftest.echo(ROWS).rows.to_pydict()
    assert tt.call("selftest.wait")["word"] == "done"
    assert tt.call("selftest.echo", {"rows": ROWS, "text": None}, None, control=tt.Control())
    with pytest.raises(tt.InvalidInputError, match="did you mean `selftest.echo`"):
        tt.call("selftest.ehco")
    with pytest.raises(tt.InvalidInputError, match="did you mean `level`"):
        tt.call("selftest.echo", {"rows": ROWS}, {"lvel": 1})
    with pytest.raises(tt.InvalidInputError, match="needs a table, got text"):
        tt.selftest.echo("rows")  # type: ignore[arg-type]
    with pytest.raises(tt.InvalidInputError, match="needs a trimtab.Control"):
        tt.call("selftest.wait", control=3)  # type: ignore[arg-type]


def test_the_catalogue_lists_every_operation() -> None:
    operations = {operation["name"]: operation for operation in tt.catalogue()}
    echo = operations["selftest.echo"]
    assert [port["name"] for port in echo["inputs"]] == ["rows", "document", "bytes", "text"]
    assert echo["options"]["properties"]["level"]["type"] == "number"
    for name in operations:
        engine, verb = name.split(".")
        assert callable(getattr(getattr(tt, engine), verb))
        assert engine in tt.__all__


def test_documents_are_values() -> None:
    document = tt.Document("demo", 1, {"b": np.float64(0.5), "a": [1, "x", None]})
    assert (document.kind, document.version) == ("demo", 1)
    assert document.hash.startswith("sha256:") and len(document.hash) == 71
    assert document.body == {"a": [1, "x", None], "b": 0.5}
    document.body["a"] = 2
    assert document.body["a"] == [1, "x", None]
    for again in (
        tt.Document.from_json(document.to_json()),
        tt.Document.from_json(document.to_json().encode()),
        tt.Document.from_json(json.loads(document.to_json())),
        pickle.loads(pickle.dumps(document)),
        tt.Document("demo", 1, {"a": [1, "x", None], "b": 0.5}),
    ):
        assert again == document and hash(again) == hash(document)
    assert document != tt.Document("demo", 2, document.body) and document != 3
    assert repr(document).startswith("Document('demo', version=1, hash='sha256:")


def test_a_changed_document_is_refused() -> None:
    changed = json.loads(tt.Document("demo", 1, {"a": 1}).to_json())
    changed["body"]["a"] = 2
    with pytest.raises(tt.InvalidInputError) as caught:
        tt.Document.from_json(changed)
    assert caught.value.code == "DOCUMENT_HASH"
    for source in ("", "[]", {}, {"kind": "a", "version": -1, "body": 1}):
        with pytest.raises(tt.InvalidInputError) as caught:
            tt.Document.from_json(source)
        assert caught.value.code == "DOCUMENT_INVALID"
    assert tt.Document.from_json({**changed, "hash": None}).body == {"a": 2}
