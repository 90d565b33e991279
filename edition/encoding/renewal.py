"""A new conversion meets what is there: the last conversion, the editor's file and the ledger of decisions.

Pure: bytes in, bytes out. Which files these are, and that tei/ is written first, is commands/convert.py's business.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from edition.authority import Authority
from edition.encoding.completing import complete_registers
from edition.encoding.document import parse_bytes, serialise
from edition.encoding.identities import adopt_ids, departed, id_of, numbered
from edition.encoding.merge import merge
from edition.encoding.merging import Changes
from edition.ledger import Ledger


@dataclass
class Renewed:
    """TEI to be canonical, BASE for the next merge, the LEDGER, and what was done. MERGED: a person's work is in it."""

    tei: bytes
    base: bytes
    ledger: Ledger
    changes: Changes = field(default_factory=Changes)
    merged: bool = False


def renew(new: bytes, base: bytes | None, theirs: bytes | None, ledger: Ledger, authority: Authority) -> Renewed:
    """What becomes of the editor's file (THEIRS) when the converter writes NEW after having written BASE."""
    new = with_known_ids(new, base or theirs, theirs, ledger)
    if theirs is None or theirs in {base, new}:
        return Renewed(new, new, _remember(ledger, base, new))
    if base is None:
        result = Renewed(theirs, new, ledger, merged=True)
        result.changes.conflict(0, "nobody knows what the converter wrote last, so nothing new was put in; "
                                   "from now on it is known")
        return result
    merged = merge(base, new, theirs, ledger.rejected)
    data = complete_registers(merged.data, authority)
    return Renewed(data, new, _remember(ledger, base, data), merged.changes, merged=True)


def with_known_ids(new: bytes, known: bytes | None, theirs: bytes | None, ledger: Ledger) -> bytes:
    """NEW with the ids that its things had before."""
    if new == known or (known is None and not ledger.removed):
        return new
    tree = parse_bytes(new)
    taken = {*ledger.removed, *ledger.aliases}
    if theirs is not None:
        taken |= {id_of(e) for e in numbered(parse_bytes(theirs).getroot())}
    adopt_ids(parse_bytes(known).getroot() if known else tree.getroot(), tree.getroot(), taken)
    return serialise(tree)


def _remember(ledger: Ledger, base: bytes | None, final: bytes) -> Ledger:
    """The ledger with the ids that went; one that came back is no longer gone."""
    if base is None or base == final:
        return ledger
    gone, aliases = departed(parse_bytes(base).getroot(), parse_bytes(final).getroot())
    return ledger.remove(gone).alias(aliases)
