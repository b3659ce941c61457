import Terminology

/// The label that opens a note or an example in a published text: `Note 1 to entry:`, `NOTE 2 –`, `EXEMPLE 1`.
///
/// ISO/IEC Directives, Part 2, 16.5.9 and 16.5.10, prescribe the English and French forms; the others are those of
/// the translations that the organisations publish.
package struct NoteLabel {
  /// What the label announces.
  package enum Kind {
    case note
    case example
  }

  /// What it announces.
  package let kind: Kind
  /// Its length with the punctuation and spaces behind it, in Unicode scalar values.
  package let length: Int

  /// The label at the beginning of a text.
  package init?(at start: some Sequence<Unicode.Scalar>) {
    guard let first = start.first(where: { _ in true }), NoteLabel.openings.contains(first) else { return nil }
    var scan = Scan(start)
    guard let word = NoteLabel.words.first(where: { scan.take($0.word) }) else { return nil }
    let isCapital = word.word == word.word.uppercased() && word.word != word.word.lowercased()
    scan.skipSpaces()
    let hasNumber = scan.takeDigits()
    scan.skipSpaces()
    let hasTail = NoteLabel.tails.contains { scan.take($0) }
    scan.skipSpaces()
    let hasMark = scan.takePunctuation()
    scan.skipSpaces()
    guard !scan.isInsideWord else { return nil }
    // "Note that …" is a sentence; "NOTE The …" and "Note 1 – The …" are labels.
    let isPlain = isCapital && (hasNumber || scan.isAtCapital || word.kind == .example)
    guard hasMark ? hasNumber || hasTail || isCapital || word.isSafe : isPlain else { return nil }
    kind = word.kind
    length = scan.position
  }

  private static let words: [(word: String, kind: Kind, isSafe: Bool)] = [
    ("NOTES", .note, false), ("NOTE", .note, false), ("Note", .note, false),
    ("REMARQUE", .note, false), ("Remarque", .note, false), ("ANMERKUNG", .note, false), ("Anmerkung", .note, false),
    ("NOTA", .note, false), ("Nota", .note, false), ("UWAGA", .note, false), ("Uwaga", .note, false),
    ("ПРИМЕЧАНИЕ", .note, false), ("Примечание", .note, true), ("ملاحظة", .note, true), ("注", .note, true),
    ("비고", .note, true),
    ("EXAMPLES", .example, false), ("EXAMPLE", .example, false), ("Example", .example, true),
    ("EXEMPLES", .example, false), ("EXEMPLE", .example, false), ("Exemple", .example, true),
    ("BEISPIEL", .example, false), ("Beispiel", .example, true), ("EJEMPLO", .example, false),
    ("Ejemplo", .example, true), ("ESEMPIO", .example, false), ("EXEMPLO", .example, false),
    ("ПРИМЕР", .example, false), ("Пример", .example, true), ("مثال", .example, true), ("例", .example, true),
  ]

  private static let openings = Set(words.compactMap(\.word.unicodeScalars.first))

  private static let tails = [
    "to entry", "to the entry", "à l'article", "à l’article", "à la définition", "à la définition", "zum Begriff",
    "a la entrada", "a la definición", "al lema", "à entrada", "do hasła", "к терминологической статье",
    "к терминологической записи", "к записи", "к статье",
  ]

  /// A reading position in the scalars of a text.
  private struct Scan {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0

    init(_ scalars: some Sequence<Unicode.Scalar>) {
      self.scalars = Array(scalars)
    }

    var isInsideWord: Bool {
      guard position > 0, position < scalars.count else { return false }
      return scalars[position].properties.isAlphabetic && scalars[position - 1].properties.isAlphabetic
        && scalars[position].value < 0x2E80
    }

    var isAtCapital: Bool {
      position < scalars.count && scalars[position].properties.isUppercase
    }

    mutating func take(_ text: String) -> Bool {
      let wanted = Array(text.unicodeScalars)
      guard scalars.count >= position + wanted.count,
        zip(scalars[position...], wanted).allSatisfy({ $0 == $1 || ($0 == "\u{A0}" && $1 == " ") })
      else { return false }
      position += wanted.count
      return true
    }

    mutating func takeDigits() -> Bool {
      let start = position
      while position < scalars.count, scalars[position].properties.numericType != nil { position += 1 }
      return position > start
    }

    mutating func takePunctuation() -> Bool {
      let start = position
      while position < scalars.count, ":–—-.：)）".unicodeScalars.contains(scalars[position]) { position += 1 }
      return position > start
    }

    mutating func skipSpaces() {
      while position < scalars.count, scalars[position].isSpaceInSources { position += 1 }
    }
  }
}
