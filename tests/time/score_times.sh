#!/bin/sh
# Prints how well times are found and dated on the gold sets: score_times.sh BUILD_FOLDER [ERRORS_FOLDER]
# The gold sets lie beside the project, in ../shared; without them there is nothing to measure.
set -eu
build=$1
errors=${2:-}
root=$(cd "$(dirname "$0")/../.." && pwd)
shared=$root/../shared
if [ ! -d "$shared/gold/time" ]; then
  echo "no gold sets in $shared/gold/time: nothing measured"
  exit 0
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
score() {
  "$build/dragoman_times_eval" "$1" <"$shared/gold/time/$2.jsonl" >"$out/$2.jsonl"
  python3 "$shared/eval/score_timex.py" score --gold "$shared/gold/time/$2.jsonl" --pred "$out/$2.jsonl" \
    --offsets utf8 --name "$2" ${errors:+--errors "$errors/$2.tsv"}
}
score de krauts_zeit
score de krauts_dolomiten42
score en timebank
score en aquaint
score de wikiwars_de
score en wikiwars_en
score fr timebank_fr
cat "$shared"/gold/time/krauts_*.jsonl >"$out/krauts.gold"
cat "$out"/krauts_*.jsonl >"$out/krauts.pred"
cat "$shared"/gold/time/timebank.jsonl "$shared"/gold/time/aquaint.jsonl >"$out/news_en.gold"
cat "$out"/timebank.jsonl "$out"/aquaint.jsonl >"$out/news_en.pred"
for set in krauts news_en; do
  python3 "$shared/eval/score_timex.py" score --gold "$out/$set.gold" --pred "$out/$set.pred" --offsets utf8 \
    --name "$set together"
done
echo "The article's day hidden:"
python3 "$root/tests/time/score_dates.py" "$build" "$shared/gold"
