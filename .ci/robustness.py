#!/usr/bin/env python3
"""What one stray or missing quotation mark costs elsewhere in its article, in points of F1 e2e.

usage: .ci/robustness.py [ALDUS] [--rounds N] [--worst N]

Each annotated article is damaged N times (5 unless told), by deleting one of its marks and by adding one beside a word, at
random, the same with every run. What stands at the damage does not count: the attribution before, the one around and the one
after it in the same paragraph, or the paragraph when it has none. All else is scored as ever, and compared with the
score of the same units in the sound article. A cost of more than 3 points is a failure.
"""
import json
import random
import re
import subprocess
import sys
import tempfile

import gold

MOST = 3.0
MARK = re.compile(r"[\"“”„«»]|,,|''|(?<!\w)['‘’](?=\w)|(?<=[\w.,!?])['’](?!\w)")


def missing(text, chance):
    """The text without one of its marks; where, how many characters are gone."""
    mark = chance.choice(list(MARK.finditer(text)))
    return text[: mark.start()] + text[mark.end() :], mark.start(), -len(mark.group())


def stray(text, chance):
    """The text with one of its marks once more, before or after a word."""
    mark = chance.choice(list(MARK.finditer(text))).group()
    words = list(re.finditer(r"\b\w+\b", text))
    word = chance.choice(words)
    at = chance.choice([word.start(), word.end()])
    return text[:at] + mark + text[at:], at, len(mark)


def moved(spans, at, by):
    """Spans of the sound text in the damaged one."""
    shift = lambda x, end: x if x < at or end and x == at else max(at, x + by)
    return [(shift(s, False), shift(e, True)) for s, e in spans]


def moved_record(record, at, by):
    out = dict(record, content=moved(record["content"], at, by), cue=moved(record["cue"], at, by))
    out["source"] = moved([record["source"]], at, by)[0] if record["source"] else None
    return out


def beside(text, records, at):
    """The span that does not count, in the sound text."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = len(text) if end < 0 else end
    spans = sorted(span for r in records for span in map(tuple, r["content"]) if start <= span[0] and span[1] <= end)
    before = [s for s in spans if s[1] < at - 1]
    around = [s for s in spans if s[0] - 2 <= at <= s[1] + 2]
    after = [s for s in spans if s[0] > at + 1]
    near = before[-1:] + around + after[:1]
    if not near:
        return [start, end]
    return [min(at, min(s for s, _ in near)), max(at + 2, max(e for _, e in near))]


def extracted(aldus, texts):
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
    with tempfile.NamedTemporaryFile("w", encoding="utf8") as written:
        run = subprocess.run([aldus, "extract", "-i", "jsonl"], input=lines, capture_output=True, encoding="utf8", check=True)
        written.write(run.stdout)
        written.flush()
        return gold.found(written.name)


def measure(aldus, rounds, worst=0):
    """{kind: (F1 of the sound articles, F1 of the damaged ones, how many articles were damaged)}."""
    data = gold.Gold()
    sound = extracted(aldus, data.texts)
    out = {}
    for damage in (missing, stray):
        cases = {}
        for doc in sorted(data.documents):
            if len(MARK.findall(data.texts[doc])) < 2:
                continue
            for n in range(rounds):
                chance = random.Random(f"{damage.__name__} {doc} {n}")
                cases[f"{doc}#{n}"] = damage(data.texts[doc], chance)
        found = extracted(aldus, {name: text for name, (text, _, _) in cases.items()})
        before, after, costs = [], [], []
        for name, (text, at, by) in cases.items():
            doc = name.split("#")[0]
            g = data.documents[doc]
            near = beside(data.texts[doc], g["records"], at)
            was = data.match_one(doc, sound[doc], ignore=g["ignore"] + [near])
            records = [moved_record(r, at, by) for r in g["records"]]
            now = data.match_one(doc, found[name], text, records, moved(g["ignore"] + [near], at, by))
            before += was
            after += now
            costs.append((sum(u.right for u in was) - sum(u.right for u in now), name, repr(text[max(0, at - 30) : at + 30])))
        out[damage.__name__] = (gold.prf(before)[2], gold.prf(after)[2], len(cases))
        for cost, name, text in sorted(costs, reverse=True)[:worst]:
            print(f"  {damage.__name__:8}{name:18}{cost:+4} {text}")
    return out


def main():
    arguments = sys.argv[1:]
    options = {"--rounds": 5, "--worst": 0}
    for option in options:
        if option in arguments:
            at = arguments.index(option)
            options[option] = int(arguments[at + 1])
            del arguments[at : at + 2]
    aldus = arguments[0] if arguments else str(gold.HERE.parent / "target/release/aldus")
    failed = False
    for kind, (before, after, cases) in measure(aldus, options["--rounds"], options["--worst"]).items():
        print(f"one {kind} mark, {cases} damaged articles: F1 e2e elsewhere {before:.1f} to {after:.1f}, {after - before:+.1f} points")
        failed |= before - after > MOST
    sys.exit(failed)


if __name__ == "__main__":
    main()
