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
from edition.encoding.naming import name_new
from edition.encoding.release import keep_day_of_conversion
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
    new = keep_day_of_conversion(with_known_ids(new, base or theirs, theirs, ledger), base or theirs)
    if theirs is None or theirs in {base, new}:
        return Renewed(new, new, _remember(ledger, base, new))
    result = Renewed(theirs, new, ledger, merged=True)
    if base is None:
        result.changes.conflict(0, "nobody knows what the converter wrote last, so nothing new was put in; "
                                   "from now on it is known")
    else:
        merged = merge(base, new, theirs, ledger.rejected)
        result.tei, result.changes = complete_registers(merged.data, authority), merged.changes
    return _named(result, base)


def _named(result: Renewed, base: bytes | None) -> Renewed:
    """RESULT with ids for what a person put in, and with the ids remembered that went and came."""
    written = [parse_bytes(data).getroot() for data in (base, result.base) if data]
    taken = {id_of(e) for root in written for e in numbered(root)} | result.ledger.spent
    result.tei, given = name_new(result.tei, taken, result.changes)
    result.ledger = _remember(result.ledger, base, result.tei)
    if base is not None:
        result.ledger = _remember(result.ledger, result.base, result.tei)  # what the converter has and the editor not
    result.ledger = result.ledger.give(given)
    have = {id_of(e) for e in numbered(parse_bytes(result.tei).getroot())}
    result.ledger = result.ledger.remove(i for i in result.ledger.given if i not in have)
    return result


def with_known_ids(new: bytes, known: bytes | None, theirs: bytes | None, ledger: Ledger) -> bytes:
    """NEW with the ids that its things had before."""
    if new == known or (known is None and not ledger.spent):
        return new
    tree = parse_bytes(new)
    taken = set(ledger.spent)
    if theirs is not None:
        taken |= {id_of(e) for e in numbered(parse_bytes(theirs).getroot())}
    adopt_ids(parse_bytes(known).getroot() if known else tree.getroot(), tree.getroot(), taken)
    return serialise(tree)


def _remember(ledger: Ledger, base: bytes | None, final: bytes) -> Ledger:
    """The ledger with the ids that went between BASE and FINAL, and with what answers for them now."""
    if base is None or base == final:
        return ledger
    gone, aliases = departed(parse_bytes(base).getroot(), parse_bytes(final).getroot())
    return ledger.remove(gone).alias(aliases)
