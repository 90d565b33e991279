"""What the guide says of tokens, files and limits is what the program does."""

from __future__ import annotations

from pathlib import Path

from edition.depositing.credentials import SERVICE, VARIABLE, variable_of
from edition.depositing.deposits import FILE_NAME
from edition.depositing.requesting import WAITS
from edition.depositing.requirements import LARGEST, MOST_FILES


def test_the_guide_names_what_there_is(root: Path) -> None:
    text = (root / "docs" / "guide" / "depositing.md").read_text(encoding="utf-8")
    extra = (root / "pyproject.toml").read_text(encoding="utf-8")
    named = (
        f"export {VARIABLE}\n", f"`{variable_of('zenodo.org')}`", f"keyring set {SERVICE} zenodo.org", f"`{FILE_NAME}`",
        f"takes {MOST_FILES} files and {LARGEST // 10**9} GB", "pip install 'tei-edition[keyring]'", "six times",
    )  # fmt: skip
    assert [words for words in named if words not in text] == []
    assert len(WAITS) + 1 == 6 and "keyring = [" in extra
