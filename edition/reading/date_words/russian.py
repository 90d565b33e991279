"""Russian words of dates."""

from __future__ import annotations

import re

from edition.reading.date_words import Language

MONTHS = {
    1: "январ",
    2: "феврал",
    4: "апрел",
    6: "июн",
    7: "июл",
    9: "сентябр",
    10: "октябр",
    11: "ноябр",
    12: "декабр",
}
HARD = {3: "март", 8: "август"}
SOFT_ENDINGS, HARD_ENDINGS = ("ь", "я", "е", "ю", "ем", "ём"), ("", "а", "е", "у", "ом")
WEEKDAYS = (
    "понедельник понедельника",
    "вторник вторника",
    "среда среду среды",
    "четверг четверга",
    "пятница пятницу пятницы",
    "суббота субботу субботы",
    "воскресенье воскресенья",
)
ORDINALS = (
    "первый первого первой первом",
    "второй второго втором",
    "третий третьего третьем",
    "четвёртый четвертый четвёртого",
)
NUMBERS = "один два три четыре пять шесть семь восемь девять десять".split()

LANGUAGE = Language(
    words={
        "M": {stem + end: n for n, stem in MONTHS.items() for end in SOFT_ENDINGS}
        | {stem + end: n for n, stem in HARD.items() for end in HARD_ENDINGS}
        | {"май": 5, "мая": 5, "мае": 5, "маю": 5},
        "A": {},
        "m": {"янв": 1, "февр": 2, "фев": 2, "апр": 4, "авг": 8, "сент": 9, "окт": 10, "нояб": 11, "дек": 12},
        "S": dict.fromkeys(("весна", "весной", "весною", "весны", "весну"), (3, 5))
        | dict.fromkeys(("лето", "летом", "лета"), (6, 8))
        | dict.fromkeys(("осень", "осенью", "осени"), (9, 11))
        | dict.fromkeys(("зима", "зимой", "зимою", "зимы", "зиму"), (12, 14)),
        "F": {},
        "W": {form: i for i, forms in enumerate(WEEKDAYS) for form in forms.split()},
        "E": {},
        "B": {
            "начало": "early",
            "начале": "early",
            "начала": "early",
            "середина": "mid",
            "середине": "mid",
            "середины": "mid",
            "конец": "late",
            "конце": "late",
            "конца": "late",
            "концу": "late",
            "началу": "early",
            "середину": "mid",
        },
        "P": {},
        "T": {},
        "i": {"в": None, "во": None},
        "G": dict.fromkeys("до после около".split()),
        "f": {"с": None, "от": None, "со": None},
        "b": {"между": None},
        "t": {"по": None, "до": None},
        "&": {"и": None},
        "|": {"или": None},
        "C": {},
        "D": {},
        "r": dict.fromkeys("г гг год года году годом годы годов годах".split()),
        "c": dict.fromkeys("век века веке веков столетие столетия".split()),
        "q": dict.fromkeys("квартал квартале квартала".split()),
        "h": dict.fromkeys("половина половине половины половину".split()),
        "O": {form: i + 1 for i, forms in enumerate(ORDINALS) for form in forms.split()},
        "w": {name: i + 1 for i, name in enumerate(NUMBERS)} | {"две": 2, "двух": 2, "трёх": 3, "трех": 3},
        "K": {},
        ">": dict.fromkeys("следующий следующего следующем следующей следующую".split(), 1),
        "<": dict.fromkeys("прошлый прошлого прошлом предыдущий предыдущего предыдущем предыдущую".split(), -1),
        "=": dict.fromkeys("этот этого этом тот того том тому же эту ту".split(), 0),
        "u": {
            "день": "day",
            "дня": "day",
            "дней": "day",
            "дни": "day",
            "неделя": "week",
            "неделю": "week",
            "недели": "week",
            "недель": "week",
            "месяц": "month",
            "месяца": "month",
            "месяце": "month",
            "месяцев": "month",
            "утро": "day",
            "вечер": "day",
        },
        "l": {"спустя": 1},
        "V": {"через": 1},
        "e": {"назад": -1, "раньше": -1},
        "g": {},
        "?": {"вчера": -1, "сегодня": 0, "завтра": 1},
        "@": {},
        "X": {},
        "v": {},
    },
    month_prepositions=frozenset("в во с до по после к начале конце середине начала конца середины и или".split()),
    quantities=frozenset(
        "человек солдат пленных убитых раненых километров км метров тонн рублей орудий лошадей "
        "самолётов самолетов танков часов".split()
    ),
    quantity_cues=frozenset("около свыше более менее почти стр с №".split()),
    backward=re.compile(r"\b(?:уже|ранее|прежде|ещё|был[аои]?)\b"),
    forward=re.compile(r"\b(?:будет|будут|должен|должна|до)\b"),
    ahead=re.compile(r"\b(?:до|к)\s+(?:\w+\s+)?$"),
    aside=re.compile(r"\b(?:ещё|уже|ранее|до)\b"),
    seasons_stand_alone=True,
    year_word_follows=True,
)
