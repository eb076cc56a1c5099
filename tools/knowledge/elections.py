"""National elections and referendums with their days: REIGN (MIT), completed by curated/elections.tsv."""

import csv

from tables import write_table

FIRST_YEAR = 1985
COMMENT = """Days of elections, so that an article that names one without its year is dated by it. Written by
tools/knowledge/generate.py from REIGN's list of elections (MIT) and curated/elections.tsv: change that, not this file."""
KINDS = {"X": "nation", "L": "nation", "R": "referendum"}


def write_elections(sources, folder):
    rows = [(row["country"], row["date"], row["kind"]) for row in sources.curated("elections")]
    rows += _reign_elections(sources)
    count = write_table(folder / "elections.tsv", COMMENT, ["country", "date", "kind"], rows)
    return {"times/elections.tsv": count}


def _reign_elections(sources):
    """Votes that took place, on a known day, from FIRST_YEAR on."""
    countries = _countries_by_code(sources)
    for row in _rows(sources.facts / "leaders/electionlist_3_21.csv"):
        year, month, day = (row[c].strip() for c in ("elec_year", "elec_month", "elec_day"))
        if not row["event"].startswith("Vote") or not (year.isdigit() and month.isdigit() and day.isdigit()):
            continue
        country = countries.get(row["ccode"].strip())
        kind = KINDS.get(row["type"].strip())
        if country and kind and int(year) >= FIRST_YEAR:
            yield country, f"{int(year):04}-{int(month):02}-{int(day):02}", kind


def _countries_by_code(sources):
    """ISO 3166-1 alpha-3 by the Correlates of War number, as REIGN's leaders pair it with an abbreviation."""
    states = {row["abbreviation"]: row["country"] for row in sources.curated("reign_states")}
    return {row["ccode"].strip(): states.get(row["stateabb"], row["stateabb"])
            for row in _rows(sources.facts / "leaders/leaderlist_3_21.csv")}


def _rows(path):
    with open(path, newline="", encoding="latin-1") as file:
        yield from csv.DictReader(file)
