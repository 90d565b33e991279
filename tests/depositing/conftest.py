"""Packages that several tests open: one of a small project with everything in it, one of our own edition."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from harbour_project import ROOT, SECOND, SETTINGS, committed, git, run, unpacked


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two documents, converted and committed; copied by tests that change it."""
    folder = tmp_path_factory.mktemp("deposit") / "harbour"
    assert run(folder.parent, "new", str(folder)).exit_code == 0
    (folder / "edition.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "seeds" / "letter-2.txt").write_text(SECOND, encoding="utf-8")
    assert run(folder, "convert").exit_code == 0
    git(folder, "init", "-q")
    return committed(folder)


@pytest.fixture
def project(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "harbour", ignore=shutil.ignore_patterns("build")))


@pytest.fixture(scope="session")
def package(harbour: Path) -> Path:
    """The package of the harbour project."""
    result = run(harbour, "deposit")
    assert result.exit_code == 0, result.output
    return harbour / "build" / "deposit" / "the-harbour-papers-1.0.0.zip"


@pytest.fixture(scope="session")
def bag(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, unpacked: the folder with bagit.txt."""
    return unpacked(package, tmp_path_factory.mktemp("bag"))


@pytest.fixture(scope="session")
def own_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of our own edition, made outside of git."""
    folder = tmp_path_factory.mktemp("own")
    for name in ("seeds", "tei"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "edition.yaml", folder)
    result = run(folder, "deposit")
    assert result.exit_code == 0, result.output
    return next((folder / "build" / "deposit").glob("*.zip"))
