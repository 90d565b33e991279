"""A seed at the door: front matter as typed, and for everything that cannot be read a sentence that helps."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.errors import SeedError
from edition.reading.source import read_seed


def seed(folder: Path, data: bytes | str, name: str = "quay-7.txt") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def message(path: Path) -> str:
    with pytest.raises(SeedError) as caught:
        read_seed(path)
    return str(caught.value.message)


def test_values_of_the_front_matter_stay_as_typed(tmp_path: Path) -> None:
    text = "---\nid: quay\ndate: 1931-05-04\ncopy: 0160\nyes: no\nnone: ~\nempty: ''\nsources:\n- a\n- b\n---\nBody.\n"
    front = read_seed(seed(tmp_path, text)).front_matter
    assert front == {"id": "quay", "date": "1931-05-04", "copy": "0160", "yes": "no", "none": "", "empty": "",
                     "sources": "a\nb"}  # fmt: skip


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    source = read_seed(seed(tmp_path, "---\nid: quay\n---\n\nFirst.\n\nThird."))
    assert (source.text, source.first_line) == ("\nFirst.\n\nThird.", 4)
    assert source.line(source.text.index("Third")) == 7


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    source = read_seed(seed(tmp_path, b"\xef\xbb\xbf---\nid: quay\n---\nBody."))
    assert (source.ident, source.text) == ("quay", "Body.")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_any_line_end_is_a_line_end(tmp_path: Path, end: str) -> None:
    source = read_seed(seed(tmp_path, end.join(["---", "id: quay", "---", "One", "Two"]).encode()))
    assert source.text == "One\nTwo"


def test_a_missing_id_is_taken_from_the_file_name(tmp_path: Path) -> None:
    assert read_seed(seed(tmp_path, "---\ntitle: Quay\n---\nBody.")).ident == "quay-7"
    assert read_seed(seed(tmp_path, "No front matter at all.")).ident == "quay-7"


def test_a_rule_at_the_head_of_a_text_is_no_front_matter(tmp_path: Path) -> None:
    assert read_seed(seed(tmp_path, "---\n\nBody without any end.")).text.startswith("---")


@pytest.mark.parametrize("ident", ["../quay", "a/b", "a\\b", "..", ".hidden", "a..b", "C:quay", "quay\u202e"])
def test_an_id_that_could_leave_the_folder_is_refused(tmp_path: Path, ident: str) -> None:
    assert "cannot name a file" in message(seed(tmp_path, f"---\nid: '{ident}'\n---\nBody."))


def test_an_id_may_be_a_record_number(tmp_path: Path) -> None:
    assert read_seed(seed(tmp_path, "---\nid: 104-10117-10076\n---\nBody.")).ident == "104-10117-10076"


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (b"", "", "holds no text"),
        (b"---\nid: quay\n---\n \n", "", "holds no text"),
        (b"---\nid: quay\n---\nA caf\xe9.\n", ":4:", "0xe9 is not UTF-8"),
        (b"---\nid: quay\n---\n\x00\x07\n", "", "holds no text"),
        (b"---\nid: quay\ntitle: Bell \x07 here\n---\nBody.\n", ":3:", "U+0007"),
        (b"---\nid: quay\nBody that goes on.\n", ":1:", "not closed"),
        (b"---\nid: quay: 7\n---\nBody.\n", ":2:", "cannot be read"),
        (b"---\n- a\n- b\n---\nBody.\n", ":2:", "no list of keys"),
        (b"---\nid: a\nid: b\n---\nBody.\n", ":3:", "twice"),
        (b"---\nid: {a: b}\n---\nBody.\n", ":2:", "nested"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(tmp_path: Path, data: bytes, line: str, says: str) -> None:
    told = message(seed(tmp_path, data))
    assert says in told
    assert f"quay-7.txt{line}" in told


def test_a_seed_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in message(tmp_path / "none.txt")
