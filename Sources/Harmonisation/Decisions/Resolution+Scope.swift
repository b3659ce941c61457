import Terminology

extension Resolution {
  /// Whether it leaves nothing to ask about some of the entries that it was for.
  ///
  /// It does when it is about no concepts, when it keeps the entries apart from each other, and when it says what the
  /// concept to which all of them belong is called or how it is defined. That entries are kept apart from others is no
  /// answer to how they differ among themselves.
  ///
  /// - Parameter members: the entries.
  /// - Returns: whether a case of them is settled by it.
  func settles(_ members: [EntryKey]) -> Bool {
    guard let isOneConcept = outcome.isOneConcept, !concepts.isEmpty else { return true }
    let groups = concepts.filter { group in members.contains(where: group.contains) }
    guard groups.count < 2 else { return true }
    return isOneConcept && groups.first == subjects && (definition != nil || text != nil || !preferred.isEmpty)
  }

  /// Whether it says what another resolution says, of these entries and further ones.
  ///
  /// - Parameter other: a resolution of the same case from the time before the further entries were there.
  /// - Returns: whether who supports the other one is to be asked again, but does not want anything else.
  public func extends(_ other: Resolution) -> Bool {
    let known = Set(other.concepts.flatMap(\.self))
    guard !known.isEmpty, known.isStrictSubset(of: concepts.flatMap(\.self)) else { return false }
    var narrowed = self
    narrowed.concepts = other.concepts
    let groups = concepts.map { known.intersection($0) }.filter { !$0.isEmpty }
    return narrowed == other && Set(groups) == Set(other.concepts.map(Set.init))
  }
}
