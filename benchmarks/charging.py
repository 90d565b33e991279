"""What a profile says of functions: their own share of the time, and their share with all that they call.

Comprehensions and lambdas belong to the function they stand in, and built-in functions (a search for a pattern, a
transformation by Saxon) to the function of Python that calls them.
"""

from __future__ import annotations

import ast
import pstats
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Place = tuple[str, int, str]  # file, line, function
Callers = Mapping[Place, tuple[int, int, float, float]]
Profiled = Mapping[Place, tuple[int, int, float, float, Callers]]  # calls (twice), own seconds, all seconds, callers

MOST = 0.6  # a function with a larger share is taken apart into what it calls, if that is more than one thing
LEAST = 0.03  # a smaller share is no part worth naming


def profiled(stats: pstats.Stats) -> Profiled:
    """What the standard profiler keeps, which its stubs do not tell."""
    found: Profiled = stats.stats  # type: ignore[attr-defined]
    return found


def own(stats: Profiled) -> dict[Place, float]:
    """Seconds of each function, with those of the built-in functions it calls itself."""
    charged: dict[Place, float] = defaultdict(float)
    for place, (_, _, seconds, _, callers) in stats.items():
        if not built_in(place):
            charged[home(place)] += seconds
            continue
        for caller, (_, _, part, _) in callers.items():
            charged[home(caller)] += part
    return {place: seconds for place, seconds in charged.items() if not built_in(place)}


def shares(charged: Mapping[Place, float]) -> list[tuple[Place, float]]:
    """The share of each in the whole, the dearest first."""
    whole = sum(charged.values()) or 1.0
    return sorted(((place, seconds / whole) for place, seconds in charged.items()), key=lambda it: (-it[1], it[0]))


def branches(stats: Profiled, many: int) -> list[tuple[Place, float]]:
    """A phase taken apart from its beginning: its dearest functions with all they call, none within another."""
    calls, (root, whole) = _calls(stats), max(((p, f[3]) for p, f in stats.items()), key=lambda it: it[1])
    front = {root: 1.0}
    while True:
        parted = {place: parts for place in front if (parts := _parts(place, calls, whole, frozenset()))}
        largest = max(parted, key=lambda place: front[place], default=None)
        if largest is None or (len(front) >= many and front[largest] <= MOST):
            break
        del front[largest]
        for place, share in parted[largest].items():
            front[place] = front.get(place, 0.0) + share
    return sorted(front.items(), key=lambda it: (-it[1], it[0]))[:many]


def _calls(stats: Profiled) -> dict[Place, dict[Place, float]]:
    """For each function those of Python that it calls, with the seconds they take for it."""
    calls: dict[Place, dict[Place, float]] = defaultdict(dict)
    for place, (*_, callers) in stats.items():
        for caller, (_, _, _, seconds) in callers.items():
            if not built_in(place):
                calls[caller][place] = seconds
    return calls


def _parts(place: Place, calls: Mapping[Place, Mapping[Place, float]], whole: float, seen: frozenset[Place],
           ) -> dict[Place, float]:
    """What PLACE falls into: two things or more worth naming; a function that only calls another is looked through."""
    found = {called: seconds / whole for called, seconds in calls.get(place, {}).items()
             if seconds >= LEAST * whole and called not in seen}
    if len(found) == 1:
        return _parts(next(iter(found)), calls, whole, seen | {place})
    return found


def built_in(place: Place) -> bool:
    """Whether a place is no function of Python."""
    return place[0] == "~" or place[0].endswith(".pyx")


def home(place: Place) -> Place:
    """The function a comprehension or lambda stands in; any other function is its own."""
    if not place[2].startswith("<") or built_in(place):
        return place
    around = [f for f in _functions(place[0]) if f[1] <= place[1] <= f[2]]
    name, line, _ = max(around, key=lambda f: f[1], default=(place[2], place[1], 0))
    return place[0], line, name


def says(place: Place) -> str:
    """The first sentence of a function's own description, if it has one."""
    told = _told(place[0]).get((place[2], place[1]), "")
    return told.split("\n")[0].split(". ")[0].rstrip(".")


@cache
def _tree(file: str) -> tuple[ast.FunctionDef, ...]:
    try:
        tree = ast.parse(Path(file).read_text(encoding="utf-8"))
    except (OSError, SyntaxError, UnicodeDecodeError):
        return ()
    return tuple(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _functions(file: str) -> list[tuple[str, int, int]]:
    """(name, line as a profile has it, last line) of every function in FILE."""
    return [(f.name, _line(f), f.end_lineno or f.lineno) for f in _tree(file)]


def _told(file: str) -> dict[tuple[str, int], str]:
    return {(f.name, _line(f)): ast.get_docstring(f) or "" for f in _tree(file)}


def _line(function: ast.FunctionDef) -> int:
    """A profile counts decorators in."""
    return min([function.lineno, *(d.lineno for d in function.decorator_list)])
