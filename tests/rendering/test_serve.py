"""The preview: serves from memory, renders again what changed, shows errors, writes nothing, answers only here."""

from __future__ import annotations

import http.client
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.rendering import serve as serving
from edition.rendering.preview import _Worker

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    (folder / "edition.yaml").write_text("title: Preview\nhtml:\n  search: false\n", encoding="utf-8")
    (folder / "tei").mkdir()
    shutil.copy(HERE / "sample.xml", folder / "tei" / "harbour-7.xml")
    return folder


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[int]:
    said: list[str] = []
    thread = threading.Thread(target=serving.serve, args=(project, 0, said.append, 0.05), daemon=True)
    thread.start()
    wait(lambda: bool(said))
    port = int(said[0].rsplit(":", 1)[1].strip("/"))
    wait(lambda: get(port, "/harbour-7/index.html")[0] == 200 and get(port, "/index.html")[0] == 200)
    yield port


def get(port: int, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", path, headers={"Host": f"{host}:{port}"})
    answer = line.getresponse()
    return answer.status, answer.read().decode("utf-8", "replace")


def wait(done: object, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not done():  # type: ignore[operator]
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


def test_a_change_is_served_and_an_error_is_shown_and_mended(project: Path, address: int) -> None:
    tei = project / "tei" / "harbour-7.xml"
    text = tei.read_text(encoding="utf-8")
    tei.write_text(text.replace("in gold", "in silver coin"), encoding="utf-8")
    wait(lambda: "in silver coin" in get(address, "/harbour-7/index.html")[1])
    tei.write_text(text.replace("</TEI>", ""), encoding="utf-8")
    wait(lambda: "harbour-7.xml" in get(address, "/-/version/-1")[1])
    assert "in silver coin" in get(address, "/harbour-7/index.html")[1]
    tei.write_text(text, encoding="utf-8")
    wait(lambda: "in gold" in get(address, "/harbour-7/index.html")[1])
    wait(lambda: get(address, "/-/version/-1")[1].endswith("\n"))


def test_pages_carry_the_script_that_reloads_them(address: int) -> None:
    assert '<script src="/-/preview.js"></script></body>' in get(address, "/harbour-7/index.html")[1]
    assert get(address, "/-/preview.js")[0] == 200


def test_nothing_is_written(project: Path, address: int) -> None:
    assert sorted(path.name for path in project.rglob("*")) == ["edition.yaml", "harbour-7.xml", "tei"]


def test_only_this_machine_is_answered(address: int) -> None:
    assert get(address, "/index.html", host="evil.example")[0] == 403
    assert get(address, "/../edition.yaml")[0] == 404
    assert get(address, "/-/scan/../../etc/passwd.pdf")[0] == 404


def test_a_scan_is_shown_beside_its_text(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "p"
    (folder / "tei").mkdir(parents=True)
    text = (HERE / "sample.xml").read_text(encoding="utf-8")
    note = '<note type="front-matter" n="reel">'
    (folder / "scan.pdf").write_bytes(b"%PDF-1.4")
    for name, scan in (("a", "scan.pdf"), ("b", "../outside.pdf")):
        named = text.replace(note, f'<note type="front-matter" n="scan">{scan}</note>{note}')
        (folder / "tei" / f"{name}.xml").write_text(named.replace("harbour-7", f"doc-{name}"), encoding="utf-8")
    (tmp_path / "outside.pdf").write_bytes(b"%PDF-1.4")
    assert serving.scan_of(folder, "doc-a") == (folder / "scan.pdf").resolve()
    assert serving.scan_of(folder, "doc-b") is None and serving.scan_of(folder, "a") is None


def test_what_was_made_before_another_document_failed_is_served_when_it_is_mended(tmp_path: Path) -> None:
    (tmp_path / "edition.yaml").write_text("title: x\nhtml:\n  search: false\n", encoding="utf-8")
    (tmp_path / "tei").mkdir()
    text = (HERE / "sample.xml").read_text(encoding="utf-8")
    good, bad = (tmp_path / "tei" / f"{name}.xml" for name in "ab")
    good.write_text(text.replace("harbour-7", "a"), encoding="utf-8")
    bad.write_text(text.replace("harbour-7", "b").replace("<term ", "<measureGrp/><term "), encoding="utf-8")
    worker = _Worker(tmp_path)
    assert [bool(answer.error) for answer in worker.answers()] == [True]
    bad.write_text(text.replace("harbour-7", "b"), encoding="utf-8")
    first, *shared = worker.answers()
    assert {"a/index.html", "b/index.html"} <= first.files.keys() and "index.html" in shared[0].files


def test_shared_pages_are_not_made_again_for_a_change_that_does_not_reach_them(tmp_path: Path) -> None:
    (tmp_path / "edition.yaml").write_text("title: x\nhtml:\n  search: false\n", encoding="utf-8")
    (tmp_path / "tei").mkdir()
    tei = tmp_path / "tei" / "harbour-7.xml"
    shutil.copy(HERE / "sample.xml", tei)
    worker = _Worker(tmp_path)
    assert len(list(worker.answers())) == 2
    tei.write_text(tei.read_text(encoding="utf-8").replace("<text", "<!-- a remark --><text"), encoding="utf-8")
    (again,) = worker.answers()
    assert "harbour-7/index.html" in again.files and "index.html" not in again.files


def test_a_port_that_is_taken_is_one_sentence(project: Path, address: int) -> None:
    with pytest.raises(serving.ConfigError, match="--port"):
        serving.serve(project, address, lambda _: None)
