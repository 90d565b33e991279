"""The pages of the guide that are made are as they would be made now."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import click
import pytest

from edition.cli import main

ROOT = Path(__file__).parent.parent.parent


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", ROOT / "docs" / "generate.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["commands.md", "dates.md"])
def test_a_made_page_is_fresh(name: str) -> None:
    there = (ROOT / "docs" / "guide" / name).read_text(encoding="utf-8")
    assert there == _generate().PAGES[name](), "stale: run python docs/generate.py"


def test_every_command_and_every_option_is_told_of() -> None:
    page = (ROOT / "docs" / "guide" / "commands.md").read_text(encoding="utf-8")
    for name, command in main.commands.items():
        parts = command.commands if isinstance(command, click.Group) else {"": command}
        for below, part in parts.items():
            assert f"`edition {name} {below}".rstrip() in page
            assert all(o in page for p in part.params if isinstance(p, click.Option) for o in p.opts)


def test_every_line_of_the_table_of_dates_is_on_its_page() -> None:
    page = (ROOT / "docs" / "guide" / "dates.md").read_text(encoding="utf-8")
    table = (ROOT / "tests" / "reading" / "dates_table.tsv").read_text(encoding="utf-8")
    cases = [line for line in table.splitlines() if not line.startswith("#")]
    heads = len(re.findall(r"^\|---", page, re.M))
    assert len(re.findall(r"^\| ", page, re.M)) == len(cases) + heads + 4
