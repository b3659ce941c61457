import TestSupport
import Testing

@testable import Matching

@Suite("Words that tell entries apart")
struct ContrastsTests {
  /// In how many contexts two entries of one collection differ in just these tokens.
  private func within(_ one: [UInt32], _ other: [UInt32], _ found: Learning) -> Int {
    var count = 0
    for side in found.sides {
      for key in side {
        for second in side {
          guard let rest = Learning.rest(key.tokens, without: one), !rest.isEmpty,
            Learning.rest(second.tokens, without: other) == rest
          else { continue }
          if !key.entries.contains(where: second.entries.contains) { count += 1 }
        }
      }
    }
    return count
  }

  /// In how many contexts two entries of one collection differ in that one has a token more.
  private func more(_ token: UInt32, _ found: Learning) -> Int {
    var count = 0
    for side in found.sides {
      for key in side where key.tokens.contains(token) {
        let rest = Learning.rest(key.tokens, without: token)
        for shorter in side where shorter.tokens == rest {
          if !key.entries.contains(where: shorter.entries.contains) { count += 1 }
        }
      }
    }
    return count
  }

  @Test("do so as often as the comparison of all keys with all finds, on random glossaries")
  func againstAllPairs() {
    var random = SeededGenerator(seed: 113)
    var sum = 0
    for _ in 0..<10 {
      let found = Learning(&random)
      var contrasts = Contrasts(found.learner)
      for one in found.tokens {
        #expect(contrasts.count(without: one) == Double(more(one, found)))
        for other in found.tokens where one < other {
          let expected = within([one], [other], found)
          #expect(contrasts.within(.init([one], [other])) == Double(expected))
          sum += expected
        }
      }
      for _ in 0..<100 {
        let tokens = Array(found.tokens.shuffled(using: &random).prefix(Int.random(in: 3...4, using: &random)))
        let (one, other) = (tokens.prefix(tokens.count - 2).sorted(), tokens.suffix(2).sorted())
        #expect(contrasts.within(.init(one, other)) == Double(within(one, other, found)))
      }
    }
    #expect(sum > 100, "there is something to compare")
  }

  @Test("are left and right where a glossary has both, not two words of one entry")
  func example() throws {
    let found = Learning(
      glossary(
        "A", entry("1", section("en", "left pump")), entry("2", section("en", "right pump")),
        entry("3", section("en", "left valve", "port valve")), entry("4", section("en", "right valve"))),
      glossary("B", entry("1", section("en", "motor"))))
    var contrasts = Contrasts(found.learner)
    let (left, right, port) = (try found.token("left"), try found.token("right"), try found.token("port"))
    #expect(contrasts.within(.init([left], [right])) == 2)
    #expect(contrasts.within(.init([left], [port])) == 0)
    #expect(contrasts.within(.init([port], [right])) == 1)
  }

  @Test("between two collections are entries that have other partners")
  func between() throws {
    let sides = ["A", "B"].map { organisation in
      glossary(organisation, entry("1", section("en", "upper deck")), entry("2", section("en", "lower deck")))
    }
    let alone = Learning(
      glossary("A", entry("1", section("en", "upper deck"))), glossary("B", entry("1", section("en", "lower deck"))))
    var none = Contrasts(alone.learner)
    #expect(none.count(.init([try alone.token("upper")], [try alone.token("lower")])) == 0)
    let met = Learning(sides[0], sides[1], settled: [(0, 2), (1, 3)])
    var both = Contrasts(met.learner)
    #expect(both.count(.init([try met.token("upper")], [try met.token("lower")])) == 4, "two within, two between")
  }
}
