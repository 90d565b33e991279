"""The header claims no rights that nobody stated."""

from __future__ import annotations

import pytest

from edition.config import ProjectConfig
from edition.encoding.rights import NO_COPYRIGHT_US, NOT_EVALUATED, rights_in, rights_said
from edition.reading.source import Source


def rights(configured: str | None = None, **front_matter: str) -> str:
    return rights_in(Source("a", "text", front_matter, 1), ProjectConfig("A", rights=configured))


@pytest.mark.parametrize(("address", "said"), [
    ("https://www.cia.gov/readingroom/a.pdf", NO_COPYRIGHT_US),
    ("https://history.state.gov/a", NO_COPYRIGHT_US),
    ("https://www.esd.whs.mil/a.pdf", NO_COPYRIGHT_US),
    ("https://discovery.nationalarchives.gov.uk/a", NOT_EVALUATED),
    ("https://example.org/www.cia.gov/a", NOT_EVALUATED),
    ("https://[/a", NOT_EVALUATED),
    ("", NOT_EVALUATED),
])  # fmt: skip
def test_only_a_site_of_the_government_itself_speaks_for_its_work(address: str, said: str) -> None:
    assert rights(source_url=address) == said


def test_front_matter_goes_before_the_project_and_both_before_the_address() -> None:
    address = "https://www.cia.gov/a.pdf"
    assert rights("All rights reserved.", source_url=address) == "All rights reserved."
    assert rights("All rights reserved.", source_url=address, rights="Crown copyright.") == "Crown copyright."


def test_a_sentence_is_said_and_an_address_is_linked() -> None:
    assert rights_said("Crown copyright.") == ("The document: Crown copyright.", None)
    assert rights_said("https://example.org/l") == ("The rights in the document are described at this address.",
                                                    "https://example.org/l")
    assert "not been evaluated" in rights_said(NOT_EVALUATED)[0]
