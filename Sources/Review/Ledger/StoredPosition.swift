import Concurrency
import Harmonisation
import Terminology

/// A position as it stands in a ledger: organisation, stance, resolution as JSON, words, author, date, whether current.
///
/// Organisations that agree support one resolution, so it is read once for all of them.
struct StoredPosition: Sendable {
  private let organisation: String
  private let stance: String
  /// The resolution as JSON.
  let resolution: String?
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

  /// The position, with the resolution that it supports.
  func position(_ resolution: Resolution?) -> Position {
    let stance: Stance =
      switch Stance.Kind(rawValue: stance) {
      case .waives: .waives
      case .supports: resolution.map(Stance.supports) ?? .objects
      case .objects, nil: .objects
      }
    return Position(
      organisation: organisation, stance: stance, reason: words, author: author, date: date, isCurrent: isCurrent)
  }

  /// The positions that stand so, in their order.
  ///
  /// - Throws: `DecodingError` when a resolution is none.
  static func positions(_ stored: [StoredPosition]) throws -> [Position] {
    let texts = stored.compactMap(\.resolution).uniqued()
    let read = Parallel.map(texts.count, by: 1_024) { range in
      Result { try texts[range].map(LedgerContents.resolution) }
    }
    let resolutions = Dictionary(uniqueKeysWithValues: zip(texts, try read.flatMap { try $0.get() }))
    return stored.map { item in item.position(item.resolution.flatMap { resolutions[$0] }) }
  }
}
