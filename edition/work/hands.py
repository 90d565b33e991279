"""How many hands there are for the work, as a person asked for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from edition.work.desk import Desk
from edition.work.processes import cores


@dataclass(frozen=True)
class Hands:
    """How many processes may work (None: as many as is fastest), or the address of a cluster's SCHEDULER.

    DESK lends the process that works beside this one on a single document.
    """

    jobs: int | None = None
    scheduler: str | None = None
    desk: Desk = field(default_factory=Desk)

    @property
    def number(self) -> int:
        """Processes on this machine."""
        return self.jobs or cores()
