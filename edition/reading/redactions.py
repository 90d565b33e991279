"""Words that were withheld or can't be read, found by the wording that stands in their place.

`find_gaps` knows the shapes of brackets ("[REDACTED]", "[1½ lines of source text not declassified]", "[illegible]"),
of exemption codes that stand as marks, and of block characters. A bracket of an editor that withholds nothing
("[sic]", "[date left blank]", "[Omitted here is ...]") stays text: a blank of the document's own is not a redaction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.reading.amounts import stated_amount
from edition.reading.blocks import Gap
from edition.reading.exemptions import codes_in, margin_codes, standing_codes

# a bracket's content is short: the bound keeps a text of brackets linear
_BRACKET = re.compile(r"[\[{]{1,2}\s?[^\[\]{}]{1,160}?[\]}]{1,2}")
_EMPTY = 4  # spaces between brackets that stand for words taken out; fewer are a box to tick
_BLOCKS = re.compile(r"█(?:\s?[█▇▆■▓]){0,200}|[▇▆■▓▒░▬◼⬛▉▊▋](?:\s?[▇▆■▓▒░▬◼⬛▉▊▋█]){1,200}")
_BLOCK = re.compile("[█▇▆■▓▒░▬◼⬛▉▊▋]")
# the word without its brackets, with one of them lost, or in others
_BARE = re.compile(r"(?=[\[({<RIB])(?<![\w-])[\[({<]?(?:REDACTED|ILLEGIB|ILLEGIBLE|BLACKED OUT)[\])}>]?(?![\w-])")
_BARE_WORD = re.compile("[RIB](?:EDACTED|LLEGIB|LACKED OUT)")
_ALONE = re.compile(r"^[ \t]{0,40}(STAT)[ \t]{0,40}$", re.MULTILINE)

_OBJECT = (
    r"(?:names?|places?|lines?|words?|text|paragraphs?|pages?|titles?|sentences?|numbers?|initials?|dates?|documents?"
    r"|cryptonyms?|identit(?:y|ies)|sources?|passages?|portions?|sections?|amounts?|material|information|still|remains?"
    r"|is|are|was|were|has|have|been|of|the|and|or|a|an|less|than|to|half|one|two|three|four|five|six|security|heading"
    r"|\d{1,3}|[½¼¾]|\(|\)|[-–/.,])"
)
_DONE = (
    r"(?:redacted|redaction|deleted|deletion|excised|excision|sanitized|sanitised|withheld|blacked[\s-]out"
    r"|blanked[\s-]out|whited[\s-]out|censored|expurgated|suppressed|classified|exempted|not\s(?:de)?classified)"
)
_WHY = (
    r"(?:[\s,;:.–-]{1,3}(?:ex\b|exempt|under|per\b|pursuant|by\b|for\b|due|foia|[bB]-?\d|\(b\)|e\.?o\.?|25X|50X"
    r"|[136]\.\d).*|:\s.{1,60})?"
)
_WITHHELD = re.compile(rf"(?:{_OBJECT}\s{{0,2}}){{0,14}}{_DONE}{_WHY}", re.IGNORECASE)
_DECLASSIFIED = re.compile(r".{0,140}\bnot\s(?:yet\s)?(?:de-?classified|released)(?:\sby\s.{1,40})?", re.IGNORECASE)
_ILLEGIBLE = re.compile(
    r"(?:[\w½¼¾/.-]{1,14}\s){0,4}(?:partly\s|partially\s|largely\s|mostly\s)?"
    r"(?:illegible|unreadable|undecipherable|indecipherable|unintelligible|not legible|not readable|garbled?|inaudible"
    r"|unclear|indistinct|smudged|obliterated|illeg\.?)(?:\s(?:in\s|on\s|due\s)?[\w-]{1,14}){0,4}",
    re.IGNORECASE,
)
# said of the document itself by its author or typist, or of a copy that can be read elsewhere
_NOT_WITHHELD = re.compile(r"\b(?:in|from) (?:the )?original\b|\bby the author\b", re.IGNORECASE)


def find_gaps(text: str, start: int = 0, end: int | None = None) -> list[Gap]:
    """Every gap between START and END of TEXT, in order, none overlapping another; offsets are into TEXT.

    A code right after a bracket ("[REDACTED] (b)(1)") belongs to the same gap.
    """
    end = len(text) if end is None else end
    brackets = [gap for m in _BRACKET.finditer(text, start, end) if (gap := _bracketed(m))]
    others = [
        *(Gap(a, b, exemptions=codes) for a, b, codes in standing_codes(text, start, end)),
        *(Gap(a, b, exemptions=codes) for a, b, codes in margin_codes(text, start, end)),
        *(Gap(m.start(), m.end()) for m in _found(_BLOCKS, _BLOCK, text, start, end) if _hides(text, m)),
        *(_bare(m) for m in _found(_BARE, _BARE_WORD, text, start, end) if _is_bare(text, m)),
    ]
    if text.find("STAT", start, end) >= 0:
        others += [Gap(m.start(1), m.end(1), exemptions=("STAT",)) for m in _ALONE.finditer(text, start, end)]
    return _joined(text, sorted([*brackets, *others], key=lambda gap: (gap.start, -gap.end)))


def _found(pattern: re.Pattern[str], hint: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where PATTERN is, if its HINT is there, which most texts are read through for ten times as fast."""
    return pattern.finditer(text, start, end) if hint.search(text, start, end) else iter(())


def gap_of(wording: str, start: int) -> Gap | None:
    """The gap that a bracket with this WORDING (brackets included) at START stands for, or None."""
    inner = " ".join(wording.strip("[]{} \n\t.").split())
    if not inner:
        return Gap(start, start + len(wording)) if wording.count(" ") >= _EMPTY else None
    if _ILLEGIBLE.fullmatch(inner):
        return _measured(start, wording, inner, "illegible")
    withheld = (_WITHHELD.fullmatch(inner) or _DECLASSIFIED.fullmatch(inner)) and not _NOT_WITHHELD.search(inner)
    if withheld or (codes_in(inner) and _only_codes(inner)):
        return _measured(start, wording, inner, "redacted")
    return None


def _bracketed(match: re.Match[str]) -> Gap | None:
    return gap_of(match[0], match.start())


def _measured(start: int, wording: str, inner: str, reason: str) -> Gap:
    amount = stated_amount(inner)
    codes = codes_in(inner) if reason == "redacted" else ()
    kind = "illegible" if reason == "illegible" else "redacted"
    return Gap(start, start + len(wording), kind, amount.quantity, amount.unit, codes, amount.at_most)  # type: ignore[arg-type]


def _only_codes(inner: str) -> bool:
    """Whether nothing but codes and what joins them is in a bracket."""
    rest = inner
    for code in codes_in(inner):
        rest = rest.replace(code, " ", 1)
    return not re.search(r"\w", re.sub(r"\band\b|\bEx(?:emption)?s?\b|\bFOIA\b", " ", rest, flags=re.I))


def _hides(text: str, blocks: re.Match[str]) -> bool:
    """A single block at a line's start is a bullet, not a redaction."""
    if len(blocks[0]) > 1:
        return True
    line = text.rfind("\n", max(0, blocks.start() - 40), blocks.start()) + 1
    return bool(text[line : blocks.start()].strip())


def _bare(match: re.Match[str]) -> Gap:
    return Gap(match.start(), match.end(), "illegible" if "ILLEG" in match[0] else "redacted")


def _is_bare(text: str, match: re.Match[str]) -> bool:
    """The word itself in capitals, without brackets: not beside other words in capitals ("REDACTED COPY")."""
    before, after = text[max(0, match.start() - 25) : match.start()], text[match.end() : match.end() + 25]
    return not (re.search(r"[A-Z]{2,}[ \t]+$", before) or re.match(r"[ \t]+[A-Z]{2,}", after))


def _joined(text: str, gaps: list[Gap]) -> list[Gap]:
    """GAPS without those inside another, and with a code right behind a bracket taken into it."""
    kept: list[Gap] = []
    for gap in gaps:
        if kept and gap.start < kept[-1].end:
            continue
        if kept and _explains(text, kept[-1], gap):
            last = kept[-1]
            kept[-1] = Gap(last.start, gap.end, last.reason, last.quantity, last.unit, gap.exemptions, last.at_most)
        else:
            kept.append(gap)
    return kept


def _explains(text: str, bracket: Gap, code: Gap) -> bool:
    """Whether CODE stands directly behind a BRACKET that names no exemption of its own."""
    between = text[bracket.end : code.start]
    bare = text[bracket.end - 1] in "]}" and not bracket.exemptions
    return bool(code.exemptions) and bare and len(between) <= 1 and between in ("", " ") and text[code.start] == "("
