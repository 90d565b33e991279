"""Where a note ends when the text of the next page was glued to it: by the best join with the sentence that was cut.

Nothing marks the end, so it is looked for among the ends of sentences in the note. If the sentence above was cut,
the words behind the note's end must go on with it; if it was not, a new paragraph begins there, and the note is the
part that reads like a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from edition.reading.blocks import Certainty
from edition.reading.note_signs import sign_at
from edition.reading.paragraphs import NUMBERED
from edition.reading.sentences import broken_off, ends_in_abbreviation, goes_on, hanging
from edition.reading.title_case import look_of

_STOP = re.compile(r"(?:[.!?][)\]\"”’']*|(?<=[^.!?\s])\))\s+(?=\S)")
_CITING = re.compile(
    r"\b(?:see|documents?\s+\d+|footnotes?|ibid|not\s+(?:printed|found|further|attached)|printed|pp?\.\s?\d+|vols?\.|op\.\s?cit"
    r"|for\s+(?:the\s+|a\s+)?(?:text|discussion|details|memorandum)|reference\s+is|source\s+text|handwritten|marginal|notation"
    r"|underscored|underlined|crossed\s+out|box\s+\d+|folder\s+\d+|files?,|dated|reproduced|university\s+press"
    r"|(?:new\s+york|london|moscow):|[12]\d{3}\)|chapter\s+\d+|editor|bracket(?:s|ed)|according\s+to)(?!\w)",
    re.I,
)
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"), ('"', '"'))
_FAR = 4000  # a note longer than this is not cut


@dataclass(frozen=True, slots=True)
class End:
    """Where a note ends (AT), how sure that is, and why."""

    at: int
    reason: str
    certainty: Certainty | None = None
    review: str | None = None


def note_end(text: str, start: int, end: int, above: str, after: str, followed_by: str, apart: bool = False) -> End:
    """The end of the note whose words begin at START in a paragraph that ends at END.

    ABOVE is the end of the prose above the note, AFTER the beginning of what follows the paragraph, FOLLOWED_BY
    what that is: "text", "note", "page" or "end". APART: in this text notes have paragraphs of their own.
    """
    stops = [m for m in _STOP.finditer(text, start, min(end, start + _FAR)) if _can_end(text, start, end, m)]
    if followed_by in ("note", "page") or not stops or (apart and not _small_stops(text, stops)):
        return End(end, "it ends with its paragraph")
    if broken_off(above):
        return _where_the_sentence_goes_on(text, stops, end, above, after, followed_by)
    return _where_a_paragraph_begins(text, stops, end, followed_by)


def _can_end(text: str, start: int, end: int, stop: re.Match[str]) -> bool:
    """Whether a note can end at STOP: not at an abbreviation, not inside quotation marks or brackets."""
    if stop[0][0] == ")":
        return _bracket_is_sentence(text, start, stop.start())
    if stop[0][0] == "." and ends_in_abbreviation(text[max(start, stop.start() - 40) : stop.start() + 1]):
        return False
    before, behind = text[start : stop.end()], text[stop.end() : min(end, stop.end() + _FAR)]
    return not any(_open(before, behind, *pair) for pair in _PAIRS)


def _open(before: str, behind: str, left: str, right: str) -> bool:
    """Whether a LEFT sign in BEFORE is still to be closed, and is closed in BEHIND."""
    if left == right:
        return before.count(left) % 2 == 1 and left in behind
    closing = behind.find(right)
    opening = behind.find(left)
    return before.count(left) > before.count(right) and closing >= 0 and (opening < 0 or closing < opening)


def _small_stops(text: str, stops: list[re.Match[str]]) -> list[int]:
    """The stops behind which a sentence goes on with a small letter."""
    return [m.end() for m in stops if goes_on(text[m.end() : m.end() + 10])]


def notes_stand_apart(text: str, paragraphs: list[tuple[int, int]]) -> bool:
    """Whether notes have paragraphs of their own in this text.

    They do if behind some of them a sentence that was cut above goes on in the next paragraph, and in none does it
    go on inside.
    """
    glued = apart = 0
    cut = False
    for (start, end), (following, _) in pairwise(paragraphs):
        sign = sign_at(text, start, end)
        if not sign:
            cut = broken_off(text[max(start, end - 60) : end])
            continue
        stops = (
            m for m in _STOP.finditer(text, sign.end, min(end, sign.end + _FAR)) if _can_end(text, sign.end, end, m)
        )
        glued += cut and bool(_small_stops(text, list(stops)))
        apart += cut and goes_on(text[following : following + 10])
    return apart > 0 and glued == 0


def _bracket_is_sentence(text: str, start: int, at: int) -> bool:
    """Whether the round bracket closed at AT was opened behind a full stop: a reference after the sentence."""
    opening = text.rfind("(", max(start, at - 300), at)
    return opening > start and text[start:opening].rstrip()[-1:] in tuple('.!?”"')


def _where_the_sentence_goes_on(
    text: str, stops: list[re.Match[str]], end: int, above: str, after: str, followed_by: str
) -> End:
    """The sentence above was cut: the note ends where the rest of that sentence begins."""
    small = _small_stops(text, stops)
    if small:
        doubt: Certainty | None = "medium" if len(small) > 1 else None
        review = "the note may end at another place: two joins of the cut sentence are possible" if doubt else None
        return End(small[0], "behind it the sentence cut above it goes on", doubt, review)
    if followed_by == "text" and goes_on(after):
        return End(end, "it ends with its paragraph; behind it the sentence cut above it goes on")
    if followed_by == "end" and not hanging(above):
        return End(end, "it ends with the text")
    first = next((m.end() for m in stops if not cites(_sentence(text, m.end(), end))), stops[0].end())
    many = len(stops) > 1
    return End(
        first,
        "the sentence above it was cut, and can go on here with a capital",
        "low" if many else "medium",
        "the note may end at another sentence" if many else None,
    )


def _where_a_paragraph_begins(text: str, stops: list[re.Match[str]], end: int, followed_by: str) -> End:
    """Nothing was cut above: the prose glued to the note begins a paragraph."""
    for m in stops:
        if NUMBERED.match(text[m.end() : m.end() + 20]):
            return End(m.end(), "behind it a numbered paragraph begins", "medium")
    if (label := _label_at_end(text, stops[-1].end(), end)) is not None:
        return label
    if followed_by == "end" and not _prose_behind_citation(text, stops, end):
        return End(end, "it ends with the text")
    plain = [m.end() for m in stops if not cites(_sentence(text, m.end(), end))]
    if not plain:
        return End(end, "it ends with its paragraph, all of which cites")
    return End(
        plain[0],
        "behind it the sentences no longer read like a note",
        "low" if len(plain) > 1 else "medium",
        "the note's end is not marked; the paragraph behind it may begin at another sentence",
    )


def _label_at_end(text: str, start: int, end: int) -> End | None:
    """A few words without a full stop at the paragraph's end are a heading or label of the page behind."""
    words = text[start:end].strip()
    if len(words) > 60 or words[-1:] in tuple('.!?)”"') or (look_of(words) is None and words != words.capitalize()):
        return None
    return End(start, "behind its full stop stand a few words that do not close: a heading or label", "medium")


def _prose_behind_citation(text: str, stops: list[re.Match[str]], end: int) -> bool:
    """Whether the first sentence only cites, and a long one that does not follows it."""
    first = text[stops[0].start() - 200 if stops[0].start() > 200 else 0 : stops[0].start()]
    following = _sentence(text, stops[0].end(), end)
    return bool(_CITING.search(first[-120:])) and len(following) > 100 and not cites(following)


def cites(words: str) -> bool:
    """Whether WORDS read like a note: references, editions, remarks on the paper itself, or stand in brackets."""
    return bool(_CITING.search(words)) or (words[:1] == "(" and words.rstrip()[-1:] in (")", "."))


def first_sentence(text: str, start: int, end: int) -> str:
    """The first sentence of a range, as far as 600 characters."""
    return _sentence(text, start, end)


def _sentence(text: str, start: int, end: int) -> str:
    m = _STOP.search(text, start, min(end, start + 600))
    return text[start : m.start() if m else min(end, start + 600)]
