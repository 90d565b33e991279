"""Text made safe for Markdown: what a seed or a setting says is never read as markup. Addresses stay as they are."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(https?://[^\s<>]+)")
_SIGNS = re.compile(r"[\\`*_<\[\]]|&(?=#?\w+;)|^\s*#")


def plain(text: str) -> str:
    """TEXT with a backslash before every sign that Markdown would take for its own."""
    pieces = _ADDRESS.split(text)
    return "".join(piece if at % 2 else _SIGNS.sub(_escaped, piece) for at, piece in enumerate(pieces))


def _escaped(sign: re.Match[str]) -> str:
    return f"\\{sign[0].lstrip()}"
