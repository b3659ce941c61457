import Formats
import Terminology

/// Reads TBX: version 3 in DCA and DCT style, version 2 (`martif`), and the first TBX-Min.
///
/// Sources: ISO 30042:2019, ISO 30042:2008, the public dialects of LTAC/TerminOrgs. Real files break the rules of
/// their own dialect, so every dialect is read alike and leniently.
public struct TBXImporter: Importer {
  /// The name that `--format` takes, `tbx`.
  public let identifier = "tbx"
  /// The name in messages.
  public let name = "TBX"

  /// Whether what is plain is read in a shorter way.
  private let takesShortWays: Bool

  /// An importer of TBX.
  public init() { self.init(takesShortWays: true) }

  /// An importer that reads everything in the one way that serves all, or what is plain in a shorter one.
  package init(takesShortWays: Bool) { self.takesShortWays = takesShortWays }

  /// Whether the root element is one of TBX's.
  public func recognises(_ sample: SourceSample) -> Bool {
    guard let root = sample.root else { return false }
    return root.local == "tbx" || root.local == "martif" || root.local == "TBX"
  }

  /// Reads a TBX file entry by entry.
  ///
  /// - Throws: ``ImportError`` when the file is not well-formed or its root is not one of TBX's.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    let reader = try XMLReader(try source.open(), file: source.name)
    guard try reader.next() == .start else { throw ImportError("the file is empty", at: source.location) }
    guard ["tbx", "martif", "TBX"].contains(reader.name.local) else {
      throw ImportError(
        "the root element is <\(reader.name.local)>", at: reader.location, expected: "<tbx>, <martif> or <TBX>",
        remedy: "check that this is a TBX file")
    }
    let format = TBXImporter.format(reader)
    let content = TBXContent(
      reader, style: reader.name.local == "TBX" || reader.attribute("style") == "dct" ? .dct : .dca)
    var header = GlossaryHeader(organisation: "", publication: "")
    var isHeaderSent = false
    header.format = format
    header.properties = [Property(reader.name.local, properties: content.rootProperties)]
    header.languages = reader.language.flatMap { LanguageTag($0) }.map { [$0] } ?? []

    func send(_ sink: inout some ImportSink) {
      guard !isHeaderSent else { return }
      isHeaderSent = true
      let title = header.title ?? header.properties[named: "description"]
      let titles = [title].compactMap { $0 } + header.properties.flatMap { $0.texts(named: "p") }
      let owner = Ownership.header(of: source, publication: title, titles: titles, reportingTo: &sink)
      header.organisation = owner.organisation
      header.publication = owner.publication
      sink.take(header)
    }

    try readChildren(of: "") {
      switch reader.name.local {
      case "tbxHeader", "martifHeader", "header":
        let property = try content.readElement()
        header.title = property.texts(named: "title").first ?? property.texts(named: "id").first
        header.properties.append(property)
      case "text":
        send(&sink)
        header.properties += content.attributes().map { $0.renamed("text\($0.name)") }
        try readChildren(of: "text") {
          if reader.name.local == "body" { try readBody(into: &sink) } else { try keep(in: "text") }
        }
      case "body":
        send(&sink)
        try readBody(into: &sink)
      default: try keep(in: "")
      }
    }
    try reader.finish()
    send(&sink)
    sink.take(header)

    /// Visits the children of the element just opened, and keeps the text between them.
    func readChildren(of parent: String, _ visit: () throws -> Void) throws {
      try reader.forEachChild(
        strayText: {
          header.properties.append(TBXImporter.placed(Property(TBXMark.text, $0.collapsingWhitespace()), parent))
        },
        visit)
    }

    func keep(in parent: String) throws {
      header.properties.append(TBXImporter.placed(try content.readElement(), parent))
    }

    func readBody(into sink: inout some ImportSink) throws {
      header.properties += content.attributes().map { $0.renamed("body\($0.name)") }
      let continued = content.continuation
      try reader.readChildrenInParallel { [takesShortWays] part, count in
        let content = continued(part)
        return try TBXImporter.readStretch(
          TermEntryReader(content, count: count, takesShortWays: takesShortWays), content)
      } take: { stretch in
        for finding in stretch.findings { sink.take(finding) }
        sink.take(stretch.entries)
        header.properties += stretch.others
      }
    }
  }

  /// What a stretch of the body holds.
  private struct Stretch: Sendable {
    var entries: [ConceptEntry] = []
    var findings: [Finding] = []
    /// What stands between the entries.
    var others: [Property] = []
  }

  /// Reads a stretch of the body.
  private static func readStretch(_ entries: TermEntryReader, _ content: TBXContent) throws -> Stretch {
    let reader = content.reader
    var stretch = Stretch()
    stretch.entries.reserveCapacity(reader.childCount ?? 0)
    try reader.forEachChild(
      strayText: { stretch.others.append(placed(Property(TBXMark.text, $0.collapsingWhitespace()), "body")) }
    ) {
      guard entries.isAtEntry else {
        stretch.findings.append(
          Finding(
            code: "tbx.unknown-element", severity: .minor,
            message: "<\(reader.name.local)> stands where a concept entry is expected; kept as a property of the file",
            location: reader.location))
        stretch.others.append(placed(try content.readElement(), "body"))
        return
      }
      stretch.entries.append(try entries.readEntry())
      stretch.findings += entries.takeFindings()
    }
    return stretch
  }

  /// What stands in an element other than the root, with the name of that element.
  private static func placed(_ property: Property, _ parent: String) -> Property {
    guard !parent.isEmpty else { return property }
    var property = property
    property.properties.append(Property(TBXMark.place, parent))
    return property
  }

  private static func format(_ reader: XMLReader) -> String {
    let dialect = reader.attribute("type") ?? reader.attribute("dialect") ?? "TBX"
    switch reader.name.local {
    case "martif": return dialect == "TBX" ? "TBX v2" : "\(dialect) v2"
    case "TBX": return "\(dialect) (2013)"
    default: return "\(dialect) v3 (\((reader.attribute("style") ?? "dca").uppercased()))"
    }
  }
}

extension Property {
  fileprivate func renamed(_ name: String) -> Property { Property(name, value, properties: properties) }
}
