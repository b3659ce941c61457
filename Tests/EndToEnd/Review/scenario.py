"""A review from first merge to first agreement, by three organisations: in the pages, in a spreadsheet, on the command line.

usage: scenario.py PROGRAM GLOSSARIES

Needs selenium and openpyxl from PyPI, and Debian's chromium and chromium-driver. Works in a folder of its own, prints
what it does, and ends with exit code 1 at the first thing that is not as it should be.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException, WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

PROGRAM, GLOSSARIES = sys.argv[1:3]
FOLDER = Path(tempfile.mkdtemp(prefix="concord-scenario-"))


def step(words):
    print(words, flush=True)


def expect(is_so, words):
    if not is_so:
        raise AssertionError(words)


def run(*arguments, code=0):
    outcome = subprocess.run([PROGRAM, *arguments], cwd=FOLDER, capture_output=True, text=True)
    expect(outcome.returncode == code, f"{' '.join(arguments)}: {outcome.returncode} {outcome.stdout}{outcome.stderr}")
    return outcome.stdout


def cases(*filters):
    return {item["id"]: item for item in json.loads(run("review", "--list", "--json", *filters))["cases"]}


def show(case):
    return json.loads(run("review", "--show", case, "--json"))


def directory():
    return json.loads((FOLDER / "Directory/directory.json").read_text())


SOURCES = ["Glossaries/iec-smart-city.xlsx", "Glossaries/iso-smart-city.xml", "Glossaries/itu-smart-city.csv"]


def merge(*more):
    run("merge", *SOURCES, *more)
    return directory()


class Browser:
    """An expert before the pages, who uses nothing but the keyboard once a case is open."""

    def __init__(self, address, author, organisation):
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000"]:
            options.add_argument(argument)
        driver = shutil.which("chromedriver") or "/usr/bin/chromedriver"
        self.driver = webdriver.Chrome(options=options, service=Service(driver))
        self.address = address
        self.driver.get(address)
        self.driver.find_element(By.NAME, "author").send_keys(author)
        choice = self.driver.find_element(By.NAME, "organisation")
        choice.send_keys(organisation)
        choice.submit() if choice.tag_name != "select" else self.driver.find_element(
            By.CSS_SELECTOR, "form.identity button, form#identity button, header form button").click()
        self.wait(lambda: organisation in self.driver.find_element(By.TAG_NAME, "header").text)

    def wait(self, is_so):
        # An element may go while it is looked at, for a page takes the place of another.
        WebDriverWait(self.driver, 20).until(lambda _: self.seen(is_so))

    @staticmethod
    def seen(look):
        """What one sees; None where a page has just gone."""
        try:
            return look()
        except (StaleElementReferenceException, NoSuchElementException):
            return None
        except WebDriverException as error:
            # What chromedriver says, at times, of an element that went while it looked it up.
            if "does not belong to the document" not in str(error):
                raise
            return None

    def open(self, case):
        self.driver.get(f"{self.address}case/{case}")
        self.wait(lambda: self.driver.find_elements(By.ID, "decide"))

    def press(self, keys):
        webdriver.ActionChains(self.driver).send_keys(keys).perform()

    def choose(self, case, key, value):
        """Opens a case and chooses an outcome by its key."""
        self.open(case)
        self.press(key)
        self.wait(lambda: self.driver.find_element(By.ID, f"choice-{value}").is_selected())

    def keep(self, case):
        """Keeps the position, by the keyboard, and waits until the page has moved on."""
        before = self.driver.current_url
        page = self.driver.find_element(By.TAG_NAME, "html")
        self.driver.switch_to.active_element.send_keys(Keys.ESCAPE)
        self.press("s")
        self.wait(lambda: self.is_stale(page))
        refused = self.driver.find_elements(By.CSS_SELECTOR, ".notice.refused")
        expect(not refused, f"{case}: {refused[0].text if refused else ''} ({before})")

    def is_stale(self, element):
        return self.seen(lambda: element.tag_name) is None

    def click(self, identifier):
        self.driver.execute_script("arguments[0].click()", self.driver.find_element(By.ID, identifier))

    def quit(self):
        self.driver.quit()


def main():
    shutil.copytree(GLOSSARIES, FOLDER / "Glossaries", ignore=shutil.ignore_patterns("concord.*"))
    step("three organisations are merged")
    first = merge()
    before = cases()
    shared = {case: item for case, item in before.items() if len(item["organisations"]) > 1}
    substance = [case for case in shared if shared[case]["rule"] == "definition-substance"]
    homonyms = [case for case in shared if shared[case]["rule"] == "homonym"]
    editorial = [case for case in shared if shared[case]["rule"] == "definition-editorial"]
    decided = substance[:8] + homonyms[:4] + editorial[:8]
    expect(len(decided) == 20, f"the samples give {len(decided)} of 20 cases to decide")

    step("IEC takes positions in the pages")
    server = subprocess.Popen(
        [PROGRAM, "review", "--no-browser"], cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = re.search(r"http://\S+", server.stdout.readline()).group()
        browser = Browser(address, "Ada of IEC", "IEC")
        other = Browser(address, "Bo of ISO", "ISO")
        try:
            step("the way back shows what was said, and nothing that stood in its place")
            case = next(case for case in decided if "IEC" in before[case]["organisations"])
            browser.choose(case, "5", "draftTogether")
            browser.driver.find_element(By.ID, "text").send_keys("what both have in common")
            browser.keep(case)
            browser.driver.back()
            browser.wait(lambda: browser.driver.find_elements(By.ID, "decide"))
            chosen = [item.get_attribute("value") for item in browser.driver.find_elements(By.NAME, "choice")
                      if item.is_selected()]
            expect(chosen in ([], ["draftTogether"]), f"{case}: {chosen} is chosen after the way back")
            for case in decided:
                if "IEC" not in before[case]["organisations"]:
                    continue
                if case in homonyms:
                    browser.choose(case, "4", "distinctConcepts")
                    for number, domain in [(1, "energy"), (2, "services")]:
                        browser.driver.find_element(By.ID, f"qualifier-{number}").send_keys(domain)
                else:
                    browser.choose(case, "1", "adoptAsIs")
                    browser.click("definition-1")
                browser.keep(case)
            case = substance[0]
            step("both browsers work on one case, and neither position is lost")
            browser.open(case)
            other.open(case)
            for window, reason in [(browser, "as before"), (other, "agreed")]:
                if window is browser:
                    window.press("1")
                    window.click("definition-1")
                else:
                    window.press("c")
                window.driver.find_element(By.ID, "reason").send_keys(reason)
                window.keep(case)
            said = {item["organisation"]: item["reason"] for item in show(case)["positions"]}
            expect(said.get("IEC") == "as before" and said.get("ISO") == "agreed", f"{said}")
            step("what was said last is taken back and said again, by the keyboard")
            other.open(case)
            page = other.driver.find_element(By.TAG_NAME, "html")
            other.press("u")
            for button in other.driver.find_elements(By.CSS_SELECTOR, "dialog[open] button[value=yes]"):
                button.click()
            other.wait(lambda: other.is_stale(page))
            expect("ISO" not in {item["organisation"] for item in show(case)["positions"]}, "the position is still there")
        finally:
            browser.quit()
            other.quit()
    finally:
        server.terminate()
        server.wait()

    step("ISO takes positions in a spreadsheet")
    run("review", "--spreadsheet", "iso.xlsx", "--organisation", "ISO", "--by", "Bo of ISO")
    book = openpyxl.load_workbook(FOLDER / "iso.xlsx")
    sheet = book["Cases"]
    headings = {cell.value: cell.column for cell in sheet[1]}
    position, outcome = headings["Position"], headings["Outcome"]
    definition = headings["Whose definition"]
    identifier = headings["Case"]
    filled = 0
    rows = list(range(2, sheet.max_row + 1))
    for row in rows:
        case = sheet.cell(row, identifier).value
        if case not in decided:
            continue
        if "IEC" in before[case]["organisations"]:
            sheet.cell(row, position).value = "Consent to what is proposed"
        elif case in homonyms:
            sheet.cell(row, position).value = "Propose the outcome chosen"
            sheet.cell(row, outcome).value = "Distinct concepts"
        else:
            sheet.cell(row, position).value = "Propose the outcome chosen"
            sheet.cell(row, outcome).value = "Adopt as it is"
            sheet.cell(row, definition).value = "1"
        filled += 1
    book.save(FOLDER / "iso.xlsx")
    taken = json.loads(run("review", "--import", "iso.xlsx", "--by", "Bo of ISO", "--json"))
    refused = [row for row in taken["rows"] if row["result"] == "refused"]
    expect(not refused and filled > 0, f"{refused}")

    step("ITU-T consents on the command line")
    for case in decided:
        item = show(case)
        if "ITU-T" in item["summary"]["owed"]:
            run("review", "--decide", case, "--organisation", "ITU-T", "--by", "Cy of ITU-T", "--consent")
    states = {case: show(case)["summary"]["state"] for case in decided}
    expect(set(states.values()) == {"agreed"}, f"{states}")
    run("ledger", "verify")

    step("the next merge follows the decisions")
    second = merge()
    members = {json.dumps(member["key"], sort_keys=True): entry for entry in second["entries"] for member in entry["members"]}
    for case in decided:
        resolution = show(case)["resolution"]
        entries = [members[json.dumps(key, sort_keys=True)]["id"] for group in resolution["concepts"] for key in group[:1]]
        for group in resolution["concepts"]:
            owners = {members[json.dumps(key, sort_keys=True)]["id"] for key in group}
            expect(len(owners) == 1, f"{case}: what is one concept stands in {owners}")
        expect(len(set(entries)) == len(entries), f"{case}: what is kept apart is one entry")
        for entry in entries:
            agreement = next(item for item in second["entries"] if item["id"] == entry).get("agreement") or {}
            expect(case in agreement.get("decisions", []), f"{case}: {entry} does not know of the decision")
        if resolution.get("definition"):
            entry = members[json.dumps(resolution["definition"], sort_keys=True)]
            adopted = [text for section in entry["sections"] for text in section["definitions"] if text.get("isAdopted")]
            expect(
                adopted and all(resolution["definition"] in text["owners"] for text in adopted),
                f"{case}: another definition was adopted")
    known = {entry["id"] for entry in first["entries"]}
    kept = known & {entry["id"] for entry in second["entries"]}
    expect(len(kept) >= len(known) - len(homonyms), "ids of concepts have changed")
    again = merge()
    expect({**again, "run": 0} == {**second, "run": 0}, "a merge of the same is not the same")

    step("one text changes: just the cases that judged it are re-opened")
    source = FOLDER / "Glossaries/iso-smart-city.xml"
    text = source.read_text()
    # A text that stands in the source as it is quoted, without mark-up inside it.
    changed, quoted = next(
        (case, item["text"]) for case in decided if case in substance for item in show(case)["evidence"]
        if any(owner["organisation"] == "ISO" for owner in item["owners"]) and item.get("language") == "en"
        and text.count(item["text"]) == 1)
    source.write_text(text.replace(quoted, quoted + " in every district"))
    expected = {
        case for case in decided
        if any(quoted == item["text"] and any(o["organisation"] == "ISO" for o in item["owners"])
               for item in show(case)["evidence"])}
    merge()
    reopened = {case for case in decided if show(case)["summary"]["state"] == "reopened"}
    expect(reopened == expected, f"re-opened {reopened}, but judged by {expected}")
    changes = show(changed)["changes"]
    expect([change["new"] for change in changes] == [quoted + " in every district"], f"{changes}")
    source.write_text(text)
    merge()
    expect(all(show(case)["summary"]["state"] == "agreed" for case in decided), "not agreed again")

    step("a fourth organisation joins: nothing else moves")
    third = merge("CityNet=Glossaries/citynet-partner.tbx")
    for case in decided:
        item = show(case)
        expect(item["summary"]["state"] == "agreed", f"{case} is {item['summary']['state']}")
        expect("CityNet" not in item["summary"]["organisations"], f"{case} has a new member")
    adopted = lambda made: {
        entry["id"]: [text["text"]["text"] for section in entry["sections"] for text in section["definitions"]
                      if text.get("isAdopted")]
        for entry in made["entries"] if entry.get("agreement")}
    expect(adopted(third) == adopted(second), "what was adopted has changed")
    listed = set(cases()) | {item["id"] for item in third["review"]["inForce"]}
    expect(listed >= set(decided), f"gone: {set(decided) - listed}")
    step("all as it should be")


try:
    main()
except AssertionError as error:
    print(f"not as it should be: {error}")
    sys.exit(1)
finally:
    if not os.environ.get("CONCORD_KEEP"):
        shutil.rmtree(FOLDER, ignore_errors=True)
