"""string_grouper: cosine of TF-IDF of letter trigrams; keeps the best partner of each label of a.

usage: string_grouper_match.py A B OUT
"""
import sys

import pandas
from string_grouper import match_strings

import tables

(ids_a, labels_a), (ids_b, labels_b) = tables.labels(sys.argv[1]), tables.labels(sys.argv[2])
# Rows are told by position: the ids need not be distinct, as an entry may have several labels.
matches = match_strings(
    pandas.Series(labels_a), pandas.Series(labels_b), min_similarity=0.5, max_n_matches=5, ignore_index=False)
left, right = matches["left_index"].tolist(), matches["right_index"].tolist()
found = ((ids_a[i], ids_b[j], s) for i, j, s in zip(left, right, matches["similarity"].tolist()))
tables.write(sys.argv[3], tables.best(found))
