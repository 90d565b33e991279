"""The results of runs: results.json holds the figures, and results.md, results.svg and README.md are written from it.

Each part is as it was last measured, with the day and the machine: so a long part can be measured by itself, and a run
that is cut short keeps what it has. Files are written whole or not at all.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from benchmarks.figures import Line, Part, Table
from benchmarks.plot import picture
from benchmarks.report import figures_block, whole_report

README = "README.md"


def load(folder: Path) -> dict[str, Part]:
    """The parts as they were last measured; none where there are no results or they cannot be read."""
    try:
        data = json.loads((folder / "results.json").read_text(encoding="utf-8"))
        return {name: _part(part) for name, part in data.items()}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _part(data: dict[str, object]) -> Part:
    tables, lines = data.pop("tables"), data.pop("lines")
    assert isinstance(tables, list) and isinstance(lines, list)
    return Part(**data, tables=[Table(**t) for t in tables], lines=[Line(**line) for line in lines])  # type: ignore[arg-type]


def save(folder: Path, parts: Mapping[str, Part]) -> None:
    """Everything that is written from PARTS, into FOLDER; its README only where there is one."""
    folder.mkdir(parents=True, exist_ok=True)
    data = {name: asdict(part) for name, part in parts.items()}
    _whole(folder / "results.json", json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    _whole(folder / "results.md", whole_report(parts))
    _whole(folder / "results.svg", picture(parts))
    fill(folder / README, "figures", figures_block(parts))


def fill(page: Path, name: str, text: str) -> None:
    """Put TEXT between the marks <!-- NAME --> and <!-- /NAME --> of PAGE, if it is there and has them."""
    if not page.exists():
        return
    before, start, rest = page.read_text(encoding="utf-8").partition(f"<!-- {name} -->\n")
    _, end, after = rest.partition(f"<!-- /{name} -->\n")
    if start and end:
        _whole(page, f"{before}{start}\n{text.strip()}\n\n{end}{after}")


def _whole(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
