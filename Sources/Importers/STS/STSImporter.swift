import Formats
import Terminology

/// Reads the terminological entries of standards in ISO STS and NISO STS.
///
/// Sources: ISOSTS 1.1 (ISO) and NISO STS (ANSI/NISO Z39.102). Entries stand in `term-sec`, either as
/// `tbx:termEntry` (ISO 30042 elements) or, in documents without that markup, as `term-display`.
public struct STSImporter: Importer {
  /// The name that `--format` takes, `sts`.
  public let identifier = "sts"
  /// The name in messages.
  public let name = "ISO/NISO STS"

  /// An importer of STS.
  public init() {}

  /// Whether the root element is that of a standard or of the national adoption of one.
  public func recognises(_ sample: SourceSample) -> Bool {
    sample.root?.local == "standard" || sample.root?.local == "adoption"
  }

  /// Reads the entries of a standard.
  ///
  /// - Throws: ``ImportError`` when the file is not well-formed or is no standard.
  public func read(_ source: Source, into sink: inout some ImportSink) throws {
    let reader = try XMLReader(try source.open(), file: source.name)
    guard try reader.next() == .start else { throw ImportError("the file is empty", at: source.location) }
    guard ["standard", "adoption"].contains(reader.name.local) else {
      throw ImportError(
        "the root element is <\(reader.name.local)>", at: reader.location, expected: "<standard> or <adoption>")
    }
    let document = STSDocument(reader, source: source)
    try document.read(into: &sink)
    try reader.finish()
  }
}
