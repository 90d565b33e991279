"""The way of a package to a repository: a draft, its DOI, its files, and publication when asked for.

Read aloud: `reserve`, then `deliver`, then `publish`. Every step looks at the server before it acts and writes down
what became true, so that a run which was cut anywhere is carried on by the next, and nothing is done twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edition.depositing.deposits import Deposits
from edition.depositing.requesting import Wire
from edition.depositing.requirements import LARGEST, require_sizes
from edition.errors import DepositError


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is deposited: a DOCUMENT ("" is the whole project) in a VERSION, the BODY of its draft, its FILES.

    DOI is one that the edition has from elsewhere, where it has; COMMUNITY the name of one on the server. RESERVING:
    whether the server is asked for a DOI.
    """

    document: str
    version: str
    body: Mapping[str, Any]
    files: tuple[Path, ...]
    community: str | None = None
    doi: str | None = None
    reserving: bool = True


@dataclass(frozen=True)
class Desk:
    """Where a deposit is made: requests go over WIRE to SERVER, DEPOSITS remembers; TELL speaks to the person."""

    wire: Wire
    server: str
    deposits: Deposits
    tell: Callable[[str], None]
    sleep: Callable[[float], None] = field(default=time.sleep)


def refuse_too_much(parcels: Sequence[Parcel]) -> None:
    """Raise DepositError where a repository would refuse the files of a parcel, before anything is sent."""
    for parcel in parcels:
        names = [path.name for path in parcel.files]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice:
            raise DepositError(f"two files are called {twice}, and a record keeps one of a name. Rename one.")
        sizes = [(path, path.stat().st_size) for path in parcel.files]
        require_sizes(sizes)
        total = sum(size for _, size in sizes)
        if total > LARGEST:
            raise DepositError(f"the files have {total / 1e9:.1f} GB together, and a record takes "
                               f"{LARGEST / 1e9:.0f} GB. Deposit each document by itself (deposit: per: document).")
