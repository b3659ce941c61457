import Terminology

/// What the front matter of a standard says about the document: the first metadata block wins, which in an adoption
/// is that of the adopting body; all of them are kept as properties.
struct STSMetadata {
  /// The language of the root element.
  var rootLanguage: String?
  private var blocks: [Property] = []

  /// Reads the metadata element just opened.
  mutating func read(_ reader: XMLReader) throws {
    blocks.append(try reader.readProperty())
  }

  /// The body that issued the document, else the one that numbered it.
  var organisation: String? {
    first("originator") ?? first("sdo") ?? first("copyright-holder")
      ?? [publication, first("proj-id")].lazy.compactMap { $0 }.compactMap(Ownership.organisation(opening:)).first
  }

  /// The reference of the document, dated where it is.
  var publication: String? {
    let references = blocks.first?.all("std-ref") ?? []
    let dated = references.first { $0.properties[named: "@type"] == "dated" }
    return (dated ?? references.first).flatMap { STSMetadata.meaningful($0.value) } ?? first("doc-ref")
      ?? first("proj-id")
  }

  /// The language in which the entries are written where they do not say.
  var language: LanguageTag {
    (first("content-language") ?? rootLanguage).flatMap { LanguageTag($0) } ?? .undetermined
  }

  /// The header of the glossary.
  func header(_ owner: GlossaryHeader) -> GlossaryHeader {
    var header = owner
    header.format = blocks.first?.name == "iso-meta" ? "ISO STS" : "NISO STS"
    header.title = title
    header.edition = first("edition")
    header.date = first("pub-date") ?? first("release-date")
    header.languages = language == .undetermined ? [] : [language]
    let rights = Rights(
      holder: first("copyright-holder"), year: first("copyright-year"), statement: first("copyright-statement"))
    header.rights = rights == Rights() ? nil : rights
    header.properties = blocks
    return header
  }

  private var title: String? {
    let titles = blocks.first?.all("title-wrap") ?? []
    let own = titles.first { $0.properties[named: "@lang"] == language.value }
    guard let title = own ?? titles.first else { return nil }
    return STSMetadata.meaningful(title.properties[named: "full"] ?? title.properties[named: "main"])
  }

  private func first(_ name: String) -> String? {
    blocks.lazy.flatMap { $0.texts(named: name) }.compactMap { STSMetadata.meaningful($0) }.first
  }

  private static func meaningful(_ text: String?) -> String? {
    guard let text, !text.isEmpty, text != "N/A" else { return nil }
    return text
  }
}

extension Property {
  /// The properties with this name, at any depth.
  fileprivate func all(_ name: String) -> [Property] {
    (self.name == name ? [self] : []) + properties.flatMap { $0.all(name) }
  }
}
