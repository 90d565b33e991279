"""A file a printer would take: boxes, marks outside the bleed, one ink, nothing that belongs to a screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from edition.config import PrintConfig
from edition.errors import ConfigError
from edition.rendering.print import render_print
from edition.rendering.print_options import PrintOptions, from_config, length

SAMPLE = Path(__file__).parent / "harbour-7.xml"
MM = 72 / 25.4


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    [path] = render_print(SAMPLE, tmp_path_factory.mktemp("press"), PrintOptions(press=True, paper="6x9in"))
    assert path.name == "harbour-7-press.pdf"
    return path


def box(values: pikepdf.Array) -> list[float]:
    return [float(value) / MM for value in values]


def test_trim_and_bleed_are_where_the_options_put_them(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        for page in pdf.pages:
            trim, bleed, media = box(page.trimbox), box(page.bleedbox), box(page.mediabox)
            assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([152.4, 228.6], abs=0.01)
            assert [b - t for b, t in zip(bleed, trim, strict=True)] == pytest.approx([-3, -3, 3, 3], abs=0.01)
            assert media[0] <= bleed[0] - 8.9 and media[2] >= bleed[2] + 8.9


def test_without_marks_the_sheet_ends_at_the_bleed(tmp_path: Path) -> None:
    options = PrintOptions(press=True, marks=False, bleed=5)
    [path] = render_print(SAMPLE, tmp_path, options)
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0]
        assert box(page.mediabox) == pytest.approx([0, 0, 158, 220], abs=0.02)
        assert box(page.bleedbox) == pytest.approx(box(page.mediabox), abs=0.02)


def instructions(pdf: pikepdf.Pdf) -> Iterator[tuple[str, list[object]]]:
    streams: list[pikepdf.Object] = [page.obj for page in pdf.pages]
    streams += [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form"]
    for stream in streams:
        for operands, operator in pikepdf.parse_content_stream(stream):
            yield str(operator), list(operands)


def test_everything_is_printed_in_black_alone(press: Path) -> None:
    inks = set()
    with pikepdf.open(press) as pdf:
        for operator, operands in instructions(pdf):
            assert operator not in {"rg", "RG", "g", "G", "sh"}
            if operator in {"k", "K"}:
                inks.add(tuple(float(str(value)) for value in operands))
            if operator in {"cs", "CS"}:
                assert str(operands[0]) == "/DeviceCMYK"
            if operator in {"sc", "SC", "scn", "SCN"}:
                inks.add(tuple(float(str(value)) for value in operands))
    assert inks <= {(0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0, 0.0)}
    assert (0.0, 0.0, 0.0, 1.0) in inks


def test_nothing_of_it_is_for_a_screen(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        assert not any("/Annots" in page for page in pdf.pages)
        assert "/OutputIntents" not in pdf.Root
        assert not pdf.attachments


def test_the_same_tei_gives_the_same_bytes_for_a_press(press: Path, tmp_path: Path) -> None:
    [again] = render_print(SAMPLE, tmp_path, PrintOptions(press=True, paper="6x9in"))
    assert again.read_bytes() == press.read_bytes()


def test_a_profile_that_is_named_is_the_output_intent(tmp_path: Path) -> None:
    profile = tmp_path / "house.icc"
    profile.write_bytes(b"\0" * 16 + b"CMYK" + b"\0" * 16 + b"acsp" + b"\0" * 88)
    [path] = render_print(SAMPLE, tmp_path, PrintOptions(press=True, icc_profile=profile))
    with pikepdf.open(path) as pdf:
        [intent] = pdf.Root.OutputIntents
        assert intent.DestOutputProfile.read_bytes() == profile.read_bytes()
        assert str(intent.Info) == "house"


@pytest.mark.parametrize("data", [b"", b"no profile at all", b"\0" * 16 + b"RGB " + b"\0" * 16 + b"acsp"])
def test_a_profile_that_is_none_for_cmyk_is_refused(tmp_path: Path, data: bytes) -> None:
    profile = tmp_path / "wrong.icc"
    profile.write_bytes(data)
    with pytest.raises(ConfigError, match="no ICC profile for CMYK"):
        render_print(SAMPLE, tmp_path, PrintOptions(press=True, icc_profile=profile))


def test_a_profile_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.icc: the ICC profile cannot be read"):
        render_print(SAMPLE, tmp_path, PrintOptions(press=True, icc_profile=tmp_path / "gone.icc"))


def test_a_proof_is_no_press_file() -> None:
    with pytest.raises(ConfigError, match="not for both"):
        PrintOptions(press=True, proof=True)


def test_the_options_are_those_of_edition_yaml() -> None:
    written = PrintConfig(paper="6x9in", bleed="0.125in", fonts="type", sections=("text",))
    options = from_config(written, press=True, folder=Path("p"))
    assert (options.paper, options.bleed) == ("6x9in", 3.175)
    assert (options.fonts, options.sections) == (Path("p/type"), ("text",))


@pytest.mark.parametrize("text", ["3", "mm", "-3mm", "3 ells"])
def test_a_length_without_a_unit_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match="is no length"):
        length(text, "bleed")
