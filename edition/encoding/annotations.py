"""Names of a TEI text as stand-off annotations on its source: W3C Web Annotation, CoNLL (IOB2), CSV.

Offsets count Unicode characters of the seed's text after its front matter, with \\n line ends: the text that
other taggers are given (`source_text`). Reading them back is outside_names.py's.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from edition.authority import Authority
from edition.encoding.document import XML_ID, local, tei
from edition.encoding.source_offsets import lay

KINDS: Mapping[str, tuple[str, str]] = {  # element -> (kind, label of IOB2)
    "persName": ("person", "PER"), "placeName": ("place", "LOC"), "orgName": ("org", "ORG"),
    "title": ("title", "WORK"), "term": ("term", "TERM"),
}


@dataclass(frozen=True, slots=True)
class Annotation:
    """Characters START to END of the source are a name. REF is an xml:id ("" where none is linked), BLOCK the
    xml:id of the paragraph."""

    start: int
    end: int
    kind: str
    ref: str
    text: str
    name: str = ""
    same_as: tuple[str, ...] = ()
    certainty: str = ""
    responsible: str = ""
    block: str = ""


def annotate(tree: etree._ElementTree, source: str, authority: Authority) -> list[Annotation]:
    """Every name in the text of a TEI tree, in the order of SOURCE."""
    text = tree.getroot().find(tei("text"))
    found = []
    for laid in lay(text, source) if text is not None else []:
        for start, end, element in laid.flat.tagged:
            if local(element) in KINDS and (place := laid.in_seed(start, end)):
                found.append(_annotation(element, laid.flat.block, place, source, authority))
    return sorted(found, key=lambda a: (a.start, -a.end, a.kind))


def _annotation(
    element: etree._Element, block: etree._Element, place: tuple[int, int], source: str, authority: Authority,
) -> Annotation:
    ref = (element.get("ref") or "").split(" ")[0].removeprefix("#")
    entry = authority.by_ref.get(ref)
    return Annotation(
        *place, KINDS[local(element)][0], ref, source[slice(*place)], entry.name if entry else "",
        entry.same_as if entry else (), element.get("cert") or "", (element.get("resp") or "").removeprefix("#"),
        block.get(XML_ID) or "")


def as_csv(found: Sequence[Annotation], source: str, ident: str) -> str:
    """One row a name: start, end, kind, ref, text, name, same_as, cert, resp, block."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["document", "start", "end", "kind", "ref", "text", "name", "same_as", "cert", "resp", "block"])
    for a in found:
        writer.writerow([ident, a.start, a.end, a.kind, a.ref, " ".join(a.text.split()), a.name, " | ".join(a.same_as),
                         a.certainty, a.responsible, a.block])
    return out.getvalue()


def as_json(found: Sequence[Annotation], source: str, ident: str) -> str:
    """An AnnotationPage of the W3C Web Annotation Data Model, as JSON-LD."""
    items = [_web_annotation(a, number, source, ident) for number, a in enumerate(found, 1)]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": f"urn:edition:{ident}:names", "type": "AnnotationPage",
        "items": items,
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def _web_annotation(a: Annotation, number: int, source: str, ident: str) -> dict[str, object]:
    bodies: list[dict[str, str]] = [{"type": "TextualBody", "purpose": "classifying", "value": a.kind}]
    if a.ref:
        bodies.append({"type": "TextualBody", "purpose": "linking", "value": a.ref})
    if a.name:
        bodies.append({"type": "TextualBody", "purpose": "tagging", "value": a.name})
    bodies += [{"type": "SpecificResource", "purpose": "identifying", "source": url} for url in a.same_as]
    if a.certainty:
        bodies.append({"type": "TextualBody", "purpose": "assessing", "value": a.certainty})
    quote = {"type": "TextQuoteSelector", "exact": a.text, "prefix": source[max(0, a.start - 32):a.start],
             "suffix": source[a.end:a.end + 32]}
    position = {"type": "TextPositionSelector", "start": a.start, "end": a.end}
    return {
        "id": f"urn:edition:{ident}:names:{number}", "type": "Annotation", "motivation": "identifying",
        "body": bodies, "target": {"source": f"urn:edition:{ident}:source", "selector": [quote, position]},
    }


_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[^\w\s]|_")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


def as_conll(found: Sequence[Annotation], source: str, ident: str) -> str:
    """One token a line (token, start, end, tag, ref), an empty line between paragraphs; of names in names the outer."""
    outer: list[Annotation] = []
    for a in found:
        if not outer or a.start >= outer[-1].end:
            outer.append(a)
    labels = dict(KINDS.values())
    lines, at = [f"# document = {ident}"], 0
    breaks = {match.start() for match in _PARAGRAPH.finditer(source)}
    last = 0
    for start, end in _token_spans(source, outer):
        if any(last <= b < start for b in breaks):
            lines.append("")
            breaks = {b for b in breaks if b >= start}
        while at < len(outer) and outer[at].end <= start:
            at += 1
        inside = at < len(outer) and outer[at].start <= start
        tag = f"{'B' if start == outer[at].start else 'I'}-{labels[outer[at].kind]}" if inside else "O"
        lines.append("\t".join((source[start:end], str(start), str(end), tag, outer[at].ref or "_" if inside else "_")))
        last = end
    return "\n".join(lines) + "\n"


def _token_spans(source: str, found: Sequence[Annotation]) -> list[tuple[int, int]]:
    """Tokens of SOURCE, cut where a name begins or ends ("Brown's" is two where Brown is a name)."""
    edges = sorted({edge for a in found for edge in (a.start, a.end)})
    spans, at = [], 0
    for match in _TOKEN.finditer(source):
        start = match.start()
        while at < len(edges) and edges[at] < match.end():
            if edges[at] > start:
                spans.append((start, edges[at]))
                start = edges[at]
            at += 1
        spans.append((start, match.end()))
    return spans


FORMATS: Mapping[str, Callable[[Sequence[Annotation], str, str], str]] = {
    "json": as_json, "conll": as_conll, "csv": as_csv,
}
