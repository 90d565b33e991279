"""What changed for readers between two versions of a text: words, tags, apparatus, registers; counts, examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from lxml import etree

from edition.depositing.markdown import plain
from edition.depositing.reader import Block, read_blocks, read_entries

KINDS = ("text", "tags", "apparatus", "registers")
_EXAMPLES = 12
_AROUND = 3


@dataclass(frozen=True, slots=True)
class Change:
    """At PLACE of DOCUMENT something of KIND is otherwise: BEFORE and AFTER, either "" where there was nothing.

    As a string it is Markdown.
    """

    kind: str
    document: str
    place: str
    before: str
    after: str

    def __str__(self) -> str:
        before, after = plain(self.before), plain(self.after)
        if not before:
            return f"`{self.place}`: new: {after}"
        return f"`{self.place}`: {before} → {after}" if after else f"`{self.place}`: gone: {before}"


def changes(document: str, old: etree._Element | None, new: etree._Element | None) -> list[Change]:
    """What is otherwise in NEW (None: the document is gone; OLD None: it is new)."""
    if old is None or new is None:
        word = "the whole document"
        return [Change("text", document, document, "" if old is None else word, "" if new is None else word)]
    found = [change for pair in _pairs(read_blocks(old), read_blocks(new)) for change in _compared(document, *pair)]
    return [*found, *_entries(document, read_entries(old), read_entries(new))]


def _entries(document: str, old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Change]:
    for ident in dict.fromkeys([*new, *old]):
        before, after = old.get(ident, ""), new.get(ident, "")
        if before != after:
            said = _shown(before, after) if before and after else (_cut(before), _cut(after))
            yield Change("registers", document, ident, *said)


def _pairs(old: Mapping[str, Block], new: Mapping[str, Block]) -> Iterator[tuple[Block | None, Block | None]]:
    """Blocks by their ids; those of none, of one kind in one home, are aligned by their words."""
    for place in dict.fromkeys([*new, *(p for p in old if p not in new)]):
        if "/" not in place:
            yield old.get(place), new.get(place)
    was, now = _unnamed(old), _unnamed(new)
    for home in dict.fromkeys([*now, *was]):
        yield from _aligned(was.get(home, []), now.get(home, []))


def _unnamed(blocks: Mapping[str, Block]) -> dict[str, list[Block]]:
    """Blocks without an id of their own, by home and kind ("sec-3/head")."""
    found: dict[str, list[Block]] = {}
    for place, block in blocks.items():
        if "/" in place:
            found.setdefault(place.partition("[")[0], []).append(block)
    return found


def _aligned(old: list[Block], new: list[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    matcher = SequenceMatcher(None, [b.words for b in old], [b.words for b in new], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        yield from zip_longest(old[a:b], new[c:d])


def _compared(document: str, old: Block | None, new: Block | None) -> Iterator[Change]:
    block = new or old
    assert block is not None
    kind = "apparatus" if block.ours else "text"
    before, after = (b.words if b else "" for b in (old, new))
    if before != after:
        said = _shown(before, after) if before and after else (_cut(before), _cut(after))
        yield Change(kind, document, block.place, *said)
    for name in ("tags", "apparatus"):
        was, now = (getattr(b, name) if b else Counter() for b in (old, new))
        yield from (Change(name, document, block.place, *pair) for pair in _counted(was - now, now - was))


def _counted(gone: Counter[str], come: Counter[str]) -> Iterator[tuple[str, str]]:
    """Tags that went and came, paired where one took another's place."""
    lost, found = (list(c.elements()) for c in (gone, come))
    for index in range(max(len(lost), len(found))):
        yield lost[index] if index < len(lost) else "", found[index] if index < len(found) else ""


def _shown(before: str, after: str) -> tuple[str, str]:
    """The words that differ with a few around them."""
    a, b = before.split(), after.split()
    parts = [code for code in SequenceMatcher(None, a, b, autojunk=False).get_opcodes() if code[0] != "equal"]
    _, a1, _, b1, _ = parts[0]
    _, _, a2, _, b2 = parts[-1]
    return _around(a, a1, a2), _around(b, b1, b2)


def _around(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    text = " ".join(words[first:last])
    return f"“{'…' if first else ''}{_cut(text, 160, False)}{'…' if last < len(words) else ''}”"


def _cut(text: str, most: int = 80, quoted: bool = True) -> str:
    short = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    return f"“{short}”" if quoted and short else short


def summary(found: list[Change]) -> str:
    """One sentence of counts: "Text: 2 changed (p-12, p-40). Tags: 5 new, 1 gone (p-3, ...)."."""
    return " ".join(_sentence(kind, [c for c in found if c.kind == kind]) for kind in KINDS
                    if any(c.kind == kind for c in found)) or "Nothing changed for readers."


def _sentence(kind: str, found: list[Change]) -> str:
    counts = {
        "changed": sum(1 for c in found if c.before and c.after), "new": sum(1 for c in found if not c.before),
        "gone": sum(1 for c in found if not c.after),
    }  # fmt: skip
    places = list(dict.fromkeys(c.place for c in found))
    shown = ", ".join(places[:6]) + (f" and {len(places) - 6} more places" if len(places) > 6 else "")
    return f"{kind.capitalize()}: {', '.join(f'{n} {what}' for what, n in counts.items() if n)} ({shown})."


def lines(found: list[Change]) -> list[str]:
    """The changes as lines of Markdown: for each kind its counts, then examples by place."""
    made: list[str] = []
    for kind in KINDS:
        own = [c for c in found if c.kind == kind]
        if own:
            made += [f"**{_sentence(kind, own)}**", ""]
            made += [f"- {c.document}, {c}" for c in own[:_EXAMPLES]]
            made += [f"- and {len(own) - _EXAMPLES} more"] if len(own) > _EXAMPLES else []
            made.append("")
    return made[:-1] or ["Nothing changed for readers."]
