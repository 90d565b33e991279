"""The package before this one: found, opened, compared. What is new since then becomes the release note.

A version that was packaged with other content is not packaged again, because nobody could tell the two apart.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from edition.depositing.changes import Change, changes, lines, summary
from edition.depositing.identifiers import version_key
from edition.depositing.markdown import plain
from edition.depositing.opening import Archive, opened
from edition.encoding.document import parse_bytes
from edition.errors import DepositError

# What makes a version what it is. The rest of a package describes it.
_CONTENT = ("tei/", "seeds/", "schema/", "html/", "pdf/", "epub/", "text/", "xslt/")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A package made before: its PATH, VERSION, DOI, the DOCUMENTS in it, its CHANGELOG, its checksums by path."""

    path: Path
    version: str
    doi: str | None
    documents: tuple[str, ...]
    changelog: tuple[tuple[str, tuple[str, ...]], ...]
    sums: Mapping[str, str]


def read_earlier(path: Path) -> Earlier:
    """The package at PATH. Raises DepositError where it is none of ours, or not harmless."""
    with opened(path) as archive:
        try:
            described = json.loads(archive.read("data/metadata/datacite.json"))
            manifest = archive.read("manifest-sha256.txt").decode()
            said = archive.read("data/CHANGELOG.md").decode()
            rows = (line.partition("  ") for line in manifest.splitlines())
            documents = (re.fullmatch(r"data/tei/([^/]+)\.xml", name) for name in sorted(archive.entries))
            return Earlier(path, str(described["version"]), described.get("doi"), tuple(m[1] for m in documents if m),
                           _sections(said), {name: checksum for checksum, _, name in rows})
        except (KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
            raise archive.fail(f"is no package that `edition deposit` made ({error}).") from error


def _sections(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sections of a CHANGELOG: (head, lines)."""
    found = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        head, *said = section.rstrip("\n").split("\n")
        found.append((head, tuple(line for line in said[1:])))
    return tuple(found)


def packages_of(out: Path, ident: str) -> dict[str, Path]:
    """The packages of a record in OUT by version, oldest first."""
    paths = [path for path in out.glob("*.zip") if path.name.startswith(f"{ident}-")]
    named = {path.stem.removeprefix(f"{ident}-"): path for path in paths}
    known = {version: path for version, path in named.items() if re.match(r"\d+\.\d", version)}
    return dict(sorted(known.items(), key=lambda pair: version_key(pair[0])))


def last_before(out: Path, ident: str, version: str) -> Path | None:
    """The newest package of a record that is older than VERSION."""
    older = [p for v, p in packages_of(out, ident).items() if version_key(v) < version_key(version)]
    return older[-1] if older else None


def compared_with(earlier: Earlier, now: Callable[[str], etree._Element], documents: Sequence[str]) -> list[Change]:
    """What changed for readers since EARLIER. NOW gives the TEI of one of DOCUMENTS; one at a time is in memory."""
    found: list[Change] = []
    with opened(earlier.path) as archive:
        for name in dict.fromkeys([*documents, *earlier.documents]):
            before = _text(archive, name) if name in earlier.documents else None
            found += changes(name, before, now(name) if name in documents else None)
    return found


def _text(archive: Archive, name: str) -> etree._Element:
    path = f"data/tei/{name}.xml"
    return parse_bytes(archive.read(path), path).getroot()


def note(found: list[Change], said: str) -> str:
    """The release note as one paragraph: what the editors SAID, then the counts."""
    return " ".join(part for part in (said, summary(found)) if part)


def history(head: str, said: str, found: list[Change] | None, earlier: Earlier | None) -> list[tuple[str, list[str]]]:
    """The sections of the CHANGELOG, this version's first, then those the earlier package had."""
    own = [plain(said), ""] if said else []
    if found is None or earlier is None:
        return [(head, [*own, "The first version that was packaged."])]
    own += [f"Compared with version {earlier.version}:", "", *lines(found)]
    return [(head, own), *((title, list(kept)) for title, kept in earlier.changelog)]


def refuse_other_content(made: Path, known: Path, version: str) -> None:
    """Raise DepositError where the package KNOWN of this VERSION holds another edition than the one just MADE.

    A DOI that was given in between is no other content: then the text and what is seen of it must be the same.
    """
    old, new = read_earlier(known), read_earlier(made)
    differing = sorted(path.removeprefix("data/") for path in {*old.sums, *new.sums}
                       if old.sums.get(path) != new.sums.get(path))
    content = [path for start in _CONTENT for path in differing if path.startswith(start)]
    if new.doi and not old.doi:
        with opened(made) as archive:
            content = [c.document for c in compared_with(old, lambda name: _text(archive, name), new.documents)]
    if content:
        shown = ", ".join(content[:3]) + (f" and {len(content) - 3} more" if len(content) > 3 else "")
        raise DepositError(f"version {version} was packaged before with other content ({shown}). Give the edition a "
                           "new version (edition release), or say --replace if nobody has the old one.", path=known)
