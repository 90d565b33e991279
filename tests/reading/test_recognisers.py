"""The recognisers of blocks: golden folders of one difficulty each, and the laws that hold on any text.

A folder has text.txt and blocks.txt, an outline of what is recognised in it; `--update-golden` writes the latter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edition.reading.blocks import Block, Gap, Layout, LineBreak, Mark, Part, Words, block_leaves
from edition.reading.found import Found, flat
from edition.reading.lines import Line, split_lines
from edition.reading.lists import open_end, with_tail
from edition.reading.recognisers import recognise

GOLDEN = Path(__file__).parent.parent / "golden" / "blocks"


def all_found(text: str, lines: Sequence[Line]) -> Iterator[tuple[int, Found]]:
    i = 0
    while i < len(lines):
        found = recognise(text, lines, i)
        if found:
            yield i, found
        i = found.after if found else i + 1


def outline(text: str) -> str:
    lines = split_lines(text)
    result = []
    for i, found in all_found(text, lines):
        reason = found.decisions[0]
        sure = f" ({reason.confidence})" if reason.confidence else ""
        result.append(f"lines {i + 1}-{found.after}: {reason.what}{sure}: {reason.reason}")
        result += [f"  fact {kind}: {value}" for kind, value in found.facts]
        result += block_outline(text, found.block, 1)
    return "\n".join(result or ["nothing"]) + "\n"


def block_outline(text: str, block: Block, depth: int) -> Iterator[str]:
    role = f" role={block.role}" if block.role else ""
    words = "".join(part_outline(text, part) for part in block.parts)
    yield f"{'  ' * depth}{block.kind}{role}{f' {words}' if words else ''}"
    for child in block.children:
        yield from block_outline(text, child, depth + 1)


def part_outline(text: str, part: Part) -> str:
    match part:
        case Words():
            return f'"{flat(text[part.start : part.end])}"'
        case Layout():
            return f"<{text[part.start : part.end]}>"
        case Gap():
            return f"gap[{text[part.start : part.end]}]"
        case LineBreak():
            return "/"
        case Mark():
            return f"{part.kind}({''.join(part_outline(text, inner) for inner in part.parts)})"
    return "?"


@pytest.mark.parametrize("folder", sorted(GOLDEN.iterdir()), ids=lambda folder: folder.name)
def test_each_difficulty_is_recognised_as_its_golden_file_says(folder: Path, update_golden: bool) -> None:
    made = outline((folder / "text.txt").read_text(encoding="utf-8"))
    if update_golden:
        (folder / "blocks.txt").write_text(made, encoding="utf-8")
    assert made == (folder / "blocks.txt").read_text(encoding="utf-8")


def covers_once(text: str, lines: Sequence[Line], i: int, found: Found) -> bool:
    """Whether the leaves of a block hold every character of its lines once, and none beside."""
    count = [0] * len(text)
    for start, end in block_leaves(found.block):
        for k in range(start, end):
            count[k] += 1
    inside = range(lines[i].start, lines[found.after - 1].end)
    held = all(count[k] == 1 for k in inside if not text[k].isspace())
    return held and sum(count) == sum(count[k] for k in inside) and max(count, default=0) <= 1


LABELS = [
    "TO:",
    "FROM :",
    "SUBJECT",
    "CONTENTS",
    "AGENCY:",
    "RECORD NUMBER",
    "ORIGINATOR:",
    "Distribution:",
    "Sincerely,",
]
SIGNS = [
    "1. ",
    "2. ",
    "a. ",
    "* ",
    "- ",
    "|",
    "---",
    "   ",
    "\t",
    "\n",
    "\n\n",
    ".....",
    "____________",
    "**",
    "\x0c",
    "\u200f",
]
WORDS = ["a word", "12", "[REDACTED]", "/s/", "Anders Aas", "Chief Pilot", ".", ":", "(b)(1)", "é"]
PIECES = st.sampled_from([*LABELS, *SIGNS, *SIGNS, *WORDS])


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_a_block_holds_every_character_of_its_lines_once(text: str) -> None:
    lines = split_lines(text)
    for i, found in all_found(text, lines):
        assert found.after > i
        assert covers_once(text, lines, i, found)


class Counted(list[Line]):
    """Lines that count how often one of them is looked at."""

    looks = 0

    def __getitem__(self, key):  # type: ignore[no-untyped-def]
        self.looks += 1 if isinstance(key, int) else len(range(*key.indices(len(self))))
        return super().__getitem__(key)


REPEATED = [
    "TO:\n",
    "TO: a\nFROM: b\n",
    "1. a\n",
    "1. a\na. b\n",
    "* a\n",
    "|a|b|\n",
    "|a\n",
    "a   b   c\n",
    "a\tb\na\tb\tc\nd\te\n",
    "CONTENTS\na\n",
]
REPEATED += [
    "a ... 3\n",
    "AGENCY: a\nTITLE\n",
    "Distribution:\na\n",
    "Anders Aas\nChief Pilot\n",
    "_____\n",
    "\n",
    "SUBJECT\n\na\n\n",
]


@pytest.mark.parametrize("unit", REPEATED)
def test_the_lines_looked_at_grow_with_the_text_and_not_faster(unit: str) -> None:
    looks = []
    for size in (250, 1000):
        text = unit * size
        lines = Counted(split_lines(text))
        for _ in all_found(text, lines):
            pass
        looks.append(lines.looks)
    assert looks[1] <= 5 * looks[0] + 1000


@pytest.mark.parametrize("sign", ["*", "|", ".", "-", "_", "[", "a", "1", " ", "(b)(1)"])
def test_ten_thousand_signs_are_read_and_lose_nothing(sign: str) -> None:
    text = sign * 10_000
    lines = split_lines(text)
    assert all(covers_once(text, lines, i, found) for i, found in all_found(text, lines))


def test_a_list_that_a_page_cut_says_so_and_takes_the_rest_of_its_sentence() -> None:
    text = "* the lamp\n* the pier, which was\n\nmended in spring"
    found = recognise(text, split_lines(text), 0)
    assert found and open_end(text, found.block)
    tail = (Words(text.index("mended"), len(text)),)
    assert with_tail(found.block, tail).children[-1].parts[-1:] == tail
