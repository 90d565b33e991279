"""What a printed book can be asked for: sheet, parts, notes, kind of PDF. Checked here, once; past it all is typed.

How these choices look belongs to xslt/assets/print; where they are written down (edition.yaml) belongs to config.py.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from edition.config import PrintConfig
from edition.errors import ConfigError

PAPERS = {
    "a4": (210.0, 297.0),
    "a5": (148.0, 210.0),
    "b5": (176.0, 250.0),
    "6x9in": (152.4, 228.6),
    "5.5x8.5in": (139.7, 215.9),
}
SECTIONS = (
    "half-title", "title", "imprint", "contents", "editorial-note", "text",
    "chronology", "persons", "places", "redactions", "apparatus", "colophon",
)  # fmt: skip
NOTES = ("numbers", "signs")
QUOTES = ("typographic", "source")
LANGUAGES = ("en", "de", "fr")
BODY_FONT = "Libertinus Serif"
_UNITS = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}
_SMALLEST, _LARGEST = 90.0, 450.0


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """Lengths are in millimetres. FONT is set in front of the text face, FONTS is the only folder searched for it.

    PRESS asks for the printer's kind of PDF, PROOF for line numbers, ids and visible tags; neither at once.
    """

    paper: str = "A5"
    two_sided: bool = True
    bleed: float = 3.0
    marks: bool = True
    icc_profile: Path | None = None
    fonts: Path | None = None
    font: str | None = None
    sections: tuple[str, ...] = SECTIONS
    notes: str = "numbers"
    quotes: str = "typographic"
    language: str | None = None
    press: bool = False
    proof: bool = False

    @property
    def faces(self) -> tuple[str, ...]:
        """The text faces that may be set, the wanted one first."""
        return tuple(dict.fromkeys([*([self.font] if self.font else []), BODY_FONT]))

    def __post_init__(self) -> None:
        trim(self.paper)
        _one_of("notes", self.notes, NOTES)
        _one_of("quotes", self.quotes, QUOTES)
        if self.language is not None:
            _one_of("language", self.language, LANGUAGES)
        for section in self.sections:
            _one_of("sections", section, SECTIONS)
        if not 0 <= self.bleed <= 20:
            raise ConfigError(f"print: bleed: {self.bleed:g} mm is not between 0 and 20 mm.")
        if self.press and self.proof:
            raise ConfigError("a proof is no press file: ask for --press or for --proof, not for both.")


def from_config(
    config: PrintConfig, *, press: bool = False, proof: bool = False, folder: Path = Path()
) -> PrintOptions:
    """The options that the section `print:` of edition.yaml asks for; paths in it are relative to FOLDER."""
    return PrintOptions(
        paper=config.paper,
        two_sided=config.two_sided,
        bleed=length(config.bleed, "bleed"),
        marks=config.marks,
        icc_profile=folder / config.icc_profile if config.icc_profile else None,
        fonts=folder / config.fonts if config.fonts else None,
        font=config.font,
        sections=config.sections or SECTIONS,
        notes=config.notes,
        quotes=config.quotes,
        language=config.language,
        press=press,
        proof=proof,
    )


def trim(paper: str) -> tuple[float, float]:
    """Width and height in millimetres of a paper by name, or of "WIDTHxHEIGHTmm" (cm, in, pt)."""
    key = paper.strip().lower().replace(" ", "")
    if key in PAPERS:
        return PAPERS[key]
    free = re.fullmatch(r"(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)(mm|cm|in|pt)", key)
    if free is None:
        names = ", ".join(("A4", "A5", "B5", "6x9in", "5.5x8.5in"))
        raise ConfigError(f"print: paper: {paper!r} is no paper size. Use {names}, or a size such as 148x210mm.")
    width, height = (round(float(free[n]) * _UNITS[free[3]], 3) for n in (1, 2))
    if not (_SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST):
        raise ConfigError(f"print: paper: {paper!r} is not between {_SMALLEST:g} and {_LARGEST:g} mm on each side.")
    return width, height


def generated_language(language: str) -> str:
    """The language of the words an output makes up: that of the text where we speak it, otherwise English."""
    tongue = language.split("-")[0].lower()
    return tongue if tongue in LANGUAGES else "en"


def length(text: str, key: str) -> float:
    """Millimetres of "3mm", "0.125in" and the like."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(mm|cm|in|pt)", text.strip().lower())
    if found is None:
        raise ConfigError(f"print: {key}: {text!r} is no length. Write a number with mm, cm, in or pt, such as 3mm.")
    return round(float(found[1]) * _UNITS[found[2]], 3)


def _one_of(key: str, value: str, known: Iterable[str]) -> None:
    if value in known:
        return
    near = difflib.get_close_matches(value, known, 1)
    advice = f"Did you mean {near[0]}?" if near else f"Known are {', '.join(known)}."
    raise ConfigError(f"print: {key}: {value!r} is not known. {advice}")
