extension CaseFile {
  /// A move of the case to another level.
  ///
  /// - Parameters:
  ///   - level: the level.
  ///   - levels: the levels of the review, the lowest first, at which cases are that were never moved.
  ///   - reason: why.
  /// - Returns: what is said with it.
  /// - Throws: ``Refusal`` when there is no such level, or the case is there already.
  public func move(to level: String, of levels: [String], reason: String) throws(Refusal) -> Contribution.Content {
    guard levels.contains(level) else {
      throw Refusal(
        description: "there is no level “\(level)”; the levels are \(levels.joined(separator: ", "))")
    }
    guard level != summary.level ?? levels.first else {
      throw Refusal(description: "the case is at the level “\(level)” already")
    }
    return .move(level: level, reason: reason)
  }
}
