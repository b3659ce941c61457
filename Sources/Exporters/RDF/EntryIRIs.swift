import Formats
import Terminology

/// The IRIs of entries: their ids where these are IRIs, as in concept schemes, else names in the scheme `urn:concord`.
///
/// `urn:concord:ORG:PUBLICATION:ID`, each part percent-encoded; the same names stand in SSSOM output.
struct EntryIRIs {
  private var byKey: [EntryKey: String] = [:]

  /// The IRIs of the entries of glossaries.
  init(_ glossaries: [Glossary]) {
    for glossary in glossaries {
      for entry in glossary.entries {
        let key = glossary.key(of: entry)
        byKey[key] = entry.properties[named: "@id"] ?? EntryIRIs.iri(of: key)
      }
    }
  }

  /// The IRI of an entry, or the label of the blank node that it came from.
  subscript(key: EntryKey) -> String { byKey[key] ?? EntryIRIs.iri(of: key) }

  /// The IRI of what a relation of an entry points at; nil for words that name no entry.
  func target(of relation: ConceptRelation, from key: EntryKey) -> String? {
    let target = EntryKey(
      organisation: key.organisation, publication: relation.publication ?? key.publication,
      identifier: relation.target)
    if let iri = byKey[target] { return iri }
    let isIRI = RDFNamespace.isPlainIRI(relation.target) || relation.properties[named: "@type"] == "@id"
    return isIRI || relation.target.hasPrefix("_:") ? relation.target : nil
  }

  /// The IRI of a collection, which those of its entries begin with.
  static func base(of header: GlossaryHeader) -> String {
    "urn:concord:\(encoded(header.organisation)):\(encoded(header.publication)):"
  }

  private static func iri(of key: EntryKey) -> String {
    guard !RDFNamespace.isPlainIRI(key.identifier) && !key.identifier.hasPrefix("_:") else { return key.identifier }
    return base(of: GlossaryHeader(organisation: key.organisation, publication: key.publication))
      + encoded(key.identifier)
  }

  /// Percent-encodes what a CURIE or the end of a URN may not hold.
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte -> String in
      let isPlain = byte.isASCIIAlphanumeric || "-._~()+@/".utf8.contains(byte)
      if isPlain { return String(Character(Unicode.Scalar(byte))) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
