"""What a person decides about doubtful things in a file: accepted tags, refused tags, and the credit for both.

Everything with @cert and without @resp waits for a decision. Accepting takes @cert away and sets @resp; refusing takes
the tag away and keeps the words; a page break, which has none, goes whole. Both are edits of the bytes (splice.py) and
a change in the revisionDesc.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from edition.encoding.document import XML_ID, local, parse_bytes, tei
from edition.encoding.escaping import escape, quoteattr
from edition.encoding.header import FINDER, MACHINE
from edition.encoding.inline import BLOCKS, Flat, flatten
from edition.encoding.merge_blocks import refused_break, rejection, unwrap_edits
from edition.encoding.spans import SPANS, spans
from edition.encoding.splice import Edit, Located, splice
from edition.encoding.tokens import start_tag
from edition.ledger import Rejection

_WEIGHT = {
    "persName": 0, "orgName": 1, "placeName": 1, "note": 1, "title": 2, "term": 2, "date": 3, "choice": 4, "pb": 5,
}  # fmt: skip
REFUSABLE = SPANS | {"pb"}
_SURENESS = {"low": 0, "medium": 1, "high": 2}
_AROUND = 60


@dataclass(frozen=True)
class Doubtful:
    """Something with @cert: its id, element name, words, what is said of them, how sure, where, and its context."""

    ident: str
    name: str
    words: str
    says: str
    certainty: str
    line: int
    before: str
    after: str

    @property
    def like(self) -> tuple[str, str, str]:
        """What makes two of them the same question."""
        return self.name, self.words, self.says


def queue(data: bytes) -> list[Doubtful]:
    """Everything that waits for a decision, most consequential first: the least sure, people before dates."""
    found = [_doubtful(element) for element in _open(data)]
    return sorted(found, key=lambda d: (_SURENESS.get(d.certainty, 1), _WEIGHT.get(d.name, 3), d.line, d.ident))


def waiting(data: bytes) -> int:
    """How many wait for a decision."""
    return len(_open(data))


def _open(data: bytes) -> list[etree._Element]:
    text = parse_bytes(data).getroot().find(tei("text"))
    return [element for element in text.iter(etree.Element) if is_open(element)] if text is not None else []


def is_open(element: etree._Element) -> bool:
    """Whether an element waits for a person's decision."""
    if not element.get("cert"):  # most elements
        return False
    decided = element.get("resp") not in {None, f"#{FINDER}", f"#{MACHINE}"}
    return bool(element.get(XML_ID) and not decided)


def accept(data: bytes, wanted: Iterable[str], editor: str) -> bytes:
    """The file with the doubtful things WANTED (ids) accepted by EDITOR ("#ed-1")."""
    root = parse_bytes(data).getroot()
    located, ids = Located(data, root), set(wanted)
    edits = [_accepted(e, located, editor) for e in root.iter(etree.Element) if e.get(XML_ID) in ids]
    return splice(located, edits)


def _accepted(element: etree._Element, located: Located, editor: str) -> Edit:
    a, b = located.start_tag(element)
    attributes = {str(k): str(v) for k, v in element.attrib.items() if k != "cert"}
    decided = element.makeelement(element.tag, {**attributes, "resp": editor})
    closed = located.data[a:b].endswith(b"/>")
    written = start_tag(decided)
    return Edit(a, b, written[:-1] + "/>" if closed else written)


def refuse(data: bytes, wanted: Iterable[str]) -> tuple[bytes, list[Rejection]]:
    """(the file without the tags WANTED, how the refusals are remembered)."""
    root = parse_bytes(data).getroot()
    located, ids = Located(data, root), set(wanted)
    edits: list[Edit] = []
    remembered = []
    for element in [e for e in root.iter(etree.Element) if e.get(XML_ID) in ids and local(e) in REFUSABLE]:
        flat, key = _home(element)
        if local(element) == "pb":
            remembered.append(refused_break(key, element))
            edits.append(Edit(*located.whole(element), ""))
            continue
        span = next(s for s in spans(flat) if s.element is element)
        remembered.append(rejection(key, span, flat.text))
        edits += unwrap_edits(element, located)
    return splice(located, edits), remembered


def credit(data: bytes, editor: str, when: str, words: str) -> bytes:
    """The file with a change at the top of its revisionDesc."""
    root = parse_bytes(data).getroot()
    history = root.find(f"{tei('teiHeader')}/{tei('revisionDesc')}")
    if history is None:
        return data
    located = Located(data, root)
    at = located.start_tag(history)[1]
    change = f'\n   <change when={quoteattr(when)} who={quoteattr(editor)} status="checked">{escape(words)}</change>'
    return splice(located, [Edit(at, at, change)])


def _doubtful(element: etree._Element) -> Doubtful:
    flat, _ = _home(element)
    here = next(((a, b) for a, b, e in flat.tagged if e is element), None)
    if here is None:
        here = next(((at, at) for at, e in flat.apart if e is element), (0, 0))
    start, end = here
    line = element.sourceline
    return Doubtful(
        element.get(XML_ID, ""), local(element), flat.text[start:end] or element.get("n", ""), _says(element),
        element.get("cert", ""), line if isinstance(line, int) else 0,
        flat.text[max(0, start - _AROUND) : start], flat.text[end : end + _AROUND],
    )  # fmt: skip


def _home(element: etree._Element) -> tuple[Flat, tuple[str, ...]]:
    """The block an element stands in, and that block's key."""
    block = next((a for a in element.iterancestors() if local(a) in BLOCKS), element)
    return flatten(block), (block.get(XML_ID) or _around(block),)


def _around(block: etree._Element) -> str:
    return next((a.get(XML_ID, "") for a in block.iterancestors() if a.get(XML_ID)), "")


def _says(element: etree._Element) -> str:
    """What the file says of the words: a link, a date, another reading."""
    if local(element) == "choice":
        return "".join(f"read {child.text}" for child in element if local(child) in {"corr", "reg"})
    keys: Sequence[str] = ("ref", "when", "from", "to", "notBefore", "notAfter", "n")
    return " ".join(value for value in (element.get(key) for key in keys) if value)
