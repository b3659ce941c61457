/// How a cell of a form looks, and whether it may be filled in.
package enum CellStyle: Hashable, Sendable {
  /// The heading of a sheet.
  case title
  /// Words for readers.
  case words
  /// Words that stand out.
  case strongWords
  /// The heading of a column to read.
  case heading
  /// The heading of a column to fill in.
  case answerHeading
  /// Something to read in a table.
  case evidence
  /// A cell to fill in.
  case answer

  var isStrong: Bool { [.title, .strongWords, .heading, .answerHeading].contains(self) }
  var isWrapped: Bool { self != .title }
  var isAnswer: Bool { self == .answer }
  var hasBorder: Bool { ![.title, .words, .strongWords].contains(self) }

  /// The colour of the ground, as red, green and blue.
  var colour: UInt32? {
    switch self {
    case .heading: 0xE3E7EC
    case .answerHeading: 0xF6DF9E
    case .answer: 0xFFF9E6
    case .title, .words, .strongWords, .evidence: nil
    }
  }
}
