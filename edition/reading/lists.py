"""Lists: items that a bullet, a star, a dash, a figure or a letter opens, wrapped lines and one deeper level included.

Numbered paragraphs of prose are none (`Text.n` keeps their number), and neither are footnotes below each other. A
list's labels are the signs as printed; the pipes of a form that an OCR engine wrote before every line are layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from edition.reading.blocks import Block, Layout, Part, block_leaves
from edition.reading.found import LONGEST, Found, decided, parts_of_range
from edition.reading.items import STOP, Item, items_from
from edition.reading.lines import Line
from edition.reading.markers import Marker, markers_at

_PROBE = 12  # lines looked at before a list is refused
_SHORT = 160  # a numbered item longer than this is a paragraph; announced by a colon it may be longer
_ANNOUNCED = 260
_SENTENCE = re.compile(r"[a-z0-9)\"”][.!?]\s+[A-Z]")
_SURE = frozenset("•·▪●○◦‣∙■□➢►")  # bullets that are nothing else
_CALL = re.compile(r"\*(?<=[\w.,;:!?\"”’)]\*)\*{0,3}(?=[\s.,;)]|$)")
_BELOW = 600  # how far below a lone item the next one may stand, a page's furniture between them
_BACK = 4000  # how far above a starred line a footnote call would stand


def read_list(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """The list whose first item is line I: two items at least, in sequence."""
    readings = _openings(lines[i])
    if not readings:
        return None
    announced = _announced(lines, i)
    for marker in readings:
        if _believable(text, lines, i, marker, announced):
            items, after = items_from(lines, i, marker)
            if not marker.bullet and not _terse(lines, items, announced):
                return None
            block = _block(text, lines, items)
            reason = _reason(items, announced)
            return Found(block, after, (decided(lines[i], lines[after - 1], "list", reason),))
    return None


def _openings(line: Line) -> tuple[Marker, ...]:
    """The readings of a line that can open a list: bullets, and numbers at the start of their sequence."""
    if len(line.text) > LONGEST:
        return ()
    return tuple(m for m in markers_at(line.text) if m.first)


def _announced(lines: Sequence[Line], i: int) -> bool:
    """Whether the last line of words before I ends with a colon."""
    above = next((lines[j].text for j in range(i - 1, max(-1, i - 4), -1) if not lines[j].blank), "")
    return above.rstrip().endswith((":", ":-", ": -"))


def _believable(text: str, lines: Sequence[Line], i: int, marker: Marker, announced: bool) -> bool:
    """Whether a second item is near, and what stands here is neither prose nor notes."""
    items, after = items_from(lines, i, marker, _PROBE)
    cut = len(items) < 2 and not (_resumed(text, lines, i, marker) or (announced and _goes_on(text, lines, items[0])))
    if cut or _framed(lines, items, marker):
        return False
    if not marker.bullet:
        glued = after < min(len(lines), i + _PROBE) and not lines[after].blank and not markers_at(lines[after].text)
        return (announced or not glued) and _terse(lines, items, announced)
    if marker.kind == "|":
        return len(items) >= 3 and all(lines[item.first].text.count("|") == 1 for item in items)
    if len(items) < 2:
        return True
    if marker.kind == "*":
        return announced or len(items) >= 3 or not _CALL.search(text, max(0, lines[i].start - _BACK), lines[i].start)
    if marker.kind in {"-", "–", "—", "--", "o", "+"} and not announced and len(items) < 3:
        return all(item.marker.start == marker.start for item in items) and not _dialogue(lines, items)
    return True


def _resumed(text: str, lines: Sequence[Line], i: int, marker: Marker) -> bool:
    """Whether a lone item goes on with a list above it, which a page or a stamp cut."""
    if marker.kind not in _SURE and marker.kind != "*":
        return False
    above = text[max(0, lines[i].start - _BACK // 2) : lines[i].start]
    same = re.findall(rf"^[ \t]{{0,60}}{re.escape(marker.kind)}[ \t]+\S", above, re.MULTILINE)
    return len(same) >= 2 and not _CALL.search(above)


def _goes_on(text: str, lines: Sequence[Line], item: Item) -> bool:
    """Whether a lone item that a colon announced has fellows below, behind the furniture of a page."""
    kind = item.marker.kind
    end = lines[item.last].end
    if kind not in _SURE and (kind != "*" or _CALL.search(text, max(0, lines[item.first].start - _BACK), end)):
        return False
    return re.search(rf"^[ \t]{{0,60}}{re.escape(kind)}[ \t]+\S", text[end : end + _BELOW], re.MULTILINE) is not None


def _framed(lines: Sequence[Line], items: Sequence[Item], marker: Marker) -> bool:
    """Whether what looks like bullets are page numbers between dashes ("- 3 -") or rows of signs."""
    words = [lines[item.first].text[item.marker.end :].strip() for item in items]
    return marker.bullet and any(
        re.fullmatch(r"[\W_]*|\d{1,4}\s*[-–—]|[ivx]{1,5}\s*[-–—]", w) is not None for w in words
    )


def _dialogue(lines: Sequence[Line], items: Sequence[Item]) -> bool:
    """Whether the dashes open spoken words or whole sentences, as they do in minutes."""
    return all(_SENTENCE.search(lines[item.first].text) for item in items)


def _terse(lines: Sequence[Line], items: Sequence[Item], announced: bool) -> bool:
    """Whether numbered items are a list and not paragraphs: short, of one sentence, or announced and unspaced."""
    every = [inner for item in items for inner in (item, *item.below)]
    spaced = any(lines[item.first - 1].blank for item in every[1:])
    if announced and not spaced:
        return True
    size = max(sum(len(lines[k].text) for k in range(item.first, item.last + 1)) for item in every)
    if announced:
        return size <= _ANNOUNCED and _closed(lines, every[-1])
    prose = sum(bool(_SENTENCE.search(lines[item.first].text[item.marker.end :])) for item in every)
    ended = sum(lines[item.last].text.rstrip().endswith(".") for item in every)
    if spaced and any(item.below for item in items):
        return False  # numbered headings with numbered paragraphs below them
    return len(items) >= 3 and size <= _SHORT and prose * 4 <= len(every) and (not spaced or ended * 2 < len(every))


def _closed(lines: Sequence[Line], item: Item) -> bool:
    """Whether ITEM is not a sentence that a page cut: it is closed, or too short to be one."""
    words = lines[item.last].text.rstrip()
    return STOP.search(words) is not None or len(words) < 60


def _reason(items: Sequence[Item], announced: bool) -> str:
    what = "items opened by the same sign" if items[0].marker.bullet else "items numbered in sequence"
    return f"{len(items)} {what}" + (", announced by a colon" if announced else "")


def _block(text: str, lines: Sequence[Line], items: Sequence[Item]) -> Block:
    return Block("list", children=tuple(block for item in items for block in _pair(text, lines, item)))


def _pair(text: str, lines: Sequence[Line], item: Item) -> Iterator[Block]:
    """The label and the item of ITEM; a pipe is layout and no label."""
    line = lines[item.first]
    start, end = line.start + item.marker.start, line.start + item.marker.end
    words = parts_of_range(text, end, lines[item.last].end)
    if item.marker.kind == "|":
        yield Block("item", parts=(Layout(start, end), *words))
        return
    yield Block("label", parts=parts_of_range(text, start, end))
    yield _item(words, _block(text, lines, item.below) if item.below else None)


def _item(words: tuple[Part, ...], below: Block | None) -> Block:
    return Block("item", children=(Block("p", parts=words), below)) if below else Block("item", parts=words)


def open_end(text: str, block: Block) -> bool:
    """Whether the last item of the list BLOCK breaks off in a sentence that a page may have cut."""
    *_, (_, end) = block_leaves(block)
    return not STOP.search(text[max(0, end - 80) : end].rstrip())


def with_tail(block: Block, parts: tuple[Part, ...]) -> Block:
    """The list BLOCK with PARTS at the end of its last item: the rest of a sentence from the next page."""
    last = block.children[-1]
    if not last.children:
        return replace(block, children=(*block.children[:-1], replace(last, parts=(*last.parts, *parts))))
    below = with_tail(last.children[-1], parts)
    return replace(block, children=(*block.children[:-1], replace(last, children=(*last.children[:-1], below))))
