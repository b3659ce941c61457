import Files

/// A document of Concord's own in JSON: an object with a member a line, of which the first name the format and its version,
/// so that a reader knows the file from its beginning.
struct JSONDocument {
  private var contents: FileContents

  /// The beginning of a document.
  init(format: String, version: Int) {
    contents = FileContents("{\n\"format\": \"\(format)\",\n\"version\": \(version)")
  }

  /// Adds a member whose value is JSON already.
  mutating func add(_ name: String, _ value: String) {
    add(name, FileContents(value))
  }

  /// Adds a member whose value is JSON already, and may be very long.
  mutating func add(_ name: String, _ value: FileContents) {
    contents.append(",\n\"\(name)\": ")
    contents.append(value)
  }

  /// The whole document.
  consuming func finished() -> FileContents {
    contents.append("\n}\n")
    return contents
  }
}
