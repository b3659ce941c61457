"""Extracts from TBX with lxml's iterparse what Concord keeps of it: entries, sections, definitions, terms, categories."""
import sys

from lxml import etree

CORE = "{urn:iso:std:iso:30042:ed-2}"


def items(element):
    """The statements of an element: category (DCT: the tag, DCA: the type), text, line."""
    return [
        (etree.QName(child).localname if child.get("type") is None else child.get("type"), child.text, child.sourceline)
        for child in element if len(child) == 0]


def groups(element):
    return [items(child) for child in element if child.tag == CORE + "descripGrp"]


entries = []
for _, entry in etree.iterparse(sys.argv[1], tag=CORE + "conceptEntry", huge_tree=True):
    sections = []
    for section in entry.iterfind(CORE + "langSec"):
        terms = [(term.findtext(CORE + "term"), items(term), term.sourceline) for term in section.iterfind(CORE + "termSec")]
        sections.append((section.get("{http://www.w3.org/XML/1998/namespace}lang"), items(section), groups(section), terms))
    entries.append((entry.get("id"), items(entry), groups(entry), sections, entry.sourceline))
    entry.clear()
    while entry.getprevious() is not None:
        del entry.getparent()[0]
print(f"entries {len(entries)}, designations {sum(len(s[3]) for e in entries for s in e[3])}")
