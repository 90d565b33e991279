"""The teiHeader of a new file: what the front matter, edition.yaml and the text itself tell, nothing of it dropped.

Afterwards the header wins: an editor changes it in TEI, and `check` reports where edition.yaml says otherwise. What
the paper is (sourceDesc) is written in paper.py, the editorial principles in principles.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

import edition
from edition.authority.dates import is_date
from edition.config import Editor, ProjectConfig
from edition.encoding.document import ILLEGAL, XML_ID, E, tei
from edition.encoding.paper import describe_paper
from edition.encoding.principles import editorial_principles, taxonomies
from edition.encoding.rights import NOT_EVALUATED, rights_in, rights_said
from edition.reading.blocks import Document
from edition.reading.source import Source

MACHINE = "edition-software"
FINDER = "outside-finder"
_CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
_LICENCES = {
    "CC0-1.0": _CC0,
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC-BY-NC-4.0": "https://creativecommons.org/licenses/by-nc/4.0/",
}
KNOWN_KEYS = frozenset(
    "id title publication_date producing_office original_classification page_count source_url ocr_engine ocr_date "
    "author series rights".split()
)


def encode_header(
    source: Source, document: Document, config: ProjectConfig, exemptions: Iterable[str] = (), date: str | None = None
) -> etree._Element:
    """The teiHeader for SOURCE as read into DOCUMENT, under the project's CONFIG. DATE is the document's own."""
    return E.teiHeader(
        _file_description(source, document, config),
        E.encodingDesc(
            E.projectDesc(E.p(_project(config))),
            editorial_principles(),
            _references(),
            taxonomies(exemptions),
            E.appInfo(_application()),
        ),
        _profile(document, config, date or ""),
        E.revisionDesc(_first_change(config)),
    )


def credit_finder(root: etree._Element) -> None:
    """Add the respStmt of whoever found names outside this program (seeds/ID.annotations.*)."""
    statement = root.find(f".//{tei('titleStmt')}")
    assert statement is not None
    finder = E.respStmt(E.resp("names found outside the program, taken as further evidence"),
                        E.name("the annotations kept beside the seed", type="software"))
    finder.set(XML_ID, FINDER)
    statement.append(finder)


def licence_address(identifier: str) -> str:
    """The address of an SPDX licence."""
    return _LICENCES.get(identifier, f"https://spdx.org/licenses/{identifier}.html")


def date_attributes(text: str) -> dict[str, str]:
    """{"when": ...} where TEXT is a calendar date, else nothing."""
    return {"when": text} if is_date(text) else {}


def _file_description(source: Source, document: Document, config: ProjectConfig) -> etree._Element:
    facts = source.front_matter
    words = len(source.text.split())
    parts = [
        _titles(source, config),
        E.editionStmt(E.edition(f"Version {config.version}", n=config.version)),
        E.extent(E.measure(f"{words} words", unit="words", quantity=str(words))),
        _publication(source, config),
    ]
    if config.series:
        parts.append(E.seriesStmt(E.title(config.series, level="s")))
    other = [(key, value) for key, value in facts.items() if key not in KNOWN_KEYS]
    if other:
        parts.append(E.notesStmt(*(E.note(value or "(empty)", type="front-matter", n=key) for key, value in other)))
    return E.fileDesc(*parts, describe_paper(source, document))


def _titles(source: Source, config: ProjectConfig) -> etree._Element:
    facts = source.front_matter
    statement = E.titleStmt(E.title(facts.get("title") or source.ident, type="main"))
    if facts.get("author"):
        statement.append(E.author(facts["author"]))
    for number, editor in enumerate(config.editors, 1):
        statement.append(_editor(editor, number))
    machine = E.respStmt(E.resp("conversion from the text of the OCR, automatic tagging of names and dates"),
                         E.name(f"edition {edition.__version__}", type="software"))
    machine.set(XML_ID, MACHINE)
    statement.append(machine)
    return statement


def _editor(editor: Editor, number: int) -> etree._Element:
    element = E.editor(E.orgName(editor.name) if editor.body else E.persName(editor.name))
    element.set(XML_ID, editor.id or f"ed-{number}")
    if editor.role != "editor":
        element.set("role", editor.role.replace(" ", "-"))
    if editor.orcid:
        element.append(E.idno(editor.orcid, type="ORCID"))
    return element


def _publication(source: Source, config: ProjectConfig) -> etree._Element:
    statement = E.publicationStmt(E.publisher(config.publisher or config.title))
    if config.place:
        statement.append(E.pubPlace(config.place))
    if config.date:
        statement.append(E.date(config.date, when=config.date))
    statement.append(E.idno(source.ident, type="edition"))
    if config.base_url:
        statement.append(E.idno(f"{config.base_url.rstrip('/')}/{source.ident}/", type="URL"))
    if config.deposit.doi:
        statement.append(E.idno(config.deposit.doi, type="DOI"))
    status = "unknown" if rights_in(source, config) == NOT_EVALUATED else "free"
    statement.append(E.availability(*_licences(source, config), status=status))
    return statement


def _licences(source: Source, config: ProjectConfig) -> list[etree._Element]:
    text, address = rights_said(rights_in(source, config))
    first = E.licence(E.p(text), n="source")
    if address:
        first.set("target", address)
    second = E.licence(E.p(f"The encoding and the editors' additions: {config.licence}."), n="encoding",
                       target=licence_address(config.licence))
    return [first, second]


def _project(config: ProjectConfig) -> str:
    return (f"{config.title}: converted from the text of an OCR, encoded in TEI P5, and corrected by hand. "
            "Every character of that text is accounted for in this file.")


def _references() -> etree._Element:
    """How to cite: sections by their id, paragraphs by theirs (TEI Guidelines 4.12.0, section 16.2.5.4)."""
    inner = E.citeStructure(unit="paragraph", match=".//p", use="@xml:id", delim=".")
    return E.refsDecl(E.citeStructure(inner, unit="section", match="/TEI/text//div", use="@xml:id"))


def _application() -> etree._Element:
    return E.application(E.label("edition"), E.desc("OCR text to TEI, with names, dates, redactions and notes"),
                         ident="edition", version=edition.__version__)


def _profile(document: Document, config: ProjectConfig, date: str) -> etree._Element:
    profile = E.profileDesc(
        E.creation(E.date(date, **date_attributes(date)) if date else "The date is not known."),
        E.langUsage(E.language(_LANGUAGES.get(config.language, config.language), ident=config.language)),
    )
    letter = _correspondence(document)
    if letter is not None:
        profile.append(letter)
    return profile


def _first_letter(document: Document) -> list[tuple[str, str]]:
    """The headers of the first letter or memorandum; a record may hold several, each with its own."""
    first: list[tuple[str, str]] = []
    for kind, value in document.facts:
        if kind not in {"from", "to", "date", "subject"} or not value:
            continue
        if kind != "to" and any(kind == known for known, _ in first):
            break
        first.append((kind, value.translate(ILLEGAL)))
    return first


_LANGUAGES: Mapping[str, str] = {"en": "English", "de": "German", "fr": "French", "ru": "Russian"}


def _correspondence(document: Document) -> etree._Element | None:
    """Sender, recipients and date of a memorandum, letter or cable, as its own headers give them."""
    facts = _first_letter(document)
    kinds = {kind for kind, _ in facts}
    if not kinds & {"from", "to"}:
        return None
    sent = E.correspAction(*(E.name(v) for k, v in facts if k == "from"), type="sent")
    for value in [v for k, v in facts if k == "date"][:1]:
        sent.append(E.date(value, **date_attributes(value)))
    received = E.correspAction(*(E.name(v) for k, v in facts if k == "to"), type="received")
    actions = [action for action in (sent, received) if len(action)]
    subject = [E.note(v, type="subject") for k, v in facts if k == "subject"][:1]
    return E.correspDesc(*subject, *actions)


def _first_change(config: ProjectConfig) -> etree._Element:
    attributes = {"who": f"#{MACHINE}", "status": "converted"}
    if config.date:
        attributes["when"] = config.date
    return E.change(f"Converted from the text of the OCR by edition {edition.__version__}.", **attributes)

