#!/usr/bin/env python3
"""What two programs find differently in the articles of the corpus, with the text around it.

usage: .ci/diff.py OLD NEW [HOW_MANY]     OLD and NEW are programs; as many differences are shown, 40 without it

`+` is found by the new one only, `-` by the old one only, `~` by both with another speaker. Articles of `blind-*` are left out: nobody
looks into them.
"""
import json
import random
import subprocess
import sys
import tempfile

import gold


def run(aldus, path):
    """{article: {span of the content: (name of the speaker, type)}}"""
    command = [aldus, "extract", "--input-format", "jsonl", "--format", "jsonl", path]
    out = subprocess.run(command, capture_output=True, encoding="utf8", check=True).stdout
    found = {}
    for document in map(json.loads, out.splitlines()):
        found[document["id"]] = {
            (a["content"][0]["start"], a["content"][-1]["end"]): ((a.get("speaker") or {}).get("name"), a["type"])
            for a in document["attributions"]
        }
    return found


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    old, new = sys.argv[1:3]
    shown = int(sys.argv[3]) if len(sys.argv) > 3 else 40
    blind = gold.Gold("blind-*.jsonl").documents
    texts = {name: text for name, text in gold.corpus().items() if name not in blind}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        file.writelines(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
        file.flush()
        before, after = run(old, file.name), run(new, file.name)
    changes = []
    for name in texts:
        a, b = before.get(name, {}), after.get(name, {})
        for span in a.keys() | b.keys():
            if span not in a or span not in b or a[span][0] != b[span][0]:
                sign = "+" if span not in a else "-" if span not in b else "~"
                changes.append((name, span, sign, a.get(span), b.get(span)))
    print(f"{len(changes)} changes in {len({change[0] for change in changes})} articles")
    random.seed(1)
    for name, (start, end), sign, a, b in sorted(random.sample(changes, min(shown, len(changes)))):
        text = texts[name]
        around = f"{text[max(0, start - 300):start]}⟦{text[start:end]}⟧{text[end:end + 80]}".replace("\n", " ¶ ")
        print(f"\n{sign} {name}: {a and a[0]} → {b and b[0]}\n    {around}")


main()
