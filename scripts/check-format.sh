#!/usr/bin/env bash
# Are the lines changed since BASE (default: the last commit of main) formatted as .clang-format says? Prints what would change.
# Only changed lines are judged: a table that was laid out by hand stays as it is until somebody touches it.
set -euo pipefail
cd "$(dirname "$0")/.."
base=${1:-$(git merge-base HEAD main)}
changes=$(git-clang-format-14 --binary clang-format-14 --diff --extensions cc,h "$base")
case $changes in
  '' | *'no modified files'* | *'did not modify any files'*) ;;
  *) printf '%s\n' "$changes"; exit 1 ;;
esac
