import Terminology

/// Writes glossaries in the YAML of Glossarist, version 3, as documents of one stream.
///
/// A register begins a glossary; every concept comes with the documents of its languages behind it. Source: the
/// Glossarist concept model (github.com/glossarist/concept-model).
public struct GlossaristExporter: GlossaryExporter {
  /// The name that `--to` takes, `glossarist`.
  public let identifier = "glossarist"
  /// The name in messages.
  public let name = "Glossarist YAML"
  /// The ends of file names.
  public let fileExtensions = ["yaml", "yml"]

  /// An exporter of Glossarist data.
  public init() {}

  /// Writes glossaries into one file, one behind the other.
  ///
  /// - Throws: ``ExportError`` when libyaml cannot write.
  public func write(_ glossaries: [Glossary], to output: inout [UInt8]) throws -> LossReport {
    let emitter = try YAMLEmitter()
    var losses = LossReport()
    for glossary in glossaries {
      var writer = GlossaristEntryWriter(glossary.header)
      try emitter.write(writer.register())
      for entry in glossary.entries {
        for document in writer.documents(of: entry) { try emitter.write(document) }
      }
      losses = losses.adding(writer.losses)
    }
    output += try emitter.finish()
    return losses
  }
}
