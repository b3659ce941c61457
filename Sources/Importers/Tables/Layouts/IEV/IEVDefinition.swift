import Formats
import Terminology

/// The definition cell of the IEV: the definition, its notes and examples in one piece of HTML.
struct IEVDefinition {
  private(set) var definitions: [SourcedText] = []
  private(set) var notes: [SourcedText] = []
  private(set) var examples: [SourcedText] = []
  /// Where lines such as `See IEV 102-01-22` send the reader, and their words.
  private(set) var relations: [ConceptRelation] = []

  init(_ cell: String) {
    let text = IEVDefinition.naming(HTMLText.read(cell))
    for piece in text.splitAtLabels() {
      switch NoteLabel(at: piece.text.unicodeScalars.prefix(80))?.kind {
      case .note: notes.append(NoteLabel.stripped(piece))
      case .example: examples.append(NoteLabel.stripped(piece))
      case nil:
        if let target = IEVDefinition.onlyReference(piece)?.target {
          relations.append(ConceptRelation(.see, to: target, label: piece.text))
        } else {
          definitions.append(piece)
        }
      }
    }
  }

  /// Links read `IEV103-02-03`, `IEV 103-02-03` or `IEV103-02-03.html`; what counts is the number.
  private static func naming(_ text: SourcedText) -> SourcedText {
    var result = text
    for index in result.markup.indices where result.markup[index].kind == .reference {
      guard let target = result.markup[index].target else { continue }
      result.markup[index].target = IEVReference.find(in: target.dropIEV()) ?? target
    }
    return result
  }

  private static func onlyReference(_ piece: SourcedText) -> TextMarkup? {
    guard let reference = piece.references.first, piece.references.count == 1 else { return nil }
    let before = piece.slice(0..<reference.offset).text.lowercased()
    let after = piece.slice((reference.offset + reference.length)..<Int.max).text
    return ["see", "voir", "siehe", "см."].contains(before) && (after.isEmpty || after == ".") ? reference : nil
  }
}

extension String {
  fileprivate func dropIEV() -> String {
    hasPrefix("IEV") ? String(dropFirst(3)) : self
  }
}
