import CYAML

/// Writes the documents of a YAML stream one after the other, with libyaml (YAML 1.1, in UTF-8).
///
/// Texts that another reader could take for a number, a date, a truth value or nothing are in quotes.
@safe
final class YAMLEmitter {
  private let emitter: UnsafeMutablePointer<yaml_emitter_t>
  private var bytes: [UInt8] = []

  init() throws {
    unsafe emitter = .allocate(capacity: 1)
    unsafe yaml_emitter_initialize(emitter)
    unsafe yaml_emitter_set_output(
      emitter,
      { data, buffer, size in
        guard let data = unsafe data, let buffer = unsafe buffer else { return 0 }
        let written = unsafe UnsafeBufferPointer(start: buffer, count: size)
        unsafe Unmanaged<YAMLEmitter>.fromOpaque(data).takeUnretainedValue().bytes.append(contentsOf: written)
        return 1
      }, Unmanaged.passUnretained(self).toOpaque())
    unsafe yaml_emitter_set_unicode(emitter, 1)
    unsafe yaml_emitter_set_width(emitter, -1)
    try unsafe emit { unsafe yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
  }

  deinit {
    unsafe yaml_emitter_delete(emitter)
    unsafe emitter.deallocate()
  }

  /// Writes a document.
  ///
  /// - Throws: ``ExportError`` when libyaml cannot.
  func write(_ document: YAMLFields) throws {
    try unsafe emit { unsafe yaml_document_start_event_initialize($0, nil, nil, nil, 0) }
    try write(.mapping(document))
    try unsafe emit { unsafe yaml_document_end_event_initialize($0, 1) }
  }

  /// Ends the stream and returns it.
  ///
  /// - Throws: ``ExportError`` when libyaml cannot.
  func finish() throws -> [UInt8] {
    try unsafe emit { unsafe yaml_stream_end_event_initialize($0) }
    return bytes
  }

  private func write(_ value: YAMLValue) throws {
    switch value {
    case .null: try write("", YAML_PLAIN_SCALAR_STYLE)
    case .flag(let flag): try write(flag ? "true" : "false", YAML_PLAIN_SCALAR_STYLE)
    case .text(let text): try write(text, YAMLEmitter.style(of: text))
    case .list(let items):
      let style = items.isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
      try unsafe emit { unsafe yaml_sequence_start_event_initialize($0, nil, nil, 1, style) }
      for item in items { try write(item) }
      try unsafe emit { unsafe yaml_sequence_end_event_initialize($0) }
    case .mapping(let fields):
      let style = fields.pairs.isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
      try unsafe emit { unsafe yaml_mapping_start_event_initialize($0, nil, nil, 1, style) }
      for pair in fields.pairs {
        try write(pair.key, YAMLEmitter.style(of: pair.key))
        try write(pair.value)
      }
      try unsafe emit { unsafe yaml_mapping_end_event_initialize($0) }
    }
  }

  private func write(_ text: String, _ style: yaml_scalar_style_t) throws {
    let utf8 = Array(text.utf8)
    try unsafe emit { event in
      unsafe utf8.withUnsafeBufferPointer { buffer in
        // An empty array may have no address, which libyaml would not take.
        var nothing: UInt8 = 0
        return unsafe withUnsafePointer(to: &nothing) { empty in
          unsafe yaml_scalar_event_initialize(
            event, nil, nil, buffer.baseAddress ?? empty, Int32(buffer.count), 1, 1, style)
        }
      }
    }
  }

  /// Hands an event over, which libyaml then owns.
  private func emit(_ initialize: (UnsafeMutablePointer<yaml_event_t>) -> Int32) throws {
    var event = unsafe yaml_event_t()
    guard unsafe initialize(&event) == 1, unsafe yaml_emitter_emit(emitter, &event) == 1 else {
      let problem = unsafe emitter.pointee.problem.map { unsafe String(cString: $0) } ?? "libyaml has no memory left"
      throw ExportError("the YAML cannot be written: \(problem)")
    }
  }

  private static func style(of text: String) -> yaml_scalar_style_t {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" }) {
      return YAML_DOUBLE_QUOTED_SCALAR_STYLE
    }
    if scalars.contains("\n") { return YAML_LITERAL_SCALAR_STYLE }
    guard let first = scalars.first else { return YAML_SINGLE_QUOTED_SCALAR_STYLE }
    let mayBeNumber = first.properties.numericType != nil || "+-.=<".unicodeScalars.contains(first)
    return mayBeNumber || words.contains(text.lowercased())
      ? YAML_SINGLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE
  }

  /// What YAML 1.1 takes for something else than a text (yaml.org/type).
  private static let words: Set<String> = ["~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
