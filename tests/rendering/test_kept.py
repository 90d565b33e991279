"""Pages are kept until something they were made from is another, and never trusted where somebody wrote to them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from edition.rendering.folders import Files, Offered, in_hand, replace_folder
from edition.rendering.kept import Bundler, bundles, prepare


class Counting(Bundler):
    """Makes two files of each job and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def write(self, job: tuple[str, Path, Mapping[str, object]], folder: Path) -> None:
        self.times += 1
        (folder / "dts").mkdir()
        (folder / "dts" / "p-1.xml").write_bytes(b"<p/>")
        (folder / "index.html").write_bytes(job[1].read_bytes())


@pytest.fixture
def tei(tmp_path: Path) -> Path:
    path = tmp_path / "a.xml"
    path.write_bytes(b"<TEI/>")
    return path


def made(render: Bundler, tei: Path, **said: str) -> Offered:
    return next(iter(bundles([("a", tei, said)], render, tei.parent / "kept", None)))


def test_a_bundle_is_made_once(tei: Path) -> None:
    render = Counting()
    prepare(("a", tei, {}), render, tei.parent / "kept", None)
    assert in_hand(made(render, tei)) == {"dts/p-1.xml": b"<p/>", "index.html": b"<TEI/>"}
    assert render.times == 1


def test_a_bundle_is_made_again_when_the_tei_or_what_was_said_is_another(tei: Path) -> None:
    render = Counting()
    made(render, tei)
    made(render, tei, previous="b")
    tei.write_bytes(b"<TEI />")
    assert in_hand(made(render, tei, previous="b"))["index.html"] == b"<TEI />"
    assert render.times == 3
    assert len(list((tei.parent / "kept" / "documents").iterdir())) == 2, "one folder and its list"


def test_a_page_of_the_site_that_somebody_wrote_to_is_made_again(tei: Path) -> None:
    render, out = Counting(), tei.parent / "site"
    replace_folder(out, made(render, tei))
    with (out / "index.html").open("ab") as page:
        page.write(b"by hand")
    replace_folder(out, made(render, tei))
    assert (out / "index.html").read_bytes() == b"<TEI/>" and render.times == 2


@pytest.mark.parametrize("spoil", ["list", "page", "folder"])
def test_a_spoiled_bundle_costs_no_more_than_its_making(tei: Path, spoil: str) -> None:
    render = Counting()
    index = made(render, tei)["index.html"]
    assert isinstance(index, Path)
    if spoil == "list":
        index.parent.with_name(index.parent.name + ".kept").write_bytes(b"[1")
    elif spoil == "page":
        index.unlink()
    else:
        (index.parent / "dts" / "p-1.xml").unlink()
        index.unlink()
        (index.parent / "dts").rmdir()
        index.parent.rmdir()
        index.parent.write_bytes(b"")
    assert in_hand(made(render, tei))["index.html"] == b"<TEI/>" and render.times == 2


def test_what_a_killed_run_left_goes_after_an_hour(tei: Path) -> None:
    made(Counting(), tei)
    documents = tei.parent / "kept" / "documents"
    for name in (".new-old", ".new-young"):
        (documents / name).mkdir()
    os.utime(documents / ".new-old", (0, 0))
    made(Counting(), tei)
    assert [p.name for p in documents.glob(".new-*")] == [".new-young"]


def test_the_site_and_what_is_kept_are_the_same_files(tei: Path) -> None:
    out = tei.parent / "site"
    files = made(Counting(), tei)
    replace_folder(out, files)
    assert all(isinstance(path, Path) and path.samefile(out / name) for name, path in files.items())


def test_without_a_folder_nothing_is_kept(tei: Path) -> None:
    class InHand(Bundler):
        def __call__(self, job: object) -> Files:
            return {"a": b"a"}

    assert list(bundles([("a", tei, {})], InHand(), None, None)) == [{"a": b"a"}]
    assert [p.name for p in tei.parent.iterdir()] == ["a.xml"]
