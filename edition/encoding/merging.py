"""What a merge tells its editor: what it changed, and what it left because the editor had decided."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Changes:
    """MADE: (line, kind, words) of everything done; CONFLICTS: (line, sentence) of everything left."""

    made: list[tuple[int, str, str]] = field(default_factory=list)
    conflicts: list[tuple[int, str]] = field(default_factory=list)

    def make(self, line: int, kind: str, words: str = "") -> None:
        """Something was changed in LINE."""
        self.made.append((line, kind, words))

    def conflict(self, line: int, sentence: str) -> None:
        """Something in LINE was left as the editor had it."""
        self.conflicts.append((line, sentence))

    def in_words(self) -> list[str]:
        """A readable list: one sentence for each kind of change, with its lines."""
        kinds: dict[str, list[int]] = defaultdict(list)
        for line, kind, _ in self.made:
            kinds[kind].append(line)
        return [f"{kind}: {_lines(lines)}" for kind, lines in sorted(kinds.items())]


def quoted(words: str, most: int = 40) -> str:
    """Words as sentences quote them: 'the beginning of a long para...'; "nothing" where there are none."""
    plain = " ".join(words.split())
    return repr(plain if len(plain) <= most else plain[: most - 3].rstrip() + "...") if plain else "nothing"


def _lines(lines: list[int]) -> str:
    distinct = sorted(set(lines))
    shown = ", ".join(str(line) for line in distinct[:12])
    more = f" and {len(distinct) - 12} more" if len(distinct) > 12 else ""
    times = f"{len(lines)} times, " if len(lines) > 1 else ""
    return f"{times}line{'s' if len(distinct) > 1 else ''} {shown}{more}"
