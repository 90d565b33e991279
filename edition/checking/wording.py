"""Words that every finding is made of: an element as a reader knows it, a list of names, the nearest name."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from edition.encoding.document import local

_SHOWN = 12


def tag(element: etree._Element) -> str:
    """The element as a reader knows it: <persName> "Kozlov", shortened."""
    words = " ".join("".join(map(str, element.itertext())).split())
    shown = f' "{words[:40]}{"…" if len(words) > 40 else ""}"' if words else ""
    return f"<{local(element)}>{shown}"


def listed(names: Iterable[str], empty: str = "nothing") -> str:
    """Names in words: a, b or c; a long list is cut and counted."""
    every = list(names)
    shown = every[:_SHOWN]
    more = f" and {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    if not shown:
        return empty
    if more or len(shown) == 1:
        return ", ".join(shown) + more
    return f"{', '.join(shown[:-1])} or {shown[-1]}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The one of KNOWN that NAME was probably meant to be."""
    from difflib import get_close_matches  # only where there is something to say

    options = sorted(known)
    lowered = {option.lower(): option for option in reversed(options)}
    if name.lower() in lowered:
        return lowered[name.lower()]
    found = get_close_matches(name, options, 1, 0.6)
    return found[0] if found else None
