/// A document of Concord's own in JSON: an object with a member a line, of which the first name the format and its version,
/// so that a reader knows the file from its beginning.
struct JSONDocument {
  private var content: String

  /// The beginning of a document.
  init(format: String, version: Int) {
    content = "{\n\"format\": \"\(format)\",\n\"version\": \(version)"
  }

  /// Adds a member whose value is JSON already.
  mutating func add(_ name: String, _ value: String) {
    // Piece by piece, for a value may be very long.
    content += ",\n\""
    content += name
    content += "\": "
    content += value
  }

  /// The whole document.
  consuming func finished() -> String {
    content += "\n}\n"
    return content
  }
}
