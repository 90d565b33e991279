"""From a message of Typst back to the TEI: the comments `//@ document#id` that print.xsl writes lead to the element,
and the words in question to its line. Codes: P101 glyph, P102 typeface, P103 layout, P104 anything else, P105 loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.encoding.document import XML_ID, parse
from edition.errors import RenderError
from edition.findings import Finding, Severity, in_order
from edition.rendering.typesetting import Problem

_GLYPH = re.compile(r'the text `"(?P<words>.+?)"` could not be displayed', re.DOTALL)
_FACE = re.compile(r"unknown font family: (?P<name>[^(]+)")
_MARK = re.compile(r"^//@ (?P<document>[^#\n]+)#(?P<id>.*)$")


@dataclass(frozen=True, slots=True)
class Sources:
    """MAIN is the Typst source as lines; FILES are the TEI files by the xml:id of their root."""

    main: list[str]
    files: Mapping[str, Path]


def findings_of(problems: tuple[Problem, ...], sources: Sources) -> list[Finding]:
    """Each problem as findings, with file and line of the TEI. Raises RenderError for one that only we can mend."""
    found = [finding for problem in problems for finding in _findings(problem, sources)]
    return in_order(dict.fromkeys(found))


def _findings(problem: Problem, sources: Sources) -> Iterator[Finding]:
    if glyph := _GLYPH.search(problem.message):
        yield from _glyphs(_plain(glyph["words"]), sources)
    elif face := _FACE.search(problem.message):
        name = face["name"].strip()
        message = f"there is no typeface {name!r} among those of Typst and of the folder `print: fonts`."
        yield _finding("P102", Severity.ERROR, None, sources, message, "Put its files there, or name another.")
    elif "did not converge" in problem.message:
        message = f"the layout of the book does not settle: {problem.message}."
        yield _finding("P103", Severity.ERROR, None, sources, message, "Its page numbers cannot be trusted.")
    elif "ignored" in problem.message:
        message = f"words would be lost in print: {problem.message}."
        yield _finding("P105", Severity.ERROR, problem.lines, sources, message, "Report this: no word may be lost.")
    elif problem.serious:
        file, line = _place(problem.lines, sources)
        raise RenderError(f"the book cannot be set here: {problem.message}", path=file, line=line)
    else:
        yield _finding("P104", Severity.WARNING, problem.lines, sources, problem.message)


def _glyphs(words: str, sources: Sources) -> Iterator[Finding]:
    """One finding for each place where WORDS, which no typeface can show, stand in the main file."""
    shown = ", ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(words))
    message = f"no typeface has {words!r} ({shown})."
    hint = "Put a typeface that has it into the folder `print: fonts` and name it as `print: font`."
    lines = [n for n, line in enumerate(sources.main, 1) if words in line and not line.startswith("//@")]
    for line in lines or [0]:
        file, of_element = _place((line,), sources)
        yield Finding("P101", Severity.ERROR, str(file), _line_of(words, file, of_element), message, hint)


def _finding(code: str, severity: Severity, lines: tuple[int, ...] | None, sources: Sources, *words: str) -> Finding:
    file, line = _place(lines or (), sources)
    return Finding(code, severity, str(file), line, *words)


def _place(lines: tuple[int, ...], sources: Sources) -> tuple[Path, int]:
    """File and line of the element whose comment stands before the last of LINES; the first file when there is none."""
    for number in range(min(lines[-1] if lines else 0, len(sources.main)), 0, -1):
        mark = _MARK.match(sources.main[number - 1])
        if mark and mark["document"] in sources.files:
            file = sources.files[mark["document"]]
            return file, _line_of_id(mark["id"], file)
    return next(iter(sources.files.values())), 0


def _line_of_id(ident: str, file: Path) -> int:
    for element in parse(file).iter():
        line = element.sourceline
        if element.get(XML_ID) == ident and isinstance(line, int):
            return line
    return 0


def _line_of(words: str, file: Path, start: int) -> int:
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    for number in range(max(start, 1), len(lines) + 1):
        if words in lines[number - 1]:
            return number
    return start


def _plain(words: str) -> str:
    r"""Typst shows a string as it is written: \u{4e00} and the like are read here."""
    read = re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda code: chr(int(code[1], 16)), words)
    return read.replace('\\"', '"').replace("\\\\", "\\")
