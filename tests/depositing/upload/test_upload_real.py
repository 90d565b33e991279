"""The first edition goes to a real InvenioRDM, the engine of Zenodo: draft, DOI, files, publication, download, and a
second version.

.ci/run makes the server's environment and names its Python in EDITION_INVENIO_PYTHON.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest
import yaml
from click.testing import CliRunner, Result

from edition.cli import main

PYTHON, REDIS = os.environ.get("EDITION_INVENIO_PYTHON", ""), shutil.which("redis-server")
SCRIPT = Path(__file__).parent / "server" / "invenio_server.py"

pytestmark = pytest.mark.skipif(
    not (PYTHON and Path(PYTHON).exists() and REDIS),
    reason="no InvenioRDM here: .ci/run makes one, names it in EDITION_INVENIO_PYTHON, and installs redis-server",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("invenio")
    (folder / "files").mkdir()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    assert REDIS
    redis = subprocess.Popen([REDIS, "--port", port, "--bind", "127.0.0.1", "--save", ""], cwd=folder,
                             stdout=subprocess.DEVNULL)
    # compiled modules are kept: the second start takes a quarter of the first
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with (folder / "log").open("w") as log:
        invenio = subprocess.Popen([PYTHON, str(SCRIPT), str(folder), port], stdout=subprocess.PIPE, stderr=log,
                                   cwd=folder, text=True, env=kept)
    try:
        assert invenio.stdout
        line = invenio.stdout.readline()
        assert line, (folder / "log").read_text()[-3000:]
        yield json.loads(line)
    finally:
        for process in (invenio, redis):
            process.kill()
            process.wait()


@pytest.fixture
def project(tmp_path: Path, root: Path, server: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EDITION_DEPOSIT_TOKEN", server["token"])
    folder = tmp_path / "edition"
    for name in ("seeds", "tei", "schema"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "edition.yaml", folder)
    git(folder, "init", "-q")
    commit(folder)
    return folder


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "edition.yaml", "seeds", "tei", "schema")
    if (folder / "deposits.yaml").exists():
        git(folder, "add", "deposits.yaml")
    git(folder, "commit", "-qm", "as it is", "--allow-empty")


def edition(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(folder), "--debug", *arguments])


def record(server: dict[str, str], ident: str) -> Any:
    with urlopen(f"{server['url']}/api/records/{ident}") as answer:
        return json.load(answer)


def downloads(server: dict[str, str], ident: str) -> dict[str, str]:
    """The checksums of the files anybody gets."""
    with urlopen(f"{server['url']}/api/records/{ident}/files") as answer:
        names = [entry["key"] for entry in json.load(answer)["entries"]]
    sums = {}
    for name in names:
        with urlopen(f"{server['url']}/api/records/{ident}/files/{quote(name)}/content") as answer:
            sums[name] = hashlib.sha256(answer.read()).hexdigest()
    return sums


def packed(folder: Path, version: str) -> dict[str, str]:
    """The checksums of what was packed here."""
    out = folder / "build" / "deposit"
    paths = [*out.glob(f"*-{version}.zip"), *out.glob(f"*-{version}/*")]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def deposited(folder: Path, server: dict[str, str]) -> Any:
    """The last entry after a deposit in its two runs."""
    first = edition(folder, "deposit", "--to", server["url"], "--publish")
    assert first.exit_code == 1 and "reserved 10.5072/" in first.output, first.output
    commit(folder)
    second = edition(folder, "deposit", "--to", server["url"], "--publish")
    assert second.exit_code == 0 and "published version" in second.output, second.output
    commit(folder)
    return yaml.safe_load((folder / "deposits.yaml").read_text(encoding="utf-8"))[-1]


def test_a_real_repository_takes_and_gives_back_two_versions(project: Path, server: dict[str, str]) -> None:
    first = deposited(project, server)
    there = record(server, first["record"])
    assert there["is_published"] and there["metadata"]["version"] == first["version"]
    assert there["pids"]["doi"]["identifier"] == first["doi"]
    assert f'<idno type="DOI">{first["doi"]}</idno>' in (project / "tei" / "caesar-30.xml").read_text(encoding="utf-8")
    assert downloads(server, first["record"]) == packed(project, first["version"])

    assert edition(project, "release", "1.0.0", "--note", "Read once more.").exit_code == 0
    commit(project)
    second = deposited(project, server)
    newer = record(server, second["record"])
    assert newer["parent"]["id"] == there["parent"]["id"] and newer["versions"]["index"] == 2
    assert newer["pids"]["doi"]["identifier"] == second["doi"] != first["doi"]
    assert downloads(server, second["record"]) == packed(project, "1.0.0") != downloads(server, first["record"])
    assert server["token"] not in (project / "deposits.yaml").read_text(encoding="utf-8")
