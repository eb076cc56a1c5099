"""actors/names.tsv: every other name of every actor, gathered from all parts of the generator."""

from tables import write_table

_CLASSES = {"name", "short", "acronym", "adjective", "inhabitant", "capital", "seat", "alias", "surname", "context"}


class Names:
    def __init__(self):
        self.rows = set()
        self._seen = set()

    def add(self, name, language, actor, kind, start="", end=""):
        """An empty name is left out; a name given twice keeps its first class, and one valid everywhere needs no language."""
        name = name.strip()
        if kind not in _CLASSES:
            raise ValueError(f"{name}: no class {kind!r}")
        if not name:
            return
        same = {(name, language, actor), (name, "*", actor)}
        if kind in ("adjective", "inhabitant"):  # one English word may be both
            same = {(name, language, actor, kind)}
        if same & self._seen:
            return
        self._seen.add((name, language, actor, kind))
        if kind not in ("adjective", "inhabitant"):  # "Polen" is the people and the state
            self._seen.add((name, language, actor))
        self.rows.add((name, language, actor, kind, start, end))

    def write(self, folder):
        count = write_table(folder / "names.tsv", "Names of actors besides the main one. Written by tools/knowledge/generate.py: change its curated tables, not this file.\n"
                            "Names of states: CLDR (Unicode-3.0), i18n-iso-countries (MIT), world-countries (ODbL); the rest: tools/knowledge/curated.",
                            ["name", "lang", "actor", "class", "from", "to"], self.rows)
        return {"actors/names.tsv": count}
