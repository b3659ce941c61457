import Importers

/// What a command that reads sources is told about them.
struct SourceOptions {
  /// The sources, as the person at the keyboard names them.
  let arguments: [String]
  private let configuration: String?
  private let format: String?

  init(_ parsed: ParsedArguments) {
    arguments = parsed.positional
    configuration = parsed.value("config")
    format = parsed.value("format")
  }

  /// The configuration, and a reader of the sources that it speaks of.
  ///
  /// - Throws: what `Configuration/read(_:for:_:)` throws.
  func open(_ console: Console) throws -> (configuration: Configuration, reader: SourceReader) {
    let configuration = try Configuration.read(configuration, for: arguments, console)
    return (configuration, SourceReader(configuration, format: format))
  }
}
