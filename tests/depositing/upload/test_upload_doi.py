"""A DOI comes into the header with all other bytes as the editor left them."""

from __future__ import annotations

import pytest

from edition.depositing.upload_doi import bare, with_doi
from edition.errors import DepositError

NS = "http://www.tei-c.org/ns/1.0"
DOI = "10.5281/zenodo.12"


def file(statement: str, name: str = "TEI", declared: str = "") -> bytes:
    prefix = name.removesuffix("TEI")
    bound = f'xmlns:{prefix[:-1]}="{NS}"' if prefix else f'xmlns="{NS}"'
    p = prefix
    return (f"{declared}<{name} {bound}><{p}teiHeader ><{p}fileDesc>\n  {statement}</{p}fileDesc></{p}teiHeader>"
            f"<{p}text rend='single'><{p}p></{p}p>&#x41;</{p}text></{name}>").encode()


PLAIN = '<publicationStmt>\n   <publisher>P</publisher>\n   <idno type="edition">a</idno>\n  </publicationStmt>'


@pytest.mark.parametrize(("before", "after"), [
    (PLAIN, PLAIN.replace("a</idno>", f'a</idno>\n   <idno type="DOI">{DOI}</idno>')),
    ("<publicationStmt><publisher>P</publisher>\r\n\t<availability><p/></availability></publicationStmt>",
     f'<publicationStmt><publisher>P</publisher>\r\n\t<idno type="DOI">{DOI}</idno>\r\n\t<availability><p/>'
     "</availability></publicationStmt>"),
    ("<publicationStmt><p>None</p></publicationStmt>",
     f'<publicationStmt><p>None</p><idno type="DOI">{DOI}</idno></publicationStmt>'),
    (PLAIN.replace('type="edition">a', "type='DOI' n='1'>10.5281/ZENODO.7"),
     PLAIN.replace('type="edition">a</idno>', f'type="DOI">{DOI}</idno>')),
])  # fmt: skip
def test_only_the_doi_changes(before: str, after: str) -> None:
    assert with_doi(file(before), DOI, {"10.5281/zenodo.7"}) == file(after)


def test_a_prefix_is_kept() -> None:
    before = "<t:publicationStmt><t:publisher>P</t:publisher></t:publicationStmt>"
    after = before.replace("</t:publisher>", f'</t:publisher><t:idno type="DOI">{DOI}</t:idno>')
    assert with_doi(file(before, "t:TEI"), DOI, ()) == file(after, "t:TEI")


@pytest.mark.parametrize("there", [DOI, f"https://doi.org/{DOI}", f" doi:{DOI.upper()} "])
def test_a_doi_that_is_there_is_left_as_it_is_written(there: str) -> None:
    data = file(PLAIN.replace('"edition">a', f'"DOI">{there}'))
    assert with_doi(data, DOI, ()) is data


def test_a_doi_no_deposit_was_given_is_never_replaced() -> None:
    with pytest.raises(DepositError, match=r"a\.xml:4: has the DOI 10\.1234/x, which no deposit .* `doi:`"):
        with_doi(file(PLAIN.replace('"edition">a', '"DOI">10.1234/x')), DOI, {"10.5281/zenodo.7"}, "a.xml")


def test_a_header_without_a_place_for_it_is_told() -> None:
    with pytest.raises(DepositError, match="has no publicationStmt"):
        with_doi(file("<titleStmt/>"), DOI, ())


def test_utf_16_stays_utf_16() -> None:
    data = '<?xml version="1.0" encoding="UTF-16"?>' + file(PLAIN).decode()
    assert DOI in with_doi(data.encode("utf-16"), DOI, ()).decode("utf-16")


def test_converting_again_keeps_the_doi_and_adding_it_again_changes_nothing() -> None:
    once = with_doi(file(PLAIN), DOI, ())
    assert with_doi(once, DOI, ()) is once
    assert with_doi(once, "10.5281/zenodo.13", {DOI}) == once.replace(b"zenodo.12", b"zenodo.13")


def test_letters_of_markup_in_a_doi_are_escaped() -> None:
    assert b"10.1000/a&lt;b&amp;c" in with_doi(file(PLAIN), "10.1000/a<b&c", ())


@pytest.mark.parametrize("text", ["10.1/A", "https://doi.org/10.1/a", "doi:10.1/a", " http://dx.doi.org/10.1/a\n"])
def test_a_doi_is_the_same_with_and_without_its_address(text: str) -> None:
    assert bare(text) == "10.1/a"
