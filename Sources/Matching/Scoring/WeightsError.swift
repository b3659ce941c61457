/// A table of weights that cannot be used.
public struct WeightsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, where one is at fault.
  public let line: Int?
  /// What is wrong.
  public let problem: String

  /// What is wrong, and where.
  public var description: String { line.map { "line \($0): \(problem)" } ?? problem }
}
