"""Who is meant where several people have a name: evidence is weighed, the doubt that is left is told.

Weights say how many times likelier a piece of evidence makes one person (in steps of about two); what they add up
to is compared, never taken for a probability. Evidence: given names; rank and office in the words around the name;
who was named in full in the same document, before or after; dates of life and office; the people named near by; how
prominent the offices are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from edition.reading.blocks import Certainty
from edition.reading.folding import spell
from edition.reading.name_anchors import Anchors
from edition.reading.name_candidates import Candidate, Option
from edition.reading.name_forms import Strength
from edition.reading.name_given import Fit
from edition.reading.name_offices import Offices
from edition.reading.name_people import Bearer
from edition.reading.name_surroundings import Surroundings
from edition.reading.passages import Passage

_FIT = {Fit.FULL: 8.0, Fit.SIMILAR: 6.0, Fit.INITIAL: 5.0, Fit.SLIP: 2.0}
_STRENGTH = {Strength.WHOLE: 6.0, Strength.NAME: 2.0, Strength.SURNAME: 0.0, Strength.ALIAS: -3.0,
             Strength.PART: -0.5, Strength.TAIL: -2.0}
_WIVES = frozenset(("mrs", "madame", "mme", "frau", "signora", "senora"))
SURE, LIKELY = 3.0, 1.2   # margins between the best and the second


@dataclass(frozen=True, slots=True)
class Choice:
    """The entry chosen (NUMBER; None: somebody unlisted), how sure, the rivals in the order of their evidence, why."""

    number: int | None
    certainty: Certainty | None
    rivals: tuple[int, ...]
    reason: str


class Chooser:
    """Weighs the candidates of one document."""

    def __init__(
        self, passages: Sequence[Passage], candidates: Sequence[Candidate], bearer: Callable[[int], Bearer],
        year: int | None,
    ) -> None:
        self._candidates, self._bearer = candidates, bearer
        self._around, self._offices, self._anchors = (
            Surroundings(passages, candidates, bearer), Offices(bearer, year), Anchors())
        for position, candidate in enumerate(candidates):
            self._anchor(position, candidate)

    def _anchor(self, position: int, candidate: Candidate) -> None:
        """Remember where it is plain who is meant: by given names, or by an office only one of them holds."""
        if candidate.kind != "person":
            return
        surname = _surname(candidate)
        if not candidate.options:
            if not candidate.feminine:  # a wife or daughter is not meant by the surname alone
                self._anchors.add(surname, position, None)
            return
        number = self._plainly(candidate, surname)
        if number is not None:
            self._anchors.add(surname, position, number)

    def _plainly(self, candidate: Candidate, surname: str) -> int | None:
        """The entry that is plainly meant, if one is; mostly only one has the name, and nothing has to be weighed."""
        single = candidate.options[0].number if len(candidate.options) == 1 else None
        if single is not None and (candidate.full or not self._anchors.unlisted(surname)):
            return single
        scores = self._weigh(candidate, self._direct(candidate))
        plain = scores[0][0] >= LIKELY if single is not None else scores[0][0] - scores[1][0] >= SURE
        return scores[0][1] if plain else None

    def choose(self, position: int) -> Choice:
        """The choice for the candidate at POSITION."""
        candidate = self._without_targets(self._candidates[position])
        options = candidate.options
        if candidate.kind != "person":
            rivals = tuple(o.number for o in options[1:])
            return Choice(options[0].number, "low" if rivals else None, rivals, _listed_form(candidate))
        if len(options) == 1 and not self._somebody_else(position, candidate):
            return self._only(candidate)
        scores = self._weigh(candidate, self._all_evidence(position, candidate))
        unlisted = self._unlisted_weight(position, candidate)
        return self._settle(candidate, scores, unlisted)

    def _without_targets(self, candidate: Candidate) -> Candidate:
        """CANDIDATE without people to whom another option only refers ("Diem: see Ngo Dinh Diem"): they are the same,
        and an editor who lists a form by itself means it."""
        if candidate.kind != "person" or len(candidate.options) < 2:
            return candidate
        referring = tuple(to for n in candidate.numbers if (to := self._bearer(n).refers_to))
        targets = {n for n in candidate.numbers if referring and
                   any(f"{to} ".startswith(f"{spell(self._bearer(n).person.name).strip()} ") for to in referring)}
        kept = tuple(o for o in candidate.options if o.number not in targets)
        return replace(candidate, options=kept) if kept and targets and not any(o.fit for o in kept) else candidate

    def _only(self, candidate: Candidate) -> Choice:
        option = candidate.options[0]
        if option.fit is Fit.SLIP:
            return Choice(option.number, "medium", (), "the given name fits, an initial does not")
        ranks = candidate.setting.ranks if candidate.setting else ()
        if set(ranks) & _WIVES and not option.fit and self._bearer(option.number).sex != "f":
            return Choice(option.number, "low", (), f"after '{ranks[0].title()}' it may be the wife")
        if option.strength is Strength.TAIL:
            return Choice(option.number, "medium", (), "last part of a surname")
        return Choice(option.number, None, (), _listed_form(candidate))

    def _somebody_else(self, position: int, candidate: Candidate) -> bool:
        """Whether a namesake who is not listed was named before; where several are listed, anywhere."""
        before = None if len(candidate.options) > 1 else position
        return not candidate.full and self._anchors.unlisted(_surname(candidate), before)

    def _settle(self, candidate: Candidate, scores: list[tuple[float, int]], unlisted: float | None) -> Choice:
        best, number = scores[0]
        if unlisted is not None and unlisted > best:
            return Choice(None, None, (), "somebody of that name who is not listed")
        second = max([s for s, _ in scores[1:2]] + ([unlisted] if unlisted is not None else []), default=best - SURE)
        margin = best - second
        certainty: Certainty | None = None if margin >= SURE else "medium" if margin >= LIKELY else "low"
        rivals = tuple(n for s, n in scores[1:] if best - s < SURE)
        return Choice(number, certainty, rivals, _listed_form(candidate) + self._why(candidate, number))

    def _why(self, candidate: Candidate, number: int) -> str:
        shared = sorted(self._around.words(candidate) & self._offices.telling(number, candidate.numbers))
        return f"; {', '.join(shared)} fits the entry" if shared else ""

    # evidence

    def _weigh(self, candidate: Candidate, evidence: Callable[[Option], float]) -> list[tuple[float, int]]:
        """(weight, entry), the heaviest first; entries of one weight in the order of the authority."""
        weights = [(evidence(option), option.number) for option in candidate.options]
        return sorted(weights, key=lambda w: (-w[0], w[1]))

    def _direct(self, candidate: Candidate) -> Callable[[Option], float]:
        """What the words themselves and those around them say."""
        around, rank = self._around.words(candidate), self._around.rank(candidate)
        numbers = candidate.numbers

        def evidence(option: Option) -> float:
            weight = (_FIT[option.fit] if option.fit else 0.0) + _STRENGTH[option.strength]
            for held, share in ((True, 1.0), (False, 0.6)):  # an office of other years still tells something
                telling = self._offices.telling(option.number, numbers, held)
                ranked, near = len(rank & telling), len((around - rank) & telling)
                weight += share * min(7.0, (4.0 if ranked else 0.0) + 1.0 * (ranked + near))
            return weight + self._offices.life(option.number)
        return evidence

    def _all_evidence(self, position: int, candidate: Candidate) -> Callable[[Option], float]:
        direct, near = self._direct(candidate), self._around.company(position)
        rank = self._around.rank(candidate)
        shared = frozenset.intersection(*(self._bearer(n).note_words for n in candidate.numbers))
        numbers = candidate.numbers
        told = bool(rank) and any(rank & self._offices.telling(number, numbers) for number in numbers)
        trust = 0.3 if told else 1.0  # an office tells anew who is meant, whoever was named before

        def evidence(option: Option) -> float:
            bearer = self._bearer(option.number)
            company = min(2.0, 0.4 * len((bearer.note_words - shared) & near))
            named = trust * self._anchors.weight(_surname(candidate), position, option.number)
            prominence = self._offices.prominence(option.number)
            return direct(option) + named + self._courtesy(candidate, bearer, prominence) + company + 0.5 * prominence
        return evidence

    def _unlisted_weight(self, position: int, candidate: Candidate) -> float | None:
        """The weight of "somebody who is not listed"; None where no such person of that surname is named."""
        if not self._somebody_else(position, candidate):
            return None
        return self._anchors.weight(_surname(candidate), position, None) + 0.3

    def _courtesy(self, candidate: Candidate, bearer: Bearer, prominence: float) -> float:
        """Heads of state and generals are seldom plain "Mr."; "Mrs." names the one who is known to be a woman."""
        if candidate.setting is None:
            return 0.0
        plain = "mr" in candidate.setting.ranks[:1] and prominence > 2.5
        woman = candidate.setting.sex == "f" and bearer.sex == "f"
        return (3.0 if woman else 0.0) - (0.8 if plain else 0.0)

def _surname(candidate: Candidate) -> str:
    """The last word of the surname: Castillo Armas and Armas share anchors, and so do Dulles and Foster Dulles."""
    return candidate.words.split()[-1]


def _listed_form(candidate: Candidate) -> str:
    if candidate.correction:
        return f"one letter from '{candidate.correction}'"
    if candidate.full:
        return "given name and surname" if candidate.kind == "person" else "listed form"
    return "surname" if candidate.kind == "person" else "listed form"
