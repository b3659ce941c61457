import Formats
import Terminology

/// Reads what stands inside the elements of one TBX file, and keeps how it is written where that is not the usual way.
///
/// A run of white space with a line break or tab in it is the layout of the file: one space, and none at the ends of
/// a text. Every other character is the author's and stays as it is.
struct TBXContent {
  /// How a file names its statements.
  enum Style: Sendable {
    /// By the `type` of an element of the core structure.
    case dca
    /// By elements of their own.
    case dct
    /// As another format does that has borrowed the elements, ISO STS; nothing is kept of how they are written.
    case borrowed
  }

  let reader: XMLReader
  let style: Style
  /// The namespace of the core structure in this file.
  private let coreNamespace: String
  /// Whether statements have elements in the namespaces of modules.
  private let hasModules: Bool

  /// The content of the file whose root element was just opened.
  init(_ reader: XMLReader, style: Style) {
    self.reader = reader
    self.style = style
    coreNamespace = reader.name.namespace
    hasModules = style == .dct && reader.name.local == "tbx"
  }

  /// What reads the same file on from other readers.
  var continuation: @Sendable (XMLReader) -> TBXContent {
    { [style, coreNamespace, hasModules] reader in
      TBXContent(reader, style: style, coreNamespace: coreNamespace, hasModules: hasModules)
    }
  }

  private init(_ reader: XMLReader, style: Style, coreNamespace: String, hasModules: Bool) {
    self.reader = reader
    self.style = style
    self.coreNamespace = coreNamespace
    self.hasModules = hasModules
  }

  /// Whether the file is to be written again as it is.
  var isVerbatim: Bool { style != .borrowed }

  /// The text of the element just opened; `@content` holds it as written where the text alone does not say it.
  func readText() throws -> SourcedText {
    var text = ""
    while true {
      switch try reader.next() {
      case .text: if text.isEmpty { text = reader.text } else { text += reader.text }
      case .end, .finished: return plain(text)
      case .start:
        var nodes = text.isEmpty ? [] : [Property(TBXMark.text, text)]
        nodes.append(try readNode())
        try readNodes(into: &nodes)
        return marked(nodes)
      }
    }
  }

  /// The element just opened with all that is in it.
  func readElement() throws -> Property { TBXContent.compact(try readNode()) }

  /// The attributes of the root element just opened, and its namespace where it is not that of its edition.
  var rootProperties: [Property] {
    let usual = reader.name.local == "tbx" ? TBXNamespace.core : ""
    return attributes() + (coreNamespace == usual ? [] : [Property(TBXMark.namespace, coreNamespace)])
  }

  /// The attributes of the element just opened, those of these names left out.
  func attributes(except known: String? = nil) -> [Property] {
    // Most elements have the one attribute that is known.
    if reader.attributeCount == 0 || reader.attributeCount == 1 && known.flatMap(reader.attribute) != nil { return [] }
    return reader.attributes.compactMap { name, value in name.local == known ? nil : attribute(name, value) }
  }

  /// An attribute as a property.
  func attribute(_ name: XMLName, _ value: String) -> Property {
    let key = name.prefix.isEmpty ? name.local : "\(name.prefix):\(name.local)"
    let isForeign = !name.prefix.isEmpty && name.prefix != "xml" && !name.namespace.isEmpty
    return Property("@\(key)", value, properties: isForeign ? [Property(TBXMark.namespace, name.namespace)] : [])
  }

  /// The namespace of the element just opened, where it is not the one that it is expected in.
  var foreignNamespace: Property? { foreignNamespace(of: reader.name) }

  /// The namespace of an element, where it is not the one that it is expected in.
  func foreignNamespace(of name: XMLName) -> Property? {
    guard isVerbatim else { return nil }
    // A prefix that was never declared means the obvious.
    if name.namespace == coreNamespace && style == .dca || name.namespace.isEmpty && !name.prefix.isEmpty { return nil }
    let module = hasModules ? TBXDialect.linguist.category(name.local)?.module : nil
    return name.namespace == module?.namespace ?? coreNamespace ? nil : Property(TBXMark.namespace, name.namespace)
  }

  private func readNode() throws -> Property {
    var node = Property(reader.name.local)
    if let namespace = foreignNamespace { node.properties.append(namespace) }
    node.properties += attributes()
    try readNodes(into: &node.properties)
    return node
  }

  /// Adds what stands in an element to its pieces, up to its end tag.
  private func readNodes(into nodes: inout [Property]) throws {
    while true {
      switch try reader.next() {
      case .text:
        if let last = nodes.indices.last, nodes[last].name == TBXMark.text {
          nodes[last].value += reader.text
        } else {
          nodes.append(Property(TBXMark.text, reader.text))
        }
      case .start: nodes.append(try readNode())
      case .end, .finished: return
      }
    }
  }

  private func plain(_ raw: String) -> SourcedText {
    guard raw.needsLayout else { return SourcedText(raw) }
    let text = raw.withoutLayout(atStart: true, atEnd: true)
    return SourcedText(isVerbatim ? text : text.trimmingSpaces())
  }

  private func marked(_ nodes: [Property]) -> SourcedText {
    var result = TBXContent.text(of: nodes)
    if isVerbatim {
      result.properties.append(Property(TBXMark.content, properties: TBXContent.laidOut(nodes)))
    }
    return result
  }

  /// The plain text of pieces, with its markup.
  static func text(of nodes: [Property]) -> SourcedText {
    var inline = InlineMarkup()
    add(nodes, to: &inline)
    return inline.finish()
  }

  private static func add(_ nodes: [Property], to inline: inout InlineMarkup) {
    for node in nodes {
      if node.name == TBXMark.text {
        inline.text(node.value)
      } else if !node.name.hasPrefix("@") {
        inline.start(node.name) { local in
          node.properties.first { $0.name == "@\(local)" || $0.name.hasPrefix("@") && $0.name.hasSuffix(":\(local)") }?
            .value
        }
        inline.text(node.value)
        add(node.properties, to: &inline)
        inline.end(node.name)
      }
    }
  }

  /// The pieces of one text without the layout of the file.
  private static func laidOut(_ nodes: [Property]) -> [Property] {
    var result: [Property] = []
    for (order, node) in nodes.enumerated() {
      if node.name == TBXMark.text {
        let text = node.value.withoutLayout(atStart: order == 0, atEnd: order == nodes.count - 1)
        if !text.isEmpty { result.append(Property(TBXMark.text, text)) }
      } else {
        result.append(laidOut(node))
      }
    }
    return result
  }

  private static func laidOut(_ node: Property) -> Property {
    var result = node
    result.properties = node.properties.compactMap { part in
      if part.name.hasPrefix("@") { return part }
      guard part.name == TBXMark.text else { return laidOut(part) }
      let text = part.value.withoutLayout(atStart: false, atEnd: false)
      return text.isEmpty ? nil : Property(TBXMark.text, text)
    }
    takeValue(of: &result)
    return result
  }

  /// An element of a header, in which white space between elements means nothing.
  private static func compact(_ node: Property) -> Property {
    var result = node
    let hasElements = node.properties.contains { $0.name != TBXMark.text && !$0.name.hasPrefix("@") }
    let isMixed = hasElements && node.properties.contains { $0.name == TBXMark.text && !$0.value.isBlank }
    let attributes = node.properties.filter { $0.name.hasPrefix("@") }
    let nodes = node.properties.filter { !$0.name.hasPrefix("@") }
    if isMixed {
      result.properties = attributes + laidOut(nodes)
      result.value = text(of: nodes).text
    } else if hasElements {
      result.properties = attributes + nodes.filter { $0.name != TBXMark.text }.map(compact)
    } else {
      result.properties = attributes + laidOut(nodes)
      takeValue(of: &result)
    }
    return result
  }

  /// A single piece of text is the value of its element.
  private static func takeValue(of node: inout Property) {
    let pieces = node.properties.indices.filter { !node.properties[$0].name.hasPrefix("@") }
    guard pieces.count == 1, let only = pieces.first, node.properties[only].name == TBXMark.text else { return }
    node.value = node.properties[only].value
    node.properties.remove(at: only)
  }
}

extension String {
  /// Whether nothing but the white space of XML is in it.
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }

  /// Whether there may be layout in it, or spaces at its ends.
  fileprivate var needsLayout: Bool {
    utf8.first == 0x20 || utf8.last == 0x20 || utf8.contains { $0 == 0x0A || $0 == 0x09 }
  }

  /// The text with every run of white space that holds a line break or tab as one space, or as nothing at an end.
  fileprivate func withoutLayout(atStart: Bool, atEnd: Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    var run: [UInt8] = []
    func isLayout() -> Bool { run.contains { $0 != 0x20 } }
    for byte in utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        run.append(byte)
        continue
      }
      if !run.isEmpty {
        if !isLayout() { result += run } else if !(atStart && result.isEmpty) { result.append(0x20) }
        run.removeAll(keepingCapacity: true)
      }
      result.append(byte)
    }
    if !run.isEmpty {
      let isEnd = atEnd || atStart && result.isEmpty
      if !isLayout() { result += run } else if !isEnd { result.append(0x20) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  fileprivate func trimmingSpaces() -> String {
    guard utf8.first == 0x20 || utf8.last == 0x20 else { return self }
    let start = utf8.firstIndex { $0 != 0x20 } ?? endIndex
    let end = utf8.lastIndex { $0 != 0x20 }.map { utf8.index(after: $0) } ?? endIndex
    return start < end ? String(self[start..<end]) : ""
  }
}
