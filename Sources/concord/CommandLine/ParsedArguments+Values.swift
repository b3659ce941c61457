import Terminology

extension ParsedArguments {
  /// The value of an option as a severity.
  ///
  /// - Throws: ``UsageError`` when it is none.
  func severity(_ name: String, of command: String) throws(UsageError) -> Severity? {
    guard let word = value(name) else { return nil }
    guard let severity = Severity(rawValue: word) else {
      let known = Severity.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("--\(name) takes one of \(known), not “\(word)”", command: command)
    }
    return severity
  }

  /// The value of an option as a probability.
  ///
  /// - Throws: ``UsageError`` when it is none.
  func probability(_ name: String, of command: String) throws(UsageError) -> Double? {
    guard let word = value(name) else { return nil }
    guard let number = Double(word), (0...1).contains(number) else {
      throw UsageError("--\(name) takes a number from 0 to 1, not “\(word)”", command: command)
    }
    return number
  }
}
