import Terminology

/// The namespaces that Concord knows by prefix, and the names of properties in them.
///
/// A property that is kept from RDF is called `dcterms:modified` where its namespace is one of these, by its IRI where
/// that can be taken for nothing else (`https://…`, `urn:…`), and by its IRI in angle brackets otherwise.
package enum RDFNamespace {
  /// Prefixes and what they stand for, as most published vocabularies write them.
  package static let known: [(prefix: String, iri: String)] = [
    ("rdf", rdf), ("rdfs", rdfs), ("xsd", xsd), ("owl", owl), ("skos", skos), ("skosxl", skosxl), ("dcterms", dcterms),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("iso-thes", "http://purl.org/iso25964/skos-thes#"), ("void", "http://rdfs.org/ns/void#"),
    ("cc", "http://creativecommons.org/ns#"), ("prov", "http://www.w3.org/ns/prov#"),
    ("schema", "http://schema.org/"), ("vann", "http://purl.org/vocab/vann/"), ("adms", "http://www.w3.org/ns/adms#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
  ]

  /// RDF itself.
  package static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// RDF Schema.
  package static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"
  /// The datatypes of XML Schema.
  package static let xsd = "http://www.w3.org/2001/XMLSchema#"
  /// OWL.
  package static let owl = "http://www.w3.org/2002/07/owl#"
  /// SKOS.
  package static let skos = "http://www.w3.org/2004/02/skos/core#"
  /// SKOS-XL.
  package static let skosxl = "http://www.w3.org/2008/05/skos-xl#"
  /// The terms of Dublin Core.
  package static let dcterms = "http://purl.org/dc/terms/"

  /// The name of an IRI: with a known prefix, else the IRI, in angle brackets where it could be taken for a name.
  package static func name(of iri: String) -> String {
    prefixed(iri) ?? (isPlainIRI(iri) ? iri : "<\(iri)>")
  }

  /// The IRI that a name made by ``name(of:)`` stands for; nil for a name that comes from elsewhere.
  package static func iri(named name: String) -> String? {
    if name.hasPrefix("<") { return name.hasSuffix(">") ? String(name.dropFirst().dropLast()) : nil }
    if isPlainIRI(name) { return name }
    guard let colon = name.firstIndex(of: ":") else { return nil }
    let prefix = name[..<colon]
    let local = name[name.index(after: colon)...]
    guard let namespace = known.first(where: { $0.prefix == prefix }), isLocalName(local) else { return nil }
    return namespace.iri + local
  }

  /// The IRI behind a known prefix, where what follows is a name that Turtle and XML write without escapes.
  package static func prefixed(_ iri: String) -> String? {
    for (prefix, namespace) in known where iri.utf8.starts(with: namespace.utf8) {
      let local = String(decoding: iri.utf8.dropFirst(namespace.utf8.count), as: UTF8.self)
      if isLocalName(local) { return "\(prefix):\(local)" }
    }
    return nil
  }

  /// Whether a text is an IRI and cannot be taken for a name with a prefix.
  package static func isPlainIRI(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A), let first = text.utf8.first, isLetter(first) else { return false }
    let scheme = text.utf8[..<colon]
    let rest = text.utf8[text.utf8.index(after: colon)...]
    guard scheme.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }), !rest.isEmpty,
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x3C || $0 == 0x3E })
    else { return false }
    let isKnownScheme = ["urn", "tag", "info"].contains { scheme.elementsEqual($0.utf8) }
    return isKnownScheme || rest.starts(with: "//".utf8)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// Whether a local name needs no escape in Turtle and is a name in XML: ASCII letters, digits, `-` and `_`.
  private static func isLocalName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) || first == 0x5F else { return false }
    return text.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == 0x5F || $0 == 0x2D }
  }
}
