#!/usr/bin/env python3
"""Turns annotated articles into the lines that `.ci/fresh/*.jsonl` and ../shared/eval/gold have.

usage: .ci/markup.py FOLDER > SET.jsonl     FOLDER holds ID.txt, the article, and ID.mk, the same with markup

The markup is that of ../shared/eval/GUIDELINES.md, section 6. What is wrong in a file is said, and the others go on.
"""
import json
import pathlib
import re
import sys

TAG = re.compile(r"<([qvs]) ([\d,]+)( \w+)?>|<([xn])>|</([qvsxn])>")
TYPES = {"direct", "indirect", "mixed"}
KINDS = {"person", "unnamed", "organisation", "document", None}


def spans_of(body):
    """The text without tags, {id: {"q" | "v" | "s": spans, "type": …}}, and the spans of `x` and of `n`, in code points."""
    pieces, opened, records, plain = [], [], {}, {"x": [], "n": []}
    at = last = 0
    for tag in TAG.finditer(body):
        pieces.append(body[last:tag.start()])
        at += len(pieces[-1])
        last = tag.end()
        name, ids, kind, alone, closed = tag.groups()
        if not closed:
            opened.append((name or alone, ids, (kind or "").strip(), at))
            continue
        if not opened or opened[-1][0] != closed:
            raise ValueError(f"</{closed}> closes nothing, behind {''.join(pieces)[-40:]!r}")
        name, ids, kind, start = opened.pop()
        if name in plain:
            plain[name].append([start, at])
            continue
        for number in ids.split(","):
            record = records.setdefault(number, {"q": [], "v": [], "s": []})
            record[name].append([start, at])
            if name == "q":
                record["type"] = kind
    if opened:
        raise ValueError(f"<{opened[-1][0]} {opened[-1][1] or ''}> is never closed")
    return "".join(pieces) + body[last:], records, plain


def converted(markup, text):
    body, line, tail = markup.rpartition("\n=====")
    if not line:
        raise ValueError("a line ===== is expected between text and attributions")
    got, records, plain = spans_of(body)
    if got.rstrip("\n") != text.rstrip("\n"):
        place = next((i for i, (a, b) in enumerate(zip(got, text)) if a != b), min(len(got), len(text)))
        raise ValueError(f"the text differs: {text[place:place + 30]!r} expected, {got[place:place + 30]!r} found")
    speakers = {str(line["id"]): line for line in map(json.loads, filter(None, tail.strip().split("\n")))}
    if speakers.keys() != records.keys():
        raise ValueError(f"tags or a line are missing for {sorted(speakers.keys() ^ records.keys())}")
    out = []
    for number, record in records.items():
        who = speakers[number]
        if record.get("type") not in TYPES or who.get("kind") not in KINDS:
            raise ValueError(f"{number}: type {record.get('type')!r}, kind {who.get('kind')!r}")
        out.append({"id": number, "type": record["type"], "content": sorted(record["q"]), "cue": sorted(record["v"]),
                    "source": record["s"][0] if record["s"] else None, "speaker": who.get("speaker"),
                    "aliases": who.get("aliases", []), "kind": who.get("kind"), "neg": bool(who.get("neg", False))})
    return {"records": out, "ignore": plain["x"], "nonquotes": plain["n"]}


def main():
    wrong = 0
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.mk")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        try:
            line = {"id": path.stem, **converted(path.read_text(encoding="utf-8"), text)}
            print(json.dumps(line, ensure_ascii=False))
        except ValueError as problem:
            wrong += 1
            print(f"{path}: {problem}", file=sys.stderr)
    sys.exit(wrong > 0)


main()
