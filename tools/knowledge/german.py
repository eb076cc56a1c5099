"""How German newspapers spell names from the Cyrillic alphabet that English spells its own way: "Lavrov" -> "Lawrow".

    german_spelling("Dmytro Kuleba")   # "Dmytro Kuleba"
    german_spelling("Sergei Shoigu")   # "Sergei Schoigu"
"""

import re

STATES = {"RUS", "UKR", "BLR", "BGR", "KAZ", "KGZ", "UZB", "TJK", "SUN"}

# In order; longer groups first. What a rule wrote, no later rule reads again.
_RULES = [
    ("shch", "schtsch"), ("zh", "sch"), ("kh", "ch"), ("ch", "tsch"), ("sh", "sch"), ("ts", "z"),
    (r"\bye", "Je"), (r"\byu", "Ju"), (r"\bya", "Ja"), (r"\byo", "Jo"),
    ("yev", "jew"), ("yov", "jow"), ("iya", "ija"), ("ye", "je"), ("ya", "ja"), ("yu", "ju"), ("yo", "jo"),
    (r"iy\b", "ij"), (r"yy\b", "yj"), (r"ey\b", "ej"), (r"ay\b", "aj"), (r"oy\b", "oj"), ("ai", "ai"),
    ("z", "s"), ("v", "w"), (r"(?<=[aeiouy])s(?=[aeiouy])", "ss"),
]
_PATTERN = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES), re.IGNORECASE)


def german_spelling(name):
    def replace(match):
        written = _RULES[match.lastindex - 1][1]
        return written[0].upper() + written[1:] if match[0][0].isupper() else written

    return _PATTERN.sub(replace, name)
