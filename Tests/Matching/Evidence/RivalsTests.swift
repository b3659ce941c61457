import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Rival meanings")
struct RivalsTests {
  private static let meanings = [
    "device that counts the energy which a household draws", "foot of a verse in which poets write",
    "unit of length in the metric system", "office that reads parking clocks in a town",
  ]

  private func table(_ random: inout SeededGenerator) -> [[Double]] {
    let count = Int.random(in: 3...7, using: &random)
    var table = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for row in 0..<count {
      for column in 0..<row {
        // Few values, so that many are equal.
        table[row][column] = Double(Int.random(in: 0...5, using: &random)) / 5
        table[column][row] = table[row][column]
      }
    }
    return table
  }

  /// The best value of a row that stands neither in this column nor on the diagonal.
  private func best(_ row: Int, except column: Int, _ table: [[Double]]) -> Double {
    table.indices.filter { $0 != row && $0 != column }.map { table[row][$0] }.max() ?? 0
  }

  @Test("are settled by the best that either has elsewhere, on random tables")
  func settling() {
    var random = SeededGenerator(seed: 139)
    for _ in 0..<200 {
      let table = table(&random)
      let settled = Rivals.settle(table)
      for row in table.indices {
        for column in table.indices where row != column {
          let elsewhere = (best(row, except: column, table) + best(column, except: row, table)) / 2
          #expect(abs(settled[row][column] - (table[row][column] - elsewhere)) < 1e-12)
          #expect(settled[row][column] == settled[column][row])
        }
        #expect(settled[row][row] == 0)
      }
    }
  }

  @Test("are counted on both sides, on random tables")
  func counting() {
    var random = SeededGenerator(seed: 149)
    for _ in 0..<200 {
      let table = table(&random)
      for row in table.indices {
        for column in table.indices where row != column {
          var count = 0
          for other in table.indices where other != row && other != column {
            if table[row][other] > table[row][column] { count += 1 }
            if table[other][column] > table[row][column] { count += 1 }
          }
          #expect(Rivals.count(row, column, table) == count)
        }
      }
    }
  }

  private func meter(_ id: String, _ meaning: Int) -> ConceptEntry {
    entry(id, section("en", "meter", defined: Self.meanings[meaning]))
  }

  private func rivals(_ glossaries: [Glossary], sides: Sides = .all) -> Rivals {
    Rivals(EntryIndex(glossaries, threads: 1), sides, threads: 1)
  }

  @Test("are none where three organisations have one entry each")
  func oneEach() {
    let glossaries = ["A", "B", "C"].enumerated().map { glossary($1, meter("1", $0)) }
    #expect(rivals(glossaries).counts.isEmpty)
    let found = Matcher().align(glossaries).correspondences
    #expect(found.count == 3)
    #expect(!found.flatMap(\.evidence).contains { $0.kind == .rivals })
  }

  @Test("are none where nobody says what is meant")
  func undefined() {
    let entries = (1...3).map { entry("\($0)", section("en", "meter")) }
    #expect(rivals([glossary("A", entries), glossary("B", entries)]).counts.isEmpty)
  }

  @Test("are the other meanings of two sources, and leave the pairs that fit")
  func polysemy() throws {
    let reworded = [
      "counting apparatus for the energy that households draw", "foot of the verses by a poet",
      "metric unit by which a length is given",
    ]
    let glossaries = [
      glossary("A", (0..<3).map { meter("\($0)", $0) }),
      glossary("B", reworded.enumerated().map { entry("\($0)", section("en", "meter", defined: $1)) }),
    ]
    let found = Matcher().align([glossaries[0]], with: [glossaries[1]]).correspondences
    #expect(found.count == 9)
    for correspondence in found {
      let evidence = try #require(correspondence.evidence.first { $0.kind == .rivals })
      let fits = correspondence.left.identifier == correspondence.right.identifier
      #expect((evidence.left == "0") == fits, "\(correspondence.left) \(correspondence.right)")
      #expect((correspondence.confidence >= 0.5) == fits)
      #expect(!correspondence.evidence.contains { $0.kind == .ambiguity || $0.kind == .betterPartners })
    }
  }

  @Test("are not two entries of one definition, which are one meaning")
  func sameMeaning() {
    let one = glossary("A", meter("1", 0), meter("2", 0))
    let other = glossary("B", meter("1", 1))
    #expect(rivals([one, other]).counts.isEmpty)
    #expect(!rivals([glossary("A", meter("1", 0), meter("2", 2)), other]).counts.isEmpty)
  }

  @Test("are the same whatever the number of threads, on random glossaries")
  func threads() {
    var random = SeededGenerator(seed: 151)
    for _ in 0..<10 {
      let glossaries = ["A", "B", "C"].map { organisation in
        glossary(
          organisation,
          (0..<Int.random(in: 1...5, using: &random)).map { number in
            entry(
              "\(number)",
              section(
                "en", random.words(1...1, of: ["meter", "meters", "fault"]),
                defined: random.words(2...5, of: ["device", "energy", "verse", "town", "length", "clock"])))
          })
      }
      let index = EntryIndex(glossaries, threads: 1)
      for sides in [Sides.all, .split(at: 1)] {
        #expect(Rivals(index, sides, threads: 1).counts == Rivals(index, sides, threads: 3).counts)
      }
    }
  }
}
