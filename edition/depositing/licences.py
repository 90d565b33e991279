"""Licences: SPDX identifiers and the addresses they are known by. The list of identifiers is that of `packaging`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from edition.config_values import LICENCES
from edition.depositing.payload import Item
from edition.encoding.header import licence_address

if TYPE_CHECKING:
    from edition.depositing.record import Record

_TEXTS = Path(__file__).parent / "legal"  # as the SPDX licence list has them

_TITLES = {
    "CC0-1.0": "Creative Commons Zero 1.0 Universal", "CC-BY-4.0": "Creative Commons Attribution 4.0 International",
    "CC-BY-SA-4.0": "Creative Commons Attribution-ShareAlike 4.0 International",
    "CC-BY-NC-4.0": "Creative Commons Attribution-NonCommercial 4.0 International",
    "CC-BY-NC-SA-4.0": "Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International",
    "CC-BY-ND-4.0": "Creative Commons Attribution-NoDerivatives 4.0 International",
    "CC-BY-NC-ND-4.0": "Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International",
    "MIT": "MIT License", "Apache-2.0": "Apache License 2.0",
}  # fmt: skip
_STATEMENTS = {
    "http://rightsstatements.org/vocab/NoC-US/1.0/": "No Copyright - United States",
    "http://rightsstatements.org/vocab/InC/1.0/": "In Copyright",
    "http://rightsstatements.org/vocab/NKC/1.0/": "No Known Copyright",
    "http://rightsstatements.org/vocab/CNE/1.0/": "Copyright Not Evaluated",
    "http://rightsstatements.org/vocab/UND/1.0/": "Copyright Undetermined",
}
_CREATIVE_COMMONS = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)/?(?:deed\.\w+)?$")


@cache
def spdx(identifier: str) -> str | None:
    """An SPDX identifier as the list writes it, whatever its capitals; None where the list has none such."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    if not re.fullmatch(r"[A-Za-z0-9.+-]+", identifier):
        return None
    try:
        return str(canonicalize_license_expression(identifier))
    except InvalidLicenseExpression:
        return None


def spdx_at(address: str) -> str | None:
    """The SPDX identifier of the licence at an address of Creative Commons or SPDX."""
    known = {licence_address(identifier): identifier for identifier in LICENCES}
    if address in known:
        return known[address]
    match = _CREATIVE_COMMONS.match(address)
    if match:
        return spdx(f"CC-{match[1]}-{match[2]}")
    if re.match(r"https?://creativecommons\.org/publicdomain/zero/1\.0/?", address):
        return "CC0-1.0"
    listed = re.fullmatch(r"https?://spdx\.org/licenses/([A-Za-z0-9.+-]+?)(?:\.html)?", address)
    return spdx(listed[1]) if listed else None


def licence_rights(address: str, text: str) -> tuple[str | None, str, str | None]:
    """(SPDX identifier, name, address) of what a header's licence points at, or says."""
    identifier = spdx_at(address) or spdx(address)
    if identifier:
        return identifier, _TITLES.get(identifier, identifier), licence_address(identifier)
    url = address if address.startswith("http") else None
    return None, _STATEMENTS.get(address, text or address), url


def licence_texts(record: Record, items: Sequence[Item]) -> list[Item]:
    """LICENSES/: the full text of every licence a file of the package is under, where the program knows it."""
    wanted = sorted({i.licence for i in items if i.licence and i.licence != "source"} | {str(record.licence)})
    enclosed = {"html/assets/fonts/OFL.txt": "OFL-1.1"}  # typefaces bring their licence with them
    known = {enclosed[item.path]: item.content for item in items if item.path in enclosed}
    made = []
    for identifier in wanted:
        path = _TEXTS / f"{identifier}.txt"
        text = path if path.is_file() else known.get(identifier) or _pointer(identifier)
        made.append(Item(f"LICENSES/{identifier}.txt", text, f"the licence {identifier}", licence=identifier))
    return made


def _pointer(identifier: str) -> bytes:
    """Of a licence whose text does not come with the program: where it stands."""
    return f"{identifier}: the text of this licence is at {licence_address(identifier)}\n".encode()
