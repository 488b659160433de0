"""Errors carry what a program and a person need."""

from __future__ import annotations

import copy
import pickle
import traceback

import pytest

import trimtab as tt

KINDS = {
    "DATA_TOO_FEW": tt.DataError,
    "COLUMN_MISSING": tt.InvalidInputError,
    "NOT_CONVERGED": tt.NotConvergedError,
    "TIME_LIMIT": tt.LimitError,
    "CANCELLED": tt.CancelledError,
    "UNAVAILABLE": tt.UnavailableError,
    "UNAUTHORIZED": tt.UnauthorizedError,
    "UNSUPPORTED": tt.UnsupportedError,
    "INTERNAL": tt.InternalError,
}


def failure(code: str) -> tt.TrimtabError:
    with pytest.raises(tt.TrimtabError) as caught:
        tt.selftest.fail(code=code)
    return caught.value


@pytest.mark.parametrize(("code", "kind"), list(KINDS.items()))
def test_every_kind_is_a_class_with_every_field(code: str, kind: type[tt.TrimtabError]) -> None:
    error = failure(code)
    assert type(error) is kind
    assert (error.kind, error.code) == (kind.kind, code)
    assert (error.message, str(error)) == ("a deliberate error",) * 2
    assert (error.argument, error.column, error.row) == ("a", "c", 7)
    assert isinstance(error, ValueError) == (kind in (tt.InvalidInputError, tt.DataError))
    assert f"trimtab.{kind.__name__}: a deliberate error" in "".join(
        traceback.format_exception(error)
    )


@pytest.mark.parametrize("code", list(KINDS))
def test_errors_pickle_with_every_field(code: str) -> None:
    error = failure(code)
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        fields = ("kind", "code", "message", "argument", "column", "row")
        assert [getattr(again, name) for name in fields] == [
            getattr(error, name) for name in fields
        ]


def test_causes_are_chained_and_pickle() -> None:
    with pytest.raises(tt.InvalidInputError) as caught:
        tt.Document.from_json("{")
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert "EOF while parsing" in str(error.__cause__)


def test_an_error_can_be_made_by_hand() -> None:
    error = tt.TrimtabError("x", causes=["y", "z"])
    assert (error.kind, error.code, error.row) == ("internal", "INTERNAL", None)
    assert str(error.__cause__) == "y" and str(error.__cause__.__cause__) == "z"


def test_an_absent_output_pickles() -> None:
    with pytest.raises(AttributeError) as caught:
        tt.selftest.echo({"id": ["a"]}, outputs=["text"]).rows  # noqa: B018
    assert isinstance(pickle.loads(pickle.dumps(caught.value)), AttributeError)


def test_a_panic_is_an_error_and_the_process_lives(capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(3):
        with pytest.raises(tt.InternalError, match="a deliberate panic") as caught:
            tt.selftest.panic()
        assert caught.value.code == "INTERNAL"
    assert tt.selftest.wait(seconds=0.0).word == "done"
