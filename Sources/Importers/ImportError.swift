import Terminology

/// Why a source cannot be read: what is wrong, where, what was expected and what to do.
public struct ImportError: Error, Hashable, Sendable {
  /// What is wrong.
  public var problem: String
  /// Where.
  public var location: SourceLocation
  /// What was expected there.
  public var expected: String?
  /// What to do about it.
  public var remedy: String?

  /// A reason with as much of it as is known.
  public init(_ problem: String, at location: SourceLocation, expected: String? = nil, remedy: String? = nil) {
    self.problem = problem
    self.location = location
    self.expected = expected
    self.remedy = remedy
  }
}

extension ImportError: CustomStringConvertible {
  /// `file.tbx, line 3, column 14: problem (expected this); remedy`.
  public var description: String {
    let expectation = expected.map { " (expected \($0))" } ?? ""
    let advice = remedy.map { "; \($0)" } ?? ""
    return "\(location): \(problem)\(expectation)\(advice)"
  }
}
