#!/usr/bin/env python3
"""How well the sources of annotated articles are read in sentences that are none of theirs.

usage: .ci/frames.py [ALDUS] [--list FRAME]

Every source of the dev and open articles that is no pronoun is put into each frame below, with a verb of its number; what is said is known. Of each frame the
share of sentences is told in which nothing was found, in which other words were found, and in which the source was another. `--list` prints what goes wrong
in one frame. About one in a hundred is no fault of aldus: a surname that is a word, the number of a verb guessed wrongly from the article.

A rule tuned to single articles shows here: it reads a source in the sentence where it stood, and not in the next.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

import gold

HERE = pathlib.Path(__file__).resolve().parent
PRONOUNS = set(
    "hij zij ze ik we wij die hem haar hun men het u dat wie je jij jullie deze beiden zijn hen iemand iedereen daar daarin daaruit een".split()
)
LONGEST = 160
SINGULAR = "zegt zei heeft vindt meldt belooft noemt laat vraagt vreest wil zou schrijft wijst gaf roept ontkent spreekt verwacht is".split()
PLURAL = (
    "zeggen zeiden hebben vinden melden beloven noemen laten vragen vrezen willen zouden schrijven wijzen gaven roepen ontkennen spreken verwachten zijn".split()
)
FORMS = {False: dict(zip(SINGULAR, SINGULAR)), True: dict(zip(SINGULAR, PLURAL))}

# {N} is the source with a capital, {n} without; words behind | are what is said, its parts between …
FRAMES = """
Volgens {n} is de brug te smal. | is de brug te smal
De brug is volgens {n} te smal. | De brug is … te smal
De brug is te smal, volgens {n}. | De brug is te smal
De brug is te smal, aldus {n}. | De brug is te smal
“De brug is te smal”, aldus {n}. | De brug is te smal
{N} {zegt} dat de brug te smal is. | de brug te smal is
Gisteren {zei} {n} dat de brug te smal was. | de brug te smal was
Dinsdag {heeft} {n} gezegd dat de brug te smal is. | de brug te smal is
De brug is te smal, {zegt} {n}. | De brug is te smal
De brug is, {meldt} {n}, te smal. | De brug is … te smal
“De brug is te smal”, {zegt} {n}. | De brug is te smal
De brug is open, maar {n} {vindt} dat het verkeer hinder heeft. | het verkeer hinder heeft
De brug blijft dicht omdat {n} {zegt} dat het te druk is. | het te druk is
De brug is te smal. Dat {heeft} {n} gemeld. | De brug is te smal
{N} {laat} weten dat de brug te smal is. | de brug te smal is
{N} {belooft} de brug te openen. | de brug te openen
{N} {noemt} de brug “een ramp”. | de brug “een ramp”
{N} {is} boos en {vreest} dat de brug dichtgaat. | de brug dichtgaat
De brug, waarvan {n} {zegt} dat die te smal is, gaat dicht. | die te smal is
Nadat {n} {zei} dat de brug te smal was, ging die dicht. | de brug te smal was
Toch {verwacht} {n} dat de brug snel opengaat. | de brug snel opengaat
{N} {wil} dat de gemeente “eindelijk luistert”. | de gemeente “eindelijk luistert”
{N} {zou} hebben gezegd dat de brug te smal is. | de brug te smal is
Daarbij {wijst} {n} erop dat de brug te smal is. | de brug te smal is
{N} {roept} de gemeente op om de brug te openen. | de brug te openen
{N} {spreekt} van een “ramp” voor de stad. | een “ramp” voor de stad
De brug is te smal, {zegt} {n}, die er vaak komt. | De brug is te smal
"""


def frames():
    for line in FRAMES.strip().splitlines():
        text, _, said = line.partition(" | ")
        yield text, said.split(" … ")


def is_plural(cue):
    """Whether the verb of a cue is a plural; None where it does not tell."""
    verb = cue.split()[0]
    if verb in ("volgens", "aldus") or re.match(r"(ge|be|ver|ont|her)\w*en$", verb):
        return None
    if re.search(r"(en|gaan|doen)$", verb):
        return True
    return False if re.search(r"(t|de|zei|sprak|schreef|riep|gaf|vond|hield|wees|vroeg|dacht|had|is|was)$", verb) else None


def sources():
    """{(source, kind): whether it is several, or None}"""
    found = {}
    small, capital = collections.Counter(), collections.Counter()
    for text in gold.corpus().values():
        for word in re.findall(r"(?<=[a-z,] )[A-Za-zÀ-ÿ][\w’'-]*", text):
            (capital if word[0].isupper() else small)[word.lower()] += 1
    for articles in (gold.Gold(), gold.Gold("open-*")):
        for name, document in articles.documents.items():
            text = articles.texts[name]
            for record in document["records"]:
                if not record["source"] or not record["cue"]:
                    continue
                source = text[slice(*record["source"])]
                first = source.split()[0]
                if "\n" in source or len(source) > LONGEST or source.lower() in PRONOUNS:
                    continue
                common = small[first.lower()] > capital[first.lower()]
                if common and not (record["kind"] == "person" and (source == first or first in ("Van", "De", "Ten", "Ter", "Den"))):
                    source = source[0].lower() + source[1:]
                cue = " ".join(text[start:end] for start, end in record["cue"]).lower()
                plural = is_plural(cue)
                if found.get((source, record["kind"])) is None:
                    found[source, record["kind"]] = plural
    return found


def sentences():
    for (source, kind), plural in sorted(sources().items()):
        # What describes the source is closed by a comma where more follows.
        comma = "," if re.search(r", (?!.* en )|, (de|het|een|zelf|die|haar|zijn|van|ex-|oud-)\b", source) else ""
        for frame, said in frames():
            verb = re.search(r"\{[a-z]{2,}\}", frame)
            if verb and (plural is None or kind == "document"):
                continue
            closed = comma if not re.search(r"\{n\}[.,]", frame) else ""
            capital = source[0].upper() + source[1:] + comma
            yield frame, source, said, frame.format(N=capital, n=source + closed, **FORMS[bool(plural)])


def verdict(found, source, said):
    bare = lambda text: text.strip(' .,“”"')
    words = [a for a in found if [bare(part["text"]) for part in a["content"]] == [bare(part) for part in said]]
    if any(a["source"] and a["source"]["text"].lower() == source.lower() for a in words):
        return "right"
    return "source" if words else "words" if found else "nothing"


def main():
    words = sys.argv[1:]
    wanted = words[words.index("--list") + 1] if "--list" in words else None
    aldus = words[0] if words and words[0] != "--list" else str(HERE.parent / "target/release/aldus")
    made = list(sentences())
    lines = "\n".join(json.dumps({"id": str(n), "text": text}, ensure_ascii=False) for n, (*_, text) in enumerate(made))
    run = subprocess.run(
        [aldus, "extract", "-i", "jsonl", "--min-confidence", "0"], input=lines, capture_output=True, encoding="utf8", check=True
    )
    counts = collections.defaultdict(collections.Counter)
    for record in map(json.loads, run.stdout.splitlines()):
        frame, source, said, text = made[int(record["id"])]
        found = record["attributions"]
        fault = verdict(found, source, said)
        counts[frame][fault] += 1
        if frame == wanted and fault != "right":
            print(fault, text, *(f"[{a['source'] and a['source']['text']}: {a['text']}]" for a in found), sep="  ")
    if wanted:
        return
    print(f"{'':66}{'sentences':>10}{'nothing':>9}{'words':>8}{'source':>8}")
    counts["all"] = sum(counts.values(), collections.Counter())
    for frame, faults in counts.items():
        total = faults.total()
        print(f"{frame:66}{total:10}" + "".join(f"{100 * faults[fault] / total:{width}.1f}" for fault, width in (("nothing", 9), ("words", 8), ("source", 8))))


main()
