#!/usr/bin/python3
"""Makes the example data sets of this folder.

Needs these Debian packages, and nothing else:

    apt-get install python3-sklearn python3-numpy weka wordnet-base

Run it without arguments. It writes twelve ARFF files next to itself. Every
choice is seeded, so a second run writes the same bytes.

    --out FOLDER      write the files there instead
    --votes FILE      vote.arff of Debian's weka package, if it is elsewhere
                      (small Debian images leave out /usr/share/doc; then
                      "apt-get download weka" and "dpkg-deb -x" get the file)
    --wordnet FILE    data.noun of Debian's wordnet-base package, if elsewhere
    --scores          also print how well scikit-learn does on each set
"""

import argparse
import csv
import os
import random
import re
from collections import Counter, defaultdict

import numpy as np
from sklearn.datasets import load_breast_cancer, load_digits
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

SEED = 1
HERE = os.path.dirname(os.path.abspath(__file__))
SCRIPT = "examples/make_examples.py"

CC_BY = "Creative Commons Attribution 4.0 International (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/"

WORDNET_LICENCE = """\
This software and database is being provided to you, the LICENSEE, by
Princeton University under the following license.  By obtaining, using
and/or copying this software and database, you agree that you have
read, understood, and will comply with these terms and conditions.:

Permission to use, copy, modify and distribute this software and
database and its documentation for any purpose and without fee or
royalty is hereby granted, provided that you agree to comply with
the following copyright notice and statements, including the disclaimer,
and that the same appear on ALL copies of the software, database and
documentation, including modifications that you make for internal
use or for distribution.

WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved.

THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON
UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON
UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANT-
ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE
OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT
INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR
OTHER RIGHTS.

The name of Princeton University or Princeton may not be used in
advertising or publicity pertaining to distribution of the software
and/or database.  Title to copyright in this software, database and
any associated documentation shall at all times remain with
Princeton University and LICENSEE agrees to preserve same."""


# ---------------------------------------------------------------- the sets

class DataSet:
    """Rows with their true labels, divided into train and test, and the noise."""

    def __init__(self, name, title, source, licence, attributes, target, classes,
                 rows, labels, train, test, noise, notes=()):
        self.name = name
        self.title = title
        self.source = source
        self.licence = licence
        self.attributes = attributes  # (name, ARFF type) without the class
        self.target = target          # name of the class attribute
        self.classes = classes
        self.rows = rows              # ARFF text of each value
        self.labels = labels
        self.train = train            # row numbers
        self.test = test
        self.share = noise
        self.noisy = add_noise(labels, train, classes, noise, random.Random(f"{SEED} {name} noise"))
        self.notes = list(notes)

    def changed(self):
        return [i for i in self.train if self.noisy[i] != self.labels[i]]


def divide(labels, sizes, rng):
    """Disjoint random parts of these sizes, each with the class shares of the whole, in random order."""
    groups = defaultdict(list)
    for i, label in enumerate(labels):
        groups[label].append(i)
    for label in sorted(groups):
        rng.shuffle(groups[label])
    used = Counter()
    parts = []
    for size in sizes:
        exact = {label: size * len(groups[label]) / len(labels) for label in sorted(groups)}
        take = {label: int(exact[label]) for label in exact}
        rest = sorted(exact, key=lambda label: take[label] - exact[label])
        for label in rest[:size - sum(take.values())]:
            take[label] += 1
        part = []
        for label in sorted(groups):
            part += groups[label][used[label]:used[label] + take[label]]
            used[label] += take[label]
        assert len(part) == size
        rng.shuffle(part)
        parts.append(part)
    return parts


def add_noise(labels, train, classes, share, rng):
    """Gives exactly this share of the training rows another class, all others equally likely."""
    noisy = list(labels)
    for i in rng.sample(train, round(share * len(train))):
        noisy[i] = rng.choice([c for c in classes if c != labels[i]])
    return noisy


def number(value):
    """The shortest text that reads back as the same number."""
    value = float(value)
    return str(int(value)) if value.is_integer() else repr(value)


def breast():
    data = load_breast_cancer()
    attributes = [(name.replace(" ", "_"), "numeric") for name in data.feature_names]
    classes = ["malignant", "benign"]
    assert list(data.target_names) == classes
    rows = [[number(v) for v in row] for row in data.data]
    labels = [classes[t] for t in data.target]
    train, test = divide(labels, (455, 114), random.Random(f"{SEED} breast"))
    return DataSet(
        "breast", "Breast Cancer Wisconsin (Diagnostic): cell nuclei in 569 images, 30 measurements each",
        ["W. Wolberg, O. Mangasarian, N. Street, W. Street (1993), UCI Machine Learning Repository,",
         "https://doi.org/10.24432/C5DW2B; taken from scikit-learn (load_breast_cancer)"],
        [CC_BY], attributes, "diagnosis", classes, rows, labels, train, test, 0.20)


def votes(path):
    attributes, rows, labels = [], [], []
    in_data = False
    with open(path, encoding="ascii") as file:
        for line in file:
            line = line.strip()
            if not line or line.startswith("%"):
                continue
            if in_data:
                values = next(csv.reader([line], quotechar="'"))
                rows.append(values[:-1])
                labels.append(values[-1])
            elif line.lower().startswith("@attribute"):
                attributes.append(re.fullmatch(r"@attribute '([^']+)' \{.*\}", line).group(1))
            in_data = in_data or line.lower() == "@data"
    assert len(rows) == 435 and len(attributes) == 17 and all(set(r) <= {"y", "n", "?"} for r in rows)
    attributes = [(name.replace("-", "_"), "{n,y}") for name in attributes[:-1]]
    train, test = divide(labels, (348, 87), random.Random(f"{SEED} votes"))
    return DataSet(
        "votes", "1984 United States congressional voting records: 16 votes of 435 representatives",
        ["J. Schlimmer (1987), UCI Machine Learning Repository, https://doi.org/10.24432/C5C01P;",
         "taken from vote.arff in Debian's weka package"],
        [CC_BY], attributes, "party", ["democrat", "republican"], rows, labels, train, test, 0.15,
        ["A question mark means neither yes nor no: voted present, or no position known.",
         "Many representatives voted alike, so some rows are equal."])


def digits():
    data = load_digits()
    attributes = [(f"pixel_{r}_{c}", "numeric") for r in range(8) for c in range(8)]
    rows = [[number(v) for v in row] for row in data.data]
    labels = [str(t) for t in data.target]
    train, test = divide(labels, (600, 400), random.Random(f"{SEED} digits"))
    return DataSet(
        "digits",
        "Optical recognition of handwritten digits: 8 x 8 grey pixels from 0 (white) to 16 (black), row by row",
        ["E. Alpaydin, C. Kaynak (1998), UCI Machine Learning Repository, https://doi.org/10.24432/C50P49;",
         "taken from scikit-learn (load_digits)"],
        [CC_BY], attributes, "digit", [str(d) for d in range(10)], rows, labels, train, test, 0.20,
        ["A stratified sample of 1000 of scikit-learn's 1797 images."])


# lexicographer files of WordNet, wndb(5)
LEXICOGRAPHER_FILES = {"05": "animal", "20": "plant", "13": "food", "06": "artifact"}
TRAIN_PER_CLASS, TEST_PER_CLASS = 150, 75
WORDS = 200


def words_of(text):
    """Lower-case words of three letters or more without stop words, a plural counted with its singular."""
    words = []
    for word in re.findall(r"[a-z]{3,}", text.lower()):
        if word in ENGLISH_STOP_WORDS:
            continue
        if len(word) > 4 and word.endswith("ies") and word not in ("species", "series"):
            word = word[:-3] + "y"
        elif word == "leaves":
            word = "leaf"
        elif word.endswith(("ches", "shes", "sses", "xes")):
            word = word[:-2]
        elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ies")):
            word = word[:-1]
        words.append(word)
    return words


def glosses(path):
    """Per class: (id, word, definition) of each usable noun."""
    found, uses = defaultdict(list), Counter()
    with open(path, encoding="ascii") as file:
        for line in file:
            if line.startswith("  "):
                continue  # the licence
            head, gloss = line.split(" | ", 1)
            fields = head.split(" ")
            if fields[1] not in LEXICOGRAPHER_FILES:
                continue
            definition = re.split(r'\s*[;:,]?\s*"', gloss.strip())[0].strip()  # without the examples
            word = fields[4].replace("_", " ")
            if word.islower() and len(definition.split()) >= 8:
                uses[definition] += 1
                found[LEXICOGRAPHER_FILES[fields[1]]].append(("n" + fields[0], word, definition))
    return {c: [entry for entry in found[c] if uses[entry[2]] == 1] for c in found}


def text(path):
    classes = list(LEXICOGRAPHER_FILES.values())
    found = glosses(path)
    rng = random.Random(f"{SEED} text")
    entries, labels = [], []
    for c in classes:
        entries += rng.sample(found[c], TRAIN_PER_CLASS + TEST_PER_CLASS)
        labels += [c] * (TRAIN_PER_CLASS + TEST_PER_CLASS)
    train, test = divide(labels, (TRAIN_PER_CLASS * 4, TEST_PER_CLASS * 4), rng)
    vectorizer = TfidfVectorizer(tokenizer=words_of, token_pattern=None, max_features=WORDS)
    vectorizer.fit([entries[i][2] for i in train])
    weights = vectorizer.transform([e[2] for e in entries]).toarray()
    rows = [[quote(v) for v in entry] + [number(round(float(w), 6)) for w in row]
            for entry, row in zip(entries, weights)]
    attributes = [("id", "string"), ("word", "string"), ("gloss", "string")]
    attributes += [("tf_" + word, "numeric") for word in vectorizer.get_feature_names_out()]
    return DataSet(
        "text", "Dictionary definitions of nouns, labelled by what the noun is",
        ["WordNet 3.0, Princeton University, https://wordnet.princeton.edu/; taken from data.noun",
         "in Debian's wordnet-base package"],
        ["WordNet 3.0 licence, in full:", ""] + WORDNET_LICENCE.split("\n"),
        attributes, "class", classes, rows, labels, train, test, 0.20,
        ["The class is the noun's lexicographer file (noun.animal, noun.plant, noun.food or noun.artifact).",
         "id is n and the number of the synset, word its first lemma, gloss its definition without the examples.",
         f"The tf_ attributes are tf-idf weights of the {WORDS} most frequent words in the training definitions,",
         "stop words left out, a plural counted with its singular, each row of length 1 before rounding."])


# ------------------------------------------------------------------ writing

def quote(value):
    """A string as ARFF writes it."""
    assert value.isprintable()
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def write(data, kind, folder):
    changed = len(data.changed())
    if kind == "noisy":
        rows, labels = data.train, data.noisy
        what = [f"Training rows. {changed} of {len(rows)} labels are wrong on purpose: {data.share:.0%} of the rows, "
                "drawn at random,", "got another class, drawn at random.",
                f"The same rows with the true labels are in {data.name}-true.arff."]
    elif kind == "true":
        rows, labels = data.train, data.labels
        what = ["Training rows with the true labels.",
                f"The same rows in the same order, with {changed} wrong labels, are in {data.name}-noisy.arff."]
    else:
        rows, labels = data.test, data.labels
        what = ["Test rows with the true labels. They were held out: they are not training rows."]
    comment = [data.title + "."]
    comment += ["", *what, *data.notes]
    comment += ["", "Source: " + data.source[0], *data.source[1:]]
    comment += ["", "Licence: " + data.licence[0], *data.licence[1:]]
    comment += ["", f"Changes: divided into train and test, labels changed as said, written as ARFF by {SCRIPT}."]
    lines = [("% " + c).rstrip() for c in comment]
    lines += ["", f"@relation {data.name}-{kind}", ""]
    lines += [f"@attribute {name} {kind_of}" for name, kind_of in data.attributes]
    lines += [f"@attribute {data.target} {{{','.join(data.classes)}}}", "", "@data"]
    lines += [",".join([*data.rows[i], labels[i]]) for i in rows]
    path = os.path.join(folder, f"{data.name}-{kind}.arff")
    with open(path, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
    return path


def check(data):
    names = [name for name, _ in data.attributes] + [data.target]
    assert len(set(n.lower() for n in names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", n) for n in names)
    assert all(len(row) == len(data.attributes) for row in data.rows)
    assert set(data.labels) == set(data.classes)
    assert not set(data.train) & set(data.test)
    assert len(data.changed()) == round(data.share * len(data.train))


def describe(data):
    print(f"{data.name}: {len(data.attributes)} attributes and the class, "
          f"{len(data.train)} + {len(data.test)} rows, {len(data.changed())} wrong labels")
    for kind, rows, labels in (("noisy", data.train, data.noisy), ("true", data.train, data.labels),
                               ("test", data.test, data.labels)):
        count = Counter(labels[i] for i in rows)
        print(f"  {kind:5} " + ", ".join(f"{c} {count[c]}" for c in data.classes))


# ------------------------------------------------------------------- scores

def scores(data):
    """Test accuracy of two models, trained with the noisy and with the true labels."""
    import warnings
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression
    from sklearn.neural_network import MLPClassifier
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler

    warnings.simplefilter("ignore", ConvergenceWarning)
    use = [j for j, (_, kind) in enumerate(data.attributes) if kind != "string"]
    if data.name == "votes":
        x = np.array([[row[j] for j in use] for row in data.rows])
        prepare = OneHotEncoder(handle_unknown="ignore")
    else:
        x = np.array([[float(row[j]) for j in use] for row in data.rows])
        prepare = StandardScaler() if data.name == "breast" else MinMaxScaler()
    y, noisy = np.array(data.labels), np.array(data.noisy)
    share = Counter(y[data.test]).most_common(1)[0][1] / len(data.test)
    print(f"  largest class {share:.3f} of the test rows; accuracy there, averaged over 5 seeds for the MLP:")
    for name, model in (("logistic", lambda s: LogisticRegression(max_iter=5000)),
                        ("MLP 100", lambda s: MLPClassifier((100,), max_iter=1000, random_state=s))):
        reached = []
        for labels in (noisy, y):
            seeds = range(5) if name.startswith("MLP") else range(1)
            fitted = [make_pipeline(prepare, model(s)).fit(x[data.train], labels[data.train]) for s in seeds]
            reached.append(np.mean([f.score(x[data.test], y[data.test]) for f in fitted]))
        print(f"  {name:9} trained with noisy labels {reached[0]:.3f}, with true labels {reached[1]:.3f}")


def main():
    parser = argparse.ArgumentParser(description="Makes the example data sets.")
    parser.add_argument("--out", default=HERE)
    parser.add_argument("--votes", default="/usr/share/doc/weka/examples/vote.arff")
    parser.add_argument("--wordnet", default="/usr/share/wordnet/data.noun")
    parser.add_argument("--scores", action="store_true")
    args = parser.parse_args()
    for path, package in ((args.votes, "weka"), (args.wordnet, "wordnet-base")):
        if not os.path.exists(path):
            parser.error(f"{path} is missing; it is part of Debian's package {package}")
    for data in (breast(), votes(args.votes), digits(), text(args.wordnet)):
        check(data)
        for kind in ("noisy", "true", "test"):
            write(data, kind, args.out)
        describe(data)
        if args.scores:
            scores(data)


if __name__ == "__main__":
    main()
