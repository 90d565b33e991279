"""A conversion meets the file that people work on: tei/ first, then what the next merge needs."""

from __future__ import annotations

from edition.authority import Authority
from edition.commands.converted import Converted
from edition.commands.seeds import unreadable
from edition.encoding.document import parse_bytes
from edition.encoding.renewal import renew
from edition.errors import TeiError
from edition.files import write_whole
from edition.findings import Finding, Severity
from edition.ledger import read_ledger, write_ledger
from edition.project import Project


def renew_kept(project: Project, ident: str, authority: Authority) -> Converted:
    """Bring a file that only people have changed up to date, with the last conversion, which would come out the same.

    Whoever asks for it holds the project's lock.
    """
    result = Converted()
    renew_file(project, ident, project.converted(ident).read_bytes(), authority, result, False)
    return result


def renew_file(
    project: Project, ident: str, new: bytes, authority: Authority, result: Converted, dry_run: bool
) -> None:
    """tei/ first, then the base of the merge: a run that is cut off between them is put right by the next."""
    target, base, ledger = project.tei(ident), project.converted(ident), project.ledger(ident)
    old = target.read_bytes() if target.exists() else None
    if old is not None:
        try:
            parse_bytes(old, project.shown(target))
        except TeiError as error:
            result.findings.append(unreadable(error, target, project, "X101"))
            result.told[ident], result.before[ident], result.after[ident] = [], old, new
            result.left.append(ident)
            return
    last = base.read_bytes() if base.exists() else None
    renewed = renew(new, last, old, read_ledger(ledger), authority)
    shown = project.shown(target)
    result.findings += [Finding("M201", Severity.REVIEW, shown, *conflict) for conflict in renewed.changes.conflicts]
    result.told[ident] = renewed.changes.in_words()
    result.before[ident], result.after[ident] = old or b"", renewed.tei
    (result.unchanged if renewed.tei == old else result.merged if renewed.merged else result.written).append(ident)
    if not dry_run:
        write_whole(target, renewed.tei)
        write_whole(base, renewed.base)
        write_ledger(ledger, renewed.ledger)
