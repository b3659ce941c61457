import Files
import Importers
import Terminology

/// In which source each entry stands: two may not hold entries of the same key, for nobody could tell which one a
/// decision is about.
struct EntryOwners {
  /// What is known of the entries of a collection.
  private enum Owners {
    /// All stand in one glossary, whose ids its importer has checked.
    case one(Glossary, source: String)
    /// They stand in several, by their ids.
    case several([String: String])
  }

  private var owners: [CollectionName: Owners] = [:]

  /// Takes note of the entries of a glossary.
  ///
  /// - Throws: `ImportError` when one of them stands in a source before.
  mutating func add(_ glossary: Glossary, from source: Source) throws {
    for collection in EntryOwners.collections(of: glossary) {
      var sources: [String: String]
      switch owners[collection] {
      case nil:
        owners[collection] = .one(glossary, source: source.name)
        continue
      case .one(let first, let name):
        sources = Dictionary(
          EntryOwners.entries(of: first, in: collection).map { ($0.id, name) }, uniquingKeysWith: { $1 })
      case .several(let known): sources = known
      }
      owners[collection] = nil
      for entry in EntryOwners.entries(of: glossary, in: collection) {
        guard let other = sources.updateValue(source.name, forKey: entry.id) else { continue }
        throw ImportError(
          "the entry \(glossary.key(of: entry)) stands in \(other), too", at: entry.location ?? source.location,
          expected: "every entry in one source only",
          remedy:
            "leave one of the sources out, or name its owner or publication (ORG=path, or “sources” in concord.json)")
      }
      owners[collection] = .several(sources)
    }
  }

  private static func collections(of glossary: Glossary) -> Set<CollectionName> {
    var collections: Set<CollectionName> = []
    // By places, for going through the entries themselves copies every one of them.
    for place in glossary.entries.indices { collections.insert(glossary.collection(of: glossary.entries[place])) }
    return collections
  }

  private static func entries(of glossary: Glossary, in collection: CollectionName) -> some Sequence<ConceptEntry> {
    glossary.entries.lazy.filter { glossary.collection(of: $0) == collection }
  }
}
