import TestSupport
import Testing

@testable import Matching

@Suite("Assignment")
struct AssignmentTests {
  private func option(_ row: Int, _ column: Int, _ weight: Int) -> Assignment.Option {
    Assignment.Option(row: row, column: column, weight: weight)
  }

  /// The most that a choice can be worth, by trying all.
  private func most(_ options: ArraySlice<Assignment.Option>, rows: Set<Int> = [], columns: Set<Int> = []) -> Int {
    guard let first = options.first else { return 0 }
    let without = most(options.dropFirst(), rows: rows, columns: columns)
    guard !rows.contains(first.row), !columns.contains(first.column) else { return without }
    let with = most(options.dropFirst(), rows: rows.union([first.row]), columns: columns.union([first.column]))
    return max(without, first.weight + with)
  }

  @Test("is worth as much as the best of all choices, on random options with many of equal weight")
  func likeTryingAll() {
    var random = SeededGenerator(seed: 5)
    for round in 0..<600 {
      let size = 1 + round % 5
      let options = (0..<Int.random(in: 0...13, using: &random)).map { _ in
        option(
          Int.random(in: 0..<size, using: &random), Int.random(in: 0...size, using: &random),
          Int.random(in: 1...(round % 2 == 0 ? 4 : 50), using: &random))
      }
      let chosen = Assignment.best(options).map { options[$0] }
      #expect(chosen.map(\.weight).reduce(0, +) == most(options[...]))
      #expect(Set(chosen.map(\.row)).count == chosen.count && Set(chosen.map(\.column)).count == chosen.count)
    }
  }

  @Test("moves a long chain along when that is worth it, and leaves it when it is not")
  func chain() {
    let length = 2_000
    let chain = (0..<length).flatMap { [option($0, $0, 10_000), option($0, $0 + 1, 9_999)] }
    let moved = Assignment.best(chain + [option(length, 0, length + 1)])
    #expect(moved.count == length + 1 && moved.allSatisfy { $0 == 2 * length || $0 % 2 == 1 })
    let left = Assignment.best(chain + [option(length, 0, length - 1)])
    #expect(left.count == length && left.allSatisfy { $0 % 2 == 0 })
  }

  @Test("leaves earlier rows what they have when nothing is gained")
  func ties() {
    #expect(Assignment.best([option(0, 0, 5), option(1, 0, 5), option(2, 0, 5)]) == [0])
    #expect(Assignment.best([]) == [])
  }
}
