"""Law L5 at the door of a release: ids that were there in the last commit and are gone now.

An id that people may have cited must lead somewhere: `edition convert` remembers ids that went with their text, and an
alias in seeds/ID.decisions.yaml names what answers for one. Everything else is reported here.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from edition.findings import Finding, Severity
from edition.ledger import Ledger

CODE = "I101"
_IDS = re.compile(rb"""\sxml:id\s*=\s*["']([^"']+)["']""")


def check_vanished(path: Path, shown: str, ledger: Ledger) -> list[Finding]:
    """A warning for each id of the last commit that neither the file nor the ledger knows any more."""
    before = _committed(path)
    if not before:
        return []
    now = set(_IDS.findall(path.read_bytes()))
    known = {*ledger.removed, *ledger.aliases}
    gone = [ident.decode() for ident in dict.fromkeys(_IDS.findall(before)) if ident not in now]
    return [_finding(shown, ident) for ident in gone if ident not in known]


def _finding(shown: str, ident: str) -> Finding:
    return Finding(CODE, Severity.WARNING, shown, 0,
                   f"the id {ident} was there in the last commit and is gone; citations of it lead nowhere.",
                   "Put it back, or name what answers for it under aliases in the document's decisions file.")


def _committed(path: Path) -> bytes:
    """The file as git has it, empty where there is no git, no commit or no such file in it."""
    try:
        command = ["git", "show", f"HEAD:./{path.name}"]
        asked = subprocess.run(command, cwd=path.parent, capture_output=True, check=False)
    except OSError:
        return b""
    return asked.stdout if asked.returncode == 0 else b""
