import Formats
import Terminology

/// One TBX file in the making: the document, its header, and what could not be carried into it.
///
/// A glossary that was read from a file of the same form is written as it was, whatever it says; any other one is
/// written strictly, and what the dialect has no place for is counted.
struct TBXGlossaryWriter {
  let form: TBXForm
  var xml: XMLWriter
  var losses = LossReport()
  var ids: TBXIdentifiers
  /// Whether the glossary at hand is checked against the dialect.
  var isStrict: Bool
  /// The tags of statements that are no more than a category and a text.
  var plainElements = TBXPlainElements()
  /// The number of the glossary at hand.
  var order = 0
  /// What has been said at the level at hand, where each category may stand once.
  var single: Set<String> = []
  /// The language of the section at hand.
  var language: LanguageTag?
  /// The entry at hand.
  private(set) var entry: ConceptEntry?
  private let glossaries: [Glossary]

  init(_ glossaries: [Glossary], as form: TBXForm, isStrict: Bool? = nil, continuing bytes: [UInt8] = []) {
    self.form = form
    self.glossaries = glossaries
    self.isStrict = isStrict ?? !glossaries.allSatisfy { TBXForm($0.header)?.isSame(as: form) ?? false }
    xml = XMLWriter(bytes)
    ids = TBXIdentifiers(glossaries, isStrict: self.isStrict)
  }

  /// Writes the whole document.
  mutating func write() {
    let first = glossaries.first?.header ?? GlossaryHeader(organisation: "", publication: "")
    if isStrict {
      for (order, glossary) in glossaries.enumerated() {
        ids.learn(glossary, order, others: TBXGlossaryWriter.ids(in: glossary, first, form))
      }
    }
    beginRoot(first)
    writeHeader(first)
    if form.edition != .min2013 { begin("text", first, in: "text") }
    placed(first, in: "text", isBack: false)
    begin("body", first, in: "body")
    placed(first, in: "body", isBack: true)
    for (order, glossary) in glossaries.enumerated() {
      self.order = order
      for entry in glossary.entries {
        self.entry = entry
        let illegal = xml.illegalCharacters
        write(entry)
        lose("characters that XML 1.0 does not allow", xml.illegalCharacters - illegal)
      }
    }
    entry = nil
    xml.end()
    placed(first, in: "text", isBack: true)
    if form.edition != .min2013 { xml.end() }
    placed(first, in: "", isBack: true)
    xml.end()
  }

  /// Notes a loss at the entry at hand.
  mutating func lose(_ what: String, _ count: Int = 1) {
    guard count > 0 else { return }
    let line = entry?.location?.line.map { " (line \($0))" } ?? entry?.location?.row.map { " (row \($0))" } ?? ""
    losses.add(what, at: entry.map { $0.id + line } ?? "the header", count: count)
  }
}

// MARK: - Header

extension TBXGlossaryWriter {
  private func root(of header: GlossaryHeader) -> Property? {
    header.properties.first { TBXDialect.Edition(rawValue: $0.name) != nil }
  }

  private mutating func beginRoot(_ header: GlossaryHeader) {
    let root = isStrict ? nil : root(of: header)
    if form.edition == .martif && form.dialect.name == form.name {
      xml.documentType("martif", form.name == "TBX" ? "TBXcoreStructV02.dtd" : "TBXBasiccoreStructV02.dtd")
    }
    xml.begin(form.edition.rawValue)
    if let root {
      write(attributes: root.properties.filter { $0.name != TBXMark.namespace })
    } else {
      xml.attribute(form.edition == .min2013 ? "dialect" : "type", form.name)
      if form.edition == .tbx { xml.attribute("style", form.isDCT ? "dct" : "dca") }
      if form.edition != .min2013 { xml.attribute("xml:lang", header.languages.first?.value ?? "en") }
    }
    if !form.namespace.isEmpty { xml.attribute("xmlns", form.namespace) }
    guard form.isDCT else { return }
    for module in form.dialect.modules {
      xml.attribute("xmlns:\(TBXForm.prefix(of: module).dropLast())", module.namespace)
    }
  }

  /// Begins a part of the document with the attributes that it has in the source.
  private mutating func begin(_ name: String, _ header: GlossaryHeader, in part: String) {
    xml.begin(name)
    guard !isStrict else { return }
    for property in header.properties where property.name.hasPrefix("\(part)@") {
      write(attributes: [Property(String(property.name.dropFirst(part.utf8.count)), property.value)])
    }
  }

  /// What the source has in a part of the document beside entries: before the body the front, all else behind it.
  private mutating func placed(_ header: GlossaryHeader, in part: String, isBack: Bool) {
    let known = ["tbxHeader", "martifHeader", "header"]
    for property in header.properties {
      guard root(of: header) != nil, TBXDialect.Edition(rawValue: property.name) == nil else { continue }
      guard !known.contains(property.name), !property.name.contains("@") else { continue }
      guard property.properties[named: TBXMark.place] ?? "" == part, isBack != (property.name == "front") else {
        continue
      }
      if !isStrict || property.name == "back" && isSameEdition(header) {
        write(pieces: [property])
      } else {
        losses.add("the <\(property.name)> of a file", at: header.publication)
      }
    }
  }

  private func isSameEdition(_ header: GlossaryHeader) -> Bool {
    TBXForm(header)?.edition == form.edition && form.dialect.name != "TBX-Min"
  }

  private mutating func writeHeader(_ header: GlossaryHeader) {
    let own = header.properties.first { $0.name == form.header }
    if let own, !isStrict || own.isTBXHeader && isSameEdition(header) && form.edition == .tbx {
      write(pieces: [isStrict ? own.arranged(isDCT: form.isDCT) : own])
      loseHeaders(header, isWhole: true)
    } else if form.edition == .min2013 {
      writeSmallHeader(header)
    } else {
      writeNewHeader(header)
    }
  }

  private mutating func writeNewHeader(_ header: GlossaryHeader) {
    xml.begin(form.header)
    xml.begin("fileDesc")
    xml.begin("titleStmt")
    xml.element("title", header.title ?? header.publication)
    xml.end()
    xml.begin("sourceDesc")
    for glossary in glossaries {
      for line in TBXGlossaryWriter.lines(glossary.header) { xml.element("p", line) }
    }
    xml.end()
    xml.end()
    if form.edition == .martif {
      xml.begin("encodingDesc")
      xml.begin("p")
      xml.attribute("type", "XCSURI")
      xml.write(form.name == "TBX" ? "TBXXCSV02.xcs" : "TBXBasicXCSV02.xcs")
      xml.end()
      xml.end()
    }
    xml.end()
    loseHeaders(header, isWhole: false)
  }

  /// What the header of a collection says, a line each.
  private static func lines(_ header: GlossaryHeader) -> [String] {
    var lines = header.properties.flatMap { $0.paragraphs(in: "sourceDesc") + $0.paragraphs(in: "publicationStmt") }
    if lines.isEmpty { lines = header.properties.flatMap { $0.paragraphs(in: "header") } }
    let name = [header.organisation, header.publication].filter { !$0.isEmpty }.joined(separator: " – ")
    if lines.isEmpty { lines.append(header.title.map { "\(name) – \($0)" } ?? name) }
    if let edition = header.edition { lines.append("Edition: \(edition)") }
    if let date = header.date { lines.append("Date: \(date)") }
    if let rights = header.rights {
      lines += [
        rights.statement, rights.holder.map { "© \(rights.year.map { "\($0) " } ?? "")\($0)" }, rights.permission,
      ]
      .compactMap { $0 }
    }
    return lines
  }

  /// The header of the first TBX-Min: two languages and no more than a few words.
  private mutating func writeSmallHeader(_ header: GlossaryHeader) {
    var languages = header.languages
    if languages.count < 2 {
      for language in glossaries.lazy.flatMap(\.entries).prefix(100).flatMap(\.languages)
      where !languages.contains(language) { languages.append(language) }
    }
    xml.begin("header")
    xml.element("id", header.title ?? header.publication)
    xml.element("description", TBXGlossaryWriter.lines(header).joined(separator: "; "))
    xml.begin("languages")
    xml.attribute("source", languages.first?.value ?? "en")
    xml.attribute("target", languages.dropFirst().first?.value ?? languages.first?.value ?? "en")
    xml.end()
    xml.end()
    loseHeaders(header, isWhole: false)
  }

  private mutating func loseHeaders(_ header: GlossaryHeader, isWhole: Bool) {
    if !isWhole {
      let others = header.properties.filter { $0.name != root(of: header)?.name && $0.name != "back" }
      let carried = TBXGlossaryWriter.lines(header).count + (header.title == nil ? 0 : 1)
      let count = others.statementCount - (others.isEmpty ? 0 : carried)
      losses.add("properties of collections", at: header.publication, count: max(count, 0))
    }
    for other in glossaries.dropFirst() {
      losses.add("headers of further collections", at: other.header.publication)
    }
  }

  /// The ids that a file may have beside those of entries.
  private static func ids(in glossary: Glossary, _ header: GlossaryHeader, _ form: TBXForm) -> Set<String> {
    var ids: Set<String> = []
    func collect(_ properties: [Property]) {
      for property in properties {
        if property.name.hasSuffix("@id") && !property.value.isEmpty { ids.insert(property.value) }
        if !property.properties.isEmpty { collect(property.properties) }
      }
    }
    if TBXForm(header)?.edition == form.edition { collect(header.properties.filter { $0.name == "back" }) }
    guard !form.isDCT || form.edition == .tbx else { return ids }
    for section in glossary.entries.lazy.flatMap(\.languageSections) {
      for designation in section.designations { collect(designation.properties.filter { $0.name.hasSuffix("@id") }) }
    }
    return ids
  }
}

extension Property {
  /// A header with the parts of its description of the file in the order that the schemas of a style have, which is not
  /// the same for both; those of DCT style have one description of sources.
  fileprivate func arranged(isDCT: Bool) -> Property {
    var header = self
    for index in header.properties.indices where header.properties[index].name == "fileDesc" {
      let order = isDCT ? ["publicationStmt", "titleStmt"] : ["titleStmt", "publicationStmt"]
      let parts = header.properties[index].properties
      var sources = parts.filter { $0.name == "sourceDesc" }
      if isDCT, var first = sources.first {
        first.properties += sources.dropFirst().flatMap { $0.properties.filter { !$0.name.hasPrefix("@") } }
        sources = [first]
      }
      let others = parts.filter { !order.contains($0.name) && $0.name != "sourceDesc" }
      header.properties[index].properties =
        others.filter { $0.name.hasPrefix("@") } + order.flatMap { name in parts.filter { $0.name == name } } + sources
        + others.filter { !$0.name.hasPrefix("@") }
    }
    return header
  }

  fileprivate var isTBXHeader: Bool { properties.contains { $0.name == "fileDesc" } }

  /// The paragraphs in elements of a name, at any depth.
  fileprivate func paragraphs(in name: String) -> [String] {
    guard self.name == name else { return properties.flatMap { $0.paragraphs(in: name) } }
    return properties.filter { !$0.name.hasPrefix("@") && !$0.value.isEmpty }.map(\.value)
  }
}
