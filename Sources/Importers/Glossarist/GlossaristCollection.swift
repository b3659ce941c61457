import Files
import Terminology

/// The documents of a Glossarist collection, put together: a concept names its languages by id, and they may stand
/// in other files.
struct GlossaristCollection {
  private struct Document {
    var mapping: YAMLMapping
    var location: SourceLocation
  }

  private var concepts: [Document] = []
  private var localized: [String: Document] = [:]
  private var localizedOrder: [String] = []
  private var singles: [Document] = []
  private var register: YAMLMapping?
  private var companions: [(name: String, node: YAMLNode)] = []
  private(set) var findings: [Finding] = []
  /// Where the first document begins.
  private(set) var firstDocument: SourceLocation?

  /// Whether no concept was found.
  var isEmpty: Bool { concepts.isEmpty && localized.isEmpty && singles.isEmpty }

  /// The generation of the data.
  var generation: String {
    if let version = register?["schema_version"]?.text { return version }
    if concepts.contains(where: { $0.mapping["schema_version"]?.text == "3" }) { return "3" }
    return concepts.isEmpty && localized.isEmpty ? "1" : "2"
  }

  /// Takes in the documents of a file.
  ///
  /// - Throws: ``ImportError`` when the file is no YAML.
  mutating func read(_ source: Source) throws {
    let reader = try YAMLReader(source)
    while let node = try reader.next() { take(node, of: source) }
  }

  /// The collections in a file; a register begins one.
  ///
  /// - Throws: ``ImportError`` when the file is no YAML.
  static func all(in source: Source) throws -> [GlossaristCollection] {
    let reader = try YAMLReader(source)
    var collections = [GlossaristCollection()]
    while let node = try reader.next() {
      if node.mapping.map(isRegister) == true, collections.last?.firstDocument != nil {
        collections.append(GlossaristCollection())
      }
      collections[collections.count - 1].take(node, of: source)
    }
    return collections
  }

  /// The entries, in the order of the documents.
  func entries() -> [ConceptEntry] {
    var used: Set<String> = []
    var entries = singles.map { GlossaristConcept.single($0.mapping, at: $0.location) }
    for concept in concepts {
      let sections = GlossaristConcept.localizedIDs(concept.mapping)
      used.formUnion(sections.map(\.id))
      entries.append(
        GlossaristConcept.entry(concept.mapping, at: concept.location) { id in
          localized[id].map { ($0.mapping, $0.location) }
        })
    }
    for id in localizedOrder where !used.contains(id) {
      guard let document = localized[id] else { continue }
      entries.append(GlossaristConcept.orphan(document.mapping, id: id, at: document.location))
    }
    return entries
  }

  /// The header of the glossary.
  func header(
    of source: Source, entries: [ConceptEntry], reportingTo sink: inout some ImportSink
  ) -> GlossaryHeader {
    var rest = register ?? YAMLMapping()
    let title = rest.takeText("name") ?? rest.takeText("title")
    let owner = rest.takeText("owner")
    let publication = rest.takeText("ref")
    for key in ["schema_type", "schema_version"] { _ = rest.takeText(key) }
    let isIEV = !entries.isEmpty && entries.allSatisfy { IEVReference.isReference($0.id) }
    let document = GlossaristCollection.document(of: entries)
    var header = Ownership.header(
      of: source, organisation: owner ?? (isIEV ? "IEC" : document.flatMap(Ownership.organisation(opening:))),
      publication: publication ?? (isIEV ? "IEV" : document ?? title),
      titles: [title, register?["description"]?.text].compactMap { $0 }, reportingTo: &sink)
    header.title = title
    if let languages = rest["subregisters"]?.mapping {
      header.languages = languages.pairs.compactMap { LanguageTag($0.key) }
    }
    header.properties = rest.properties + companions.map { Property($0.name, $0.node) }
    return header
  }

  /// The document that the entries are: most cite it at the clause that is their own number, and none another so.
  private static func document(of entries: [ConceptEntry]) -> String? {
    let documents = entries.compactMap { entry in
      (entry.sources + entry.languageSections.flatMap(\.sources)).first { $0.clause == entry.id }?.reference
    }
    guard let first = documents.first, documents.count * 2 > entries.count else { return nil }
    return documents.allSatisfy { $0 == first } ? first : nil
  }

  /// Whether a document says of itself that it describes a collection.
  private static func isRegister(_ mapping: YAMLMapping) -> Bool { mapping["schema_type"]?.text == "glossarist" }

  private mutating func take(_ node: YAMLNode, of source: Source) {
    if firstDocument == nil {
      firstDocument = SourceLocation(file: source.name, line: node.line, column: node.column)
    }
    guard let mapping = node.mapping else { return }
    let location = SourceLocation(file: source.name, line: node.line)
    take(Document(mapping: mapping, location: location), node, named: Path.name(source.name))
  }

  private mutating func take(_ document: Document, _ node: YAMLNode, named name: String) {
    let mapping = document.mapping
    if mapping["termid"] != nil {
      singles.append(document)
    } else if !GlossaristConcept.localizedIDs(mapping).isEmpty {
      concepts.append(document)
    } else if mapping["data"]?.mapping?["language_code"] != nil || mapping["data"]?.mapping?["terms"] != nil {
      let id = mapping["id"]?.text ?? "\(document.location)"
      guard localized[id] == nil else {
        findings.append(
          Finding(
            code: "glossarist.repeated-document", severity: .major,
            message: "another document has the id \(id); this one is not read", location: document.location))
        return
      }
      localized[id] = document
      localizedOrder.append(id)
    } else if mapping["data"]?.mapping?["identifier"] != nil {
      concepts.append(document)
    } else if register == nil, GlossaristFiles.isRegister(name) || GlossaristCollection.isRegister(mapping) {
      register = mapping
    } else if ["metadata.yaml", "bibliography.yaml"].contains(name) {
      companions.append((String(name.prefix { $0 != "." }), node))
    } else {
      findings.append(
        Finding(
          code: "glossarist.no-concept", severity: .note, message: "the document is no concept and is not read",
          location: document.location))
    }
  }
}

extension Property {
  /// A node of YAML with all that is in it, as a property.
  init(_ name: String, _ node: YAMLNode) {
    switch node.content {
    case .null: self.init(name)
    case .scalar(let text): self.init(name, text)
    case .sequence(let items): self.init(name, properties: items.map { Property("item", $0) })
    case .mapping(let mapping): self.init(name, properties: mapping.pairs.map { Property($0.key, $0.value) })
    }
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { value.isEmpty && properties.allSatisfy(\.isEmpty) }
}

extension YAMLMapping {
  /// What is left in it, as properties; nothing for what is empty.
  var properties: [Property] { pairs.map { Property($0.key, $0.value) }.filter { !$0.isEmpty } }
}
