"""What a repository would refuse is refused here first: one sentence, with place and remedy; nothing is made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from harbour_project import committed, run
from hypothesis import given
from hypothesis import strategies as st

from edition.config import load_config
from edition.depositing.identifiers import is_doi, is_orcid, scheme_of, slug
from edition.depositing.licences import licence_rights, spdx, spdx_at
from edition.depositing.parties import Agent
from edition.depositing.record import Record, read_record
from edition.depositing.requirements import lacks, require, require_sizes
from edition.errors import DepositError
from edition.project import Project


@pytest.fixture(scope="module")
def record(harbour: Path) -> Record:
    return read_record(Project(harbour, load_config(harbour)))


@pytest.mark.parametrize(("change", "words"), [
    ({"title": "ab"}, "too short"), ({"title": "  "}, "too short"), ({"creators": ()}, "nobody is named"),
    ({"creators": (Agent("Surname, Given"),)}, "new project"),
    ({"creators": (Agent("X", orcid="0000-0002-1825-0098"),)}, "mistyped"), ({"rights": ()}, "no SPDX identifier"),
    ({"publisher": None}, "no publisher"), ({"date": None}, "date of publication"), ({"date": "soon"}, "soon"),
    ({"version": "one"}, "not semantic"), ({"version": "1.0"}, "not semantic"), ({"doi": "doi:10.1/x y"}, "DOI"),
])  # fmt: skip
def test_a_record_lacks(record: Record, change: dict[str, object], words: str) -> None:
    (sentence,) = lacks(replace(record, **change))  # type: ignore[arg-type]
    assert words in sentence
    assert sentence.endswith((".", "1.0.0", "by/4.0/."))
    with pytest.raises(DepositError, match=r"edition\.yaml"):
        require(replace(record, **change))  # type: ignore[arg-type]


def test_a_whole_record_lacks_nothing(record: Record) -> None:
    assert list(lacks(record)) == []


@pytest.mark.parametrize(("old", "new", "words"), [
    ("title: The Harbour Papers", "title: HP", "too short"),
    ("licence: CC-BY-4.0", "licence: CC-BY-9.0", "no SPDX identifier"),
    ("0000-0002-1825-0097", "0000-0002-1825-0079", "mistyped"),
    ("10.5072/harbour.1", "doi.org/harbour", "should be a DOI"),
    ("IsSupplementTo", "IsSuplementTo", "Did you mean IsSupplementTo?"),
    ("desk@example.org", "desk at example", "e-mail address"),
    ("  community: harbours", "  comunity: harbours", "Did you mean `community`?"),
])  # fmt: skip
def test_wrong_settings_stop_a_deposit_with_one_sentence(project: Path, old: str, new: str, words: str) -> None:
    settings = project / "edition.yaml"
    text = settings.read_text(encoding="utf-8")
    assert old in text
    settings.write_text(text.replace(old, new), encoding="utf-8")
    result = run(committed(project), "deposit")
    assert result.exit_code in {4, 9}
    assert words in result.output
    assert "Traceback" not in result.output
    assert not list(project.glob("build/deposit/*.zip"))


def test_too_many_files_and_one_too_large_are_named() -> None:
    with pytest.raises(DepositError, match="101 files"):
        require_sizes([(Path(f"{n}.xml"), 1) for n in range(101)])
    with pytest.raises(DepositError, match=r"a\.zip: has 60\.0 GB"):
        require_sizes([(Path("a.zip"), 60_000_000_000)])


def test_the_checksum_of_orcid_is_asked() -> None:
    assert is_orcid("0000-0002-1825-0097")
    assert is_orcid("https://orcid.org/0000-0002-1694-233X")
    assert not is_orcid("0000-0002-1694-2330")
    assert not is_orcid("0000-0002-1825")


@given(st.text("0123456789", min_size=15, max_size=15), st.integers(0, 14), st.sampled_from("0123456789"))
def test_no_single_wrong_digit_of_an_orcid_passes(digits: str, place: int, other: str) -> None:
    whole = next(digits + end for end in "0123456789X" if is_orcid(digits + end))
    spoiled = whole[:place] + other + whole[place + 1 :]
    assert is_orcid(spoiled) == (spoiled == whole)


@pytest.mark.parametrize(("text", "scheme"), [
    ("10.5281/zenodo.12", "doi"), ("https://doi.org/10.5281/zenodo.12", "doi"), ("https://example.org/a", "url"),
    ("978-3-16-148410-0", "isbn"), ("ark:/12148/btv1b8449691v", "ark"), ("hdl:20.500.12345/7", "handle"),
    ("urn:nbn:de:101:1-201102033592", "urn"), ("nothing of the kind", None),
])  # fmt: skip
def test_identifiers_are_known_by_their_form(text: str, scheme: str | None) -> None:
    assert scheme_of(text) == scheme


def test_a_doi_has_a_form() -> None:
    assert is_doi("10.5281/zenodo.12345")
    assert not is_doi("https://doi.org/10.5281/zenodo.12345")
    assert not is_doi("10.12/x")


def test_licences_are_those_of_spdx_however_they_are_pointed_at() -> None:
    assert spdx("cc-by-4.0") == "CC-BY-4.0"
    assert spdx("CC-BY-4.0 OR MIT") is None
    assert spdx_at("https://creativecommons.org/licenses/by-nc-sa/4.0/") == "CC-BY-NC-SA-4.0"
    assert spdx_at("https://creativecommons.org/publicdomain/zero/1.0/") == "CC0-1.0"
    assert spdx_at("https://spdx.org/licenses/EUPL-1.2.html") == "EUPL-1.2"
    assert licence_rights("https://example.org/terms", "Ask us.") == (None, "Ask us.", "https://example.org/terms")


def test_settings_take_every_licence_of_spdx(project: Path) -> None:
    settings = project / "edition.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("CC-BY-4.0", "EUPL-1.2"), encoding="utf-8")
    assert load_config(project).licence == "EUPL-1.2"


def test_the_texts_of_our_licences_are_those_of_the_repository(root: Path) -> None:
    legal = root / "edition" / "depositing" / "legal"
    assert (legal / "CC0-1.0.txt").read_bytes() == (root / "LICENSE-CC0").read_bytes()
    assert (legal / "MIT.txt").read_bytes() == (root / "LICENSE").read_bytes()


@given(st.text())
def test_a_title_gives_a_name_that_every_disk_takes(title: str) -> None:
    name = slug(title)
    assert name
    assert len(name) <= 120
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_a_title_gives_a_name_a_person_knows() -> None:
    assert slug('Khrushchev and the "Anti-Party Group"') == "khrushchev-and-the-anti-party-group"
    assert slug("Письма") == "edition"
