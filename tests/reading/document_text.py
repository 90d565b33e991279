"""A document as text a person can compare: one line for each block, signs in braces for what is no running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.reading.blocks import (
    Block,
    Document,
    Gap,
    Highlight,
    Hyphen,
    Layout,
    LineBreak,
    Mark,
    Note,
    PageBreak,
    Part,
    Words,
)
from edition.reading.source import Source


def document_text(document: Document, source: Source) -> str:
    """Front, body and back as a tree, then the facts and the decisions with their lines."""
    lines: list[str] = []
    for name in ("front", "body", "back"):
        blocks: tuple[Block, ...] = getattr(document, name)
        lines += [f"== {name}", *(line for block in blocks for line in _block(block, source.text, 0))] if blocks else []
    lines += ["== facts", *(f"{kind}: {value}" for kind, value in document.facts)] if document.facts else []
    lines += ["== decisions"]
    for d in document.decisions:
        sure = f" ({d.confidence})" if d.confidence else ""
        review = f" REVIEW {d.review}" if d.review else ""
        lines.append(f"{source.line(d.offset)} {d.what}{sure}: {d.reason}.{review}")
    return "\n".join(lines) + "\n"


def _block(block: Block, text: str, depth: int) -> Iterator[str]:
    role = f" {block.role}" if block.role else ""
    n = f" n={block.n}" if block.n else ""
    yield f"{'  ' * depth}{block.kind}{role}{n}: {parts_text(block.parts, text)}".rstrip()
    for child in block.children:
        yield from _block(child, text, depth + 1)


def parts_text(parts: Iterable[Part], text: str) -> str:
    return " ".join("".join(_part(part, text) for part in parts).split())


def _part(part: Part, text: str) -> str:
    match part:
        case Words():
            return text[part.start : part.end]
        case Gap():
            return f"{{gap {text[part.start : part.end]}}}"
        case Mark():
            return f"{{{part.kind} {parts_text(part.parts, text)}}}"
        case PageBreak():
            sure = f" {part.certainty}" if part.certainty else ""
            return f"{{page{' ' + part.n if part.n else ''}{sure}}}"
        case LineBreak():
            return "{line} "
        case Hyphen():
            return "{-}" if part.dropped else "{=}"
        case Layout():
            return f"{{layout {text[part.start : part.end].strip()}}}"
        case Highlight():
            return f"{{{part.rendition} {parts_text(part.parts, text)}}}"
        case Note():
            sure = f" {part.certainty}" if part.certainty else ""
            called = "" if part.call else " uncalled"
            return f"{{note {part.mark}{called}{sure}: {parts_text(part.parts, text)}}}"
