"""`edition build`: convert, check, web pages and print; what a person runs after every change.

Only what depends on a change is made again: planning.py finds from hashes what that is, working.py has it done, and
each step is recorded when it is done. A build with nothing to do loads no library that reads XML. The site, which all
documents share, comes last.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext

from edition.commands.inputs import site_inputs
from edition.commands.planning import Plan, plan
from edition.commands.report import exit_code, say, show, summary
from edition.commands.steps import BOOK, CHECK, CONVERT, PAGES, RENEW, Delivery, Order, Step, step_name
from edition.commands.working import Hands, work
from edition.errors import EditionError
from edition.files import locked
from edition.findings import Finding, Severity
from edition.freshness import Record
from edition.project import Project
from edition.work.gathering import Lost
from edition.work.progress import Progress

SITE = "pages"
_AS_FOUND = frozenset(["M201", "X101"])  # findings of bringing a file up to date, found anew each time


def run(project: Project, wanted: Sequence[str] = (), *, why: bool = False, hands: Hands | None = None) -> int:
    """Everything from the seeds to the book. Pages and book are written also where findings remain."""
    record = Record(project.folder, project.build / ".made.json")
    try:
        build = Build(project, record, plan(project, wanted, record))
        build.work(hands or Hands())
        return build.tell(why)
    finally:
        record.save()


class Build:
    """A build as it goes on: what was PLANNED, what the RECORD holds, and what could not be done."""

    def __init__(self, project: Project, record: Record, planned: Plan) -> None:
        self.project, self.record, self.planned = project, record, planned
        self.steps: list[Step] = []
        self.stopped: dict[str, list[Finding]] = {}
        self.pageless: set[str] = set()
        self.sited = False

    def work(self, hands: Hands) -> None:
        """Have the orders done, and record each step when it is."""
        orders = self.planned.orders
        pending = {(order.ident, step) for order in orders for step in order.steps if step != CHECK}
        writes = any({CONVERT, RENEW} & set(order.steps) for order in orders)
        progress = Progress(len(orders))
        with locked(self.project.folder) if writes else nullcontext():
            for order, delivery in work(self.project, orders, hands):
                self._take(order, delivery)
                progress.step()
                pending -= {(order.ident, step) for step in order.steps}
                if not pending:  # the site need not wait for the last check
                    self.site()
        progress.clear()
        self.site()

    def _take(self, order: Order, delivery: Delivery | Lost) -> None:
        if isinstance(delivery, Lost):
            self._stop(order, [_lost(order, self.project)])
            return
        for step in delivery.steps:
            if RENEW in order.steps:
                step.made.findings = [*self._doubts(step.name), *step.made.findings]
            self.record.take(step.name, step.made)
            self.steps.append(step)
        if delivery.faults and len(self.planned.documents) == 1:
            raise delivery.faults[0][1]
        self.pageless |= {order.ident for step, _ in delivery.faults if step == PAGES}
        self._stop(order, [*delivery.findings, *(_fault(error, order, self.project) for _, error in delivery.faults)])

    def _stop(self, order: Order, findings: Sequence[Finding]) -> None:
        if findings:
            self.stopped.setdefault(order.ident, []).extend(findings)

    def _doubts(self, step: str) -> list[Finding]:
        """Of the conversion that would come out the same."""
        return [f for f in self.record.steps[step].findings if f.code not in _AS_FOUND]

    def site(self) -> None:
        """The pages of all documents that could be read, with what they share, if any of it is other than it was."""
        if self.sited:
            return
        self.sited = True
        documents = [name for name in self.project.documents() if name not in self._unread()]
        inputs = site_inputs(self.project, documents, self.planned.common, self.record.seen.digest)
        if not documents or self.record.fresh(SITE, inputs):
            return
        from edition.commands.html import write_html

        site = write_html(self.project, documents)
        self.record.done(SITE, inputs, [path for path in site.rglob("*") if path.is_file()], [])

    def _unread(self) -> set[str]:
        """Documents of which there can be no pages."""
        stopped = {ident for ident, found in self.stopped.items() if any(f.code == "X101" for f in found)}
        return self.pageless | stopped | {
            ident for ident in self.planned.documents
            if any(f.code == "X101" for step in (CONVERT, CHECK) for f in self._recorded(step, ident))}

    def _recorded(self, step: str, ident: str) -> list[Finding]:
        made = self.record.steps.get(step_name(step, ident))
        return made.findings if made else []

    def tell(self, why: bool) -> int:
        """What was written and found, in the order of the road; the exit code."""
        findings, rendered = self._findings()
        tell_conversions(self.project, self.steps)
        show(findings)
        show(rendered)
        reasons = [*self.record.reasons, *(f"{step.name}: {step.why}" for step in self.steps if step.why)]
        for reason in sorted(dict.fromkeys(reasons)) if why else ():
            say(f"made again: {reason}")
        made = f"pages in {self._shown('html')}, book in {self._shown('print')}"
        say(f"{summary([*findings, *rendered])}; {made}" + ("" if reasons else " (nothing to do)"))
        return exit_code([*findings, *rendered])

    def _findings(self) -> tuple[list[Finding], list[Finding]]:
        """Of the text, and of what was made of it; each once."""
        names = list(self.planned.documents)
        text = [f for step in (CONVERT, CHECK) for ident in names for f in self._recorded(step, ident)]
        stopped = [f for found in self.stopped.values() for f in found]
        books = [f for ident in names if ident not in self._unread() for f in self._recorded(BOOK, ident)]
        return list(dict.fromkeys([*self.planned.findings, *stopped, *text])), books

    def _shown(self, folder: str) -> str:
        return self.project.shown(self.project.build / folder)


def tell_conversions(project: Project, steps: Sequence[Step]) -> None:
    """What conversion wrote, in the words of `edition convert`."""
    conversions = [step for step in steps if step.how]
    if not conversions and project.seeds:
        return
    from edition.commands.converted import converted, tell

    tell(project, converted(conversions))


def _fault(error: EditionError, order: Order, project: Project) -> Finding:
    """What kept a step from being done, as a finding among those of other documents."""
    path = order.seed if error.exit_code == 5 and order.seed else project.tei(order.ident)
    message = error.message
    for start in (path, project.shown(path)):
        message = message.removeprefix(f"{start}:{error.line}: ").removeprefix(f"{start}: ")
    code = "X103" if error.exit_code == 5 else "X104"
    return Finding(code, Severity.ERROR, project.shown(path), error.line or 0, message)


def _lost(order: Order, project: Project) -> Finding:
    shown = project.shown(order.seed or project.tei(order.ident))
    return Finding("X105", Severity.ERROR, shown, 0, "the process that worked on it died, twice.",
                   "Most often memory was short: run `edition build --jobs 1`, or split the document.")

