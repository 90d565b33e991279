"""Laws L1, L2, L3, L8 and L10 on random text, on texts of every kind, and on the real edition."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from edition.authority import Authority, Person
from edition.checking.accounting import account
from edition.config import ProjectConfig
from edition.encoding.body import encode_text
from edition.encoding.conversion import convert
from edition.encoding.document import parse_bytes, tei
from edition.encoding.identifiers import Numbers
from edition.encoding.renewal import renew
from edition.encoding.streams import tei_stream
from edition.encoding.tagging import Tagging, tag
from edition.ledger import Ledger
from edition.reading.blocks import accounts_for, markup
from edition.reading.layout import read_document
from edition.reading.names import Names
from edition.reading.source import Source

ROOT = Path(__file__).parent.parent.parent
AUTHORITY = Authority(persons=(Person(id="holm", name="Holm, Anders"), Person(id="petrovic", name="Petrovic, Ivan")))
CONFIG = ProjectConfig(title="Laws", date="2020-01-01")

PIECES = st.sampled_from([
    "TOP SECRET", "[REDACTED]", "* A note about it.", "** Another.",
    "a call<sup>1</sup>", "(1) Of it.", "more[^2]", "[^2]: Of that.", "\x00", "--- page 3 ---", "- 4 -", "1.", "a.",
    "THE HARBOUR", "Anders Holm", "Petrovic's men", "in May 1951", "on the 3rd", "said that*", "and so on.", "vio-",
    "lence", "(b)(1)", "TO: The Director", "FROM: Holm", "SUBJECT: Ships", "| a | b |", "|---|---|", "# Title",
    "**bold**", "_it_", "....... 7", "Name      Rank      Year", "cc: Files", "[illegible]", "\u2022 point", "\f",
    "\u200f\u05d0", "195^", "<p>&amp;", "]]>", "Approved For Release 2007/06/19 : CIA-RDP79-01090A",
    "Sincerely yours,", "12 June 1953", "the following month",
])  # fmt: skip
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from([" ", "\n", "\n\n", "\n\n\n", ""])), min_size=1, max_size=25).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs))
ANY_TEXT = st.one_of(TEXTS, st.text(min_size=1, max_size=200))


@cache
def names() -> Names:
    return Names(AUTHORITY)


def converted(text: str) -> bytes:
    return convert(Source("law", text), AUTHORITY, names(), CONFIG).data


def settle(text: str) -> bool:
    return bool(text.strip())


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_TEXT.filter(settle))
def test_l1_every_character_of_any_text_is_in_the_tei_once_and_in_order(text: str) -> None:
    source = Source("law", text)
    document = read_document(source)
    assert accounts_for(document, text) == ([], [])
    tree = parse_bytes(converted(text))
    assert [str(f) for f in account(tree, source, "law.xml", "law.txt", markup(document))] == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS.filter(settle))
def test_l2_tagging_changes_no_word_and_l3_tagging_twice_adds_nothing(text: str) -> None:
    element = encode_text(read_document(Source("law", text)), text, "en", None)
    before = reading(element)
    once = tag(Tagging(element, names(), "1951-06-01", True, "en", Numbers()))
    assert reading(element) == before
    marked = len(list(element.iter(tei("persName"), tei("date"), tei("choice"))))
    tag(Tagging(element, names(), "1951-06-01", True, "en", Numbers()))
    assert reading(element) == before
    assert len(list(element.iter(tei("persName"), tei("date"), tei("choice")))) == marked
    assert once.text is element


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS.filter(settle))
def test_l3_converting_twice_gives_the_same_bytes_as_once(text: str) -> None:
    first = converted(text)
    assert converted(text) == first
    again = renew(first, first, first, Ledger(), AUTHORITY)
    assert (again.tei, again.base) == (first, first)


def reading(element: object) -> tuple[str, list[str]]:
    stream, notes = tei_stream(element)  # type: ignore[arg-type]
    return stream.text, [note.stream.text for note in notes]


def run(*arguments: str, folder: Path = ROOT, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "edition.cli", *arguments], cwd=folder, text=True, capture_output=True,
                          env={**os.environ, "PYTHONHASHSEED": seed}, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("edition.yaml", "seeds", "schema"):
        target = tmp_path / name
        source = ROOT / name
        if source.is_dir():
            subprocess.run(["cp", "-r", str(source), str(target)], check=True)
        else:
            target.write_bytes(source.read_bytes())
    subprocess.run(["rm", "-rf", str(tmp_path / "seeds" / ".converted")], check=True)
    return tmp_path


def test_l8_two_runs_give_the_same_bytes_whatever_the_order_of_hashes(
    project: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    files: list[dict[str, bytes]] = []
    for seed in ("1", "2"):
        folder = tmp_path_factory.mktemp(f"run{seed}") / "p"
        subprocess.run(["cp", "-r", str(project), str(folder)], check=True)
        assert run("build", folder=folder, seed=seed).returncode == 0
        made = [*(folder / "tei").rglob("*"), *(folder / "build").rglob("*")]
        kept = [p for p in made if p.is_file() and "pagefind" not in p.parts
                and p.name != ".made.json" and p.suffix != ".kept"]  # both hold the times of files
        files.append({str(p.relative_to(folder)): p.read_bytes() for p in kept})
    assert files[0].keys() == files[1].keys()
    assert [name for name in files[0] if files[0][name] != files[1][name]] == []


def test_l10_nothing_is_fetched_while_converting_checking_or_rendering(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from edition.commands.build import run as build
    from edition.project import find_project

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    assert build(find_project(project)) == 0


def test_the_real_edition_accounts_for_every_character_of_its_seed() -> None:
    result = run("check")
    assert result.returncode == 0, result.stdout
    assert "A1" not in result.stdout
