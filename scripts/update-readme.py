#!/usr/bin/env python3
"""Writes what the program says of the sample articles into README.md, between the marks <!-- demo --> and <!-- explain -->.

  scripts/update-readme.py build/release/dragoman

Run it when extraction, fusion or tables have changed, and read the difference.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
ARTICLES = ["examples/articles/dated.jsonl", "examples/articles/pages"]
ANSWERS = [("Timeline", ["timeline"], 14), ("Commitments", ["commitments"], 14), ("Calendar", ["calendar", "--from", "2024-01-01"], 14)]


def run(program, *line):
    environment = {**os.environ, "COLUMNS": "110"}
    done = subprocess.run([program, *line], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", check=True)
    return done.stdout or done.stderr


def first_lines(text, count):
    lines = text.splitlines()
    if len(lines) <= count + 1:
        return lines
    while lines[count].startswith(" "):  # a row may take several lines
        count += 1
    return lines[:count] + [f"[{len(lines) - count} more lines]"]


def demo(program, store):
    lines = ["$ scripts/demo.sh", *run(program, "ingest", "--store", store, *ARTICLES).splitlines()]
    for title, question, count in ANSWERS:
        lines += ["", f"== {title}", *first_lines(run(program, question[0], "--store", store, *question[1:]), count)]
    return lines


def told_twice(program, store):
    """The first event that two articles tell."""
    for line in run(program, "timeline", "--store", store, "--json").splitlines():
        event = json.loads(line)
        if len({claim["article"] for claim in event["claims"]}) > 1:
            return event["id"].split(":")[1]
    sys.exit("no sample event is told by two articles; README.md left as it is")


def between(text, mark, lines):
    block = "```\n" + "\n".join(lines) + "\n```\n"
    pattern = re.compile(rf"(<!-- {mark} -->\n(?:[^`\n].*\n)?)```\n.*?```\n(?=<!-- /{mark} -->)", re.DOTALL)
    if not pattern.search(text):
        sys.exit(f"README.md: no mark <!-- {mark} -->; left as it is")
    return pattern.sub(lambda found: found.group(1) + block, text)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/demo.store"
        text = between(text, "demo", demo(program, store))
        event = told_twice(program, store)
        explained = run(program, "explain", "--store", store, event).splitlines()
    text = between(text, "explain", [f"$ dragoman explain --store news.store {event}", *explained])
    text = re.sub(r"(dragoman explain +--store news\.store )[0-9a-f]{16}", rf"\g<1>{event}", text)
    readme.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
