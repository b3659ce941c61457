import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Designations as sets of tokens")
struct TermTableTests {
  /// Words, and the tokens for which they stand.
  private static let meanings: [String: [String]] = [
    "motor": ["motor"], "motors": ["motor"], "Motor": ["motor"], "pump": ["pump"], "type": ["type"], "2": ["#2"],
    "second": ["#2"], "2nd": ["#2"], "ii": ["#2"], "002": ["#2"], "c4": ["c", "#4"], "4": ["#4"], "of": [], "the": [],
    "for": [], "non-motor": ["non", "motor"], "not": ["not"],
  ]

  @Test("have the tokens of their words, without those that have no meaning of their own, on random glossaries")
  func againstWords() throws {
    var random = SeededGenerator(seed: 101)
    for _ in 0..<20 {
      let glossaries = ["A", "B"].map { organisation in
        glossary(
          organisation,
          (0..<8).map { number in
            var section = section("en")
            section.designations = (0..<Int.random(in: 1...3, using: &random)).map { _ in
              // A term that opens with an article loses it, which is another rule.
              let rest = random.words(0...3, of: Self.meanings.keys.sorted())
              return Designation("pump \(rest)", status: .admitted)
            }
            return entry("\(number)", section)
          })
      }
      let found = Learning(glossaries[0], glossaries[1], threads: Int.random(in: 1...3, using: &random))
      for (number, (side, glossary)) in zip([found.table.left, found.table.right], glossaries).enumerated() {
        var expected: [[String]: Set<String>] = [:]
        for entry in glossary.entries {
          for term in entry.languageSections.flatMap(\.designations).map(\.text) {
            let tokens = term.split(separator: " ").flatMap { Self.meanings[String($0)] ?? [] }.sorted()
            expected[tokens, default: []].insert(entry.id)
          }
        }
        var made: [[String]: Set<String>] = [:]
        for (place, key) in found.sides[number].enumerated() {
          let tokens = key.tokens.map { found.table.tokens[Int($0)].text }.sorted()
          made[tokens] = Set(key.entries.map { found.index.entries[Int($0)].key.identifier })
          #expect(key.entries == key.entries.sorted() && Set(key.entries).count == key.entries.count)
          #expect(key.hash == found.table.hash(key.tokens))
          #expect(side.key(key.hash) == place)
          #expect(key.entries.allSatisfy { side.keysOfEntries[Int($0)].contains(Int32(place)) })
          #expect(side.designations[place].allSatisfy { key.entries.contains(found.index.designations[Int($0)].entry) })
        }
        #expect(made == expected)
        #expect(side.hashes == side.hashes.sorted())
        #expect(side.keysOfEntries.elements.count == side.entries.elements.count)
        #expect(side.designations.elements.count == glossary.entries.flatMap(\.languageSections[0].designations).count)
      }
    }
  }

  @Test("keep words without a meaning of their own where there are no others")
  func functionWords() throws {
    let found = Learning(
      glossary("A", entry("1", section("en", "or"))), glossary("B", entry("1", section("en", "pump"))))
    #expect(found.sides[0].map(\.tokens) == [[try found.token("or")]])
  }

  @Test("leave out symbols, and designations of more than a dozen words")
  func leftOut() {
    var symbol = entry("1", section("en", "U"))
    symbol.languageSections[0].designations[0].type = .symbol
    let long = (1...13).map { "word\("abcdefghijklmnop".prefix($0))" }.joined(separator: " ")
    let found = Learning(
      glossary("A", symbol, entry("2", section("en", long)), entry("3", section("en", "pump"))),
      glossary("B", entry("1", section("en", String(long.drop { $0 != " " }.dropFirst())))))
    #expect(found.sides.map { $0.map(\.tokens.count) } == [[1], [12]])
  }

  @Test("differ in what either has more, on random tokens")
  func difference() {
    var random = SeededGenerator(seed: 103)
    for _ in 0..<200 {
      let sides = (0..<2).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in UInt32.random(in: 0...4, using: &random) }.sorted()
      }
      let (one, other) = TermTable.difference(sides[0][...], sides[1][...])
      for token in UInt32(0)...4 {
        let (left, right) = (sides[0].count { $0 == token }, sides[1].count { $0 == token })
        #expect(one.count { $0 == token } == max(0, left - right))
        #expect(other.count { $0 == token } == max(0, right - left))
      }
      #expect(TermTable.without(sides[0], sides[1][...]) == Learning.rest(sides[1], without: sides[0]))
    }
  }
}
