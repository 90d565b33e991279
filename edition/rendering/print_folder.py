"""The one folder that Typst may read while it sets a book: library, source, options, and the TEI to be attached."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from edition.rendering.manuscripts import Manuscript
from edition.rendering.print_options import PrintOptions, trim
from edition.resources import resource


def furnish(folder: Path, manuscripts: Sequence[Manuscript], source: str, xslt: Path | None) -> None:
    """The library, the source and the TEI to attach, in the one folder that Typst may read."""
    own = [xslt / "assets" / "print"] if xslt else []
    for library in (resource("xslt", "assets", "print"), *own):
        for file in sorted(library.glob("*.typ")):
            shutil.copyfile(file, folder / file.name)
    (folder / "main.typ").write_text(source, encoding="utf-8")
    (folder / "sources").mkdir()
    for manuscript in manuscripts:
        (folder / "sources" / f"{manuscript.ident}.xml").write_bytes(manuscript.data)


def write_options(folder: Path, options: PrintOptions, stamp: int, faces: Sequence[str], *, press: bool) -> None:
    """What the library is told of OPTIONS; FACES are those that the colophon names."""
    width, height = trim(options.paper)
    choices = {
        "width": width, "height": height, "two_sided": options.two_sided, "bleed": options.bleed,
        "marks": options.marks, "press": press, "proof": options.proof, "notes": options.notes,
        "fonts": options.faces, "faces": faces,
        "stamp": datetime.fromtimestamp(stamp, UTC).strftime("%Y-%m-%d"),
    }  # fmt: skip
    (folder / "options.json").write_text(json.dumps(choices), encoding="utf-8")
