"""The search index: made beside the pages, kept while the words are the same, and an error where it cannot be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from edition.errors import RenderError
from edition.rendering import pagefind, search
from edition.rendering.search import SearchIndex, search_index


def digest(words: str, blocks: int = 1) -> bytes:
    some = "".join(f'<block id="p-{n}" section="sec-1">{words} {n}</block>' for n in range(blocks))
    return f'<document id="a" title="A" language="en"><section id="sec-1">S</section>{some}</document>'.encode()


def test_the_index_has_what_the_search_page_asks_for_and_no_search_pages_of_others() -> None:
    files = search_index([digest("lighthouse keepers")], "en")
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/pagefind-worker.js"} <= files.keys()
    assert not [name for name in files if "-ui" in name or "highlight" in name]
    assert sum(len(data) for data in files.values()) < 300_000


def test_more_than_a_pipe_holds_is_sent_whole() -> None:
    files = search_index([digest("lighthouse keepers " * 150, 700)], "en")  # about 3 MB as it travels
    assert len([name for name in files if "/fragment/" in name]) == 700


def test_the_index_of_the_same_words_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with SearchIndex([digest("first")], "en", tmp_path) as index:
        files = index.files()
        assert "pagefind/pagefind.js" in files and all(isinstance(data, Path) for data in files.values())
    begun: list[object] = []
    real = search.Pagefind
    monkeypatch.setattr(search, "Pagefind", lambda messages: begun.append(messages) or real(messages))
    with SearchIndex([digest("first")], "en", tmp_path) as index:
        assert index.files() == files and begun == []
    with SearchIndex([digest("second")], "en", tmp_path) as index:
        assert index.files() != files and len(begun) == 1
    assert len(list((tmp_path / "search").glob("*.kept"))) == 1
    assert len(list((tmp_path / "search").iterdir())) == 2


def test_without_the_program_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Path:
        raise RuntimeError("the pagefind program is not installed")

    monkeypatch.setattr(pagefind, "program", missing)
    monkeypatch.setattr(search, "program", missing)
    with pytest.raises(RenderError, match="search: false"):
        search_index([digest("x")], "en")


def test_a_program_that_stops_is_an_error_and_not_a_wait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dead = tmp_path / "dead"
    dead.write_text("#!/bin/sh\nexit 3\n")
    dead.chmod(0o755)
    monkeypatch.setattr(pagefind, "program", lambda: dead)
    with pytest.raises(RenderError, match="stopped"):
        search_index([digest("x")], "en")
