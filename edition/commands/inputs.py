"""What each step of a build depends on: hashes by the names that --why tells.

LOOK gives the hash of a file or folder: the one that remembers (hashes.Seen) where many files are asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from edition.hashes import Seen, program_seen, text_digest
from edition.project import COLLECTION, Project
from edition.resources import resource

Inputs = dict[str, str]
Look = Callable[[Path], str]


def shared_inputs(project: Project, seen: Seen) -> Inputs:
    """What documents have in common; each step takes of it what concerns it."""
    fonts = project.config.print.fonts
    look = seen.digest
    return {
        "edition.yaml": text_digest(repr(project.config)), "the program": program_seen(seen),
        "the schema": look(resource("schema")), "the authority files": look(project.authority),
        "our stylesheets": look(resource("xslt")), "xslt": look(project.folder / "xslt"),
        "the typefaces": look(project.folder / fonts) if fonts else "",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", ""),
    }  # fmt: skip


def _of(shared: Mapping[str, str], *names: str) -> Inputs:
    return {name: shared[name] for name in ("edition.yaml", "the program", *names)}


def conversion_inputs(project: Project, ident: str, seed: Path | None, shared: Mapping[str, str], look: Look) -> Inputs:
    """Seed, authority and decisions; and the two files conversion writes, because people change them."""
    return {
        **_of(shared, "the authority files"),
        "the seed": look(seed) if seed else "",
        "the annotations": "".join(look(path) for path in project.annotations(ident)),
        "the decisions": look(project.ledger(ident)), "the TEI": look(project.tei(ident)),
        "the last conversion": look(project.converted(ident)),
    }  # fmt: skip


def check_inputs(project: Project, ident: str, seed: Path | None, shared: Mapping[str, str], look: Look) -> Inputs:
    """The TEI and everything it is held against."""
    return {
        **_of(shared, "the authority files", "the schema"),
        "the TEI": look(project.tei(ident)), "the seed": look(seed) if seed else "",
        "the corrections": look(project.folder / "seeds" / f"{ident}.corrections.yaml"),
        "the decisions": look(project.ledger(ident)), "the last conversion": look(project.converted(ident)),
    }  # fmt: skip


def book_inputs(project: Project, ident: str, shared: Mapping[str, str], look: Look) -> Inputs:
    """The TEI and what decides how it looks on paper."""
    looks = _of(shared, "our stylesheets", "xslt", "the typefaces", "SOURCE_DATE_EPOCH")
    return {**looks, f"tei/{ident}.xml": look(project.tei(ident))}


def page_inputs(project: Project, ident: str, between: tuple[str, str], among: int, booked: bool,
                shared: Mapping[str, str], look: Look) -> Inputs:
    """The TEI, the former ids that its pages still answer to, and what they are linked with."""
    return {
        **_of(shared, "our stylesheets", "xslt"),
        f"tei/{ident}.xml": look(project.tei(ident)), f"the decisions about {ident}": look(project.ledger(ident)),
        "the seed": look(project.seeds[ident]) if ident in project.seeds else "",
        "the documents beside it": f"{among > COLLECTION}: {' '.join(between)}", "whether there is a book": str(booked),
    }


def site_inputs(project: Project, idents: Sequence[str], shared: Mapping[str, str], look: Look) -> Inputs:
    """All TEI, the books to download, and the decisions, whose former ids pages still answer to."""
    logo = project.config.html.logo
    return {
        **_of(shared, "our stylesheets", "xslt"),
        "the logo": look(project.folder / logo) if logo else "",
        "the fonts": "".join(look(project.folder / name) for _, name in sorted(project.config.html.fonts.items())),
        "the guide to the encoding": look(resource("schema", "edition-guide.html")),
        **{f"tei/{ident}.xml": look(project.tei(ident)) for ident in idents},
        **{f"the decisions about {ident}": look(project.ledger(ident)) for ident in idents},
        **{f"the seed {ident}": look(project.seeds[ident]) for ident in idents if ident in project.seeds},
        **{f"the book {ident}": look(project.build / "print" / f"{ident}.pdf") for ident in idents},
    }
