import Terminology

/// The names of entries in SSSOM: CURIEs whose prefixes stand for publications, and ids that are names already.
struct EntityNames {
  /// What the prefixes stand for, in their order.
  let prefixes: [(prefix: String, expansion: String)]
  private let byCollection: [String: String]

  /// Names for the entries with these keys.
  init(_ keys: some Sequence<EntryKey>) {
    var prefixes: [(prefix: String, expansion: String)] = []
    var byCollection: [String: String] = [:]
    var used = EntityNames.builtIn
    for key in Set(keys.map { Collection(organisation: $0.organisation, publication: $0.publication) }).sorted() {
      let base = EntityNames.slug(key)
      var prefix = base
      var number = 2
      while !used.insert(prefix).inserted {
        prefix = "\(base)_\(number)"
        number += 1
      }
      byCollection[key.name] = prefix
      prefixes.append(
        (prefix, "urn:concord:\(EntityNames.encoded(key.organisation)):\(EntityNames.encoded(key.publication)):"))
    }
    self.prefixes = prefixes
    self.byCollection = byCollection
  }

  /// The name of an entry: its id behind the prefix of its publication, unless the id is an IRI or CURIE.
  func name(of key: EntryKey) -> String {
    if EntityNames.isName(key.identifier) { return key.identifier }
    let collection = Collection(organisation: key.organisation, publication: key.publication)
    return "\(byCollection[collection.name] ?? "entry"):\(EntityNames.encoded(key.identifier))"
  }

  /// Whether an id is an IRI or a CURIE as it stands.
  static func isName(_ id: String) -> Bool {
    guard let colon = id.firstIndex(of: ":"), colon != id.startIndex, !id.contains(where: \.isWhitespace) else {
      return false
    }
    let scheme = id[..<colon]
    let rest = id[id.index(after: colon)...]
    let isScheme =
      scheme.first?.isLetter == true
      && scheme.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x5F || $0 == 0x2E || $0 == 0x2D }
    return isScheme && !rest.isEmpty
  }

  /// The prefixes to which SSSOM gives a meaning of its own; no publication may take one.
  private static let builtIn: Set<String> = [
    "dc", "dcterms", "linkml", "oboInOwl", "owl", "prov", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd",
  ]

  private struct Collection: Hashable, Comparable {
    var organisation: String
    var publication: String

    var name: String { "\(organisation)\u{0}\(publication)" }

    static func < (left: Collection, right: Collection) -> Bool {
      (left.organisation, left.publication) < (right.organisation, right.publication)
    }
  }

  /// `IEC_IEV`, `ISO_13849-1_2006`: letters, digits and the signs that a prefix may hold.
  private static func slug(_ collection: Collection) -> String {
    let publication =
      collection.publication.hasPrefix(collection.organisation) || collection.organisation == collection.publication
      ? collection.publication : "\(collection.organisation) \(collection.publication)"
    let words = publication.split(whereSeparator: {
      !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "."))
    })
    let slug = words.joined(separator: "_")
    return slug.first?.isLetter == true ? slug : "x_\(slug)"
  }

  /// Percent-encodes what a CURIE may not hold.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte -> String in
      let isPlain = byte.isASCIIAlphanumeric || "-._~()+@/".utf8.contains(byte)
      if isPlain { return String(Character(Unicode.Scalar(byte))) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
