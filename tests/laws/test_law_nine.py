"""Law L9: a run that fails or is killed leaves what was there, or what it was to make; never a mixture."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from edition.cli import main
from edition.encoding.document import parse
from edition.errors import EditionError
from edition.files import locked, write_whole

DOCUMENTS = 12


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds" / "authority").mkdir(parents=True)
    (tmp_path / "edition.yaml").write_text("title: Harbours\ndate: 2020-01-01\n", encoding="utf-8")
    for number in range(DOCUMENTS):
        text = f"THE HARBOUR OF {number}\n\n" + "\n\n".join(f"Holm came in {1900 + n} and left." for n in range(20))
        (tmp_path / "seeds" / f"doc-{number:02}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def convert(folder: Path) -> None:
    assert CliRunner().invoke(main, ["-C", str(folder), "convert"]).exit_code == 0


def state(folder: Path) -> dict[str, bytes]:
    places = (folder / "tei", folder / "seeds" / ".converted")
    return {str(p.relative_to(folder)): p.read_bytes() for place in places for p in sorted(place.glob("*.xml"))}


def test_a_run_killed_at_any_moment_is_put_right_by_the_next(project: Path) -> None:
    convert(project)
    before = state(project)
    (project / "seeds" / "authority" / "persons.yaml").write_text("- id: holm\n  name: Holm\n", encoding="utf-8")
    chance = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen([sys.executable, "-m", "edition.cli", "convert"], cwd=project,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.2, 2.0))
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path in (project / "tei").glob("*.xml"):
            parse(path)
            now = path.read_bytes()
            assert now == before[f"tei/{path.name}"] or b'<persName ref="#pers-holm">' in now
    convert(project)
    after = state(project)
    assert all(b'<persName ref="#pers-holm">' in data for data in after.values())
    names = [f"doc-{number:02}.xml" for number in range(DOCUMENTS)]
    assert all(after[f"tei/{name}"] == after[f"seeds/.converted/{name}"] for name in names)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EditionError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.xml"]


def test_two_runs_at_once_do_not_mix(project: Path) -> None:
    with locked(project):
        result = subprocess.run([sys.executable, "-m", "edition.cli", "convert"], cwd=project, text=True,
                                capture_output=True, check=False)
    assert result.returncode == 3
    assert "another `edition` is writing" in result.stderr
    assert not (project / "tei").exists()


def test_a_lock_does_not_outlive_the_process_that_held_it(project: Path) -> None:
    hold = ("import time; from pathlib import Path; from edition.files import locked\n"
            "with locked(Path('.')): print('held', flush=True); time.sleep(60)")
    holder = subprocess.Popen([sys.executable, "-c", hold], cwd=project, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "held"
    holder.kill()
    holder.wait()
    convert(project)
    assert len(state(project)) == 2 * DOCUMENTS


def test_one_broken_document_does_not_stop_the_others(project: Path) -> None:
    convert(project)
    broken = project / "tei" / "doc-03.xml"
    broken.write_bytes(broken.read_bytes().replace(b"</body>", b"</bodi>"))
    kept = broken.read_bytes()
    (project / "seeds" / "authority" / "persons.yaml").write_text("- id: holm\n  name: Holm\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["-C", str(project), "convert"])
    assert result.exit_code == 1
    assert "X101 tei/doc-03.xml" in result.output
    assert broken.read_bytes() == kept
    assert b"#pers-holm" in (project / "tei" / "doc-04.xml").read_bytes()


def test_a_read_only_file_or_folder_is_left_in_one_sentence(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    convert(project)
    (project / "seeds" / "authority" / "persons.yaml").write_text("- id: holm\n  name: Holm\n", encoding="utf-8")
    before, allowed = state(project), os.access
    for kept in (project / "tei" / "doc-00.xml", project / "tei"):
        # root may write everything, so the system is made to answer as it does for others
        monkeypatch.setattr(os, "access", lambda path, mode, kept=kept: Path(path) != kept and allowed(path, mode))
        result = CliRunner().invoke(main, ["-C", str(project), "convert"])
        assert result.exit_code not in {0, 1}
        assert "read-only" in result.output
        assert "chmod u+w" in result.output
        assert "Traceback" not in result.output
        assert state(project) == before
        monkeypatch.undo()
    convert(project)
    assert b"#pers-holm" in (project / "tei" / "doc-00.xml").read_bytes()
