import Terminology

/// The names of entries in SSSOM: CURIEs whose prefixes stand for publications, and ids that are names already.
///
/// SSSOM wants every prefix declared, so the prefix of an id that is a CURIE is declared for the publication in which it
/// stands; in another publication, the same prefix need not mean the same.
struct EntityNames {
  /// What the prefixes stand for, in their order.
  let prefixes: [(prefix: String, expansion: String)]
  private let byCollection: [Collection: String]
  private let ownPrefixes: [String: Collection]

  /// Names for the entries with these keys.
  init(_ keys: some Sequence<EntryKey>) {
    var prefixes: [(prefix: String, expansion: String)] = []
    var byCollection: [Collection: String] = [:]
    var ownPrefixes: [String: Collection] = [:]
    for key in Set(keys).sorted() {
      guard case .curie(let prefix) = Form(key.identifier), !EntityNames.builtIn.contains(prefix),
        ownPrefixes[prefix] == nil
      else { continue }
      ownPrefixes[prefix] = Collection(key)
      prefixes.append((prefix, "\(Collection(key).expansion)\(EntryIRIs.encoded(prefix))%3A"))
    }
    var used = EntityNames.builtIn.union(ownPrefixes.keys)
    for collection in Set(keys.map(Collection.init)).sorted() {
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
    self.ownPrefixes = ownPrefixes
  }

  /// The name of an entry: its id behind the prefix of its publication, unless the id is an IRI or CURIE.
  func name(of key: EntryKey) -> String {
    switch Form(key.identifier) {
    case .iri: return key.identifier
    case .curie(let prefix)
    where EntityNames.builtIn.contains(prefix) || ownPrefixes[prefix] == Collection(key):
      return key.identifier
    case .curie, .other:
      return "\(byCollection[Collection(key)] ?? "entry"):\(EntryIRIs.encoded(key.identifier))"
    }
  }

  /// What an id is as it stands.
  private enum Form {
    case iri
    case curie(prefix: String)
    case other

    init(_ id: String) {
      guard let colon = id.firstIndex(of: ":"), colon != id.startIndex, !id.contains(where: \.isWhitespace) else {
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
    "dc", "dcterms", "linkml", "oboInOwl", "owl", "prov", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd",
  ]

  private struct Collection: Hashable, Comparable {
    var organisation: String
    var publication: String

    init(_ key: EntryKey) {
      organisation = key.organisation
      publication = key.publication
    }

    /// What its prefix stands for.
    var expansion: String { "urn:concord:\(EntryIRIs.encoded(organisation)):\(EntryIRIs.encoded(publication)):" }

    static func < (left: Collection, right: Collection) -> Bool {
      (left.organisation, left.publication) < (right.organisation, right.publication)
    }
  }

  /// A text as a prefix: letters, digits and the signs that a prefix may hold.
  static func slug(_ text: String) -> String {
    let words = text.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".")) })
    let slug = words.joined(separator: "_")
    return slug.first?.isLetter == true ? slug : "x_\(slug)"
  }

  /// `IEC_IEV`, `ISO_13849-1_2006`: letters, digits and the signs that a prefix may hold.
  private static func slug(_ collection: Collection) -> String {
    let publication =
      collection.publication.hasPrefix(collection.organisation) || collection.organisation == collection.publication
      ? collection.publication : "\(collection.organisation) \(collection.publication)"
    return slug(publication)
  }
}
