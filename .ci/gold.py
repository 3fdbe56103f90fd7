"""What the scripts beside this one share: gold and found attributions, matched as score.py matches them.

The annotated articles lie outside the repository: EVAL holds `texts/ID.txt`, `gold/dev.jsonl` and `score.py`, CORPUS the texts
of those that .ci/fresh has annotations of.
"""
import collections
import functools
import gzip
import json
import pathlib
import subprocess
import tempfile
import types

HERE = pathlib.Path(__file__).resolve().parent
EVAL = HERE.parent.parent / "shared" / "eval"
CORPUS = HERE.parent.parent / "shared" / "corpus" / "news.jsonl.gz"

# A unit is a fragment of direct speech, or the whole of an indirect or mixed attribution.
# `gold` or `found` is None for what was not found, or should not have been; `wanted` and `given` are their trimmed spans.
Unit = collections.namedtuple("Unit", "doc gold found exact right wanted given")


def scorer():
    """The functions of score.py, without running it."""
    module = types.SimpleNamespace()
    code = (EVAL / "score.py").read_text(encoding="utf8")
    exec(compile(code.replace("\nmain()\n", "\n"), "score.py", "exec"), module.__dict__)
    return module


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf8") if line.strip()]


def found(path):
    """{document: attributions} of what `aldus extract` wrote into a file, spans as pairs."""
    return parsed(lines(path))


def parsed(records):
    documents = {}
    for record in records:
        assert record["offsets"] == "char", "offsets in code points expected"
        for a in record["attributions"]:
            for field in ("content", "cue", "source"):
                spans = a[field] if isinstance(a[field], list) else [a[field]] if a[field] else []
                a[field] = [(span["start"], span["end"]) for span in spans]
        documents[record["id"]] = record["attributions"]
    return documents


@functools.cache
def corpus():
    """{id: text} of the articles without annotation, read once."""
    with gzip.open(CORPUS, "rt", encoding="utf8") as file:
        return {article["id"]: article["text"] for article in map(json.loads, file)}


class Gold:
    """Annotated articles: those of dev, or those of the sets of .ci/fresh that have one of these names."""

    def __init__(self, fresh=None):
        self.score = scorer()
        if fresh is None:
            self.documents = {g["id"]: g for g in lines(EVAL / "gold" / "dev.jsonl")}
            self.texts = {d: (EVAL / "texts" / f"{d}.txt").read_text(encoding="utf8") for d in self.documents}
            return
        self.documents = {g["id"]: g for path in sorted((HERE / "fresh").glob(fresh)) for g in lines(path)}
        self.texts = {name: corpus()[name] for name in self.documents}

    def run(self, aldus, *args):
        """What `aldus ARGS FILES` prints for the articles."""
        with tempfile.TemporaryDirectory() as folder:
            files = [pathlib.Path(folder) / f"{name}.txt" for name in sorted(self.documents)]
            for file in files:
                file.write_text(self.texts[file.stem], encoding="utf8", newline="")
            run = subprocess.run([aldus, *args, *map(str, files)], capture_output=True, encoding="utf8", check=True)
            return run.stdout

    def units(self, aldus, *args):
        """The units of what `aldus extract ARGS` finds in the articles, paired with the gold."""
        return self.match(parsed(map(json.loads, self.run(aldus, "extract", *args).splitlines())))

    def match(self, predictions, documents=None):
        """The units of `documents`, each gold unit paired with what was found, as score.py pairs them."""
        out = []
        for doc in documents or self.documents:
            out += self.match_one(doc, predictions.get(doc, []))
        return out

    def match_one(self, doc, attributions, text=None, records=None, ignore=None):
        s, g = self.score, self.documents[doc]
        text = self.texts[doc] if text is None else text
        ignore = g.get("ignore", []) if ignore is None else ignore
        wanted = s.units(text, g["records"] if records is None else records, ignore)
        given = s.units(text, attributions, ignore)
        pairs = []
        for i, (spans, record) in enumerate(wanted):
            for j, (other, a) in enumerate(given):
                overlap = s.jacs(spans, other)
                if overlap >= 0.5:
                    cue = any(s.jac(x, y) > 0 for x in record["cue"] for y in a["cue"])
                    pairs.append((round(overlap, 2), cue, s.speaker_ok(record, a), -abs(i - j), i, j))
        out, used_i, used_j = [], set(), set()
        for *_, i, j in sorted(pairs, reverse=True):
            if i not in used_i and j not in used_j:
                used_i.add(i)
                used_j.add(j)
                right = s.speaker_ok(wanted[i][1], given[j][1])
                (spans, record), (other, a) = wanted[i], given[j]
                out.append(Unit(doc, record, a, spans == other, right, spans, other))
        out += [Unit(doc, r, None, False, False, w, []) for i, (w, r) in enumerate(wanted) if i not in used_i]
        out += [Unit(doc, None, a, False, False, [], v) for j, (v, a) in enumerate(given) if j not in used_j]
        return out


def prf(units, right=lambda unit: unit.right):
    """Precision, recall and F1 in per cent, and how many units are wanted and found."""
    good = sum(1 for u in units if u.gold and u.found and right(u))
    n_found, n_gold = sum(1 for u in units if u.found), sum(1 for u in units if u.gold)
    p, r = good / n_found if n_found else 0.0, good / n_gold if n_gold else 0.0
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    return 100 * p, 100 * r, 100 * f1, n_gold, n_found


def fold_of(documents, folds=10):
    """{document: fold}: the documents of each source dealt out in order, so that every fold has all sources."""
    dealt = sorted(documents, key=lambda d: (source_of(d), d))
    return {d: n % folds for n, d in enumerate(dealt)}


def source_of(doc):
    """`nos-2415` is from nos."""
    return doc.split("-")[0]
