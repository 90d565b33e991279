"""Brackets and quotation marks without a fellow, stray apostrophes, doubled words, capitals inside a sentence, and
sentences that break off: what needs no dictionary but an eye for signs. All of it is for a person to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from edition.reading.passages import Passage
from edition.reading.suspicions import Evidence, Suspicion, asked

_FELLOW = {")": "(", "]": "[", "}": "{"}
_ENUMERATED = re.compile(r"(?:^|(?<=[\s,;:(]))\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\)")
_DOUBLED = re.compile(r"(?<![\w'’-])([A-Za-z][a-z]*) (\1)(?![\w'’-])", re.IGNORECASE)
_MEANT = frozenset("had that very so no ha yes now there had many far again more ever over long out".split())
_APOSTROPHE = re.compile(r"(?<=[^\W\d_sxzSXZ])['’](?=\s+[a-z])|(?<=[a-zA-Z])\s['’](?=\s+\w)|(?<=\w)`(?=\w)")
_SIGN = re.compile("['’`]")
_CLIPPED = frozenset("th o an ol mo wi lil rock tho altho thru".split())
_LAST_WORD = re.compile(r"\w+$")
_OPENED = re.compile(r"(?:^|[\s(\"“—-])['‘](?=\w)")
_CAPITAL = re.compile(r"(?<![\w'’-])([a-z]+),? ([A-Z][a-z]+)(?= [a-z])")
_SMALL = frozenset(
    "a an and are as at be but by for from had has have he if in into is it its not of on or our that the their them"
    " they this to was we were which who will with would".split()
)
_OPENERS = frozenset("a an as at by for from he if in it on our that the their they this to we with".split())
_NAMING = frozenset("called entitled titled named article book film song novel paper".split())
_CLOSED = re.compile(r"[a-z)\"”][.?!][\"”’)*]{0,2} +[A-Z\"“]")
_FEW = 3
_LONG = 100  # a paragraph shorter than this may be an address or a line of a form


def unpaired_signs(evidence: Evidence) -> Iterator[Suspicion]:
    """Brackets and double quotation marks that are opened or closed alone; of many in a paragraph the first."""
    for n, passage in evidence.prose():
        alone = _unpaired_brackets(passage.text)
        for at in alone[:1] if len(alone) > _FEW else alone:
            more = f", nor have {len(alone) - 1} more" if len(alone) > _FEW else ""
            yield asked(n, at, at + 1, "bracket", f"the bracket {passage.text[at]} has no fellow{more}")
        if (odd := _unpaired_quote(evidence, n, passage)) is not None:
            yield asked(n, odd, odd + 1, "quotation-mark", "a quotation mark in this paragraph has no fellow")


def _unpaired_brackets(text: str) -> list[int]:
    """The places of brackets without a fellow; the bracket of "a)" or "1)" needs none."""
    numbered = {m.end() - 1 for m in _ENUMERATED.finditer(text) if "(" not in m[0]} if ")" in text else set()
    open_at: list[int] = []
    alone: list[int] = []
    for at in (m.start() for m in re.finditer(r"[()\[\]{}]", text)):
        if text[at] not in _FELLOW:
            open_at.append(at)
        elif open_at and text[open_at[-1]] == _FELLOW[text[at]]:
            open_at.pop()
        elif at not in numbered:
            alone.append(at)
    return sorted([*open_at, *alone])


def _unpaired_quote(evidence: Evidence, n: int, passage: Passage) -> int | None:
    """The place of the odd quotation mark; a quotation that runs on in the next paragraph is not closed in this one."""
    text = passage.text
    straight = _straight_quotes(text)
    curly = text.count("“") - text.count("”")
    if len(straight) % 2 == 0 and (not curly or straight):
        return None
    if _goes_on(evidence, n, text) or _came_from(evidence, n, text):
        return None
    if len(straight) % 2:
        return _odd_one(text, straight)
    return text.rfind("“") if curly > 0 else text.find("”")


def _straight_quotes(text: str) -> list[int]:
    """The places of straight quotation marks; one behind a figure with none open is a sign for inches."""
    marks: list[int] = []
    for at in (m.start() for m in re.finditer('"', text)):
        if len(marks) % 2 or not text[at - 1 : at].isdigit():
            marks.append(at)
    return marks


def _odd_one(text: str, marks: list[int]) -> int:
    """The mark that stands wrong: the first that opens where one is open, or closes where none is."""
    is_open = False
    for k, at in enumerate(marks):
        opens = at + 1 < len(text) and text[at + 1].isalnum() and (at == 0 or not text[at - 1].isalnum())
        closes = at > 0 and not text[at - 1].isspace() and not (at + 1 < len(text) and text[at + 1].isalnum())
        if opens and not closes and is_open:
            return marks[k - 1]
        if closes and not opens and not is_open:
            return at
        is_open = opens if opens != closes else not is_open
    return marks[-1]


def _goes_on(evidence: Evidence, n: int, text: str) -> bool:
    """Whether the next paragraph opens with a quotation mark, as a quotation of several paragraphs does."""
    following = evidence.passages[n + 1].text if n + 1 < len(evidence.passages) else ""
    return following[:1] in {'"', "“"} and not text.rstrip().endswith(('"', "”"))


def _came_from(evidence: Evidence, n: int, text: str) -> bool:
    """Whether this is the last paragraph of a quotation that was opened above and is closed only here."""
    return text.rstrip()[-1:] in {'"', "”"} and any(
        passage.text.count("“") > passage.text.count("”") or passage.text.count('"') % 2
        for passage in evidence.passages[max(0, n - 30) : n]
    )


def stray_apostrophes(evidence: Evidence) -> Iterator[Suspicion]:
    """An apostrophe at the end of a word that no ending calls for and no quotation opened."""
    for n, passage in evidence.prose():
        for match in _stray(passage.text):
            word = _LAST_WORD.search(passage.text, max(0, match.start() - 30), match.start())
            start = word.start() if word else match.start()
            opened = _OPENED.search(passage.text, max(0, start - 200), start + 1)
            if not opened and not (word and _clipped(evidence, word[0])):
                words = passage.text[start : match.end()]
                yield asked(n, start, match.end(), "apostrophe", f"the apostrophe of {words} belongs to nothing")


def _stray(text: str) -> Iterator[re.Match[str]]:
    """Where the pattern fits: it is tried only at apostrophes and the spaces before them."""
    for sign in _SIGN.finditer(text):
        found = _APOSTROPHE.match(text, sign.start()) or _APOSTROPHE.match(text, max(0, sign.start() - 1))
        if found:
            yield found


def _clipped(evidence: Evidence, word: str) -> bool:
    """Whether an apostrophe stands for the letters that speech leaves out: goin', th', ol'."""
    return word.lower() in _CLIPPED or (word.endswith("in") and evidence.is_word(f"{word}g"))


def doubled_words(evidence: Evidence) -> Iterator[Suspicion]:
    """The same word twice, where it is not meant so."""
    for n, passage in evidence.prose():
        for match in _DOUBLED.finditer(passage.text):
            first, second = match[1], match[2]
            name = first[0].isupper() and second[0].isupper()
            if second.lower() not in _MEANT and not name and len(first) > 1:
                yield asked(n, match.start(), match.end(), "doubled-word", f"{second} stands twice", first)


def odd_capitals(evidence: Evidence) -> Iterator[Suspicion]:
    """A capital among small letters, on a word that the text otherwise writes small."""
    for n, passage in evidence.prose():
        for match in _CAPITAL.finditer(passage.text):
            if _written_small(evidence, match[2]) and not (match[2].lower() in _SMALL and match[1] in _NAMING):
                yield _odd_capital(n, match.start(2), match[2])


def _odd_capital(n: int, start: int, word: str) -> Suspicion:
    """The question about WORD; one that opens sentences may have lost the point before it and has no proposal."""
    if word.lower() in _OPENERS:
        reason = f"{word} with a capital inside a sentence: a point may be lost before it"
        return asked(n, start, start + len(word), "capital", reason)
    reason = f"{word} with a capital inside a sentence"
    return asked(n, start, start + len(word), "capital", reason, word.lower())


def _written_small(evidence: Evidence, word: str) -> bool:
    """Whether the text writes WORD small ten times as often, or it is a word that hardly ever has a capital."""
    small, capital = evidence.words.get(word.lower(), 0), evidence.words[word]
    if word.lower() in _SMALL:
        return small >= 3
    return small >= 10 * capital and evidence.is_word(word)


def broken_sentences(evidence: Evidence) -> Iterator[Suspicion]:
    """A paragraph that ends in the middle of a sentence, before a heading or a paragraph that opens a new one."""
    for n, passage in enumerate(evidence.passages[:-1]):
        text = passage.text.rstrip()
        if passage.kind == "p" and _breaks_off(text):
            following = next((p for p in evidence.passages[n + 1 : n + 6] if p.kind not in {"note", "fw"}), None)
            if following and following.kind in {"p", "head"} and re.match(r"[\"“(]?[A-Z\d]", following.text):
                last = _LAST_WORD.search(text.rstrip(","), max(0, len(text) - 60))
                start = last.start() if last else len(text) - 1
                yield asked(n, start, len(text), "broken-sentence", "the paragraph ends inside a sentence")


def _breaks_off(text: str) -> bool:
    """Whether TEXT is prose and ends with a word in small letters, or with a name after several whole sentences."""
    if len(text) < _LONG or not re.search(r"[a-z],?$", text[-2:]):
        return False
    closed = len(_CLOSED.findall(text, 0, 5000))
    small = re.search(r"(?:^|\s)[a-z]+,?$", text[-40:]) is not None
    return closed >= 1 if small else closed >= 3
