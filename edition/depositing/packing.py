"""From the files of a package to its zip: checksums, the crate that describes them, the label of the bag."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from edition.depositing.bag import write_bag
from edition.depositing.citing import address
from edition.depositing.crate import METADATA, crate
from edition.depositing.making import Progress
from edition.depositing.payload import Item, sums
from edition.depositing.program import fingerprint, programs
from edition.depositing.readme import bag_note
from edition.depositing.record import Record
from edition.depositing.requirements import require_sizes
from edition.depositing.standing import Standing
from edition.project import Project
from edition.rendering.manuscripts import read_manuscript, timestamp


def pack(project: Project, record: Record, items: Sequence[Item], standing: Standing, out: Path,
         tell: Progress) -> Path:
    """The zip of ITEMS, written into the folder OUT."""
    changed = max(timestamp([read_manuscript(project.tei(name))]) for name in record.documents)
    known = {item.path: sums(item) for item in items}
    data = crate(record, items, known, programs(), fingerprint())
    described = Item(METADATA, data, "every file with its type, licence and origin")
    known[METADATA] = sums(described)
    target = out / f"{record.name}.zip"
    tell(f"packing {len(items) + 1} files")
    write_bag(target, [*items, described], known, bag_info(record, standing, changed), {"README.txt": bag_note(record)},
              changed)
    require_sizes([(target, target.stat().st_size)])
    return target


def bag_info(record: Record, standing: Standing, changed: int) -> list[tuple[str, str]]:
    """The label of the bag (RFC 8493, 2.2.2); its date is that of the newest change, not the clock's."""
    said = [
        ("Source-Organization", record.publisher or ""),
        ("Contact-Name", record.creators[0].name),
        ("Contact-Email", record.contact or ""),
        ("External-Description", record.description),
        ("External-Identifier", address(record) or record.name),
        ("Bagging-Date", datetime.fromtimestamp(changed, UTC).date().isoformat()),
        ("Bag-Group-Identifier", record.ident),
        ("Internal-Sender-Identifier", record.name),
        ("Internal-Sender-Description", " ".join(standing.words())),
        ("Bag-Software-Agent", " ".join(record.made_with)),
    ]
    return [(key, value) for key, value in said if value]
