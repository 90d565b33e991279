"""The case table of dates is the specification: every line of it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.reading.dates import DateMention, find_dates
from edition.reading.passages import Passage

TABLE = Path(__file__).with_name("dates_table.tsv")
BRACKETS = re.compile(r"\[([^\]]*)\]")


def cases() -> Iterator[tuple[str, str, str | None, str]]:
    """(text with brackets, values, document date, language) of each line."""
    language = "en"
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            continue
        columns = line.split("\t")
        if line.startswith("# "):
            language = columns[1] if len(columns) > 1 else "en"
        else:
            yield columns[0], columns[1], columns[2] if len(columns) > 2 else None, language


def passages(text: str) -> list[Passage]:
    """A line of the table as passages."""
    return [Passage(part[2:], "head", 1) if part.startswith("§ ") else Passage(part) for part in text.split(" ¶ ")]


def value(mention: DateMention) -> str:
    """A mention as the table writes it."""
    stretch = f"{mention.from_}/{mention.to}" if mention.from_ else None
    limits = f"{mention.not_before}..{mention.not_after}" if mention.not_before else None
    words = [mention.when or stretch or limits or "no value"]
    words += ["relative"] if mention.relative else ["inferred"] if mention.inferred else []
    return " ".join([*words, *filter(None, [mention.certainty, "review" if mention.review else ""])])


def marked(parts: list[Passage], mentions: list[DateMention]) -> str:
    """The passages again, with brackets around every mention."""
    lines = []
    for i, passage in enumerate(parts):
        text = passage.text
        for m in reversed([m for m in mentions if m.passage == i]):
            text = f"{text[: m.start]}[{text[m.start : m.end]}]{text[m.end :]}"
        lines.append(("§ " if passage.kind == "head" else "") + text)
    return " ¶ ".join(lines)


@pytest.mark.parametrize(("text", "values", "written", "language"), list(cases()))
def test_a_line_of_the_table_holds(text: str, values: str, written: str | None, language: str) -> None:
    parts = passages(BRACKETS.sub(r"\1", text))
    mentions = find_dates(parts, written, language=language)
    assert marked(parts, mentions) == text
    assert ("; ".join(value(m) for m in mentions) or "no date") == values


def test_the_table_has_at_least_three_hundred_expressions() -> None:
    assert sum(max(1, len(BRACKETS.findall(text))) for text, *_ in cases()) >= 300
