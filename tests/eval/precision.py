#!/usr/bin/env python3
"""Precision by eye: events drawn at random from what the program says of articles nobody has labelled, each judged by reading.

  tests/eval/precision.py draw en|de PROGRAM          rows to be judged, as TSV (the judgement empty)
  tests/eval/precision.py read en|de                  the rows of the gold file with their sentences, to read
  tests/eval/precision.py score en|de [PROGRAM]       precision and causes of errors; with PROGRAM, also what it says today

Judgements: tests/gold/precision_LANG.tsv, without texts; the texts lie in ../shared/gold (77, skipped, where they are missing).
Drawing sorts all events by a hash of article, place and kind, so that a changed program draws mostly the same ones.

Columns: drawn (1: by the program as it was when first judged, 2: after its most frequent faults were mended, 12: both), set, article, begin and end of the sentence (bytes), word of the rule that fired, kind, status, first and last day, sides
(i: initiator, r: recipient, p: participant, m: mediator), then the judgement:
  event   yes: the sentence tells (or plans, demands, denies …) an event or deed of this kind. no: it does not.
  sides   ok: who is named, is it, in that role, and none that the article names is missing. wrong, missing, or - where event is no.
  status  ok or wrong, polarity and certainty included.
  date    ok: the day or period is right, or rightly unknown. wrong otherwise.
  cause   one or two words for what went wrong; empty where all is right.
"""
import collections
import hashlib
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared/gold"
SKIPPED = 77

# How many events of each set.
SETS = {
    "de": {"events/wikinews_de_quotes": 120, "events/mardy_taz_claims_de": 35, "time/krauts_zeit": 30, "time/krauts_dolomiten42": 15},
    "en": {"events/wp_current_events_2010_2014": 60, "events/giveme5w1h": 50, "events/wikinews_en": 40, "time/timebank": 35, "time/aquaint": 15},
}
COLUMNS = ["drawn", "set", "article", "begin", "end", "word", "kind", "status", "first", "last", "sides", "event", "sides_ok", "status_ok", "date_ok", "cause"]
JUDGED = COLUMNS[11:]


def labelled_articles():
    """Articles with labels of their own, to develop on or kept apart: not drawn."""
    out = set()
    for folder in (GOLD / "labelled", ROOT / "tests/gold/news"):
        for path in folder.glob("*.json"):
            out.add(str(json.loads(path.read_text(encoding="utf-8"))["origin"]["id"]))
    return out


def articles(lang, wanted=None):
    """The articles as the program reads them; of `wanted` (set, id) alone, where given."""
    labelled = labelled_articles()
    for name in SETS[lang]:
        path = GOLD / (name + ".jsonl")
        if not path.exists():
            print("%s: not there; precision is not measured" % path)
            sys.exit(SKIPPED)
        with open(path, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                key = str(record.get("id") or record.get("doc"))
                day = str(record.get("date") or record.get("dct") or "")[:10].replace("-", "")
                if key in labelled or (wanted is not None and (name, key) not in wanted):
                    continue
                article = {"id": name + "\t" + key, "text": record["text"], "lang": lang}
                if len(day) == 8:
                    article["published"] = "%s-%s-%s" % (day[:4], day[4:6], day[6:])
                yield article


def extract(program, inputs):
    lines = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in inputs)
    done = subprocess.run([program, "extract", "--format", "jsonl", "-"], input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return map(json.loads, done.stdout.splitlines())


def row_of(article, event):
    """The columns that the program fills."""
    name, key = article.split("\t")
    evidence, date = event["evidence"][0], event["date"]
    sides = " ".join("%s:%s" % (p["role"][0], p["actor"]) for p in event["participants"])
    reality = "/".join([event["status"], event["polarity"], event["certainty"]])
    word = event["rule"].split(": ", 1)[-1].rsplit(" = ", 1)[0]
    return dict(zip(COLUMNS[1:], [name, key, str(evidence["begin"]), str(evidence["end"]), word, event["kind"], reality, date.get("first") or "-",
                              date.get("last") or "-", sides or "-"]))


def identity(row):
    """What makes two rows the same event of the same sentence."""
    return row["set"], row["article"], row["begin"], row["word"], row["kind"]


def draw(lang, program):
    by_set = collections.defaultdict(dict)
    for document in extract(program, articles(lang)):
        for event in document["events"]:
            row = row_of(document["document"]["id"], event)
            digest = hashlib.sha256("\t".join(identity(row)).encode()).hexdigest()
            by_set[row["set"]].setdefault(digest, row)
    print("\t".join(COLUMNS))
    for name, count in SETS[lang].items():
        for digest in sorted(by_set[name])[:count]:
            print("\t".join(by_set[name][digest].get(c, "") for c in COLUMNS))


def judgements(lang):
    lines = [l.rstrip("\n").split("\t") for l in open(ROOT / ("tests/gold/precision_%s.tsv" % lang), encoding="utf-8") if not l.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def read(lang):
    rows = judgements(lang)
    texts = {a["id"]: a for a in articles(lang, {(r["set"], r["article"]) for r in rows})}
    for number, row in enumerate(rows, 1):
        article = texts[row["set"] + "\t" + row["article"]]
        sentence = " ".join(article["text"].encode()[int(row["begin"]):int(row["end"])].decode().split())
        print("%d\t%s\t%s\t%s\t%s..%s\t%s\t(%s)\n\t%s" % (number, row["word"], row["kind"], row["status"], row["first"], row["last"], row["sides"],
                                                     article.get("published", ""), sentence))


def print_precision(title, rows):
    if not rows:
        return print("%s: none" % title)
    events = [r for r in rows if r["event"] == "yes"]
    share = lambda part, whole: "%.3f (%d of %d)" % (len(part) / max(1, len(whole)), len(part), len(whole))
    print("%s: %d events" % (title, len(rows)))
    print("  an event of this kind  %s" % share(events, rows))
    for column in ("sides_ok", "status_ok", "date_ok"):
        print("  %-21s  %s" % (column[:-3] + " right", share([r for r in events if r[column] == "ok"], events)))
    print("  all right              %s" % share([r for r in events if all(r[c] == "ok" for c in JUDGED[1:4])], rows))


def score(lang, program=None):
    rows = judgements(lang)
    print_precision("first draw, " + lang, [r for r in rows if "1" in r["drawn"]])
    rows = [r for r in rows if "2" in r["drawn"]]
    print_precision("second draw, " + lang, rows)
    causes = collections.Counter((r["event"] == "no", r["cause"]) for r in rows if r["cause"])
    for (is_wrong, cause), count in sorted(causes.items(), key=lambda item: (-item[1], item[0])):
        print("  %3d %s %s" % (count, "no event:" if is_wrong else "field:   ", cause))
    if program is None:
        return
    now = collections.defaultdict(list)
    for document in extract(program, articles(lang, {(r["set"], r["article"]) for r in rows})):
        for event in document["events"]:
            row = row_of(document["document"]["id"], event)
            now[identity(row)].append(row)
    given = [r for r in rows if identity(r) in now]
    same = [r for r in given if any(all(n[c] == r[c] for c in ("status", "first", "last", "sides")) for n in now[identity(r)])]
    for verdict in ("yes", "no"):
        of = [r for r in rows if r["event"] == verdict]
        kept = [r for r in of if r in given]
        print("judged %s: %d, still given %d, of these with other fields %d" % (verdict, len(of), len(kept), len([r for r in kept if r not in same])))
    print_precision("of these given today as they were", same)


if __name__ == "__main__":
    commands = {"draw": draw, "read": read, "score": score}
    if len(sys.argv) < 3 or sys.argv[1] not in commands or sys.argv[2] not in SETS:
        sys.exit(__doc__)
    commands[sys.argv[1]](*sys.argv[2:])
