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

  @Test("takes what is surest together, and of unlikely pairs only what the others leave")
  func surest() {
    #expect(chosen([pair(1, 1, 0.6), pair(1, 2, 0.9), pair(2, 2, 0.8), pair(3, 3, 0.1)]) == ["1-2", "3-3"])
    #expect(chosen([pair(1, 1, 0.8), pair(1, 2, 0.9), pair(2, 2, 0.8)]) == ["1-1", "2-2"])
    #expect(chosen([pair(1, 1, 0.6), pair(1, 2, 0.6), pair(2, 1, 0.6)]) == ["1-2", "2-1"])
    #expect(chosen([pair(1, 1, 0.5), pair(1, 2, 0.51), pair(2, 2, 0.5)]) == ["1-2"])
    #expect(chosen([pair(1, 1, 0.2), pair(1, 2, 0.3)]) == ["1-2"])
    #expect(chosen([]).isEmpty)
  }

  @Test("chooses the same whatever the order of the pairs")
  func order() {
    var random = SeededGenerator(seed: 12)
    let pairs = (0..<60).map { pair($0 % 8, Int.random(in: 0..<8, using: &random), Double($0 % 7) / 7) }
    let first = Set(chosen(pairs))
    for _ in 0..<20 { #expect(Set(chosen(pairs.shuffled(using: &random))) == first) }
  }

  @Test("never names an entry twice and leaves no pair out whose entries are both free, on random pairs")
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
        #expect(selected.contains { $0.left == left.left || $0.right == left.right })
      }
    }
  }
}
