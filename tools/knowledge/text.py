"""Small works on names: slugs for ids, comparison without accents."""

import re
import unicodedata

# Letters that have no decomposition into a base letter and an accent.
_PLAIN = str.maketrans({
    "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H", "’": "'", "‘": "'", "ʻ": "'",
})


def unaccented(text):
    """'Erdoğan' -> 'Erdogan', 'Kōchi' -> 'Kochi'."""
    decomposed = unicodedata.normalize("NFD", text.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def slug(text):
    """'Recep Tayyip Erdoğan' -> 'recep-tayyip-erdogan'."""
    plain = unaccented(text).lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def key(text):
    """What two spellings of one name share: letters without accents, case and marks."""
    return re.sub(r"[^a-z]+", "", unaccented(text).lower())
