"""From an entry of the authority to the words a text may name it by: the keys the matcher looks for.

A person is looked for by surname (all of it, or the part people use) and by whole forms; given names, initials and
ranks around a surname are read in the text (name_setting.py), so they need no keys and their combinations cost
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from edition.authority import Entry, Person
from edition.reading.folding import fold, spell, transliterated
from edition.reading.lexicon import given_names, honorifics
from edition.reading.name_parse import PARTICLES, PersonName, parse_name

_CYRILLIC = re.compile(r"[А-ЯЁ][а-яё]{3,}")


class Strength(IntEnum):
    """How much a key says by itself, from a last part of a surname to a whole form that an editor typed."""

    TAIL = 1      # Armas of Castillo Armas
    PART = 2      # Castillo of Castillo Armas, Gaulle of de Gaulle
    ALIAS = 3     # a name that stood in brackets
    SURNAME = 4
    NAME = 5      # all of a preferred name of one word (Sukarno)
    WHOLE = 6


@dataclass(frozen=True, slots=True)
class Key:
    """WORDS as they are spelled for the matcher (spell()); FORM as it was typed, for checking capitals."""

    words: str
    form: str
    strength: Strength


def person_names(person: Person) -> tuple[tuple[PersonName, bool], ...]:
    """Every name of PERSON with whether it is an alias; given names in listed forms count as its own."""
    own, *aliases = parse_name(person.name) or (PersonName(person.name),)
    found = [(own, False), *((alias, True) for alias in aliases)]
    surnames = {fold(name.surname) for name, _ in found}
    for form in (*person.forms, *([person.native] if person.native else [])):
        for name in parse_name(form):
            if "," in form or " " not in form or fold(name.surname) in surnames:
                found.append((name, False))
    return tuple(dict.fromkeys(found))


def person_keys(person: Person) -> Iterator[Key]:
    """All keys of PERSON."""
    for name, alias in person_names(person):
        yield from _surname_keys(name, alias)
        if name.trailing:
            whole = f"{name.surname} {' '.join(name.trailing)}"
            yield from _variants(whole, Strength.WHOLE)
        elif name.given and "," not in person.name and not alias:
            yield from _variants(" ".join((*name.given, name.surname)), Strength.WHOLE)
    for form in person.forms:
        if " " in form and "," not in form:
            yield from _variants(form, Strength.WHOLE)


def _surname_keys(name: PersonName, alias: bool) -> Iterator[Key]:
    wife = any(honorifics().get(fold(rank.rstrip("."))) == "f" for rank in name.ranks)  # Nhu, Madame
    alone = not (name.given or name.trailing or name.regnal or wife)
    whole = Strength.ALIAS if alias else Strength.NAME if alone else Strength.SURNAME
    yield from _variants(name.surname, whole)
    for form in _russian_cases(name.surname):
        yield from _variants(form, whole)
    parts = name.surname.split()
    core = parts
    while len(core) > 1 and fold(core[0]) in PARTICLES:
        core = core[1:]
    if len(core) < len(parts):
        yield from _variants(" ".join(core), Strength.PART)
        yield from _variants("".join(parts), whole)  # DeGaulle
    if len(core) > 1:
        yield from _variants(core[0], Strength.PART)
        yield from _variants(core[-1], Strength.TAIL)
    first, hyphen, _ = name.surname.partition("-")  # Averoff of Averoff-Tosizza
    if hyphen and len(first) > 3 and first.isalpha() and fold(first) not in given_names():
        yield from _variants(first, Strength.PART)
    if len(name.given) == 1 and fold(name.given[0]) not in given_names() and _oriental(name):
        yield from _variants(name.given[0], Strength.PART)


def _russian_cases(surname: str) -> Iterator[str]:
    """The forms of a Cyrillic surname in a sentence: Сапту, Берсонина, Громыко (which has none), Фурцевой."""
    if not _CYRILLIC.fullmatch(surname) or surname.isupper():
        return
    if surname.endswith(("ий", "ый", "ой")):
        yield from (surname[:-2] + ending for ending in ("ого", "ому", "им", "ым", "ом"))
    elif surname.endswith(("ва", "на")):
        yield from (surname[:-1] + ending for ending in ("ой", "у"))
    elif surname[-1] in "бвгджзйклмнпрстфхцчшщ":
        stem = surname[:-1] if surname.endswith("й") else surname
        endings = ("я", "ю", "ем", "е") if stem != surname else ("а", "у", "ом", "ым", "е")
        yield from (stem + ending for ending in endings)


def _oriental(name: PersonName) -> bool:
    """Names of two words with a prince's rank are used by their first word too (Souvanna Phouma)."""
    return any(fold(rank) in ("prince", "king", "princess", "queen") for rank in name.ranks)


def _variants(form: str, strength: Strength) -> Iterator[Key]:
    """FORM, and FORM with its hyphens and apostrophes closed up (Kaishek, ONeill)."""
    words = spell(form).strip()
    if not words:
        return
    yield Key(words, form, strength)
    closed = re.sub(r"(?<=\w)['’\-‐‑](?=\w)", "", form)
    if closed != form:
        yield Key(spell(closed).strip(), closed, strength)


def other_keys(entry: Entry) -> Iterator[Key]:
    """Keys of a place, body, title or term: its forms, and its name without an explanation in brackets."""
    name = re.sub(r"\s*[(\[][^()\[\]]*[)\]]", "", entry.name).strip() or entry.name
    forms = [name, *entry.forms, *([entry.native] if entry.native else [])]
    if not entry.forms and "," in name:
        forms.append(name.partition(",")[0])
    for form in dict.fromkeys(forms):
        yield from _variants(form, Strength.WHOLE)


_GIVEN = frozenset(
    """aleksandr aleksei aleksey alexei anastas anatolii anatoly andrei arkadii boris dmitrii dmitri dmitry evgenii
    fedor frol georgii gleb grigorii grigori igor ilia iosif iurii ivan konstantin lavrentii lazar leonid matvei mikhail
    nikita nikolai oleg pavel petr piotr pyotr semyon semen sergei sergey stepan valerian vasilii vasily viacheslav
    vladimir vyacheslav yakov yevgeny yuri yury""".split())
_SLAVIC = re.compile(r"(?:[oe]v|[oe]va|sk[iy]|skii|skiy|ska[iy]a|enko|chuk|[oe]vich|[ea]vich|vna|ienko)$")


def is_slavic(person: Person) -> bool:
    """Whether other transliterations of the surname may be expected: patronymic, ending or Cyrillic form tell."""
    if person.native and re.search(r"[\u0400-\u04ff]", person.native):
        return True
    name = parse_name(person.name)[0] if parse_name(person.name) else None
    if name and name.given and fold(name.given[0]) in _GIVEN:
        return True
    return bool(name) and any(_SLAVIC.search(fold(word)) for word in (name.surname, *name.given))  # type: ignore[union-attr]


def transliteration_keys(person: Person) -> Iterator[str]:
    """Keys under which other spellings of the surname are found (folding.transliterated)."""
    if is_slavic(person):
        for name, alias in person_names(person):
            if not alias and len(name.surname) > 3 and name.surname.isalpha() and fold(name.surname).isascii():
                yield transliterated(name.surname)
