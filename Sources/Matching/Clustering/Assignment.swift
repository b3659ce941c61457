/// Pairs rows with columns so that each takes part once at most and the weights of the chosen pairs add up to the most
/// that is possible.
///
/// Shortest augmenting paths with prices of columns, one row after the other (R. Jonker and A. Volgenant, "A shortest
/// augmenting path algorithm for dense and sparse linear assignment problems", Computing 38, 1987), on the pairs that
/// there are: a search never leaves the connected group of its row and ends at the first column that is free, or at the
/// first row that does better without a partner. Memory is linear in the pairs.
struct Assignment {
  /// A pair that may be chosen.
  struct Option: Equatable {
    let row: Int
    let column: Int
    /// What it is worth, above 0.
    ///
    /// A whole number, so that sums are exact and equal ones are seen to be equal.
    let weight: Int
  }

  private let options: [Option]
  /// Per row, the numbers of its options.
  private let optionsOfRow: [[Int]]
  /// Per column, the number of the option that is chosen.
  private var chosenOfColumn: [Int?]
  /// Per row, the number of the option that is chosen.
  private var chosenOfRow: [Int?]
  private var prices: [Int]

  /// The numbers of the chosen ones among `options`, in their order.
  ///
  /// Rows and columns count from 0. Among choices of the same worth, the partners of earlier rows stay.
  static func best(_ options: [Option]) -> [Int] {
    var assignment = Assignment(options)
    for row in assignment.optionsOfRow.indices { assignment.place(row) }
    return assignment.chosenOfRow.compactMap(\.self).sorted()
  }

  private init(_ options: [Option]) {
    self.options = options
    let rows = 1 + (options.map(\.row).max() ?? -1)
    let columns = 1 + (options.map(\.column).max() ?? -1)
    var optionsOfRow = [[Int]](repeating: [], count: rows)
    for (number, option) in options.enumerated() { optionsOfRow[option.row].append(number) }
    self.optionsOfRow = optionsOfRow
    chosenOfColumn = Array(repeating: nil, count: columns)
    chosenOfRow = Array(repeating: nil, count: rows)
    prices = Array(repeating: 0, count: columns)
  }

  /// How a search came to a column.
  private struct Arrival {
    let option: Int
    let cost: Int
  }

  /// Where a search may end.
  private enum End {
    case atFreeColumn(Int)
    case withoutPartner(row: Int)
  }

  /// Gives a row its partner, or leaves without one the row on whose account the others gain most.
  private mutating func place(_ start: Int) {
    var arrivals: [Int: Arrival] = [:]
    var frontier: Set<Int> = []
    var settled: [(column: Int, cost: Int)] = []
    var end = End.withoutPartner(row: start)
    var endCost = 0
    var (row, cost) = (start, 0)
    while true {
      for number in optionsOfRow[row] {
        let column = options[number].column
        let new = cost - options[number].weight - prices[column]
        guard new < endCost, new < arrivals[column]?.cost ?? .max else { continue }
        arrivals[column] = Arrival(option: number, cost: new)
        if chosenOfColumn[column] == nil {
          (end, endCost) = (.atFreeColumn(column), new)
        } else {
          frontier.insert(column)
        }
      }
      let nearest = frontier.map { (cost: arrivals[$0]?.cost ?? .max, column: $0) }.min { $0 < $1 }
      guard let nearest, nearest.cost < endCost, let chosen = chosenOfColumn[nearest.column] else { break }
      frontier.remove(nearest.column)
      settled.append((nearest.column, nearest.cost))
      row = options[chosen].row
      cost = nearest.cost + options[chosen].weight + prices[nearest.column]
      if cost < endCost { (end, endCost) = (.withoutPartner(row: row), cost) }
    }
    for (column, cost) in settled { prices[column] += cost - endCost }
    shift(to: end, arrivals)
  }

  /// Moves the partners along the path of a search.
  private mutating func shift(to end: End, _ arrivals: [Int: Arrival]) {
    var column: Int?
    switch end {
    case .atFreeColumn(let free): column = free
    case .withoutPartner(let row):
      column = chosenOfRow[row].map { options[$0].column }
      chosenOfRow[row] = nil
    }
    while let current = column, let arrival = arrivals[current] {
      let row = options[arrival.option].row
      column = chosenOfRow[row].map { options[$0].column }
      chosenOfColumn[current] = arrival.option
      chosenOfRow[row] = arrival.option
    }
  }
}
