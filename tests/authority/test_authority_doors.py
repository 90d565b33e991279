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
    "id-too-long": (f"- {{id: {'a' * 300}, name: b}}", "100 at most"),
    "no-name-but-null": ("- {id: a, name: ~}", "has no name"),
    "no-language": ("- {id: a, name: b, native: x, native_lang: not a language}", "is no language code"),
    "other-files-asked-for": (
        "- {id: a, name: b, tei: '<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"x\"/>'}", "XInclude"),
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


def test_a_body_is_no_part_of_itself(tmp_path: Path) -> None:
    text = "- {id: a, name: A, part_of: b}\n- {id: b, name: B, part_of: a}\n- {id: c, name: C, part_of: a}"
    (tmp_path / "orgs.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(AuthorityError, match=r"orgs\.yaml:1: 'a' is part_of itself, by way of 'b'"):
        load_authority(tmp_path)
