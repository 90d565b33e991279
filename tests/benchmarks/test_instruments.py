"""The instruments of the benchmarks at their smallest: that they measure, what they write, what a failure costs.

No figure is held to anything here: how fast a machine is, is no property of the program.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))  # benchmarks/ is no installed package

from benchmarks import __main__ as bench  # noqa: E402
from benchmarks.aims import AIMS, Aim, held  # noqa: E402
from benchmarks.axes import around  # noqa: E402
from benchmarks.figures import Figures, Line, Part, Table, Unmeasured  # noqa: E402
from benchmarks.measuring import measure, measure_here  # noqa: E402
from benchmarks.notebook import Notebook  # noqa: E402
from benchmarks.panels import apart  # noqa: E402
from benchmarks.parts import PARTS, accuracy, words  # noqa: E402
from benchmarks.plain import FORMS  # noqa: E402
from benchmarks.plot import picture  # noqa: E402
from benchmarks.projects import invented  # noqa: E402
from benchmarks.report import table  # noqa: E402
from benchmarks.results import fill, load, save  # noqa: E402
from benchmarks.sizes import QUICK  # noqa: E402
from benchmarks.slopes import exponent, slope  # noqa: E402
from benchmarks.spotting import Spotted, paragraphs, planted, score  # noqa: E402
from benchmarks.watching import watch  # noqa: E402


def part() -> Part:
    lines = [Line("length", "convert", [[1, 0.2], [4, 0.9]], 1.05), Line("length", "floor", [[1, 0.1], [4, 0.4]])]
    return Part("length", "Growth", "today", 1.0, [Table(["phase", "s"], [["convert", "0.2"]])], lines, {"x": 1.0})


def test_a_thing_is_measured_in_a_process_of_its_own(tmp_path: Path) -> None:
    figures = measure("dates", invented(tmp_path, 1, 3))
    assert figures.cold > 0 and figures.warm and figures.cpu is not None and figures.peak > 1
    assert figures.facts["words"] > 100


def test_what_a_thing_counts_is_counted_after_the_clock_has_stopped() -> None:
    calls: list[str] = []
    figures = measure_here("x", lambda: lambda: lambda: calls.append("counted") or {"pages": 2.0})
    assert (calls, figures.facts) == (["counted"], {"pages": 2.0})


def test_a_command_is_watched_with_all_the_processes_it_starts(tmp_path: Path) -> None:
    code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(0.4)'])"
    figures = watch("x", [sys.executable, "-c", code], tmp_path)
    assert figures.cold > 0.4
    if Path("/proc/self/status").exists():
        assert figures.facts["all"] > figures.peak > 1


@pytest.mark.parametrize("command", [["no-such-program-here"], [sys.executable, "-c", "raise SystemExit('so be it')"]])
def test_a_command_that_fails_is_no_figure(tmp_path: Path, command: list[str]) -> None:
    with pytest.raises(Unmeasured, match=r"no-such-program-here|so be it"):
        watch("x", command, tmp_path, accept=[0])


def test_what_breaks_is_written_down_and_the_rest_goes_on() -> None:
    book = Notebook("x", "X")
    assert book.attempt("one", lambda: measure("no such thing", ROOT)) is None
    assert book.attempt("two", lambda: Figures("two", 1, 1, 1, 1, 1)) is not None
    assert book.part.failures[0].startswith("one: ")


@pytest.mark.parametrize("error", [KeyboardInterrupt, Unmeasured, ValueError])
def test_a_part_that_breaks_or_is_stopped_keeps_what_it_measured(
        error: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    def measured(book: Notebook, folder: Path, size: object) -> None:
        book.table("a", "b")
        book.row("first", "1")
        raise error("why")

    monkeypatch.setitem(PARTS, "length", bench.PARTS["length"].__class__("T", "M", measured))
    taken, stopped = bench.take("length", QUICK)
    assert taken.tables[0].rows == [["first", "1"]] and taken.failures
    assert stopped == (error is KeyboardInterrupt)


def test_a_part_that_broke_off_does_not_drive_out_a_fuller_one_but_says_that_it_was_tried() -> None:
    broken = Part("length", "Growth", "later", failures=["all of it"])
    kept = bench.with_part({"length": part()}, broken)["length"]
    assert kept.tables == part().tables and kept.failures == ["tried again later: all of it"]
    assert bench.with_part({}, broken) == {"length": broken}
    assert bench.with_part({"length": broken}, part()) == {"length": part()}


def test_results_are_read_again_as_they_were_written(tmp_path: Path) -> None:
    save(tmp_path, {"length": part()})
    assert load(tmp_path) == {"length": part()}
    assert load(tmp_path / "nowhere") == {}


def test_only_what_stands_between_its_marks_is_written_into_a_page(tmp_path: Path) -> None:
    page = tmp_path / "README.md"
    page.write_text("before\n<!-- figures -->\nold\n<!-- /figures -->\nafter\n")
    fill(page, "figures", "new")
    fill(page, "others", "lost")
    assert page.read_text() == "before\n<!-- figures -->\n\nnew\n\n<!-- /figures -->\nafter\n"


def test_the_picture_is_well_formed_and_the_same_for_the_same_figures() -> None:
    parts = {"length": part(), "phases": Part("phases", "P", lines=[Line("phases", "<print>/cold", [[0.5, 1]])])}
    assert picture(parts) == picture(parts)
    drawn = etree.fromstring(picture(parts).encode())
    words_ = [element.text for element in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert "convert: 1.05" in words_ and "<print>" in words_


def test_names_of_lines_do_not_lie_on_each_other_and_stay_in_the_panel() -> None:
    placed = sorted(apart([10, 11, 12, 99, 100], 0, 100))
    assert all(b - a >= 16 for a, b in itertools.pairwise(placed)) and placed[-1] <= 100


@pytest.mark.parametrize("values", [[1.0, 64.0], [0.001, 12.0], [5.0, 5.0], []])
def test_an_axis_always_has_marks_within_it(values: list[float]) -> None:
    scale = around(values, 0, 100)
    assert scale.ticks() and all(-0.2 <= scale.at(tick) <= 100.2 for tick in scale.ticks())


def test_an_aim_without_a_figure_is_neither_held_nor_missed() -> None:
    assert held(AIMS[0], {}) == ("", "")
    facts = {"length": Part("length", "", facts={"x": 2.0})}
    assert held(Aim("", "length", "x", 1.0), facts)[1] == "no"
    assert held(Aim("", "length", "x", 1.0, least=True), facts)[1] == "yes"


def test_every_aim_names_a_part_of_the_run() -> None:
    assert {aim.part for aim in AIMS} <= set(PARTS)


def test_a_straight_line_has_its_slope_and_a_power_its_exponent() -> None:
    assert slope([(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)]) == pytest.approx(2.0)
    assert exponent([(1, 3), (2, 12), (4, 48)]) == pytest.approx(2.0)


def test_a_table_is_aligned() -> None:
    lines = table(("a", "b"), [("long name", "1"), ("x", "22")]).splitlines()
    assert len({len(line) for line in lines}) == 1


def test_planted_dates_are_found_where_the_paragraphs_of_a_peer_have_them(tmp_path: Path) -> None:
    from benchmarks.spotting import bodies
    project = invented(tmp_path, 1, 6)
    truth, body = next(iter(planted(project).values())), bodies(project)[0]
    texts = list(paragraphs(body))
    for date in truth:
        assert any(at <= date.start and date.end <= at + len(text) for at, text in texts)
    assert score(truth, truth) == (len(truth), len(truth))
    assert score(truth, [Spotted(d.start, d.end, "1900-01-01", "1900-01-01") for d in truth]) == (len(truth), 0)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_no_sign_in_the_words_is_markup_to_a_peer_that_sets_them_plain(form: str) -> None:
    made = FORMS[form](['a <b> & "c" #d'])
    if form in {"html", "fo"}:
        assert "<b>" not in made
    elif form == "typ":
        assert r"\"c\" #d" in made


def test_the_smallest_run_of_two_parts_gives_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = Notebook("words", words.TITLE)
    monkeypatch.setattr(words, "WORDS_A_PARAGRAPH", 2_000)
    words.measure(book, tmp_path, QUICK)
    assert [row[0] for row in book.part.tables[0].rows] == ["names", "names", "dates"] and not book.part.failures


def test_accuracy_is_told_for_everything_that_is_planted(tmp_path: Path) -> None:
    found = accuracy.accuracy(tmp_path, 1, 12, 4)
    assert {score.what for score in found} == {"person", "date", "gap", "note", "stamp", "head", "join"}
