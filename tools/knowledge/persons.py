"""actors/persons.tsv, offices.tsv and the names of people.

Curated offices come first; where they cover an office of a country, the mined tables are not asked. One person has one id
whatever the sources call him or her: spellings are joined by Wikidata id, by the letters of the name, and by hand
(curated/people.tsv).
"""

from tables import write_table
from text import slug, unaccented


class Persons:
    def __init__(self, sources, names, countries, organisations):
        self.sources = sources
        self.names = names
        self.known_actors = {row[0] for row in countries.rows} | set(organisations.ids)
        self.people = {}  # id -> [name, country, code, wikidata]
        self.offices = []
        self._add_curated()

    def person(self, name, country="", code="", wikidata=""):
        """The id of the person of this name, added if new."""
        identifier = f"person:{slug(name)}"
        known = self.people.setdefault(identifier, [name, "", "", ""])
        for column, value in ((1, country), (2, code), (3, wikidata)):
            if value and not known[column]:
                known[column] = value
        return identifier

    def hold(self, name, office, of, start, end, source):
        if of not in self.known_actors:
            raise ValueError(f"{name}: no actor {of}")
        country = of if of.startswith("country:") else ""
        self.offices.append((self.person(name, country), office, of, start, end, source))

    def _add_curated(self):
        for row in self.sources.curated("people"):
            identifier = self.person(row["person"], row["country"] and "country:" + row["country"], row["code"], row["wikidata"])
            for column in ("surname", "name", "alias"):
                for entry in filter(None, row[column].split("; ")):
                    language, _, name = entry.partition(":")
                    self.names.add(name, language, identifier, column)
        for row in self.sources.curated("offices"):
            self.hold(row["person"], row["office"], row["of"], row["from"], row["to"], "curated")
        for identifier, (name, *_) in self.people.items():
            if unaccented(name) != name:
                self.names.add(unaccented(name), "*", identifier, "alias")

    def write(self, folder):
        persons = write_table(folder / "persons.tsv", "People who hold or held an office, and some who matter without. Written by tools/knowledge/generate.py: change its curated tables, not this file.",
                              ["id", "name", "country", "code", "wikidata"],
                              ((identifier, *row) for identifier, row in self.people.items()))
        offices = write_table(folder / "offices.tsv", "Who held what, when. Written by tools/knowledge/generate.py: change its curated tables, not this file.",
                              ["person", "office", "of", "from", "to", "source"], self.offices)
        kinds = write_table(folder / "office_kinds.tsv", "The offices. Written by tools/knowledge/generate.py from curated/office_kinds.tsv.",
                            ["office", "sector", "label"],
                            ((row["office"], row["sector"], row["label"]) for row in self.sources.curated("office_kinds")))
        return {"actors/persons.tsv": persons, "actors/offices.tsv": offices, "actors/office_kinds.tsv": kinds}
