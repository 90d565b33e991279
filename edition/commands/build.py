"""`edition build`: convert, check, web pages and print; what a person runs after every change.

Only what depends on a change is made again: planning.py finds from hashes what that is, working.py has it done, and
each step is recorded when it is done. A build with nothing to do loads no library that reads XML. The site, which all
documents share, comes last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

from edition.commands.inputs import site_inputs
from edition.commands.orders import BOOK, CHECK, CONVERT, RENEW, SAME, Order, Step, step_name
from edition.commands.outcomes import Outcomes
from edition.commands.planning import Plan, plan
from edition.commands.report import exit_code, say, show, summary
from edition.commands.working import work
from edition.files import locked
from edition.findings import Finding
from edition.freshness import Record
from edition.project import Project
from edition.work.hands import Hands

SITE = "pages"
_STOPPED = 130  # as every program that Ctrl-C ends
_AS_FOUND = frozenset(["M201", "X101"])  # findings of bringing a file up to date, found anew each time


def run(project: Project, wanted: Sequence[str] = (), *, why: bool = False, hands: Hands | None = None) -> int:
    """Everything from the seeds to the book. Pages and book are written also where findings remain."""
    try:
        with planned(project, wanted) as build:
            build.work(hands or Hands())
            return build.tell(why)
    except KeyboardInterrupt:
        say("stopped; what was finished is kept. Run `edition build` again to go on.")
        return _STOPPED


@contextmanager
def planned(project: Project, wanted: Sequence[str]) -> Iterator[Build]:
    """A build that can begin; what it has done is recorded however it ends."""
    record = Record(project.folder, project.build / ".made.json")
    try:
        yield Build(project, record, plan(project, wanted, record))
    finally:
        record.save()


class Build:
    """A build as it goes on: what was PLANNED, what the RECORD holds, and what came of it."""

    def __init__(self, project: Project, record: Record, planned: Plan) -> None:
        self.project, self.record, self.planned = project, record, planned
        self.outcomes = Outcomes(project, alone=len(planned.documents) == 1)
        self.sited = False
        self.undone = {step_name(step, order.ident) for order in planned.orders for step in order.steps}

    def work(self, hands: Hands) -> None:
        """Have the orders done, and record each step when it is."""
        orders = self.planned.orders
        pending = {(order.ident, step) for order in orders for step in order.steps if step != CHECK}
        writes = any({CONVERT, RENEW} & set(order.steps) for order in orders)
        with locked(self.project.folder) if writes else nullcontext():
            for order, steps in self.outcomes.each(work(self.project, orders, hands), len(orders)):
                for step in steps:
                    self._keep(order, step)
                pending -= {(order.ident, step) for step in order.steps}
                self.undone -= {step_name(step, order.ident) for step in order.steps}
                if not pending:  # the site need not wait for the last check
                    self.site()
        self.site()

    def _keep(self, order: Order, step: Step) -> None:
        if RENEW in order.steps and step.name == step_name(CONVERT, order.ident):
            doubts = [f for f in self.record.steps[step.name].findings if f.code not in _AS_FOUND]
            step.made.findings = [*doubts, *step.made.findings]  # of the conversion that would come out the same
        if step.how == SAME:
            known = self.record.steps[step.name]
            step.made.outputs, step.made.findings = known.outputs, known.findings
        self.record.take(step.name, step.made)

    def site(self) -> None:
        """The pages of all documents that could be read, with what they share, if any of it is other than it was."""
        if self.sited:
            return
        self.sited = True
        unread = self._unread()
        documents = [name for name in self.project.documents() if name not in unread]
        inputs = site_inputs(self.project, documents, self.planned.common, self.record.seen.digest)
        if not documents or self.record.fresh(SITE, inputs):
            return
        from edition.commands.html import write_html

        site = write_html(self.project, documents)
        self.record.done(SITE, inputs, [path for path in site.rglob("*") if path.is_file()], [])

    def _unread(self) -> set[str]:
        """Documents of which there can be no pages; what is yet to be checked again is not judged by its last check."""
        return self.outcomes.pageless | self.outcomes.unread() | {
            ident for ident in self.project.documents()
            if any(f.code == "X101" for step in (CONVERT, CHECK) for f in self._recorded(step, ident))}

    def _recorded(self, step: str, ident: str) -> list[Finding]:
        name = step_name(step, ident)
        made = self.record.steps.get(name)
        return made.findings if made and name not in self.undone else []

    def tell(self, why: bool) -> int:
        """What was written and found, in the order of the road; the exit code."""
        findings, rendered = self._findings()
        tell_conversions(self.project, self.outcomes.steps)
        show(findings)
        show(rendered)
        reasons = self.reasons()
        for reason in reasons if why else ():
            say(reason)
        if why and self.outcomes.memory:
            say(f"memory: {self.outcomes.memory_told()}")
        made = f"pages in {self._shown('html')}, book in {self._shown('print')}"
        say(f"{summary([*findings, *rendered])}; {made}" + ("" if reasons else " (nothing to do)"))
        return exit_code([*findings, *rendered])

    def reasons(self) -> list[str]:
        """Why each step was done, or need not have been."""
        steps = self.outcomes.steps
        same = {step.name for step in steps if step.how == SAME}
        why = [*self.record.reasons, *(f"{step.name}: {step.why}" for step in steps if step.why)]
        made = [f"made again: {reason}" for reason in why if reason.split(":")[0] not in same]
        return sorted(dict.fromkeys([*made, *(f"left as it is: {s.name}: {s.why}" for s in steps if s.name in same)]))

    def _findings(self) -> tuple[list[Finding], list[Finding]]:
        """Of the text, and of what was made of it; each once."""
        names = list(self.planned.documents)
        converted, checked = ([f for ident in names for f in self._recorded(step, ident)] for step in (CONVERT, CHECK))
        text = [*converted, *self._not_accepted(checked)]
        unread = self._unread()
        books = [f for ident in names if ident not in unread for f in self._recorded(BOOK, ident)]
        return list(dict.fromkeys([*self.planned.findings, *self.outcomes.findings(), *text])), books

    def _not_accepted(self, findings: list[Finding]) -> list[Finding]:
        if not (self.project.folder / "accepted.yaml").exists():
            return findings
        from edition.checking.baseline import accept, read_baseline

        return accept(findings, read_baseline(self.project.folder / "accepted.yaml"), complete=False)

    def _shown(self, folder: str) -> str:
        return self.project.shown(self.project.build / folder)


def tell_conversions(project: Project, steps: Sequence[Step]) -> None:
    """What conversion wrote, in the words of `edition convert`."""
    conversions = [step for step in steps if step.name.startswith(f"{CONVERT} ")]
    if not conversions and project.seeds:
        return
    from edition.commands.converted import converted, tell

    tell(project, converted(conversions))
