"""How much of a text has been proofread against its scan, as its revisionDesc says: change/@status and @target."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from edition.encoding.document import XML_ID, parse_bytes, tei
from edition.encoding.escaping import escape, quoteattr
from edition.encoding.splice import Edit, Located, splice

STATUS = "proofread"


@dataclass(frozen=True)
class Progress:
    """DONE of TOTAL words stand in SECTIONS (ids) that were proofread."""

    done: int
    total: int
    sections: tuple[str, ...]

    @property
    def share(self) -> int:
        """Whole percent, rounded down: a hundred means every word."""
        return self.done * 100 // self.total if self.total else 0


def progress(root: etree._Element) -> Progress:
    """What has been proofread. A change without @target speaks of the whole text."""
    text = root.find(tei("text"))
    if text is None:
        return Progress(0, 0, ())
    targets = _targets(root)
    sections = [s for s in text.iter(tei("div"), tei("titlePage")) if "" in targets or s.get(XML_ID) in targets]
    outermost = [s for s in sections if not any(a in sections for a in s.iterancestors())]
    done = _words(text) if "" in targets else sum(_words(section) for section in outermost)
    return Progress(done, _words(text), tuple(s.get(XML_ID, "") for s in outermost if s.get(XML_ID)))


def mark_proofread(data: bytes, sections: Iterable[str], editor: str, when: str) -> bytes:
    """The file with a change that says EDITOR has proofread SECTIONS (ids; none: the whole text)."""
    root = parse_bytes(data).getroot()
    history = root.find(f"{tei('teiHeader')}/{tei('revisionDesc')}")
    if history is None:
        return data
    pointers = " ".join(f"#{section}" for section in sections)
    target = f" target={quoteattr(pointers)}" if pointers else ""
    words = escape("Proofread against the scan" + (f": {pointers}." if pointers else "."))
    located = Located(data, root)
    at = located.start_tag(history)[1]
    change = f"<change when={quoteattr(when)} who={quoteattr(editor)} status=\"{STATUS}\"{target}>{words}</change>"
    return splice(located, [Edit(at, at, f"\n   {change}")])


def _targets(root: etree._Element) -> set[str]:
    changes = [c for c in root.iter(tei("change")) if c.get("status") == STATUS]
    return {t.removeprefix("#") for c in changes for t in (c.get("target") or "").split() or [""]}


def _words(element: etree._Element) -> int:
    return len(str(element.xpath("string()")).split())
