"""A folder is put in place whole (L9), holds exactly what was given, and takes over what it has already."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.errors import RenderError
from edition.rendering.folders import replace_folder


def held(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_folder_holds_exactly_what_was_given(tmp_path: Path) -> None:
    out = tmp_path / "site"
    assert replace_folder(out, {"b/c.html": b"c", "a.html": b"a"}) == [out / "a.html", out / "b" / "c.html"]
    replace_folder(out, [{"a.html": b"new"}, {"d/e.html": b"e"}])
    assert held(out) == {"a.html": b"new", "d/e.html": b"e"}
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_a_file_that_is_as_it_was_is_not_written_again(tmp_path: Path) -> None:
    out = tmp_path / "site"
    replace_folder(out, {"same": b"s", "other": b"1", "long": b"12"})
    before = {name: (out / name).stat().st_ino for name in ("same", "other")}
    replace_folder(out, {"same": b"s", "other": b"2", "long": b"1"})
    assert (out / "same").stat().st_ino == before["same"] and (out / "other").stat().st_ino != before["other"]
    assert held(out) == {"same": b"s", "other": b"2", "long": b"1"}


def test_a_file_given_twice_spoils_nothing_of_the_old_folder(tmp_path: Path) -> None:
    def stopping() -> Iterator[dict[str, bytes]]:
        yield {"a": b"old"}
        yield {"a": b"new"}
        assert held(out) == {"a": b"old"}

    out = tmp_path / "site"
    replace_folder(out, {"a": b"old"})
    replace_folder(out, stopping())
    assert held(out) == {"a": b"new"}


def test_a_disk_without_links_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no links here")

    out = tmp_path / "site"
    replace_folder(out, {"same": b"s"})
    monkeypatch.setattr(os, "link", refuse)
    replace_folder(out, {"same": b"s"})
    assert held(out) == {"same": b"s"}


def test_a_link_of_somebody_else_is_not_taken_over(tmp_path: Path) -> None:
    out = tmp_path / "site"
    (tmp_path / "outside").write_bytes(b"s")
    out.mkdir()
    (out / "page").symlink_to(tmp_path / "outside")
    replace_folder(out, {"page": b"s"})
    assert not (out / "page").is_symlink() and held(out) == {"page": b"s"}


def test_a_run_that_stops_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    def stopping() -> Iterator[dict[str, bytes]]:
        yield {"a": b"new"}
        raise RenderError("stopped", path=tmp_path)

    out = tmp_path / "site"
    replace_folder(out, {"a": b"old", "b": b"old"})
    with pytest.raises(RenderError, match="stopped"):
        replace_folder(out, stopping())
    assert held(out) == {"a": b"old", "b": b"old"} and [p.name for p in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("name", ["../x", "a/../../x", "/x"])
def test_no_page_leaves_the_site(tmp_path: Path, name: str) -> None:
    with pytest.raises(RenderError, match="leave the site"):
        replace_folder(tmp_path / "site", {name: b""})
    assert not (tmp_path / "x").exists()
