"""The case files that every language runs."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

import trimtab as tt

FOLDER = Path(__file__).resolve().parents[3] / "tests" / "parity"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FOLDER.glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]


def read(port: dict[str, Any]) -> Any:
    [(form, value)] = port.items()
    if form == "table":
        return tt.Table.from_json(value)
    if form == "document":
        return tt.Document.from_json(value)
    if form == "bytes":
        return base64.b64decode(value)
    return value


def write(value: Any) -> dict[str, Any]:
    if isinstance(value, tt.Table):
        return {"table": json.loads(value.to_json())}
    if isinstance(value, tt.Document):
        return {"document": json.loads(value.to_json())}
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    return {"text": value}


def outcome(case: dict[str, Any], typed: bool) -> dict[str, Any]:
    try:
        inputs = {name: read(port) for name, port in case["inputs"].items()}
        if typed:
            engine, verb = case["operation"].split(".")
            function = getattr(getattr(tt, engine), verb)
            outputs = function(**inputs, **case["options"]).to_dict()
        else:
            outputs = tt.call(case["operation"], inputs, case["options"])
    except tt.TrimtabError as error:
        fields = ("kind", "code", "message", "argument", "column", "row")
        return {"error": {name: getattr(error, name) for name in fields}}
    return {"outputs": {name: write(value) for name, value in outputs.items()}}


def exact(value: Any) -> str:
    """JSON that tells an integer from a float and one bit from another."""
    return json.dumps(value, sort_keys=True)


@pytest.mark.parametrize("case", CASES)
def test_a_call_by_name_comes_out_as_written(case: dict[str, Any]) -> None:
    assert exact(outcome(case, typed=False)) == exact(case["expect"])


@pytest.mark.parametrize("case", CASES)
def test_a_typed_call_comes_out_as_written(case: dict[str, Any]) -> None:
    codes = {"INPUT_UNKNOWN", "INPUT_MISSING", "OPTION_UNKNOWN", "OPERATION_UNKNOWN"}
    error = case["expect"].get("error", {})
    # An operation may want an input for an option, or one of several, which no
    # signature says.
    one_of = error.get("code") == "INPUT_MISSING" and all(
        not port["required"] or port["name"] in case["inputs"]
        for operation in tt.catalogue()
        if operation["name"] == case["operation"]
        for port in operation["inputs"]
    )
    if error.get("code") in codes and not one_of:
        # What the signature itself refuses.
        with pytest.raises((TypeError, AttributeError)):
            outcome(case, typed=True)
        return
    assert exact(outcome(case, typed=True)) == exact(case["expect"])
