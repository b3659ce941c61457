import Exporters
import Harmonisation
import Importers
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("A spreadsheet that comes back")
struct SpreadsheetImportTests {
  private static func book(_ ledger: Ledger, _ organisation: String = "ISO") throws -> EditedWorkbook {
    try EditedWorkbook(try ReviewSpreadsheet(ledger, organisation: organisation, author: "Bo").bytes)
  }

  @Test("is taken row by row: consent, proposals, objections, waivers and comments")
  func positions() throws {
    try ReviewedSamples.withLedger { ledger in
      let lamp = try ledger.id("definition-substance", "lamp")
      let kerb = try ledger.id("definition-substance", "kerb")
      let bollard = try ledger.id("definition-substance", "bollard")
      let names = try ledger.id("synonym", "luminaire")
      let proposed = Resolution(.deferred)
      try ledger.say(.position(.supports(proposed), reason: ""), "IEC", on: lamp)
      var book = try Self.book(ledger)
      book[lamp, "Position"] = "CONSENT to what  is proposed"
      book[lamp, "Reason"] = "Quite so."
      book[kerb, "Outcome"] = "adopt as it is"
      book[kerb, "Whose definition"] = "itu"
      book[kerb, "Comment"] = "=1+1"
      book[bollard, "Position"] = "waive"
      book[names, "Position"] = "Propose the outcome chosen"
      book[names, "Outcome"] = "draftTogether"
      book[names, "Preferred (fr)"] = "lampe"
      let taken = try ledger.take(spreadsheet: book.source())
      #expect(taken.organisation == "ISO" && taken.author == "Bo")
      #expect(taken.rows.map(\.result) == [.taken, .taken, .taken, .taken])
      #expect(taken.silent == book.cases.count - 5)
      #expect(try ledger.stance("ISO", on: lamp) == .supports(proposed))
      #expect(try ledger.file(lamp).positions.last?.reason == "Quite so.")
      #expect(try ledger.stance("ISO", on: kerb)?.resolution?.definition == key("ITU", "2", in: "ITU 3"))
      #expect(try ledger.file(kerb).history.map(\.record.words).contains("=1+1"))
      #expect(try ledger.stance("ISO", on: bollard) == .waives)
      #expect(try ledger.stance("ISO", on: names)?.resolution?.preferred == [LanguageTag(canonical: "fr"): "lampe"])
    }
  }

  @Test("may be sorted, cut short, and have rows and columns of the expert's own")
  func rearranged() throws {
    try ReviewedSamples.withLedger { ledger in
      let kerb = try ledger.id("definition-substance", "kerb")
      var book = try Self.book(ledger)
      book[kerb, "Position"] = "Object"
      let headings = book.cases[0]
      var rows = Array(book.cases.dropFirst().reversed())
      rows.removeAll { $0.first != kerb && $0.first != (try? ledger.id("synonym", "luminaire")) }
      book.cases = [["My remarks"], headings + ["Mine"]] + rows.map { $0 + ["", "x"] } + [[], ["", "a total"]]
      // Columns in another order.
      book.cases = book.cases.map { row in
        Array((row + Array(repeating: "", count: headings.count + 2 - min(row.count, headings.count + 2))).reversed())
      }
      let taken = try ledger.take(spreadsheet: book.source())
      #expect(taken.rows.map(\.result) == [.taken])
      #expect(try ledger.stance("ISO", on: kerb) == .objects)
    }
  }

  @Test("changes nothing when it is imported twice")
  func twice() throws {
    try ReviewedSamples.withLedger { ledger in
      let lamp = try ledger.id("definition-substance", "lamp")
      let kerb = try ledger.id("definition-substance", "kerb")
      try ledger.say(.position(.supports(Resolution(.deferred)), reason: ""), "IEC", on: lamp)
      var book = try Self.book(ledger)
      book[lamp, "Position"] = "consent"
      book[lamp, "Comment"] = "Good."
      book[kerb, "Outcome"] = "Not the same"
      book[kerb, "Reason"] = "They are not."
      let source = try book.source()
      #expect(try ledger.take(spreadsheet: source).rows(.taken).count == 2)
      let before = try ledger.export()
      #expect(try ledger.take(spreadsheet: source).rows.map(\.result) == [.unchanged, .unchanged])
      #expect(try ledger.export() == before)
    }
  }

  @Test("does not speak over texts that have changed, nor over what was said since")
  func stale() throws {
    try ReviewedSamples.withLedger { ledger in
      let lamp = try ledger.id("definition-substance", "lamp")
      let kerb = try ledger.id("definition-substance", "kerb")
      let bollard = try ledger.id("definition-substance", "bollard")
      try ledger.say(.position(.supports(Resolution(.deferred)), reason: ""), "IEC", on: bollard)
      var book = try Self.book(ledger)
      for id in [lamp, kerb] { book[id, "Position"] = "Object" }
      book[bollard, "Position"] = "consent"
      try ledger.say(.position(.supports(Resolution(.notTheSame)), reason: ""), "IEC", on: bollard)
      try ledger.say(.position(.waives, reason: ""), "ISO", on: kerb)
      try ReviewedSamples.merge(
        ReviewedSamples.glossaries(lamp: "machine that makes light of electricity"), into: ledger)
      let rows = try ledger.take(spreadsheet: book.source()).rows
      #expect(rows.count == 3)
      for row in rows { #expect(row.result == .refused) }
      #expect(rows.first { $0.caseID == lamp }?.words.contains("texts of the case have changed") == true)
      #expect(rows.first { $0.caseID == kerb }?.words.contains("Ann of ISO has taken a position for ISO") == true)
      #expect(rows.first { $0.caseID == bollard }?.words.contains("what is proposed has changed") == true)
      #expect(try ledger.stance("ISO", on: kerb) == .waives)
    }
  }

  @Test(
    "names the cell that does not fit",
    arguments: [
      (["Position": "Perhaps"], "Position", "“Perhaps” is no position"),
      (["Outcome": "Burn it"], "Outcome", "“Burn it” is no outcome"),
      (["Position": "Propose the outcome chosen"], "Outcome", "pick an outcome"),
      (["Position": "consent"], "Position", "nothing was proposed"),
      (["Position": "Object", "Text": "hm"], "Text", "does not go with the position “Object”"),
      (["Reason": "Because"], "Reason", "without a position"),
      (["Outcome": "Adopt with a note", "Whose definition": "1"], "Text", "write the note"),
      (["Outcome": "Adopt as it is", "Whose definition": "CEN"], "Whose definition", "no entry of the case is “CEN”"),
      (["Outcome": "Deprecate or withdraw", "Deprecated designations": "x"], "Deprecated designations", "fr: x"),
      (["Outcome": "Distinct concepts", "Domains": "roads"], "Domains", "which entry has which domain"),
      (["Outcome": "Draft together", "Text": "t", "Language of the text": "?"], "Language of the text", "no language"),
      (["Outcome": "#REF!"], "Outcome", "the error #REF!"),
      (
        ["Outcome": "Deprecate or withdraw", "Deprecated designations": "kerb\nen: curb"], "Deprecated designations",
        "the deprecated designation (en) is given twice"
      ),
      (["Outcome": "Draft together", "Preferred (en)": "kerb\ncurb"], "Preferred (en)", "(en) is given twice"),
      (["Outcome": "Adopt as it is", "Preferred (en)": "kreb"], "Preferred (en)", "they have “"),
      (["Outcome": "Adopt as it is", "Whose definition": "2", "Text": "hm"], "Text", "takes no text"),
      (["Outcome": "Not the same", "Preferred (en)": "kerb"], "Preferred (en)", "takes no preferred designation"),
      (["Outcome": "Distinct concepts", "Domains": "2 = roads\nISO = parks"], "Domains", "is given twice"),
    ])
  func refused(_ cells: [String: String], _ heading: String, _ words: String) throws {
    try ReviewedSamples.withLedger { ledger in
      let kerb = try ledger.id("definition-substance", "kerb")
      let lamp = try ledger.id("definition-substance", "lamp")
      var book = try Self.book(ledger)
      for (heading, text) in cells { book[kerb, heading] = text }
      book[lamp, "Position"] = "Waive"
      let taken = try ledger.take(spreadsheet: book.source())
      let row = try #require(taken.rows(.refused).first)
      let number = (book.cases.firstIndex { $0.first == kerb } ?? 0) + 1
      let column = SheetColumn.letters(book.cases[0].firstIndex(of: heading) ?? 0)
      #expect(row.sheet == "Cases" && row.row == number && row.heading == heading)
      #expect(row.cell == "\(column)\(number)")
      #expect(row.words.contains(words))
      #expect(try ledger.stance("ISO", on: kerb) == nil)
      #expect(try ledger.stance("ISO", on: lamp) == .waives)
    }
  }

  @Test("takes one of two rows on the same case, and refuses rows about no case")
  func doubled() throws {
    try ReviewedSamples.withLedger { ledger in
      let kerb = try ledger.id("definition-substance", "kerb")
      var book = try Self.book(ledger)
      book[kerb, "Position"] = "Object"
      let row = try #require(book.cases.first { $0.first == kerb })
      let place = try #require(book.cases[0].firstIndex(of: "Position"))
      var other = row
      other[place] = "Waive"
      var lost = row
      lost[0] = "case-nowhere"
      book.cases += [row, other, lost]
      let rows = try ledger.take(spreadsheet: book.source()).rows
      #expect(rows.map(\.result) == [.taken, .unchanged, .refused, .refused])
      #expect(rows[2].words.contains("takes another position on the same case"))
      #expect(rows[3].words.contains("there is no case case-nowhere"))
    }
  }

  @Test("says who speaks, and is refused as a whole where it does not")
  func speakers() throws {
    try ReviewedSamples.withLedger { ledger in
      let book = try Self.book(ledger)
      #expect(throws: Refusal(description: "filled.xlsx was made for ISO, not for IEC")) {
        try ledger.take(spreadsheet: book.source(), organisation: "IEC")
      }
      var nameless = book
      nameless.sheets[0].rows = []
      let source = try nameless.source()
      #expect(throws: Refusal.self) { try ledger.take(spreadsheet: source) }
      #expect(throws: Refusal.self) { try ledger.take(spreadsheet: source, organisation: "ISO") }
      #expect(try ledger.take(spreadsheet: source, organisation: "ISO", author: "Bo").rows.isEmpty)
    }
  }

  @Test("is no spreadsheet of cases: a clear error, and nothing is kept")
  func otherFiles() throws {
    try ReviewedSamples.withLedger { ledger in
      let writer = try WorkbookWriter()
      try writer.beginSheet("Cases")
      try writer.append(["Term", "Definition"])
      let other = Source(.memory(try writer.finish()), name: "other.xlsx")
      let error = #expect(throws: ImportError.self) { try ledger.take(spreadsheet: other) }
      #expect(error?.description.contains("no sheet of the workbook has the headings “Case”") == true)
      #expect(throws: ImportError.self) {
        try ledger.take(spreadsheet: Source(.memory(Array("no zip".utf8)), name: "a.xlsx"))
      }
    }
  }

  @Test("names entries by number, key or organisation")
  func names() throws {
    let members = [key("IEC", "1", in: "a, b"), key("ISO", "1"), key("ISO", "2")]
    let names = EntryNames(members)
    #expect(try names.keys("[1]; iso:list:2") == [members[0], members[2]])
    #expect(try names.keys("IEC:a, b:1") == [members[0]])
    #expect(try names.keys("iec, 3") == [members[0], members[2]])
    #expect(throws: Refusal.self) { try names.key("ISO") }
  }
}
