"""places/: cities of cities15000 and the curated regions, seas, straits, islands, rivers and sites."""

import re
from dataclasses import dataclass

from tables import write_table
from text import slug, unaccented


_PROVINCE_WORDS = re.compile(r"\b(Province|Governorate|Region|District|Oblast['’]?|Prefecture|State|County|Department|Kray|Krai|Raion)\b|"
                             r"\b(Muhafazat|Provincia de|Estado de|Departamento de|Republic of)\b|\(.*\)")


def _main_name(city, english, renamed):
    """The curated name, else the English one; "Davao City" is plain "Davao" where the main table says so."""
    if city.geoname in renamed:
        return renamed[city.geoname]
    name = english.get(city.geoname, city.name).strip()
    return city.name.strip() if name.lower() == f"{city.name.strip()} city".lower() and city.feature != "PPLC" else name


@dataclass
class Place:
    id: str
    name: str
    country: str
    lat: str
    lon: str
    population: int
    kind: str

    def row(self):
        country = f"country:{self.country}" if self.country else ""
        population = self.population or ""
        return (self.id, self.name, country, self.lat, self.lon, population, self.kind)


class Places:
    """All places, and the names they have besides the main one."""

    def __init__(self, sources):
        self.sources = sources
        self.by_id = {}
        self.names = set()  # (name, lang, place)
        self.capitals = {}  # country -> place id
        self.provinces = set()  # ids of regions that no curated table names
        self._add_cities()
        self._add_curated()
        self._add_provinces()

    def _add_cities(self):
        sources = self.sources
        english, german = sources.geonames("en"), sources.geonames("de")
        renamed = {row["geoname"]: row["name"] for row in sources.curated("renamed_cities")}
        taken = {}
        for city in sorted(sources.cities, key=lambda c: (-c.population, int(c.geoname))):
            country = sources.alpha3_of_alpha2.get(city.country2)
            if country is None or city.feature in ("PPLX", "PPLH", "PPLQ", "PPLW"):
                continue  # parts of cities and abandoned places
            name = _main_name(city, english, renamed)
            if not slug(name):
                continue
            identifier = f"place:{country}/{slug(name)}"
            if identifier in taken:
                admin1 = sources.admin1_names.get(f"{city.country2}.{city.admin1}", "")
                identifier += "-" + slug(admin1) if slug(admin1) else ""
                if identifier in taken:
                    continue  # a smaller namesake in the same province
            taken[identifier] = city
            self.add(Place(identifier, name, country, city.lat, city.lon, city.population, "city"))
            if city.feature == "PPLC" and country not in self.capitals:
                self.capitals[country] = identifier
                self.by_id[identifier].kind = "capital"
            self.add_name(city.name.strip(), "*", identifier)
            self.add_name(unaccented(name), "en", identifier)
            if city.geoname in german:
                self.add_name(german[city.geoname].strip(), "de", identifier)
        for row in sources.curated("capitals"):
            self.capitals[row["country"]] = row["place"]
            if row["place"] in self.by_id:
                self.by_id[row["place"]].kind = "capital"

    def _add_curated(self):
        for row in self.sources.curated("places"):
            identifier = f"place:{row['country'] or 'world'}/{slug(row['name'])}"
            name = row["name"].partition(" (")[0]
            if identifier not in self.by_id:
                self.add(Place(identifier, name, row["country"], row["lat"], row["lon"], 0, row["kind"]))
            self._add_names(identifier, row["names"])
        for row in self.sources.curated("city_names"):
            self._add_names(row["place"], row["names"])

    def _add_names(self, identifier, names):
        """From a curated cell: "de:Krim; en:Crimean peninsula"."""
        for entry in filter(None, names.split("; ")):
            language, _, name = entry.partition(":")
            self.add_name(name, language, identifier)

    def _add_provinces(self):
        """First-level regions of GeoNames, at the coordinates of their largest city; one that is called as a city is
        that city, one that has another name here ("Bayern") is here, and one that is a word of English ("Central") is left
        out."""
        named = {(other, identifier[6:9]) for other, _, identifier in self.names}
        largest = {}
        for city in self.sources.cities:
            code = f"{city.country2}.{city.admin1}"
            if code not in largest or city.population > largest[code].population:
                largest[code] = city
        for code, name in sorted(self.sources.admin1_names.items()):
            country = self.sources.alpha3_of_alpha2.get(code.partition(".")[0])
            name = " ".join(_PROVINCE_WORDS.sub("", name).split())
            words = name.lower().replace("-", " ").split()
            if country is None or code not in largest or all(word in self.sources.english_words for word in words):
                continue
            identifier = f"place:{country}/{slug(name)}"
            if identifier not in self.by_id and (name, country) not in named:
                self.provinces.add(identifier)
                self.add(Place(identifier, name, country, largest[code].lat, largest[code].lon, 0, "region"))
                self.add_name(unaccented(name), "en", identifier)

    def add(self, place):
        self.by_id[place.id] = place

    def add_name(self, name, language, identifier):
        if identifier not in self.by_id:
            raise ValueError(f"{name}: no place {identifier}")
        if name and name != self.by_id[identifier].name:
            self.names.add((name, language, identifier))

    def write(self, folder):
        count = write_table(folder / "places.tsv", "Places with coordinates. Written by tools/knowledge/generate.py: change its curated tables, not this file.\n"
                            "Cities: GeoNames (CC BY 4.0); the rest: tools/knowledge/curated.",
                            ["id", "name", "country", "lat", "lon", "population", "kind"],
                            (place.row() for place in self.by_id.values()))
        names = write_table(folder / "names.tsv", "Other names of places. Written by tools/knowledge/generate.py.",
                            ["name", "lang", "place"], self.names)
        return {"places/places.tsv": count, "places/names.tsv": names}
