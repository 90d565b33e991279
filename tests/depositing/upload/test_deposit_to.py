"""`edition deposit --to` on a project: it stops for the commit of a DOI, goes on, publishes when told, and shows the
token nowhere."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from fake_invenio import TOKEN, Fault, Invenio, serving

from edition.cli import main
from edition.commands import upload as command
from edition.commands.convert import run as convert
from edition.commands.deposit import Wish
from edition.commands.new import run as new
from edition.depositing.invenio_client import Client
from edition.depositing.package import Package
from edition.depositing.record import read_record
from edition.depositing.requesting import Answer, Request
from edition.depositing.requirements import require_sizes
from edition.depositing.upload import Desk
from edition.project import Project, find_project

CONFIG = """\
title: The Harbour Papers
date: 2026-11-23
version: 1.0.0
publisher: Harbour Press
editors:
  - name: Holm, Anders
"""


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Anders Holm", "-c", "user.email=holm@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "as it is", "--allow-empty")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "harbour"
    new(folder)
    (folder / "edition.yaml").write_text(CONFIG, encoding="utf-8")
    seed = (folder / "seeds" / "sample.txt").read_text(encoding="utf-8")
    (folder / "seeds" / "second.txt").write_text(seed.replace("id: sample", "id: second"), encoding="utf-8")
    convert(find_project(folder), ())
    git(folder, "init", "-q")
    commit(folder)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "harbour"))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Invenio]:
    for name in [name for name in os.environ if name.startswith("EDITION_DEPOSIT_TOKEN")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("EDITION_DEPOSIT_TOKEN", TOKEN)
    monkeypatch.setattr(command, "Desk", partial(Desk, sleep=lambda _: None))
    with serving(Invenio()) as started:
        yield started


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages of the TEI alone, without site and book."""

    def pack(project: Project, ident: str | None, wish: Wish) -> Package:
        record = read_record(project, ident)
        project.build.mkdir(exist_ok=True)
        target = project.build / f"{record.name}.zip"
        with zipfile.ZipFile(target, "w") as made:
            for name in record.documents:
                made.writestr(zipfile.ZipInfo(f"tei/{name}.xml"), project.tei(name).read_bytes())
        return Package(record, target, tuple(project.tei(name) for name in record.documents))

    monkeypatch.setattr(command, "pack", pack)


def deposit(folder: Path, server: Invenio, *options: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(folder), "--debug", "deposit", "--to", server.url, *options])


def test_the_way_to_a_published_record(folder: Path, server: Invenio) -> None:
    first = deposit(folder, server, "--publish")
    assert first.exit_code == 1 and server.published() == []
    assert "reserved 10.5072/rec1 and wrote it into tei/sample.xml, tei/second.xml. Commit this" in first.output
    refused = deposit(folder, server, "--publish")
    assert "uncommitted changes in tei/sample.xml" in refused.output and server.published() == []
    commit(folder)
    third = deposit(folder, server, "--publish")
    assert third.exit_code == 0, third.output
    assert "published version 1.0.0 of the edition:" in third.output and "https://doi.org/10.5072/rec1" in third.output
    (record,) = server.published()
    assert sorted(record["files"]) == ["README.md", "sample.pdf", "sample.xml", "second.pdf", "second.xml",
                                       "the-harbour-papers-1.0.0.zip"]
    packed = zipfile.ZipFile(io.BytesIO(record["files"]["the-harbour-papers-1.0.0.zip"]["content"]))
    tei = next(name for name in packed.namelist() if name.endswith("tei/sample.xml"))
    assert b'<idno type="DOI">10.5072/rec1</idno>' in packed.read(tei)
    again = deposit(folder, server, "--publish")
    assert again.exit_code == 0 and "is published" in again.output and len(server.records) == 1


@pytest.mark.usefixtures("quick")
def test_without_publish_there_is_a_draft_to_look_at(folder: Path, server: Invenio) -> None:
    deposit(folder, server)
    commit(folder)
    result = deposit(folder, server)
    assert result.exit_code == 0 and server.published() == []
    assert f"{server.url}/uploads/rec1. Look at it there, then run the same command with --publish" in result.output
    assert deposit(folder, server, "--publish").exit_code == 0 and len(server.published()) == 1


@pytest.mark.usefixtures("quick")
def test_a_new_version_is_a_version_of_the_same_record(folder: Path, server: Invenio) -> None:
    for version in ("1.0.0", "1.1.0"):
        for path in (folder / "edition.yaml", *sorted((folder / "tei").glob("*.xml"))):
            path.write_text(path.read_text(encoding="utf-8").replace('n="1.0.0"', f'n="{version}"').replace(
                "version: 1.0.0", f"version: {version}"), encoding="utf-8")
        commit(folder)
        deposit(folder, server, "--publish")
        commit(folder)
        assert deposit(folder, server, "--publish").exit_code == 0
        commit(folder)
    assert [(r["after"], r["pids"]["doi"]["identifier"]) for r in server.published()] == [
        ("", "10.5072/rec1"), ("rec1", "10.5072/rec2")]
    tei = (folder / "tei" / "sample.xml").read_text(encoding="utf-8")
    assert re.findall('type="DOI">([^<]+)<', tei) == ["10.5072/rec2"]
    entries = yaml.safe_load((folder / "deposits.yaml").read_text(encoding="utf-8"))
    assert [(e["version"], e["state"], e["record"]) for e in entries] == [
        ("1.0.0", "published", "rec1"), ("1.1.0", "published", "rec2")]


@pytest.mark.usefixtures("quick")
def test_each_document_can_have_a_record(folder: Path, server: Invenio) -> None:
    with (folder / "edition.yaml").open("a", encoding="utf-8") as file:
        file.write("deposit:\n  per: document\n")
    commit(folder)
    assert deposit(folder, server, "--publish").exit_code == 1
    commit(folder)
    assert deposit(folder, server, "--publish").exit_code == 0
    assert {tuple(r["files"]): r["pids"]["doi"]["identifier"] for r in server.published()} == {
        ("sample.xml", "sample-1.0.0.zip"): "10.5072/rec1", ("second.xml", "second-1.0.0.zip"): "10.5072/rec2"}


def _log(printed: str, url: str) -> list[str]:
    """The requests a dry run prints, with the number and the words a server would give."""
    lines = [line for line in printed.splitlines() if re.match("[A-Z]+ http", line)]
    return [re.sub(r"\?.*", "", line.replace(url, "").replace("<record>", "rec1")) for line in lines]


def _printed(told: str) -> list[object]:
    """The JSON a dry run prints."""
    blocks = re.findall(r"(?:^    .*\n)+", told, re.M)
    return [json.loads(block) for block in blocks]


def _bodies(server: Invenio, bodies: list[bytes]) -> list[object]:
    """The JSON that was sent, as a dry run can know it."""
    texts = (re.sub(r"\([a-z]{20}\)", "(<mark>)", body.decode()) for body in bodies if body)
    return [json.loads(text.replace("10.5072/rec1", "<doi>")) for text in texts]


@pytest.mark.usefixtures("quick")
def test_a_dry_run_prints_exactly_what_is_then_sent(folder: Path, server: Invenio) -> None:
    size = (folder / "tei" / "sample.xml").stat().st_size
    printed = deposit(folder, server, "--publish", "--dry-run")
    assert printed.exit_code == 0 and server.log == [] and not (folder / "deposits.yaml").exists()
    told, later = printed.stdout.split("# Here it stops")
    deposit(folder, server, "--publish")
    assert server.log == _log(told, server.url)
    sent = len(server.log)
    commit(folder)
    deposit(folder, server, "--publish")
    assert server.log[sent:] == _log(later, server.url)
    assert _bodies(server, server.bodies[:sent]) == _printed(told)
    assert f"\n    sample.xml, {size} bytes, application/octet-stream\n" in later


@pytest.mark.usefixtures("quick")
def test_a_dry_run_needs_no_token(folder: Path, server: Invenio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITION_DEPOSIT_TOKEN")
    assert deposit(folder, server, "--dry-run").exit_code == 0
    assert "there is no token for 127.0.0.1" in deposit(folder, server).output


def _everything(folder: Path, result: Result) -> str:
    written = b"\0".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return result.output + written.decode("utf-8", "replace")


def _broken(server: Invenio, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("a defect of ours")

    monkeypatch.setattr("edition.depositing.invenio_client._limited", crash)


FAULTS: dict[str, Callable[[Invenio, pytest.MonkeyPatch], None]] = {
    "nothing": lambda server, patch: None,
    "refused": lambda server, patch: _answers(server, Fault(403, body=f'{{"message": "bad {TOKEN}"}}'.encode())),
    "trouble": lambda server, patch: _answers(server, Fault(500, body=TOKEN.encode())),
    "page": lambda server, patch: _answers(server, Fault(200, body=f"<p>{TOKEN}".encode(), kind="text/html")),
    "part": lambda server, patch: _answers(server, Fault(200, body=f'{{"a": "{TOKEN}'.encode())),
    "elsewhere": lambda server, patch: _answers(server, Fault(302, headers={"Location": f"https://x.example/{TOKEN}"})),
    "cut": lambda server, patch: _answers(server, Fault()),
    "defect": _broken,
}


def _answers(server: Invenio, fault: Fault) -> None:
    server.fault = lambda *_: fault


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("fault", FAULTS)
def test_the_token_is_in_nothing_that_is_written_or_printed(
    folder: Path, server: Invenio, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    FAULTS[fault](server, monkeypatch)
    for options in ((), ("--publish",), ("--dry-run",)):
        result = deposit(folder, server, *options)
        assert TOKEN not in _everything(folder, result)
        if (folder / "deposits.yaml").exists():
            commit(folder)
    assert set(server.tokens) == {f"Bearer {TOKEN}"}


class Killed(BaseException):
    """The machine went off."""


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("number", range(6))
def test_a_run_killed_before_the_doi_is_in_the_tei_is_finished_by_the_next(
    folder: Path, server: Invenio, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, count = Client.send, iter(range(100))

    def dying(self: Client, request: Request, **more: object) -> Answer:
        answer = real(self, request, **more)  # type: ignore[arg-type]
        if next(count) == number:
            raise Killed
        return answer

    monkeypatch.setattr(Client, "send", dying)
    with pytest.raises(Killed):
        deposit(folder, server, "--publish")
    monkeypatch.setattr(Client, "send", real)
    assert deposit(folder, server, "--publish").exit_code == 1
    commit(folder)
    assert deposit(folder, server, "--publish").exit_code == 0
    assert [r["pids"]["doi"]["identifier"] for r in server.records.values()] == ["10.5072/rec1"]
    assert b'type="DOI">10.5072/rec1<' in server.published()[0]["files"]["second.xml"]["content"]


@pytest.mark.usefixtures("quick")
def test_somebody_who_stops_it_is_told_that_nothing_is_lost(
    folder: Path, server: Invenio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "reserve", stopped)
    result = deposit(folder, server)
    assert "run the same command again to go on" in result.output and "Traceback" not in result.output


@pytest.mark.usefixtures("quick")
def test_too_much_is_refused_before_anything_is_sent(
    folder: Path, server: Invenio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("edition.depositing.upload.require_sizes", partial(require_sizes, most=2))
    result = deposit(folder, server)
    assert "3 files would stand beside each other" in result.output and server.log == []


@pytest.mark.usefixtures("quick")
def test_a_foreign_doi_in_the_header_stops_before_files_are_sent(folder: Path, server: Invenio) -> None:
    path = folder / "tei" / "sample.xml"
    text = path.read_text(encoding="utf-8")
    foreign = '<idno type="DOI">10.1234/x</idno>'
    path.write_text(text.replace("<availability", f"{foreign}<availability", 1), encoding="utf-8")
    commit(folder)
    result = deposit(folder, server, "--publish")
    assert "has the DOI 10.1234/x, which no deposit of this record was given" in result.output
    assert server.published() == [] and "10.5072" not in path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("quick")
def test_a_doi_of_ours_in_edition_yaml_is_told_to_go(folder: Path, server: Invenio) -> None:
    deposit(folder, server)
    with (folder / "edition.yaml").open("a", encoding="utf-8") as file:
        file.write("deposit:\n  doi: 10.5072/rec1\n")
    commit(folder)
    result = deposit(folder, server)
    assert "Take that line out" in result.output
    assert server.records["rec1"]["pids"]["doi"]["provider"] == "datacite"


@pytest.mark.parametrize("option", ["--publish", "--dry-run", "--without-doi"])
def test_options_of_an_upload_want_an_address(folder: Path, option: str) -> None:
    result = CliRunner().invoke(main, ["--project", str(folder), "deposit", option])
    assert result.exit_code == 2 and f"{option} goes with --to URL" in result.output


def test_plain_http_is_refused_before_anything_is_built(folder: Path) -> None:
    result = CliRunner().invoke(main, ["--project", str(folder), "deposit", "--to", "http://zenodo.org"])
    assert result.exit_code == 9 and "plain http" in result.output and not (folder / "build" / "deposit").exists()
