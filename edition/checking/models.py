"""Content models as an algebra: what may follow, what is still needed, what is complete.

A model is a tuple: ("none",), ("empty",), ("el", name), ("seq", a, b), ("alt", a, b, ...) or ("many", a). Reading a
child gives the model of what may come after it (Brzozowski, Derivatives of regular expressions, 1964).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

Model = tuple[object, ...]
NONE: Model = ("none",)
EMPTY: Model = ("empty",)


def after(model: Model, name: str) -> Model:
    """What may follow once NAME has been read (Brzozowski's derivative); NONE when NAME may not stand there."""
    return _after(model, name)


def complete(model: Model) -> bool:
    """Whether nothing more is needed."""
    match model[0]:
        case "empty" | "many":
            return True
        case "seq":
            return all(complete(part) for part in _parts(model))
        case "alt":
            return any(complete(part) for part in _parts(model))
    return False


def expected(model: Model) -> tuple[str, ...]:
    """The elements that may stand next, in the order of the grammar."""
    return tuple(dict.fromkeys(_expected(model)))


def names(model: Model) -> tuple[str, ...]:
    """Every element that the model names."""
    return tuple(dict.fromkeys(_names(model)))


def _parts(model: Model) -> tuple[Model, ...]:
    return model[1:]  # type: ignore[return-value]


@lru_cache(maxsize=50_000)
def _after(model: Model, name: str) -> Model:
    match model[0]:
        case "el":
            return EMPTY if model[1] == name else NONE
        case "alt":
            return alt([_after(part, name) for part in _parts(model)])
        case "many":
            return seq(_after(_parts(model)[0], name), model)
        case "seq":
            first, rest = _parts(model)
            begun = seq(_after(first, name), rest)
            return alt([begun, _after(rest, name)]) if complete(first) else begun
    return NONE


def seq(first: Model, rest: Model) -> Model:
    """FIRST, then REST."""
    if NONE in (first, rest):
        return NONE
    if first == EMPTY:
        return rest
    return first if rest == EMPTY else ("seq", first, rest)


def alt(options: list[Model]) -> Model:
    """One of OPTIONS."""
    kept = tuple(dict.fromkeys(option for option in options if option != NONE))
    return NONE if not kept else kept[0] if len(kept) == 1 else ("alt", *kept)


def _expected(model: Model) -> Iterator[str]:
    match model[0]:
        case "el":
            yield str(model[1])
        case "alt" | "many":
            for part in _parts(model):
                yield from _expected(part)
        case "seq":
            first, rest = _parts(model)
            yield from _expected(first)
            if complete(first):
                yield from _expected(rest)


def _names(model: Model) -> Iterator[str]:
    if model[0] == "el":
        yield str(model[1])
    elif model[0] in ("seq", "alt", "many"):
        for part in _parts(model):
            yield from _names(part)
