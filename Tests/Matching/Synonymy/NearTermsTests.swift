import TestSupport
import Testing

@testable import Matching

@Suite("Designations that differ in one word")
struct NearTermsTests {
  /// What the comparison of all keys with all finds.
  private struct Reference {
    var there: [NumberPair: Int] = [:]
    var back: [NumberPair: Int] = [:]
    var moreLeft: [UInt32: Int] = [:]
    var moreRight: [UInt32: Int] = [:]

    init(_ found: Learning) {
      for left in found.sides[0] {
        for right in found.sides[1] {
          for one in Reference.removable(left, found) where Learning.rest(left.tokens, without: one) == right.tokens {
            if isFree(left, one, found) && isFree(right, nil, found) { moreLeft[one, default: 0] += 1 }
          }
          for other in Reference.removable(right, found)
          where Learning.rest(right.tokens, without: other) == left.tokens {
            if isFree(left, nil, found) && isFree(right, other, found) {
              moreRight[other, default: 0] += 1
            }
          }
          for one in Reference.removable(left, found) {
            for other in Reference.removable(right, found) where one != other {
              guard Learning.rest(left.tokens, without: one) == Learning.rest(right.tokens, without: other),
                isFree(left, one, found), isFree(right, other, found)
              else { continue }
              let pair = NumberPair(one, other)
              if one < other { there[pair, default: 0] += 1 } else { back[pair, default: 0] += 1 }
            }
          }
        }
      }
    }

    private static func removable(_ key: Learning.Key, _ found: Learning) -> [UInt32] {
      key.tokens.count > 1 ? Set(key.tokens).filter { !found.table.tokens[Int($0)].isNegation }.sorted() : []
    }

    /// Whether an entry that bears the key has no partner, and the rest of the key says something.
    private func isFree(_ key: Learning.Key, _ token: UInt32?, _ found: Learning) -> Bool {
      guard key.entries.contains(where: { !found.learner.isSettled[Int($0)] }) else { return false }
      return token.map { token in key.tokens.contains { $0 != token && !found.table.tokens[Int($0)].isSmall } } ?? true
    }
  }

  @Test("are those that the comparison of all with all finds, on random glossaries and any number of threads")
  func againstAllPairs() {
    var random = SeededGenerator(seed: 107)
    var count = 0
    for _ in 0..<25 {
      let found = Learning(&random)
      let expected = Reference(found)
      let near = NearTerms(found.learner, threads: Int.random(in: 1...3, using: &random))
      #expect(near.exchanges.mapValues(\.there).filter { $0.value > 0 } == expected.there)
      #expect(near.exchanges.mapValues(\.back).filter { $0.value > 0 } == expected.back)
      #expect(near.more.left == expected.moreLeft)
      #expect(near.more.right == expected.moreRight)
      count += expected.there.count + expected.moreLeft.count
    }
    #expect(count > 100, "there is something to compare")
  }

  @Test("say the same when the sides are exchanged, the other way round")
  func sides() {
    var random = SeededGenerator(seed: 109)
    for _ in 0..<10 {
      let glossaries = SynonymGlossaries.make(&random)
      let (there, back) = (Learning(glossaries[0], glossaries[1]), Learning(glossaries[1], glossaries[0]))
      let (one, other) = (NearTerms(there.learner, threads: 2), NearTerms(back.learner, threads: 1))
      #expect(there.table.tokens.map(\.hash) == back.table.tokens.map(\.hash))
      #expect(one.exchanges.mapValues(\.there) == other.exchanges.mapValues(\.back))
      #expect(one.more.left == other.more.right && one.more.right == other.more.left)
      for isSmall in [true, false] {
        #expect(one.bits(longerLeft: true, isSmall: isSmall) == other.bits(longerLeft: false, isSmall: isSmall))
      }
      #expect(one.derivedBits == other.derivedBits)
    }
  }

  @Test("say more where they are more between entries without a partner than chance would have")
  func odds() {
    // Ten entries are near to each other; none of them has a partner, or half of them have one elsewhere.
    func bits(_ partners: Int) -> Double {
      let parts = ["piston", "spindle", "gasket", "flange", "rotor", "stator", "nozzle", "bearing", "shaft", "casing"]
      let left = parts.enumerated().map { entry("\($0)", section("en", "\($1) unit")) }
      let right = parts.enumerated().map { entry("\($0)", section("en", $1)) }
      let index = EntryIndex([glossary("A", left), glossary("B", right)], threads: 1)
      let numbers = index.entries.indices.filter { index.entries[$0].glossary == 0 }.prefix(partners)
      let other = Int32(index.entries.indices.last ?? 0)
      let found = Learning(
        glossary("A", left), glossary("B", right), settled: numbers.map { (Int32($0), other) })
      return NearTerms(found.learner, threads: 1).bits(longerLeft: true, isSmall: false)
    }
    #expect(bits(5) < bits(0))
  }
}
