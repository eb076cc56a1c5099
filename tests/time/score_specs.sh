#!/bin/sh
# Prints which share of the cases of other programs' test suites has the right interval:
# score_specs.sh BUILD_FOLDER [ERRORS_FILE]. The suites lie beside the project, in ../shared.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
specs=$root/../shared/gold/time/specs
if [ ! -d "$specs" ]; then
  echo "no suites in $specs: nothing measured"
  exit 0
fi
python3 "$root/tests/time/score_specs.py" "$1" "$specs" ${2:+--errors "$2"}
