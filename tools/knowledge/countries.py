"""actors/countries.tsv and the names of states in actors/names.tsv."""

from places import Place
from sources import LANGUAGES
from tables import write_table
from text import key


# Two states go by this name; alone it means the larger one.
_BARE_NAMES = {"Congo": "COD", "Kongo": "COD"}

# Their capital's name stands for another government: Brussels for the European Union.
_SHARED_CAPITALS = {"BEL"}


class Countries:
    def __init__(self, sources, places, names):
        self.sources = sources
        self.places = places
        self.names = names
        self.rows = []
        self.english = {}  # alpha-3 -> main name
        self.monarchies = {row["country"] for row in sources.curated("monarchies")}
        self._add_current()
        self._add_former()
        self._add_curated_names()
        self._add_peoples()
        self._add_package_names()
        self._add_capital_names()

    def _add_current(self):
        english = self.sources.territory_names("en")
        ids = {row["country"]: row["wikidata"] for row in self.sources.curated("country_ids")}
        main = {row["country"]: row["name"] for row in self.sources.curated("country_main_names")}
        alpha2 = {alpha3: code for code, alpha3 in self.sources.alpha3_of_alpha2.items()}
        for alpha3 in sorted(alpha2):
            world = self.sources.world_countries.get(alpha3, {})
            name = main.get(alpha3) or english[alpha2[alpha3]][0].replace("’", "'")
            lat, lon = world.get("latlng", ["", ""])
            capital = self.places.capitals.get(alpha3, "")
            self.english[alpha3] = name
            self.rows.append((f"country:{alpha3}", name, ids.get(alpha3, ""), "", "", lat, lon, capital))
            self.places.add(Place(f"place:{alpha3}", name, alpha3, lat, lon, 0, "country"))

    def _add_former(self):
        for row in self.sources.curated("former_countries"):
            alpha3 = row["country"]
            if alpha3 not in self.sources.iso_former:
                raise ValueError(f"{alpha3} is no code of ISO 3166-3")
            self.english[alpha3] = row["name"]
            self.rows.append((f"country:{alpha3}", row["name"], row["wikidata"], row["from"], row["to"], row["lat"],
                              row["lon"], row["capital"]))
            self.places.add(Place(f"place:{alpha3}", row["name"], alpha3, row["lat"], row["lon"], 0, "country"))

    def _name(self, name, language, alpha3, kind, start="", end=""):
        if kind in ("name", "short", "alias") and name == self.english[alpha3] and language in ("en", "*"):
            return
        self.names.add(name, language, f"country:{alpha3}", kind, start, end)
        if kind in ("name", "short", "acronym", "alias"):
            self.places.add_name(name, language, f"place:{alpha3}")

    def _add_curated_names(self):
        for row in self.sources.curated("country_names"):
            self._name(row["name"], row["lang"], row["country"], row["class"], row["from"], row["to"])

    def _add_peoples(self):
        for row in self.sources.curated("peoples"):
            alpha3 = row["country"]
            end = "1990-10-03" if alpha3 == "DDR" else ""
            for adjective in row["adjective_de"].split("|"):
                self._name(adjective, "de", alpha3, "adjective", "", end)
            for column in ("man_de", "men_de", "woman_de"):
                for noun in row[column].split("|"):
                    self._name(noun, "de", alpha3, "inhabitant")
            for noun in row["woman_de"].split("|"):
                if noun.endswith("in"):
                    self._name(noun + "nen", "de", alpha3, "inhabitant")
            for adjective in row["adjective_en"].split("|"):
                self._name(adjective, "en", alpha3, "adjective")
            for noun in row["inhabitant_en"].split("|"):
                self._name(noun, "en", alpha3, "inhabitant")
                self._name(_english_plural(noun), "en", alpha3, "inhabitant")

    def _add_package_names(self):
        """Names in all languages from CLDR, i18n-iso-countries and world-countries."""
        for language in LANGUAGES:
            cldr, iso = self.sources.territory_names(language), self.sources.iso_names(language)
            for alpha2, alpha3 in self.sources.alpha3_of_alpha2.items():
                for name in [*cldr.get(alpha2, []), *iso.get(alpha2, [])]:
                    self._package_name(name.replace("’", "'").strip(), language, alpha3)
        for alpha3, row in self.sources.world_countries.items():
            if alpha3 in self.english:
                self._package_name(row["name"]["official"], "en", alpha3)
                for name in row["translations"].get("deu", {}).values():
                    self._package_name(name, "de", alpha3)

    def _package_name(self, name, language, alpha3):
        if not name or "(" in name or "," in name or "[" in name or len(name) < 2:
            return
        if name.isascii() and name.isupper() and len(name) < 4:
            return  # abbreviations are curated
        if name in _BARE_NAMES and alpha3 != _BARE_NAMES[name]:
            return
        self._name(name, language, alpha3, "name")

    def _add_capital_names(self):
        """The capital's names stand for the government of an independent state unless they are the state's own name."""
        german = {}
        for name, language, place in self.places.names:
            if language == "de":
                german.setdefault(place, []).append(name)
        own = {}
        for name, _, actor, kind, *_ in self.names.rows:
            if kind in ("name", "short", "alias"):
                own.setdefault(actor, set()).add(key(name))
        for alpha3, row in self.sources.world_countries.items():
            place = self.places.capitals.get(alpha3)
            if place not in self.places.by_id or not self.sources.is_independent(alpha3) or alpha3 in _SHARED_CAPITALS:
                continue
            taken = own.get(f"country:{alpha3}", set()) | {key(self.english[alpha3])}
            names = [(self.places.by_id[place].name, "*")] + [(name, "de") for name in german.get(place, [])]
            for name, language in names:
                if key(name) not in taken:
                    self._name(name, language, alpha3, "capital")

    def write(self, folder):
        count = write_table(folder / "countries.tsv", "States and territories, former ones too. Written by tools/knowledge/generate.py: change its curated tables, not this file.\n"
                            "Codes: iso-codes; coordinates: world-countries (ODbL); names: CLDR.",
                            ["id", "name", "wikidata", "from", "to", "lat", "lon", "capital"],
                            ((*row[:7], row[7] if row[7] in self.places.by_id else "") for row in self.rows))
        return {"actors/countries.tsv": count}


def _english_plural(noun):
    if noun.endswith("ese") or noun.endswith("ois"):
        return noun
    if noun == "Dutchman":
        return "Dutchmen"
    return noun + "s" if noun else ""
