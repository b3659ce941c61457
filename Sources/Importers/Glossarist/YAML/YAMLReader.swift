import CYAML
import Files
import Terminology

/// Reads the documents of a YAML stream one after the other, with libyaml.
///
/// Every scalar stays the text that was typed: `3.10` is a clause, not a number. Aliases are refused, since data that
/// repeats itself by reference can grow without bound.
@safe
final class YAMLReader {
  /// How large a YAML file may be.
  static let sizeLimit = 256 << 20
  private static let depthLimit = 64

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let file: String

  /// Opens a source.
  ///
  /// - Throws: ``ImportError`` when it is too large, `FileError` when it cannot be read.
  init(_ source: Source) throws {
    file = source.name
    var stream = try source.open()
    let contents: [UInt8]
    do {
      contents = try stream.readAll(limit: YAMLReader.sizeLimit)
    } catch is StreamTooLong {
      throw ImportError("the file is larger than \(YAMLReader.sizeLimit >> 20) MiB", at: source.location)
    }
    unsafe bytes = .allocate(capacity: contents.count + 1)
    unsafe _ = bytes.initialize(from: contents + [0])
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_input_string(parser, bytes.baseAddress, contents.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe bytes.deallocate()
  }

  /// The next document; nil at the end of the stream.
  ///
  /// - Throws: ``ImportError`` where the stream is no YAML.
  func next() throws -> YAMLNode? {
    while true {
      let event = try parse()
      switch event.kind {
      case .streamEnd: return nil
      case .node: return try node(from: event, depth: 0)
      case .other, .end: continue
      }
    }
  }

  private struct Event {
    enum Kind {
      case node
      case end
      case streamEnd
      case other
    }

    var kind: Kind
    var type: yaml_event_type_t
    var text = ""
    var isPlain = false
    var line: Int
    var column: Int
  }

  private func node(from event: Event, depth: Int) throws -> YAMLNode {
    guard depth < YAMLReader.depthLimit else {
      throw error("nodes are nested more than \(YAMLReader.depthLimit) levels deep", event.line, event.column)
    }
    func node(_ content: YAMLNode.Content) -> YAMLNode {
      YAMLNode(content: content, line: event.line, column: event.column)
    }
    if event.type == YAML_SCALAR_EVENT {
      let isNull = event.isPlain && ["", "~", "null", "Null", "NULL"].contains(event.text)
      return node(isNull ? .null : .scalar(event.text))
    }
    if event.type == YAML_SEQUENCE_START_EVENT {
      var items: [YAMLNode] = []
      while true {
        let event = try parse()
        if event.kind == .end { return node(.sequence(items)) }
        items.append(try self.node(from: event, depth: depth + 1))
      }
    }
    guard event.type == YAML_MAPPING_START_EVENT else {
      throw error("an alias (*name) is used", event.line, event.column)
    }
    var mapping = YAMLMapping()
    while true {
      let keyEvent = try parse()
      if keyEvent.kind == .end { return node(.mapping(mapping)) }
      let key = try self.node(from: keyEvent, depth: depth + 1)
      let value = try self.node(from: try parse(), depth: depth + 1)
      mapping.append(key.text ?? "", value)
    }
  }

  private func parse() throws -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else {
      let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "the file is no YAML"
      let mark = unsafe parser.pointee.problem_mark
      throw error(problem, Int(mark.line) + 1, Int(mark.column) + 1)
    }
    defer { unsafe yaml_event_delete(&event) }
    let type = unsafe event.type
    let mark = unsafe event.start_mark
    var result = Event(kind: .other, type: type, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    if type == YAML_SCALAR_EVENT {
      let scalar = unsafe event.data.scalar
      result.kind = .node
      result.isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      result.text = unsafe String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    } else if type == YAML_MAPPING_START_EVENT || type == YAML_SEQUENCE_START_EVENT || type == YAML_ALIAS_EVENT {
      result.kind = .node
    } else if type == YAML_MAPPING_END_EVENT || type == YAML_SEQUENCE_END_EVENT {
      result.kind = .end
    } else if type == YAML_STREAM_END_EVENT {
      result.kind = .streamEnd
    }
    return result
  }

  private func error(_ problem: String, _ line: Int, _ column: Int) -> ImportError {
    ImportError(
      problem, at: SourceLocation(file: file, line: line, column: column), expected: "YAML without aliases",
      remedy: "correct the file there")
  }
}
