"""A person decides: accepting, refusing, by kind or by table; and what is written about it."""

from __future__ import annotations

import csv
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from edition.cli import main
from edition.encoding.decisions import queue

SEED = """---
id: harbour
title: The Harbour
publication_date: '1957-09-01'
---
THE HARBOUR QUESTION

Dulles came to the harbour at night, and left it in June 1957. Nobody saw Dulles again.

On 18 June the council met, and on the 19th it rested.
"""


PEOPLE = "- id: allen\n  name: Dulles, Allen W.\n- id: foster\n  name: Dulles, John Foster\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "seeds" / "authority").mkdir(parents=True)
    (tmp_path / "edition.yaml").write_text("title: Harbours\ndate: 2020-01-01\neditors:\n  - name: Holm, Ada\n"
                                           "  - name: Berg, Bo\n", encoding="utf-8")
    (tmp_path / "seeds" / "harbour.txt").write_text(SEED, encoding="utf-8")
    (tmp_path / "seeds" / "authority" / "persons.yaml").write_text(PEOPLE, encoding="utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert run(tmp_path, "convert").exit_code == 0
    return tmp_path


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), *arguments])


def tei(folder: Path) -> str:
    return (folder / "tei" / "harbour.xml").read_text(encoding="utf-8")


def doubtful(folder: Path, words: str) -> list[str]:
    return [d.ident for d in queue((folder / "tei" / "harbour.xml").read_bytes()) if d.words == words]


def test_the_queue_shows_words_claim_and_context(project: Path) -> None:
    out = run(project, "review").stdout
    assert "#pers-" in out
    assert "[Dulles] came to the harbour" in out


def test_accepting_takes_the_doubt_away_and_says_who(project: Path) -> None:
    ident = doubtful(project, "Dulles")[0]
    result = run(project, "accept", ident)
    assert result.exit_code == 0, result.output
    assert 'resp="#ed-1"' in tei(project)
    assert ident not in [d.ident for d in queue(tei(project).encode())]
    assert '<change when="2020-09-13" who="#ed-1" status="checked">Accepted: persName' in tei(project)


def test_one_decision_serves_for_all_alike(project: Path) -> None:
    idents = doubtful(project, "Dulles")
    assert len(idents) == 2
    run(project, "accept", "--like", "--by", "ed-2", idents[0])
    assert doubtful(project, "Dulles") == []
    assert tei(project).count('resp="#ed-2"') == 2


def test_a_refused_tag_is_gone_for_good_and_the_words_are_not(project: Path) -> None:
    ident = doubtful(project, "Dulles")[0]
    assert run(project, "reject", ident).exit_code == 0
    assert "Dulles came to the harbour" in tei(project)
    before = tei(project)
    (project / "seeds" / "authority" / "persons.yaml").write_text(
        PEOPLE.replace("Allen W.", "Allen Welsh"), encoding="utf-8")
    assert run(project, "convert").exit_code == 0
    assert "Dulles came to the harbour" in tei(project)
    assert "Allen Welsh" in tei(project)
    assert tei(project) != before
    assert "harbour.decisions.yaml" in {p.name for p in (project / "seeds").iterdir()}


def test_an_accepted_tag_stays_accepted_after_another_conversion(project: Path) -> None:
    run(project, "accept", doubtful(project, "Dulles")[0])
    accepted = tei(project)
    assert run(project, "convert").exit_code == 0
    assert tei(project) == accepted


def test_a_table_goes_out_and_its_decisions_come_back(project: Path, tmp_path: Path) -> None:
    table = tmp_path / "queue.csv"
    assert run(project, "review", "--csv", str(table)).exit_code == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["decision"], rows[1]["decision"] = "accept", "reject"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    count = len(rows)
    assert run(project, "review", "--apply", str(table)).exit_code == 0
    assert len(queue(tei(project).encode())) == count - 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("accept", "name-99"), "nothing doubtful has the id 'name-99'"),
        (("accept", "--by", "ed-7", "name-1"), "there is no editor 'ed-7'"),
        (("accept",), "name what you accept"),
        (("review", "nobody"), "there is no TEI file of 'nobody'"),
    ],
)
def test_a_decision_that_cannot_be_meant_is_refused(project: Path, arguments: tuple[str, ...], says: str) -> None:
    before = tei(project)
    result = run(project, *arguments)
    assert result.exit_code in {2, 4}
    assert says in result.output
    assert tei(project) == before


def test_a_plain_correction_is_recorded_and_the_proof_is_exact_again(project: Path) -> None:
    path = project / "tei" / "harbour.xml"
    path.write_text(tei(project).replace("at night", "by night"), encoding="utf-8")
    assert "A101" in run(project, "check").output
    result = run(project, "accept", "--ocr")
    assert "'at' is 'by'" in result.output
    assert "A101" not in run(project, "check").output
    assert "seen: scan" in (project / "seeds" / "harbour.corrections.yaml").read_text(encoding="utf-8")


def test_a_word_that_its_line_divides_is_no_correction(project: Path) -> None:
    (project / "seeds" / "harbour.txt").write_text(SEED.replace("it rested", "it rest-\ned"), encoding="utf-8")
    assert run(project, "convert").exit_code == 0
    path = project / "tei" / "harbour.xml"
    path.write_text(tei(project).replace("at night", "by night"), encoding="utf-8")
    assert "1 correction;" in run(project, "accept", "--ocr").output


def test_a_lost_paragraph_is_no_correction(project: Path) -> None:
    path = project / "tei" / "harbour.xml"
    text = tei(project)
    start = text.index("Nobody")
    path.write_text(text.replace(text[start : text.index("</p>", start)], " ".join(["word"] * 40)), encoding="utf-8")
    result = run(project, "accept", "--ocr")
    assert result.exit_code == 1
    assert not (project / "seeds" / "harbour.corrections.yaml").exists()


def test_the_id_of_a_refused_tag_is_remembered_and_no_vanished_id(project: Path) -> None:
    commit = ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"]
    for command in (["init", "-q"], ["add", "-A"], commit):
        subprocess.run(["git", *command], cwd=project, check=True)
    ident = doubtful(project, "Dulles")[0]
    assert run(project, "reject", ident).exit_code == 0
    assert f"- {ident}\n" in (project / "seeds" / "harbour.decisions.yaml").read_text(encoding="utf-8")
    assert "I101" not in run(project, "check").output


def test_an_id_of_the_last_conversion_that_is_gone_is_reported_until_the_next(project: Path) -> None:
    path = project / "tei" / "harbour.xml"
    path.write_text(tei(project).replace(' xml:id="p-2"', ""), encoding="utf-8")
    out = run(project, "check").output
    assert "the id p-2 was given by the last conversion and is gone" in out
    assert run(project, "convert").exit_code == 0
    assert "I101" not in run(project, "check").output
    assert 'xml:id="p-1a"' in tei(project)


def test_a_doubtful_page_break_is_decided_like_a_name(project: Path) -> None:
    path = project / "tei" / "harbour.xml"
    path.write_text(tei(project).replace("came to the", 'came to <pb n="2" cert="medium"/>the'), encoding="utf-8")
    assert run(project, "convert").exit_code == 0
    assert [d.ident for d in queue(tei(project).encode()) if d.name == "pb"] == ["pb-1"]
    assert run(project, "reject", "pb-1").exit_code == 0
    assert "came to the harbour" in tei(project)
    assert run(project, "convert").exit_code == 0
    assert "<pb" not in tei(project)


def test_words_of_the_source_are_not_refused(project: Path) -> None:
    path = project / "tei" / "harbour.xml"
    note = '<note xml:id="fn-1" n="*" type="original" cert="low">Not seen.</note>'
    path.write_text(tei(project).replace("came to the", f"came{note} to the"), encoding="utf-8")
    before = tei(project)
    result = run(project, "reject", "fn-1")
    assert result.exit_code != 0
    assert "fn-1 is a <note> with words of the source" in result.output
    assert tei(project) == before
