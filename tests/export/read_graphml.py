#!/usr/bin/env python3
"""The exported sample articles as networkx and igraph read them: without a warning, whole, with numbers as numbers.

  tests/export/read_graphml.py build/release/dragoman

Ends with 77 (skipped) where neither library is installed.
"""
import importlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLES = [ROOT / "examples/articles/dated.jsonl", ROOT / "examples/articles/pages"]
SHAPES = ["reified", "dyadic", "aggregated"]
SKIPPED = 77


class Networkx:
    def __init__(self, library, path):
        self.graph = library.read_graphml(path)

    def nodes(self):
        return dict(self.graph.nodes(data=True))

    def edges(self):
        return [(source, target, data) for source, target, data in self.graph.edges(data=True)]

    def directed(self):
        return self.graph.is_directed()


class Igraph:
    def __init__(self, library, path):
        self.graph = library.Graph.Read_GraphML(str(path))

    def nodes(self):
        return {v["id"]: {k: x for k, x in v.attributes().items() if k != "id" and x not in ("", None) and x == x} for v in self.graph.vs}

    def edges(self):
        name = self.graph.vs["id"]
        return [(name[e.source], name[e.target], e.attributes()) for e in self.graph.es]

    def directed(self):
        return self.graph.is_directed()


READERS = {"networkx": Networkx, "igraph": Igraph}


def installed():
    for name, reader in READERS.items():
        try:
            yield name, importlib.import_module(name), reader
        except ImportError:
            print(f"{name}: not installed; not asked")


def check(what, holds):
    if not holds:
        sys.exit(f"{what}: does not hold")


def check_reified(name, graph, events):
    nodes = graph.nodes()
    for event in events:
        node = nodes[event["id"]]
        check(f"{name}: kind of {event['id']}", node["kind"] == "event" and node["type"] == event["type"])
        check(f"{name}: day of {event['id']}", node.get("first") == event["date"]["first"])
        if event["date"]["first"]:
            check(f"{name}: number of the day of {event['id']}", isinstance(node["first_day"], (int, float)) and node["first_day"] > 0)
        sides = {target for source, target, data in graph.edges() if source == event["id"] and data["interaction"] in ("initiator", "recipient", "participant", "mediator")}
        check(f"{name}: participants of {event['id']}", sides == {one["actor"] for one in event["participants"]})


def main():
    program = sys.argv[1]
    readers = list(installed())
    if not readers:
        sys.exit(SKIPPED)
    warnings.simplefilter("error")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        store = folder / "store"
        subprocess.run([program, "ingest", "--store", store, *ARTICLES], check=True, stderr=subprocess.DEVNULL)
        timeline = subprocess.run([program, "timeline", "--store", store, "--json"], check=True, stdout=subprocess.PIPE).stdout
        events = [json.loads(line) for line in timeline.splitlines()]
        for shape in SHAPES:
            path = folder / f"{shape}.graphml"
            command = [program, "export", "--store", store, "--format", "graphml", "--shape", shape, "--output", path]
            said = subprocess.run(command, check=True, stderr=subprocess.PIPE, encoding="utf-8").stderr
            wanted = tuple(int(number) for number in re.search(r"(\d+) nodes, (\d+) edges", said).groups())
            for name, library, reader in readers:
                graph = reader(library, path)
                check(f"{name}: {shape} has {wanted} nodes and edges", (len(graph.nodes()), len(graph.edges())) == wanted)
                check(f"{name}: {shape} is directed", graph.directed())
                check(f"{name}: every node of {shape} says what it is", all(node.get("kind") for node in graph.nodes().values()))
                if shape == "reified":
                    check_reified(name, graph, events)
                print(f"{name} {library.__version__}: {shape}, {wanted[0]} nodes, {wanted[1]} edges")


if __name__ == "__main__":
    main()
