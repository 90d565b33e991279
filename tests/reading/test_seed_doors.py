"""A seed that cannot be used is refused in one sentence with its place and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.errors import SeedError
from edition.reading.source import read_seed

CASES = {
    "no-text": (b"", "no text"),
    "front-matter-only": (b"---\nid: a\n---\n", "no text"),
    "not-utf-8": (b"one\ncaf\xe9", ":2: byte 0xe9 is not UTF-8"),
    "utf-16": ("one".encode("utf-16"), "is not UTF-8"),
    "control-character-in-the-front-matter": (b"---\nid: a\ntitle: one\x00\n---\ntext", ":3: the front matter holds"),
    "control-character-spelt-in-yaml": (b'---\nid: a\ntitle: "one\\u0001"\n---\ntext', ":3: the value of 'title'"),
    "control-character-in-a-list": (b'---\nid: a\nkeys: [one, "\\0"]\n---\ntext', "U+0000"),
    "not-closed": (b"---\nid: a\ntext", "not closed"),
    "key-twice": (b"---\nid: a\nid: b\n---\ntext", ":3: the key 'id' stands twice"),
    "nested-value": (b"---\nid: {a: b}\n---\ntext", "nested"),
    "nested-for-ever": (b"---\ntitle: " + b"[" * 5000 + b"\n---\ntext", "nested"),
    "colon-in-a-value": (b"---\ntitle: one: two\n---\ntext", "in quotes"),
    "list-for-front-matter": (b"---\n- a\n---\ntext", "no list of keys and values"),
    "id-that-leads-out": (b"---\nid: ../a\n---\ntext", "cannot name a file"),
    "id-of-the-first-page": (b"---\nid: index\n---\ntext", "gives itself"),
    "id-of-a-section": (b"---\nid: sec-1\n---\ntext", "gives itself"),
    "upper-control-character": ("---\nid: a\ntitle: o\x9fne\n---\ntext".encode(), ":3: the front matter holds"),
    "no-language": (b"---\nid: a\nlanguage: klingon!\n---\ntext", ":3: language should be a code"),
    "id-too-long": (b"---\nid: " + b"a" * 300 + b"\n---\ntext", "100 at most"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_seed_is_refused_in_one_sentence(case: str, tmp_path: Path) -> None:
    data, words = CASES[case]
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(SeedError) as caught:
        read_seed(path)
    assert words in caught.value.message
    assert str(path) in caught.value.message
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("data", [
    b"\xef\xbb\xbf---\r\nid: a\r\n---\r\none\r\ntwo", b"---\rid: a\r---\rone\rtwo", b"---\nid: a\n---\none\ntwo"])
def test_a_byte_order_mark_and_any_line_ends_are_read_alike(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    source = read_seed(tmp_path / "a.txt")
    assert (source.ident, source.text, source.line(source.text.index("two"))) == ("a", "one\ntwo", 5)


def test_a_seed_without_front_matter_is_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "memo-1.txt").write_text("text", encoding="utf-8")
    assert read_seed(tmp_path / "memo-1.txt").ident == "memo-1"
