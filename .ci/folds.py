#!/usr/bin/env python3
"""Accuracy per fold of ten, by article, and per source; and two sets of predictions compared article by article.

usage: .ci/folds.py FOUND.jsonl [BASE.jsonl]

FOUND and BASE are what `aldus extract ../shared/eval/texts/*.txt` wrote, with a change and without it. Each fold has articles
of every source. A change earns its place when more articles get better than worse, and not in one fold or source only.
"""
import math
import statistics
import sys

import gold

METRICS = {
    "e2e": lambda unit: unit.right,
    "partial": lambda unit: True,
    "exact": lambda unit: unit.exact,
}


def row(units):
    matched = [u for u in units if u.gold and u.found]
    speaker = 100 * sum(u.right for u in matched) / len(matched) if matched else 0.0
    return [gold.prf(units, keep)[2] for keep in METRICS.values()] + [speaker]


def table(title, groups):
    print(f"\n{title:10}{'articles':>9}{'gold':>6}{'e2e':>8}{'partial':>9}{'exact':>8}{'speaker':>9}")
    rows = []
    for name, (documents, units) in groups.items():
        rows.append(row(units))
        e2e, partial, exact, speaker = rows[-1]
        wanted = sum(1 for u in units if u.gold)
        print(f"{name:10}{documents:9}{wanted:6}{e2e:8.1f}{partial:9.1f}{exact:8.1f}{speaker:9.1f}")
    return rows


def grouped(units, name_of):
    groups = {}
    for unit in units:
        documents, members = groups.setdefault(name_of(unit.doc), (set(), []))
        documents.add(unit.doc)
        members.append(unit)
    return {str(name): (len(d), u) for name, (d, u) in sorted(groups.items())}


def compare(data, now, before):
    """Paired: an article is better when it has fewer errors. Missed and extra are one each, a wrong speaker is both."""
    wrong = lambda units: sum(1 for u in units if not u.right) + sum(1 for u in units if u.gold and u.found and not u.right)
    fold = gold.fold_of(data.documents)
    tally, changed = {}, []
    for doc in data.documents:
        difference = wrong(before.get(doc, [])) - wrong(now.get(doc, []))
        for group in (f"fold {fold[doc]}", gold.source_of(doc), "all"):
            counts = tally.setdefault(group, [0, 0, 0])
            counts[0] += difference > 0
            counts[1] += difference < 0
            counts[2] += difference
        if difference:
            changed.append((-difference, doc))
    print(f"\n{'compared':10}{'better':>8}{'worse':>7}{'errors':>8}")
    for group, (better, worse, difference) in sorted(tally.items()):
        print(f"{group:10}{better:8}{worse:7}{-difference:+8}")
    better, worse = tally["all"][:2]
    n = better + worse
    # How likely as many or more of the changed articles would have got better by mere chance.
    chance = sum(math.comb(n, k) for k in range(better, n + 1)) / 2**n
    print(f"of {n} changed articles {better} are better; by chance as many in {100 * chance:.1f} % of cases")
    for difference, doc in sorted(changed):
        print(f"  {doc:16}{difference:+4} errors")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    data = gold.Gold()
    per_file = [data.match(gold.found(path)) for path in sys.argv[1:]]
    fold = gold.fold_of(data.documents)
    rows = table("fold", grouped(per_file[0], lambda doc: fold[doc]))
    for name, of in (("mean", statistics.mean), ("sd", statistics.stdev)):
        e2e, partial, exact, speaker = (of(column) for column in zip(*rows))
        print(f"{name:25}{e2e:8.1f}{partial:9.1f}{exact:8.1f}{speaker:9.1f}")
    table("source", grouped(per_file[0], gold.source_of))
    table("all", {"all": (len(data.documents), per_file[0])})
    if len(per_file) == 2:
        by_document = [{doc: u for doc, (_, u) in grouped(units, str).items()} for units in per_file]
        compare(data, *by_document)


if __name__ == "__main__":
    main()
