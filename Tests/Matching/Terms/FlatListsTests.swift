import TestSupport
import Testing

@testable import Matching

@Suite("Lists in one array")
struct FlatListsTests {
  @Test("are those that a dictionary of arrays holds, on random elements")
  func reference() {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<50 {
      let count = Int.random(in: 1...9, using: &random)
      let items = (0..<Int.random(in: 0...30, using: &random)).map {
        (list: Int.random(in: 0..<count, using: &random), element: $0)
      }
      let expected = (0..<count).map { list in items.filter { $0.list == list }.map(\.element) }
      let distributed = FlatLists(items, over: count, by: \.list, element: \.element)
      var appended = FlatLists<Int>()
      for list in expected { appended.append(list) }
      for lists in [distributed, appended] {
        #expect(lists.indices.map { Array(lists[$0]) } == expected)
        #expect(lists.elements == expected.flatMap(\.self))
      }
      appended.appendToLast(99)
      #expect(Array(appended[count - 1]) == (expected.last ?? []) + [99])
    }
  }

  @Test("of hashes are found where the hashes stand, on random hashes")
  func places() {
    var random = SeededGenerator(seed: 67)
    for count in [0, 1, 2, 50, 3_000] {
      let values = (0..<count).map { _ in TextHash.mixed(UInt64.random(in: 0...UInt64(count), using: &random)) }
      let hashes = (count == 3_000 ? values + [0, .max, .max] : values).sorted()
      let places = HashPlaces(hashes)
      for hash in hashes + [0, .max] + (0..<100).map({ TextHash.mixed($0) }) {
        #expect(Array(places.places(of: hash)) == hashes.indices.filter { hashes[$0] == hash })
      }
    }
  }
}
