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

  /// An importer of TBX.
  public init() {}

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
    var header = GlossaryHeader(organisation: "", publication: "")
    var isHeaderSent = false
    header.format = format
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

    try reader.forEachChild {
      switch reader.name.local {
      case "tbxHeader", "martifHeader", "header":
        let property = try reader.readProperty()
        header.title = property.texts(named: "title").first ?? property.texts(named: "id").first
        header.properties.append(property)
      case "text":
        send(&sink)
        try reader.forEachChild {
          if reader.name.local == "body" {
            try readBody(reader, &header, into: &sink)
          } else {
            header.properties.append(try reader.readProperty())
          }
        }
      case "body":
        send(&sink)
        try readBody(reader, &header, into: &sink)
      default: header.properties.append(try reader.readProperty())
      }
    }
    send(&sink)
    sink.take(header)
  }

  /// What a stretch of the body holds.
  private struct Stretch: Sendable {
    var entries: [ConceptEntry] = []
    var findings: [Finding] = []
    /// What stands between the entries.
    var others: [Property] = []
  }

  private func readBody(
    _ reader: XMLReader, _ header: inout GlossaryHeader, into sink: inout some ImportSink
  ) throws {
    try reader.readChildrenInParallel(TBXImporter.readStretch) { stretch in
      for finding in stretch.findings { sink.take(finding) }
      for entry in stretch.entries { sink.take(entry) }
      header.properties += stretch.others
    }
  }

  private static func readStretch(_ reader: XMLReader, of count: Int) throws -> Stretch {
    let entries = TermEntryReader(reader, count: count)
    var stretch = Stretch()
    try reader.forEachChild {
      guard entries.isAtEntry else {
        stretch.findings.append(
          Finding(
            code: "tbx.unknown-element", severity: .minor,
            message: "<\(reader.name.local)> stands where a concept entry is expected; kept as a property of the file",
            location: reader.location))
        stretch.others.append(try reader.readProperty())
        return
      }
      stretch.entries.append(try entries.readEntry())
      stretch.findings += entries.takeFindings()
    }
    return stretch
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
