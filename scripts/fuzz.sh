#!/usr/bin/env bash
# Builds the fuzz targets and runs each (or those named) some thousand inputs, beginning with the sample articles. Any crash ends
# it with 1 and leaves the input in build/fuzz. Needs clang-14, which install-dependencies.sh leaves to those who want it.
#
#   scripts/fuzz.sh [RUNS] [TARGET...]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5000}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- $(cd tests/fuzz && ls ./*_fuzz.cc | sed 's|^\./||; s|\.cc$||')
cmake --preset fuzz >/dev/null
cmake --build --preset fuzz --target "$@"

seeds=$(mktemp -d)
trap 'rm -rf "$seeds"' EXIT
cp examples/articles/pages/* "$seeds"
split -l 1 examples/articles/dated.jsonl "$seeds/line-"
for target in "$@"; do
  echo "== $target"
  mkdir "$seeds/of-$target"
  "build/fuzz/$target" -runs="$runs" -seed=1 -timeout=60 -rss_limit_mb=4096 -print_final_stats=1 \
    -artifact_prefix=build/fuzz/ "$seeds/of-$target" "$seeds" 2>&1 | grep -E '^(stat::number_of|==|SUMMARY|artifact)|ERROR'
done
