/// A terminological collection of one organisation, as read from one source, with nothing lost.
public struct Glossary: Codable, Hashable, Sendable {
  /// Whose collection it is and what it is.
  public var header: GlossaryHeader
  /// Its concept entries, in the order of the source.
  public var entries: [ConceptEntry]

  /// A collection with these entries.
  public init(header: GlossaryHeader, entries: [ConceptEntry] = []) {
    self.header = header
    self.entries = entries
  }

  /// The key of one of its entries.
  public func key(of entry: ConceptEntry) -> EntryKey {
    EntryKey(
      organisation: header.organisation, publication: entry.publication ?? header.publication, identifier: entry.id)
  }
}
