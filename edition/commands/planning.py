"""What a build has to do, found from hashes alone: an Order for each document of which something is to be made again.

Loads nothing that reads XML. What the orders do is in orders.py, who does them in working.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from edition.commands import orders
from edition.commands.authority_changes import CHANGED, keep_authority
from edition.commands.inputs import Inputs, book_inputs, conversion_inputs, page_inputs, shared_inputs
from edition.commands.orders import BOOK, CHECK, CONVERT, PAGES, RENEW, Order, step_name
from edition.commands.seeds import known_seeds
from edition.encoding.identifiers import document_id
from edition.findings import Finding
from edition.freshness import Made, Record, difference
from edition.project import Project
from edition.reading.source import read_seed

_AFTER = (CHECK, PAGES, BOOK)  # what is made from the TEI of a document
_DRAWER = 4  # books of a run whose drafts are kept: those that a person is at work on


@dataclass
class Plan:
    """DOCUMENTS in order with their seeds; what all have in COMMON; ORDERS; FINDINGS about seeds not to be read."""

    documents: dict[str, Path | None]
    common: Inputs
    orders: list[Order] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def plan(project: Project, wanted: Sequence[str], record: Record, kinds: Sequence[str] = (CONVERT, *_AFTER)) -> Plan:
    """What is to be done for the documents WANTED, all if none is named. KINDS of steps are asked for."""
    reading = {CONVERT, CHECK} & set(kinds)
    seeds, findings = known_seeds(project, lambda path: _ident(path, record)) if reading else ({}, [])
    picked = project.pick(wanted, seeds, "seed")
    documents = {ident: seeds.get(ident) for ident in (picked if wanted else sorted({*picked, *project.documents()}))}
    made = Plan(documents, shared_inputs(project, record.seen), [], findings)
    everything = sorted({*picked, *project.documents()})
    beside = _neighbours(project, everything, record)
    for ident, seed in documents.items():
        between = beside.get(ident, ("", ""))
        booked = BOOK in kinds or (project.build / "print" / f"{ident}.pdf").exists()
        blank = Order(project.folder, ident, seed, (), made.common, between=between, among=len(everything),
                      booked=booked)
        order = _order(project, blank, record, kinds)
        made.orders += [order] if order.steps else []
    if CONVERT in kinds:
        then = (step.inputs.get(CHANGED, "") for step in record.steps.values())
        keep_authority(project, made.common[CHANGED], then)
    if sum(BOOK in order.steps for order in made.orders) <= _DRAWER:
        made.orders = [order.with_drafts(project.build / ".drafts") for order in made.orders]
    return made


def _ident(path: Path, record: Record) -> str:
    """The id of a seed, which its front matter may give; read again only when the seed was changed."""
    step, now = f"read {path.name}", record.seen.digest(path)
    known = record.steps.get(step)
    if known is None or known.inputs.get("the seed") != now:
        record.take(step, Made({"the seed": now, "id": read_seed(path).ident}))
    return record.steps[step].inputs["id"]


def _neighbours(project: Project, names: Sequence[str], record: Record) -> dict[str, tuple[str, str]]:
    """For each document with an address, the xml:ids of those before and after it on the site."""
    addresses = {name: _address(project, name, record) for name in names}
    named = [name for name in names if addresses[name]]
    row = ["", *(addresses[name] for name in named), ""]
    return {name: (row[n], row[n + 2]) for n, name in enumerate(named)}


def _address(project: Project, name: str, record: Record) -> str:
    """The xml:id of a document, or the one it will have; "" for a file that has none."""
    step, now = f"look at {name}", record.seen.digest(project.tei(name))
    known = record.steps.get(step)
    if not now:
        return document_id(name)
    if known is None or known.inputs.get("the TEI") != now:
        record.take(step, Made({"the TEI": now, "id": root_id(project.tei(name).read_bytes())}))
    return record.steps[step].inputs["id"]


def root_id(data: bytes) -> str:
    """The xml:id of the first element of an XML file; "" where there is none to be read."""
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def start(_: str, attributes: dict[str, str]) -> None:
        found.append(attributes.get("http://www.w3.org/XML/1998/namespace id", ""))
        parser.StartElementHandler = None

    parser.StartElementHandler = start
    with suppress(expat.ExpatError, ValueError, LookupError):  # an encoding that nobody knows is a LookupError
        parser.Parse(data[:65536], False)
    return found[0] if found else ""


def _order(project: Project, order: Order, record: Record, kinds: Sequence[str]) -> Order:
    """ORDER with the steps that are to be done, and what is known of those that depend on them."""
    conversion = _conversion(project, order, record) if order.seed and CONVERT in kinds else ""
    after = [step for step in _AFTER if step in kinds]
    if not conversion:
        after = [step for step in after if _reason(project, order, record, step)]
    names = {step: step_name(step, order.ident) for step in (*([CONVERT] if conversion == CONVERT else []), *after)}
    spoiled = {step: record.spoiled(name) for step, name in names.items() if name in record.steps}
    held = {step: record.steps[names[step]].inputs for step, fault in spoiled.items() if not fault}
    wanted = (*([conversion] if conversion else []), *after)
    return order.asking(wanted, held, {step: fault for step, fault in spoiled.items() if fault})


def _conversion(project: Project, order: Order, record: Record) -> str:
    """CONVERT, RENEW where nothing but the TEI was changed, or "" where all is as it was; with the reason noted."""
    inputs = conversion_inputs(project, order.ident, order.seed, order.shared, record.seen.digest)
    step = step_name(CONVERT, order.ident)
    if record.fresh(step, inputs):
        return ""
    return RENEW if record.only(step, inputs, "the TEI") else CONVERT


def _reason(project: Project, order: Order, record: Record, step: str) -> str:
    """Why STEP is to be done again while the TEI stays as it is; "" if it is not."""
    name = step_name(step, order.ident)
    made = record.steps.get(name)
    if made is None:
        return "was never made"
    return difference(made.inputs, _now(project, order, record, step, made.inputs)) or record.spoiled(name)


def _now(project: Project, order: Order, record: Record, step: str, held: Mapping[str, str]) -> Inputs:
    look = record.seen.digest
    if step == CHECK:
        return orders.check_now(project, order.ident, order.seed, order.shared, look, held)
    if step == BOOK:
        return book_inputs(project, order.ident, order.shared, look)
    return page_inputs(project, order.ident, order.between, order.among, order.booked, order.shared, look)
