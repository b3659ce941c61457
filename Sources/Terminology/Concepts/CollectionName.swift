/// The name of a terminological collection: the publication of an organisation.
package struct CollectionName: Hashable, Comparable, Sendable {
  /// The organisation that owns it.
  package let organisation: String
  /// The publication.
  package let publication: String

  /// Orders by organisation, then by publication.
  package static func < (left: CollectionName, right: CollectionName) -> Bool {
    (left.organisation, left.publication) < (right.organisation, right.publication)
  }
}

extension EntryKey {
  /// The collection of the entry.
  package var collection: CollectionName { CollectionName(organisation: organisation, publication: publication) }
}

extension Glossary {
  /// The collection of one of its entries.
  package func collection(of entry: ConceptEntry) -> CollectionName {
    CollectionName(organisation: header.organisation, publication: entry.publication ?? header.publication)
  }
}
