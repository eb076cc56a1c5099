#!/usr/bin/env bash
# Does all set-up by itself, takes the sample articles into a store of its own and shows what they say.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh release
dragoman=build/release/dragoman
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
store=$folder/demo.store

"$dragoman" ingest --store "$store" examples/articles/dated.jsonl examples/articles/pages
echo; echo "== Timeline"; "$dragoman" timeline --store "$store"
echo; echo "== Commitments"; "$dragoman" commitments --store "$store"
echo; echo "== Calendar"; "$dragoman" calendar --store "$store" --from 2024-01-01
