"""What a package proves: the findings of the check, the accounting against each seed, every intervention."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from edition.checking.accounting import is_markup
from edition.checking.against_seed import Accounted, against_seed
from edition.checking.corrections import Correction, corrections_path
from edition.checking.formats import render
from edition.checking.interventions import as_objects, as_table, interventions, recorded
from edition.depositing.payload import Item, sums
from edition.depositing.standing import Standing
from edition.encoding.document import parse
from edition.findings import has_errors
from edition.project import Project
from edition.reading.source import Source, read_seed


def reports(project: Project, seeds: Mapping[str, Path], names: Sequence[str], standing: Standing) -> list[Item]:
    """The files of reports/ for the documents NAMES. SEEDS: by the name of the document."""
    found = render(standing.findings, "json").encode()
    lines = render(standing.findings, "text") or "The check found nothing.\n"
    sources = tuple(f"tei/{name}.xml" for name in names)
    items = [
        Item("reports/validation.json", found, "findings of the check, for programs", sources, "check"),
        Item("reports/validation.txt", lines.encode(), "findings of the check: schema, rules, links, accounting",
             sources, "check"),
    ]
    for name in names:
        items += _of_document(project, name, seeds.get(name))
    return items


def _of_document(project: Project, name: str, seed: Path | None) -> list[Item]:
    tei, path = f"tei/{name}.xml", project.tei(name)
    tree, ledger = parse(path), corrections_path(project.folder / "seeds", name)
    shown_seed, shown_ledger = (project.shown(p) if p else "" for p in (seed, ledger))
    items = []
    corrections: tuple[Correction, ...] = ()
    if seed is not None:
        source = read_seed(seed)
        accounted = against_seed(tree, source, ledger, (tei, shown_seed, shown_ledger))
        corrections = accounted.corrections
        report = _accounting(source, accounted, tei, shown_seed, _sum(path), _sum(seed))
        items.append(Item(f"reports/{name}-accounting.txt", report.encode(),
                          "proof that every character of the source stands in the TEI", (tei, shown_seed), "check"))
    made = [*interventions(tree, tei), *recorded(corrections, shown_ledger)]
    table = json.dumps(as_objects(made), ensure_ascii=False, indent=1) + "\n"
    return [
        *items,
        Item(f"reports/{name}-interventions.json", table.encode(), "every departure from the source, for programs",
             (tei,), "check"),
        Item(f"reports/{name}-interventions.txt", as_table(made).encode(),
             "every place where the text departs from the paper or the OCR", (tei,), "check"),
    ]


def _accounting(source: Source, accounted: Accounted, tei: str, seed: str, tei_sum: str, seed_sum: str) -> str:
    total = sum(1 for character in source.text if not character.isspace())
    free = [(line, " ".join(text.split())) for line, text in accounted.markup if is_markup(text)]
    complete = not has_errors(accounted.findings)
    lines = [
        f"{tei} (SHA-256 {tei_sum})", f"against {seed} (SHA-256 {seed_sum})", "",
        f"The source has {total} characters that are no white space.",
        "Each stands in the TEI once, in the order of the source; the words are the same, except for what is listed."
        if complete else "The TEI is not the source:",
        *(f"  {finding}" for finding in accounted.findings), "",
        f"Corrections against the scan that people have recorded: {len(accounted.corrections)}",
        *(f"  line {c.line}: {c.seed!r} read {c.tei!r} ({c.who})" for c in accounted.corrections), "",
        f"Signs of the OCR engine's own markup, which became structure or were left out: {len(free)}",
        *(f"  line {line}: {text}" for line, text in free),
    ]
    return "\n".join(lines) + "\n"


def _sum(path: Path) -> str:
    return sums(Item("", path, "")).sha256
