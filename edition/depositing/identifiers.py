"""The names things are known by: what kind of identifier a text is, ORCID's checksum, file names out of titles.

Sources: ORCID's checksum is ISO 7064 mod 11-2; a DOI's form is that of Crossref's recommended pattern; Handle, ARK,
ISBN and URN as their agencies write them.
"""

from __future__ import annotations

import re
import unicodedata

from packaging.version import InvalidVersion, Version

_SCHEMES = (
    ("doi", re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)?(10\.\d{4,9}/\S+)", re.IGNORECASE)),
    ("ark", re.compile(r"(?:https?://[^/\s]+/)?(ark:/?\d{5,}/\S+)", re.IGNORECASE)),
    ("handle", re.compile(r"(?:https?://hdl\.handle\.net/|hdl:)(\d+(?:\.\d+)*/\S+)", re.IGNORECASE)),
    ("urn", re.compile(r"(urn:[a-z0-9][a-z0-9-]{1,31}:\S+)", re.IGNORECASE)),
    ("isbn", re.compile(r"(?:urn:isbn:|isbn[ :]*)?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx])", re.IGNORECASE)),
    ("url", re.compile(r"(https?://[^\s<>\"]+)", re.IGNORECASE)),
)
_LONGEST = 60


def scheme_of(text: str) -> str | None:
    """"doi", "ark", "handle", "urn", "isbn" or "url"; None for what is none of them."""
    return next((name for name, form in _SCHEMES if form.fullmatch(text.strip())), None)


def bare(text: str) -> str:
    """An identifier without the address of its resolver: a DOI as 10.5281/zenodo.12."""
    for name, form in _SCHEMES:
        match = form.fullmatch(text.strip())
        if match:
            return match[1] if name != "url" else text.strip()
    return text.strip()


def is_doi(text: str) -> bool:
    """Whether TEXT is a DOI by its form, without an address before it."""
    return bool(re.fullmatch(r"10\.\d{4,9}/[^\s\"<>]+", text))


def is_orcid(text: str) -> bool:
    """Whether TEXT is an ORCID iD (0000-0002-1825-0097) whose last digit fits the others."""
    digits = text.rsplit("/", 1)[-1].replace("-", "")
    if not re.fullmatch(r"\d{15}[\dX]", digits):
        return False
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    return digits[15] == "0123456789X"[(12 - total % 11) % 11]


def slug(title: str) -> str:
    """A file name out of a title: "Khrushchev and the Group" is khrushchev-and-the-group; cut between words."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    kept: list[str] = []
    for word in words:
        if kept and len("-".join([*kept, word])) > _LONGEST:
            break
        kept.append(word[:_LONGEST])
    return "-".join(kept) or "edition"


def version_key(text: str) -> Version:
    """A version to be compared by; one that cannot be read is older than all."""
    try:
        return Version(text)
    except InvalidVersion:
        return Version("0.dev0")
