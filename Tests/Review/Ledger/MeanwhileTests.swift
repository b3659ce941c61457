import Files
import Harmonisation
import TestSupport
import Testing

@testable import Review

@Suite("What happens while a merge is at work")
struct MeanwhileTests {
  private struct Failure: Error {}

  /// The samples, and a fourth organisation that defines the meter.
  private let withNewcomer =
    Samples.glossaries + [
      glossary(
        "ETSI",
        entry("1", section("en", "smart meter", defined: "meter that counts energy and sends the values of a week")))
    ]

  /// A ledger, the same as another program has it open, and the case about the meter.
  private func work(_ work: (_ ledger: Ledger, _ other: Ledger, _ id: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      try work(ledger, Ledger(path: ledger.path), ledger.meterCase())
    }
  }

  @Test("is known to it as long as sources are read")
  func reading() throws {
    try work { ledger, other, id in
      let (reviews, _) = try ledger.reviews {
        try other.support(id, .adopt("ISO"), "IEC", "ISO", "ITU-T")
      }
      #expect(reviews.cases.first { $0.id == id }?.positions.count == 3)
      let directory = Harmoniser().harmonise(withNewcomer, reviews: reviews, generator: "test")
      #expect(directory.cases.contains { $0.review?.follows == id })
      #expect(throws: Failure.self) { try ledger.reviews { throw Failure() } }
    }
  }

  @Test("leaves a case settled that gets a newcomer, who has a case of its own from the next merge on")
  func settled() throws {
    try work { ledger, other, id in
      let directory = Harmoniser().harmonise(withNewcomer, reviews: try ledger.reviews(), generator: "test")
      try other.support(id, .adopt("ISO"), "IEC", "ISO", "ITU-T")
      try ledger.record(directory)
      #expect(try ledger.file(id).summary.state == .agreed)
      #expect(try ledger.verify().faults == [])
      let next = try Samples.merge(ledger, withNewcomer)
      #expect(next.cases.contains { $0.id == id && $0.review?.state == .agreed })
      #expect(next.cases.contains { $0.review?.follows == id && $0.review?.owed.contains("ETSI") == true })
    }
  }

  @Test("does not re-open what was taken back")
  func takenBack() throws {
    try work { ledger, other, id in
      try ledger.support(id, .adopt("ISO"), "ISO")
      let directory = Harmoniser().harmonise(Samples.changed, reviews: try ledger.reviews(), generator: "test")
      let said = try #require(try other.file(id).history.map(\.record).first { $0.action == .position })
      try other.take(Contribution(caseID: id, organisation: "ISO", author: "Ada", content: .undo(record: said.id)))
      try ledger.record(directory)
      #expect(try ledger.file(id).history.contains { $0.record.action == .reopening } == false)
      #expect(try ledger.file(id).summary.state == .open)
    }
  }

  @Test("may be that the ledger is taken away; nothing is acknowledged then that is kept nowhere")
  func takenAway() throws {
    try withTemporaryFolder { folder in
      let ledger = try Samples.ledger(in: folder)
      let id = try ledger.meterCase()
      try LocalFileSystem().rename(ledger.path, to: Path.join(folder, "elsewhere"))
      let error = #expect(throws: LedgerError.self) { try ledger.support(id, .adopt("ISO"), "ISO") }
      #expect(error?.problem == "the ledger was taken away or replaced while it was in use")
    }
  }

  @Test("may be that another merge fails, which takes only a ledger away that is empty")
  func removal() throws {
    try withTemporaryFolder { folder in
      let empty = try Samples.ledger(in: folder, "empty.sqlite", merged: false)
      let other = try Ledger(path: empty.path)
      try empty.removeIfEmpty()
      #expect(try Folder.names(in: folder).isEmpty)
      #expect(throws: LedgerError.self) { try Samples.merge(other) }
      let used = try Samples.ledger(in: folder)
      try used.removeIfEmpty()
      #expect(try Folder.names(in: folder).contains(Ledger.fileName))
    }
  }
}
