#!/usr/bin/env python3
"""Scores the program on the sample articles of examples/articles against tests/gold/examples and prints the figures.

  tests/eval/score_examples.py build/release/dragoman

Ends with 1 when a figure is below its floor, with 77 (skipped) where the scorer, ../shared/eval/score_documents.py, is missing.
The form of the gold is the scorer's: what an expert reads out of an article, and what must not be found.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCORER = ROOT.parent / "shared/eval/score_documents.py"
ARTICLES = ROOT / "examples/articles"
GOLD = ROOT / "tests/gold/examples"
SKIPPED = 77

FLOORS = {"event recall": 0.9, "event precision": 0.75, "roles": 0.9, "status": 0.85, "commitment recall": 0.85, "published": 1.0,
          "undated articles": 1.0}


def article_ids():
    ids = {path.stem for path in (ARTICLES / "pages").iterdir()}
    with open(ARTICLES / "dated.jsonl", encoding="utf-8") as lines:
        return ids | {json.loads(line)["id"] for line in lines}


def score(predicted, *options):
    command = [sys.executable, SCORER, "--gold", GOLD, "--pred", predicted, *options]
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout


def faults_of(figures):
    out = [f"{name} {figures[name]:.3f} is below its floor of {floor}" for name, floor in FLOORS.items() if figures[name] < floor]
    if not figures["traps sprung"].startswith("0 of"):
        out.append(f"traps sprung: {figures['traps sprung']}")
    return out


def main():
    without_gold = sorted(article_ids() - {path.stem for path in GOLD.glob("*.json")})
    if without_gold:
        sys.exit(f"{', '.join(without_gold)}: no gold in {GOLD}; not scored")
    if not SCORER.exists():
        print(f"{SCORER}: not there; the sample articles are not scored")
        sys.exit(SKIPPED)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as predicted:
        subprocess.run([sys.argv[1], "extract", ARTICLES / "dated.jsonl", ARTICLES / "pages"], stdout=predicted, check=True)
        print(score(predicted.name), end="")
        faults = faults_of(json.loads(score(predicted.name, "--json")))
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
