import Glibc
import Terminology
import TestSupport
import Testing

@testable import Matching

@Suite("Designations with words in common")
struct OverlapJoinTests {
  /// The share of common tokens in two keys, each by how rare it is.
  private func share(_ one: Learning.Key, _ other: Learning.Key, _ found: Learning) -> Double {
    let keys = found.sides.flatMap(\.self)
    func weight(_ tokens: Set<UInt32>) -> Double {
      tokens.reduce(0) { sum, token in
        let count = keys.reduce(0) { $0 + $1.tokens.count { $0 == token } }
        return sum + log2(Double(keys.count + 101) / (Double(count) + 0.5))
      }
    }
    let common = Set(one.tokens).intersection(other.tokens)
    let apart = Set(one.tokens).symmetricDifference(other.tokens)
    guard !apart.contains(where: { found.table.tokens[Int($0)].isNegation }) else { return 0 }
    guard !common.allSatisfy({ found.table.tokens[Int($0)].isSmall }) else { return 0 }
    return 2 * weight(common) / (weight(Set(one.tokens)) + weight(Set(other.tokens)))
  }

  @Test("are those that the comparison of all with all finds, the best of either, on random glossaries")
  func againstAllPairs() {
    var random = SeededGenerator(seed: 127)
    var count = 0
    for _ in 0..<20 {
      let found = Learning(&random)
      var shares: [[Double]] = []
      for left in found.sides[0] {
        shares.append(
          found.sides[1].map { right in
            let areFree = [left, right].allSatisfy { !$0.entries.allSatisfy { found.learner.isSettled[Int($0)] } }
            return areFree && left.hash != right.hash ? share(left, right, found) : 0
          })
      }
      let overlaps = OverlapJoin(found.learner).overlaps(threads: Int.random(in: 1...3, using: &random))
      for (left, row) in shares.enumerated() {
        for (right, share) in row.enumerated() where abs(share - OverlapJoin.least) > 1e-9 {
          let better = [row.count { $0 > share + 1e-9 }, shares.count { $0[right] > share + 1e-9 }]
          let asGood = [row.count { $0 > share - 1e-9 }, shares.count { $0[right] > share - 1e-9 }]
          let isFound = overlaps.contains { $0.left == left && $0.right == right }
          if isFound {
            #expect(share > OverlapJoin.least && better.allSatisfy { $0 < OverlapJoin.most })
            #expect(overlaps.contains { $0.left == left && $0.right == right && abs($0.share - share) < 1e-9 })
          } else {
            #expect(share < OverlapJoin.least || asGood.contains { $0 > OverlapJoin.most })
          }
          count += isFound ? 1 : 0
        }
      }
      #expect(Set(overlaps).count == overlaps.count)
    }
    #expect(count > 100, "there is something to find")
  }

  @Test("help where definitions are alike, and are too little by themselves")
  func example() throws {
    func found(_ definitions: [String?]) throws -> Correspondence {
      let terms = ["annual heat consumption", "yearly heat consumption"]
      let sides = zip(terms, definitions).enumerated().map { number, item in
        glossary(["A", "B"][number], entry("\(number)", section("en", item.0, defined: item.1)))
      }
      return try #require(Matcher().align([sides[0]], with: [sides[1]]).correspondences.first)
    }
    let definition = "amount of warmth that the tenants of a building draw from the district network in twelve months"
    let alone = try found([nil, nil])
    let defined = try found([definition, definition])
    #expect(alone.meetings.map(\.rung) == [.overlap])
    #expect(alone.confidence < 0.2)
    #expect(defined.meetings.map(\.rung) == [.overlap] && defined.confidence > 0.8)
  }

  @Test("do not change what other meetings say")
  func besides() {
    var random = SeededGenerator(seed: 131)
    for _ in 0..<10 {
      let glossaries = SynonymGlossaries.make(&random)
      let index = EntryIndex([glossaries[0], glossaries[1]])
      func pairs(_ listsOverlaps: Bool) -> [Candidate] {
        let rungs = RungJoin(index, weights: .standard, sides: .split(at: 1)).meetings()
        let others = SynonymJoin(index, weights: .standard, sides: .split(at: 1), listsOverlaps: listsOverlaps)
          .meetings(after: rungs)
        let candidates = CandidateGathering(index).candidates(rungs + others)
        return candidates.pairs.filter { !candidates.isOverlap($0) }
      }
      let (with, without) = (pairs(true), pairs(false))
      #expect(with.map(\.pair) == without.map(\.pair))
    }
  }
}
