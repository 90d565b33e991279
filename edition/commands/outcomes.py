"""What came of the orders of a run: steps that were done, documents that stopped and why, memory that was taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from edition.commands.orders import PAGES, Delivery, Order, Step
from edition.commands.seeds import unreadable
from edition.errors import EditionError, SeedError
from edition.findings import Finding, Severity
from edition.project import Project
from edition.work.gathering import Lost
from edition.work.memory import shown
from edition.work.progress import Progress


class Outcomes:
    """Taken one by one. ALONE: there is one document only, so what stops it stops the program."""

    def __init__(self, project: Project, *, alone: bool) -> None:
        self.project, self.alone = project, alone
        self.steps: list[Step] = []
        self.stopped: dict[str, list[Finding]] = {}
        self.pageless: set[str] = set()
        self.memory: dict[str, int] = {}

    def each(self, outcomes: Iterable[tuple[Order, Delivery | Lost]], total: int) -> Iterator[tuple[Order, list[Step]]]:
        """OUTCOMES as they come, each with the steps that were done; a line on the terminal says how far it is."""
        progress = Progress(total)
        try:
            for order, delivery in outcomes:
                yield order, self.take(order, delivery)
                progress.step()
        finally:
            progress.clear()

    def take(self, order: Order, delivery: Delivery | Lost) -> list[Step]:
        """Remember what came of ORDER; the steps that were done."""
        if isinstance(delivery, Lost):
            self._stop(order, [lost(order, self.project)])
            return []
        self.memory[delivery.process] = max(delivery.memory, self.memory.get(delivery.process, 0))
        self.steps += delivery.steps
        if delivery.faults and self.alone:
            raise delivery.faults[0][1]
        self.pageless |= {order.ident for step, _ in delivery.faults if step == PAGES}
        self._stop(order, [*delivery.findings, *(fault(error, order, self.project) for _, error in delivery.faults)])
        return delivery.steps

    def _stop(self, order: Order, findings: list[Finding]) -> None:
        if findings:
            self.stopped.setdefault(order.ident, []).extend(findings)

    def unread(self) -> set[str]:
        """Documents whose TEI could not be read."""
        return {ident for ident, found in self.stopped.items() if any(f.code == "X101" for f in found)}

    def findings(self) -> list[Finding]:
        """Why documents stopped."""
        return [finding for found in self.stopped.values() for finding in found]

    def memory_told(self) -> str:
        """"2 processes, 312 MB each at most"."""
        number = len(self.memory)
        most = shown(max(self.memory.values(), default=0))
        return f"{number} process{'es' if number != 1 else ''}, {most} each at most" if number else ""


def fault(error: EditionError, order: Order, project: Project) -> Finding:
    """What kept a step from being done, as a finding among those of other documents."""
    if isinstance(error, SeedError) and order.seed:
        return unreadable(error, order.seed, project)
    return unreadable(error, project.tei(order.ident), project, "X104")


def lost(order: Order, project: Project) -> Finding:
    """A document whose processes died."""
    path = project.shown(order.seed or project.tei(order.ident))
    return Finding("X105", Severity.ERROR, path, 0, "the process that worked on it died, twice.",
                   "Most often memory was short: free some, or split the document.")
