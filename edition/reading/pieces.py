"""A document while it is being read: the source cut into pieces, each with what it was taken for so far.

Pieces stand in source order, do not overlap, and between them hold every character that is not white space; a
stage of the pipeline may only cut, join or rename them. What a piece means is decided in the stages, not here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from edition.reading.blocks import Block, Certainty, Decision, Gap, MarkKind
from edition.reading.redactions import find_gaps
from edition.reading.source import Source


@dataclass(frozen=True, slots=True)
class Text:
    """Prose, so far. KEPT are the starts of lines that stay lines; N a printed number at its beginning."""

    start: int
    end: int
    kept: tuple[int, ...] = ()
    n: str | None = None
    kind: str = "p"


@dataclass(frozen=True, slots=True)
class Head:
    """A heading. STYLE orders its level among the others; SIGN is the range of Markdown signs before it."""

    start: int
    end: int
    style: str
    sign: tuple[int, int] | None = None
    title: bool = False  # the title of the whole document, printed (again) here
    kept: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Stamp:
    """Words on the page but not in the prose."""

    start: int
    end: int
    kind: MarkKind = "stamp"
    place: str | None = None
    sure: Certainty | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page begins (or, its number standing at the foot, ends) here. PRINTED: its words are on the page."""

    start: int
    end: int
    n: str | None = None
    printed: bool = False
    foot: bool = False
    certainty: Certainty | None = None
    breaks: bool = True  # False: a printed number beside another marker of the same page


@dataclass(frozen=True, slots=True)
class Rule:
    """Signs of the OCR engine's own: a rule, a row of stars, the fence of a code block."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note where it stands: MARK as printed, SIGN its range (with a point or bracket), WORDS from its end on."""

    start: int
    end: int
    mark: str
    sign: tuple[int, int]
    call: tuple[int, int] | None = None
    certainty: Certainty | None = None
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A block that a recogniser has already made: a table, a list, a sheet."""

    start: int
    end: int
    block: Block


@dataclass(frozen=True, slots=True)
class Joined:
    """One paragraph that stood in several places: PROSE and what stood between its halves, in source order."""

    start: int
    end: int
    pieces: tuple[Text | Stamp | Page | Rule | Footnote, ...]
    n: str | None = None


Piece = Joined | Text | Head | Stamp | Page | Rule | Footnote | Made
FURNITURE = (Stamp, Page, Rule)
PASSED_OVER = (Stamp, Page, Rule, Footnote)  # what a sentence may run across


@dataclass(slots=True)
class Draft:
    """The document so far: what the stages hand on to one another."""

    source: Source
    pieces: list[Piece]
    decisions: list[Decision] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)
    body: int = 0  # where the body begins; what stands before it is front
    _gaps: dict[tuple[int, int], list[Gap]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.source.text

    def words(self, piece: Piece) -> str:
        """The source text of a piece."""
        return self.source.text[piece.start : piece.end]

    def gaps(self, piece: Piece) -> list[Gap]:
        """The gaps in a piece; several stages ask for those of the same line."""
        span = piece.start, piece.end
        if span not in self._gaps:
            self._gaps[span] = find_gaps(self.source.text, *span)
        return self._gaps[span]

    def decide(
        self,
        piece: Piece,
        what: str,
        reason: str,
        confidence: Certainty | None = None,
        review: str | None = None,
    ) -> None:
        """Write down why PIECE was read as it was."""
        self.decisions.append(Decision(piece.start, what, reason, confidence, review, piece.end))

    def texts(self) -> Iterator[tuple[int, Text]]:
        """The pieces still taken for prose, with their places in the list."""
        return ((i, piece) for i, piece in enumerate(self.pieces) if isinstance(piece, Text))

    def rename(self, change: Callable[[int, Text], list[Piece] | None]) -> None:
        """Put what CHANGE returns in the place of each text piece; None leaves it."""
        result: list[Piece] = []
        for i, piece in enumerate(self.pieces):
            changed = change(i, piece) if isinstance(piece, Text) else None
            result += [piece] if changed is None else changed
        self.pieces = result


def cut(draft: Draft, piece: Text, start: int, end: int, middle: Piece) -> list[Piece]:
    """PIECE with MIDDLE put over its range from START to END; what is left of it on both sides stays prose."""
    before = trimmed(draft.text, replace(piece, end=start, kept=tuple(k for k in piece.kept if k < start)))
    after = trimmed(draft.text, Text(end, piece.end, tuple(k for k in piece.kept if k > end)))
    return [*([before] if before else []), middle, *([after] if after else [])]


def trimmed(text: str, piece: Text) -> Text | None:
    """PIECE without white space at its ends, or None if nothing is left."""
    words = text[piece.start : piece.end]
    left = len(words) - len(words.lstrip())
    if left == len(words):
        return None
    start, end = piece.start + left, piece.start + len(words.rstrip())
    return replace(piece, start=start, end=end, kept=tuple(k for k in piece.kept if start < k < end))


def blank_between(text: str, first: Piece, second: Piece) -> bool:
    """Whether a blank line stands between two pieces."""
    return text.count("\n", first.end, second.start) > 1


def beside_furniture(pieces: list[Piece], i: int) -> bool:
    around = [pieces[j] for j in (i - 1, i + 1) if 0 <= j < len(pieces)]
    return any(isinstance(p, FURNITURE) for p in around)
