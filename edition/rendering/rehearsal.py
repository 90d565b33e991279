"""A book is set faster the second time: Typst remembers, as long as its process lives, what it made of each paragraph.

So what Typst read for a book is left in a folder (the draft), and the next run sets the draft once more, beside its
other work, before the new book comes. The result is thrown away and cannot change the book: a stale draft, or none,
costs time and nothing else.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from pathlib import Path

_SET_HERE: set[Path] = set()  # drafts of books that this process has set: it remembers them as it is
_LARGEST = 4_000_000  # bytes of a book's source; a larger one is better set once than twice


def leave_draft(folder: Path, draft: Path) -> None:
    """Keep what Typst read in FOLDER as DRAFT, whole or not at all."""
    if (folder / "main.typ").stat().st_size > _LARGEST:
        return
    draft.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".new-", dir=draft.parent))
    try:
        shutil.copytree(folder, beside, dirs_exist_ok=True)
        shutil.rmtree(draft, ignore_errors=True)
        beside.rename(draft)
        _SET_HERE.add(draft)
    except OSError:  # two at once, or a full disk: there is no draft then
        shutil.rmtree(beside, ignore_errors=True)


def rehearse(draft: Path, fonts: Path | None = None) -> None:
    """Set DRAFT beside whatever else this process does; the next book waits for it."""
    if draft not in _SET_HERE and (draft / "main.typ").is_file():
        begun = threading.Event()
        threading.Thread(target=_set, args=(draft, fonts, begun), daemon=True).start()
        begun.wait()


def _set(draft: Path, fonts: Path | None, begun: threading.Event) -> None:
    try:
        from edition.rendering.typesetting import ENGINE, lay_out

        with ENGINE:  # taken before anybody else can ask for a book
            begun.set()
            lay_out(draft / "main.typ", fonts)
    except Exception:  # whatever is wrong with a draft, it must not stop the book
        return
    finally:
        begun.set()
