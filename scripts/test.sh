#!/usr/bin/env bash
# Does all set-up by itself, builds the release and runs every test. Ends with ctest's summary.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh release
ctest --preset release
