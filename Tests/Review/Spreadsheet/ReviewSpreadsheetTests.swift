import Harmonisation
import Importers
import Terminology
import TestSupport
import Testing

@testable import Review

@Suite("A spreadsheet for an organisation")
struct ReviewSpreadsheetTests {
  @Test("has a row for each case that is open for it, with what everybody says")
  func rows() throws {
    try ReviewedSamples.withLedger { ledger in
      let id = try ledger.id("definition-substance", "lamp")
      try ledger.say(.position(.objects, reason: "Too short."), "IEC", on: id)
      let spreadsheet = try ReviewSpreadsheet(ledger, organisation: "ISO")
      let book = try EditedWorkbook(spreadsheet.bytes)
      #expect(book.sheets.map(\.name) == ["Instructions", "Cases"])
      #expect(spreadsheet.count == book.cases.count - 1)
      #expect(book[id, "What ISO says"].contains("definition (fr): objet qui sert la nuit"))
      #expect(book[id, "What IEC says"].contains("device that gives light"))
      #expect(book[id, "State and what was said"].contains("IEC does not consent (Ann of IEC, "))
      #expect(book[id, "State and what was said"].contains("Too short."))
      #expect(book[id, "Position"].isEmpty)
    }
  }

  @Test("leaves out what the organisation has answered, unless it is asked for")
  func answered() throws {
    try ReviewedSamples.withLedger { ledger in
      let id = try ledger.id("definition-substance", "lamp")
      let before = try ReviewSpreadsheet(ledger, organisation: "ISO").count
      try ledger.say(.position(.waives, reason: ""), "ISO", on: id)
      #expect(try ReviewSpreadsheet(ledger, organisation: "ISO").count == before - 1)
      var filter = CaseFilter()
      filter.state = .open
      let book = try EditedWorkbook(try ReviewSpreadsheet(ledger, organisation: "ISO", filter: filter).bytes)
      #expect(book.cases.contains { $0.first == id })
    }
  }

  @Test("is the same, byte for byte, for the same state of the ledger")
  func determinism() throws {
    try ReviewedSamples.withLedger { ledger in
      let one = try ReviewSpreadsheet(ledger, organisation: "ISO")
      let other = try ReviewSpreadsheet(ledger, organisation: "ISO")
      #expect(one.bytes == other.bytes)
    }
  }

  @Test("locks what is to be read, offers lists, and has no formula")
  func form() throws {
    try ReviewedSamples.withLedger(ReviewedSamples.glossaries(lamp: "=HYPERLINK(\"http://x\")")) { ledger in
      let bytes = try ReviewSpreadsheet(ledger, organisation: "ISO").bytes
      let members = Dictionary(
        uniqueKeysWithValues: Zip.members(of: bytes).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
      let sheet = try #require(members["xl/worksheets/sheet2.xml"])
      #expect(sheet.contains("<sheetProtection"))
      #expect(sheet.contains("autoFilter=\"0\"") && sheet.contains("sort=\"0\"") && !sheet.contains("password"))
      #expect(sheet.contains("<autoFilter ref=\"A1:"))
      #expect(sheet.contains("state=\"frozen\""))
      #expect(sheet.contains("Instructions!$A$"))
      #expect(!sheet.contains("<f>"))
      #expect(sheet.contains("=HYPERLINK(&quot;http://x&quot;)") || sheet.contains("=HYPERLINK(\"http://x\")"))
      #expect(members["xl/styles.xml"]?.contains("<protection locked=\"0\"/>") == true)
    }
  }

  @Test("shortens what is longer than a cell, and says where the whole text is")
  func longText() throws {
    let long = String(repeating: "lumière 😀 _x0041_ ", count: 4_000)
    try ReviewedSamples.withLedger(ReviewedSamples.glossaries(lamp: long)) { ledger in
      let id = try ledger.id("definition-substance", "lamp")
      let book = try EditedWorkbook(try ReviewSpreadsheet(ledger, organisation: "ISO").bytes)
      let text = book[id, "What IEC says"]
      #expect(text.utf16.count <= 32_767)
      #expect(text.hasSuffix("[…] (shortened; concord review --show \(id) has the whole text)"))
      #expect(text.contains("lumière 😀 _x0041_"))
    }
  }

  @Test("is not made for an organisation that has no entries")
  func unknown() throws {
    try ReviewedSamples.withLedger { ledger in
      let refusal = #expect(throws: Refusal.self) { try ReviewSpreadsheet(ledger, organisation: "Nobody") }
      #expect(refusal?.description == "no source belongs to “Nobody”; the organisations are IEC, ISO, ITU")
    }
  }
}
