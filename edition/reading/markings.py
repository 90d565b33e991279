"""What a line says if it is no prose but a marking: a classification banner, a release stamp, a file number.

Banners are known by their words, also where OCR has mangled them, but only on short lines made of nothing else.
"""

from __future__ import annotations

import re
from functools import lru_cache

from edition.reading.blocks import MarkKind

_LEVELS = ("SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "RESTRICTED", "CLASSIFIED")
_COMPANIONS = (
    "TOP",
    "EYES",
    "ONLY",
    "SENSITIVE",
    "NOFORN",
    "ORCON",
    "LIMDIS",
    "NODIS",
    "EXDIS",
    "STRICTLY",
    "PERSONAL",
    "NO",
    "FOREIGN",
    "DISSEM",
    "DISSEMINATION",
    "CONTROLLED",
    "ROUTINE",
    "PRIORITY",
    "URGENT",
    "NATO",
    "COSMIC",
    "ATOMAL",
)
_SPELT = re.compile(r"\b[A-Z](?:(?: {1,3}|-| - )[A-Z]){4,}\b")  # S E C R E T, S-E-C-R-E-T
# handling words and the levels of other services, a line of their own
_OTHER = re.compile(
    r"(?:for\s+|limited\s+)?official\s+use(?:\s+only)?|administrative\s*[-–—]\s*internal\s+use\s+only"
    r"|EXDIS|NODIS|LIMDIS|NOFORN|ORCON"
    r"|streng\s+(?:vertraulich|geheim)|(?:ganz\s+|streng\s+)?geheim(?:e\s+(?:kommandosache|reichssache))?|vertraulich"
    r"|vertrauliche\s+(?:verschlu(?:ß|ss)sache|dienstsache)|(?:VS\s*[-–—]\s*)?(?:nur\s+für\s+den\s+dienstgebrauch|NfD)"
    r"|VS\s*[-–—]\s*(?:vertraulich|geheim)|très\s+secret|ultra\s+secret|confidentiel(?:\s+défense)?|diffusion\s+restreinte"
    r"|(?:совершенно|строго|сов\.)\s*секретно|секретно|особая\s+папка|для\s+служебного\s+пользования",
    re.I,
)
# the lines of the form that a reviewer stamps on a paper, and what other agencies said of its release
_REVIEWED = re.compile(
    r"document\s+no\.?[\s\d_.:-]{0,20}|no\s+change\s+in\s+class\W.{0,12}|\W{0,6}(?:x\W{0,3})?declassified"
    r"|class\.?\s+changed\s+to\W.{0,16}|next\s+review\s+date\W.{0,14}|auth\W\s*HR.{0,12}"
    r"|date\W.{1,16}\breviewer\W.{0,14}"
    r"|(?:[A-Z][\w.&/]{1,9}\s+){1,3}(?:review(?:\(?s\)?)?\s+completed|declassification\b.{0,50}\bon[\s-]file"
    r"|review\(?s?\)?\s+completed)\W{0,2}|on[\s-]file\b.{2,40}\binstructions\s+apply\W{0,2}",
    re.I,
)
_RELEASE = re.compile(
    r"approved\s+for\s+(?:public\s+)?(?:release|sease)|\brelease(?:d)?\s+(?:under|in\s+full|in\s+part|with\s+deletions)\b"
    r"|\bdeclassified\s+(?:and|in|by|under|authority|per)\b|\bsanitized\s+copy\b|\bcia-rdp\d|\breturn\s+to\s+cia\b"
    r"|\bbackground\s+use\s+only\b|\bdo\s+not\s+(?:reproduce|destroy)\b|\bhistorical\s+review\s+program\b"
    r"|\bthis\s+document\s+is\s+the\s+property\s+of\s+h(?:er|is)\b"
    r"|\bhandle\s+via\b|\b(?:comint|byeman)\s+channels?\s+only\b|\bauthority\s+nnd\b|\bNND\s*\d{5}",
    re.I,
)
_NUMBER = re.compile(
    r"(?:(?:\(?[SUCR]\)?\s+)?(?:"
    r"CIA-RDP\w+(?:-\w+)*|HR[\s-]?\d{2}-\d{1,4}|\d{3}-\d{5}-\d{4,5}|\d{2}-\d{5}|\d0{5,7}"
    r"|NW\W{0,2}\d{2,6}|Do[ck][l1I]d\W{1,2}\d{3,9}|NARA\s.{0,30}|NLJ?[A-Z]*[\s-]\d.{0,20}"
    r"))(?:\s+(?:NW\W{0,2}\d{2,6}|Do[ck][l1I]d\W{1,2}\d{3,9}))?(?:\s+Page\s+\d+)?(?:\s*\([SUCR]\))?",
    re.I,
)
_COPY = re.compile(
    r"(?:this\s+document\s+consists\s+of\b.*|copy\s+(?:no\.?|number|#)?\s*\d+(?:\s+of\s+\d+\s+copies)?"
    r"|series\s+[A-Z]|\d+\s+copies,?\s+series\b.*)\.?",
    re.I,
)
_PAGE = re.compile(r"\s+page\s+\S{1,3}$", re.I)  # "EYES ONLY Page 2"
_LONGEST = 110


def marking(line: str, gapless: str | None = None) -> tuple[MarkKind, str] | None:
    """(kind, reason) if LINE is a marking and nothing else. GAPLESS is the line without its gaps."""
    words = (line if gapless is None else gapless).strip()
    if not words or len(words) > _LONGEST:
        return None
    if (level := banner(_PAGE.sub("", words))) is not None:
        return "classification", f"a classification banner: {level}"
    if _OTHER.fullmatch(words.rstrip("!. ")):
        return "classification", "a classification or handling mark and nothing else"
    if _NUMBER.fullmatch(words):
        return "stamp", "a file number and nothing else"
    if _REVIEWED.fullmatch(words):
        return "stamp", "a line of a reviewer's form"
    if _RELEASE.search(words) and not _sentence(words):
        return "stamp", "a release or handling stamp"
    if _COPY.fullmatch(words):
        return "stamp", "a copy number"
    return None


def _sentence(words: str) -> bool:
    """Whether the words go on like prose, which a stamp does not: a verb form of narrative and a full stop."""
    return words.endswith(".") and len(words) > 60 and bool(re.search(r"\b(?:was|were|had|has|have|would)\b", words))


@lru_cache(maxsize=4096)
def banner(line: str) -> str | None:
    """The level that a banner shows, or None: every word is a level, its companion or a code word in capitals."""
    line = _SPELT.sub(_spelt_out, line)
    words = re.findall(r"[^\W_][\w&']*", line)
    if not 1 <= len(words) <= 6 or len(line) > 48 or not line.isupper():
        return None
    if len(words) == 2 and _is(words, "EYES", "ONLY"):
        return "eyes only"
    top = "TOP" in words
    more = 1 if top else 0  # behind TOP a word may be misread further
    levels = [level for word in words if (level := _nearest(word, _LEVELS, more))]
    strays = [w for w in words if not _nearest(w, _LEVELS, more) and not _nearest(w, _COMPANIONS)]
    if not levels or len(strays) * 2 > len(words) or re.search(r"[.?!:]\s*\w", line):
        return None
    if strays and not top and "/" not in line:
        return None  # "SECRET SPEECH" is a heading
    return f"top {levels[0].lower()}" if top else levels[0].lower()


def _spelt_out(letters: re.Match[str]) -> str:
    """Letters set apart, as the words that they spell: their spaces are lost where OCR has read them alike."""
    whole = re.sub(r"[ -]", "", letters[0])
    return f"TOP {whole[3:]}" if whole.startswith("TOP") and len(whole) > 3 else whole


def _is(words: list[str], *wanted: str) -> bool:
    return all(distance(w, want, 1) <= 1 for w, want in zip(words, wanted, strict=True))


def _nearest(word: str, choices: tuple[str, ...], more: int = 0) -> str | None:
    """The choice WORD is a misreading of: one letter wrong in every three of a long word, and MORE; none in a short."""
    for choice in choices:
        allowed = len(choice) // 3 + more if len(choice) > 4 else 0
        if abs(len(word) - len(choice)) <= allowed and distance(word, choice, allowed) <= allowed:
            return choice
    return None


def distance(a: str, b: str, most: int) -> int:
    """Levenshtein distance of two short words, or MOST + 1 if it is more."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        if min(new) > most:
            return most + 1
        row = new
    return row[-1]
