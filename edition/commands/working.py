"""Who does the orders of a build: this process, this one and one beside it, a crew of processes, or a cluster.

All call the same function on the same orders and so write the same bytes. At the desk, where a person waits for one
document, two processes divide its steps so that the book comes first; in a crew, each makes whole documents.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future
from contextlib import suppress
from dataclasses import dataclass

from edition.commands.orders import BOOK, CHECK, CONVERT, PAGES, RENEW, Delivery, Order, deliver
from edition.commands.report import say
from edition.errors import ConfigError
from edition.hashes import digest, program
from edition.project import Project, find_project
from edition.work.cluster import cluster
from edition.work.desk import Desk
from edition.work.gathering import Crew, Lost, gather
from edition.work.hands import Hands
from edition.work.processes import Pool

Outcome = tuple[Order, Delivery | Lost]
_DESK = 2  # documents that are faster made side by side with their own book than each by a process of its own
_CREW = 250_000  # bytes of text from which on it is worth half a second to start a process for each processor
_BESIDE = 25_000  # as many bytes as it takes to make pages or a book of next to nothing


def work(project: Project, orders: Sequence[Order], hands: Hands) -> Iterator[Outcome]:
    """Each order, or part of one, with what came of it, as it comes."""
    if hands.scheduler and orders:
        with cluster(hands.scheduler, program, say) as crew:
            yield from gather(deliver_elsewhere, orders, crew)
    elif hands.number > 1 and 1 <= len(orders) <= _DESK and not _is_small(orders):
        yield from _at_the_desk(project, orders, hands.desk)
    else:
        yield from share(orders, hands)


def share(orders: Sequence[Order], hands: Hands) -> Iterator[Outcome]:
    """Each order with what came of it: done here one after the other, or by a crew where that is faster."""
    number = min(hands.number, len(orders))
    if number <= 1 or (hands.jobs is None and not _is_worth_a_crew(orders)):
        yield from ((order, deliver(order)) for order in orders)
    else:
        yield from gather(deliver, orders, Crew(lambda: Pool(number), lambda: number, say))


def _is_worth_a_crew(orders: Sequence[Order]) -> bool:
    return len(orders) > _DESK and sum(map(_weight, orders)) >= _CREW


def _weight(order: Order) -> int:
    """How much work an order is, in bytes of text to be read."""
    path = order.seed or order.folder / "tei" / f"{order.ident}.xml"
    size = path.stat().st_size if path.exists() else 0
    return sum(size + (_BESIDE if step in (PAGES, BOOK) else 0) for step in order.steps)


def deliver_elsewhere(order: Order) -> Delivery:
    """As deliver(), on a worker that may have come later than the others, with another version of the program."""
    if program() != order.shared["the program"]:
        raise ConfigError(f"the worker on {platform.node()} has another version of the program or of what it stands "
                          "on. Install the same on every machine, then start its workers again.")
    return deliver(order)


def _is_small(orders: Sequence[Order]) -> bool:
    """Whether starting a process would take longer than the work: one document, without its book or nothing else."""
    return len(orders) <= 1 and all(BOOK not in order.steps or len(order.steps) == 1 for order in orders)


def _at_the_desk(project: Project, orders: Sequence[Order], desk: Desk) -> Iterator[Outcome]:
    """This process and one beside it, so divided that the book comes first."""
    lost: list[Order] = []
    if any(CONVERT in order.steps for order in orders):
        yield from _converting_here(project, orders, desk, lost)
    else:
        yield from _printing_here(project, orders, desk, lost)
    if lost:
        yield from gather(deliver, lost, Crew(lambda: Pool(1), lambda: 1, say))


def _converting_here(project: Project, orders: Sequence[Order], desk: Desk, lost: list[Order]) -> Iterator[Outcome]:
    """Conversion here, while the other process makes ready for the book; then the book and the check there."""
    with desk.beside() as pool:
        beside = _Beside(pool, lost)
        beside.make_ready(orders)
        rest = []
        for order in orders:
            yield order.only(CONVERT, RENEW), deliver(order.only(CONVERT, RENEW))
            rest.append(beside.begin(order.only(BOOK)))
        rest += [beside.begin(order.only(CHECK)) for order in orders]
        for order in orders:
            yield order.only(PAGES), deliver(order.only(PAGES))
        for finish in rest:
            yield from finish()


def _printing_here(project: Project, orders: Sequence[Order], desk: Desk, lost: list[Order]) -> Iterator[Outcome]:
    """Books here, from the TEI as it stands; all else in the other process, which lets this one go first."""
    _rehearse(project, orders)
    with desk.beside(yielding=True) as pool:
        beside = _Beside(pool, lost)
        renewed = {order.ident: beside.begin(order.only(RENEW)) for order in orders}
        rest = [beside.begin(order.only(step)) for step in (PAGES, CHECK) for order in orders]
        for order in orders:
            seen = digest(project.tei(order.ident))
            if BOOK in order.steps:
                yield order.only(BOOK), deliver(order.only(BOOK))
            yield from renewed[order.ident]()
            if BOOK in order.steps and digest(project.tei(order.ident)) != seen:
                yield order.only(BOOK), deliver(order.only(BOOK))
        for finish in rest:
            yield from finish()


def make_ready(orders: Sequence[Order]) -> None:
    """Rehearse the book and compile its stylesheet, before there is a text. What is wrong, the book will say."""
    from edition.rendering.overriding import own_xslt, stylesheet
    from edition.rendering.saxon import prepare

    _rehearse(find_project(orders[0].folder), orders)
    prepare(stylesheet("print.xsl", own_xslt(orders[0].folder)))


@dataclass
class _Beside:
    """The other process. What it had when it died is LOST, and done again later."""

    pool: Pool
    lost: list[Order]

    def make_ready(self, orders: Sequence[Order]) -> None:
        """Let it load what books need."""
        with suppress(BrokenExecutor):
            self.pool.submit(make_ready, orders)

    def begin(self, order: Order) -> Callable[[], Iterator[Outcome]]:
        """Hand ORDER over; what is returned waits for what came of it."""
        try:
            future: Future[Delivery] | None = self.pool.submit(deliver, order) if order.steps else None
        except BrokenExecutor:
            future = None
            self.lost.append(order)

        def finish() -> Iterator[Outcome]:
            if future is None:
                return
            try:
                delivery = future.result()
            except BrokenExecutor:
                self.lost.append(order)
                return
            yield order, delivery

        return finish


def _rehearse(project: Project, orders: Sequence[Order]) -> None:
    from edition.rendering.rehearsal import rehearse

    fonts = project.config.print.fonts
    for order in [order for order in orders if BOOK in order.steps and order.drafts][:1]:
        assert order.drafts is not None
        rehearse(order.drafts / order.ident, project.folder / fonts if fonts else None)
