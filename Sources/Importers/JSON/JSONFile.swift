import FoundationEssentials
import Terminology

/// Reads values from files in JSON, and says what is wrong with a file and where.
package enum JSONFile {
  /// The value that a file holds.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - bytes: the content of the file.
  ///   - file: the name of the file.
  ///   - expected: what the file should be.
  ///   - remedy: what to do when it is not.
  /// - Returns: the value.
  /// - Throws: ``ImportError`` when the text is no JSON, or holds something else than the value.
  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], file: String, expected: String, remedy: String
  ) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      if let fault = JSONFault.first(in: bytes) {
        throw ImportError(
          "the file is no JSON: \(fault.found)", at: SourceLocation(file: file, line: fault.line, column: fault.column),
          expected: fault.expected, remedy: remedy)
      }
      let path = error.path.map { (name: $0.stringValue, number: $0.intValue) }
      throw ImportError(words(error), at: location(of: path, in: bytes, file: file), expected: expected, remedy: remedy)
    }
  }

  /// Where a value begins, or the innermost that holds it where it is missing; a step to it is a name in an object or,
  /// from 0, a number in a list.
  static func location(of path: [(name: String, number: Int?)], in bytes: [UInt8], file: String) -> SourceLocation {
    var scan = JSONScan(bytes)
    scan.seek(path)
    let (line, column) = scan.position
    return SourceLocation(file: file, line: line, column: column)
  }

  private static func words(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context): "“\(key.stringValue)” is missing\(place(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      "\(withoutStop(context.debugDescription))\(place(context))"
    @unknown default: "\(error)"
    }
  }

  private static func withoutStop(_ sentence: String) -> Substring {
    sentence.hasSuffix(".") ? sentence.dropLast() : sentence[...]
  }

  /// ` at sources.0.path`, with places in lists from 0 as in JSON.
  private static func place(_ context: DecodingError.Context) -> String {
    guard !context.codingPath.isEmpty else { return "" }
    let path = context.codingPath.map { key in key.intValue.map(String.init) ?? key.stringValue }
    return " at \(path.joined(separator: "."))"
  }
}

extension DecodingError {
  /// What leads to the value that could not be decoded.
  fileprivate var path: [any CodingKey] {
    switch self {
    case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      context.codingPath
    @unknown default: []
    }
  }
}
