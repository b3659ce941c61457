"""scikit-learn: cosine of TF-IDF of words, or of 3 to 5 letters, for judged pairs; fitted to the texts of both sides.

usage: tfidf_cosine.py word|char A B OUT GOLD label|definition
"""
import sys

from sklearn.feature_extraction.text import TfidfVectorizer

import tables

kind, path_a, path_b, out, gold, field = sys.argv[1:]
a, b = tables.texts(path_a, field), tables.texts(path_b, field)
shape = {"analyzer": "char_wb", "ngram_range": (3, 5)} if kind == "char" else {}
vectorizer = TfidfVectorizer(**shape).fit([*a.values(), *b.values()])
judged = [(row["id_a"], row["id_b"]) for row in tables.rows(gold)]
left = vectorizer.transform([a.get(one, "") for one, _ in judged])
right = vectorizer.transform([b.get(other, "") for _, other in judged])
cosines = left.multiply(right).sum(axis=1)
tables.write(out, {pair: float(cosines[i, 0]) for i, pair in enumerate(judged)})
