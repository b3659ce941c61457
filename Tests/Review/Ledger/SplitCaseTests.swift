import Harmonisation
import Terminology
import TestSupport
import Testing

@testable import Review

/// A case of three organisations of which one entry is set apart.
@Suite("A case that was split")
struct SplitCaseTests {
  /// A ledger in which one organisation proposed to set its own entry apart, and a merge followed what the others said.
  private static func withSplit(
    others: Contribution.Content? = nil, _ form: ResolutionForm? = nil,
    _ work: (Ledger, String, Directory) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      var split = form ?? .adopt("ISO")
      split.apart = ["IEC"]
      try ledger.support(id, split, "IEC")
      if let others {
        for organisation in ["ISO", "ITU-T"] { try ledger.say(others, organisation, on: id) }
      } else {
        try ledger.support(id, split, "ISO", "ITU-T")
      }
      try work(ledger, id, try Samples.merge(ledger))
    }
  }

  @Test("stays agreed when the others left it to the one that is set apart, whatever source comes")
  func waived() throws {
    try Self.withSplit(others: .position(.waives, reason: "")) { ledger, id, _ in
      for step in ["merged", "commented on", "rebuilt", "merged with another source"] {
        switch step {
        case "commented on": try ledger.say(.comment("fine"), "ISO", on: id)
        case "rebuilt": try ledger.rebuild()
        case "merged with another source":
          let cen = glossary(
            "CEN",
            entry(
              "1", section("en", "smart meter", defined: "meter that counts energy and sends the values of a night")))
          let directory = try Samples.merge(ledger, Samples.glossaries + [cen])
          #expect(!directory.entries.contains { $0.organisations.contains("IEC") && $0.organisations.contains("ISO") })
        default: break
        }
        #expect(try ledger.file(id).summary.state == .agreed, "\(step)")
        #expect(try ledger.file(id).resolution != nil, "\(step)")
        #expect(try ledger.verify().faults == [], "\(step)")
      }
    }
  }

  @Test("is contested again when the one that is set apart thinks better of it")
  func withdrawn() throws {
    try Self.withSplit { ledger, id, directory in
      #expect(directory.cases.first { $0.id == id }?.members.count == 2, "what is left of it")
      #expect(try ledger.file(id).voters == ["IEC", "ISO", "ITU-T"], "who is set apart is still asked")
      try ledger.say(.position(.objects, reason: "no"), "IEC", on: id)
      let again = try Samples.merge(ledger)
      #expect(again.cases.first { $0.id == id }?.review?.state == .contested)
      #expect(try ledger.file(id).summary.state == .contested)
    }
  }

  @Test("gives what was drafted to the concept of the others, with the designation that is new")
  func draft() throws {
    var form = ResolutionForm(.draftTogether)
    form.text = "meter of ISO and ITU-T"
    form.preferred = ["en": "clever meter"]
    try Self.withSplit(form) { _, _, directory in
      let theirs = try #require(directory.entries.first { $0.organisations == ["ISO", "ITU-T"] })
      #expect(theirs.sections.first?.agreedDefinitions.map(\.text.text) == ["meter of ISO and ITU-T"])
      #expect(theirs.label == "clever meter")
      let apart = try #require(directory.entries.first { $0.organisations == ["IEC"] && $0.label == "smart meter" })
      #expect(apart.sections.first?.definitions.map(\.isAdopted) == [nil])
    }
  }

  @Test("cannot keep the definition of an entry that is set apart")
  func definition() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      var form = ResolutionForm.adopt("IEC")
      form.apart = ["IEC"]
      #expect(throws: Refusal.self) { try ledger.support(try ledger.meterCase(), form, "IEC") }
      var later = ResolutionForm(.deferred)
      later.apart = ["IEC"]
      #expect(throws: Refusal.self) { try ledger.support(try ledger.meterCase(), later, "IEC") }
    }
  }
}
