import Formats
import Terminology

/// Writes IRIs as CURIEs, with declared prefixes where there are some, else with prefixes that are made up.
struct CompactNames {
  /// The prefixes that were used, in the order in which they were first used.
  private(set) var used: [(prefix: String, expansion: String)] = []
  private var declared: [(prefix: String, expansion: String)]
  private var madeUp = 0
  private let collections: [(slug: String, base: String)]

  /// Names in mapping sets of these glossaries.
  init(_ glossaries: [Glossary]) {
    let maps = glossaries.flatMap { $0.header.properties.filter { $0.name == "curie_map" }.flatMap(\.properties) }
    declared = maps.map { ($0.name, $0.value) } + SSSOMVocabulary.prefixes
    declared = declared.filter { !$0.expansion.isEmpty }
    collections = glossaries.map { glossary in
      let header = glossary.header
      let isNamed = header.publication.hasPrefix(header.organisation)
      let words = isNamed ? header.publication : "\(header.organisation) \(header.publication)"
      return (EntityNames.slug(words), EntryIRIs.base(of: header))
    }
  }

  /// The CURIE of an IRI; the IRI where it has no part that can be the local one.
  mutating func name(of iri: String) -> String {
    let candidates = declared.filter { iri.utf8.starts(with: $0.expansion.utf8) }
    if let best = candidates.max(by: { $0.expansion.utf8.count < $1.expansion.utf8.count }) {
      let local = String(decoding: iri.utf8.dropFirst(best.expansion.utf8.count), as: UTF8.self)
      if CompactNames.isLocal(local) {
        if !used.contains(where: { $0.prefix == best.prefix }) { used.append(best) }
        return "\(best.prefix):\(local)"
      }
    }
    guard RDFNamespace.isPlainIRI(iri), let end = iri.lastIndex(where: { "#/:".contains($0) }) else { return iri }
    let start = iri.index(after: end)
    guard CompactNames.isLocal(iri[start...]) else { return iri }
    let expansion = String(iri[..<start])
    let prefix = freePrefix(collections.first { $0.base == expansion }?.slug)
    declared.append((prefix, expansion))
    return name(of: iri)
  }

  private mutating func freePrefix(_ slug: String?) -> String {
    let taken = Set(declared.map(\.prefix))
    if let slug, !taken.contains(slug) { return slug }
    repeat { madeUp += 1 } while taken.contains("\(slug ?? "ns")\(madeUp)")
    return "\(slug ?? "ns")\(madeUp)"
  }

  private static func isLocal(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && !text.utf8.contains { $0 <= 0x20 || "\"<>\\^`{|}#/".utf8.contains($0) }
  }
}
