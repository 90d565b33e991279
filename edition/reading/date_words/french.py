"""French words of dates."""

from __future__ import annotations

import re

from edition.reading.date_words import Language

WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
NUMBERS = "un deux trois quatre cinq six sept huit neuf dix onze douze".split()
ORDINALS = "premier deuxième troisième quatrième".split()

LANGUAGE = Language(
    words={
        "M": {
            "janvier": 1,
            "février": 2,
            "fevrier": 2,
            "avril": 4,
            "mai": 5,
            "juin": 6,
            "juillet": 7,
            "août": 8,
            "aout": 8,
            "septembre": 9,
            "octobre": 10,
            "novembre": 11,
            "décembre": 12,
            "decembre": 12,
        },
        "A": {"mars": 3},
        "m": {"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12},
        "S": {"printemps": (3, 5), "automne": (9, 11), "hiver": (12, 14)},
        "F": {"été": (6, 8)},
        "W": {name: i for i, name in enumerate(WEEKDAYS)},
        "E": {"mi": "mid"},
        "B": {"début": "early", "commencement": "early", "milieu": "mid", "fin": "late"},
        "P": {"de": None, "du": None, "d": None},
        "T": {"le": None, "la": None, "l": None, "les": None},
        "i": {"en": None, "dans": None, "aux": None},
        "G": dict.fromkeys("avant après depuis vers dès pendant durant".split()) | {"après": 1, "avant": -1},
        "f": {},
        "b": {"entre": None},
        "t": {"à": None, "jusqu": None, "au": None},
        "&": {"et": None},
        "|": {"ou": None},
        "C": {},
        "D": {},
        "r": {"an": None, "année": None, "années": None},
        "c": {"siècle": None, "siecle": None, "siècles": None},
        "q": {"trimestre": None},
        "h": {"moitié": None, "semestre": None},
        "O": {name: i + 1 for i, name in enumerate(ORDINALS)} | {"première": 1, "seconde": 2, "second": 2},
        "w": {name: i + 1 for i, name in enumerate(NUMBERS)} | {"une": 1},
        "K": {},
        ">": {"suivant": 1, "suivante": 1, "prochain": 1},
        "<": {"précédent": -1, "précédente": -1, "dernier": -1},
        "=": dict.fromkeys("ce cet cette même".split(), 0),
        "u": {
            "jour": "day",
            "jours": "day",
            "semaine": "week",
            "semaines": "week",
            "mois": "month",
            "soir": "day",
            "matin": "day",
            "nuit": "day",
        },
        "l": {"tard": 1},
        "e": {"tôt": -1, "auparavant": -1},
        "g": {},
        "p": {"plus": None},
        "L": {"lendemain": 1, "veille": -1},
        "?": {"hier": -1, "aujourd'hui": 0, "demain": 1},
        "@": {"courant": 0},
        "X": {"noël": (12, 25), "pâques": 0, "pentecôte": 49},
        "v": {},
    },
    month_prepositions=frozenset(
        "en de du d au mois début fin mi milieu avant après depuis dès vers et ou jusqu à entre le courant".split()
    ),
    quantities=frozenset(
        "hommes soldats morts blessés prisonniers mètres kilomètres km tonnes francs livres chevaux "
        "canons navires avions chars personnes habitants heures exemplaires ans jours".split()
    ),
    quantity_cues=frozenset("environ quelque quelques près plus moins page p no n°".split()),
    backward=re.compile(r"\b(?:avait|avaient|était|étaient|depuis|auparavant|déjà)\b"),
    forward=re.compile(r"\b(?:sera|seront|serait|devait|jusqu|prochain)\b"),
    ahead=re.compile(r"\b(?:jusqu'(?:au|en|à)|prochain)\s+(?:\w+\s+)?$"),
    adjective_follows=True,
    aside=re.compile(r"\b(?:depuis|jusqu|avait|avaient|dès)\b"),
)
