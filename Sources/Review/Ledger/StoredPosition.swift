import FoundationEssentials
import Harmonisation

/// A position as it stands in a ledger: organisation, stance, resolution as JSON, words, author, date, whether current.
struct StoredPosition: Sendable {
  private let organisation: String
  private let stance: String
  private let resolution: String?
  private let words: String
  private let author: String
  private let date: String
  private let isCurrent: Bool

  /// The position in the first seven columns of a row.
  init(_ row: SQLRow) { self.init(row, from: 0) }

  /// The position in seven columns of a row.
  init(_ row: SQLRow, from column: Int) {
    organisation = row.text(column)
    stance = row.text(column + 1)
    resolution = row.optionalText(column + 2)
    words = row.text(column + 3)
    author = row.text(column + 4)
    date = row.text(column + 5)
    isCurrent = row.int(column + 6) == 1
  }

  /// The position.
  ///
  /// - Throws: `DecodingError` when the resolution is none.
  func position() throws -> Position {
    let stance: Stance =
      switch Stance.Kind(rawValue: stance) {
      case .waives: .waives
      case .supports:
        try resolution.map { .supports(try JSONDecoder().decode(Resolution.self, from: Data($0.utf8))) } ?? .objects
      case .objects, nil: .objects
      }
    return Position(
      organisation: organisation, stance: stance, reason: words, author: author, date: date, isCurrent: isCurrent)
  }
}
