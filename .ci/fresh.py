#!/usr/bin/env python3
"""How right aldus is on articles of the corpus that were annotated after most rules were made.

usage: .ci/fresh.py [ALDUS] [SET ...] [--errors N] [--only KINDS]

ALDUS is the program, target/release/aldus without it; SET is `open-3` and the like, all sets without it. `--errors` and `--only` go to
score.py, which lists errors: of open sets only.

.ci/fresh/*.jsonl hold the annotations, in the form of ../shared/eval/gold: places in the text and names of speakers, no text.
The articles are those of ../shared/corpus, annotated from the same guidelines: `blind-1`, `blind-2` and `blind-6` in two passes, adjudicated,
the others in one; a second pass over `blind-3` and `blind-4` agreed with the first at 99 e2e. Nobody looks into the articles of `blind-*`: they say what to expect elsewhere. Errors in `open-*` may be
looked at.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import gold

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"


def main():
    words = sys.argv[1:]
    listing = words[next((n for n, word in enumerate(words) if word.startswith("--")), len(words)):]
    words = words[:len(words) - len(listing)]
    names = [word for word in words if (HERE / "fresh" / f"{word}.jsonl").exists()]
    program = next((word for word in words if word not in names), str(HERE.parent / "target/release/aldus"))
    sets = sorted((HERE / "fresh").glob("*.jsonl"))
    if names or listing:
        sets = [path for path in sets if path.stem in names or not names and path.stem.startswith("open")]
    if listing and any(path.stem.startswith("blind") for path in sets):
        sys.exit("nobody looks into the errors of blind sets")
    wanted = {json.loads(line)["id"] for path in sets for line in open(path, encoding="utf-8")}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name in wanted & gold.corpus().keys():
            (folder / f"{name}.txt").write_text(gold.corpus()[name], encoding="utf-8", newline="")
        texts = sorted(folder.glob("*.txt"))
        if len(texts) != len(wanted):
            sys.exit(f"{len(wanted)} articles are annotated, {len(texts)} of them are in {SHARED}/corpus")
        found = folder / "found.jsonl"
        with open(found, "w", encoding="utf-8") as out:
            subprocess.run([program, "extract", "--format", "jsonl", *map(str, texts)], stdout=out, check=True)
        for path in sets:
            score = [sys.executable, SHARED / "eval/score.py", path, found, "--texts", folder, *listing]
            lines = subprocess.run(score, capture_output=True, text=True, check=True).stdout.splitlines()
            print(f"{path.stem}\n" + "\n".join(lines[1:]))


main()
