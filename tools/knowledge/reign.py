"""REIGN, the list of political leaders 1990 to March 2021: what the tables lack is told from it.

It names leaders in fact, often by the surname alone, without the office and with only the month of the end. So it enters no
table; check.py prints who is missing.
"""

import csv
import re

from mined import Term


def reign_terms(sources):
    """Leaders in fact, 1990 to March 2021. Only the month of the end is known; surnames alone are left out."""
    states = {row["abbreviation"]: row["country"] for row in sources.curated("reign_states")}
    for row in _rows(sources.facts / "leaders/leaderlist_3_21.csv"):
        name = " ".join(re.sub(r"\(.*?\)", "", row["leader"]).split())
        if not all(row[c].isdigit() for c in ("syear", "smonth", "sdate")) or " and " in name or "," in name:
            continue
        end = f"{int(row['eyear']):04}-{int(row['emonth']):02}" if row["eyear"].isdigit() and row["emonth"].isdigit() else ""
        if end and end < "1990" or not end and row["eyear"]:
            continue
        start = f"{int(row['syear']):04}-{int(row['smonth']):02}-{int(row['sdate']):02}"
        country = states.get(row["stateabb"], row["stateabb"])
        yield Term(name, "", country, start, end, "REIGN")


def _rows(path):
    with open(path, newline="", encoding="latin-1") as file:
        yield from csv.DictReader(file)
