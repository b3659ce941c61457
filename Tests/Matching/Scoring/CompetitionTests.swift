import Glibc
import TestSupport
import Testing

@testable import Matching

@Suite("Competition of partners")
struct CompetitionTests {
  /// Some organisations with some entries each.
  private func index(_ organisations: [String], _ entries: Int) -> EntryIndex {
    EntryIndex(
      organisations.map { organisation in
        glossary(organisation, (0..<entries).map { entry("\($0)", section("en", "term")) })
      }, threads: 1)
  }

  private func pair(_ left: Int32, _ right: Int32) -> Candidate { Candidate(left: left, right: right, meetings: 0..<0) }

  private func bits(_ evidence: WeighedEvidence?) -> Double { Double(evidence?.hundredths ?? 0) / 100 }

  @Test("takes from an inexact pair what all other partners have, collection by collection, on random pairs")
  func inexact() {
    var random = SeededGenerator(seed: 163)
    for _ in 0..<30 {
      let index = index(["A", "B", "C"], 4)
      var weighed: [(left: Int32, right: Int32, bits: Double)] = []
      for left in index.entries.indices {
        for right in index.entries.indices where left < right && Bool.random(using: &random) {
          weighed.append((Int32(left), Int32(right), Double(Int.random(in: -800...800, using: &random)) / 100))
        }
      }
      for sides in [Sides.all, .split(at: 1)] {
        let compared = weighed.filter { one in
          sides.areCompared(index.entries[Int(one.left)].glossary, index.entries[Int(one.right)].glossary)
        }
        var competition = Competition(index, sides, .standard)
        for one in compared { competition.add(pair(one.left, one.right), bits: one.bits) }
        for one in compared {
          let found = competition.evidence(pair(one.left, one.right), bits: one.bits, isExact: false)
          let (left, right) = (index.entries[Int(one.left)].glossary, index.entries[Int(one.right)].glossary)
          guard left != right else {
            #expect(found == nil, "within one collection, nothing competes")
            continue
          }
          // The partners of either in the collection of the other; the pair itself is not among them.
          let others = compared.filter { other in
            let entries = [other.left, other.right]
            guard other != one else { return false }
            let collections = Set(entries.map { sides.collection(of: index.entries[Int($0)].glossary) })
            guard collections == Set([left, right].map(sides.collection)) else { return false }
            return entries.contains(one.left) || entries.contains(one.right)
          }
          let expected = -log2(1 + others.map { exp2($0.bits) }.reduce(0, +))
          #expect(abs(bits(found) - expected) < 0.006)
          #expect(bits(found) <= 0)
        }
      }
    }
  }

  @Test("leaves an exact pair alone unless both sides have a clearly better partner")
  func exact() {
    let index = index(["A", "B"], 3)
    func lost(_ leftBest: Double, _ rightBest: Double) -> Double {
      var competition = Competition(index, .split(at: 1), .standard)
      competition.add(pair(0, 3), bits: 4)
      competition.add(pair(0, 4), bits: leftBest)
      competition.add(pair(1, 3), bits: rightBest)
      return bits(competition.evidence(pair(0, 3), bits: 4, isExact: true))
    }
    #expect(lost(7, 8) < 0)
    #expect(lost(7, 8) == lost(8, 7))
    #expect(lost(7, 3) == 0)
    #expect(lost(3, 7) == 0)
    #expect(lost(4, 4) == 0)
    let margin = MatchingWeights.standard[.clearlyBetter]
    #expect(lost(4 + margin - 0.1, 4 + margin - 0.1) == 0)
    #expect(lost(4 + margin + 0.1, 4 + margin + 0.1) < 0)
    #expect(lost(9, 9) < lost(7, 7))
  }

  @Test("within one collection takes nothing")
  func within() {
    let index = index(["A"], 3)
    var competition = Competition(index, .all, .standard)
    for (left, right) in [(0, 1), (0, 2), (1, 2)] as [(Int32, Int32)] { competition.add(pair(left, right), bits: 5) }
    #expect(competition.evidence(pair(0, 1), bits: 5, isExact: false) == nil)
    #expect(competition.evidence(pair(0, 1), bits: 1, isExact: true) == nil)
  }

  @Test("of partners that are as sure as can be is finite")
  func certain() {
    let index = index(["A", "B"], 2)
    var competition = Competition(index, .all, .standard)
    competition.add(pair(0, 2), bits: 5_000)
    competition.add(pair(0, 3), bits: 5)
    #expect(bits(competition.evidence(pair(0, 3), bits: 5, isExact: false)) < -50)
    #expect(bits(competition.evidence(pair(0, 2), bits: 5_000, isExact: false)).isFinite)
  }
}
