"""The files that are derived from schema/edition.odd: made by schema/compile.xsl, committed, and proved fresh.

One authored schema; grammar, Schematron, the rules as a program and the guide follow from it.
"""

from __future__ import annotations

from pathlib import Path

from edition.rendering.saxon import transform
from edition.resources import resource

GRAMMAR, SCHEMATRON, RULES = "edition.rng", "edition.sch", "edition-rules.xsl"


def derive() -> dict[str, str]:
    """The text of every derived file by its name in schema/."""
    odd, compiler = resource("schema", "edition.odd"), resource("schema", "compile.xsl")
    schematron = transform(odd, compiler, {"to": "sch"})
    return {
        GRAMMAR: transform(odd, compiler, {"to": "rng"}) + "\n",
        SCHEMATRON: schematron + "\n",
        RULES: compile_rules(schematron.encode()) + "\n",
    }


def compile_rules(schema: Path | bytes) -> str:
    """Schematron, alone or embedded in RELAX NG, as the XSLT program that check_rules runs."""
    return transform(schema, resource("schema", "compile.xsl"), {"to": "xsl"})


def guide() -> str:
    """The guide to the encoding as one HTML page."""
    return transform(resource("schema", "edition.odd"), resource("schema", "compile.xsl"), {"to": "html"})


def write_derived(folder: Path) -> list[Path]:
    """Write the derived files into FOLDER where they differ from what is there; returns those written."""
    written = []
    for name, text in derive().items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            written.append(path)
    return written
