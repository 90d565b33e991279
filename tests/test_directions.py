"""One road, one direction: a module imports only from rooms on its left, and each messy joint has one door."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "edition"

# From left to right. "leaves" are the modules of the package itself that hold plain data and files.
ROOMS = ("leaves", "authority", "reading", "encoding", "checking", "rendering", "depositing", "commands", "cli")
LEAVES = frozenset("errors findings resources config config_values files ledger project freshness hashes work".split())
# The rules of the schema run on Saxon, whose door is in rendering: the one step back, and it is named here.
STEPS_BACK = frozenset([("checking.rules", "rendering.saxon"), ("checking.derived", "rendering.saxon")])
ONLY_IMPORTERS = {
    "saxonche": {"rendering.saxon"},
    "typst": {"rendering.typesetting"},
    "ahocorasick": {"reading.name_index"},
    "requests": {"depositing.invenio_client"},
}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(p for p in parts if p != "__init__"), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(name: str) -> str:
    first = name.split(".")[0]
    if first in LEAVES or not first:
        return "leaves"
    return "cli" if first.startswith(("cli", "__main__")) else first


MODULES = dict(modules())


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_module_imports_only_from_rooms_on_its_left(name: str) -> None:
    here = ROOMS.index(room(name))
    for imported in imports(MODULES[name]):
        target = imported.removeprefix("edition.") if imported.startswith("edition.") else ""
        if not target or target not in MODULES or (name, target) in STEPS_BACK:
            continue
        assert ROOMS.index(room(target)) <= here, f"{name} imports {target}"


def test_every_step_back_is_really_taken() -> None:
    for name, target in STEPS_BACK:
        assert f"edition.{target}" in set(imports(MODULES[name]))


@pytest.mark.parametrize(("library", "doors"), sorted(ONLY_IMPORTERS.items()))
def test_each_messy_library_has_one_door(library: str, doors: set[str]) -> None:
    importers = {name for name, tree in MODULES.items() if any(i.split(".")[0] == library for i in imports(tree))}
    assert importers == doors


def test_reading_knows_no_xml() -> None:
    for name, tree in MODULES.items():
        if room(name) in {"reading", "leaves"}:
            assert not [i for i in imports(tree) if i.split(".")[0] in {"lxml", "xml"}], name


def test_every_room_and_every_module_has_a_sign() -> None:
    assert [name for name, tree in MODULES.items() if not ast.get_docstring(tree)] == []


def test_help_loads_no_library_that_reads_xml() -> None:
    import subprocess
    import sys

    code = ("import sys; from click.testing import CliRunner; from edition.cli import main; "
            "CliRunner().invoke(main, ['--help']); "
            "print([m for m in ('lxml', 'saxonche', 'typst') if m in sys.modules])")
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
