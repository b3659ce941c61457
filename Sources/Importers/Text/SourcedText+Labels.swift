import Formats
import Terminology

extension NoteLabel {
  /// A note or example without its label.
  static func stripped(_ text: SourcedText) -> SourcedText {
    guard let label = NoteLabel(at: text.text.unicodeScalars.prefix(80)) else { return text }
    let rest = text.slice(label.length..<Int.max)
    return rest.text.isEmpty ? text : rest
  }
}

extension SourcedText {
  /// The text cut before every line that opens with the label of a note or example.
  func splitAtLabels() -> [SourcedText] {
    let scalars = Array(text.unicodeScalars)
    let lineStarts = scalars.indices.filter { $0 > 0 && scalars[$0 - 1] == "\n" }
    return split(before: lineStarts.filter { NoteLabel(at: scalars[$0...].prefix(80)) != nil })
  }

  /// The text cut before every sentence that opens with such a label in capitals (`… fibre. NOTE 1 – …`).
  func splitAtCapitalLabels() -> [SourcedText] {
    let scalars = Array(text.unicodeScalars)
    let starts = scalars.indices.filter { index in
      guard index > 0, scalars[index] == "N" || scalars[index] == "E", scalars[index - 1].isSpaceInSources else {
        return false
      }
      let opening = String(String.UnicodeScalarView(scalars[index...].prefix(5)))
      guard opening.hasPrefix("NOTE") || opening.hasPrefix("EXAMP") || opening.hasPrefix("EXEMP") else { return false }
      return NoteLabel(at: scalars[index...].prefix(80)) != nil
    }
    return split(before: starts)
  }
}
