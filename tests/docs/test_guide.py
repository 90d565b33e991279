"""The guide is true: what it says can be written can be written, and nothing that can be is left out."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest
import yaml

from edition.authority import KINDS, load_authority, parse_date
from edition.authority.fields import FIELDS
from edition.cli import main
from edition.config import ProjectConfig, load_config
from edition.rendering.print_options import NOTES, SECTIONS
from edition.rendering.theme import COLOURS

ROOT = Path(__file__).parent.parent.parent
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (
    ROOT / "README.md", ROOT / "benchmarks" / "README.md", *GUIDE.glob("*.md")))


def _code_words(text: str) -> set[str]:
    prose = re.sub(r"```.*?```", "", text, flags=re.S)
    return {word for span in re.findall(r"`([^`]+)`", prose) for word in re.findall(r"[a-z_]+", span)}


def test_every_key_of_edition_yaml_is_in_the_guide() -> None:
    words = _code_words((GUIDE / "configuration.md").read_text(encoding="utf-8"))
    keys = {f.name for f in dataclasses.fields(ProjectConfig) if not dataclasses.is_dataclass(f.type)}
    for part in ("print", "html", "deposit"):
        keys |= {f.name for f in dataclasses.fields(type(getattr(ProjectConfig("x"), part)))}
    assert keys - words <= {"print", "html", "deposit"}


def test_every_key_in_the_guide_is_one_of_edition_yaml() -> None:
    rows = re.findall(r"^\| (`[^|]+`) \|", (GUIDE / "configuration.md").read_text(encoding="utf-8"), re.M)
    documented = {key.split(".")[-1] for row in rows for key in re.findall(r"`([\w.]+)`", row)}
    known = {f.name for f in dataclasses.fields(ProjectConfig)}
    for part in ("print", "html", "deposit"):
        known |= {f.name for f in dataclasses.fields(type(getattr(ProjectConfig("x"), part)))}
    assert documented <= known


def test_every_part_of_the_book_and_every_colour_is_in_the_guide() -> None:
    spans = set(re.findall(r"`([\w-]+)`", (GUIDE / "configuration.md").read_text(encoding="utf-8")))
    assert {*SECTIONS, *NOTES, *COLOURS} <= spans


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_of_an_authority_entry_is_in_the_guide(kind: str) -> None:
    words = _code_words((GUIDE / "authority-files.md").read_text(encoding="utf-8"))
    assert set(FIELDS[kind]) <= words  # type: ignore[index]  # the keys of FIELDS are kinds


def test_the_entry_in_the_guide_can_be_loaded(tmp_path: Path) -> None:
    text = (GUIDE / "authority-files.md").read_text(encoding="utf-8")
    sample = re.search(r"```yaml\n(.*?)```", text, re.S)
    assert sample
    (tmp_path / "persons.yaml").write_text(sample[1], encoding="utf-8")
    assert load_authority(tmp_path).persons[0].ref == "pers-khrushchev"


@pytest.mark.parametrize("typed", ["1894-04-15", "1894-04", "1894", "1894?", "1894~", "189X", "1894/1895", "../1895",
                                   "1894/.."])
def test_every_date_of_life_in_the_guide_can_be_read(typed: str) -> None:
    assert typed in (GUIDE / "authority-files.md").read_text(encoding="utf-8")
    assert parse_date(typed)


def test_the_guide_names_every_authority_file() -> None:
    text = (GUIDE / "authority-files.md").read_text(encoding="utf-8")
    assert all(f"`{stem}.yaml`" in text and f"`{kind.prefix}`" in text for stem, kind in KINDS.items())


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_leads_to_one(page: str) -> None:
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8")):
        assert re.match(r"https?:", target) or (path.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_option_it_types_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    typed = re.findall(r"(?:^    |`|\.venv/bin/)(?:\$ )?edition ([a-z]+)([^`\n#]*)", text, re.M)
    for name, rest in typed:
        assert name in main.commands, f"edition {name}"
        known = {option for parameter in main.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known | {"--help"}, f"edition {name} {rest}"


def test_the_citation_names_no_person_and_the_version_of_the_program() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    import edition

    assert cited["version"] == edition.__version__
    assert all(set(author) == {"name"} for author in cited["authors"])


def test_the_edition_of_this_repository_has_a_configuration_that_loads() -> None:
    assert load_config(ROOT).title


def test_every_file_that_programmers_are_sent_to_is_there() -> None:
    spans = re.findall(r"`([^`\n]+)`", (GUIDE / "extending.md").read_text(encoding="utf-8"))
    named = {span for span in spans if re.fullmatch(r"[\w./-]+\.(?:py|odd|xml|tsv|txt|xsl)", span)}
    made = {"html.xsl", "site.xsl", "print.xsl", "epub.xsl", "fail.xml", "text.txt"}  # of a project, of a test
    there = [*(ROOT / "edition").rglob("*.py"), *(ROOT / "tests").rglob("*.*"), *(ROOT / "docs").glob("*.py"),
             *(ROOT / "schema").glob("*"), *(ROOT / "xslt").rglob("*.x*")]
    paths = {path.as_posix() for path in there}
    there_in_fact = {name for name in named if any(path.endswith(f"/{name}") for path in paths)}
    lost = {name for name in named - made - there_in_fact if "R911" not in name}
    assert len(named) > 15
    assert not lost
