import Files
import Importers
import Terminology

/// In which source each entry stands: two may not hold entries of the same key, for nobody could tell which one a
/// decision is about.
struct EntryOwners {
  private struct Collection: Hashable {
    var organisation: String
    var publication: String
  }

  /// What is known of the entries of a collection.
  private enum Owners {
    /// All stand in one glossary, whose ids its importer has checked.
    case one(Glossary, source: String)
    /// They stand in several, by their ids.
    case several([String: String])
  }

  private var owners: [Collection: Owners] = [:]

  /// Takes note of the entries of a glossary.
  ///
  /// - Throws: `ImportError` when one of them stands in a source before.
  mutating func add(_ glossary: Glossary, from source: Source) throws {
    for publication in EntryOwners.publications(of: glossary) {
      let collection = Collection(organisation: glossary.header.organisation, publication: publication)
      var sources: [String: String]
      switch owners[collection] {
      case nil:
        owners[collection] = .one(glossary, source: source.name)
        continue
      case .one(let first, let name):
        sources = Dictionary(
          EntryOwners.entries(of: first, in: publication).map { ($0.id, name) }, uniquingKeysWith: { $1 })
      case .several(let known): sources = known
      }
      owners[collection] = nil
      for entry in EntryOwners.entries(of: glossary, in: publication) {
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

  private static func publications(of glossary: Glossary) -> Set<String> {
    var publications: Set<String> = []
    for place in glossary.entries.indices {
      publications.insert(glossary.entries[place].publication ?? glossary.header.publication)
    }
    return publications
  }

  private static func entries(of glossary: Glossary, in publication: String) -> some Sequence<ConceptEntry> {
    glossary.entries.lazy.filter { ($0.publication ?? glossary.header.publication) == publication }
  }
}
