import Harmonisation
import Terminology

/// Writes HTML whose texts are escaped and carry their language and direction.
package struct HTMLWriter {
  /// What was written.
  package private(set) var text = ""

  /// Nothing yet.
  package init() {}

  /// Adds markup as it stands.
  package mutating func raw(_ markup: String) {
    text += markup
  }

  /// Adds plain text.
  package mutating func plain(_ words: String) {
    text += HTMLWriter.escaped(words)
  }

  /// Adds an element around content.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(HTMLWriter.escaped(value))\"" }
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// Adds an element around plain text.
  package mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, _ words: String) {
    element(name, attributes) { $0.plain(words) }
  }

  /// Adds an element without attributes around plain text.
  package mutating func element(_ name: String, _ words: String) {
    element(name, [:], words)
  }

  /// Adds a sentence in English in which words of other languages stand between quotation marks.
  package mutating func sentence(_ words: String) {
    // By scalars: a mark that combines with a quotation mark belongs to the words behind it.
    var rest = words.unicodeScalars[...]
    while let open = rest.firstIndex(of: "“"), let close = rest[open...].firstIndex(of: "”") {
      plain(String(rest[...open]))
      element("bdi", String(rest[rest.index(after: open)..<close]))
      plain("”")
      rest = rest[rest.index(after: close)...]
    }
    plain(String(rest))
  }

  /// The words that went and came from a text to another one.
  package mutating func difference(_ difference: WordDifference) {
    for segment in difference.segments {
      switch segment.kind {
      case .same: plain(segment.text)
      case .removed: element("del", segment.text)
      case .added: element("ins", segment.text)
      }
    }
  }

  /// The words that went and came in a text that was judged.
  package mutating func change(_ change: TextChange) {
    guard let new = change.new else { return element("del", change.old) }
    difference(WordDifference(from: change.old, to: new, language: change.language ?? .undetermined))
  }

  /// The attributes of a text in a language, which may not be known.
  package static func attributes(_ language: LanguageTag?) -> KeyValuePairs<String, String> {
    language.map { ["lang": $0.value, "dir": $0.direction] } ?? ["dir": "auto"]
  }

  /// Characters that mean something in HTML as references.
  package static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: { reference(to: $0) != nil }) else { return words }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.utf8.count + 16)
    for byte in words.utf8 {
      if let reference = reference(to: byte) { bytes += reference.utf8 } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func reference(to byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

extension LanguageTag {
  /// The direction in which text in the language runs.
  package var direction: String { isRightToLeft ? "rtl" : "ltr" }
}
