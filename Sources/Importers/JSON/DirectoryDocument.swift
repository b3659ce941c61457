import Terminology

/// `directory.json`: concepts with their members, each of which is the entry of a source.
struct DirectoryDocument: ConcordDocument {
  static let file = "a directory.json"
  static let command = "concord merge"

  struct Entry: Decodable {
    struct Member: Decodable {
      var source: Int
      var position: Int
      var entry: ConceptEntry
    }

    var members: [Member]
  }

  var format: String
  var version: Int
  var sources: [GlossaryHeader]
  var entries: [Entry]
  var findings: [Finding]?

  var kind: DocumentKind { DocumentKind(format: format, version: version) }

  func readGlossaries(_ source: Source) throws -> [Glossary] {
    var glossaries = sources.map { Glossary(header: $0) }
    let members = entries.flatMap(\.members).sorted { ($0.source, $0.position) < ($1.source, $1.position) }
    for member in members {
      guard glossaries.indices.contains(member.source) else {
        throw ImportError(
          "the entry \(member.entry.id) names source \(member.source), which the directory does not have",
          at: source.location, remedy: "write the directory again with concord merge")
      }
      glossaries[member.source].entries.append(member.entry)
    }
    return glossaries
  }
}
