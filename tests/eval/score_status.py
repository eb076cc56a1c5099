#!/usr/bin/env python3
"""Is what the program says of an event's reality right: its status, polarity and certainty, on the events it finds?

  tests/eval/score_status.py build/release/dragoman [--set meantime|muc34] [--errors] [--knowledge DIR]

Gold: ../shared/gold/events (77, skipped, where it is missing). Both sets are English.

MEANTIME marks words of the article with time (FUTURE, NON_FUTURE), certainty (CERTAIN, PROBABLE, POSSIBLE), polarity and whether they stand
in a condition. A gold event is found when an event of the program has its sentence as evidence and the gold word is a form of the word of its
rule, or, where no word agrees, is the only event and the only gold word of the sentence. What is right:
  status     FUTURE: planned, proposed or hypothetical. NON_FUTURE: occurred, ongoing or cancelled; PROBABLE and POSSIBLE ones may be
             hypothetical too. In a condition: none that says it is done.
  certainty  CERTAIN: asserted or reported (MEANTIME asks whether the article doubts it, not who says so), and not hypothetical unless in a
             condition. PROBABLE, POSSIBLE: hypothetical, proposed, reported or alleged.
  polarity   NEG: negative, denied, cancelled, or a kind that says so of itself (a refusal). POS: none of these, cancelled and refusals aside.
Words whose value is UNDERSPECIFIED or missing are not asked for it.

MUC-3/4 tells of each article which incidents it reports (attack, bombing, kidnapping, arson, robbery), whether they were accomplished, attempted
or threatened (stage), and how sure it is who did it (confidence). A template is found by the events of its kinds whose sentence
names most of its perpetrators, targets and towns, at least one. It is judged by the event that names most.
  status     ACCOMPLISHED: occurred or ongoing. ATTEMPTED: any but ongoing (an attempt has occurred too). THREATENED: planned, proposed,
             hypothetical, or a threat.
  certainty  on events with somebody who did it, where the sentence names a perpetrator of the template. REPORTED AS FACT, CLAIMED OR ADMITTED: asserted or reported. SUSPECTED, POSSIBLE: reported or alleged.
  polarity   always positive.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EVENTS = ROOT.parent / "shared/gold/events"
VERB_FORMS = ROOT / "knowledge/languages/en/verb_forms.tsv"
SKIPPED = 77

UNREAL = {"planned", "proposed", "hypothetical"}
REAL = {"occurred", "ongoing", "cancelled"}
SAYS_NO = {"rejection", "refusal", "failed-talks", "non-recognition", "denial", "talks-halted"}
THREATS = {"threat", "military-threat", "ultimatum", "warning"}
MUC_KINDS = {"KIDNAPPING": {"hostage-taking", "abduction", "kidnapping"}, "ROBBERY": {"robbery", "theft", "looting"}}


def irregular_forms():
    """Form -> lemma, of the verbs that the rules would get wrong."""
    out = {}
    with open(VERB_FORMS, encoding="utf-8") as rows:
        for row in rows:
            if row.startswith("#"):
                continue
            lemma, *forms = row.rstrip("\n").split("\t")
            for form in " ".join(forms).split():
                out.setdefault(form, lemma)
    return out


def stem(word, irregular):
    """What all forms of an English verb or noun share, roughly: "signed" and "signing" are "sign"."""
    word = irregular.get(word.lower(), word.lower())
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word


def rule_stems(event, irregular):
    words = event["rule"].split(": ", 1)[-1].rsplit(" = ", 1)[0]
    return {stem(word, irregular) for word in re.findall(r"[a-z]+", words.lower())}


class Tally:
    """Counts of right and all for each question."""

    def __init__(self):
        self.right, self.all, self.errors = collections.Counter(), collections.Counter(), []

    def judge(self, question, is_right, gold, event, sentence):
        self.all[question] += 1
        self.right[question] += is_right
        if not is_right:
            told = "%s %s %s %s" % (event["kind"], event["status"], event["polarity"], event["certainty"])
            self.errors.append((question, gold, told, event["rule"], " ".join(sentence.split())))

    def show(self, name, found, wanted, with_errors):
        print("%s: found %d of %d" % (name, found, wanted))
        for question in ("status", "polarity", "certainty"):
            share = self.right[question] / max(1, self.all[question])
            print("  %-9s %.3f  (%d of %d)" % (question, share, self.right[question], self.all[question]))
        if with_errors:
            for error in sorted(self.errors):
                print("\t".join(error))


def extract(program, records, extra):
    """The program's documents by id."""
    lines = "".join(json.dumps({"id": r["id"], "text": r["text"], "lang": "en", "published": r["published"]}) + "\n" for r in records)
    done = subprocess.run([program, "extract", "--format", "jsonl", *extra, "-"], input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    return {d["document"]["id"]: d for d in map(json.loads, done.stdout.splitlines())}


def records_of(name):
    with open(EVENTS / (name + ".jsonl"), encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


# --- MEANTIME

def sentence_spans(text):
    """Byte offsets of the lines; the set has one sentence a line."""
    spans, begin = [], 0
    for line in text.split("\n"):
        end = begin + len(line.encode())
        spans.append((begin, end))
        begin = end + 1
    return spans


def events_of_sentence(document, span):
    return [e for e in document["events"] if any(ev["begin"] < span[1] and ev["end"] > span[0] for ev in e["evidence"])]


def is_negative(event):
    return event["polarity"] == "negative" or event["certainty"] == "denied"


def judge_meantime(tally, gold, event, sentence):
    conditional = gold["special"] in ("COND_IF_CLAUSE", "COND_MAIN_CLAUSE")
    doubtful = gold["certainty"] in ("POSSIBLE", "PROBABLE")
    status, label = event["status"], "%s: %s %s %s" % (gold["trigger"], gold["time"], gold["certainty"], gold["polarity"])
    if gold["time"] in ("FUTURE", "NON_FUTURE"):
        wanted = UNREAL if gold["time"] == "FUTURE" or conditional else REAL | ({"hypothetical"} if doubtful else set())
        tally.judge("status", status in wanted, label, event, sentence)
    if gold["certainty"] in ("CERTAIN", "POSSIBLE", "PROBABLE"):
        sure = event["certainty"] == "asserted" and status not in ("hypothetical", "proposed")
        held = event["certainty"] in ("asserted", "reported", "denied") and (status != "hypothetical" or conditional)
        tally.judge("certainty", not sure if doubtful else held, label, event, sentence)
    if gold["polarity"] in ("POS", "NEG"):
        says_no = is_negative(event) or status == "cancelled" or event["kind"] in SAYS_NO
        is_right = says_no if gold["polarity"] == "NEG" else not is_negative(event)
        tally.judge("polarity", is_right, label, event, sentence)


def meantime(program, extra):
    irregular, tally, found, wanted = irregular_forms(), Tally(), 0, 0
    records = records_of("meantime_events")
    for record in records:
        record["published"] = next((t["value"] for t in record["timex"] if re.fullmatch(r"\d{4}-\d\d-\d\d", t["value"] or "")), "2007-01-01")
    documents = extract(program, records, extra)
    for record in records:
        document, spans = documents[record["id"]], sentence_spans(record["text"])
        by_sentence = collections.defaultdict(list)
        for gold in record["events"]:
            if gold.get("certainty"):
                by_sentence[gold["sent"]].append(gold)
        for sent, golds in sorted(by_sentence.items()):
            wanted += len(golds)
            events = events_of_sentence(document, spans[sent])
            sentence = record["text"].encode()[slice(*spans[sent])].decode()
            pairs = [(g, e) for g in golds for e in events
                     if any(stem(w, irregular) in rule_stems(e, irregular) for w in g["trigger"].split())]
            if not pairs and len(golds) == 1 and len(events) == 1:
                pairs = [(golds[0], events[0])]
            for gold in golds:
                mine = [e for g, e in pairs if g is gold]
                if mine:
                    found += 1
                    judge_meantime(tally, gold, mine[0], sentence)
    return tally, found, wanted


# --- MUC-3/4

def quoted(template, field):
    """The spellings that a field of the template gives."""
    return {name for value in template[field] for name in re.findall(r'"([^"]+)"', value)}


def names_of(template):
    """The words that tell this incident: who did it, to whom or what, in which town."""
    names = set()
    for field in ("perp", "perp_org", "target_hum", "target_phys"):
        names |= quoted(template, field)
    for place in template["loc"]:
        names |= {part.strip() for part in re.findall(r"([A-Z .]+) \((?:CITY|TOWN|VILLAGE|NEIGHBORHOOD|FARM)", place)}
    return names


def is_of_type(event, types):
    kinds = set().union(*(MUC_KINDS.get(t, set()) for t in types))
    if kinds:
        return event["kind"] in kinds
    return event["type"] == "ASSAULT" or event["kind"] in THREATS or event["kind"] == "death"


def judge_muc(tally, template, event, sentence):
    stage, status = template["modality"], event["status"]
    label = "%s %s %s" % (template["type"], stage, ";".join(c.split(":")[0] for c in template["perp_confidence"]))
    stages = {"ACCOMPLISHED": status in ("occurred", "ongoing"), "ATTEMPTED": status != "ongoing",
              "THREATENED": status in UNREAL or event["kind"] in THREATS}
    tally.judge("status", any(stages[s] for s in stage.split(" / ")), label, event, sentence)
    tally.judge("polarity", not is_negative(event) or "ATTEMPTED" in stage, label, event, sentence)
    levels = " ".join(c.split(":")[0] for c in template["perp_confidence"])
    names_perpetrator = any(name in sentence for name in quoted(template, "perp") | quoted(template, "perp_org"))
    if levels and names_perpetrator and any(p["role"] == "initiator" for p in event["participants"]):
        sure, unsure = re.search("FACT|CLAIMED", levels), re.search("SUSPECTED|POSSIBLE", levels)
        is_right = (sure and event["certainty"] in ("asserted", "reported")) or (unsure and event["certainty"] in ("reported", "alleged"))
        tally.judge("certainty", bool(is_right), label, event, sentence)


def muc_published(record):
    """The day of the dateline: "SAN SALVADOR, 3 JAN 90 --"."""
    months = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
    found = re.search(r"(\d{1,2}) (%s)[A-Z]* (\d\d)\b" % "|".join(months), record["text"][:400])
    return "19%s-%02d-%02d" % (found[3], months.index(found[2]) + 1, int(found[1])) if found else "1990-01-01"


def muc34(program, extra):
    tally, found, wanted = Tally(), 0, 0
    records = records_of("muc34")
    for record in records:
        record["published"] = muc_published(record)
    documents = extract(program, records, extra)
    for record in records:
        raw = record["text"].encode()
        for template in record["events"]:
            types = [t for t in template["type"].split(" / ") if t != "FORCED WORK STOPPAGE"]
            if not types or not template["modality"]:
                continue
            wanted += 1
            best, most = None, 0
            for event in documents[record["id"]]["events"]:
                if not is_of_type(event, types):
                    continue
                sentence = " ".join(raw[event["evidence"][0]["begin"]:event["evidence"][0]["end"]].decode().split())
                named = sum(name in sentence for name in names_of(template))
                if named > most:
                    best, most = (event, sentence), named
            if best:
                found += 1
                judge_muc(tally, template, *best)
    return tally, found, wanted


SETS = {"meantime": ("MEANTIME", meantime), "muc34": ("MUC-3/4", muc34)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("--set", choices=SETS)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--knowledge")
    options = parser.parse_args()
    if not EVENTS.exists():
        print("%s: not there; status is not scored" % EVENTS)
        sys.exit(SKIPPED)
    extra = ["--knowledge", options.knowledge] if options.knowledge else []
    for key in [options.set] if options.set else SETS:
        name, score = SETS[key]
        tally, found, wanted = score(options.program, extra)
        tally.show(name, found, wanted, options.errors)


if __name__ == "__main__":
    main()
