#!/usr/bin/env python3
"""Checks the tables of knowledge/actors, knowledge/places and the title, noun and pronoun tables of each language.

    tools/knowledge/check.py knowledge                    every fault with file and line; exit 1 if there is one
    tools/knowledge/check.py knowledge --report           and what is worth a look: shared offices, counts
    tools/knowledge/check.py knowledge --coverage ../shared/data    and who of REIGN's leaders is missing

Faults: unsorted or doubled rows, cells too many, undefined ids, offices or classes, malformed days, terms that end before
they begin, and one person twice in one office at one time. Two persons in one single-holder office at one time are
reported, since acting heads and rival governments exist.
"""

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from mined import day_range

_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_NAME_CLASSES = {"name", "short", "acronym", "adjective", "inhabitant", "capital", "seat", "alias", "surname", "context"}
_PLACE_KINDS = {"country", "city", "capital", "region", "sea", "strait", "island", "river", "mountain", "site"}
_ACTOR_KINDS = {"organization", "group", "media"}
_RANKS = {"", "former", "deputy", "designate", "acting"}
_PRONOUN_CLASSES = {"personal", "possessive", "demonstrative", "relative", "reflexive", "first", "other"}
_SINGLE = {"head-of-state", "head-of-government", "president", "monarch", "supreme-leader", "foreign-minister", "defence-minister",
           "finance-minister", "interior-minister", "secretary-general", "pope", "vice-president", "central-bank-governor"}

_COLUMNS = {
    "actors/countries.tsv": "id name wikidata from to lat lon capital",
    "actors/organisations.tsv": "id name kind code country from to wikidata",
    "actors/persons.tsv": "id name country code wikidata",
    "actors/offices.tsv": "person office of from to source",
    "actors/office_kinds.tsv": "office sector label holders",
    "actors/names.tsv": "name lang actor class from to",
    "places/places.tsv": "id name country lat lon population kind",
    "places/names.tsv": "name lang place",
    "places/ambiguous.tsv": "name lang",
}
_LANGUAGE_COLUMNS = {
    "titles.tsv": "words office country rank",
    "person_nouns.tsv": "word plural code",
    "pronouns.tsv": "form gender number class",
}


class Checker:
    def __init__(self, folder):
        self.folder = folder
        self.faults = []
        self.tables = {}
        for path, columns in _COLUMNS.items():
            self._read(path, columns.split())
        for language in sorted(p.name for p in (folder / "languages").iterdir() if p.is_dir()):
            for name, columns in _LANGUAGE_COLUMNS.items():
                self._read(f"languages/{language}/{name}", columns.split())

    def fault(self, path, line, text):
        self.faults.append(f"knowledge/{path}:{line}: {text}")

    def _read(self, path, columns):
        rows = self.tables[path] = []
        file = self.folder / path
        if not file.exists():
            return
        previous, header = None, None
        for number, raw in enumerate(file.read_bytes().split(b"\n"), 1):
            try:
                line = raw.decode("utf-8")
            except UnicodeDecodeError:
                self.fault(path, number, "no UTF-8")
                continue
            if not line or line.startswith("#"):
                continue
            cells = line.split("\t")
            if header is None:
                header = cells
                if header != columns:
                    self.fault(path, number, f"columns are {' '.join(header)}, not {' '.join(columns)}")
                continue
            if len(cells) > len(columns):
                self.fault(path, number, f"{len(cells)} cells in {len(columns)} columns")
            if previous is not None and raw <= previous:
                self.fault(path, number, "doubled" if raw == previous else "not sorted by bytes")
            if any(cell != cell.strip() for cell in cells):
                self.fault(path, number, "space at the edge of a cell")
            previous = raw
            cells += [""] * (len(columns) - len(cells))
            rows.append((number, {name: "" if cell == "-" else cell for name, cell in zip(columns, cells)}))

    def check(self):
        ids = self._actor_ids()
        places = self._ids("places/places.tsv", "place:")
        offices = {row["office"] for _, row in self.tables["actors/office_kinds.tsv"]}
        countries = {identifier for identifier in ids if identifier.startswith("country:")}
        self._references("actors/countries.tsv", "capital", places)
        for path in ("actors/organisations.tsv", "actors/persons.tsv", "places/places.tsv"):
            self._references(path, "country", countries)
        self._values("actors/organisations.tsv", "kind", _ACTOR_KINDS)
        self._references("actors/names.tsv", "actor", ids, needed=True)
        self._values("actors/names.tsv", "class", _NAME_CLASSES)
        self._values("places/places.tsv", "kind", _PLACE_KINDS)
        self._references("places/names.tsv", "place", places, needed=True)
        self._references("actors/offices.tsv", "person", ids, needed=True)
        self._references("actors/offices.tsv", "of", ids, needed=True)
        self._references("actors/offices.tsv", "office", offices, needed=True)
        for path in self.tables:
            if path.endswith("titles.tsv"):
                self._references(path, "office", offices)
                self._references(path, "country", ids)
                self._values(path, "rank", _RANKS)
            if path.endswith("pronouns.tsv"):
                self._values(path, "class", _PRONOUN_CLASSES)
        for path in ("actors/countries.tsv", "actors/organisations.tsv", "actors/offices.tsv", "actors/names.tsv"):
            self._days(path)
        self._coordinates()
        self._terms()

    def _ids(self, path, prefix):
        seen = set()
        for line, row in self.tables[path]:
            if not row["id"].startswith(prefix) or not re.fullmatch(r"[a-z]+:[A-Za-z0-9/-]+", row["id"]):
                self.fault(path, line, f"no id: {row['id']}")
            if row["id"] in seen:
                self.fault(path, line, f"id {row['id']} twice")
            seen.add(row["id"])
        return seen

    def _actor_ids(self):
        return (self._ids("actors/countries.tsv", "country:") | self._ids("actors/organisations.tsv", ("org:", "group:"))
                | self._ids("actors/persons.tsv", "person:"))

    def _references(self, path, column, known, needed=False):
        for line, row in self.tables[path]:
            if row[column] not in known and (needed or row[column]):
                self.fault(path, line, f"{column} {row[column] or 'empty'} is defined nowhere")

    def _values(self, path, column, allowed):
        for line, row in self.tables[path]:
            if row[column] not in allowed:
                self.fault(path, line, f"no {column} is called {row[column] or 'nothing'}")

    def _days(self, path):
        for line, row in self.tables[path]:
            if any(row[c] and not _DAY.fullmatch(row[c]) for c in ("from", "to")):
                self.fault(path, line, f"no day: {row['from']} {row['to']}")
            elif row["from"] and row["to"] and day_range(row["from"], row["to"])[0] > day_range(row["from"], row["to"])[1]:
                self.fault(path, line, "ends before it begins")

    def _coordinates(self):
        for path in ("actors/countries.tsv", "places/places.tsv"):
            for line, row in self.tables[path]:
                if row["lat"] and not (abs(float(row["lat"])) <= 90 and abs(float(row["lon"])) <= 180):
                    self.fault(path, line, f"no place on Earth: {row['lat']} {row['lon']}")

    def _terms(self):
        """One person twice in one office at one time."""
        terms = {}
        for line, row in self.tables["actors/offices.tsv"]:
            if not row["from"]:
                self.fault("actors/offices.tsv", line, "no first day")
            elif _DAY.fullmatch(row["from"]) and (not row["to"] or _DAY.fullmatch(row["to"])):
                terms.setdefault((row["person"], row["office"], row["of"]), []).append((day_range(row["from"], row["to"]), line))
        for found in terms.values():
            found.sort()
            for (one, first), (other, second) in zip(found, found[1:]):
                if one[1] > other[0]:
                    self.fault("actors/offices.tsv", max(first, second), f"overlaps with line {min(first, second)}")

    def shared_offices(self):
        """Two persons in an office of one for more than a month, as text lines."""
        holders = {}
        for _, row in self.tables["actors/offices.tsv"]:
            if row["office"] in _SINGLE:
                holders.setdefault((row["of"], row["office"]), []).append((*day_range(row["from"], row["to"]), row["person"]))
        for (of, office), terms in sorted(holders.items()):
            terms.sort()
            for number, (first, last, person) in enumerate(terms):
                for begin, finish, other in terms[number + 1:]:
                    if person != other and (min(last, finish) - begin).days > 31:
                        yield f"{of} {office}: {person} and {other} from {begin} to {min(last, finish)}"


def report(checker):
    for line in checker.shared_offices():
        print("shared:", line)
    for path, rows in sorted(checker.tables.items()):
        print(f"{len(rows):7} {path}")
    for path, column in (("actors/organisations.tsv", "kind"), ("actors/names.tsv", "class"), ("actors/offices.tsv", "source"),
                         ("places/places.tsv", "kind")):
        counts = Counter(row[column] for _, row in checker.tables[path])
        print(f"{path} {column}:", ", ".join(f"{value} {count}" for value, count in counts.most_common()))


def coverage(checker, facts):
    import reign
    from sources import Sources
    from text import key

    words = {}
    people = {row["id"]: row["name"] for _, row in checker.tables["actors/persons.tsv"]}
    for _, row in checker.tables["actors/offices.tsv"]:
        name = people.get(row["person"], "")
        words.setdefault(row["of"], []).append((day_range(row["from"], row["to"]), {key(w) for w in re.split("[ -]", name)} | {key(name)}))
    total, missing = 0, []
    for term in reign.reign_terms(Sources("", facts)):
        first, last = day_range(term.start, term.end)
        ours = {key(word) for word in re.split("[ -]", term.name)}
        total += 1
        if not any(begin <= last and first <= finish and ours & theirs for (begin, finish), theirs in words.get(f"country:{term.country}", [])):
            missing.append(f"{term.country} {term.name} {term.start} {term.end}")
    for line in sorted(missing):
        print("missing:", line)
    print(f"{total - len(missing)} of {total} leaders of REIGN since 1990 are known by a shared word of the name")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--coverage", metavar="FACTS")
    options = parser.parse_args()
    checker = Checker(options.folder)
    checker.check()
    for fault in checker.faults:
        print(fault)
    if options.report:
        report(checker)
    if options.coverage:
        coverage(checker, options.coverage)
    print(f"{len(checker.faults)} faults")
    return 1 if checker.faults else 0


if __name__ == "__main__":
    sys.exit(main())
