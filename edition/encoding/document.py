"""The door between files and trees: the TEI namespace, the safe parser and the serialiser of new files.

No other module parses or writes TEI. Entities, DTDs, XInclude and the network stay off, whoever wrote the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

from edition.errors import TeiError

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
XML_ID = f"{{{XML}}}id"
XML_LANG = f"{{{XML}}}lang"
NS = {"t": TEI}

SCHEMA_INSTRUCTIONS = (
    ("xml-model", 'href="../schema/edition.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"'),
    ("xml-model", 'href="../schema/edition.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"'),
)

# Elements whose children stand on lines of their own; in all others white space would be text.
STRUCTURE = frozenset(
    "TEI teiHeader fileDesc titleStmt respStmt editionStmt publicationStmt availability licence seriesStmt notesStmt "
    "sourceDesc biblStruct monogr imprint series msDesc msIdentifier msContents physDesc objectDesc supportDesc "
    "history origin additional listBibl encodingDesc projectDesc editorialDecl correction normalization hyphenation "
    "interpretation stdVals punctuation refsDecl citeStructure classDecl taxonomy category appInfo application "
    "profileDesc creation langUsage correspDesc correspAction revisionDesc standOff listPerson person listPlace place "
    "location listOrg org list text front body back div titlePage docTitle table row".split()
)

# Characters that XML 1.0 cannot hold (section 2.2): left out on writing, whatever the seed has.
# Those that are white space to the reader of a text (a form feed between two words) become a space.
ILLEGAL: dict[int, str | None] = dict.fromkeys([*range(9), *range(14, 28), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])
ILLEGAL |= dict.fromkeys([11, 12, *range(28, 32)], " ")

_MAX_BYTES = 200_000_000

# What to do about the commonest of libxml2's messages, which name the parser's trouble and not the writer's.
_ADVICE = {
    "xmlParseEntityRef": "Write a bare & as &amp;.",
    "Entity '": "Write the character itself: only &amp; &lt; &gt; &quot; &apos; are known.",
    "tag mismatch": "An element is closed in the wrong order, or not at all.",
    "StartTag: invalid element name": "Write a bare < as &lt;.",
    "Excessive depth": "Elements are nested deeper than any text is; the file was mangled by a program.",
    "already defined": "Give one of the two another xml:id.",
    "AttValue": "The value of an attribute stands in quotation marks.",
    "Premature end": "The end of the file is missing: take it from a copy.",
    "invalid xml:id": "An xml:id begins with a letter and holds letters, digits, hyphens and full stops.",
    "xmlns": "Check the namespace declarations of this element.",
}


def tei(name: str) -> str:
    """The lxml name of a TEI element: tei("p") is "{http://www.tei-c.org/ns/1.0}p"."""
    return f"{{{TEI}}}{name}"


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; "" for comments and processing instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class _Make:
    """Makes TEI elements: E.p("text", E.lb(), rend="x"). lxml's ElementMaker with the types it lacks."""

    def __init__(self) -> None:
        self._maker = ElementMaker(namespace=TEI, nsmap={None: TEI})

    def __getattr__(self, name: str) -> Callable[..., etree._Element]:
        make: Callable[..., etree._Element] = getattr(self._maker, name)
        return make


E = _Make()


def parse(path: Path) -> etree._ElementTree:
    """The tree of a TEI file.

    Raises TeiError with line, the line itself and a caret for what is ill-formed; for DTDs, entities and XInclude;
    for another namespace than TEI P5's.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TeiError(f"cannot be read: {error.strerror}.", path=path) from error
    return parse_bytes(data, path)


def parse_bytes(data: bytes, path: Path | str = "TEI") -> etree._ElementTree:
    """The tree of TEI held in memory; PATH only names it in messages. Raises as `parse` does."""
    _refuse_bulk(data, path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=len(data) > 9_000_000)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _ill_formed(error, data, path) from error
    tree = root.getroottree()
    _refuse_foreign(tree, path)
    return tree


def serialise(tree: etree._ElementTree) -> bytes:
    """The bytes of a new file: UTF-8 with declaration, schema instructions before the root, one final line end."""
    body = etree.tostring(tree.getroot(), encoding="unicode")
    instructions = "".join(f"<?{target} {data}?>\n" for target, data in SCHEMA_INSTRUCTIONS)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{instructions}{body}\n'.encode()


def _refuse_bulk(data: bytes, path: Path | str) -> None:
    if not data.strip():
        raise TeiError("is empty. Run `edition convert` to make it again from its seed.", path=path)
    if len(data) > _MAX_BYTES:
        raise TeiError(f"has {len(data) // 1_000_000} MB; more than {_MAX_BYTES // 1_000_000} MB is not read. "
                       "Split it into documents.", path=path)


def _ill_formed(error: etree.XMLSyntaxError, data: bytes, path: Path | str) -> TeiError:
    line, column = error.position if error.position else (error.lineno or 1, 1)
    lines = data.split(b"\n")
    text = lines[line - 1].decode("utf-8", "replace").rstrip("\r") if 0 < line <= len(lines) else ""
    start = max(0, column - 61)
    shown = text[start : start + 100]
    what = re.sub(r", line \d+, column \d+.*$", "", error.msg or "ill-formed XML")
    caret = " " * max(0, column - 1 - start) + "^"
    advice = next((f" {advice}" for sign, advice in _ADVICE.items() if sign in what), "")
    message = f"not well-formed XML (column {column}): {what}.{advice}\n  {shown}\n  {caret}"
    return TeiError(message, path=path, line=line)


def _refuse_foreign(tree: etree._ElementTree, path: Path | str) -> None:
    root = tree.getroot()
    if tree.docinfo.internalDTD is not None:
        raise TeiError("has a document type declaration, which is not read: it can pull in other files. "
                       "Remove it; write characters as themselves.", path=path, line=1)
    for node in root.iter(etree.Entity, "{http://www.w3.org/2001/XInclude}include"):
        raise TeiError("asks for an entity or another file (XInclude), which is not read. Put the text itself here.",
                       path=path, line=_line(node))
    if root.tag in {"TEI.2", "TEI"} or root.tag == "teiCorpus.2":
        raise TeiError(f"its root <{root.tag}> is not in the TEI P5 namespace. Add xmlns=\"{TEI}\" "
                       "(a P4 file has to be converted to P5 first).", path=path, line=_line(root))
    if root.tag != tei("TEI"):
        raise TeiError(f"its root is <{root.tag}>, not <TEI xmlns=\"{TEI}\">.", path=path, line=_line(root))


def _line(node: etree._Element) -> int | None:
    line = node.sourceline
    return line if isinstance(line, int) else None
