import Terminology

/// Writes glossaries in one format.
///
/// To add a format, write a type that conforms, in a file of its own, and name it in ``ExporterRegistry/standard``.
/// What the format cannot carry is reported as losses, never passed over in silence.
public protocol GlossaryExporter: Sendable {
  /// The name that `--to` takes, for instance `tbx-basic`.
  var identifier: String { get }
  /// What the format is called in messages.
  var name: String { get }
  /// The ends of file names that ask for this format, without a dot, for instance `tbx`.
  var fileExtensions: [String] { get }
  /// The exporter to use where a spreadsheet program is to show every cell as it is; nil where the format is none that
  /// such programs open.
  var forSpreadsheets: (any GlossaryExporter)? { get }
  /// Writes glossaries and returns what was lost on the way.
  ///
  /// - Throws: ``ExportError`` for what makes the glossaries impossible to write.
  func write(_ glossaries: [Glossary], to output: inout [UInt8]) throws -> LossReport
}

extension GlossaryExporter {
  /// None, unless the format says otherwise.
  public var forSpreadsheets: (any GlossaryExporter)? { nil }
}
