"""The picture of the results, an SVG written by hand: the same bytes for the same figures, in light and dark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from benchmarks.figures import Line, Part
from benchmarks.panels import Frame, growth, phases

WIDTH, HEIGHT = 1000, 1180
STYLE = """
svg { --paper: #fff; --ink: #1a1a1a; --faint: #6b6b6b; --grid: #dedede;
  --c0: #a4262c; --c1: #1f5fa8; --c2: #2d7a3a; --c3: #8a5a00; --c4: #6b3fa0; --c5: #00707a }
@media (prefers-color-scheme: dark) { svg { --paper: #16181b; --ink: #ececec; --faint: #a3a3a3; --grid: #383c41;
  --c0: #ff8f8a; --c1: #86b8f7; --c2: #85d68f; --c3: #e8b64c; --c4: #c5a3f5; --c5: #63d2dc } }
.paper { fill: var(--paper) } text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.title { font-size: 16px; font-weight: 600 } .axis { fill: var(--faint); font-size: 12px }
.guide { stroke: var(--faint); stroke-dasharray: 1 4 }
.grid { stroke: var(--grid); fill: none } .frame { stroke: var(--faint); fill: none }
.line polyline { fill: none; stroke: currentColor; stroke-width: 2 } .line circle { fill: currentColor }
.line.dashed polyline { stroke-dasharray: 6 5; stroke-width: 1.5 }
.dot { fill: var(--c1) } .square { fill: var(--c3) } .ring { fill: var(--paper); stroke: var(--c2); stroke-width: 2 }
""" + "\n".join(f".c{n} {{ color: var(--c{n}) }} text.c{n} {{ fill: var(--c{n}) }}" for n in range(6))
NOTE = "Numbers beside names are exponents. Dotted: linear growth. Dashed: a floor."
GROWTH = (  # panel, title, what is on the axis below
    ("length", "Length of a document", "times the first seed"),
    ("words", "Names and dates alone", "words"),
    ("documents", "Many documents, two jobs", "documents"),
    ("people", "People listed", "people"),
)


def picture(parts: Mapping[str, Part]) -> str:
    """The whole SVG; a panel without figures is left out, and the rest keeps its place."""
    lines = [line for part in parts.values() for line in part.lines if line.points]
    drawn = [_phases(_of(lines, "phases"))]
    for n, (panel, title, unit) in enumerate(GROWTH):
        frame = Frame(60 + 500 * (n % 2), 470 + 370 * (n // 2), 430, 260)
        found = _of(lines, panel)
        drawn.append(growth(frame, f"{title}: seconds of CPU", unit, found) if found else "")
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    note = f'<text class="axis" x="60" y="{HEIGHT - 14}">{NOTE}</text>'
    told = "<title>Phases beside their floors, and how time grows</title>"
    paper = f'<rect class="paper" width="{WIDTH}" height="{HEIGHT}"/>'
    body = "\n".join([told, f"<style>{STYLE}</style>", paper, *drawn, note])
    return f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}>\n{body}\n</svg>\n'


def _phases(lines: list[Line]) -> str:
    if not lines:
        return ""
    title = "Phases of the first edition: ring floor (warm), dot warm, square cold"
    return phases(Frame(60, 60, 900, 310), title, lines)


def _of(lines: Iterable[Line], panel: str) -> list[Line]:
    return [line for line in lines if line.panel == panel]
