import Harmonisation
import Review
import Terminology

/// A case with all that was said, for a terminal.
struct CaseText {
  private let file: CaseFile

  init(_ file: CaseFile) { self.file = file }

  /// The text.
  var text: String {
    let summary = file.summary
    var lines = [
      "\(summary.id)  \(summary.severity.rawValue)  \(summary.rule)  \(summary.state.rawValue)"
        + (summary.level.map { "  at \($0)" } ?? "") + "  since \(summary.since)",
      summary.message,
    ]
    if !file.isFound { lines.append("The last merge did not find it any more.") }
    lines.append("")
    for (place, item) in file.entries.enumerated() {
      lines.append("\(place + 1)  \(item.key)  \(item.entry?.label ?? "in no source any more")")
    }
    lines.append("")
    for item in file.found.evidence {
      let owners = item.owners.map(\.description).joined(separator: "; ")
      lines.append("\(owners), \(item.label)\(item.language.map { " (\($0))" } ?? ""):")
      lines.append("  \(item.text.isEmpty ? "none" : item.text)")
    }
    lines.append("")
    lines.append("Suggested: \(file.found.suggestion.outcome.rawValue). \(file.found.suggestion.words)")
    for change in file.changes {
      lines.append("Changed since it was judged, \(change.entry):")
      lines.append("  was  \(change.old)")
      lines.append("  is   \(change.new ?? "nothing")")
    }
    for position in file.positions {
      lines.append(
        "\(position.organisation) \(position.stance.kind.rawValue)"
          + (position.stance.resolution.map { " " + ResolutionWords.sentence($0) } ?? "")
          + (position.isCurrent ? "" : ", before a text changed")
          + " (\(position.author), \(position.date.prefix(10)))"
          + (position.reason.isEmpty ? "" : ": \(position.reason)"))
    }
    if let resolution = file.resolution, file.positions.count(where: \.isCurrent) > 1 {
      lines.append(
        "\(summary.state.isSettled ? "Agreed" : file.proposals.count > 1 ? "Proposed by most, or first" : "Proposed"): "
          + ResolutionWords.sentence(resolution))
    }
    if !summary.owed.isEmpty { lines.append("Owed by \(summary.owed.joined(separator: ", "))") }
    if !file.history.isEmpty { lines += ["", "History:"] }
    for said in file.history {
      let record = said.record
      let speaker = record.author + (record.organisation.isEmpty ? "" : " for \(record.organisation)")
      lines.append(
        "\(record.date.prefix(10)) \(speaker) \(said.words())" + (said.isUndone ? " – taken back" : "")
          + (record.words.isEmpty ? "" : "\n\(record.words)"))
    }
    // What people wrote in several lines stays apart from the lines that say who said what.
    return lines.map { $0.replacing("\n", with: "\n    ") }.joined(separator: "\n") + "\n"
  }
}
