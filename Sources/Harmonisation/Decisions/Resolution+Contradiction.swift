import Terminology

extension Resolution {
  /// Whether it cannot take effect beside another one: they bring together and keep apart the same entries, or set
  /// different definitions or preferred designations for one.
  ///
  /// - Parameters:
  ///   - other: a resolution of another case.
  ///   - members: the entries of its own case.
  ///   - others: the entries of the other case.
  /// - Returns: whether only one of the two can take effect.
  public func contradicts(_ other: Resolution, of members: [EntryKey], and others: [EntryKey]) -> Bool {
    var links = DecidedLinks()
    links.add(concepts, of: "")
    var texts = DecidedTexts()
    texts.add(DecidedTexts.statements(self, of: members), of: "")
    return !links.add(other.concepts, of: "")
      || !texts.contradicted(by: DecidedTexts.statements(other, of: others)).isEmpty
  }
}
