#!/usr/bin/env python3
"""Writes the tables of docs/accuracy.md and docs/errors.md, and of accuracy in README.md, between their markers.

usage: .ci/accuracy.py [ALDUS]     ALDUS is the program, target/release/aldus unless told

Nothing of the articles themselves is written: counts, and names of constructions, steps and sources.
"""
import collections
import datetime
import functools
import gzip
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

import calibrate
import folds
import gold
import robustness

ROOT = gold.HERE.parent


def percent(part, whole):
    return f"{100 * part / whole:.1f}" if whole else "-"


def table(head, rows):
    """A Markdown table; all columns but the first are numbers."""
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


def form(text, record):
    """The construction that a gold record is for, by its outer form: where cue and content stand, and what is between them."""
    content, cue = sorted(record["content"]), sorted(record["cue"])
    start, end = content[0][0], content[-1][1]
    words = " ".join(text[s:e] for s, e in cue).lower()
    direct = record["type"] == "direct"
    if not cue:
        return "source-colon" if record["source"] else "quote-alone" if direct else "quoted-clause"
    according = words.split()[0] in ("volgens", "aldus") or words == "in de woorden van"
    if direct:
        return "quote-according" if according else "quote-then-cue" if cue[0][0] > start else "cue-then-quote"
    if according:
        return "according-clause"
    if "naar eigen" in words or "ogen" in words:
        return "own-words"
    if len(cue) == 1 and re.search(r"\b(de|een|zijn|haar|hun)\s$", text[max(0, cue[0][0] - 6) : cue[0][0]]):
        return "speech-noun"
    if cue[0][0] >= end:
        between = text[end : cue[0][0]]
        return "that-says" if re.search(r"[.!?\n]|\b(dat|dit)\b", between) else "parenthetical"
    if cue[0][0] > start:
        return "parenthetical"
    before = text[max(0, start - 12) : start].rstrip(" \"“„‘'")
    if before.endswith(":"):
        return "colon-clause"
    first = text[start:end].lstrip(" \"“„‘'").split(" ")[0].lower()
    if re.search(r"\b(dat|of|hoe|wie|wat|waar|waarom|wanneer)$", before) or first in "hoe wie wat waar waarom wanneer".split():
        return "that-clause"
    if re.search(r"\bte\s+\w+", text[start:end]) and re.search(r"\b(om|te)\b", text[start - 4 : end]):
        return "te-infinitive"
    return "quoted-words" if record["type"] == "mixed" else "that-clause"


def bound(unit):
    """Where the words found begin and end, compared with those of the gold."""
    (gs, ge), (fs, fe) = ((spans[0][0], spans[-1][1]) for spans in (unit.wanted, unit.given))
    if (gs, ge) == (fs, fe):
        return ["a hole"]
    names = []
    if fs != gs:
        names.append("begins early" if fs < gs else "begins late")
    if fe != ge:
        names.append("ends late" if fe > ge else "ends early")
    return names


def counted(part, whole):
    """Rows of two names, how often, of how many; what occurs once is put together."""
    rows = [[*names, n, whole[names], percent(n, whole[names])] for names, n in part.most_common() if n > 1]
    once = [names for names, n in part.items() if n == 1]
    total = sum(whole[names] for names in once)
    return rows + ([["others, once each", "", len(once), total, percent(len(once), total)]] if once else [])


def add(counts, attributions):
    """Adds an article to counts of articles, attributions, their confidence, and those without a speaker."""
    counts[0] += 1
    for a in attributions:
        counts[1] += 1
        counts[2] += a["confidence"]
        counts[3] += a["speaker"] is None


class Report:
    def __init__(self, aldus):
        self.aldus = aldus
        self.data = gold.Gold()
        self.units = self.data.units(aldus)
        self.matched = [u for u in self.units if u.gold and u.found]
        listed = subprocess.run([aldus, "rules"], capture_output=True, encoding="utf8", check=True).stdout
        self.rules = [line.split()[0] for line in listed.splitlines()]
        self.forms = {id(u): form(self.data.texts[u.doc], u.gold) for u in self.units if u.gold}

    def run(self, *args, to):
        subprocess.run([self.aldus, *args], stdout=to, check=True)

    def when(self):
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, encoding="utf8")
        wanted = sum(1 for u in self.units if u.gold)
        articles = len(self.data.documents)
        return [
            f"Measured on {self.today()} after commit `{commit.stdout.strip()}`, on {articles} annotated articles with {wanted} units,",
            "by `.ci/accuracy.py`.",
        ]

    def summary(self):
        rows = []
        for name in ("all", "direct", "indirect", "mixed"):
            words, exact, right = (f"{f1:.1f}" for _, _, f1 in self.scores(name)[2:])
            rows.append([name, words, exact, f"**{right}**" if name == "all" else right])
        lines = table(["F1", "the words, roughly", "the words, exactly", "the words and the speaker"], rows)
        p, r, _ = self.scores("all")[4]
        wanted = sum(1 for u in self.units if u.gold)
        return lines + [
            "",
            f"Of all that is found, {p:.1f} % has the right words and the right speaker; of all there is, {r:.1f} % is found so.",
            f"({len(self.data.documents)} articles with {wanted} attributions, {self.today()})",
        ]

    def today(self):
        return datetime.datetime.now(datetime.timezone.utc).date()

    def scores(self, name, units=None):
        """How many units are wanted and found; P, R and F1 of the words roughly, exactly, and with the speaker."""
        units = self.units if units is None else units
        of = lambda record: record and (name == "all" or record["type"] == name)
        wanted, found = ([u for u in units if of(u.gold)], [u for u in units if of(u.found)])
        out = [len(wanted), len(found)]
        for keep in (lambda u: True, lambda u: u.exact, lambda u: u.right):
            p = sum(1 for u in found if u.gold and keep(u)) / max(1, len(found))
            r = sum(1 for u in wanted if u.found and keep(u)) / max(1, len(wanted))
            out.append((100 * p, 100 * r, 200 * p * r / (p + r) if p + r else 0.0))
        return out

    def types(self):
        rows = []
        for name in ("all", "direct", "mixed", "indirect"):
            wanted, found, *scores = self.scores(name)
            partial, exact, right = (f"{p:.1f} / {r:.1f} / **{f1:.1f}**" for p, r, f1 in scores)
            rows.append([name, wanted, found, right, partial, exact])
        return table(["", "gold", "found", "e2e P / R / F1", "partial P / R / F1", "exact P / R / F1"], rows)

    def fresh(self):
        """The sets of .ci/fresh, each and together."""
        sets = {"the articles above": (len(self.data.documents), self.units)}
        for kind in ("blind", "open"):
            together = (0, [])
            for path in sorted((gold.HERE / "fresh").glob(f"{kind}-*.jsonl")):
                data = gold.Gold(path.name)
                units = data.units(self.aldus)
                sets[f"`{path.stem}`"] = len(data.documents), units
                together = together[0] + len(data.documents), together[1] + units
            sets[f"all {kind}"] = together
        rows = []
        for name, (articles, units) in sets.items():
            types = [f"{self.scores(kind, units)[-1][2]:.1f}" for kind in ("all", "direct", "mixed", "indirect")]
            matched = [u for u in units if u.gold and u.found]
            silent = [u for u in matched if not u.gold["source"]]
            speaker = [percent(sum(u.right for u in of), len(of)) for of in (matched, silent)]
            rows.append([name, articles, sum(1 for u in units if u.gold), *types, *speaker])
        return table(["e2e F1", "articles", "gold", "all", "direct", "mixed", "indirect", "speaker", "without a source"], rows)

    def details(self):
        jac, m = self.data.score.jac, self.matched
        overlap = lambda u, field, spans: any(jac(x, y) > 0 for x in spans for y in u.found[field])
        silent = [u for u in m if not u.gold["source"]]
        cue = [u for u in m if u.gold["cue"]]
        source = [u for u in m if u.gold["source"]]
        kind = [u for u in m if u.gold["speaker"] and u.found["speaker"] and u.right]
        denied = [u for u in m if u.gold.get("neg") or u.found["negated"]]
        same_denial = sum(bool(u.gold.get("neg")) == u.found["negated"] for u in m)
        rows = [
            ["speaker", len(m), percent(sum(u.right for u in m), len(m))],
            ["speaker, where the sentence names no source", len(silent), percent(sum(u.right for u in silent), len(silent))],
            ["type", len(m), percent(sum(u.gold["type"] == u.found["type"] for u in m), len(m))],
            ["cue overlaps", len(cue), percent(sum(overlap(u, "cue", u.gold["cue"]) for u in cue), len(cue))],
            ["source overlaps", len(source), percent(sum(overlap(u, "source", [u.gold["source"]]) for u in source), len(source))],
            ["source exact", len(source), percent(sum(tuple(u.gold["source"]) in u.found["source"] for u in source), len(source))],
            ["kind, where the speaker is right", len(kind), percent(sum(u.gold["kind"] == u.found["speaker"]["kind"] for u in kind), len(kind))],
            [f"denied or not ({len(denied)} denied)", len(m), percent(same_denial, len(m))],
        ]
        return table(["right, of what was found", "units", "per cent"], rows)

    def constructions(self):
        rows = []
        for rule in self.rules:
            found = [u for u in self.units if u.found and u.found["rule"] == rule]
            wanted = [u for u in self.units if u.gold and self.forms[id(u)] == rule]
            words, right = sum(1 for u in found if u.gold), sum(u.right for u in found)
            recalled = [u for u in wanted if u.found]
            rows.append(
                [f"`{rule}`", len(found), percent(words, len(found)), percent(right, len(found))]
                + [len(wanted), percent(len(recalled), len(wanted)), percent(sum(u.right for u in recalled), len(wanted))]
            )
        return table(["construction", "found", "P words", "P e2e", "gold of its form", "R words", "R e2e"], rows)

    def steps(self):
        rows = []
        steps = collections.Counter(u.found["resolved_by"] or "none" for u in self.units if u.found)
        for step, found in steps.most_common():
            of = [u for u in self.matched if (u.found["resolved_by"] or "none") == step]
            right = sum(u.right for u in of)
            rows.append([f"`{step}`" if step != "none" else "no speaker", found, len(of), percent(right, len(of)), percent(right, found)])
        return table(["step", "attributions", "words right", "speaker right, of these", "both right, of all"], rows)

    def groups(self, name_of):
        rows = []
        for name, (articles, units) in folds.grouped(self.units, name_of).items():
            e2e, partial, exact, speaker = folds.row(units)
            wanted = sum(1 for u in units if u.gold)
            rows.append([name, articles, wanted, f"{e2e:.1f}", f"{partial:.1f}", f"{exact:.1f}", f"{speaker:.1f}"])
        return rows

    def sources(self):
        return table(["source", "articles", "gold", "e2e F1", "partial F1", "exact F1", "speaker"], self.groups(gold.source_of))

    def folds(self):
        fold = gold.fold_of(self.data.documents)
        rows = self.groups(lambda doc: fold[doc])
        columns = [[float(cell) for cell in column] for column in list(zip(*rows))[3:]]
        rows.append(["mean ± sd", "", ""] + [f"{statistics.mean(c):.1f} ± {statistics.stdev(c):.1f}" for c in columns])
        return table(["fold", "articles", "gold", "e2e F1", "partial F1", "exact F1", "speaker"], rows)

    def confidence(self):
        dev, others, blind = (calibrate.Cases(self.aldus, gold.Gold(sets)) for sets in (None, "open-*", "blind-*"))
        now, right = dev.given(), dev.right
        crossed = calibrate.crossed(dev, others)
        other = {row[0]: row[1:] for row in calibrate.bins(crossed, right)}
        rows = []
        for lowest, n, mean, share in calibrate.bins(now, right):
            m, cross_mean, cross_share = other.get(lowest, (0, 0, 0))
            rows.append([f"{lowest:.1f} to {lowest + 0.1:.1f}", n, f"{mean:.2f}", f"{share:.2f}", m, f"{cross_mean:.2f}", f"{cross_share:.2f}"])
        lines = table(["confidence", "units", "mean", "right", "crossed: units", "mean", "right"], rows)
        lines += ["", "What `--min-confidence` keeps, P and R e2e of all types:", ""]
        kept = {p[0]: p for p in calibrate.curve(now, right, dev.wanted)}
        thresholds = [t for t in sorted(kept) if t in (0.5, 0.6, 0.7, 0.8, 0.85) or t >= 0.9]
        lines += table(["from", "P", "R", "units"], [[f"{t:.2f}", f"{kept[t][1]:.1f}", f"{kept[t][2]:.1f}", kept[t][3]] for t in thresholds])
        lines += ["", "Summed up:", ""]
        summed = []
        measured = [("the table, on these articles", now, dev), ("ten folds crossed", crossed, dev)]
        measured += [("the table, on blind articles, which it does not know", blind.given(), blind)]
        for name, given, cases in measured:
            points = calibrate.curve(given, cases.right, cases.wanted)
            error = calibrate.expected_error(given, cases.right)
            summed.append([name, f"{calibrate.at_recall(points)[1]:.1f}", f"{calibrate.at_precision(points)[2]:.1f}", f"{error:.3f}"])
        return lines + table(["", "P at R ≥ 65", "R at P ≥ 98", "expected calibration error"], summed)

    @functools.cached_property
    def corpus(self):
        """{article: attributions} of the whole corpus."""
        with tempfile.NamedTemporaryFile("w", encoding="utf8") as written:
            self.run("extract", "-i", "jsonl", str(gold.CORPUS), to=written)
            return gold.found(written.name)

    def firings(self):
        """How right single findings are that readers judged; the last row counts each construction as often as the corpus has it."""
        judged = collections.defaultdict(list)
        for line in (gold.HERE / "firings.tsv").read_text(encoding="utf8").splitlines():
            if not line.startswith("#"):
                _, _, rule, _, _, drawn, verdict = line.split("\t")
                if drawn == "construction":
                    judged[rule].append(verdict)
        annotated = {g["id"] for path in (gold.HERE / "fresh").glob("*.jsonl") for g in gold.lines(path)}
        often = collections.Counter(a["rule"] for name, of in self.corpus.items() if name not in annotated for a in of)
        rows, sums = [], [0.0, 0.0]
        for rule in sorted(judged, key=lambda rule: -often[rule]):
            of = judged[rule]
            words = sum(verdict not in ("extra", "bounds") for verdict in of)
            right = sum(verdict in ("ok", "type") for verdict in of)
            rows.append([f"`{rule}`", often[rule], len(of), percent(words, len(of)), percent(right, len(of))])
            sums = [sums[0] + often[rule] * words / len(of), sums[1] + often[rule] * right / len(of)]
        every = sum(often[rule] for rule in judged)
        rows.append(["all of these", every, sum(map(len, judged.values())), percent(sums[0], every), percent(sums[1], every)])
        return table(["construction", "in the corpus", "judged", "words right", "words and speaker right"], rows)

    def unseen(self):
        """What confidence expects of articles without annotation, beside those with it."""
        counts = collections.defaultdict(lambda: [0, 0, 0.0, 0])
        for name, attributions in self.corpus.items():
            for group in (re.split(r"[-_0-9]", name)[0], "all of these"):
                add(counts[group], attributions)
        annotated = collections.defaultdict(dict)
        for u in self.units:
            if u.found:
                annotated[u.doc][u.found["id"]] = u.found
        for doc in self.data.documents:
            add(counts["the annotated articles"], list(annotated[doc].values()))
        rows = []
        for group, (articles, n, sure, nobody) in sorted(counts.items(), key=lambda item: item[1][0]):
            rows.append([group, articles, n, f"{n / articles:.1f}", f"{sure / max(1, n):.3f}", percent(nobody, n)])
        return table(["", "articles", "attributions", "an article", "mean confidence", "without a speaker, %"], rows)

    def robustness(self):
        rows = []
        for kind, (before, after, cases) in robustness.measure(self.aldus, 5).items():
            rows.append([f"one {kind} mark", cases, f"{before:.1f}", f"{after:.1f}", f"{after - before:+.1f}"])
        return table(["damage", "damaged articles", "e2e F1 before", "after", "elsewhere in the article"], rows)

    def typesetting(self):
        with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as corpus:
            corpus.write(gzip.open(gold.CORPUS).read())
            corpus.flush()
            command = "cargo test -p aldus --test typesetting -- --nocapture".split()
            run = subprocess.run(command, cwd=ROOT, env=dict(os.environ, ALDUS_CORPUS=corpus.name), capture_output=True, encoding="utf8")
        figures = re.findall(r"(\d+) articles in (\d+) styles: (\S+) % say the same \((\S+) % of .*?; (\S+) % of (\d+) ", run.stdout)
        names = {str(min(int(f[0]) for f in figures)): "this repository"}
        rows = [[names.get(f[0], "a corpus, a sample"), f[0], f[1], f[2], f[3], f[5], f[4]] for f in sorted(figures, key=lambda f: int(f[0]))]
        head = ["articles of", "articles", "styles", "same in %", "attributions in %", "apostrophes and marks", "told apart in %"]
        return table(head, rows)

    def gaps(self):
        lines = []
        for path in sorted((ROOT / "tests" / "literate").glob("*.md")):
            blocks = re.findall(r"```aldus gap\n(.*?)```", path.read_text(encoding="utf8"), re.S)
            for block in blocks:
                text = " ".join(block.split("=====")[0].split("\n")).strip()
                fence = "``" if "`" in text else "`"
                lines.append(f"- {fence}{text}{fence} ([{path.name}](../tests/literate/{path.name}))")
        return lines or ["None today."]

    def errors(self):
        tally = collections.defaultdict(collections.Counter)
        for u in self.units:
            if not u.found:
                tally[self.forms[id(u)]]["missed"] += 1
            elif not u.gold:
                tally[u.found["rule"]]["extra"] += 1
            else:
                tally[u.found["rule"]]["speaker"] += not u.right
                tally[u.found["rule"]]["bounds"] += not u.exact
        kinds = ["missed", "extra", "speaker", "bounds"]
        names = self.rules + sorted(set(tally) - set(self.rules))
        rows = [[f"`{n}`"] + [tally[n][k] for k in kinds] + [sum(tally[n].values())] for n in names]
        rows.append(["all"] + [sum(t[k] for t in tally.values()) for k in kinds] + [sum(sum(t.values()) for t in tally.values())])
        return table(["construction", "missed", "extra", "wrong speaker", "wrong bounds", "together"], rows)

    def speaker_errors(self):
        of = lambda u: (f"`{u.found['rule']}`", f"`{u.found['resolved_by'] or 'none'}`")
        wrong = collections.Counter(of(u) for u in self.matched if not u.right)
        matched = collections.Counter(map(of, self.matched))
        return table(["construction", "step", "wrong", "words right", "per cent"], counted(wrong, matched))

    def bound_errors(self):
        wrong = collections.defaultdict(collections.Counter)
        for u in self.matched:
            if not u.exact:
                wrong[u.found["rule"]].update(bound(u))
        names = ["begins early", "begins late", "ends early", "ends late", "a hole"]
        rows = [[f"`{rule}`"] + [wrong[rule][n] for n in names] for rule in self.rules if wrong[rule]]
        return table(["construction", *names], rows)

    def missed_errors(self):
        of = lambda u: (f"`{self.forms[id(u)]}`", u.gold["type"])
        missed = collections.Counter(of(u) for u in self.units if not u.found)
        wanted = collections.Counter(of(u) for u in self.units if u.gold)
        return table(["form", "type", "missed", "gold", "per cent"], counted(missed, wanted))

    def extra_errors(self):
        of = lambda u: (f"`{u.found['rule']}`", f"`{u.found['resolved_by'] or 'none'}`")
        extra = collections.Counter(of(u) for u in self.units if not u.gold)
        found = collections.Counter(of(u) for u in self.units if u.found)
        return table(["construction", "step", "extra", "found", "per cent"], counted(extra, found))


def main():
    aldus = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "target/release/aldus")
    report = Report(str(pathlib.Path(aldus).resolve()))
    for page in ("docs/accuracy.md", "docs/errors.md", "README.md"):
        path = ROOT / page
        fill = lambda mark: "\n".join([mark.group(1), *getattr(report, mark.group(2))(), "<!-- end -->"])
        text = re.sub(r"(<!-- table: (\w+) -->).*?<!-- end -->", fill, path.read_text(encoding="utf8"), flags=re.S)
        path.write_text(text, encoding="utf8")
        print(f"{page}: written")


if __name__ == "__main__":
    main()
