/// What keeps the pages from being shown, for the person at the keyboard.
public struct ServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String
}
