import Matching
import Terminology
import TestSupport
import Testing

@Suite("One to one")
struct OneToOneTests {
  private func pair(_ left: Int, _ right: Int, _ confidence: Double) -> Correspondence {
    Correspondence(
      left: key("A", "\(left)"), right: key("B", "\(right)"), relation: .exact, confidence: confidence, evidence: [])
  }

  private func chosen(_ pairs: [Correspondence]) -> [String] {
    OneToOne.select(pairs).map { "\($0.left.identifier)-\($0.right.identifier)" }
  }

  @Test("takes the surest pair of an entry, and leaves its rivals")
  func surest() {
    #expect(chosen([pair(1, 1, 0.6), pair(1, 2, 0.9), pair(2, 2, 0.8), pair(3, 3, 0.1)]) == ["1-2", "3-3"])
    #expect(chosen([pair(1, 1, 0.6), pair(1, 2, 0.6), pair(2, 1, 0.6)]) == ["1-1"])
    #expect(chosen([]).isEmpty)
  }

  @Test("never names an entry twice and leaves no pair out that a surer one does not bar, on random pairs")
  func invariants() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<100 {
      var pairs: [Correspondence] = []
      for left in 0..<5 {
        for right in 0..<5 where Bool.random(using: &random) {
          pairs.append(pair(left, right, Double(Int.random(in: 1...4, using: &random)) / 4))
        }
      }
      let selected = OneToOne.select(pairs)
      #expect(Set(selected.map(\.left)).count == selected.count)
      #expect(Set(selected.map(\.right)).count == selected.count)
      #expect(selected == pairs.filter(selected.contains), "in the order of the pairs")
      for left in pairs where !selected.contains(left) {
        let isBarred = selected.contains {
          ($0.left == left.left || $0.right == left.right) && $0.confidence >= left.confidence
        }
        #expect(isBarred)
      }
    }
  }
}
