"""Every place where an edition departs from its paper or from the OCR, so that a reader of the TEI can weigh each one.

Those in the text (choice, supplied, surplus, add, del, and sic or corr by themselves) have their line in the TEI; those
of the ledger, which are corrected plainly in the text, the line of the seed. A choice that nobody answers for yet is
marked as proposed: readers see the source's form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from lxml import etree

from edition.checking.corrections import Correction
from edition.encoding.document import tei

_ALONE = ("supplied", "surplus", "add", "del", "sic", "corr")
_SOURCE = tuple(tei(name) for name in ("sic", "orig", "abbr"))
_EDITED = tuple(tei(name) for name in ("corr", "reg", "expan"))
_WITHOUT_SOURCE = ("supplied", "add", "corr")  # the words are not there before the intervention
_WITHOUT_RESULT = ("surplus", "del")
_WIDEST = 36


@dataclass(frozen=True, slots=True)
class Intervention:
    """In LINE of FILE: the SOURCE has one thing, the EDITION another, by WHOM and on what GROUND (either may be "")."""

    file: str
    line: int
    kind: str
    source: str
    edition: str
    who: str
    ground: str


def interventions(tree: etree._ElementTree, file: str) -> list[Intervention]:
    """Those in the text of a TEI file, in its order."""
    text = tree.getroot().find(tei("text"))
    found = text.iter(tei("choice"), *map(tei, _ALONE)) if text is not None else ()
    return [_choice(e, file) if e.tag == tei("choice") else _alone(e, file)
            for e in found if e.tag == tei("choice") or not _in_choice(e)]


def recorded(corrections: Iterable[Correction], file: str) -> list[Intervention]:
    """Those of the ledger of corrections at FILE, whose lines are the seed's."""
    return [Intervention(file, c.line, "OCR", _one_line(c.seed), _one_line(c.tei), c.who, _joined(c.seen, c.when))
            for c in sorted(corrections, key=lambda c: c.line)]


def as_table(found: Sequence[Intervention]) -> str:
    """A table for the terminal; one sentence where there is nothing to show."""
    if not found:
        return "No interventions: the text stands as the source has it.\n"
    head = ("place", "kind", "source", "edition", "who", "ground")
    rows = [head, *((f"{i.file}:{i.line}", i.kind, *map(_short, (i.source, i.edition)), i.who or "-", i.ground)
                    for i in found)]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(head))]
    lines = ("  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
             for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def as_objects(found: Iterable[Intervention]) -> list[dict[str, object]]:
    """For JSON."""
    return [asdict(intervention) for intervention in found]


def _choice(choice: etree._Element, file: str) -> Intervention:
    source = next((e for e in choice if e.tag in _SOURCE), None)
    edited = next((e for e in choice if e.tag in _EDITED), None)
    who = next(_responsible(e for e in (choice, edited) if e is not None), "")
    return Intervention(file, _line(choice), "choice", _words(source), _words(edited), who,
                        _joined("" if who else "proposed", _grounds(choice)))


def _alone(element: etree._Element, file: str) -> Intervention:
    kind = etree.QName(element).localname
    source = "" if kind in _WITHOUT_SOURCE else _words(element)
    edition = "" if kind in _WITHOUT_RESULT else _words(element)
    return Intervention(file, _line(element), kind, source, edition, next(_responsible([element]), ""),
                        _grounds(element))


def _in_choice(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == tei("choice")


def _responsible(elements: Iterable[etree._Element]) -> Iterator[str]:
    yield from (" ".join(r.removeprefix("#") for r in e.get("resp", "").split()) for e in elements if e.get("resp"))


def _grounds(element: etree._Element) -> str:
    kinds = [target.removeprefix("#") for target in element.get("ana", "").split()]
    certainty = next((e.get("cert", "") for e in (element, *element) if e.get("cert")), "")
    return _joined(*kinds, element.get("reason", ""), certainty and f"certainty {certainty}")


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _words(element: etree._Element | None) -> str:
    return _one_line(str(element.xpath("string()"))) if element is not None else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _line(element: etree._Element) -> int:
    return element.sourceline if isinstance(element.sourceline, int) else 0


def _short(text: str) -> str:
    shown = text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
    return shown or "(nothing)"


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
