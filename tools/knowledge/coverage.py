#!/usr/bin/env python3
"""Counts the days since 1990 on which actors/offices.tsv knows who held an office: by office, over the states of the G20 and
the EU, permanent members of the Security Council and others in the news, and by state where a twentieth or more is missing.

  tools/knowledge/coverage.py knowledge
"""

import collections
import datetime
import sys

G20 = "ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX RUS SAU TUR USA ZAF"
EU = "AUT BEL BGR HRV CYP CZE DNK EST FIN GRC HUN IRL LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE"
OTHERS = "CHE NOR IRN ISR UKR TWN PRK BLR MDA GEO ARM AZE SYR LBN JOR EGY IRQ YEM SDN SSD ETH ERI SOM COD RWA MMR PAK AFG VEN COL PSE"
STATES = (G20 + " " + EU + " " + OTHERS).split()
OFFICES = "head-of-state head-of-government foreign-minister defence-minister finance-minister economy-minister central-bank-governor".split()
FIRST, LAST = datetime.date(1990, 1, 1), datetime.date(2026, 1, 1)
FOUNDED = {1991: "UKR RUS BLR MDA GEO ARM AZE HRV SVN EST LVA LTU", 1993: "CZE SVK ERI", 1994: "PSE", 2011: "SSD"}
# Heads of these are kept with the bank.
BANKS = {"org:fed": "USA", "org:bundesbank": "DEU", "org:pboc": "CHN", "org:bank-of-japan": "JPN", "org:bank-of-england": "GBR",
         "org:bank-of-canada": "CAN", "org:banque-de-france": "FRA", "org:tcmb": "TUR", "org:russian-central-bank": "RUS"}
STEP = datetime.timedelta(30)


def day(text, last):
    """A vague day is the first or the last one it may be."""
    if text in ("", "-"):
        return LAST
    parts = [int(part) for part in text.split("-")]
    return datetime.date(*(parts + ([12, 28] if last else [1, 1])[len(parts) - 1:]))


def read_terms(folder):
    terms = collections.defaultdict(list)
    for line in open(folder + "/actors/offices.tsv", encoding="utf-8"):
        cells = line.rstrip("\n").split("\t") + [""] * 5
        if cells[2] in BANKS:
            cells[1:3] = "central-bank-governor", "country:" + BANKS[cells[2]]
        if cells[2].startswith("country:"):
            terms[cells[2][8:], cells[1]].append((day(cells[3], False), day(cells[4], True)))
    return terms


def known(terms, state):
    """How many days of how many are known, one in thirty looked at."""
    founded = next((year for year, states in FOUNDED.items() if state in states.split()), None)
    at = datetime.date(founded, 12, 31) if founded else FIRST
    days = hits = 0
    while at < LAST:
        days += 1
        hits += any(first <= at <= last for first, last in terms)
        at += STEP
    return hits, days


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    terms = read_terms(sys.argv[1])
    for office in OFFICES:
        counts = {state: known(terms[state, office], state) for state in STATES}
        hits, days = (sum(count[i] for count in counts.values()) for i in (0, 1))
        gaps = ["%s %d" % (state, 100 * h // d) for state, (h, d) in counts.items() if h < 0.95 * d]
        print("%s: %.1f %%; in %d states less than 95 %%: %s" % (office, 100 * hits / days, len(gaps), ", ".join(gaps)))


if __name__ == "__main__":
    main()
