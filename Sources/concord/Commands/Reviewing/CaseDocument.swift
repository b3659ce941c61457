import Harmonisation
import Matching
import Review
import Terminology

/// A case with all that was said, for programs.
struct CaseDocument: Encodable {
  private struct Entry: Encodable {
    var number: Int
    var key: String
    var label: String?
    var concept: String?
  }

  private struct Said: Encodable {
    var id: String
    var date: String
    var author: String
    var organisation: String
    var action: String
    var stance: String?
    var resolution: Resolution?
    var words: String?
    var target: String?
    var undone: Bool
  }

  private let id: String
  private let summary: QueuedCase
  private let found: Bool
  private let entries: [Entry]
  private let evidence: [CaseEvidence]
  private let suggestion: Suggestion
  private let correspondences: [Correspondence]
  private let resolution: Resolution?
  private let positions: [Position]
  private let changes: [TextChange]
  private let history: [Said]

  init(_ file: CaseFile) {
    id = file.summary.id
    summary = file.summary
    found = file.isFound
    entries = file.entries.enumerated().map { place, item in
      Entry(number: place + 1, key: item.key.description, label: item.entry?.label, concept: item.concept)
    }
    evidence = file.found.evidence
    suggestion = file.found.suggestion
    correspondences = file.correspondences
    resolution = file.resolution
    positions = file.positions
    changes = file.changes
    history = file.history.map { said in
      let record = said.record
      return Said(
        id: record.id, date: record.date, author: record.author, organisation: record.organisation,
        action: record.action.rawValue, stance: record.stance.isEmpty ? nil : record.stance,
        resolution: said.resolution, words: record.words.isEmpty ? nil : record.words,
        target: record.target.isEmpty ? nil : record.target, undone: said.isUndone)
    }
  }
}
