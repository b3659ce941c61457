import Files
import Harmonisation
import Matching
import Terminology
import TestSupport

@testable import Review

/// Small ledgers for tests: entries whose ids are the same are one concept.
enum ReviewedSamples {
  /// What IEC, ISO and ITU say of three concepts; the words of a definition can be others.
  static func glossaries(lamp: String = "device that gives light") -> [Glossary] {
    [
      glossary(
        "IEC", in: "IEC 1",
        entry("1", section("en", "lamp", defined: lamp), section("fr", "lampe", defined: "appareil qui éclaire")),
        entry("2", section("en", "kerb", defined: "raised edge of a footway")),
        entry("3", section("en", "bollard", defined: "post that keeps vehicles out"))),
      glossary(
        "ISO", in: "ISO 2",
        entry(
          "1", section("en", "lamp", defined: "object by which a room is lit at night"),
          section("fr", "lampe", defined: "objet qui sert la nuit")),
        entry("2", section("en", "kerb", defined: "stones between carriageway and pavement")),
        entry("3", section("en", "bollard", defined: "short pole beside a quay, for ropes"))),
      glossary(
        "ITU", in: "ITU 3",
        entry("1", section("en", "luminaire", defined: "networked node that emits light")),
        entry("2", section("en", "kerb", defined: "place where scooters are parked by the hour"))),
    ]
  }

  /// Does something with a ledger in which these glossaries were merged.
  static func withLedger<Result>(
    _ glossaries: [Glossary] = glossaries(), _ work: (Ledger) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger(path: Path.join(folder, "concord.sqlite"), creates: true)
      try merge(glossaries, into: ledger)
      return try work(ledger)
    }
  }

  /// Merges glossaries, and records it.
  static func merge(_ glossaries: [Glossary], into ledger: Ledger) throws {
    var constraints = LinkConstraints.none
    let keys = glossaries.flatMap { glossary in glossary.entries.map(glossary.key) }
    for (order, one) in keys.enumerated() {
      for other in keys[(order + 1)...] {
        let link = LinkConstraints.Pair(one, other)
        if one.identifier == other.identifier {
          constraints.mustLink.insert(link)
        } else {
          constraints.cannotLink.insert(link)
        }
      }
    }
    let directory = Harmoniser(constraints: constraints).harmonise(
      glossaries, reviews: try ledger.reviews(), generator: "test")
    try ledger.record(directory)
  }
}

extension Ledger {
  /// The id of the case of a rule in whose sentence a word stands.
  func id(_ rule: String, _ word: String) throws -> String {
    var filter = CaseFilter()
    filter.rule = rule
    filter.words = word
    return try cases(filter).first?.id ?? "none"
  }

  /// Lets an organisation say something.
  func say(_ content: Contribution.Content, _ organisation: String, on id: String) throws {
    try take(Contribution(caseID: id, organisation: organisation, author: "Ann of \(organisation)", content: content))
  }

  /// The stance of an organisation that stands.
  func stance(_ organisation: String, on id: String) throws -> Stance? {
    try file(id).positions.first { $0.organisation == organisation }?.stance
  }
}
