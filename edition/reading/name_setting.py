"""What stands around a name in a text: given names and ranks before it, what follows, whether capitals mean anything.

Windows are short and fixed, so reading the setting of a hit costs the same in a line and in a long paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import dropwhile

from edition.reading.folding import fold
from edition.reading.lexicon import given_names, honorifics, words
from edition.reading.name_vocabulary import WORD
from edition.reading.passages import Passage

_WINDOW = 110
_ENDS = re.compile(r"(?:^|[.!?:;\ufffc]|[-–—]{2}|—|[\"“”‘(\[]|\d\.)[\"“”'’)\]]*\s*$")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]|[A-Z][a-z]{1,3})$")
# Messrs. Brown, Green and King: one rank for several names
_PLURAL_RANK = re.compile(
    r"\b(?:Messrs|Mssrs|Mesdames|Misses|Drs|Generals|Gens|Colonels|Ambassadors|Senators|Secretaries|Ministers|"
    r"Presidents|Congressmen|Marshals|Admirals|Comrades)\.?\s(?:[^\W\d_][\w.'’\-]*,?\s(?:and\s|&\s)?)*$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text; GAP is what stands between it and the next word."""

    start: int
    end: int
    text: str
    gap: str

    @property
    def folded(self) -> str:
        return fold(self.text)

    @property
    def initial(self) -> bool:
        """A single capital, or a short abbreviation with its point (Yu., Wm.)."""
        return len(self.text) == 1 and self.text.isupper()


def words_before(text: str, start: int, most: int = 8) -> list[Token]:
    """Up to MOST words that end before START, the nearest first."""
    low = max(0, start - _WINDOW)
    found = list(WORD.finditer(text, low, start))[-most:]
    if found and low and found[0].start() == low:
        found = found[1:]
    edges = [*(m.start() for m in found[1:]), start][-len(found):] if found else []
    return [Token(m.start(), m.end(), m[0], text[m.end():edge]) for m, edge in zip(found, edges, strict=True)][::-1]


def word_after(text: str, end: int) -> tuple[str, str]:
    """(what stands between, the next word); empty where the text ends."""
    match = WORD.search(text, end, end + 60)
    return (text[end:match.start()], match[0]) if match else (text[end:end + 3], "")


def begins_sentence(text: str, start: int) -> bool:
    """Whether a capital at START may be there only because a sentence, a quotation or a list item begins."""
    before = text[max(0, start - 12):start]
    if start > 12 and not before.strip():
        return False
    match = _ENDS.search(before)
    if not match:
        return not before.strip() and start <= 12
    word = re.search(r"([^\W\d_]+)\.\s*$", before)
    return not (word and (len(word[1]) == 1 or fold(word[1]) in honorifics()))


@dataclass(frozen=True, slots=True)
class Setting:
    """Around one surname. RUN: capitalised words and initials directly before it that may be its given names, the
    nearest last. RANK: folded ranks before the run, nearest first. SEX: told by them. LEAD: where the run may begin.
    """

    run: tuple[Token, ...]
    ranks: tuple[str, ...]
    sex: str
    begins: bool          # the surname itself opens a sentence
    capitals: bool        # the surname is all in capitals
    heading: bool
    article: bool         # "the", "a", "his" directly before
    before: str           # folded word before the run
    gap: str              # between surname and next word
    after: str            # next word as written
    chained: bool         # under a rank for several ("Messrs.")
    bracketed: bool       # (Smith)
    hyphen_before: str    # "post" of post-Stalin, folded


def read_setting(
    passage: Passage, start: int, end: int, heading: bool, surnames: Container[str], own: frozenset[str],
) -> Setting:
    """The setting of the surname from START to END. SURNAMES are folded surnames of listed people; OWN are the folded
    given names of those who have this surname: they belong to the run whatever else they may mean."""
    text = passage.text
    near = words_before(text, start)
    hyphen = near[0].folded.rsplit("-", 1)[-1] if near and near[0].gap in ("-", "‐", "‑") else ""
    if hyphen in own:  # Douglas-Home
        hyphen = ""
    run = () if hyphen else _run(near, surnames, own, text[start:end])
    office = _office(text, start)
    if office:  # in "Secretary of State Rusk" the State is no given name
        run = tuple(dropwhile(lambda token: not (token.initial or token.folded in own | given_names()), run))
    rest = near[len(run):]
    ranks = () if hyphen else tuple(_ranks(rest)) or office
    gap, after = word_after(text, end)
    return Setting(
        run=run, ranks=ranks, sex=_sex(ranks, rest), begins=begins_sentence(text, start),
        capitals=text[start:end].isupper() and end - start > 1, heading=heading,
        article=bool(near) and near[0].gap == " " and near[0].folded in _ARTICLES,
        before=rest[0].folded if rest else "", gap=gap, after=after,
        chained=bool(_PLURAL_RANK.search(text, max(0, start - 160), start)),
        bracketed=text[start - 1:start] in ("(", "[") and text[end:end + 1] in (")", "]"), hyphen_before=hyphen)


_ARTICLES = frozenset("the a an this that his her its their my our your no any some each every".split())
_RUN_GAPS = re.compile(r"(?: |\. ?|[-‐‑])")
_OFFICE = re.compile(
    r"\b([^\W\d_]+) (?:of|for|to|at|in) (?:the )?(?:[A-Z][\w'’.\-]*,? (?:(?:and|of|for|the) )*){1,6}$")


def _office(text: str, start: int) -> tuple[str, ...]:
    """The rank that opens an office directly before a name: "Secretary of State", "Chairman of the Council"."""
    match = _OFFICE.search(text, max(0, start - 90), start)
    return (fold(match[1]),) if match and fold(match[1]) in honorifics() else ()


def _run(
    near: list[Token], surnames: Container[str], own: Container[str], surname: str,
) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in near:
        if len(found) == 4 or not _adjoins(token, own):
            break
        if not (token.folded in own or _may_be_given(token, surnames, surname.isupper())):
            break
        found.append(token)
    return tuple(reversed(found))


def _adjoins(token: Token, own: Container[str]) -> bool:
    """Whether TOKEN is capitalised and only a space, or the point of an initial, parts it from what follows."""
    if not _RUN_GAPS.fullmatch(token.gap) or not token.text[0].isupper():
        return False
    if token.gap in ("-", "‐", "‑"):
        return token.folded in own
    pointed = token.gap.startswith(".")
    if pointed and not _ABBREVIATION.match(token.text):
        return False
    return pointed or token.text not in ("A", "I")


def _may_be_given(token: Token, surnames: Container[str], all_capitals: bool) -> bool:
    """Whether TOKEN can be a given name: no rank, no small word, no acronym, nobody's listed surname."""
    if token.initial:
        return True
    acronym = token.text.isupper() and len(token.text) > 3 and not all_capitals
    if not re.sub(r"[-'’]", "", token.text).isalpha() or acronym:
        return False
    folded = token.folded
    if folded in honorifics() or folded in words("placelike-before"):
        return False
    return folded in given_names() or (folded not in words("small-words") and folded not in surnames)


def _ranks(rest: list[Token]) -> list[str]:
    """Ranks that end where the run begins: nearest first, skipping their points."""
    found: list[str] = []
    for token in rest[:4]:
        joined = re.fullmatch(r"\.?,? ?" if found else r"\.? ?", token.gap)
        if not joined or token.folded not in honorifics():
            break
        if token.text[0].islower() and len(token.text) == 1:
            break
        found.append(token.folded)
    return found


def _sex(ranks: tuple[str, ...], rest: list[Token]) -> str:
    """The sex the ranks tell; "Mr. and Mrs." tells none."""
    told = next((honorifics()[rank] for rank in ranks if honorifics()[rank]), "")
    behind = [token.folded for token in rest[len(ranks):len(ranks) + 2]]
    if told == "f" and behind[:1] == ["and"] and behind[1:2] in (["mr"], ["president"], ["dr"]):
        return ""
    return told
