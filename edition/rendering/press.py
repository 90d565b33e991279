"""What a printer asks of a PDF and Typst does not write: the BleedBox, no links, an output intent if wanted.

pikepdf does it; it is loaded for press files only. Bytes stay the same for the same input.
"""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from edition.errors import ConfigError

_POINTS = 72 / 25.4


def finish(pdf: bytes, bleed: float, profile: Path | None = None) -> bytes:
    """PDF with a BleedBox BLEED millimetres around the TrimBox, and with PROFILE, if any, as its output intent."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            left, bottom, right, top = (float(n) for n in page.trimbox)
            reach = bleed * _POINTS
            box = (left - reach, bottom - reach, right + reach, top + reach)
            page.bleedbox = pikepdf.Array([round(edge, 3) for edge in box])
            if "/Annots" in page:  # the links of notes and contents: paper has none
                del page.Annots
        if profile:
            document.Root.OutputIntents = pikepdf.Array([_intent(document, profile)])
        out = io.BytesIO()
        document.save(out, deterministic_id=True, fix_metadata_version=False)
    return out.getvalue()


def _intent(document: pikepdf.Pdf, profile: Path) -> pikepdf.Object:
    data = _read(profile)
    components = {b"CMYK": 4, b"GRAY": 1, b"RGB ": 3}.get(data[16:20], 0)
    if data[36:40] != b"acsp" or components != 4:
        raise ConfigError("is no ICC profile for CMYK. Ask the printer for theirs.", path=profile)
    stream = document.make_stream(data, N=components)
    return document.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent, S=pikepdf.Name.GTS_PDFX, DestOutputProfile=stream,
        OutputConditionIdentifier=pikepdf.String("Custom"), Info=pikepdf.String(profile.stem),
    ))  # fmt: skip


def _read(profile: Path) -> bytes:
    try:
        return profile.read_bytes()
    except OSError as error:
        raise ConfigError(f"the ICC profile cannot be read: {error.strerror}.", path=profile) from error
