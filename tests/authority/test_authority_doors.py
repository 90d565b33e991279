"""What no editor means to type is refused in one sentence, never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.authority import load_authority
from edition.errors import AuthorityError

CASES = {
    "half-an-address": ('- {id: a, name: b, same_as: ["http://[x"]}', "is no web address"),
    "list-as-key": ("- {id: a, name: b, [x]: 1}", "a key is one word"),
    "control-character-in-a-name": ('- {id: a, name: "x\\u0001y"}', "U+0001"),
    "nought-in-a-form": ('- {id: a, name: b, forms: ["x\\0y"]}', "U+0000"),
    "nested-for-ever": ("- " + "[" * 5000, "authority"),
}


@pytest.mark.parametrize("case", CASES)
def test_an_authority_file_is_refused_in_one_sentence(case: str, tmp_path: Path) -> None:
    text, words = CASES[case]
    folder = tmp_path / "authority"
    folder.mkdir()
    (folder / "persons.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(AuthorityError) as caught:
        load_authority(folder)
    assert words in caught.value.message
    assert "\n" not in caught.value.message
