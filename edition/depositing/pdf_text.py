"""The words of a book, read from its PDF without any other program: for typefaces that say what their glyphs mean.

Our PDFs are tagged and every font has a ToUnicode map (PDF/A-3a asks for it). Nothing is laid out here: the order is
that in which the book was set.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf

_SHOW = frozenset(["Tj", "TJ", "'", '"'])
_NEW_LINE = frozenset(["Td", "TD", "T*", "Tm", "ET", "BT"])
_MOST = 50_000_000  # bytes of one stream, unpacked: a page of text has some thousands
_WORD_GAP = -180  # of a thousandth of the type's size; closer letters belong to one word


def pdf_text(path: Path) -> str:
    """The text of the PDF at PATH, pages one after the other. Raises ValueError when it is no PDF."""
    try:
        with pikepdf.open(path) as pdf:
            return "\n".join("".join(_page(page)) for page in pdf.pages)
    except pikepdf.PdfError as error:
        raise ValueError(f"no PDF: {error}") from error


def attached_tei(path: Path) -> bytes | None:
    """The first XML file attached to the PDF at PATH; None where there is none."""
    try:
        with pikepdf.open(path) as pdf:
            names = [name for name in pdf.attachments if name.endswith(".xml")]
            return _unpacked(pdf.attachments[names[0]].get_file().obj) if names else None
    except pikepdf.PdfError:
        return None


def _unpacked(stream: Any) -> bytes:
    """The bytes of a stream. Raises ValueError for one that would explode: the PDF may come from anywhere."""
    if "/Filter" not in stream:
        return bytes(stream.read_raw_bytes())
    if str(stream.Filter) != "/FlateDecode":
        raise ValueError("a stream is packed in a way that our books have not")
    packer = zlib.decompressobj()
    data = packer.decompress(stream.read_raw_bytes(), _MOST)
    if packer.unconsumed_tail:
        raise ValueError(f"a stream would unpack to more than {_MOST // 1_000_000} MB")
    return data


def _page(page: pikepdf.Page) -> Iterator[str]:
    fonts: dict[str, Mapping[int, str]] = {}
    for name, font in (page.resources.get("/Font") or {}).items():
        fonts[str(name)] = _unicode(font)
    written = page.obj.get("/Contents")
    for stream in written if isinstance(written, pikepdf.Array) else [] if written is None else [written]:
        _unpacked(stream)
    current: Mapping[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, sign = list(instruction.operands), str(instruction.operator)
        if sign == "Tf":
            current = fonts.get(str(operands[0]), {})
        elif sign in _SHOW:
            yield from _shown(operands[-1], current)
        elif sign in _NEW_LINE:
            yield " " if sign != "Tm" else "\n"


def _shown(operand: Any, known: Mapping[int, str]) -> Iterator[str]:
    for piece in operand if isinstance(operand, pikepdf.Array) else [operand]:
        if isinstance(piece, pikepdf.String):
            codes = bytes(piece)
            yield "".join(known.get(int.from_bytes(codes[i : i + 2], "big"), "") for i in range(0, len(codes), 2))
        elif float(piece) < _WORD_GAP:
            yield " "


def _unicode(font: Any) -> dict[int, str]:
    """Code -> characters, from the font's ToUnicode map."""
    stream = font.get("/ToUnicode")
    if stream is None:
        return {}
    text = _unpacked(stream).decode("latin-1")
    found: dict[int, str] = {}
    for body in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, target in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", body):
            found[int(code, 16)] = _characters(target)
    for body in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, target in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", body):
            start = int(target, 16)
            for step in range(min(int(last, 16) - int(first, 16), 65535) + 1):
                found[int(first, 16) + step] = chr(start + step)
    return found


def _characters(target: str) -> str:
    return bytes.fromhex(target).decode("utf-16-be", "replace")
