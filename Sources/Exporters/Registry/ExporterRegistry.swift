/// The formats that Concord writes, and the choice among them.
public struct ExporterRegistry: Sendable {
  /// The exporters; of those for one extension the first is the usual one.
  public let exporters: [any GlossaryExporter]

  /// A registry of these exporters.
  public init(_ exporters: [any GlossaryExporter]) {
    self.exporters = exporters
  }

  /// All formats that Concord writes.
  public static let standard = ExporterRegistry(
    [GlossaryJSONExporter()] + TBXExporter.all + [
      DelimitedTableExporter.csv, DelimitedTableExporter.tsv, XLSXExporter(), SKOSExporter(.turtle), SKOSExporter(.xml),
      SSSOMExporter(), GlossaristExporter(),
    ])

  /// The exporter of this name.
  public func exporter(named identifier: String) -> (any GlossaryExporter)? {
    exporters.first { $0.identifier == identifier }
  }

  /// The exporter that the end of a file name asks for; longer ends come first (`sssom.tsv` before `tsv`).
  public func exporter(forFile name: String) -> (any GlossaryExporter)? {
    let name = name.lowercased()
    let candidates = exporters.flatMap { exporter in
      exporter.fileExtensions.filter { name.hasSuffix(".\($0)") }.map { (length: $0.utf8.count, exporter) }
    }
    guard let longest = candidates.map(\.length).max() else { return nil }
    return candidates.first { $0.length == longest }?.1
  }
}
