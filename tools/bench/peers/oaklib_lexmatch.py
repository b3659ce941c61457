"""oaklib: `runoak lexmatch` on the two tables, which are written as OBO for it; first labels are names, others synonyms.

usage: oaklib_lexmatch.py A B OUT
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import tables


def obo(side, table, folder):
    """Writes a table as OBO, its entries as A:0, A:1 …; ids of terminologies are not always what OBO allows."""
    entries = {}
    for identifier, label in zip(*tables.labels(table)):
        entries.setdefault(identifier, []).append(label)
    path = folder / f"{side}.obo"
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"format-version: 1.2\nontology: {side.lower()}\n")
        for number, labels in enumerate(entries.values()):
            name, *synonyms = [re.sub(r'([\\"{}!])', r"\\\1", label) for label in labels]
            file.write(f"\n[Term]\nid: {side}:{number}\nname: {name}\n")
            for synonym in dict.fromkeys(synonyms):
                file.write(f'synonym: "{synonym}" EXACT []\n')
    return path, list(entries)


runoak = shutil.which("runoak", path=str(Path(sys.executable).parent)) or shutil.which("runoak")
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    (a, ids_a), (b, ids_b) = obo("A", sys.argv[1], folder), obo("B", sys.argv[2], folder)
    subprocess.run([runoak, "-i", f"simpleobo:{a}", "-a", f"simpleobo:{b}", "lexmatch", "-o", str(folder / "out.tsv")],
                   check=True)
    found = []
    with open(folder / "out.tsv", encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    for line in lines[1:]:
        row = dict(zip(lines[0], line))
        one, other = sorted((row["subject_id"], row["object_id"]))
        if one.startswith("A:") and other.startswith("B:"):
            found.append((ids_a[int(one[2:])], ids_b[int(other[2:])], float(row["confidence"])))
tables.write(sys.argv[3], tables.best(found))
