import Testing

@testable import Matching

@Suite("Filters of keys")
struct KeyFilterTests {
  @Test("confirm every key that they have, and few others", arguments: [1, 100, 5_000])
  func confirms(_ count: Int) {
    var filter = KeyFilter(capacity: count)
    for number in 0..<count { filter.insert(TextHash.mixed(UInt64(number))) }
    let confirmed = (0..<count).count { filter.contains(TextHash.mixed(UInt64($0))) }
    #expect(confirmed == count)
    let others = (0..<count).count { filter.contains(TextHash.mixed(UInt64($0 + 1_000_000))) }
    #expect(others * 10 <= count)
  }
}
