#!/usr/bin/env python3
"""Writes knowledge/actors, knowledge/places and the elections of knowledge/times from open packages, fact tables and the curated tables beside this file.

    tools/knowledge/fetch.sh build/knowledge-sources
    tools/knowledge/generate.py --packages build/knowledge-sources --facts ../shared/data --out knowledge

Same input, same bytes. The build of the program needs none of this: the output is committed.
"""

import argparse
from pathlib import Path

from ambiguous import write_ambiguous
from countries import Countries
from elections import write_elections
from names import Names
from organisations import Organisations
from persons import Persons
from places import Places
from sources import Sources


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--packages", required=True, help="folder that fetch.sh filled")
    parser.add_argument("--facts", required=True, help="folder of fact tables")
    parser.add_argument("--out", default="knowledge", help="the knowledge folder")
    options = parser.parse_args()

    sources = Sources(options.packages, options.facts)
    names = Names()
    places = Places(sources)
    countries = Countries(sources, places, names)
    organisations = Organisations(sources, names)
    persons = Persons(sources, names, countries, organisations)

    out = Path(options.out)
    counts = {}
    for part in (countries, organisations, persons, names):
        counts |= part.write(out / "actors")
    counts |= places.write(out / "places")
    counts |= write_elections(sources, out / "times")
    counts |= write_ambiguous(sources, places, persons, out / "places")
    for path, count in sorted(counts.items()):
        print(f"{count:7} {path}")


if __name__ == "__main__":
    main()
