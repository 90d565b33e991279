"""German words of dates."""

from __future__ import annotations

import re

from edition.reading.date_words import Language

WEEKDAYS = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
NUMBERS = "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
ORDINALS = "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte".split()
TENS = "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger".split()


def inflected(stems: list[str], value: int = 1) -> dict[str, int]:
    """Ordinals with their endings."""
    return {stem + ending: i + value for i, stem in enumerate(stems) for ending in ("", "n", "r", "s", "m")}


LANGUAGE = Language(
    words={
        "M": {
            "januar": 1,
            "jänner": 1,
            "februar": 2,
            "feber": 2,
            "märz": 3,
            "maerz": 3,
            "april": 4,
            "mai": 5,
            "juni": 6,
            "juno": 6,
            "juli": 7,
            "august": 8,
            "september": 9,
            "oktober": 10,
            "october": 10,
            "november": 11,
            "dezember": 12,
            "december": 12,
        },
        "A": {},
        "m": {
            "jan": 1,
            "febr": 2,
            "feb": 2,
            "mrz": 3,
            "apr": 4,
            "jun": 6,
            "jul": 7,
            "aug": 8,
            "sept": 9,
            "sep": 9,
            "okt": 10,
            "nov": 11,
            "dez": 12,
        },
        "S": {
            "frühling": (3, 5),
            "frühjahr": (3, 5),
            "sommer": (6, 8),
            "herbst": (9, 11),
            "winter": (12, 14),
            "frühjahrs": (3, 5),
            "sommers": (6, 8),
            "herbstes": (9, 11),
            "winters": (12, 14),
        },
        "F": {},
        "W": {name: i for i, name in enumerate(WEEKDAYS)} | {"sonnabend": 5},
        "E": {"früh": "early", "spät": "late", "frühen": "early", "späten": "late"},
        "B": {"anfang": "early", "beginn": "early", "mitte": "mid", "ende": "late", "anfangs": "early"},
        "P": {"des": None},
        "T": {"der": None, "die": None, "das": None, "dem": None, "den": None},
        "i": {"in": None, "am": None, "im": None},
        "G": dict.fromkeys("vor seit nach um gegen ab während".split()),
        "f": {"von": None, "vom": None},
        "b": {"zwischen": None},
        "t": {"bis": None, "zum": None, "zur": None},
        "&": {"und": None, "u": None},
        "|": {"oder": None},
        "C": {},
        "D": {},
        "r": {"jahr": None, "jahre": None, "jahres": None, "jahren": None},
        "c": {"jahrhundert": None, "jahrhunderts": None, "jh": None, "jhdt": None},
        "q": {"quartal": None, "vierteljahr": None},
        "h": {"hälfte": None, "halbjahr": None},
        "O": inflected(ORDINALS) | inflected(["ersten", "zweiten"]),
        "w": {name: i + 1 for i, name in enumerate(NUMBERS)} | {"einen": 1, "einem": 1, "eine": 1, "einer": 1},
        "K": {name + end: 1920 + 10 * i for i, name in enumerate(TENS) for end in ("", "n")},
        ">": dict.fromkeys(
            "nächste nächsten nächster nächstes folgende folgenden folgender folgendes darauffolgenden "
            "darauffolgende kommenden".split(),
            1,
        ),
        "<": dict.fromkeys("vorige vorigen vorherigen vorangegangenen vergangenen letzten".split(), -1),
        "=": dict.fromkeys(
            "selben gleichen diesem dieses dieser jenem jenes jener desselben demselben derselben".split(), 0
        ),
        "u": {
            "tag": "day",
            "tage": "day",
            "tagen": "day",
            "tages": "day",
            "woche": "week",
            "wochen": "week",
            "monat": "month",
            "monate": "month",
            "monaten": "month",
            "monats": "month",
            "morgen": "day",
            "abend": "day",
            "nacht": "day",
        },
        "l": {"später": 1, "danach": 1, "darauf": 1},
        "e": {"früher": -1, "zuvor": -1, "vorher": -1},
        "g": {},
        "?": {"gestern": -1, "heute": 0},
        "@": {},
        "X": {
            "weihnachten": (12, 25),
            "heiligabend": (12, 24),
            "silvester": (12, 31),
            "neujahr": (1, 1),
            "ostern": 0,
            "pfingsten": 49,
        },
        "v": {"vorabend": None},
    },
    month_prepositions=frozenset(
        "im in ab seit bis von vom zum des mitte anfang ende nach vor und oder zwischen den dem "
        "der während gegen ende nächsten vorigen letzten folgenden diesem".split()
    ),
    quantities=frozenset(
        "mann soldaten menschen tote gefangene verwundete meter kilometer km tonnen mark franken pferde "
        "uhr schiffe flugzeuge panzer personen einwohner exemplare stück jahre jahren tage".split()
    ),
    quantity_cues=frozenset("etwa rund über fast mindestens ungefähr nur seite nr no § s".split()),
    backward=re.compile(r"\b(?:hatten?|waren? .{0,40}worden|zuvor|bereits|seit|schon|früher)\b"),
    forward=re.compile(r"\b(?:wird|werden|sollten?|würden?|bis|später)\b"),
    ahead=re.compile(r"\b(?:bis|zum)\s+(?:\w+\s+)?$"),
    aside=re.compile(r"\b(?:seit|bis|hatten?|schon|bereits)\b"),
    day_point=True,
    seasons_stand_alone=False,
)
