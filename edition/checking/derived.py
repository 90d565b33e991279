"""The files that are derived from schema/edition.odd: made by schema/compile.xsl, committed, and proved fresh.

One authored schema; grammar, Schematron, the rules as a program and the guide follow from it.
"""

from __future__ import annotations

from pathlib import Path

from edition.rendering.saxon import transform
from edition.resources import resource

GRAMMAR, SCHEMATRON, RULES, GUIDE = "edition.rng", "edition.sch", "edition-rules.xsl", "edition-guide.html"


def derive(odd: Path | None = None) -> dict[str, str]:
    """The text of every derived file by its name in schema/, from ODD (ours, if none is given)."""
    odd, compiler = odd or resource("schema", "edition.odd"), resource("schema", "compile.xsl")
    schematron = transform(odd, compiler, {"to": "sch"})
    return {
        GRAMMAR: transform(odd, compiler, {"to": "rng"}) + "\n",
        SCHEMATRON: schematron + "\n",
        RULES: compile_rules(schematron.encode()) + "\n",
        GUIDE: guide(odd),
    }


def compile_rules(schema: Path | bytes) -> str:
    """Schematron, alone or embedded in RELAX NG, as the XSLT program that check_rules runs."""
    return transform(schema, resource("schema", "compile.xsl"), {"to": "xsl"})


def guide(odd: Path | None = None) -> str:
    """The guide to the encoding as one HTML page, from ODD (ours, if none is given)."""
    return transform(odd or resource("schema", "edition.odd"), resource("schema", "guide.xsl"))


def write_derived(folder: Path) -> list[Path]:
    """Write what derives from the ODD in FOLDER beside it, where it is not so already; returns what changed."""
    written = []
    for name, text in derive(folder / "edition.odd").items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written
