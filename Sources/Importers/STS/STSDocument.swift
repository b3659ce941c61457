import Terminology

/// Walks through one standard and hands over its entries.
final class STSDocument {
  private let reader: XMLReader
  private let source: Source
  private let entries: TermEntryReader
  private var metadata = STSMetadata()
  private var isHeaderSent = false
  /// The headings of the sections around the place that is being read.
  private var headings: [String] = []

  init(_ reader: XMLReader, source: Source) {
    self.reader = reader
    self.source = source
    entries = TermEntryReader(TBXContent(reader, style: .borrowed))
  }

  func read(into sink: inout some ImportSink) throws {
    metadata.rootLanguage = reader.language
    try descend(into: &sink)
    sendHeader(to: &sink)
  }

  private func descend(into sink: inout some ImportSink) throws {
    try reader.forEachChild {
      switch reader.name.local {
      case "iso-meta", "std-meta", "nat-meta", "reg-meta", "std-doc-meta": try metadata.read(reader)
      case "term-sec": try readSection(into: &sink)
      case "termEntry": try send(try entries.readEntry(), number: nil, to: &sink)
      case "sec", "app": try readHeadedSection(into: &sink)
      default: try descend(into: &sink)
      }
    }
  }

  /// A section of the document: its heading goes with the entries inside it.
  private func readHeadedSection(into sink: inout some ImportSink) throws {
    var label = ""
    let level = headings.count
    try reader.forEachChild {
      switch reader.name.local {
      case "label": label = try reader.readText().collapsingWhitespace()
      case "title":
        let title = try reader.readRichText().text
        headings.append(label.isEmpty || title.hasPrefix(label) ? title : "\(label) \(title)")
      case "term-sec": try readSection(into: &sink)
      case "termEntry": try send(try entries.readEntry(), number: nil, to: &sink)
      case "sec", "app": try readHeadedSection(into: &sink)
      default: try descend(into: &sink)
      }
    }
    headings.removeLast(headings.count - level)
  }

  private func readSection(into sink: inout some ImportSink) throws {
    let id = reader.attribute("id")
    let location = reader.location
    var number: String?
    var entry: ConceptEntry?
    var display: ConceptEntry?
    try reader.forEachChild {
      switch reader.name.local {
      case "label": number = try reader.readText().collapsingWhitespace()
      case "termEntry":
        if let complete = entry { try send(complete, number: number, to: &sink) }
        entry = try entries.readEntry(id: number ?? id)
      case "term-display":
        let language = metadata.language
        display = try TermDisplay.read(reader, id: id ?? number ?? "", language: language, location: location)
      case "term-sec":
        // Sections nest; the outer entry comes first, as in the document.
        if let complete = entry ?? display { try send(complete, number: number, to: &sink) }
        entry = nil
        display = nil
        try readSection(into: &sink)
      default: try descend(into: &sink)
      }
    }
    // Where both notations are there, the marked-up entry says all that the displayed one shows.
    if let complete = entry ?? display { try send(complete, number: number, to: &sink) }
  }

  private func send(_ entry: ConceptEntry, number: String?, to sink: inout some ImportSink) throws {
    sendHeader(to: &sink)
    for finding in entries.takeFindings() { sink.take(finding) }
    var entry = entry
    entry.number = number
    if !headings.isEmpty { entry.properties.append(Property("section", headings.joined(separator: " > "))) }
    sink.take(entry)
  }

  private func sendHeader(to sink: inout some ImportSink) {
    guard !isHeaderSent else { return }
    isHeaderSent = true
    let owner = Ownership.header(
      of: source, organisation: metadata.organisation, publication: metadata.publication, reportingTo: &sink)
    sink.take(metadata.header(owner))
  }
}
