"""What edition.yaml cannot mean is refused with file, line and a sentence, never with a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.config import load_config
from edition.errors import ConfigError

CASES = {
    "seeds-empty": ("title: t\nseeds: ''", ":2: `seeds` should name the files"),
    "seeds-a-point": ("title: t\nseeds: .", ":2: `seeds` should name the files"),
    "half-a-character": ('title: "\\ud800"', ":1: `title` holds a control character"),
    "text-for-a-section": ("title: t\nprint: x", ":2: `print` should hold keys and values, such as `paper: ...`"),
    "editor-without-keys": ("title: t\neditors: [x]", ":2: `editors` should hold keys and values, such as `name: ...`"),
    "id-with-a-space": ("title: t\neditors: [{name: A, id: '1 2'}]", ":2: `editors.id` should be a letter"),
    "id-of-a-section": ("title: t\neditors: [{name: A, id: sec-1}]", "gives to something else"),
    "id-twice": ("title: t\neditors: [{name: A, id: x}, {name: B, id: x}]", "two of the `editors` have the id 'x'"),
    "id-of-the-second": ("title: t\neditors: [{name: A, id: ed-2}, {name: B}]", "have the id 'ed-2'"),
    "list-for-a-colour": ("title: t\nhtml: {theme: {[a]: b}}", ":2: a key below `html.theme`"),
    "colour-twice": ("title: t\nhtml: {theme: {ink: red, ink: blue}}", ":2: a key below `html.theme` stands twice"),
    "typefaces-in-everything": ("title: t\nprint: {fonts: ../..}", "holds the project"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_setting_is_refused_in_one_sentence(case: str, tmp_path: Path) -> None:
    text, words = CASES[case]
    (tmp_path / "edition.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    assert words in caught.value.message and "edition.yaml" in caught.value.message
    assert "\n" not in caught.value.message


def test_a_folder_for_edition_yaml_is_no_configuration(tmp_path: Path) -> None:
    (tmp_path / "edition.yaml").mkdir()
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path)
