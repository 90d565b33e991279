"""What the values of edition.yaml may be, each by its key: a sentence for what cannot be meant.

Sources: SPDX licence list (`packaging`); BCP 47; ORCID's checksum (ISO 7064 mod 11-2); TEI P5 teidata.versionNumber.
"""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

# Licences that text, data and encodings are given under; SPDX identifiers.
LICENCES = (
    "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0",
    "CC-BY-3.0", "CC-BY-SA-3.0", "CC-BY-3.0-US", "PDDL-1.0", "ODC-By-1.0", "ODbL-1.0", "MIT", "Apache-2.0",
    "etalab-2.0", "OGL-UK-3.0", "DL-DE-BY-2.0", "DL-DE-ZERO-2.0",
)  # fmt: skip

# How one thing is related to another: relationType of the DataCite Metadata Schema 4.7.
RELATIONS = tuple(
    "IsCitedBy Cites IsCollectedBy Collects IsSupplementTo IsSupplementedBy IsContinuedBy Continues IsDescribedBy "
    "Describes HasMetadata IsMetadataFor HasVersion IsVersionOf IsNewVersionOf IsPreviousVersionOf IsPartOf HasPart "
    "IsPublishedIn IsReferencedBy References IsDocumentedBy Documents IsCompiledBy Compiles IsVariantFormOf "
    "IsOriginalFormOf IsIdenticalTo IsReviewedBy Reviews IsDerivedFrom IsSourceOf IsRequiredBy Requires IsObsoletedBy "
    "Obsoletes IsTranslationOf HasTranslation".split()
)


def check_value(key: str, text: str) -> str:
    """What is wrong with TEXT as the value of KEY, as the rest of a sentence; "" when nothing is."""
    if _CONTROL.search(text):
        return "holds a control character, which XML cannot. Take it out."
    return _CHECKS.get(key, _any)(text)


def _any(text: str) -> str:
    return ""


def _date(text: str) -> str:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return f"should be a day such as 2026-11-23, not {text!r}."
    return ""


def _licence(text: str) -> str:
    if text in LICENCES or _is_spdx(text):
        return ""
    near = difflib.get_close_matches(text.upper(), LICENCES, 1, 0.5)
    return f"is no SPDX identifier of a licence for texts: {text!r}. Did you mean {near[0] if near else 'CC-BY-4.0'}?"


def _is_spdx(text: str) -> bool:
    """Whether SPDX's own list has this identifier, written as it stands there."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return " " not in text and str(canonicalize_license_expression(text)) == text
    except InvalidLicenseExpression:
        return False


def is_language(text: str) -> bool:
    """Whether TEXT is a language code: en, de-CH, zh-Hant."""
    return bool(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text))


def _language(text: str) -> str:
    if is_language(text):
        return ""
    return f"should be a language code such as en, de or fr, not {text!r}."


def _version(text: str) -> str:
    if re.fullmatch(r"\d+(\.\d+){0,2}([a-z]+\d*)?", text):
        return ""
    return f"should be a version such as 1.0.0 or 1.0.0rc1, not {text!r}."


def _base_url(text: str) -> str:
    try:
        parts = urlsplit(text)
    except ValueError:
        return f"is no address: {text!r}."
    if parts.scheme in {"http", "https"} and parts.netloc and not re.search(r"[\s<>\"]", text):
        return ""
    return f"should be the address of the site, such as https://example.org/edition, not {text!r}."


def _orcid(text: str) -> str:
    digits = text.removeprefix("https://orcid.org/").replace("-", "")
    if not re.fullmatch(r"\d{15}[\dX]", digits):
        return f"should be four groups of four digits, not {text!r}."
    total = 0
    for digit in digits[:15]:
        total = (total + int(digit)) * 2
    expected = (12 - total % 11) % 11
    if digits[15] != ("X" if expected == 10 else str(expected)):
        return f"is mistyped: the last digit of {text!r} does not fit the others."
    return ""


def _id(text: str) -> str:
    """An editor's xml:id, which may be none of those that the program gives (encoding/identifiers.py, header.py)."""
    if not re.fullmatch(r"[^\W\d][\w.\-]{0,99}", text):
        return f"should be a letter, then letters, digits and hyphens, such as ed-holm, not {text[:60]!r}."
    if _GIVEN.match(text):
        return f"is an id that the program gives to something else: {text!r}. Choose another, such as ed-holm."
    return ""


def _seeds(text: str) -> str:
    return "" if text.strip(" ./*") else f"should name the files of the seeds, such as seeds/*.txt, not {text!r}."


def _per(text: str) -> str:
    return "" if text in {"project", "document"} else f"should be project or document, not {text!r}."


def _contact(text: str) -> str:
    name = r"[^\s@<>\"]+"
    return "" if re.fullmatch(rf"{name}@{name}\.{name}", text) else f"should be an e-mail address, not {text!r}."


def _file_name(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]{0,79}", text):
        return ""
    return f"should be letters, digits and hyphens, such as harbour-papers, not {text!r}."


def _doi(text: str) -> str:
    return "" if re.fullmatch(r"10\.\d{4,9}/\S+", text) else f"should be a DOI such as 10.5281/zenodo.12, not {text!r}."


def _relation(text: str) -> str:
    if text in RELATIONS:
        return ""
    near = difflib.get_close_matches(text.lower(), [name.lower() for name in RELATIONS], 1, 0.5)
    meant = next((name for name in RELATIONS if near and name.lower() == near[0]), "IsDerivedFrom")
    return f"is no relation that DataCite knows: {text!r}. Did you mean {meant}?"


_GIVEN = re.compile(
    r"(?:sec|p|fn|red|ill|name|date|slip|pb|pers|place|org|bibl|term|ex)-|"
    r"(?:source|ocr|edition-software|outside-finder)$"
)

_CHECKS: Mapping[str, Callable[[str], str]] = {
    "date": _date, "licence": _licence, "language": _language, "version": _version, "base_url": _base_url,
    "orcid": _orcid, "per": _per, "file_name": _file_name,
    "contact": _contact, "doi": _doi, "relation": _relation, "id": _id, "seeds": _seeds,
}  # fmt: skip
