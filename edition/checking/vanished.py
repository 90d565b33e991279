"""Law L5 at the door of a release: ids that the last commit or the last conversion has and that are gone now.

An id that people may have cited must lead somewhere: `edition convert` remembers ids that went with their text, and an
alias in seeds/ID.decisions.yaml names what answers for one. Everything else is reported here.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from edition.encoding.identities import NUMBERED
from edition.findings import Finding, Severity
from edition.ledger import Ledger

CODE = "I101"
_MANY = 10
_COMMITTED = (
    "there in the last commit",
    "Put it back, or name what answers for it under aliases in the document's decisions file.",
)
_CONVERTED = (
    "given by the last conversion",
    "Put it back; or if it went on purpose, run `edition convert`, which remembers that it is gone.",
)
_IDS = re.compile(rb"""\sxml:id\s*=\s*["']([^"']+)["']""")


def check_vanished(path: Path, shown: str, ledger: Ledger, converted: Path | None = None) -> list[Finding]:
    """A warning for each id that neither the file nor the ledger knows any more: ids of the last commit, and those
    of the text that the converter wrote last (CONVERTED)."""
    now, known = _ids(path.read_bytes()), {*ledger.removed, *ledger.aliases}
    committed = _ids(_committed(path))
    written = _ids(converted.read_bytes()) if converted is not None and converted.is_file() else {}
    gone = dict.fromkeys(committed, _COMMITTED)
    gone |= {ident: _CONVERTED for ident in written if ident not in committed and NUMBERED.fullmatch(ident)}
    lost = {ident: where for ident, where in gone.items() if ident not in now and ident not in known}
    return [found for where in (_COMMITTED, _CONVERTED) for found in _findings(shown, lost, where)]


def _ids(data: bytes) -> dict[str, None]:
    """The ids in a file, in its order."""
    plain = data.decode("utf-16", "replace").encode() if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
    return dict.fromkeys(ident.decode("utf-8", "replace") for ident in _IDS.findall(plain))


def _findings(shown: str, lost: Mapping[str, tuple[str, str]], where: tuple[str, str]) -> list[Finding]:
    """One for each id, or one for all of them where they are many: then a whole part went, not an id."""
    was, hint = where
    idents = [ident for ident, kind in lost.items() if kind is where]
    told = [f"the id {ident} was {was} and is gone; citations of it lead nowhere." for ident in idents]
    if len(idents) > _MANY:
        told = [f"{len(idents)} ids were {was} and are gone; citations of them lead nowhere: "
                f"{', '.join(idents[:_MANY])} and {len(idents) - _MANY} more."]
    return [Finding(CODE, Severity.WARNING, shown, 0, message, hint) for message in told]


def _is_versioned(folder: Path) -> bool:
    """Whether git can know the folder at all; to ask git takes as long as the accounting of a text."""
    return "GIT_DIR" in os.environ or any((one / ".git").exists() for one in (folder, *folder.parents))


def _committed(path: Path) -> bytes:
    """The file as git has it, empty where there is no git, no commit or no such file in it."""
    if not _is_versioned(path.parent.resolve()):
        return b""
    try:
        command = ["git", "show", f"HEAD:./{path.name}"]
        asked = subprocess.run(command, cwd=path.parent, capture_output=True, check=False)
    except OSError:
        return b""
    return asked.stdout if asked.returncode == 0 else b""
