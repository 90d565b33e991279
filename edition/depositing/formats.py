"""What kind of file each file of a package is: media type (IANA), PRONOM's identifier where one is known, a name.

Source: IANA media types; PRONOM technical registry, The National Archives.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

PRONOM = "https://www.nationalarchives.gov.uk/PRONOM/"


@dataclass(frozen=True, slots=True)
class Format:
    """MEDIA type, PUID ("fmt/1476") or "", NAME as a person says it."""

    media: str
    puid: str
    name: str

    @property
    def address(self) -> str:
        """Where PRONOM describes the format; "" where it does not."""
        return PRONOM + self.puid if self.puid else ""


_TEI = Format("application/tei+xml", "fmt/1476", "TEI P5, single text")
_BY_ENDING = {
    ".xml": Format("application/xml", "fmt/101", "XML 1.0"),
    ".xsl": Format("application/xslt+xml", "fmt/101", "XML 1.0"),
    ".rng": Format("application/xml", "fmt/101", "XML 1.0"),
    ".sch": Format("application/xml", "fmt/101", "XML 1.0"),
    ".odd": Format("application/tei+xml", "fmt/101", "XML 1.0"),
    ".html": Format("text/html", "fmt/471", "HTML 5"),
    ".pdf": Format("application/pdf", "fmt/479", "PDF/A-3a"),
    ".epub": Format("application/epub+zip", "fmt/483", "EPUB"),
    ".txt": Format("text/plain", "x-fmt/111", "plain text"),
    ".md": Format("text/markdown", "fmt/1149", "Markdown"),
    ".json": Format("application/json", "fmt/817", "JSON"),
    ".jsonld": Format("application/ld+json", "fmt/880", "JSON-LD"),
    ".yaml": Format("application/yaml", "fmt/818", "YAML"),
    ".cff": Format("application/yaml", "fmt/818", "YAML"),
    ".css": Format("text/css", "x-fmt/224", "Cascading Style Sheet"),
    ".js": Format("text/javascript", "x-fmt/423", "JavaScript"),
    ".csv": Format("text/csv", "x-fmt/18", "comma-separated values"),
    ".svg": Format("image/svg+xml", "", "SVG"),
    ".png": Format("image/png", "", "PNG"),
    ".jpg": Format("image/jpeg", "", "JPEG"),
    ".woff2": Format("font/woff2", "", "WOFF 2"),
    ".bib": Format("application/x-bibtex", "", "BibTeX"),
    ".ris": Format("application/x-research-info-systems", "", "RIS"),
    ".typ": Format("text/plain", "", "Typst source"),
}
_UNKNOWN = Format("application/octet-stream", "", "a file")


def format_of(path: str) -> Format:
    """The format of the file at PATH in a package."""
    ending = PurePosixPath(path).suffix.lower()
    first = path.split("/", 1)[0]
    if ending == ".xml" and (first in {"tei", "seeds"} or (path.count("/") == 2 and first == "html")):
        return _TEI
    if path.endswith(".csl.json"):
        return Format("application/vnd.citationstyles.csl+json", "fmt/817", "JSON")
    return _BY_ENDING.get(ending, _UNKNOWN)
