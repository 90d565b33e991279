"""A document that would take more memory than there is is refused in a sentence that says what it would take."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from edition.cli import main
from edition.commands import allowances
from edition.commands.orders import BOOK, CHECK, Order
from edition.errors import EditionError

GIGABYTE = 10**9


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (tmp_path / "tei").mkdir()
    with (tmp_path / "tei" / "volume.xml").open("wb") as file:
        file.truncate(100_000_000)  # a sparse file: nothing is written
    return Order(tmp_path, "volume", None, (BOOK,), {})


def test_a_hundred_megabytes_are_announced_where_they_fit_and_refused_where_not(order: Order) -> None:
    assert allowances.expected(order, BOOK, 100 * GIGABYTE) == (
        "tei/volume.xml: has 100 MB: its book takes about 75 GB of memory and 13 minutes.")
    with pytest.raises(EditionError, match=r"tei/volume\.xml: has 100 MB: its book takes about 75 GB .* Split it"):
        allowances.expected(order, BOOK, 16 * GIGABYTE)
    assert "about 4 GB" in allowances.expected(order, CHECK, 16 * GIGABYTE)


def test_a_document_of_the_usual_size_needs_no_words(order: Order) -> None:
    with (order.folder / "tei" / "volume.xml").open("wb") as file:
        file.truncate(1_000_000)
    assert allowances.expected(order, BOOK, GIGABYTE) == ""


def test_a_refused_document_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "edition.yaml").write_text("title: Harbours\n", encoding="utf-8")
    for name, size in (("a", 1), ("b", 300)):
        (tmp_path / "seeds" / f"{name}.txt").write_text("Holm came and left.\n\n" * size, encoding="utf-8")
    monkeypatch.setattr(allowances, "LARGE", 2000)
    monkeypatch.setattr(allowances, "memory_here", lambda: 10_000)
    result = CliRunner().invoke(main, ["-C", str(tmp_path), "convert", "--jobs", "1"])
    assert result.exit_code == 1
    assert "X104 tei/b.xml: seeds/b.txt: has 0 MB: converting it takes about 1 GB" in result.output
    assert (tmp_path / "tei" / "a.xml").exists() and not (tmp_path / "tei" / "b.xml").exists()
