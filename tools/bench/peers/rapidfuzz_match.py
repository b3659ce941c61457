"""rapidfuzz: compares every label of a with every label of b and keeps the best partner of each; or scores judged pairs.

usage: rapidfuzz_match.py WRatio|token_sort_ratio|ratio A B OUT
       rapidfuzz_match.py WRatio|token_sort_ratio|ratio A B OUT --judged GOLD --field label|definition
"""
import argparse

import numpy
from rapidfuzz import fuzz, process, utils

import tables

CHUNK = 20_000_000  # comparisons at a time; a score takes four bytes

options = argparse.ArgumentParser()
options.add_argument("scorer")
options.add_argument("a")
options.add_argument("b")
options.add_argument("out")
options.add_argument("--judged")
options.add_argument("--field", default="label")
arguments = options.parse_args()
scorer = getattr(fuzz, arguments.scorer)

if arguments.judged:
    a, b = tables.texts(arguments.a, arguments.field), tables.texts(arguments.b, arguments.field)
    pairs = {}
    for row in tables.rows(arguments.judged):
        one, other = a.get(row["id_a"], ""), b.get(row["id_b"], "")
        pairs[row["id_a"], row["id_b"]] = scorer(one, other, processor=utils.default_process) / 100
    tables.write(arguments.out, pairs)
else:
    (ids_a, labels_a), (ids_b, labels_b) = tables.labels(arguments.a), tables.labels(arguments.b)
    # Letter case and punctuation taken away once, not at every comparison.
    labels_a = [utils.default_process(label) for label in labels_a]
    labels_b = [utils.default_process(label) for label in labels_b]
    found, size = [], max(1, CHUNK // len(labels_b))
    for start in range(0, len(labels_a), size):
        scores = process.cdist(labels_a[start:start + size], labels_b, scorer=scorer, workers=-1, dtype=numpy.float32)
        for row, column in enumerate(scores.argmax(axis=1)):
            found.append((ids_a[start + row], ids_b[column], float(scores[row, column]) / 100))
    tables.write(arguments.out, tables.best(found))
