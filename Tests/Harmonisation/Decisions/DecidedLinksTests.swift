import Matching
import Terminology
import TestSupport
import Testing

@testable import Harmonisation

@Suite("Decided links")
struct DecidedLinksTests {
  private static let keys = (1...6).map { key("ORG", "\($0)") }

  private func links(_ decisions: [[[EntryKey]]]) -> DecidedLinks {
    var links = DecidedLinks()
    for (number, concepts) in decisions.enumerated() { links.add(concepts, of: "\(number)") }
    return links
  }

  @Test("bring the entries of a group together and keep those of different groups apart")
  func groups() {
    let keys = Self.keys
    let links = links([[[keys[0], keys[1]], [keys[2]]]])
    #expect(links.constraints.mustLink == [.init(keys[0], keys[1])])
    #expect(links.constraints.cannotLink == [.init(keys[0], keys[2]), .init(keys[1], keys[2])])
    #expect(links.overruled.isEmpty)
  }

  @Test("say which decisions they overrule, also where several contradict one together")
  func overruled() {
    let keys = Self.keys
    let links = links([[[keys[0]], [keys[2]]], [[keys[0], keys[1]]], [[keys[1], keys[2]]]])
    #expect(links.constraints.mustLink == [.init(keys[0], keys[1])])
    #expect(links.overruled.map(\.earlier) == ["2"])
    #expect(links.overruled.map(\.later) == [["0"]])
    let apart = self.links([[[keys[0], keys[1]]], [[keys[0]], [keys[1]]]])
    #expect(apart.constraints.cannotLink.isEmpty)
    #expect(apart.overruled.map(\.earlier) == ["1"])
    #expect(apart.overruled.map(\.later) == [["0"]])
    let whole = self.links([[[keys[0]], [keys[1]]], [[keys[0], keys[1], keys[2]]]])
    #expect(whole.constraints.mustLink.isEmpty, "a decision is taken whole or not at all")
  }

  @Test("never contradict themselves, and keep all that contradicts nothing before it", arguments: 1...40)
  func consistent(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let statements = (0..<12).map { _ -> (one: EntryKey, other: EntryKey, isSame: Bool) in
      let pair = Self.keys.shuffled(using: &random)
      return (pair[0], pair[1], Bool.random(using: &random))
    }
    let links = links(statements.map { $0.isSame ? [[$0.one, $0.other]] : [[$0.one], [$0.other]] })
    // Slowly: a statement is taken when the ones taken before leave room for it.
    var together: [(EntryKey, EntryKey)] = []
    var apart: [(EntryKey, EntryKey)] = []
    for statement in statements {
      let candidate = together + (statement.isSame ? [(statement.one, statement.other)] : [])
      let separated = apart + (statement.isSame ? [] : [(statement.one, statement.other)])
      let groups = Self.groups(candidate)
      guard separated.allSatisfy({ groups[$0.0] != groups[$0.1] }) else { continue }
      (together, apart) = (candidate, separated)
    }
    #expect(links.constraints.mustLink == Set(together.map { .init($0.0, $0.1) }))
    #expect(links.constraints.cannotLink == Set(apart.map { .init($0.0, $0.1) }))
    #expect(links.overruled.isEmpty == (together.count + apart.count == statements.count))
  }

  private static func groups(_ pairs: [(EntryKey, EntryKey)]) -> [EntryKey: Int] {
    var groups = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
    for _ in keys {
      for (one, other) in pairs {
        let lower = min(groups[one] ?? 0, groups[other] ?? 0)
        groups[one] = lower
        groups[other] = lower
      }
    }
    return groups
  }
}
