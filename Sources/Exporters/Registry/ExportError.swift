/// Why glossaries cannot be written: what is wrong and what to do.
public struct ExportError: Error, Hashable, Sendable {
  /// What is wrong.
  public var problem: String
  /// What to do about it.
  public var remedy: String?

  /// A reason.
  public init(_ problem: String, remedy: String? = nil) {
    self.problem = problem
    self.remedy = remedy
  }
}

extension ExportError: CustomStringConvertible {
  /// `problem; remedy`.
  public var description: String { remedy.map { "\(problem); \($0)" } ?? problem }
}
