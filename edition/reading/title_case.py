"""How a short line looks: like a heading of some style, or like none.

Dates with places, salutations, labels, signatures and sentences are told from headings here, by their form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.reading.blocks import Certainty

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATED = re.compile(
    rf"\b(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}}|\d{{1,2}}:\d\d"
    rf"|,\s+{MONTH}\s+\d{{4}}\W*$)",
    re.I,
)
_PARTS = (
    r"(?:Part|Chapter|Section|Annex|Appendix|Tab|Enclosure|Attachment|Schedule|Teil|Kapitel|Abschnitt|Anhang|Anlage"
    r"|Partie|Chapitre|Annexe|Глава|Часть|Раздел|Приложение)"
)
_NUMERAL = r"(?:[IVX]+|[A-Z]|\d{1,2})"
# a part that is called by its number and by nothing else, on this line at least
_ONLY_NAMED = re.compile(
    rf"(?:(?P<part>{_PARTS}\s+(?:№\s*)?(?:{_NUMERAL}|ONE|TWO|THREE|FOUR|FIVE|SIX))|(?P<article>(?:Article|Artikel|Статья)\s+{_NUMERAL}))"
    r"[.:]?",
    re.I,
)
_NUMBER = re.compile(
    r"\s*(?:(?P<roman>[IVX]{1,6})|(?P<upper>[A-Z])|(?P<arabic>\d{1,2}(?:\.\d{1,2})*)|(?P<lower>[a-z])"
    rf"|(?P<named>(?i:{_PARTS})\s+{_NUMERAL}))"
    r"(?P<stop>[.)]|\s*[:—–-])?\s+(?=\S)"
)
_SMALL = frozenset(
    "a an and as at but by de del du et for from in into is la nor of off on onto or over per re the to und "
    "up upon vs von versus via with without within der die das among between against under toward towards".split()
)
_LABEL = frozenset(
    "subject to from date participants participant present place reference references ref refs re subj through via "
    "info cc enclosure enclosures attachment attachments distribution time copies copy signed approved drafted "
    "memorandum sincerely regards faithfully respectfully discussion source begin end text".split()
)
_HEADS_TOO = frozenset("discussion enclosure attachment references".split())  # in capitals, without a colon
_SALUTES = re.compile(
    r"\s*(?:dear\b|sincerely|respectfully|faithfully|very truly|with (?:best|kind)|yours|begin (?:verbatim )?text"
    r"|end (?:of )?(?:verbatim )?text|mr\.? |mrs\.? |dr\.? |no\. ?\d|to:|from:)",
    re.I,
)
_CLOSES = re.compile(r"[.,;:—–-][\"'”’)\]]*$|\w\s*\[[A-Z]+\]$")  # or ends in a name that was withheld
_BOLD = re.compile(r"[ \t]*(\*\*|__)(?=\S)([^*_\n]{2,120})(?<=\S)\1[ \t]*")
_SPACED = re.compile(r"\s*(?:[A-Z][ ]){3,}[A-Z]\b")


@dataclass(frozen=True, slots=True)
class Look:
    """STYLE orders levels; STRENGTH 3 numbered capitals or Markdown, 2 capitals, 1 title case."""

    style: str
    reason: str
    strength: int
    certainty: Certainty | None = None


def look_of(line: str) -> Look | None:
    """How LINE looks, or None if it is no heading by its form."""
    set_off = _BOLD.fullmatch(line)
    words = " ".join((set_off[2] if set_off else line).split())
    if len(words) < 24 and (only := only_named(words)):
        return only
    if not words or len(words) > 110 or words[0] in "[(" or (_CLOSES.search(words) and not _ends_abbreviated(words)):
        return None
    if _DATED.search(words) or _SALUTES.match(words) or _labelled(words) or "|" in words:
        return None
    number = _NUMBER.match(words)
    rest = words[number.end() :] if number and (number["stop"] or "." in (number["arabic"] or "")) else words
    style, strength = _case(rest)
    if style is None:
        return None
    if rest is not words and number:
        kind = next(k for k in ("roman", "upper", "arabic", "lower", "named") if number[k])
        if kind == "named" or "." in (number["arabic"] or ""):
            kind = _rank_of_name(words) if kind == "named" else "decimal"
        return Look(kind, f"numbered ({number[0].strip()}), {_NAMES[style]}", min(3, strength + 1))
    if set_off:
        return Look(style, f"{_NAMES[style]}, set in bold by the OCR engine", strength + 1)
    return Look(style, _NAMES[style], strength)


def only_named(words: str) -> Look | None:
    """The look of a line that is the number of a part and nothing else: PART II, Chapter 1, Article 3."""
    m = _ONLY_NAMED.fullmatch(words) if words[:1].isupper() else None
    return m and Look(_rank_of_name(words) if m["part"] else "article", f"the number of a part ({words})", 2)


def _rank_of_name(words: str) -> str:
    """The style of what is called Part II, Chapter 1 or Section 3: parts have chapters, and these have sections."""
    name = words.split()[0].casefold()
    if name in ("part", "teil", "partie", "часть"):
        return "named-part"
    return "named-section" if name in ("section", "abschnitt", "раздел") else "named"


_NAMES = {"caps": "in capitals", "spaced": "letter-spaced", "title": "title case"}


def _ends_abbreviated(words: str) -> bool:
    return bool(re.search(r"\b(?:U\.S\.|U\.S\.S\.R\.|U\.N\.)$", words))


def _labelled(words: str) -> bool:
    """Whether the words are labels of a memorandum, or open with one and a colon."""
    first = re.match(r"([^\W\d_]+)\s*:", words)
    if first and first[1].lower() in _LABEL:
        return True
    names = re.findall(r"[^\W\d_]+", words.lower())
    if words.isupper() and words.lower() in _HEADS_TOO:
        return False
    return bool(names) and names[0] in _LABEL and (len(names) == 1 or all(n in _LABEL or n in _SMALL for n in names))


def _case(words: str) -> tuple[str | None, int]:
    """(style, strength) of the words by their capitals."""
    words = re.sub(r"\s*\([^()]{1,40}\)$", "", words)  # "Background (1953-1957)"
    letters = [c for c in words if c.isalpha()]
    tokens = re.findall(r"[^\W\d_](?:[^\W_]|['’.&-])*", words)
    if len(letters) < 4 or len(tokens) > 16 or len(letters) * 2 < len(words.replace(" ", "")):
        return None, 0
    if _SPACED.match(words) and words == words.upper():
        return "spaced", 2
    if all(c.isupper() for c in letters):
        return "caps", 2
    if tokens[0][0].islower() or re.search(r"[.!?]\s+\S", words):
        return None, 0
    principal = [t for t in tokens if t.lower() not in _SMALL]
    if not principal or any(t[0].islower() for t in principal):
        return None, 0
    return "title", 1
