import Terminology

/// The ids of a file and the references to them: all that a validation remembers of what it has read.
struct TBXIdentifiers {
  private var lines: [String: Int] = [:]
  private var awaited: [String: [SourceLocation]] = [:]

  /// Takes an id.
  ///
  /// - Returns: the line on which it stands already, if it does.
  mutating func define(_ identifier: String, line: Int) -> Int? {
    if let other = lines[identifier] { return other }
    lines[identifier] = line
    awaited[identifier] = nil
    return nil
  }

  /// Takes a reference to an id, which may come later.
  mutating func refer(to identifier: String, at location: SourceLocation) {
    if lines[identifier] == nil { awaited[identifier, default: []].append(location) }
  }

  /// The references to ids that the file does not have, in the order of their places.
  var dangling: [(identifier: String, location: SourceLocation)] {
    awaited.flatMap { identifier, places in places.map { (identifier, $0) } }
      .sorted { ($0.location, $0.identifier) < ($1.location, $1.identifier) }
  }
}
