"""The two kinds of panel of the picture: growth as lines over two logarithmic scales, phases as dots in rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.axes import Scale, around, told
from benchmarks.figures import Line

LABELS = 150  # pixels to the right of a panel for the names of its lines


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a panel stands: the corner of its drawing and its size, in pixels."""

    x: float
    y: float
    width: float
    height: float


def growth(frame: Frame, title: str, unit: str, lines: Sequence[Line]) -> str:
    """LINES with their names and exponents at their ends."""
    right, bottom = frame.x + frame.width - LABELS, frame.y + frame.height
    across = around((x for line in lines for x, _ in line.points), frame.x, right)
    up = around((y for line in lines for _, y in line.points), bottom, frame.y)
    drawn = [_line(line, n, across, up) for n, line in enumerate(lines)]
    ends = [up.at(line.points[-1][1]) for line in lines]
    spots = sorted({x for line in lines for x, _ in line.points})
    names = [_text(right + 10, y + 4, _named(line), f"c{n % 6}")
             for n, (line, y) in enumerate(zip(lines, apart(ends, frame.y, bottom), strict=True))]
    return "\n".join([_title(frame, title), _grid(across, up, unit, spots), _linear(lines, across, up), *drawn, *names])


def _named(line: Line) -> str:
    return line.name if line.slope is None else f"{line.name}: {line.slope:.2f}"


def _line(line: Line, number: int, across: Scale, up: Scale) -> str:
    places = [(across.at(x), up.at(y)) for x, y in line.points]
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="3"/>' for x, y in places)
    path = " ".join(f"{x},{y}" for x, y in places)
    dashed = " dashed" if line.floor else ""
    return f'<g class="line c{number % 6}{dashed}"><polyline points="{path}"/>{dots}</g>'


def _linear(lines: Sequence[Line], across: Scale, up: Scale) -> str:
    """A faint guide of exponent 1 from the highest first point on, as far as the panel goes."""
    x, y = max((line.points[0] for line in lines), key=lambda point: point[1])
    end = min(across.high, x * up.high / y)
    return f'<path class="guide" d="M{across.at(x)} {up.at(y)}L{across.at(end)} {up.at(y * end / x)}"/>'


def _grid(across: Scale, up: Scale, unit: str, spots: Sequence[float]) -> str:
    """Thin lines at the powers of ten, or at the SPOTS measured where there are few, with their values."""
    left, right, bottom, top = across.start, across.end, up.start, up.end
    stands = [f'<path class="grid" d="M{across.at(v)} {top}V{bottom}"/>'
              + _text(across.at(v), bottom + 18, told(v), "axis", "middle")
              for v in (across.ticks() if len(spots) > 6 or across.high / across.low > 200 else spots)]
    lies = [f'<path class="grid" d="M{left} {up.at(v)}H{right}"/>'
            + _text(left - 8, up.at(v) + 4, told(v), "axis", "end") for v in up.ticks()]
    below = _text((left + right) / 2, bottom + 38, unit, "axis", "middle")
    return "\n".join([*stands, *lies, below, f'<path class="frame" d="M{left} {top}V{bottom}H{right}"/>'])


def apart(ends: Sequence[float], top: float, bottom: float, gap: float = 16) -> list[float]:
    """ENDS moved so that no two are nearer than GAP and all lie between TOP and BOTTOM, in their order."""
    order = sorted(range(len(ends)), key=lambda n: ends[n])
    placed = dict.fromkeys(order, 0.0)
    free = top
    for n in order:
        placed[n] = max(ends[n], free)
        free = placed[n] + gap
    room = bottom
    for n in reversed(order):
        placed[n] = min(placed[n], room)
        room = placed[n] - gap
    return [round(placed[n], 1) for n in range(len(ends))]


def phases(frame: Frame, title: str, lines: Sequence[Line]) -> str:
    """Each phase a row: a ring for its floor, a dot warm, a square cold."""
    names = list(dict.fromkeys(line.name.rpartition("/")[0] for line in lines))
    bottom = frame.y + frame.height
    across = around((line.points[0][0] for line in lines if line.points), frame.x + LABELS, frame.x + frame.width)
    grid = [f'<path class="grid" d="M{across.at(v)} {frame.y}V{bottom}"/>'
            + _text(across.at(v), bottom + 18, f"{told(v)} s", "axis", "middle") for v in across.ticks()]
    step = frame.height / max(len(names), 1)
    rows = [_row(name, frame.y + step * (n + 0.5), frame.x, across, lines) for n, name in enumerate(names)]
    return "\n".join([_title(frame, title), *grid, *rows])


def _row(name: str, y: float, left: float, across: Scale, lines: Sequence[Line]) -> str:
    found = {line.name.rpartition("/")[2]: across.at(line.points[0][0])
             for line in lines if line.name.rpartition("/")[0] == name and line.points}
    marks = {
        "floor": '<circle class="ring" cx="{x}" cy="{y}" r="5"/>',
        "warm": '<circle class="dot" cx="{x}" cy="{y}" r="5"/>',
        "cold": '<rect class="square" x="{low}" y="{high}" width="9" height="9"/>',
    }
    drawn = [marks[kind].format(x=x, y=round(y, 1), low=round(x - 4.5, 1), high=round(y - 4.5, 1))
             for kind, x in found.items()]
    joined = f'<path class="grid" d="M{min(found.values())} {y:.1f}H{max(found.values())}"/>' if found else ""
    return "\n".join([_text(left, y + 4, name, "name"), joined, *drawn])


def _title(frame: Frame, title: str) -> str:
    return _text(frame.x, frame.y - 16, title, "title")


def _text(x: float, y: float, words: str, kind: str, anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
