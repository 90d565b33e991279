"""Ids that are gone are named one by one; a whole part that went is one finding."""

from __future__ import annotations

from pathlib import Path

from edition.checking.vanished import check_vanished
from edition.ledger import Ledger

BEFORE = "<TEI>" + "".join(f'<p xml:id="p-{n}"/>' for n in range(1, 31)) + "</TEI>"


def vanished(folder: Path, now: str, encoding: str = "utf-8") -> list[str]:
    path, before = folder / "a.xml", folder / "before.xml"
    before.write_text(BEFORE)
    path.write_bytes(now.encode(encoding))
    return [str(finding) for finding in check_vanished(path, "a.xml", Ledger(removed=("p-2",)), before)]


def test_an_id_that_is_gone_is_named(tmp_path: Path) -> None:
    (finding,) = vanished(tmp_path, BEFORE.replace('"p-7"', '"mine"').replace('"p-2"', '"known"'))
    assert "the id p-7 was given by the last conversion and is gone" in finding


def test_a_part_that_is_gone_is_one_finding(tmp_path: Path) -> None:
    (finding,) = vanished(tmp_path, "<TEI/>")
    assert "29 ids were given by the last conversion and are gone" in finding
    assert "p-1, p-3" in finding and "and 19 more" in finding


def test_ids_are_found_in_any_encoding_that_xml_may_have(tmp_path: Path) -> None:
    assert vanished(tmp_path, BEFORE, "utf-16") == []
