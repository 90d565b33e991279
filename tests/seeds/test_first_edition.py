"""The authority files of the edition in this repository: usable, needed, and addressed in full."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition.authority import Entry, load_authority

ROOT = Path(__file__).parent.parent.parent
AUTHORITY = load_authority(ROOT / "seeds" / "authority")
ENTRIES = tuple(AUTHORITY.entries())
TEXT = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in sorted((ROOT / "seeds").glob("*.txt")))
FORMS = {
    "wikidata.org": r"https://www\.wikidata\.org/entity/Q[1-9]\d*",
    "viaf.org": r"https://viaf\.org/viaf/\d+",
    "d-nb.info": r"https://d-nb\.info/gnd/[\dX-]+",
    "geonames.org": r"https://www\.geonames\.org/\d+",
    "pm20.zbw.eu": r"https://pm20\.zbw\.eu/folder/pe/\d{6}",
}


def test_nothing_in_them_is_odd() -> None:
    assert AUTHORITY.findings == ()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.ref)
def test_everything_listed_is_named_in_a_document(entry: Entry) -> None:
    forms = (entry.name, *entry.forms)
    # a hyphen may be lost, as in "SinoSoviet"
    patterns = [re.escape(form).replace(r"\-", "-?") for form in forms]
    assert any(re.search(rf"\b{p}(?!\w)", TEXT, re.IGNORECASE) for p in patterns)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.ref)
def test_every_identifier_is_a_full_address_of_a_known_form(entry: Entry) -> None:
    for address in entry.same_as:
        assert any(re.fullmatch(pattern, address) for pattern in FORMS.values()), address


def test_no_two_entries_share_an_identifier() -> None:
    addresses = [address for entry in ENTRIES for address in entry.same_as]
    assert len(set(addresses)) == len(addresses)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.ref)
def test_every_entry_tells_a_reader_something(entry: Entry) -> None:
    assert entry.note or getattr(entry, "roles", ())
