import Files

/// A command line that cannot be understood.
struct UsageError: Error, Hashable {
  /// What is wrong with it.
  var problem: String
  /// The command that was meant, where one was.
  var command: String?
  /// What may have been meant.
  var suggestion: String?

  init(_ problem: String, command: String? = nil, suggestion: String? = nil) {
    self.problem = problem
    self.command = command
    self.suggestion = suggestion
  }

  /// Refuses to write over a file on which somebody may have worked.
  ///
  /// - Parameters:
  ///   - path: the file to write.
  ///   - advice: what may be in a file that is there, and what to do.
  ///   - command: the command.
  /// - Throws: a usage error when something is there.
  static func requireNew(_ path: String, _ advice: String, command: String) throws {
    guard LocalFileSystem().exists(path) else { return }
    throw UsageError("\(path) is there already, and \(advice)", command: command)
  }

  /// The name that differs least from a mistyped one, if any is near.
  static func nearest(to name: String, among names: [String]) -> String? {
    let ranked = names.map { ($0, distance(name, $0)) }.min { $0.1 < $1.1 }
    guard let (candidate, distance) = ranked, distance <= max(1, candidate.count / 3) else { return nil }
    return candidate
  }

  /// How many letters have to be added, dropped, exchanged or swapped with their neighbour to make one word the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(rows[i][j] + (left[i] == right[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}

extension UsageError: CustomStringConvertible {
  var description: String {
    let advice = suggestion.map { " (did you mean \($0)?)" } ?? ""
    let help = command.map { "concord \($0) --help" } ?? "concord --help"
    return "\(problem)\(advice); see “\(help)”"
  }
}
