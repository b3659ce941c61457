import Terminology
import TestSupport
import Testing

@testable import Harmonisation

@Suite("Ids of concepts")
struct ConceptRegistryTests {
  private static let keys = (1...5).map { key("ORG", "\($0)") }

  @Test("stay when another entry comes first, when an entry leaves, and when the concept is divided")
  func stay() {
    let keys = Self.keys
    let first = ConceptRegistry([:]).ids(of: [[keys[1], keys[2], keys[3]]])
    let known = Dictionary(uniqueKeysWithValues: keys[1...3].map { ($0, first[0]) })
    #expect(ConceptRegistry(known).ids(of: [keys]) == first)
    #expect(ConceptRegistry(known).ids(of: [[keys[3]]]) == first)
    let parts = ConceptRegistry(known).ids(of: [[keys[1]], [keys[2], keys[3]]])
    #expect(parts[1] == first[0], "the larger part keeps it")
    #expect(parts[0] != first[0])
  }

  @Test("are never given to another concept")
  func unique() {
    let keys = Self.keys
    // The id that the first entry alone would get belongs to a concept that the entry has left.
    let own = ConceptRegistry([:]).ids(of: [[keys[0]]])[0]
    let known = [keys[0]: own, keys[1]: own, keys[2]: own]
    let ids = ConceptRegistry(known).ids(of: [[keys[0]], [keys[1], keys[2]], [keys[3]]])
    #expect(ids[1] == own)
    #expect(Set(ids).count == 3)
  }

  @Test("of two concepts that become one are that of the greater part")
  func united() {
    let keys = Self.keys
    let known = [keys[0]: "concept-a", keys[1]: "concept-b", keys[2]: "concept-b"]
    #expect(ConceptRegistry(known).ids(of: [Array(keys[0...2])]) == ["concept-b"])
  }

  @Test("do not depend on anything but what was known", arguments: 1...20)
  func order(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let known = Dictionary(
      uniqueKeysWithValues: Self.keys.map { ($0, "concept-\(Int.random(in: 1...3, using: &random))") })
    var concepts: [[EntryKey]] = []
    for key in Self.keys {
      if concepts.isEmpty || Bool.random(using: &random) {
        concepts.append([key])
      } else {
        concepts[Int.random(in: concepts.indices, using: &random)].append(key)
      }
    }
    let ids = ConceptRegistry(known).ids(of: concepts)
    #expect(Set(ids).count == ids.count)
    for (concept, id) in zip(concepts, ids) where known.values.contains(id) {
      #expect(concept.contains { known[$0] == id }, "an id goes where some of its entries are")
    }
  }
}
