"""Whether the outputs say what the TEI says (law L7): every word of the reading text in page, book and plain text.

Where the very program is at hand that made them, they are made again from the enclosed TEI and compared byte by byte.
Stylesheets that came in the package are never run.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree, html

from edition.depositing.making import OUTPUTS, make_outputs
from edition.depositing.pdf_text import attached_tei, pdf_text
from edition.depositing.reader import Block, read_blocks
from edition.encoding.document import XML_ID, parse
from edition.errors import EditionError
from edition.findings import Finding, Severity
from edition.project import Project

WORDS, BYTES, ABSENT = "K401", "K402", "K403"
_REACH = 160  # words of other things that may come between two of a block
_REMEDY = "The output was not made from this TEI; make the package again with `edition deposit`."


def check_outputs(project: Project, names: Sequence[str]) -> list[Finding]:
    """Words of the TEI that its outputs lack, by document and output."""
    return [finding for name in names for finding in _document(project.folder, name, project.tei(name))]


def _document(folder: Path, name: str, tei: Path) -> Iterator[Finding]:
    root = parse(tei).getroot()
    ident = str(root.get(XML_ID) or name)
    blocks = list(read_blocks(root).values())
    texts = {
        f"text/{name}.txt": lambda path: path.read_text(encoding="utf-8", errors="replace"),
        f"html/{ident}/index.html": _page_text, f"pdf/{name}.pdf": pdf_text,
    }  # fmt: skip
    for output, read in texts.items():
        path = folder / output
        if not path.is_file():
            yield _error(ABSENT, output, f"is missing: {tei.name} has no such output.")
            continue
        try:
            yield from _missing(blocks, read(path), output)
            if output.endswith(".pdf") and attached_tei(path) not in {None, tei.read_bytes()}:
                yield _error(WORDS, output, "has another TEI attached than the one in tei/.")
        except (ValueError, UnicodeError, zlib.error, etree.LxmlError) as error:
            yield _error(WORDS, output, f"cannot be read ({error}).")


def _error(code: str, output: str, sentence: str) -> Finding:
    return Finding(code, Severity.ERROR, f"data/{output}", 0, sentence, _REMEDY)


def _page_text(path: Path) -> str:
    page = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    etree.strip_elements(page, "script", "style", with_tail=False)
    return " ".join(str(text) for text in page.itertext())


def _missing(blocks: Sequence[Block], text: str, output: str) -> Iterator[Finding]:
    """One finding for an output: the first block whose words do not stand in it one after the other, and how many."""
    printed = tokens(text)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(printed):
        places.setdefault(word, []).append(at)
    lost = [b for b in blocks if (own := tokens(b.words)) and not in_order(own, printed, places)]
    if lost:
        first = lost[0]
        yield _error(WORDS, output, f"lacks words of {first.place} (“{first.words[:60]}...”)"
                     + (f" and of {len(lost) - 1} more blocks." if len(lost) > 1 else "."))


def tokens(text: str) -> list[str]:
    """The words of a text; one that is broken at a soft hyphen is whole."""
    return re.findall(r"[^\W_]+", re.sub("\u00ad\\s*", "", text))


def in_order(block: Sequence[str], printed: Sequence[str], places: Mapping[str, Sequence[int]]) -> bool:
    """Whether the words of a block follow each other; a note, a stamp or the head of a page may come between."""
    for start in places.get(block[0], ()):
        at: int | None = start
        for word in block[1:]:
            at = _next(word, printed, at) if at is not None else None
        if at is not None:
            return True
    return False


def _next(word: str, printed: Sequence[str], at: int) -> int | None:
    """Where WORD ends first after AT; whole, or broken in two by the end of a line or page."""
    reach = range(at + 1, min(at + _REACH, len(printed)))
    whole = next((n for n in reach if printed[n] == word), None)
    before = range(at + 1, whole) if whole is not None else reach
    halves = (n for n in before if 1 < len(printed[n]) < len(word) and word.startswith(printed[n]))
    ends = (_next(word[len(printed[n]) :], printed, n) for n in halves)
    return min((end for end in (whole, *ends) if end is not None), default=None)


def check_again(project: Project, names: Sequence[str], scratch: Path) -> list[Finding]:
    """Outputs that come out otherwise when they are made again into SCRATCH."""
    try:
        make_outputs(project, names, scratch)
    except EditionError as error:
        return [_error(BYTES, "html", f"cannot be made again: {error.message}")]
    made, kept = _outputs(scratch), _outputs(project.folder)
    differing = [n for n in sorted({*made, *kept}) if n not in made or n not in kept
                 or made[n].read_bytes() != kept[n].read_bytes()]
    return [_error(BYTES, name, "comes out otherwise when it is made again from the TEI.") for name in differing]


def _outputs(folder: Path) -> dict[str, Path]:
    found = (path for kind in OUTPUTS for path in (folder / kind).rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}
