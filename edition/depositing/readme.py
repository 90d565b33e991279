"""The words of a package for people: README, the note at the top of the bag, CHANGELOG."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edition.depositing.citing import address, citation
from edition.depositing.markdown import plain
from edition.depositing.record import Record

_WHAT = (
    ("html/index.html", "the web edition. Open this file in a browser; nothing has to be installed, nothing is "
                        "fetched. Its full-text search is left out here, the pages are all there"),
    ("pdf/", "the same as a book, PDF/A-3a, with the TEI attached to it"),
    ("epub/", "the same as an e-book"),
    ("text/", "the words alone"),
    ("tei/", "**the edition itself**, TEI P5. Everything above is made from it"),
    ("schema/", "what the TEI may hold: the schema (`edition.rng`, `edition.sch`), as it was written (`edition.odd`), "
                "and a guide for readers of the encoding (`edition-guide.html`)"),
    ("seeds/", "the text of the optical character recognition as it was received, what people have decided about it, "
               "and `seeds/authority/`: who and what the texts name, with identifiers"),
    ("reports/", "what the checks found; the proof that every character of the source stands in the TEI; every place "
                 "where the text departs from the source"),
    ("metadata/", "the description of this deposit for DataCite, InvenioRDM and Dublin Core"),
    ("ro-crate-metadata.json", "every file here with its type, licence and origin (RO-Crate 1.3)"),
    ("ro-crate-preview.html", "the same list for people; open it in a browser"),
    ("edition.yaml", "the settings. This folder is a project of the program `edition`: `edition build` in it makes the "
                     "outputs again"),
    ("CITATION.cff", "how to cite it, for programs; `codemeta.json` and `.zenodo.json` say the same to others"),
    ("CHANGELOG.md", "what is new in this version for readers"),
    ("LICENSES/", "the licences in full"),
)  # fmt: skip


def readme(record: Record, paths: Iterable[str], standing: Sequence[str]) -> bytes:
    """README.md: what this is, how to open it, how to cite it, what one may do with it."""
    there = list(paths)
    listed = [f"- `{name}`: {what}." for name, what in _WHAT if any(p.startswith(name) for p in there)]
    return _text([
        f"# {plain(record.title)}", "",
        f"Version {record.version}{f', {record.date}' if record.date else ''}."
        + (f" {address(record)}" if address(record) else ""), "",
        plain(record.description), "",
        *_sources(record),
        "## What is here, and how to open it", "", *listed, "",
        "## How to cite", "", f"> {plain(citation(record))}", "",
        "Sections and paragraphs can be cited by their ids, which never change: `p-12` is `html/ID/index.html#p-12` "
        "and `xml:id=\"p-12\"` in the TEI. For reference managers: `CITATION.cff`, and BibTeX, RIS and CSL-JSON beside "
        "the pages in `html/`.", "",
        "## What you may do with it", "", *(f"- {_right(record, index)}" for index in range(len(record.rights))), "",
        "## How it was made, and how far to trust it", "", plain(record.methods), "",
        f"Made with {record.made_with[0]} {record.made_with[1]}. {plain(' '.join(standing))}", "",
        "The findings of its check are in `reports/validation.txt`.", "",
        *(["## Whom to ask", "", f"<{record.contact}>", ""] if record.contact else []),
        "## Is it whole?", "",
        f"`edition verify {record.name}.zip` checks everything: checksums, description, schema, accounting, outputs. "
        "Any BagIt tool checks the files (`bagit.py --validate`), and so does `sha256sum -c manifest-sha256.txt` in "
        "the folder above this one.",
    ])  # fmt: skip


def _sources(record: Record) -> list[str]:
    if not record.sources:
        return []
    lines = ["## What was edited", ""]
    for source in record.sources:
        numbers = "; ".join(f"{kind.replace('-', ' ')} {value}" for kind, value in source.numbers)
        parts = (plain(", ".join(source.authors)), f"*{plain(source.title)}*", source.date or "date not known",
                 plain(numbers),
                 f"{source.pages} pages" if source.pages else "", f"scan: {source.scan}" if source.scan else "")
        lines.append("- " + ", ".join(part for part in parts if part) + f" (`tei/{source.ident}.xml`)")
    return [*lines, ""]


def _right(record: Record, index: int) -> str:
    rights = record.rights[index]
    of = "The papers edited" if rights.covers == "source" else "The encoding, the notes and the authority files"
    known = f" (`LICENSES/{rights.spdx}.txt`)" if rights.spdx else ""
    return f"{of}: {plain(rights.title)}{known}{f', {rights.url}' if rights.url else ''}."


def bag_note(record: Record) -> bytes:
    """README.txt at the top of the bag, for somebody who has just unpacked it."""
    return _text([
        record.title, f"Version {record.version}", "",
        "This folder is a BagIt bag. The edition is in data/:", "",
        "  data/README.md        begin here: what there is, how to cite it",
        "  data/html/index.html  the web edition; open it in a browser",
        "  data/tei/             the edition itself, TEI P5", "",
        "The other files here are checksums and the label of the bag.",
    ])  # fmt: skip


def changelog(record: Record, sections: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    """CHANGELOG.md: (version and date, lines) newest first."""
    lines = [f"# Changes of *{plain(record.title)}*", ""]
    for head, said in sections:
        lines += [f"## {head}", "", *said, ""]
    return _text(lines[:-1])


def _text(lines: Sequence[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()
