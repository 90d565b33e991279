"""What a build makes of one document, step by step; each step is a function that a worker process can be given.

An Order names a document and the steps to be done; deliver() does those that are not as they should be and returns
what each was made from. Steps write whole files only (law L9). Who does which order, and when, is build.py's concern.
"""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

from edition.commands.authority_changes import CHANGED, Listener, concerns_file, concerns_text, keep_read
from edition.commands.inputs import Inputs, Look, book_inputs, check_inputs, conversion_inputs, page_inputs
from edition.commands.report import say
from edition.commands.seeds import unreadable
from edition.errors import AuthorityError, ConfigError, EditionError, InternalError, TeiError, WriteError, of_system
from edition.findings import Finding
from edition.freshness import Made, difference
from edition.hashes import data_digest, digest
from edition.project import Project, find_project
from edition.reading.source import read_seed
from edition.work.memory import give_back, look_seldom, most_memory

if TYPE_CHECKING:
    from edition.authority import Authority
    from edition.reading.names import Names

SAME = "same"
CONVERT, RENEW, CHECK, PAGES, BOOK = "convert", "renew", "check", "pages", "book"
POINTED = "the file it points to, "
_POINTERS = re.compile(rb"""\b(?:target|ref|facs|url|corresp|source|prev|next)\s*=\s*["']([^"']+)["']""")


@dataclass(frozen=True)
class Order:
    """Do STEPS for the document IDENT of the project in FOLDER; its SEED, if it has one.

    SHARED are the inputs that all documents have in common. HELD: what those steps were last made from whose outputs
    still stand; SPOILED: what is wrong with the outputs of others. BETWEEN: the documents whose pages come before and
    after, AMONG how many. BOOKED: a book is there or will be. DRAFTS: a folder for the book as Typst read it, for the
    next time. LARGE: rules are run on large files too.
    """

    folder: Path
    ident: str
    seed: Path | None
    steps: tuple[str, ...]
    shared: Inputs
    held: Mapping[str, Inputs] = field(default_factory=dict)
    spoiled: Mapping[str, str] = field(default_factory=dict)
    between: tuple[str, str] = ("", "")
    among: int = 1
    booked: bool = True
    drafts: Path | None = None
    large: bool = False

    def only(self, *steps: str) -> Order:
        """The order for some of its steps."""
        return replace(self, steps=tuple(step for step in self.steps if step in steps))

    def asking(self, steps: tuple[str, ...], held: Mapping[str, Inputs], spoiled: Mapping[str, str]) -> Order:
        """The order for STEPS."""
        return replace(self, steps=steps, held=held, spoiled=spoiled)

    def with_drafts(self, folder: Path) -> Order:
        """The order that leaves its book's draft in FOLDER."""
        return replace(self, drafts=folder)


@dataclass
class Step:
    """A step that was done: its NAME in the record, as it was MADE, WHY, and the sentences a person should read."""

    name: str
    made: Made
    why: str = ""
    told: tuple[str, ...] = ()
    how: str = ""  # of a conversion: written, merged, unchanged or left; of what need not be done again: same


@dataclass
class Delivery:
    """What came of an order: STEPS that were done, FAULTS by the step that could not be, FINDINGS of unread files.

    PROCESS made it, whose memory had grown to MEMORY bytes by then.
    """

    steps: list[Step] = field(default_factory=list)
    faults: list[tuple[str, EditionError]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    process: str = ""
    memory: int = 0


def deliver(order: Order) -> Delivery:
    """Do what ORDER asks for, step by step; what one cannot do does not keep the others from being done.

    Raises only what concerns every document: an authority file or a setting that cannot be used, a full disk.
    """
    look_seldom()
    delivery = Delivery(process=f"{platform.node()}:{os.getpid()}")
    from edition.commands.allowances import expected

    project = _project(order.folder, order.shared["edition.yaml"])
    for step in order.steps:
        try:
            if sentence := expected(order, step):
                say(sentence)
            delivery.steps += _STEPS[step](project, order)
        except (AuthorityError, ConfigError, WriteError):
            raise
        except TeiError as error:
            delivery.findings.append(unreadable(error, project.tei(order.ident), project, "X101"))
        except EditionError as error:
            delivery.faults.append((step, error))
        except OSError as error:
            delivery.faults.append((step, of_system(error)))
        except Exception as error:  # a defect of ours in one document is no reason to leave the others undone
            if isinstance(error.__cause__, KeyboardInterrupt):  # Ctrl-C while a class was being made comes wrapped
                raise KeyboardInterrupt from error
            said = f"{step} stopped in {order.ident} ({type(error).__name__}: {error})."
            delivery.faults.append((step, InternalError(said)))
        if step in (CONVERT, RENEW) and (delivery.faults or delivery.findings):
            break
    delivery.memory = most_memory()
    return delivery


@lru_cache(maxsize=4)
def _project(folder: Path, _: str) -> Project:
    """Read once in each process, as long as edition.yaml is the same."""
    return find_project(folder)


def step_name(step: str, ident: str) -> str:
    """What the record calls a step."""
    return f"{CONVERT if step == RENEW else step} {ident}"


def _convert(project: Project, order: Order) -> list[Step]:
    from edition.commands.convert import convert_seed

    inputs = conversion_inputs(project, order.ident, order.seed, order.shared, digest)
    held = order.held.get(CONVERT)
    if held and not concerns_text(project, order.ident, held, inputs):
        return [_same(CONVERT, order, inputs)]
    assert order.seed is not None
    authority, names = _matcher(*_authority_key(project, order))
    listener = Listener(names)
    result = convert_seed(project, (order.seed, read_seed(order.seed)), authority, cast("Names", listener))
    keep_read(project, order.ident, inputs, listener.heard)
    return [_converted(project, order, inputs, result)]


def _same(step: str, order: Order, inputs: Inputs) -> Step:
    """A step that would come out as it did: what changed in the authority files does not concern the document."""
    why = f"{CHANGED} changed, but nothing that did is in it"
    return Step(step_name(step, order.ident), Made(inputs), why, how=SAME)


def _renew(project: Project, order: Order) -> list[Step]:
    """A file that only a person has changed needs no new conversion: the last one would come out the same."""
    from edition.commands.renewing import renew_kept

    inputs = conversion_inputs(project, order.ident, order.seed, order.shared, digest)
    result = renew_kept(project, order.ident, _authority(*_authority_key(project, order)))
    return [_converted(project, order, inputs, result)]


def _authority_key(project: Project, order: Order) -> tuple[Path, str]:
    return project.authority, order.shared["the authority files"]


@lru_cache(maxsize=1)
def _authority(folder: Path, _: str) -> Authority:
    """Read once in each process, as long as the files are the same."""
    from edition.authority import load_authority

    return load_authority(folder)


@lru_cache(maxsize=1)
def _matcher(folder: Path, key: str) -> tuple[Authority, Names]:
    """The authority and the machine that finds its names, built once in each process."""
    from edition.reading.names import Names

    return _authority(folder, key), Names(_authority(folder, key))


def _converted(project: Project, order: Order, inputs: Inputs, result: object) -> Step:
    """A conversion, made from what it read, and from the two files and the ledger as it left them."""
    from edition.commands.converted import Converted

    assert isinstance(result, Converted)
    now = conversion_inputs(project, order.ident, order.seed, order.shared, digest)
    inputs |= {name: now[name] for name in ("the last conversion", "the decisions")}
    how = next(kind for kind in ("written", "merged", "unchanged", "left") if order.ident in getattr(result, kind))
    inputs["the TEI"] = data_digest((result.before if how == "left" else result.after)[order.ident])
    outputs = {str(project.tei(order.ident).relative_to(project.folder)): inputs["the TEI"]}
    told = tuple(result.told.get(order.ident, ()))
    return Step(step_name(CONVERT, order.ident), Made(inputs, outputs, result.findings), told=told, how=how)


def _check(project: Project, order: Order) -> list[Step]:
    why = _stale(CHECK, order, lambda held: check_now(project, order.ident, order.seed, order.shared, digest, held))
    if not why:
        return []
    from edition.commands.check import check_one

    inputs = check_inputs(project, order.ident, order.seed, order.shared, digest)
    inputs |= {f"{POINTED}{name}": digest(project.tei(order.ident).parent / name) for name in _pointed(project, order)}
    held = order.held.get(CHECK)
    if held and difference(held, inputs) == f"{CHANGED} changed" and not concerns_file(
            project, order.ident, held, inputs):
        return [_same(CHECK, order, inputs)]
    seed = (order.seed, read_seed(order.seed)) if order.seed else None
    found = check_one(project, order.ident, seed, _authority(*_authority_key(project, order)), large=order.large)
    return [Step(step_name(CHECK, order.ident), Made(inputs, {}, found), why)]


def check_now(project: Project, ident: str, seed: Path | None, shared: Inputs, look: Look,
              held: Mapping[str, str]) -> Inputs:
    """What a check depends on now, if the file itself, and so what it points to, is as HELD says."""
    folder = project.tei(ident).parent
    pointed = {name: look(folder / name.removeprefix(POINTED)) for name in held if name.startswith(POINTED)}
    return {**check_inputs(project, ident, seed, shared, look), **pointed}


def _stale(step: str, order: Order, now: Callable[[Mapping[str, str]], Inputs]) -> str:
    """Why STEP has to be done again; "" if it has not."""
    if step not in order.held:
        return order.spoiled.get(step, "was never made")
    return difference(order.held[step], now(order.held[step]))


def _pointed(project: Project, order: Order) -> list[str]:
    """Files beside the TEI that it names: whether a link leads somewhere depends on them too."""
    values = {value.decode("utf-8", "replace") for value in _POINTERS.findall(project.tei(order.ident).read_bytes())}
    names = {unquote(pointer.partition("#")[0]) for value in values for pointer in value.split()}
    return sorted(name for name in names if name and ":" not in name and "\0" not in name)


def _pages(project: Project, order: Order) -> list[Step]:
    """The pages of the document, kept where the site will look for them."""
    inputs = page_inputs(project, order.ident, order.between, order.among, order.booked, order.shared, digest)
    why = _stale(PAGES, order, lambda _: inputs)
    if not why:
        return []
    from edition.commands.html import keep_pages

    path = keep_pages(project, order.ident, order.between, order.among, order.booked)
    outputs = {str(path.relative_to(project.folder)): digest(path)}
    return [Step(step_name(PAGES, order.ident), Made(inputs, outputs), why)]


def _book(project: Project, order: Order) -> list[Step]:
    inputs = book_inputs(project, order.ident, order.shared, digest)
    why = _stale(BOOK, order, lambda _: inputs)
    if not why:
        return []
    from edition.commands.print import write_print
    from edition.rendering.typesetting import forget

    found: list[Finding] = write_print(project, [order.ident], drafts=order.drafts)
    if order.drafts is None:  # one of many: the process goes on to others
        forget()
        give_back()
    path = project.build / "print" / f"{order.ident}.pdf"
    outputs = {str(path.relative_to(project.folder)): digest(path)}
    return [Step(step_name(BOOK, order.ident), Made(inputs, outputs, found), why)]


_STEPS: Mapping[str, Callable[[Project, Order], list[Step]]] = {
    CONVERT: _convert, RENEW: _renew, CHECK: _check, PAGES: _pages, BOOK: _book,
}
