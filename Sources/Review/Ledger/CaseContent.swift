import Harmonisation
import Matching
import Terminology

/// What a ledger keeps of a case for those who review it.
///
/// How texts differ is not kept, but which of them were compared: it follows from the texts, and would be most of it.
struct CaseContent: Codable, Sendable {
  private let found: ConflictCase
  private let compared: [Int]
  /// Why its entries were compared: the first correspondences between them.
  let correspondences: [Correspondence]

  /// The content of a case.
  init(_ found: ConflictCase, correspondences: [Correspondence]) {
    var found = found
    compared = found.evidence.indices.filter { found.evidence[$0].difference != nil }
    for place in compared { found.evidence[place].difference = nil }
    found.review = nil
    self.found = found
    self.correspondences = correspondences
  }

  /// The case, with the differences between its texts.
  var restored: ConflictCase {
    var restored = found
    for place in compared where found.evidence.indices.contains(place) {
      let item = found.evidence[place]
      guard let language = item.language,
        let first = found.evidence.first(where: { $0.language?.primary == language.primary && !$0.text.isEmpty })
      else { continue }
      restored.evidence[place].difference = WordDifference(from: first.text, to: item.text, language: language)
    }
    return restored
  }
}
