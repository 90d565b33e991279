"""The recognisers of blocks in the order in which they are asked: the more telling evidence first.

A cover sheet looks like a memorandum's head, a contents page like a table, a distribution list like any list; so each
comes before what it could be mistaken for.
"""

from __future__ import annotations

from collections.abc import Sequence

from edition.reading.contents import read_contents
from edition.reading.found import Found, Recogniser
from edition.reading.headers import read_headers
from edition.reading.lines import Line
from edition.reading.lists import read_list
from edition.reading.quotes import read_quote
from edition.reading.sheets import read_sheet
from edition.reading.signatures import read_distribution, read_signature
from edition.reading.tables import read_table

RECOGNISERS: tuple[Recogniser, ...] = (
    read_sheet,
    read_distribution,
    read_headers,
    read_contents,
    read_table,
    read_list,
    read_signature,
    read_quote,
)


def recognise(text: str, lines: Sequence[Line], i: int) -> Found | None:
    """What begins at line I of TEXT, by the first recogniser that knows it, or None."""
    if lines[i].blank:
        return None
    return next((found for recogniser in RECOGNISERS if (found := recogniser(text, lines, i))), None)
