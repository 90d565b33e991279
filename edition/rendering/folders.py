"""Putting a folder of files in place as a whole: written beside, then renamed (law L9). Knows nothing of pages."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from edition.errors import RenderError

Files = dict[str, bytes]


def replace_folder(out: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Make OUT hold exactly FILES (path inside -> bytes); return their paths, in order of name.

    Raises RenderError when it cannot be written; what was there stays.
    """
    fresh: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-new-", dir=out.parent))
        for name in sorted(files):
            _write(fresh, name, files[name])
        fresh.chmod(0o755)
        _swap(fresh, out)
    except OSError as error:
        message = f"cannot be written: {error.strerror}. What was there is still there."
        raise RenderError(message, path=out) from error
    finally:
        if fresh is not None:
            shutil.rmtree(fresh, ignore_errors=True)
    return [out / name for name in sorted(files)]


def _write(folder: Path, name: str, data: bytes) -> None:
    path = folder / name
    if ".." in path.relative_to(folder).parts:
        raise RenderError(f"a page may not leave the site: {name}", path=folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _swap(fresh: Path, out: Path) -> None:
    """Two renames: for a moment there is no OUT, but never half of one; the old one comes back if the second fails."""
    old = Path(tempfile.mkdtemp(prefix=f".{out.name}-old-", dir=out.parent)) / "site"
    try:
        if out.exists():
            out.rename(old)
        try:
            fresh.rename(out)
        except OSError:
            if old.exists():
                old.rename(out)
            raise
    finally:
        shutil.rmtree(old.parent, ignore_errors=True)
