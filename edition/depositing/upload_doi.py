"""The DOI of a version in the header of its TEI: idno type="DOI" in publicationStmt, all other bytes as they were.

A DOI that no deposit of this record was given is somebody's own statement and is never replaced.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from lxml import etree

from edition.encoding.document import parse_bytes, tei
from edition.encoding.splice import Edit, Located, splice
from edition.errors import DepositError


def with_doi(data: bytes, doi: str, ours: Collection[str], path: Path | str = "TEI") -> bytes:
    """The file with DOI in its header. OURS: DOIs that deposits of it were given, which it may replace (lower case).

    Raises DepositError where another DOI stands there, or where there is no place for one.
    """
    root = parse_bytes(data, path).getroot()
    statement = root.find(f"{tei('teiHeader')}/{tei('fileDesc')}/{tei('publicationStmt')}")
    if statement is None or not len(statement):
        raise DepositError("has no publicationStmt with a publisher, where the DOI belongs. Add one.", path=path)
    there = next((e for e in statement.iter(tei("idno")) if (e.get("type") or "").upper() == "DOI"), None)
    located = Located(data, root)
    if there is None:
        return splice(located, [_added(located, statement, doi)])
    known = bare("".join(str(text) for text in there.itertext()))
    if known == doi.lower():
        return data
    if known and known not in ours:
        raise DepositError(f"has the DOI {known}, which no deposit of this record was given. If it is this edition's, "
                           "write it as `doi:` under `deposit:` in edition.yaml; if not, take it out.",
                           path=path, line=there.sourceline if isinstance(there.sourceline, int) else None)
    start, end = located.whole(there)
    return splice(located, [Edit(start, end, _element(there, doi))])


def bare(text: str) -> str:
    """A DOI without an address before it, in lower case: DOIs do not tell capitals apart."""
    text = " ".join(text.split()).lower()
    for before in ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"):
        text = text.removeprefix(before)
    return text


def _added(located: Located, statement: etree._Element, doi: str) -> Edit:
    """The idno after the last there is, else before availability, else at the end; indented as its neighbour is."""
    children = [e for e in statement if isinstance(e.tag, str)]
    idnos = [e for e in children if e.tag == tei("idno")]
    before = next((e for e in children if e.tag == tei("availability")), None)
    if idnos or before is None:
        neighbour = (idnos or children)[-1]
        start, end = located.whole(neighbour)
        return Edit(end, end, _space(located, start) + _element(neighbour, doi))
    start, _ = located.whole(before)
    return Edit(start, start, _element(before, doi) + _space(located, start))


def _space(located: Located, start: int) -> str:
    """The white space before a place."""
    before = located.data[:start]
    return before[len(before.rstrip(b" \t\r\n")) :].decode()


def _element(neighbour: etree._Element, doi: str) -> str:
    name = f"{neighbour.prefix}:idno" if neighbour.prefix else "idno"
    written = doi.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<{name} type="DOI">{written}</{name}>'
