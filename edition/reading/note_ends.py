"""Where a note ends when the text of the next page was glued to it: by the best join with the sentence that was cut.

Nothing marks the end, so it is looked for among the ends of sentences in the note. If the sentence above was cut,
the words behind the note's end must go on with it; if it was not, a new paragraph begins there, and the note is the
part that reads like a note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from edition.reading.blocks import Certainty
from edition.reading.paragraphs import NUMBERED
from edition.reading.sentences import broken_off, ends_in_abbreviation, goes_on, hanging

_STOP = re.compile(r"(?:[.!?][)\]\"”’']*|(?<=[^.!?\s])[)\]])\s+(?=\S)")
_CITING = re.compile(
    r"\b(?:[Ss]ee|[Dd]ocuments?\s+\d|footnotes?|[Ii]bid|not\s+(?:printed|found|further)|printed|pp?\.\s?\d|vol\.|[Ff]or\s+(?:the\s+)?text"
    r"|[Rr]eference\s+is|source\s+text|handwritten|marginal|underscored|crossed\s+out|Box\s+\d|Folder\s+\d|Files?,|dated"
    r"|reproduced|University\s+Press|New\s+York:|London|[12]\d{3}\)|chapter|editor)\b"
)
_FAR = 4000   # a note longer than this is not cut


@dataclass(frozen=True, slots=True)
class End:
    """Where a note ends (AT), how sure that is, and why."""

    at: int
    reason: str
    certainty: Certainty | None = None
    review: str | None = None


def note_end(text: str, start: int, end: int, above: str, after: str, followed_by: str) -> End:
    """The end of the note whose words begin at START in a paragraph that ends at END.

    ABOVE is the end of the prose above the note, AFTER the beginning of what follows the paragraph, FOLLOWED_BY
    what that is: "text", "note", "page" or "end".
    """
    stops = [m for m in _STOP.finditer(text, start, min(end, start + _FAR)) if not _abbreviated(text, start, m)]
    if followed_by in ("note", "page") or not stops:
        return End(end, "it ends with its paragraph")
    if broken_off(above):
        return _where_the_sentence_goes_on(text, stops, end, above, after, followed_by)
    return _where_a_paragraph_begins(text, stops, end, followed_by)


def _abbreviated(text: str, start: int, stop: re.Match[str]) -> bool:
    return stop[0][0] == "." and ends_in_abbreviation(text[max(start, stop.start() - 40) : stop.start() + 1])


def _where_the_sentence_goes_on(
    text: str, stops: list[re.Match[str]], end: int, above: str, after: str, followed_by: str
) -> End:
    """The sentence above was cut: the note ends where the rest of that sentence begins."""
    small = [m.end() for m in stops if goes_on(text[m.end() : m.end() + 10])]
    if small:
        doubt: Certainty | None = "medium" if len(small) > 1 else None
        review = "the note may end at another place: two joins of the cut sentence are possible" if doubt else None
        return End(small[0], "behind it the sentence cut above it goes on", doubt, review)
    if followed_by == "text" and goes_on(after):
        return End(end, "it ends with its paragraph; behind it the sentence cut above it goes on")
    if followed_by == "end" and not hanging(above):
        return End(end, "it ends with the text")
    first = next((m.end() for m in stops if not _CITING.search(_sentence(text, m.end(), end))), stops[0].end())
    many = len(stops) > 1
    return End(first, "the sentence above it was cut, and can go on here with a capital", "low" if many else "medium",
               "the note may end at another sentence" if many else None)


def _where_a_paragraph_begins(text: str, stops: list[re.Match[str]], end: int, followed_by: str) -> End:
    """Nothing was cut above: the prose glued to the note begins a paragraph."""
    for m in stops:
        if NUMBERED.match(text[m.end() : m.end() + 20]):
            return End(m.end(), "behind it a numbered paragraph begins", "medium")
    if followed_by == "end":
        return End(end, "it ends with the text")
    plain = [m.end() for m in stops if not _CITING.search(_sentence(text, m.end(), end))]
    if not plain:
        return End(end, "it ends with its paragraph, all of which cites")
    return End(plain[0], "behind it the sentences no longer read like a note", "low" if len(plain) > 1 else "medium",
               "the note's end is not marked; the paragraph behind it may begin at another sentence")


def _sentence(text: str, start: int, end: int) -> str:
    m = _STOP.search(text, start, min(end, start + 600))
    return text[start : m.start() if m else min(end, start + 600)]
