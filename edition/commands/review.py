"""`edition review`, `accept`, `reject`: the queue of doubtful things, and a person's decisions about them."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from edition.commands.deciders import decider, today
from edition.commands.report import say
from edition.encoding.decisions import REFUSABLE, Doubtful, accept, credit, queue, refuse
from edition.errors import ConfigError
from edition.files import locked, write_whole
from edition.ledger import read_ledger, write_ledger
from edition.project import Project

COLUMNS = ("document", "id", "kind", "words", "says", "certainty", "line", "before", "after", "evidence", "decision")


def review(project: Project, wanted: Sequence[str] = ()) -> int:
    """Print the queue, most consequential first."""
    total = 0
    for name, doubtful, evidence in _all(project, wanted):
        total += 1
        context = f"...{doubtful.before}[{doubtful.words}]{doubtful.after}..."
        click.echo(f"{click.style(doubtful.ident, bold=True)} {project.shown(project.tei(name))}:{doubtful.line} "
                   f"{doubtful.name} {doubtful.says} ({doubtful.certainty})")
        click.echo(f"    {context}")
        if evidence:
            click.echo(f"    because: {evidence}")
    say(f"{total} to decide. `edition accept ID` or `edition reject ID`, with --like for all of a kind; "
        "--csv FILE to work in a spreadsheet." if total else "Nothing waits for a decision.")
    return 0


def write_csv(project: Project, wanted: Sequence[str], path: Path) -> int:
    """The queue as a table with an empty column for decisions."""
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


def _all(project: Project, wanted: Sequence[str]) -> Iterable[tuple[str, Doubtful, str]]:
    names = project.pick(wanted, project.documents(), "TEI file")
    for name in names:
        reasons = _reasons(project, name)
        for doubtful in queue(project.tei(name).read_bytes()):
            yield name, doubtful, reasons.get(doubtful.words, "")


def _reasons(project: Project, name: str) -> dict[str, str]:
    """The converter's evidence for the words it was not sure of, rivals named."""
    from edition.commands.convert import conversions

    known = {c.ident: c for c, _ in conversions(project, [name])} if name in project.seeds else {}
    if name not in known:
        return {}
    evidence = {e.words: e.reason for e in known[name].evidence if e.certainty}
    return {**evidence, **{d.words: d.message for d in known[name].doubts if d.words in evidence}}


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
