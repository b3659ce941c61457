"""What the benches of matching have in common: tables, SSSOM files, judged pairs, runs that are measured."""
import datetime
import hashlib
import os
import platform
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote, unquote

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent.parent
DATA = ROOT / ".build" / "bench" / "match"
LANGUAGES = ("en", "es", "de")


def corpora():
    """The folder with the data that is not ours to distribute."""
    return ROOT / os.environ.get("CONCORD_CORPORA", "../shared")


def table(path):
    """The rows of a TSV file without its '#' lines, as dictionaries."""
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file if not line.startswith("#") and line.strip()]
    head = lines[0].split("\t") if lines else []
    return [dict(zip(head, line.split("\t"))) for line in lines[1:]]


def write(path, head, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\t".join(head) + "\n")
        file.writelines("\t".join(row) + "\n" for row in rows)


def prefixes(path):
    """The curie_map in the head of an SSSOM file."""
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                break
            match = re.match(r'#\s+(\S+): "(.*)"$', line)
            if match:
                found[match.group(1)] = match.group(2)
    return found


def source_id(identifier, known):
    """The id that the source gave an entry: Concord writes urn:concord:ORG:PUBLICATION:ID, percent-encoded, as a CURIE."""
    prefix, separator, rest = identifier.partition(":")
    if known.get(prefix, "").endswith(f"{quote(prefix)}%3A"):
        return identifier  # A CURIE stays as its source has it.
    iri = known[prefix] + rest if separator and prefix in known else identifier
    parts = iri.split(":", 4)
    return unquote(parts[4]) if len(parts) == 5 and parts[:2] == ["urn", "concord"] else iri


def confidences(path):
    """(id_a, id_b) -> confidence; the highest where a pair is listed twice."""
    known, found = prefixes(path), {}
    for row in table(path):
        pair = (source_id(row["subject_id"], known), source_id(row["object_id"], known))
        found[pair] = max(found.get(pair, 0.0), float(row.get("confidence") or 1.0))
    return found


def biomappings(folder):
    """Writes a.tsv, b.tsv and gold.tsv: what a curator accepted ('exact') or rejected ('none'), not what was unsure."""
    rows = [row for row in table(corpora() / "gold" / "biomappings" / "pairs.tsv") if row["gold"] in ("pos", "neg")]
    for side in "ab":
        labels = {(row[f"id_{side}"], row[f"label_{side}"]): None for row in rows if row[f"label_{side}"].strip()}
        write(folder / f"{side}.tsv", ("id", "label"), labels)
    write(folder / "gold.tsv", ("id_a", "id_b", "relation"),
          ((row["id_a"], row["id_b"], "exact" if row["gold"] == "pos" else "none") for row in rows))


def senses(language, folder):
    """Has the scorer of the word senses write a.tsv, b.tsv and gold.tsv."""
    folder.mkdir(parents=True, exist_ok=True)
    gold = corpora() / "gold"
    subprocess.run([sys.executable, str(gold / "score_senses.py"), "prepare",
                    str(gold / "mwsa" / f"pairs_{language}.tsv"), str(folder), language],
                   check=True, stdout=subprocess.DEVNULL)


def judged(folder):
    return {(row["id_a"], row["id_b"]): row["relation"] == "exact" for row in table(folder / "gold.tsv")}


def in_second_half(pair):
    """As score_senses.py halves its pairs: thresholds are chosen on the first half, figures come from the second."""
    return int(hashlib.sha1("\t".join(pair).encode()).hexdigest()[:12], 16) % 2 == 1


def area_under_curve(scored):
    """How often an accepted pair has a higher confidence than a rejected one; a tie counts half."""
    ranked = sorted(scored)
    positives = sum(accepted for _, accepted in ranked)
    negatives = len(ranked) - positives
    total, start = 0.0, 0
    while start < len(ranked):
        end = start
        while end < len(ranked) and ranked[end][0] == ranked[start][0]:
            end += 1
        total += sum(accepted for _, accepted in ranked[start:end]) * (start + end + 1) / 2
        start = end
    return (total - positives * (positives + 1) / 2) / (positives * negatives) if positives and negatives else 0.0


def built(path):
    """The program to measure: the one named, or the release build of this folder, made now."""
    if path:
        return str(Path(path).resolve())
    subprocess.run(["swift", "build", "-c", "release", "--product", "concord"], cwd=ROOT, check=True, stdout=sys.stderr)
    return str(ROOT / ".build" / "release" / "concord")


def measured(command, limit):
    """Wall time in seconds of the whole process, start included, peak memory in MiB, and the time of all cores that it
    took; None after the limit."""
    DATA.mkdir(parents=True, exist_ok=True)
    with open(DATA / "errors.txt", "wb") as errors:
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True)
        ended = threading.Event()
        timer = threading.Timer(limit, lambda: (ended.set(), os.killpg(process.pid, signal.SIGKILL)))
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        timer.cancel()
    process.returncode = status
    if ended.is_set():
        return None
    if status != 0:
        text = (DATA / "errors.txt").read_text("utf-8", "replace")
        sys.exit(f"{' '.join(command)} ended with status {status}\n{text}")
    return seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def circumstances(tool, hidden=("--concord", "--output")):
    """Date, machine and command; paths on the machine stay out of it."""
    words = list(sys.argv[1:])
    for place, word in enumerate(words):
        if word in hidden and place + 1 < len(words):
            words[place + 1] = "FILE"
        words[place] = re.sub(rf"^({'|'.join(hidden)})=.*", r"\1=FILE", words[place])
    model = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")] if Path("/proc/cpuinfo").exists() else []
    return (f"{datetime.date.today().isoformat()}, {os.cpu_count()} × {model[0] if model else platform.processor()},"
            f" {platform.system()} {platform.release()}. Made by `{' '.join(['tools/bench/' + tool] + words)}`.")
