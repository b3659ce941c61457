"""What the peers of matching have in common: they read tables and judged pairs, and write pairs with a confidence."""
import csv
import sys

csv.field_size_limit(sys.maxsize)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def labels(path):
    """The ids and the labels of a table, one of each a row; an entry with two labels has two rows."""
    kept = [row for row in rows(path) if row["label"].strip()]
    return [row["id"] for row in kept], [row["label"].replace("_", " ") for row in kept]


def texts(path, field):
    """id -> the text in a column; the first where an entry has several rows."""
    found = {}
    for row in rows(path):
        found.setdefault(row["id"], row[field])
    return found


def write(path, pairs):
    """pairs: (id_a, id_b) -> confidence."""
    with open(path, "w", encoding="utf-8") as file:
        file.write("subject_id\tpredicate_id\tobject_id\tconfidence\n")
        for (a, b), confidence in pairs.items():
            file.write(f"{a}\tskos:exactMatch\t{b}\t{confidence:.5f}\n")


def best(pairs):
    """The best partner of each entry of a, from (id_a, id_b, confidence)."""
    found = {}
    for a, b, confidence in pairs:
        if a not in found or confidence > found[a][1]:
            found[a] = (b, confidence)
    return {(a, b): confidence for a, (b, confidence) in found.items()}
