"""English words of dates."""

from __future__ import annotations

import re

from edition.reading.date_words import Language

NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

LANGUAGE = Language(
    words={
        "M": {
            "january": 1,
            "february": 2,
            "april": 4,
            "june": 6,
            "july": 7,
            "september": 9,
            "october": 10,
            "november": 11,
            "december": 12,
        },
        "A": {"may": 5, "march": 3, "august": 8},
        "m": {
            "jan": 1,
            "feb": 2,
            "febr": 2,
            "mar": 3,
            "apr": 4,
            "jun": 6,
            "jul": 7,
            "aug": 8,
            "sept": 9,
            "sep": 9,
            "oct": 10,
            "nov": 11,
            "dec": 12,
        },
        "S": {
            "spring": (3, 5),
            "summer": (6, 8),
            "autumn": (9, 11),
            "winter": (12, 14),
            "springtime": (3, 5),
            "summertime": (6, 8),
            "midsummer": (6, 8),
            "midwinter": (12, 14),
        },
        "F": {"fall": (9, 11)},
        "W": {name: i for i, name in enumerate(WEEKDAYS)},
        "E": {"early": "early", "mid": "mid", "late": "late", "latter": "late"},
        "R": {"part": None, "portion": None},
        "B": {
            "beginning": "early",
            "start": "early",
            "outset": "early",
            "opening": "early",
            "middle": "mid",
            "end": "late",
            "close": "late",
        },
        "P": {"of": None},
        "T": {"the": None},
        "i": {"in": None, "on": None},
        "G": dict.fromkeys(
            "by before since till during throughout after toward towards around about about circa upon".split()
        )
        | {"after": 1, "before": -1},
        "f": {"from": None},
        "b": {"between": None},
        "t": {"to": None, "until": None, "till": None, "through": None, "thru": None},
        "&": {"and": None},
        "|": {"or": None},
        "C": {"bc": -1, "bce": -1, "ce": 1},
        "D": {"ad": 1},
        "r": {"year": None, "years": None},
        "c": {"century": None, "centuries": None},
        "q": {"quarter": None},
        "h": {"half": None},
        "O": {name: i + 1 for i, name in enumerate(ORDINALS)}
        | {f"twenty-{name}": i + 21 for i, name in enumerate(ORDINALS[:9])}
        | {"thirtieth": 30, "thirty-first": 31},
        "w": {name: i + 1 for i, name in enumerate(NUMBERS)} | {"a": 1, "an": 1},
        "K": {name: 1920 + 10 * i for i, name in enumerate(TENS)},
        ">": {"next": 1, "following": 1, "succeeding": 1, "ensuing": 1, "subsequent": 1},
        "<": {"previous": -1, "preceding": -1, "prior": -1, "last": -1},
        "=": {"that": 0, "same": 0, "this": 0, "very": 0},
        "u": {
            "day": "day",
            "days": "day",
            "date": "day",
            "week": "week",
            "weeks": "week",
            "month": "month",
            "months": "month",
            "morning": "day",
            "afternoon": "day",
            "evening": "day",
            "night": "day",
        },
        "l": {"later": 1, "afterwards": 1, "afterward": 1, "thereafter": 1},
        "e": {"earlier": -1, "previously": -1},
        "g": {"ago": -1},
        "?": {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0},
        "@": {"instant": 0, "inst": 0, "ultimo": -1, "ult": -1, "proximo": 1, "prox": 1},
        "X": {"christmas": (12, 25), "new year's": (1, 1), "new year’s": (1, 1), "new years": (1, 1), "easter": 0},
        "v": {"eve": None},
    },
    month_prepositions=frozenset(
        "in of by since until till during early late mid from to through between before after "
        "and or last next this that following previous around about toward towards throughout "
        "for middle end beginning per thru previous the same every each".split()
    ),
    quantities=frozenset(
        """men troops soldiers people prisoners killed wounded dead horses guns cannon cannons tons ton
        miles mile km kilometers kilometres feet foot ft yards yd metres meters m lb lbs pounds dollars francs livres
        rubles roubles marks pesos casualties ships aircraft planes airplanes tanks vehicles rounds sailors marines
        infantry cavalry indians civilians families inhabitants hours hrs houses more infantrymen volunteers militia
        regulars muskets rifles officers workers peasants refugees deaths women children pages barrels gallons acres
        sorties rebels insurgents fighters policemen students hectares copies votes others percent troopers riders
        hp horsepower mm cm kg z machine-guns warriors americans germans russians soviets british french japanese
        chinese germans poles italians spaniards mexicans meters years days weeks months dwellings bombs shells
        mortar mortars trucks cases victims members survivors native natives words""".split()
    ),
    quantity_cues=frozenset(
        "some over nearly almost approximately roughly at least than only least estimated lost killed "
        "additional another further numbering totaling totalling at no nos number page pp p "
        "$ £ € # route highway flight resolution room box order decree directive law article hill height point area "
        "camp model type unit task form file document cable telegram despatch dispatch".split()
    ),
    backward=re.compile(r"\b(?:had|earlier|previously|formerly|ago|already)\b"),
    forward=re.compile(r"\b(?:will|would|shall|should|to be|(?:is|are|was|were) to|scheduled|planned|due|later)\b"),
    pluperfect=re.compile(r"^,?\s(?:had|\w+ had)\b"),
    completed=re.compile(
        r"^(?:(?!\b(?:that|which|who|whom|whose|where|whether|because|as|if|was|were|is|there|but)\b)"
        r"[^.,;:()]){0,70}?\bhad "
        r"(?:(?:already|also|once|long|just|never|not|earlier|even|in fact|\w+ly) )*"
        r"(?:\w+ed|\w{2,}[ew]n|\w+own|gone|done|begun|become|come|made|led|left|brought|won|lost|met|held|put|set|sent|"
        r"said|told|built|fought|kept|paid|struck|cut|cost|shaken|sown)\b"
    ),
    ahead=re.compile(r"\b(?:by|until|till|next|due|for)\s+(?:the\s+|about\s+)?$"),
    aside=re.compile(
        r"\bby\s*$|\b(?:who|which|whose)\s\w+\s$|"
        r"\b(?:since|as early as|until|till|had|would|unlike|compared|like|not|scheduled)\b"
    ),
    day_first=False,
    capital_months=True,
)
