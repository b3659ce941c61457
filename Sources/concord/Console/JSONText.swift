import Exporters

/// JSON for programs that read what Concord prints.
enum JSONText {
  /// A value as JSON: keys in order, indented, with a line end.
  ///
  /// - Throws: what the encoder throws.
  static func encode(_ value: some Encodable) throws -> String { try JSON.page(value) + "\n" }
}
