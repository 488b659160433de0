"""Every example of every docstring runs and is true."""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil

import pytest

import trimtab as tt

MODULES = [
    importlib.import_module(f"trimtab.{module.name}")
    for module in pkgutil.iter_modules(tt.__path__)
    if module.name != "_internal"
]


def examples() -> list[object]:
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = {}
    for module in [tt, *MODULES]:
        for test in finder.find(module):
            if test.examples:
                found[test.name] = pytest.param(test, id=test.name)
    return list(found.values())


@pytest.mark.parametrize("test", examples())
def test_an_example_is_true(test: doctest.DocTest) -> None:
    report: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.FAIL_FAST)
    runner.run(test, out=report.append)
    assert not report, "".join(report)


def test_everything_public_is_documented() -> None:
    missing = []
    for module in [tt, *MODULES]:
        for name in getattr(module, "__all__", []):
            value = getattr(module, name)
            if not (inspect.isclass(value) or inspect.isfunction(value)):
                continue
            if not inspect.getdoc(value):
                missing.append(name)
            if inspect.isclass(value):
                missing += [
                    f"{name}.{attribute}"
                    for attribute, member in vars(value).items()
                    if not attribute.startswith("_")
                    and (inspect.isfunction(member) or isinstance(member, (property, classmethod)))
                    and not inspect.getdoc(member)
                ]
    assert missing == []


def test_every_operation_documents_its_parameters_in_order() -> None:
    for operation in tt.catalogue():
        engine, verb = operation["name"].split(".")
        function = getattr(getattr(tt, engine), verb)
        parameters = list(inspect.signature(function).parameters)
        section = (
            inspect.getdoc(function).split("Parameters\n----------\n")[1].split("\n\nReturns")[0]
        )  # type: ignore[union-attr]
        documented = [line.split(" : ")[0] for line in section.splitlines() if line[:1].strip()]
        assert sorted(documented) == sorted(parameters), operation["name"]
