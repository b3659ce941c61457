import Files
import Foundation
import Harmonisation
import Review
import TestSupport
import Testing

@testable import concord

@Suite("Keeping a ledger")
struct LedgerKeeperTests {
  private let glossaries = [
    glossary("IEC", entry("1", section("en", "tram", defined: "vehicle that runs on rails in a street"))),
    glossary("ISO", entry("1", section("en", "tram", defined: "train of one or two cars for short ways"))),
  ]

  /// Merges with a keeper, and gives what it knew before.
  private func merge(_ keeper: LedgerKeeper) throws -> Reviews {
    let (reviews, read) = try keeper.reviews { glossaries }
    let directory = Harmoniser().harmonise(read, reviews: reviews, generator: "test")
    try keeper.record(directory) { commit in try commit() }
    return reviews
  }

  @Test("begins with nothing and knows the cases and concepts of the merge before, while sources are read")
  func merges() throws {
    try withTemporaryFolder { folder in
      let keeper = LedgerKeeper(path: Path.join(folder, Ledger.fileName))
      #expect(try merge(keeper).cases.isEmpty)
      let known = try merge(keeper)
      #expect(known.cases.map(\.rule).contains("homonym"))
      #expect(known.concepts.count == 2)
      #expect(try merge(LedgerKeeper(path: nil)).concepts.isEmpty)
    }
  }

  @Test("says what is wrong with the ledger before sources are read")
  func failures() throws {
    try withTemporaryFolder { folder in
      let path = Path.join(folder, Ledger.fileName)
      try Data("no database, whatever its name says, but a text of some length".utf8).write(
        to: URL(fileURLWithPath: path))
      #expect(throws: LedgerError.self) {
        try LedgerKeeper(path: path).reviews { Issue.record("it went on") }
      }
    }
  }
}
