"""Heads of state and government, and ministers, from tables by others, as plain terms.

Each reader yields Term values with clean names, or leaves a row out: what is vague or broken in the source is not repaired by
guessing. Which of them enter the knowledge is decided in persons.py.
"""

import csv
import re
from dataclasses import dataclass
from datetime import date

from text import key


@dataclass(frozen=True)
class Term:
    name: str
    office: str
    country: str
    start: str
    end: str
    source: str
    wikidata: str = ""
    current: bool = True  # whether an open end means in office today; an old table says so of its own day only


def _rows(path, **options):
    with open(path, newline="", **options) as file:
        yield from csv.DictReader(file)


# ---- ministers (Wikidata, by every-politician-scrapers) ----

_MINISTER_FILES = {"china": "CHN", "france": "FRA", "iran": "IRN", "israel": "ISR", "russia": "RUS", "ukraine": "UKR", "us": "USA"}


def minister_terms(sources):
    """Rows whose position is listed in curated/minister_positions.tsv. The tables end in July 2022."""
    offices = {(row["country"], row["position"]): row["office"] for row in sources.curated("minister_positions")}
    for name, country in _MINISTER_FILES.items():
        for row in _rows(sources.facts / f"leaders/ministers/{name}.csv", encoding="utf-8"):
            office = offices.get((country, row["position"])) or offices.get(("", row["position"]))
            if office and row["start"] and row["person"]:
                yield Term(row["person"], office, country, row["start"], row["end"], "every-politician-scrapers", row["personID"],
                           current=False)


# ---- The World Factbook ----

_MONTHS = {name: number for number, name in enumerate(
    "January February March April May June July August September October November December".split(), 1)}
_TITLES = {
    "President": "head-of-state", "King": "head-of-state", "Queen": "head-of-state", "Emperor": "head-of-state", "Sultan": "head-of-state",
    "Prime Minister": "head-of-government", "Premier": "head-of-government", "Chancellor": "head-of-government",
    "Taoiseach": "head-of-government",
}
_OTHERS = re.compile(r"Vice|Deputy|Deputies|represented|Governor|vacant|Vacant|note|CEO|Council|Speaker|-elect")
_PARTICLES = {"DA", "DE", "DO", "DOS", "AL", "EL"}
_FACTBOOK_NAME = re.compile(r"^[A-Z][\w'-]+(?: (?:[A-Z][\w'-]*\.?|d[aeo]s?|al|el))*$")


def factbook_terms(sources):
    """Presidents, kings and prime ministers since 2014. A term ends where the next holder's begins."""
    countries = {row["fips"]: row["ISO3"] for row in _country_info(sources) if row["fips"]}
    found = {}  # (country, role) -> start -> (title, name) of each row; (None, "") for one that cannot be read
    for line in (sources.facts / "leaders/factbook_leaders.tsv").read_text(encoding="utf-8").splitlines():
        code, role, holder, since = line.split("\t")
        country, start = countries.get(code.upper()), _factbook_day(since)
        if not country or not start or not sources.is_independent(country) or _OTHERS.search(holder):
            continue
        title = next((title for title in _TITLES if holder.startswith(title + " ")), None)
        name = _factbook_name(holder[len(title) + 1:]) if title else ""
        found.setdefault((country, role), {}).setdefault(start, []).append((title, name))
    for (country, _), rows_by_start in sorted(found.items()):
        yield from _factbook_succession(country, sorted(rows_by_start.items()))


def _factbook_succession(country, starts):
    """The terms whose end is sure: the next row of the role can be read too, or there is none."""
    holders = []  # (title, name, start); the name is empty where the source cannot be read or contradicts itself
    for start, rows in starts:
        title, name = rows[0]
        if any(not other or not name or not same_person(name, other) for _, other in rows):
            name = ""
        if not holders or not name or not holders[-1][1] or not same_person(holders[-1][1], name):
            holders.append((title, name, start))
    for (title, name, start), (_, following, end) in zip(holders, holders[1:] + [("", "-", "")]):
        if name and following:
            yield Term(name, _TITLES[title], country, start, end, "CIA World Factbook")


def _country_info(sources):
    lines = (sources.facts / "cameo/countryInfo.txt").read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if line.startswith("ISO\t"))
    columns = header.split("\t")
    for line in lines:
        if line and not line.startswith(("#", "ISO\t")):
            yield dict(zip(columns, line.split("\t")))


def _factbook_day(text):
    match = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", text)
    if not match or match[2] not in _MONTHS:
        return ""
    return f"{match[3]}-{_MONTHS[match[2]]:02}-{int(match[1]):02}"


def _factbook_name(text):
    """'Recep Tayyip ERDOGAN' -> 'Recep Tayyip Erdogan'. Nothing where the text is no plain name of two or more words."""
    text = re.sub(r'"[^"]*" ?', "", text).strip()
    text = re.sub(r"(?<=\w) [A-Z]\.(?= )", "", text)  # middle initials
    if text.startswith(("Sir ", "President ", "Elect ", "Tan Sri ")):
        return ""
    words = text.split()
    if len(words) < 2 or not any(word.isupper() and len(word) > 2 for word in words):
        return ""
    name = " ".join(word.lower() if word in _PARTICLES else _capitalised(word) if word.isupper() and len(word) > 2 else word
                    for word in words)
    return name if _FACTBOOK_NAME.match(name) and len(words) < 6 else ""


def _capitalised(word):
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def same_person(one, other):
    """Whether two spellings, of one office at one time, are surely one person: the last word of one is a word of the other,
    and the first names, where both are given, begin alike."""
    if key(one) == key(other):
        return True
    ours, theirs = ([key(word) for word in re.split(r"[ -]", name) if key(word)] for name in (one, other))
    if not (ours[-1] in theirs or theirs[-1] in ours):
        return False
    return len(ours) == 1 or len(theirs) == 1 or ours[0][0] == theirs[0][0] or ours[0] in theirs or theirs[0] in ours


def day_range(start, end):
    """First and last day as dates; vague ones are widened."""
    return _first_day(start), _last_day(end) if end else date.max


def _first_day(text):
    parts = [int(part) for part in text.split("-")]
    return date(*(parts + [1, 1])[:3])


def _last_day(text):
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    year, month = parts
    following = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
