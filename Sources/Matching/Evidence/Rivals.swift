import Concurrency
import Terminology

/// How many other meanings of a designation fit better than the one a pair is about.
///
/// Among the definitions of all entries of two collections that bear a designation, a definition is a rival of a pair
/// when it is nearer to one of the two than the other is. One that has a better partner of its own does not count: from every likeness, the
/// mean of the best that either has elsewhere is taken away, twice over, before they are compared.
struct Rivals: Sendable {
  /// The numbers of rivals by pairs of entries; none for pairs whose designation has fewer than three meanings.
  private(set) var counts: [EntryPair: Int] = [:]

  /// The rivals of all pairs of entries that share a designation.
  init(_ index: EntryIndex, _ sides: Sides = .all, threads: Int = Parallel.cores) {
    guard !index.definitions.isEmpty else { return }
    let likeness = DefinitionLikeness(index)
    let groups = KeyGroups(index.designations.count, threads: threads) { numbers in
      numbers.compactMap { number in
        let record = index.designations[number]
        let key = record.keys[.inflection]
        guard key != 0, !index.entries[Int(record.entry)].definitions.isEmpty else { return nil }
        return .init(key: record.joinKey(key), number: Int32(number))
      }
    }
    let found = groups.flatMap { (group, found: inout [(pair: EntryPair, count: Int)]) in
      let entries = group.map { index.designations[Int($0)].entry }.uniqued()
      guard entries.count > 2, entries.count <= RungJoin.groupLimit else { return }
      let collections = Dictionary(grouping: entries) { sides.collection(of: index.entries[Int($0)].glossary) }
      for (one, some) in collections {
        for (other, others) in collections where one <= other {
          let both = one == other ? some : (some + others).sorted()
          guard both.count > 2 else { continue }
          found += Rivals.among(both, likeness).filter { pair, _ in
            let left = sides.collection(of: index.entries[Int(pair.left)].glossary)
            let right = sides.collection(of: index.entries[Int(pair.right)].glossary)
            return (left == right) == (one == other)
          }
        }
      }
    }
    for (pair, count) in found { counts[pair] = min(counts[pair] ?? count, count) }
  }

  private static func among(_ entries: [Int32], _ likeness: DefinitionLikeness) -> [(pair: EntryPair, count: Int)] {
    var table = entries.map { _ in [Double](repeating: 0, count: entries.count) }
    // Entries with the same definition are one meaning.
    var meaning = Array(entries.indices)
    for one in entries.indices {
      for other in entries.indices where one < other {
        guard let (left, right) = likeness.comparable(entries[one], entries[other]) else { continue }
        let found = likeness.of(left, right).likeness
        if found == 1 { meaning[other] = meaning[one] }
        table[one][other] = found
        table[other][one] = found
      }
    }
    let meanings = meaning.uniqued()
    guard meanings.count > 2 else { return [] }
    let settled = settle(settle(meanings.map { row in meanings.map { table[row][$0] } }))
    let places = Dictionary(uniqueKeysWithValues: meanings.enumerated().map { ($0.element, $0.offset) })
    return entries.indices.flatMap { one in
      entries.indices.compactMap { other in
        guard entries[one] < entries[other], let row = places[meaning[one]], let column = places[meaning[other]] else {
          return nil
        }
        return (EntryPair(entries[one], entries[other]), row == column ? 0 : count(row, column, settled))
      }
    }
  }

  /// How many are nearer to one of two than these are to each other.
  static func count(_ row: Int, _ column: Int, _ table: [[Double]]) -> Int {
    let here = table[row][column] + 1e-9
    return table.indices.count { other in
      other != row && other != column && table[row][other] > here
    }
      + table.indices.count { other in
        other != row && other != column && table[other][column] > here
      }
  }

  /// Every likeness less the mean of the best that either of the two has elsewhere.
  static func settle(_ table: [[Double]]) -> [[Double]] {
    let best = table.enumerated().map { row, values in
      var (first, second) = ((value: -Double.infinity, place: 0), -Double.infinity)
      for (place, value) in values.enumerated() where place != row {
        if value > first.value {
          second = first.value
          first = (value, place)
        } else {
          second = max(second, value)
        }
      }
      return (first, second)
    }
    func elsewhere(_ row: Int, than column: Int) -> Double {
      best[row].0.place == column ? best[row].1 : best[row].0.value
    }
    return table.indices.map { row in
      table.indices.map { column in
        row == column
          ? 0 : table[row][column] - (elsewhere(row, than: column) + elsewhere(column, than: row)) / 2
      }
    }
  }
}
