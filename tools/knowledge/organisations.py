"""actors/organisations.tsv and the names of organisations, all curated."""

from tables import write_table


class Organisations:
    def __init__(self, sources, names):
        self.rows = []
        self.ids = []
        for row in sources.curated("organisations"):
            country = f"country:{row['country']}" if row["country"] else ""
            self.ids.append(row["id"])
            self.rows.append((row["id"], row["name"], row["kind"], row["code"], country, row["from"], row["to"], row["wikidata"]))
        for row in sources.curated("organisation_names"):
            names.add(row["name"], row["lang"], row["organisation"], row["class"], row["from"], row["to"])

    def write(self, folder):
        count = write_table(folder / "organisations.tsv", "Organisations, armed groups, parties, media. Written by tools/knowledge/generate.py from curated/organisations.tsv.",
                            ["id", "name", "kind", "code", "country", "from", "to", "wikidata"], self.rows)
        return {"actors/organisations.tsv": count}
