"""Dates as editors type them in authority files: ISO dates and the part of EDTF that people use for lives.

"1894-04-15", "1894-04", "1894", "-0043" (44 BC), "1894?" (uncertain), "1894~" (about), "189X" (the nineties),
"1894/1895" and "[1894..1895]" (between), "../1895" (not after), "1894/.." (not before). Values handed on are W3C
dates, so TEI can take them as they are (EDTF itself is not allowed in @when).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_ISO = re.compile(r"(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MASKED = re.compile(r"(\d{2,3})([Xxu]{1,2})")
_OPEN = ("..", "")


@dataclass(frozen=True, slots=True)
class LifeDate:
    """WHEN, or NOT_BEFORE and/or NOT_AFTER, never both; CERT is "medium" for "?" and "~", "low" for "%"."""

    when: str | None = None
    not_before: str | None = None
    not_after: str | None = None
    cert: str | None = None

    @property
    def earliest(self) -> int | None:
        """The first year it can mean."""
        return _year(self.when or self.not_before)

    @property
    def latest(self) -> int | None:
        """The last year it can mean."""
        return _year(self.when or self.not_after)


def _year(value: str | None) -> int | None:
    return int(re.match(r"-?\d+", value)[0]) if value else None  # type: ignore[index]  # values are ISO dates


def is_date(text: str) -> bool:
    """Whether TEXT is a year, month or day that the calendar has."""
    match = _ISO.fullmatch(text)
    if not match:
        return False
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year if year > 0 else 4, month)[1]


def parse_date(text: str) -> LifeDate | None:
    """The date TEXT means, or None where it is none that we know."""
    plain = text.strip().strip("[]").strip()
    cert = {"?": "medium", "~": "medium", "%": "low"}.get(plain[-1:])
    plain = plain[:-1].rstrip() if cert else plain
    if is_date(plain):
        return LifeDate(when=plain, cert=cert)
    masked = _MASKED.fullmatch(plain)
    if masked and len(masked[0]) == 4:
        width = len(masked[2])
        return LifeDate(not_before=masked[1] + "0" * width, not_after=masked[1] + "9" * width, cert=cert)
    return _between(plain, cert)


def _between(text: str, cert: str | None) -> LifeDate | None:
    """"1894/1895", "1894..1895" and their open sides."""
    separator = "/" if "/" in text else ".."
    first, found, last = (side.strip() for side in text.partition(separator))
    if not found or (first in _OPEN and last in _OPEN):
        return None
    if not all(side in _OPEN or is_date(side) for side in (first, last)):
        return None
    if first not in _OPEN and last not in _OPEN and first > last and not first.startswith("-"):
        return None
    return LifeDate(not_before=None if first in _OPEN else first, not_after=None if last in _OPEN else last, cert=cert)
