#!/usr/bin/env bash
# clang-tidy 14 with the checks of .clang-tidy over the sources of the program, or over the files named. Any finding ends it with 1.
# Needs clang-14 and clang-tidy-14, which install-dependencies.sh leaves to those who want them.
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset clang >/dev/null
[ $# -gt 0 ] || set -- $(git ls-files 'graph/*.cc' 'query/*.cc' 'ingest/*.cc')
printf '%s\0' "$@" | xargs -0 -n 4 -P "$(nproc)" clang-tidy-14 -p build/clang --quiet --warnings-as-errors='*'
