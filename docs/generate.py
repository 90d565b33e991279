"""Two pages of the guide that are made, not written: commands.md from the help of the commands, dates.md from the cases
that the tests hold the program to. After a change of either, in the project's folder: python docs/generate.py
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from edition.cli import main

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guide"
TABLE = ROOT / "tests" / "reading" / "dates_table.tsv"

ROOMS: dict[str, tuple[str, ...]] = {
    "From text to TEI": ("new", "convert", "build"),
    "Checking": ("check", "explain", "schema"),
    "Deciding and proofreading": ("review", "accept", "reject", "proofread"),
    "Names": ("names", "authority", "annotations"),
    "Pages and books": ("html", "serve", "print", "epub"),
}
COMMANDS_HEAD = """# Commands

Made from the help of the commands themselves: `edition COMMAND --help` says the same in the terminal. Where a command
takes `[IDS]...`, it means the names of documents (`caesar-30`); without any, all of them.

Every command leaves with 0 when all is well, 1 when there are errors among the findings, and another number, with one
sentence, when it could not be carried out. `edition -C FOLDER COMMAND` works on the project in another folder,
`edition --debug COMMAND` shows the traceback of an error for a report, `edition --version` says which version this is.
"""
COMMANDS_FOOT = """## Beside the commands

- `make edition` makes the environment and builds; `make test` runs every test; `make bench` measures speed, growth and
  accuracy and prints them beside their floors ([Benchmarks](../../benchmarks/README.md)).
- **Your own look**: templates in the project's `xslt/html.xsl`, `site.xsl`, `print.xsl` or `epub.xsl` go in front of
  ours; no import is needed, and what they leave alone stays as it is. `xslt/words.xml` holds generated words of your
  own. Colours and typefaces need none of this: [Configuration](configuration.md). Stylesheets are programs: before you
  build somebody else's project, look into its `xslt/`, for what stands there can read any file that you can.
- **SOURCE_DATE_EPOCH**: the clock is never asked. A book or e-book carries the date of the newest `change` in its TEI;
  this environment variable, in seconds since 1970, puts another in its place.
"""
DATES_HEAD = """# Dates

What is tagged as a date, and which value it gets: the cases that the tests hold the program to, shape by shape, in
invented sentences. What stands in **[brackets]** becomes a `date`; the values follow in the order of the brackets.

| value | means | in TEI |
|---|---|---|
| `1957-06-18`, `1957-06`, `1957` | a day, month, year | `@when` |
| `1957-06-06/1957-06-14` | from a day to a day, as the text says | `@from`, `@to` |
| `1955-03..1955-05` | one date, somewhere between | `@notBefore`, `@notAfter` |
| `--06-18` | the year is not to be had | `@when` |

*inferred*: the year, or more, comes from the context. *relative*: counted from another date; `relative_dates: false`
in [`edition.yaml`](configuration.md) leaves these out. *medium*, *low*: the certainty, which waits in `edition review`.
*review*: `edition convert` asks you to look. *Written* is the date of the document, where the value hangs on it;
¶ begins a paragraph, § a heading.

"Since 1955" and "until October 1956" are the date they name (`@when`), not a stretch: the text says only one end of it.
"""


def commands_page() -> str:
    """Every command with its arguments and options, by room."""
    named = {name for names in ROOMS.values() for name in names}
    rooms = {**ROOMS, "More": tuple(sorted(set(main.commands) - named))}
    parts = [COMMANDS_HEAD]
    for title, names in rooms.items():
        if names:
            parts += [f"## {title}\n", *(entry for name in names for entry in _entries(name, main.commands[name]))]
    return "\n".join([*parts, COMMANDS_FOOT])


def _entries(name: str, command: click.Command) -> Iterator[str]:
    if isinstance(command, click.Group):
        for below, part in command.commands.items():
            yield from _entries(f"{name} {below}", part)
        return
    context = click.Context(command, info_name=f"edition {name}")
    usage = " ".join(piece for piece in command.collect_usage_pieces(context) if piece != "[OPTIONS]")
    lines = [f"### `{f'edition {name} {usage}'.rstrip()}`", "", " ".join((command.help or "").split())]
    options = [_option(p, context) for p in command.params if isinstance(p, click.Option)]
    yield "\n".join([*lines, *(["", *options] if options else []), ""])


def _option(option: click.Option, context: click.Context) -> str:
    spelt, said = option.get_help_record(context) or ("", "")
    return f"- `{spelt}`: {' '.join(said.split())}" if said else f"- `{spelt}`"


def dates_page() -> str:
    """The case table, one table for each shape."""
    shapes: dict[str, list[list[str]]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("# "):
            current = shapes.setdefault(columns[0][2:], [])
        elif not line.startswith("##"):
            current.append(columns)
    contents = " · ".join(f"[{shape}](#{_anchor(shape)})" for shape in shapes)
    return "\n".join([DATES_HEAD, contents + "\n", *(_shape(shape, rows) for shape, rows in shapes.items())])


def _shape(shape: str, rows: list[list[str]]) -> str:
    dated = any(len(row) > 2 for row in rows)
    head = ["| text | value |" + (" written |" if dated else ""), "|---|---|" + ("---|" if dated else "")]
    return "\n".join([f"## {shape}", "", *head, *(_row(row, dated) for row in rows), ""])


def _row(row: list[str], dated: bool) -> str:
    text = row[0].replace("|", "\\|").replace("*", "\\*").replace("[", "**[").replace("]", "]**")
    written = [row[2] if len(row) > 2 else ""] if dated else []
    return "| " + " | ".join([text, row[1], *written]).replace("  ", " ") + " |"


def _anchor(heading: str) -> str:
    kept = "".join(sign for sign in heading.lower() if sign.isalnum() or sign in " -")
    return kept.replace(" ", "-")


PAGES = {"commands.md": commands_page, "dates.md": dates_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (GUIDE / name).write_text(page(), encoding="utf-8")
