"""The door between files and trees: the TEI namespace, the safe parser and the serialiser of new files.

No other module parses or writes TEI. Entities, DTDs, XInclude and the network stay off, whoever wrote the file.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lxml import etree
from lxml.builder import ElementMaker

from edition.encoding.ill_formed import ill_formed
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
# Saxon reads no deeper; the deepest text we know is 14.
_MAX_DEPTH = 90
_TOO_DEEP = etree.XPath("/*" * (_MAX_DEPTH + 1))


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
        raise ill_formed(error, data, path) from error
    tree = root.getroottree()
    _refuse_depth(tree, path)
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


def _refuse_depth(tree: etree._ElementTree, path: Path | str) -> None:
    """No reader of ours may be asked to go deeper than it can."""
    deepest = _TOO_DEEP(tree)
    if isinstance(deepest, list) and deepest and isinstance(deepest[0], etree._Element):
        raise TeiError(f"elements are nested {_MAX_DEPTH} deep here, the last a <{local(deepest[0])}>; no text is, so "
                       "the file was mangled by a program. Take it from a copy.", path=path, line=_line(deepest[0]))


def _refuse_foreign(tree: etree._ElementTree, path: Path | str) -> None:
    root = tree.getroot()
    if local(root).lower() in ("html", "article", "book", "ead"):
        raise TeiError(f"its root is <{local(root)}>: this is no TEI. Convert it to TEI P5 first, or put it elsewhere.",
                       path=path, line=_line(root))
    if tree.docinfo.internalDTD is not None:
        raise TeiError("has a document type declaration, which is not read: it can pull in other files. "
                       "Remove it; write characters as themselves.", path=path, line=1)
    for node in root.iter(etree.Entity, "{http://www.w3.org/2001/XInclude}include"):
        raise TeiError("asks for an entity or another file (XInclude), which is not read. Put the text itself here.",
                       path=path, line=_line(node))
    if root.tag in {"TEI.2", "TEI"} or root.tag == "teiCorpus.2":
        raise TeiError(f"its root <{root.tag}> is not in the TEI P5 namespace. Add xmlns=\"{TEI}\" "
                       "(a P4 file has to be converted to P5 first).", path=path, line=_line(root))
    if root.tag == tei("teiCorpus"):
        raise TeiError("is a corpus; an edition has one document in each file. Put each <TEI> into a file of its own.",
                       path=path, line=_line(root))
    if root.tag != tei("TEI"):
        raise TeiError(f"its root is <{root.tag}>, not <TEI xmlns=\"{TEI}\">.", path=path, line=_line(root))


def _line(node: etree._Element) -> int | None:
    line = node.sourceline
    return line if isinstance(line, int) else None
