/// Where a text stops being JSON (RFC 8259), for messages; the decoder of Foundation does not say.
struct JSONFault: Equatable {
  /// The line, from 1.
  var line: Int
  /// The column in it in bytes, from 1.
  var column: Int
  /// What stands there.
  var found: String
  /// What may stand there instead.
  var expected: String

  /// The first fault in a text; nil when it is JSON.
  static func first(in bytes: [UInt8]) -> JSONFault? {
    var scan = JSONScan(bytes)
    do throws(JSONScan.Expectation) {
      try scan.document()
      return nil
    } catch {
      let (line, column) = scan.position
      return JSONFault(line: line, column: column, found: scan.found, expected: error.words)
    }
  }
}
