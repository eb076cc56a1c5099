#!/usr/bin/env python3
"""Prints where heads of state and government of knowledge/actors disagree with the tables of leaders by others.

    tools/knowledge/compare_leaders.py knowledge ../shared/data --packages build/knowledge-sources

nobody  a leader of REIGN (who led in fact) whom the tables know in no office of that country at the time, and for whom no head
        of like name began on about the same day (REIGN spells "Goita" and "Campaore", and gives a second surname alone)
start   a head of state or government whose first day differs by more than a month from The World Factbook's
Both may be right: REIGN names who rules, the Factbook the day of an office or of the oath. What is wrong is put right in
curated/offices.tsv.
"""

import argparse
import difflib
import re
import sys
from datetime import date
from pathlib import Path

from mined import factbook_terms
from reign import reign_terms
from sources import Sources
from text import key

HEADS = {"head-of-state", "head-of-government"}
DAYS_APART = 31
ALIKE = 0.6
FORMER = {"SRB": ("YUG", "SCG")}  # REIGN counts a state's former self as the state


def bound(day, last):
    parts = (day + ("-12-28" if last else "-01-01")[len(day) - 4:]) if day else ("9999-12-31" if last else "0001-01-01")
    return date.fromisoformat(parts)


def words(name):
    return {key(word) for word in re.split("[ -]", name)} | {key(name)}


def alike(first, second):
    """Do two names share a word but for its spelling?"""
    return any(difflib.SequenceMatcher(None, a, b).ratio() >= ALIKE for a in first for b in second if min(len(a), len(b)) > 3)


def is_known(leader, ours):
    first, last = bound(leader.start, False), bound(leader.end, True)
    at_the_time = [t for t in ours if bound(t[4], False) <= last and first <= bound(t[5], True)]
    if any(t[1] & words(leader.name) for t in at_the_time):
        return True
    heads = [t for t in at_the_time if t[2] in HEADS and abs((bound(t[4], False) - first).days) <= DAYS_APART]
    return any(alike(t[1], words(leader.name)) for t in heads)


def read(folder):
    people = dict(line.split("\t")[:2] for line in (folder / "actors/persons.tsv").read_text(encoding="utf-8").splitlines()
                  if line.startswith("person:"))
    names = {}
    for line in (folder / "actors/names.tsv").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) > 2 and cells[2].startswith("person:"):
            names.setdefault(cells[2], set()).update(words(cells[0]))
    terms = []
    for line in (folder / "actors/offices.tsv").read_text(encoding="utf-8").splitlines():
        cells = [cell if cell != "-" else "" for cell in line.split("\t")] + [""] * 6
        if cells[0] in people:
            terms.append((cells[0], words(people[cells[0]]) | names.get(cells[0], set()), cells[1], cells[2].split(":")[-1],
                          cells[3], cells[4]))
    return terms


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("knowledge", type=Path)
    parser.add_argument("facts")
    parser.add_argument("--packages", required=True)
    options = parser.parse_args()
    sources = Sources(options.packages, options.facts)
    terms = read(options.knowledge)
    known = wrong = compared = apart = 0
    for leader in reign_terms(sources):
        ours = [t for t in terms if t[3] in (leader.country, *FORMER.get(leader.country, ()))]
        if not ours or (leader.end and leader.end < "2000"):
            continue
        known += 1
        if not is_known(leader, ours):
            wrong += 1
            print(f"nobody {leader.country} {leader.name} {leader.start} {leader.end}")
    for leader in factbook_terms(sources):
        ours = [t for t in terms if t[3] == leader.country and t[2] == leader.office and t[1] & words(leader.name.split()[-1]) and len(t[4]) == 10]
        if not ours:
            continue
        compared += 1
        nearest = min(ours, key=lambda t: abs((bound(t[4], False) - bound(leader.start, False)).days))
        days = abs((bound(nearest[4], False) - bound(leader.start, False)).days)
        if days > DAYS_APART:
            apart += 1
            print(f"start {leader.country} {leader.office} {leader.name}: {nearest[4]}, Factbook {leader.start}")
    print(f"{known - wrong} of {known} leaders of REIGN since 2000 are known; {compared - apart} of {compared} first days agree with The World Factbook")
    return 0


if __name__ == "__main__":
    sys.exit(main())
