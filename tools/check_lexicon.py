#!/usr/bin/env python3
"""Checks the event lexicon of a language against docs/KNOWLEDGE.md and knowledge/ontology.

    tools/check_lexicon.py de en        # exit 0 and one line of counts a table, or 1 and every fault with its place

Checked: the form (header, cells, order of the rows, no row twice), and that every kind, topic, action, effect, slot, role,
condition and frame that a row names exists. Also cases: tests/cases/lexicon_LANG.tsv, where the file is there.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COLUMNS = {
    "frames.tsv": ["name", "slots"],
    "verbs.tsv": ["verb", "kind", "slots", "effect"],
    "nouns.tsv": ["noun", "plural", "kind", "slots", "effect"],
    "hedges.tsv": ["words", "effect"],
    "sources.tsv": ["words", "slot", "form"],
    "topics.tsv": ["words", "topic"],
    "actions.tsv": ["word", "object", "action"],
    "numbers.tsv": ["word", "value"],
    "units.tsv": ["word", "unit", "kind"],
}
EFFECTS = set("says claims denies confirms promises offers plans wants proposes demands considers threatens refuses prevents "
              "cancels postpones begins continues ends holds keeps breaks withdraws accuses expects recalls includes judges fails "
              "reported alleged hypothetical planned proposed ongoing occurred".split())
WITHOUT_CONTENT = set("keeps breaks withdraws includes judges fails planned ongoing".split())  # of the event told elsewhere, or of none
HEDGES = EFFECTS | {"none"}
ROLES = set("initiator recipient participant mediator place content matter source holder none".split())
SOURCE_SLOTS = set("gen dat acc nom after before none".split())
SOURCE_FORMS = set("reported quoted claimed unnamed".split())
UNIT_KINDS = set("currency percent measure count share-of".split())
STATUSES = set("occurred ongoing planned proposed cancelled hypothetical".split())
SLOT = re.compile(r"^(subj|obj|iobj|gen|poss|inf|that|ing|pred|p-[^\s!=~:|]+)(!actor|!body|!person|!|=[^\s:=]+|~[^\s:=]+)?:([a-z]+)$")


def column(path, name):
    header, *rows = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    place = header.split("\t").index(name)
    return {row.split("\t")[place] for row in rows}


class Checker:
    def __init__(self, lang):
        ontology = ROOT / "knowledge" / "ontology"
        self.kinds = column(ontology / "kinds.tsv", "kind")
        self.topics = column(ontology / "topics.tsv", "topic")
        self.actions = column(ontology / "actions.tsv", "action")
        self.folder = ROOT / "knowledge" / "languages" / lang
        self.cases = ROOT / "tests" / "cases" / f"lexicon_{lang}.tsv"
        self.frames = set()
        self.faults = []

    def fault(self, path, number, what):
        self.faults.append(f"{path.relative_to(ROOT)}:{number}: {what}")

    def rows(self, path, columns):
        """The rows of one table as (line number, cells); faults of form are noted on the way."""
        lines = [(n, line) for n, line in enumerate(path.read_text("utf-8").split("\n"), 1) if line and not line.startswith("#")]
        if not lines or lines[0][1].split("\t") != columns:
            self.fault(path, 1, f"the header is not {columns}")
            return []
        last, result = b"", []
        for number, line in lines[1:]:
            if line.encode() <= last:
                self.fault(path, number, "row twice" if line.encode() == last else "row out of order")
            last = line.encode()
            cells = line.split("\t")
            if len(cells) > len(columns) or any(cell != cell.strip() or "  " in cell or not cell for cell in cells):
                self.fault(path, number, "cells too many, empty or with stray spaces")
            result.append((number, ["" if cell == "-" else cell for cell in cells] + [""] * (len(columns) - len(cells))))
        return result

    def known(self, path, number, word, words, what):
        if word and word not in words:
            self.fault(path, number, f"{what} {word} is not known")

    def check_slots(self, path, number, slots):
        for slot in slots.split():
            if slot.startswith("@"):
                self.known(path, number, slot[1:], self.frames, "frame")
                continue
            match = SLOT.match(slot)
            if not match:
                self.fault(path, number, f"slot {slot} is not well formed")
                continue
            self.known(path, number, match[3], ROLES, "role")
            if match[2] and match[2][0] == "~":
                for topic in match[2][1:].split("|"):
                    self.known(path, number, topic, self.topics, "topic")
            if match[2] and "" in match[2][1:].split("|") and match[2][0] == "=":
                self.fault(path, number, f"slot {slot} has an empty word")

    def check_row(self, path, number, row):
        name = path.name
        if name in ("frames.tsv",):
            self.check_slots(path, number, row[1])
        elif name in ("verbs.tsv", "nouns.tsv"):
            kind, slots, effect = row[-3:]
            self.known(path, number, kind, self.kinds, "kind")
            self.known(path, number, effect, EFFECTS, "effect")
            self.check_slots(path, number, slots)
            if effect and not kind and not re.search(r":content|@", slots) and effect not in WITHOUT_CONTENT:
                self.fault(path, number, "an effect without kind needs a slot with the role content")
        elif name == "hedges.tsv":
            self.known(path, number, row[1], HEDGES, "effect")
        elif name == "sources.tsv":
            self.known(path, number, row[1], SOURCE_SLOTS, "slot")
            self.known(path, number, row[2], SOURCE_FORMS, "form")
        elif name == "topics.tsv":
            self.known(path, number, row[1], self.topics, "topic")
        elif name == "actions.tsv":
            if row[1].startswith("topic:"):
                self.known(path, number, row[1][6:], self.topics, "topic")
            self.known(path, number, row[2], self.actions, "action")
        elif name == "numbers.tsv":
            if not re.fullmatch(r"about|\d+(\.\d+)?", row[1]):
                self.fault(path, number, f"{row[1]} is no number")
        elif name == "units.tsv":
            self.known(path, number, row[2], UNIT_KINDS, "kind of unit")

    def check_cases(self):
        """Cases: a sentence, a tab, and "none" or events "kind role=name+name status=…" joined by " & "."""
        count = 0
        lines = [(n, line) for n, line in enumerate(self.cases.read_text("utf-8").split("\n"), 1) if line and not line.startswith("#")]
        for number, line in lines[1:]:
            count += 1
            if line.count("\t") != 1:
                self.fault(self.cases, number, "a case is a sentence, a tab and what is expected")
                continue
            expected = line.split("\t")[1]
            for event in expected.split(" & ") if expected != "none" else ():
                kind, *fields = event.split(" ")
                self.known(self.cases, number, kind, self.kinds, "kind")
                for field in fields:
                    key, _, value = field.partition("=")
                    self.known(self.cases, number, key, ROLES | {"status", "polarity", "certainty"}, "field")
                    if key == "status":
                        self.known(self.cases, number, value, STATUSES, "status")
        return count

    def run(self):
        for name, columns in COLUMNS.items():
            path = self.folder / name
            if not path.exists():
                continue
            rows = self.rows(path, columns)
            if name == "frames.tsv":
                self.frames = {row[0] for _, row in rows}
            for number, row in rows:
                self.check_row(path, number, row)
            print(f"{self.folder.name}/{name}: {len(rows)} rows, {len({row[0] for _, row in rows})} words")
        if self.cases.exists():
            print(f"{self.cases.name}: {self.check_cases()} cases")
        return self.faults


def main():
    faults = [fault for lang in sys.argv[1:] for fault in Checker(lang).run()]
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
