"""A request to a repository and what can come of it: an answer, a refusal, or a failure that may pass.

Knows no library and no server: the real wire is invenio_client.py, that of a dry run upload_rehearsal.py.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeVar

from edition.errors import DepositError

T = TypeVar("T")
WAITS = (1, 2, 4, 8, 16)  # seconds before the second to sixth attempt
LONGEST = 300  # seconds a server may ask us to wait


@dataclass(frozen=True, slots=True)
class Request:
    """METHOD and PATH below /api, with BODY as JSON or the bytes of FILE."""

    method: str
    path: str
    body: Any = None
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: STATUS and DATA (JSON; empty where there was none). Nobody vouches for its shape: ask `at`."""

    status: int
    data: dict[str, Any]

    def at(self, *path: str) -> Any:
        """What stands below the keys of PATH; None where one of them is not there."""
        found: Any = self.data
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        return found

    def text(self, *path: str) -> str:
        """The text or number below PATH; "" where there is none."""
        found = self.at(*path)
        return str(found) if isinstance(found, (str, int)) else ""

    def entries(self, *path: str) -> list[dict[str, Any]]:
        """The objects of the list below PATH."""
        found = self.at(*path)
        return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


class Passing(DepositError):
    """A failure that may be over in a moment. WAIT: seconds the server asks for."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        self.wait = wait
        super().__init__(message)


class Refused(DepositError):
    """The server understood and said no, with STATUS."""

    def __init__(self, message: str, status: int) -> None:
        self.status = status
        super().__init__(message)


class Wire(Protocol):
    """Where requests go: a server, or in a dry run nowhere."""

    def send(self, request: Request, *, also: Collection[int] = ()) -> Answer:
        """The answer; statuses of ALSO are answers, too."""


def patiently(step: Callable[[], T], tell: Callable[[str], None], sleep: Callable[[float], None] = time.sleep) -> T:
    """What STEP gives, tried again while its failure may pass. STEP looks before it acts, so twice does no harm."""
    for wait in WAITS:
        try:
            return step()
        except Passing as error:
            asked = error.wait if error.wait is not None else wait
            if asked > LONGEST:
                raise DepositError(f"{error.message}, and to wait {asked:.0f} seconds. Run the same command again "
                                   "after that; it goes on where it stopped.") from error
            tell(f"{error.message}; trying again in {asked:.0f} s")
            sleep(asked)
    try:
        return step()
    except Passing as error:
        raise DepositError(f"{error.message}, {len(WAITS) + 1} times in a row. Run the same command again later; it "
                           "goes on where it stopped.") from error


def field_errors(data: dict[str, Any]) -> list[str]:
    """The fields a server found wrong, as "metadata.title: Missing data." """
    return [f"{e.get('field', '')}: {_joined(e.get('messages'))}" for e in Answer(0, data).entries("errors")]


def _joined(messages: object) -> str:
    return " ".join(map(str, messages)) if isinstance(messages, list) else str(messages or "")
