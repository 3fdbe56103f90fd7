#!/usr/bin/env bash
# Whole processes, start and all: aldus beside spaCy, ucto and Frog on the same Dutch text of about a megabyte. Who is not
# installed is passed over, with the reason. Prints seconds and bytes a second; the fastest of three runs.
#
#   cargo build --release --workspace && benches/peers.sh
#
# None of them does the same work: ucto and spaCy's tokeniser split words and sentences, as `aldus tokens` does; Frog also tags
# and parses, and who said what would still have to be found in its output.
set -euo pipefail
cd "$(dirname "$0")/.."

aldus=$PWD/target/release/aldus
[ -x "$aldus" ] || { echo "$aldus is not there: cargo build --release --workspace" >&2; exit 1; }
text=$(mktemp --suffix=.txt)
trap 'rm -f "$text"' EXIT
copies=${COPIES:-64}
for _ in $(seq "$copies"); do cat benches/texts/news.txt benches/texts/quotes.txt; done >"$text"
size=$(wc -c <"$text")
echo "$size bytes of benches/texts"

# Frog leaves files where it runs.
cd "$(dirname "$text")"

skip() { printf '%-18s passed over: %s\n' "$1" "$2"; }

seconds() { # of the command, the fastest of three runs
  for _ in 1 2 3; do
    local start end
    start=$(date +%s.%N)
    "$@" >/dev/null 2>&1
    end=$(date +%s.%N)
    awk "BEGIN { print $end - $start }"
  done | sort -g | head -n 1
}

measure() { # name, command
  local name=$1 took
  shift
  "$@" >/dev/null 2>&1 || { skip "$name" 'it ends with an error'; return; }
  took=$(seconds "$@")
  awk -v name="$name" -v took="$took" -v size="$size" \
    'BEGIN { printf "%-18s %9.3f s %10.3f MB/s\n", name, took, size / took / 1e6 }'
}

measure 'aldus tokens' "$aldus" tokens -j1 "$text"
measure 'aldus sentences' "$aldus" sentences -j1 "$text"
measure 'aldus extract' "$aldus" extract -j1 "$text"

if python3 -c 'import spacy' 2>/dev/null; then
  measure 'spaCy nl' python3 -c '
import sys, spacy
nlp = spacy.blank("nl")
nlp.add_pipe("sentencizer")
nlp.max_length = 10**9
print(sum(len(nlp(line)) for line in open(sys.argv[1], encoding="utf-8")))' "$text"
else
  skip 'spaCy nl' 'python3 finds no module spacy'
fi

if command -v ucto >/dev/null; then
  measure 'ucto nld' ucto -L nld "$text"
else
  skip 'ucto nld' 'there is no program ucto'
fi

if command -v frog >/dev/null; then
  measure 'Frog' frog -t "$text"
else
  skip 'Frog' 'there is no program frog'
fi
