"""actors/persons.tsv, offices.tsv and the names of people.

Curated offices come first; where they cover an office of a country, the mined tables are not asked. One person has one id
whatever the sources call him or her: spellings are joined by Wikidata id, by the letters of the name, and by hand
(curated/people.tsv, curated/same_people.tsv).
"""

from datetime import date

import mined
from german import STATES, german_spelling
from tables import write_table
from text import key, slug, unaccented

_NEIGHBOURING_DAYS = 45  # by which sources differ on a change of office


class Persons:
    def __init__(self, sources, names, countries, organisations):
        self.sources = sources
        self.names = names
        self.countries = countries
        self.home_of = {row[0]: row[0] for row in countries.rows} | {row[0]: row[4] for row in organisations.rows}
        self.people = {}  # id -> [name, country, code, wikidata]
        self.offices = []
        self._joined = {row["spelling"]: row["person"] for row in sources.curated("same_people")}
        self._add_curated()
        self._curated_from = self._first_curated_days()
        self._add_terms(mined.minister_terms(sources))
        self._add_terms(mined.factbook_terms(sources))
        self._add_wikidata_ids()
        self._add_spellings()

    def person(self, name, country="", code="", wikidata=""):
        """The id of the person of this name, added if new."""
        identifier = f"person:{slug(name)}"
        known = self.people.setdefault(identifier, [name, "", "", ""])
        for column, value in ((1, country), (2, code), (3, wikidata)):
            if value and not known[column]:
                known[column] = value
        return identifier

    def hold(self, name, office, of, start, end, source):
        if of not in self.home_of:
            raise ValueError(f"{name}: no actor {of}")
        self.offices.append((self.person(name, self.home_of[of]), office, of, start, end, source))

    def _add_curated(self):
        for row in self.sources.curated("people"):
            identifier = self.person(row["person"], row["country"] and "country:" + row["country"], row["code"], row["wikidata"])
            for column in ("surname", "name"):
                for entry in filter(None, row[column].split("; ")):
                    language, _, name = entry.partition(":")
                    self.names.add(name, language, identifier, column)
        for row in self.sources.curated("offices"):
            self.hold(row["person"], row["office"], row["of"], row["from"], row["to"], "curated")

    # ---- mined tables ----

    def _holders(self, country):
        """name -> terms of those known to have held an office of a country."""
        actor = f"country:{country}"
        return [(self.people[person][0], office, start, end) for person, office, of, start, end, _ in self.offices if of == actor]

    def _first_curated_days(self):
        first = {}
        for _, office, of, start, _, _ in self.offices:
            first[of, office] = min(first.get((of, office), "9"), start)
        return first

    def _add_terms(self, terms):
        """Adds what no term of the same office contradicts; spellings of one person become one id with two names."""
        for term in terms:
            country = f"country:{term.country}"
            if country not in self.home_of:
                continue
            known = self._same_person(term)
            name = self.people[known][0] if known else term.name
            if known:
                self.person(name, wikidata=term.wikidata)
            if known and term.name != name and key(term.name) != key(name) and " " in term.name:
                self.names.add(term.name, "en", known, "alias")
            if not self._clashes(term, name):
                end = min(filter(None, (term.end, self._curated_from.get((country, term.office)))), default="")
                if not end and not term.current:
                    continue
                for office in self._offices_for(term):
                    self.hold(name, office, country, term.start, end, term.source)
                self.person(name, wikidata=term.wikidata)

    def _same_person(self, term):
        """The id of a known person whom the term means: same name, or a holder of an office of that country at that time
        who shares a word of the name."""
        exact = f"person:{slug(self._joined.get(term.name, term.name))}"
        if exact in self.people:
            return exact
        first, last = mined.day_range(term.start, term.end)
        for name, office, start, end in self._holders(term.country):
            if office != term.office:
                continue
            begin, finish = mined.day_range(start, end)
            together = (min(last, finish) - max(first, begin)).days
            if (together > _NEIGHBOURING_DAYS or first == begin) and mined.same_person(name, term.name):
                return f"person:{slug(name)}"
        return ""

    def _clashes(self, term, name):
        """Whether somebody is known to have held the office for more than the days in which sources differ."""
        actor = f"country:{term.country}"
        curated = self._curated_from.get((actor, term.office))
        if curated and term.start >= curated:
            return True
        first, last = mined.day_range(term.start, term.end)
        if curated:
            last = min(last, date.fromordinal(mined.day_range(curated, "")[0].toordinal() + _NEIGHBOURING_DAYS))
        for person, office, of, start, end, _ in self.offices:
            if of != actor or office != term.office:
                continue
            begin, finish = mined.day_range(start, end)
            overlap = (min(last, finish) - max(first, begin)).days
            if overlap > _NEIGHBOURING_DAYS or self.people[person][0] == name and overlap > 0:
                return True
        return False

    def _offices_for(self, term):
        offices = [term.office]
        if term.office == "head-of-state":
            offices.append("monarch" if term.country in self.countries.monarchies else "president")
        return offices

    def _add_wikidata_ids(self):
        for name, wikidata in self.sources.current_leader_ids.items():
            identifier = f"person:{slug(name)}"
            if identifier in self.people:
                self.person(self.people[identifier][0], wikidata=wikidata)

    def _add_spellings(self):
        """Without accents, as English papers print them; as German papers spell Cyrillic names."""
        for identifier, (name, country, *_) in self.people.items():
            if unaccented(name) != name:
                self.names.add(unaccented(name), "*", identifier, "alias")
            spelling = german_spelling(unaccented(name))
            if country.removeprefix("country:") in STATES and spelling != name:
                self.names.add(spelling, "de", identifier, "alias")

    def write(self, folder):
        persons = write_table(folder / "persons.tsv", "People who hold or held an office, and some who matter without. Written by tools/knowledge/generate.py: change its curated tables, not this file.",
                              ["id", "name", "country", "code", "wikidata"],
                              ((identifier, *row) for identifier, row in self.people.items()))
        offices = write_table(folder / "offices.tsv", "Who held what, when. Written by tools/knowledge/generate.py: change its curated tables, not this file.",
                              ["person", "office", "of", "from", "to", "source"], self.offices)
        kinds = write_table(folder / "office_kinds.tsv", "The offices. Written by tools/knowledge/generate.py from curated/office_kinds.tsv.",
                            ["office", "sector", "label", "holders"],
                            ((row["office"], row["sector"], row["label"], row["holders"]) for row in self.sources.curated("office_kinds")))
        return {"actors/persons.tsv": persons, "actors/offices.tsv": offices, "actors/office_kinds.tsv": kinds}
