"""A BagIt 1.0 bag (RFC 8493), written straight into a zip, block by block; the same bytes for the same input.

The library `bagit` makes bags only of a folder in place and declares version 0.97; it validates ours in the tests.
"""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from edition.depositing.payload import Item, Sums, sums
from edition.errors import DepositError

BAGIT = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
ALGORITHMS = ("sha256", "sha512")
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file knows no earlier time
_PACKED = frozenset([".pdf", ".epub", ".woff2", ".png", ".jpg", ".zip"])  # deflating these again gains nothing


def write_bag(target: Path, items: Sequence[Item], known: Mapping[str, Sums], info: Sequence[tuple[str, str]],
              tags: Mapping[str, bytes], changed: int) -> None:
    """Write the bag of ITEMS to TARGET, in a folder of its name; whole or not at all.

    KNOWN are the checksums of the items, INFO the lines of bag-info.txt, TAGS further files beside data/, CHANGED the
    time of every entry in seconds since 1970. Raises DepositError when it cannot be written; TARGET then stays.
    """
    folder = target.stem
    files = [*tag_files(items, known, info, tags), *(_in_data(item) for item in in_order(items))]
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as out, zipfile.ZipFile(out, "w") as archive:
            for item in files:
                _add(archive, folder, item, known, changed)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except OSError as error:
        message = f"cannot be written: {error.strerror}. What was there is still there."
        raise DepositError(message, path=target) from error
    finally:
        Path(name).unlink(missing_ok=True)


def in_order(items: Sequence[Item]) -> list[Item]:
    """The items as they stand in manifests and in the zip: by path."""
    return sorted(items, key=lambda item: item.path)


def tag_files(items: Sequence[Item], known: Mapping[str, Sums], info: Sequence[tuple[str, str]],
              tags: Mapping[str, bytes]) -> list[Item]:
    """The files beside data/: declaration, label, manifests, and the manifests of these."""
    total = sum(known[item.path].size for item in items)
    lines = [*info, ("Payload-Oxum", f"{total}.{len(items)}")]
    label = "".join(f"{_folded(key, value)}\n" for key, value in lines)
    made = {"bagit.txt": BAGIT, "bag-info.txt": label.encode(), **tags}
    for algorithm in ALGORITHMS:
        rows = ((getattr(known[item.path], algorithm), f"data/{item.path}") for item in in_order(items))
        made[f"manifest-{algorithm}.txt"] = _manifest(rows)
    tagged = {name: sums(Item(name, data, "")) for name, data in made.items()}
    for algorithm in ALGORITHMS:
        made[f"tagmanifest-{algorithm}.txt"] = _manifest((getattr(tagged[n], algorithm), n) for n in sorted(tagged))
    return [Item(name, made[name], "") for name in sorted(made)]


def _manifest(rows: Iterable[tuple[str, str]]) -> bytes:
    return "".join(f"{checksum}  {encoded(path)}\n" for checksum, path in rows).encode()


def encoded(path: str) -> str:
    """A path as a manifest writes it (RFC 8493, 2.1.3): only line ends and the percent sign are escaped."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _folded(key: str, value: str) -> str:
    """A line of bag-info.txt; further lines of a value are indented (RFC 8493, 2.2.2)."""
    return f"{key}: " + "\n  ".join(part.strip() for part in value.split("\n") if part.strip())


def _in_data(item: Item) -> Item:
    return Item(f"data/{item.path}", item.content, item.about)


def _add(archive: zipfile.ZipFile, folder: str, item: Item, known: Mapping[str, Sums], changed: int) -> None:
    moment = datetime.fromtimestamp(changed, UTC)
    date = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    entry = zipfile.ZipInfo(f"{folder}/{item.path}", max(_EARLIEST, date))
    entry.create_system = 3  # the same on every system
    entry.external_attr = 0o100644 << 16
    packed = PurePosixPath(item.path).suffix.lower() in _PACKED
    entry.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
    inside = known.get(item.path.removeprefix("data/"))
    entry.file_size = inside.size if inside else len(item.content) if isinstance(item.content, bytes) else 0
    with archive.open(entry, "w") as out:
        for block in item.blocks():
            out.write(block)
