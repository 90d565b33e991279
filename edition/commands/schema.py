"""`edition schema`: the grammar, the rules and the guide, derived again from the one authored schema."""

from __future__ import annotations

from pathlib import Path

from edition.checking.derived import guide, write_derived
from edition.commands.report import say
from edition.files import write_whole
from edition.resources import resource


def run(folder: Path, page: Path | None) -> int:
    """Write what is derived into the schema/ of FOLDER, or ours; with PAGE the guide as well. Returns the exit code."""
    own = folder / "schema"
    target = own if (own / "edition.odd").is_file() else resource("schema")
    written = write_derived(target)
    say(f"{', '.join(path.name for path in written)} written." if written else "The schema files are fresh.")
    if page:
        write_whole(page, guide().encode())
        say(f"{page} written.")
    return 0
