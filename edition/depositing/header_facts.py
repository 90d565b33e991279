"""What one TEI header tells a repository; nothing is decided here about what the headers of a project say together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from edition.config import Editor
from edition.encoding.document import XML_ID, local, parse, tei
from edition.encoding.progress import progress
from edition.encoding.release import released


@dataclass(frozen=True, slots=True)
class HeaderFacts:
    """IDENT is the TEI's own idno; RIGHTS are (what it covers, address or name, text); CHANGED the newest change."""

    ident: str
    title: str
    version: str | None
    editors: tuple[Editor, ...]
    publisher: str | None
    date: str | None
    changed: str | None
    languages: tuple[str, ...]
    rights: tuple[tuple[str, str, str], ...]
    doi: str | None
    series: str | None
    keywords: tuple[str, ...]
    words: int
    source_title: str
    source_bodies: tuple[str, ...]  # whose paper it is; the authors, too, unless nobody is named but who wrote it
    source_authors: tuple[str, ...]
    source_date: str | None
    source_numbers: tuple[tuple[str, str], ...]
    scan: str | None
    pages: int | None
    ocr: str | None
    redactions: int
    proofread: int
    releases: tuple[tuple[str, str], ...]


def read_facts(path: Path) -> HeaderFacts:
    """The facts of the header of PATH. Raises TeiError as `parse` does."""
    root = parse(path).getroot()
    header = root.find(tei("teiHeader"))
    if header is None:
        header = etree.Element(tei("teiHeader"))
    source = _source(header)
    bodies = tuple(_text(e) for e in source.iterfind(f".//{tei('monogr')}/{tei('author')}"))
    text = root.find(tei("text"))
    return HeaderFacts(
        ident=_text(_find(header, "publicationStmt", "idno[@type='edition']")) or path.stem,
        title=_text(_find(header, "titleStmt", "title[@type='main']")) or _text(_find(header, "titleStmt", "title")),
        version=_attribute(_find(header, "editionStmt", "edition"), "n"),
        editors=tuple(_editor(e) for e in _all(header, "titleStmt", "editor")),
        publisher=_text(_find(header, "publicationStmt", "publisher")) or None,
        date=_attribute(_find(header, "publicationStmt", "date"), "when"),
        changed=max((c.get("when", "") for c in header.iter(tei("change"))), default="") or None,
        languages=tuple(filter(None, (e.get("ident") for e in _all(header, "langUsage", "language")))),
        rights=tuple(_licence(e) for e in header.iter(tei("licence"))),
        doi=_text(_find(header, "publicationStmt", "idno[@type='DOI']")) or None,
        series=_text(header.find(f"{tei('fileDesc')}/{tei('seriesStmt')}/{tei('title')}")) or None,
        keywords=tuple(_text(e) for e in header.iterfind(f".//{tei('keywords')}//{tei('term')}")),
        words=_words(header, text),
        source_title=_text(_find(source, "title")) or _text(_find(source, "msContents", "summary")),
        source_bodies=bodies,
        source_authors=bodies or tuple(_text(e) for e in _all(header, "titleStmt", "author")),
        source_date=_source_date(source),
        source_numbers=tuple((e.get("type", "number"), _text(e)) for e in source.iter(tei("idno"))),
        scan=next((e.get("target") for e in source.iter(tei("ref")) if e.get("target")), None),
        pages=_pages(source),
        ocr=_text(header.find(f".//{{*}}bibl[@{XML_ID}='ocr']/{{*}}note[@type='ocr-engine']")) or None,
        redactions=sum(1 for _ in root.iter(tei("gap")) if _.get("reason") in {"withheld", "redacted"}),
        proofread=progress(root).share,
        releases=tuple(released(root).items()),
    )


def _find(root: etree._Element, *path: str) -> etree._Element | None:
    return root.find(".//" + "/".join(f"{{*}}{step}" for step in path))


def _all(root: etree._Element, *path: str) -> Iterable[etree._Element]:
    return root.iterfind(".//" + "/".join(f"{{*}}{step}" for step in path))


def _text(element: etree._Element | None) -> str:
    return " ".join(str(element.xpath("string()")).split()) if element is not None else ""


def _attribute(element: etree._Element | None, name: str) -> str | None:
    return element.get(name) if element is not None else None


def _words(header: etree._Element, text: etree._Element | None) -> int:
    """As the header's extent says; counted only where it says nothing."""
    measure = _find(header, "extent", "measure[@unit='words']")
    said = measure.get("quantity", "") if measure is not None else ""
    return int(said) if said.isdigit() else len(str(text.xpath("string()")).split()) if text is not None else 0


def _editor(element: etree._Element) -> Editor:
    body = element.find(tei("orgName"))
    name = body if body is not None else element.find(tei("persName"))
    orcid = next((_text(e) for e in element.iter(tei("idno")) if (e.get("type") or "").upper() == "ORCID"), None)
    affiliation = _text(element.find(f".//{tei('affiliation')}")) or None
    role = (element.get("role") or "editor").replace("-", " ")
    return Editor(_text(name if name is not None else element), orcid, role, body is not None, element.get(XML_ID),
                  affiliation)


def _licence(element: etree._Element) -> tuple[str, str, str]:
    covers = "source" if element.get("n") == "source" else "encoding"
    return covers, element.get("target") or "", _text(element)


def _source(header: etree._Element) -> etree._Element:
    described = next((e for e in header.iter(tei("biblStruct"), tei("msDesc"))), None)
    return described if described is not None else etree.Element(tei("biblStruct"))


def _source_date(source: etree._Element) -> str | None:
    dates = (e for e in source.iter(tei("date")) if local(e.getparent()) in {"imprint", "origin"})  # type: ignore[arg-type]
    return next((e.get("when") for e in dates if e.get("when")), None)


def _pages(source: etree._Element) -> int | None:
    counted = next((e.get("quantity", "") for e in source.iter(tei("measure")) if e.get("unit") == "pages"), "")
    return int(counted) if counted.isdigit() else None
