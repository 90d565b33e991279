"""A link to a paragraph that was merged into another still arrives."""

from __future__ import annotations

import shutil
from pathlib import Path

import html5lib

from edition.commands.html import write_html
from edition.commands.inputs import shared_inputs, site_inputs
from edition.config import ProjectConfig
from edition.hashes import Seen, digest
from edition.project import Project
from edition.rendering.preview import watched

SAMPLE = Path(__file__).parent / "sample.xml"


def _page(folder: Path, decisions: str) -> object:
    project = Project(folder, ProjectConfig(title="x"))
    for name in ("tei", "seeds"):
        (folder / name).mkdir(parents=True)
    (folder / "edition.yaml").write_text("title: x\n", encoding="utf-8")
    shutil.copy(SAMPLE, project.tei("harbour-7"))
    project.ledger("harbour-7").write_text(decisions, encoding="utf-8")
    text = (write_html(project) / "harbour-7" / "index.html").read_text(encoding="utf-8")
    return html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), strict=True).parse(text).getroot()


def test_an_id_that_another_answers_for_is_an_anchor_at_its_heir(tmp_path: Path) -> None:
    root = _page(tmp_path, "aliases:\n  p-91: p-1\n  p-92: p-91\n  fn-91: fn-1\n  sec-91: sec-1\n")
    for old, heir in (("p-91", "p-1"), ("p-92", "p-1"), ("fn-91", "fn-1"), ("sec-91", "sec-1")):
        (anchor,) = root.findall(f".//*[@id='{old}']")  # type: ignore[attr-defined]
        assert anchor.getparent().get("id") == heir and not len(anchor) and not anchor.text


def test_an_id_that_the_text_has_again_is_not_made_twice(tmp_path: Path) -> None:
    root = _page(tmp_path, "aliases:\n  p-2: p-1\n  p-93: gone-for-good\n")
    assert len(root.findall(".//*[@id='p-2']")) == 1  # type: ignore[attr-defined]
    assert not root.findall(".//*[@id='p-93']")  # type: ignore[attr-defined]


def test_pages_are_made_again_when_decisions_change(tmp_path: Path) -> None:
    _page(tmp_path, "removed: [p-91]\n")
    project = Project(tmp_path, ProjectConfig(title="x"))
    shared = shared_inputs(project, Seen({}, 0))
    before = site_inputs(project, ["harbour-7"], shared, digest), watched(tmp_path)
    project.ledger("harbour-7").write_text("aliases: {p-91: p-1}\n", encoding="utf-8")
    after = site_inputs(project, ["harbour-7"], shared, digest), watched(tmp_path)
    assert before[0] != after[0] and before[1] != after[1]
