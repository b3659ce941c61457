import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Candidates")
struct HashJoinTests {
  private static let words = [
    "smart", "meter", "meters", "Meter", "metre", "grid", "of", "the", "data-set", "dataset", "internet", "Internet",
    "things", "IoT", "IOT", "SG", "(urban)", "colour", "color",
  ]

  private func randomGlossaries(_ random: inout SeededGenerator) -> [Glossary] {
    ["A", "B", "C"].prefix(Int.random(in: 1...3, using: &random)).map { organisation in
      glossary(
        organisation,
        (0..<Int.random(in: 1...6, using: &random)).map { number in
          entry(
            "\(number)",
            section(
              "en", random.words(0...3, of: Self.words), random.words(1...3, of: Self.words),
              deprecated: [random.words(0...2, of: Self.words)]),
            section("fr", random.words(0...2, of: ["le", "mètre", "metre", "Mètre", "réseau", "réseaux"])))
        })
    }
  }

  /// The lowest rung on which two designations meet.
  private func rung(_ one: EntryIndex.DesignationRecord, _ other: EntryIndex.DesignationRecord) -> Rung? {
    guard one.language == other.language else { return nil }
    for rung in Rung.allCases {
      if let key = one.forms.keys[rung], key == other.forms.keys[rung] { return rung }
    }
    for (short, long) in [(one, other), (other, one)] where short.forms.isAbbreviation {
      if let key = short.forms.keys[.punctuation], long.forms.initials.contains(key) { return .abbreviation }
    }
    return nil
  }

  @Test("are all pairs of entries whose designations meet on a rung, and no others, on random glossaries")
  func againstAllPairs() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<30 {
      let index = EntryIndex(randomGlossaries(&random))
      var expected: [String: Set<String>] = [:]
      for left in index.entries.indices {
        for right in index.entries.indices where left < right {
          for one in index.designations[index.entries[left].designations] {
            for other in index.designations[index.entries[right].designations] where rung(one, other) != nil {
              expected["\(left) \(right)", default: []].insert(one.language.value)
            }
          }
        }
      }
      var join = HashJoin(index, weights: .standard)
      let candidates = join.candidates()
      #expect(candidates.map { "\($0.left) \($0.right)" } == expected.keys.sorted(by: { $0.precedesNaturally($1) }))
      for candidate in candidates {
        let languages = candidate.meetings.map { index.designations[$0.left].language.value }
        #expect(languages == expected["\(candidate.left) \(candidate.right)"]?.sorted(), "English first, each once")
        for meeting in candidate.meetings {
          #expect(rung(index.designations[meeting.left], index.designations[meeting.right]) == meeting.rung)
          #expect(index.designations[meeting.left].entry == candidate.left)
          #expect(index.designations[meeting.right].entry == candidate.right)
        }
      }
    }
  }

  @Test("come from the best of several designations")
  func best() {
    let found = { (one: ConceptEntry, other: ConceptEntry) in
      Matcher().align([glossary("A", one), glossary("B", other)]).correspondences.first?.meetings.first
    }
    let leading = found(
      entry("1", section("en", "smart meters", "meter")), entry("1", section("en", "smart meter", "meter")))
    #expect(leading?.left == "smart meters" && leading?.rung == .inflection)
    let lower = found(
      entry("1", section("en", "gauge", "meters", "meter")), entry("1", section("en", "counter", "meter")))
    #expect(lower?.left == "meter" && lower?.rung == .identical)
    let inUse = found(
      entry("1", section("en", "smart meters", deprecated: ["meter"])),
      entry("1", section("en", "smart meter", deprecated: ["meter"])))
    #expect(inUse?.left == "smart meters" && inUse?.rung == .inflection)
  }

  @Test("are none where more entries bear a designation than it can tell apart")
  func crowded() {
    let entries = { (count: Int) in (0..<count).map { entry("\($0)", section("en", "item")) } }
    func found(_ count: Int) -> Int {
      var join = HashJoin(
        EntryIndex([glossary("A", entries(count)), glossary("B", entries(1))]), weights: .standard)
      return join.candidates().count
    }
    #expect(found(HashJoin.groupLimit) == 0)
    #expect(found(HashJoin.groupLimit - 1) == 4_950)
    #expect(found(3) == 6)
  }
}
