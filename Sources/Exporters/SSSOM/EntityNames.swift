import Concurrency
import Terminology

/// The names of entries in SSSOM: CURIEs whose prefixes stand for publications, and ids that are names already.
///
/// SSSOM wants every prefix declared. The prefix of ids that are CURIEs stands for what the publication takes it for; where
/// several publications use it, for what they have in common.
package struct EntityNames {
  /// What the prefixes stand for, in their order.
  let prefixes: [(prefix: String, expansion: String)]
  private let byCollection: [CollectionName: String]

  /// Names for the entries with these keys.
  package init(_ keys: [EntryKey]) {
    var prefixes: [(prefix: String, expansion: String)] = []
    var byCollection: [CollectionName: String] = [:]
    let parts = Parallel.map(keys.count, by: 65_536) { Survey(keys[$0]) }
    let survey = parts.reduce(into: Survey([])) { $0.merge($1) }
    for (prefix, collections) in survey.byPrefix.sorted(by: { $0.key < $1.key }) {
      guard let first = collections.min() else { continue }
      let scope = collections.count > 1 ? "urn:concord:" : first.expansion
      prefixes.append((prefix, "\(scope)\(EntryIRIs.encoded(prefix))%3A"))
    }
    var used = EntityNames.builtIn.union(prefixes.map(\.prefix))
    for collection in survey.collections.sorted() {
      let base = EntityNames.slug(collection)
      var prefix = base
      var number = 2
      while !used.insert(prefix).inserted {
        prefix = "\(base)_\(number)"
        number += 1
      }
      byCollection[collection] = prefix
      prefixes.append((prefix, collection.expansion))
    }
    self.prefixes = prefixes
    self.byCollection = byCollection
  }

  /// The name of an entry: its id behind the prefix of its publication, unless the id is an IRI or CURIE.
  package func name(of key: EntryKey) -> String {
    switch Form(key.identifier) {
    case .iri, .curie: return key.identifier
    case .other:
      return "\(byCollection[key.collection] ?? "entry"):\(EntryIRIs.encoded(key.identifier))"
    }
  }

  /// The IRIs that the name of an entry may stand for, which depends on what other entries a mapping set holds.
  package static func iris(of key: EntryKey) -> [String] {
    switch Form(key.identifier) {
    case .iri: return [key.identifier]
    case .other: return ["\(key.collection.expansion)\(EntryIRIs.encoded(key.identifier))"]
    case .curie(let prefix):
      let local = key.identifier.dropFirst(prefix.count + 1)
      return [key.identifier]
        + ["urn:concord:", key.collection.expansion].map { "\($0)\(EntryIRIs.encoded(prefix))%3A\(local)" }
    }
  }

  /// The collections of some keys.
  private struct Survey: Sendable {
    var collections: Set<CollectionName> = []
    /// Those that have ids which are CURIEs, by their prefixes.
    var byPrefix: [String: Set<CollectionName>] = [:]

    init(_ keys: ArraySlice<EntryKey>) {
      var last: CollectionName?
      for key in keys {
        let collection = key.collection
        if collection != last { collections.insert(collection) }
        last = collection
        guard case .curie(let prefix) = Form(key.identifier), !EntityNames.builtIn.contains(prefix) else { continue }
        byPrefix[prefix, default: []].insert(collection)
      }
    }

    mutating func merge(_ other: Survey) {
      collections.formUnion(other.collections)
      byPrefix.merge(other.byPrefix) { $0.union($1) }
    }
  }

  /// The collection of an entry as a CURIE, for ids that stand in several of them.
  static func source(of key: EntryKey) -> String {
    let collection = key.collection
    return "concord:\(EntryIRIs.encoded(collection.organisation)):\(EntryIRIs.encoded(collection.publication))"
  }

  /// What an id is as it stands.
  private enum Form {
    case iri
    case curie(prefix: String)
    case other

    init(_ id: String) {
      guard id.utf8.contains(UInt8(ascii: ":")), let colon = id.firstIndex(of: ":"), colon != id.startIndex,
        !id.contains(where: \.isWhitespace)
      else {
        self = .other
        return
      }
      let scheme = id[..<colon]
      let rest = id[id.index(after: colon)...]
      let isScheme =
        scheme.first?.isLetter == true
        && scheme.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x5F || $0 == 0x2E || $0 == 0x2D }
      let isIRI = rest.hasPrefix("//") || ["urn", "tag", "info"].contains(scheme.lowercased())
      self = !isScheme || rest.isEmpty ? .other : isIRI ? .iri : .curie(prefix: String(scheme))
    }
  }

  /// The prefixes to which SSSOM gives a meaning of its own; no publication may take one.
  private static let builtIn: Set<String> = [
    "concord", "dc", "dcterms", "linkml", "oboInOwl", "owl", "prov", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd",
  ]

  /// A text as a prefix: letters, digits and the signs that a prefix may hold.
  static func slug(_ text: String) -> String {
    let words = text.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")) })
    let slug = words.joined(separator: "_")
    return slug.first?.isLetter == true ? slug : "x_\(slug)"
  }

  /// `IEC_IEV`, `ISO_13849-1_2006`: letters, digits and the signs that a prefix may hold.
  private static func slug(_ collection: CollectionName) -> String {
    let publication =
      collection.publication.hasPrefix(collection.organisation) || collection.organisation == collection.publication
      ? collection.publication : "\(collection.organisation) \(collection.publication)"
    return slug(publication)
  }
}

extension CollectionName {
  /// What its prefix stands for.
  fileprivate var expansion: String {
    "urn:concord:\(EntryIRIs.encoded(organisation)):\(EntryIRIs.encoded(publication)):"
  }
}
