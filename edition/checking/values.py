"""Whether the value of an attribute is of its datatype, and what the datatype wants, in words.

The datatypes of XML Schema that the grammar uses, as libxml2 judges them.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_NAME = re.compile(r"[^\W\d][\w.\-·]*")
_ZONE = r"(Z|[+-]\d\d:\d\d)?"
_TIME = r"\d\d:\d\d:\d\d(\.\d+)?"
_DATES = {
    "date": re.compile(rf"-?(\d{{4,}})-(\d\d)-(\d\d){_ZONE}"),
    "gYear": re.compile(rf"-?\d{{4,}}{_ZONE}"),
    "gMonth": re.compile(rf"--(\d\d){_ZONE}"),
    "gDay": re.compile(rf"---(\d\d){_ZONE}"),
    "gYearMonth": re.compile(rf"-?\d{{4,}}-(\d\d){_ZONE}"),
    "gMonthDay": re.compile(rf"--(\d\d)-(\d\d){_ZONE}"),
    "time": re.compile(rf"{_TIME}{_ZONE}"),
    "dateTime": re.compile(rf"-?(\d{{4,}})-(\d\d)-(\d\d)T{_TIME}{_ZONE}"),
}
_PLAIN = {
    "nonNegativeInteger": re.compile(r"\+?\d+"),
    "decimal": re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)"),
    "boolean": re.compile(r"true|false|0|1"),
    "language": re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"),
    "duration": re.compile(r"-?P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?!$)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?"),
}

_WORDS = {
    "date": "a date such as 1957-06-18, 1957-06, 1957 or --06-18 (a day that the calendar has)",
    "anyURI": "an address without spaces, such as #pers-smith or https://example.org/",
    "ID": "a name that begins with a letter and holds letters, digits, hyphens and full stops",
    "Name": "a name that begins with a letter",
    "nonNegativeInteger": "a whole number such as 3",
    "decimal": "a number such as 3 or 2.5",
    "fraction": "a fraction such as 1/2",
    "boolean": "true or false",
    "language": "a language code such as en or ru-Latn",
    "duration": "a duration such as P8D",
    "token": "one word without spaces",
    "string": "text",
}


def fits(value: str, kind: str, pattern: str) -> bool:
    """Whether VALUE is of the XML Schema datatype KIND, with PATTERN as its facet."""
    if kind == "string":
        return True
    value = " ".join(value.split())
    if kind in _DATES:
        return _is_date(value, kind)
    if kind in ("ID", "Name"):
        return bool(_NAME.fullmatch(value.replace(":", "_") if kind == "Name" else value))
    if kind in _PLAIN:
        return bool(_PLAIN[kind].fullmatch(value))
    return _matches(value, pattern)


def in_words(kinds: tuple[tuple[str, str], ...]) -> str:
    """What one of the datatypes KINDS wants."""
    names = ["fraction" if "/" in pattern else kind for kind, pattern in kinds]
    known = dict.fromkeys(_WORDS.get("date" if name in _DATES else name, name) for name in names)
    return " or ".join(known)


def _matches(value: str, pattern: str) -> bool:
    if "\\p{" in pattern:  # TEI's word: neither control characters nor separators
        return bool(value) and not any(unicodedata.category(sign)[0] in "CZ" for sign in value)
    return bool(value) and (not pattern or bool(re.fullmatch(pattern, value)))


def _is_date(value: str, kind: str) -> bool:
    found = _DATES[kind].fullmatch(value)
    if not found:
        return False
    numbers = [int(part) for part in found.groups() if part and part.isdigit()]
    match kind:
        case "date" | "dateTime":
            return _exists(2000 if numbers[0] % 4 == 0 and numbers[0] % 100 else numbers[0], *numbers[1:3])
        case "gMonthDay":
            return _exists(2000, *numbers)
        case "gMonth" | "gYearMonth":
            return 1 <= numbers[0] <= 12
        case "gDay":
            return 1 <= numbers[0] <= 31
    return True


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year if 1 <= year <= 9999 else 2001, month, day)
    except ValueError:
        return False
    return True
