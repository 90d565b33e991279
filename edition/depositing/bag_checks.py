"""Whether a zip holds a whole BagIt 1.0 bag: every file there, none too many, every checksum (RFC 8493, 3)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from edition.depositing.bag import ALGORITHMS, BAGIT
from edition.depositing.opening import Archive
from edition.findings import Finding, Severity

CHECKSUM, MISSING, EXTRA, FORM = "K101", "K102", "K103", "K104"
_REMEDY = "Fetch the package again; if it is the same then, tell whoever deposited it."


@dataclass(frozen=True, slots=True)
class Bag:
    """What was read of a bag on the way: its LABEL (bag-info.txt) and the SUMS (size, sha256) of its files by path."""

    findings: list[Finding]
    label: Mapping[str, str]
    sums: Mapping[str, tuple[int, str]]


def check_bag(archive: Archive) -> Bag:
    """Every file of the bag, read once."""
    found = [_error(FORM, name, sentence, "Make it again with `edition deposit`.") for name, sentence in _form(archive)]
    if found:
        return Bag(found, {}, {})
    known = {name: _sums(archive, name) for name in sorted(archive.entries)}
    for algorithm in ALGORITHMS:
        found += _manifest(archive, f"manifest-{algorithm}.txt", algorithm, known, True)
        found += _manifest(archive, f"tagmanifest-{algorithm}.txt", algorithm, known, False)
    label = _label(archive)
    found += _oxum(label, known)
    return Bag(found, label, {name: (int(sums["size"]), sums["sha256"]) for name, sums in known.items()})


def _error(code: str, name: str, sentence: str, hint: str = _REMEDY) -> Finding:
    return Finding(code, Severity.ERROR, name, 0, sentence, hint)


def _form(archive: Archive) -> Iterator[tuple[str, str]]:
    """What keeps the folder from being a bag at all: (file, sentence)."""
    if "bagit.txt" not in archive.entries:
        yield "bagit.txt", "is missing, so this is no bag."
    elif archive.read("bagit.txt").replace(b"\r\n", b"\n").rstrip() != BAGIT.rstrip():
        yield "bagit.txt", "does not declare BagIt 1.0 in UTF-8."
    if "fetch.txt" in archive.entries:
        yield "fetch.txt", "says that files are to be fetched from elsewhere; a deposit is whole, nothing is fetched."
    for algorithm in ALGORITHMS:
        for name in (f"manifest-{algorithm}.txt", f"tagmanifest-{algorithm}.txt"):
            if name not in archive.entries:
                yield name, "is missing, so nobody can tell whether the files are whole."


def _sums(archive: Archive, name: str) -> dict[str, str]:
    hashes = {algorithm: hashlib.new(algorithm) for algorithm in ALGORITHMS}
    size = 0
    for block in archive.blocks(name):
        size += len(block)
        for hasher in hashes.values():
            hasher.update(block)
    return {"size": str(size), **{algorithm: hasher.hexdigest() for algorithm, hasher in hashes.items()}}


def _manifest(archive: Archive, name: str, algorithm: str, known: Mapping[str, Mapping[str, str]],
              payload: bool) -> Iterator[Finding]:
    listed: set[str] = set()
    for number, row in enumerate(archive.read(name).decode("utf-8", "replace").splitlines(), 1):
        match = re.fullmatch(r"([0-9a-fA-F]+)[ \t]+\*?(?:\./)?(.+)", row)
        if not match:
            yield Finding(FORM, Severity.ERROR, name, number, f"is no line of a manifest: {row[:80]!r}.", _REMEDY)
            continue
        path = _decoded(match[2])
        listed.add(path)
        if path not in known:
            yield _error(MISSING, path, f"is listed in {name} and not there.")
        elif known[path][algorithm] != match[1].lower():
            yield _error(CHECKSUM, path, f"is not the file that was packed: its {algorithm} differs from {name}.")
    tags = {n for n in known if not n.startswith("data/") and not n.startswith("tagmanifest-")}
    wanted = {n for n in known if n.startswith("data/")} if payload else tags
    yield from (_error(EXTRA, n, f"is in the bag and not listed in {name}.") for n in sorted(wanted - listed))


def _decoded(path: str) -> str:
    return re.sub("%(0[aA]|0[dD]|25)", lambda m: bytes.fromhex(m[1]).decode(), path)


def _label(archive: Archive) -> dict[str, str]:
    """bag-info.txt; a further line of a value is indented."""
    if "bag-info.txt" not in archive.entries:
        return {}
    text = re.sub(r"\n[ \t]+", " ", archive.read("bag-info.txt").decode("utf-8", "replace"))
    rows = (row.partition(":") for row in text.splitlines())
    return {key.strip(): value.strip() for key, colon, value in rows if colon}


def _oxum(label: Mapping[str, str], known: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    data = [int(sums["size"]) for name, sums in known.items() if name.startswith("data/")]
    there, said = f"{sum(data)}.{len(data)}", label.get("Payload-Oxum", "")
    if said and said != there:
        yield _error(FORM, "bag-info.txt", f"says that data/ has {said} (bytes.files), and it has {there}.")
