import Files
import Harmonisation
import Terminology

/// Writes HTML whose texts are escaped and carry their language and direction.
package struct HTMLWriter {
  /// What was written.
  package private(set) var contents = FileContents()

  /// Nothing yet.
  package init() {}

  /// What was written, as a text.
  package var text: String { contents.text }

  /// Adds markup as it stands.
  package mutating func raw(_ markup: String) {
    contents.append(markup)
  }

  /// Adds what another writer wrote.
  mutating func raw(_ markup: FileContents) {
    contents.append(markup)
  }

  /// Adds plain text, characters that mean something in HTML as references.
  package mutating func plain(_ words: String) {
    // Few texts have any.
    guard words.utf8.contains(where: HTMLWriter.isMarkup) else { return contents.append(words) }
    for byte in words.utf8 {
      if let reference = HTMLWriter.reference(to: byte) { contents.append(reference) } else { contents.append(byte) }
    }
  }

  /// Adds an attribute to a tag that is open.
  package mutating func attribute(_ name: String, _ value: String) {
    contents.append(" ")
    contents.append(name)
    contents.append("=\"")
    plain(value)
    contents.append("\"")
  }

  /// Adds an element around content.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    contents.append("<")
    contents.append(name)
    for (key, value) in attributes { attribute(key, value) }
    contents.append(">")
    content(&self)
    contents.append("</")
    contents.append(name)
    contents.append(">")
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

  private static func isMarkup(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: ">") && reference(to: byte) != nil }

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
