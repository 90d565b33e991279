"""`edition review`, `accept`, `reject`: the queue of doubtful things, and a person's decisions about them."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from edition.checking.baseline import FILE_NAME as BASELINE
from edition.checking.baseline import accept as accept_known
from edition.checking.baseline import read_baseline
from edition.commands.deciders import decider, today
from edition.commands.report import say, show
from edition.encoding.conversion import Conversion
from edition.encoding.decisions import REFUSABLE, Doubtful, accept, credit, queue, refuse
from edition.errors import ConfigError
from edition.files import locked, write_whole
from edition.findings import Finding
from edition.ledger import read_ledger, write_ledger
from edition.project import Project
from edition.reading.source import Source

COLUMNS = ("document", "id", "kind", "words", "says", "certainty", "line", "before", "after", "evidence", "decision")


def review(project: Project, wanted: Sequence[str] = ()) -> int:
    """Print the queue, most consequential first; then the doubts of the converter that have no id to decide by."""
    total, rest = 0, _Rest(project)
    for name, doubtful, evidence in _all(project, wanted, rest):
        total += 1
        context = f"...{doubtful.before}[{doubtful.words}]{doubtful.after}..."
        click.echo(f"{click.style(doubtful.ident, bold=True)} {project.shown(project.tei(name))}:{doubtful.line} "
                   f"{doubtful.name} {doubtful.says} ({doubtful.certainty})")
        click.echo(f"    {context}")
        if evidence:
            click.echo(f"    because: {evidence}")
    if left := accept_known(rest.findings, read_baseline(project.folder / BASELINE), complete=False):
        click.echo(click.style("To look at, in the seed or in the TEI; the text itself is whole:", bold=True))
        show(left)
    say(f"{total} to decide. `edition accept ID` or `edition reject ID`, with --like for all of a kind; "
        "--csv FILE to work in a spreadsheet." if total else "Nothing waits for a decision.")
    return 0


class _Rest:
    """The doubts of conversions that the queue does not hold, gathered while the queue is read."""

    def __init__(self, project: Project) -> None:
        self.project, self.findings = project, list[Finding]()

    def take(self, conversion: Conversion, place: tuple[Path, Source], waiting: Iterable[Doubtful]) -> None:
        """What reading the structure left in doubt, and what tagging did, unless it is WAITING in the queue."""
        from edition.commands.convert import doubts, reviews

        path, words = self.project.tei(conversion.ident), {repr(doubtful.words) for doubtful in waiting}
        tagged = doubts(conversion, path.read_bytes(), self.project.shown(path))
        self.findings += reviews(conversion, place, self.project)
        self.findings += [finding for finding in tagged if not any(finding.message.startswith(w) for w in words)]


def write_csv(project: Project, wanted: Sequence[str], path: Path) -> int:
    """The queue as a table with an empty column for decisions."""
    project.refuse_own(path)
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    count = 0
    for name, d, evidence in _all(project, wanted):
        cells = (name, d.ident, d.name, d.words, d.says, d.certainty, d.line, d.before, d.after, evidence, "")
        table.writerow([_harmless(str(cell)) for cell in cells])
        count += 1
    write_whole(path, ("\ufeff" + out.getvalue()).encode())
    say(f"wrote {count} to {path}. Put accept or reject into the column decision, then: edition review --apply {path}")
    return 0


def apply_csv(project: Project, path: Path, by: str | None) -> int:
    """Carry out the decisions of a table."""
    decided: dict[tuple[str, str], list[str]] = {}
    for line, row in enumerate(_rows(path), 2):
        decision = (row.get("decision") or "").strip().lower()
        if decision not in {"", "accept", "reject"}:
            raise ConfigError(f"the decision {decision!r} is neither accept nor reject.", path=path, line=line)
        if decision:
            decided.setdefault((row["document"], decision), []).append(row["id"])
    for (name, decision), ids in sorted(decided.items()):
        decide(project, ids, decision == "accept", document=name, by=by)
    if not decided:
        say(f"{path} holds no decision yet: the column decision is empty.")
    return 0


def decide(project: Project, ids: Sequence[str], accepted: bool, *, document: str | None = None, like: bool = False,
           by: str | None = None) -> int:
    """Accept or refuse the doubtful things IDS; with LIKE also everything that asks the same question."""
    with locked(project.folder):
        for name, chosen in _chosen(project, ids, document, like).items():
            _decide_one(project, name, chosen, accepted, decider(project, by))
    return 0


def _decide_one(project: Project, name: str, chosen: Sequence[Doubtful], accepted: bool, editor: str) -> None:
    path, ledger = project.tei(name), project.ledger(name)
    data, ids = path.read_bytes(), [d.ident for d in chosen]
    words = _summary(chosen, accepted)
    known = read_ledger(ledger)
    if accepted:
        data = accept(data, ids, f"#{editor}")
    else:
        _can_go(chosen, project.shown(path))
        data, rejections = refuse(data, ids)
        for rejection in rejections:
            known = known.reject(rejection, f"{editor} {today()}")
        known = known.remove(ids)
    write_whole(path, credit(data, f"#{editor}", today(), words))
    write_ledger(ledger, known)
    say(f"{project.shown(path)}: {words}")


def _can_go(chosen: Sequence[Doubtful], shown: str) -> None:
    """Raise ConfigError for a doubtful thing whose words would be lost with it."""
    words = next((d for d in chosen if d.name not in REFUSABLE), None)
    if words is not None:
        raise ConfigError(f"{words.ident} is a <{words.name}> with words of the source, which a refusal would lose. "
                          f"Put it right by hand in {shown}, line {words.line}, or accept it.")


def _summary(chosen: Sequence[Doubtful], accepted: bool) -> str:
    """What was decided, for the revisionDesc: "Accepted: persName 'Melenkov' #pers-malenkov (1)"."""
    counts = Counter(f"{d.name} {d.words!r} {d.says}" for d in chosen)
    listed = ", ".join(f"{what} ({n})" for what, n in counts.most_common(4))
    more = f" and {len(counts) - 4} more kinds" if len(counts) > 4 else ""
    return f"{'Accepted' if accepted else 'Refused'}: {listed}{more}."


def _chosen(project: Project, ids: Sequence[str], document: str | None, like: bool) -> dict[str, list[Doubtful]]:
    """The doubtful things meant by IDS ("name-3", or "caesar-30:name-3" where several documents have one)."""
    chosen: dict[str, list[Doubtful]] = {}
    open_things = {name: queue(project.tei(name).read_bytes()) for name in project.documents()}
    for ident in ids:
        where, _, short = ident.rpartition(":")
        named = [document or where] if document or where else list(open_things)
        homes = [n for n in named if any(d.ident == short for d in open_things.get(n, ()))]
        if len(homes) != 1:
            raise ConfigError(_not_one(short, homes, ident))
        asked = next(d for d in open_things[homes[0]] if d.ident == short)
        same = [d for d in open_things[homes[0]] if d is asked or (like and d.like == asked.like)]
        chosen.setdefault(homes[0], []).extend(d for d in same if d not in chosen[homes[0]])
    return chosen


def _not_one(short: str, homes: Sequence[str], ident: str) -> str:
    if homes:
        return f"{short!r} is in {', '.join(homes)}. Say which: {homes[0]}:{short}."
    return f"nothing doubtful has the id {ident!r}. `edition review` lists what waits for a decision."


def _all(project: Project, wanted: Sequence[str], rest: _Rest | None = None) -> Iterable[tuple[str, Doubtful, str]]:
    names = project.pick(wanted, project.documents(), "TEI file")
    for name in names:
        waiting, known = queue(project.tei(name).read_bytes()), _converted(project, name)
        reasons = _reasons(known[0]) if known else {}
        for doubtful in waiting:
            yield name, doubtful, reasons.get(doubtful.words, "")
        if rest is not None and known:
            rest.take(*known, waiting)


def _converted(project: Project, name: str) -> tuple[Conversion, tuple[Path, Source]] | None:
    from edition.commands.convert import conversions

    return next(conversions(project, [name]), None) if name in project.seeds else None


def _reasons(conversion: Conversion) -> dict[str, str]:
    """The converter's evidence for the words it was not sure of, rivals named."""
    evidence = {e.words: e.reason for e in conversion.evidence if e.certainty}
    return {**evidence, **{d.words: d.message for d in conversion.doubts if d.words in evidence}}


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"cannot be read as a table ({error}).", path=path) from error
    if rows and not {"document", "id", "decision"} <= set(rows[0]):
        raise ConfigError("has no columns document, id and decision. Start from `edition review --csv`.", path=path)
    return rows


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return "'" + cell if cell[:1] in {"=", "+", "-", "@"} else cell
