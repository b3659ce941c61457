import TestSupport
import Testing

@testable import Matching

@Suite("Groups of equal keys")
struct KeyGroupsTests {
  @Test("are those of a dictionary, on random keys", arguments: [0, 1, 7, 300, 20_000])
  func reference(_ count: Int) {
    var random = SeededGenerator(seed: 53)
    let items = (0..<count).map { number in
      KeyGroups.Item(
        key: TextHash.mixed(UInt64.random(in: 0...UInt64(count / 3 + 1), using: &random)), number: Int32(number))
    }
    var expected: [UInt64: [Int32]] = [:]
    for item in items { expected[item.key, default: []].append(item.number) }
    for threads in [1, 2] {
      let groups = KeyGroups(items, threads: threads).flatMap { $1.append($0) }
      #expect(Set(groups) == Set(expected.values.filter { $0.count > 1 }))
      #expect(groups.count == Set(groups).count)
    }
  }

  @Test("come in an order that depends on the keys only")
  func order() {
    var random = SeededGenerator(seed: 59)
    let keys = (0..<9_000).map { _ in TextHash.mixed(UInt64.random(in: 0...2_000, using: &random)) }
    let items = keys.enumerated().map { KeyGroups.Item(key: $0.element, number: Int32($0.offset)) }
    let groups = KeyGroups(items).flatMap { $1.append($0) }
    #expect(KeyGroups(items.reversed()).flatMap { $1.append($0) } == groups)
  }
}
