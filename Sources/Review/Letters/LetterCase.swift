import Exporters
import Harmonisation
import Terminology

/// What a liaison letter says about one case.
struct LetterCase {
  private let file: CaseFile
  private let organisation: String
  private let citations: EntryCitations

  init(_ file: CaseFile, for organisation: String) {
    self.file = file
    self.organisation = organisation
    citations = file.citations
  }

  /// The case in full.
  func blocks(number: Int) -> [LetterBlock] {
    let summary = file.summary
    let flag = file.changes.isEmpty ? "" : " (re-opened)"
    let level = summary.level.map { "; level: \($0)" } ?? ""
    var blocks: [LetterBlock] = [
      .heading(3, [.words("\(number). \(summary.message)\(flag)")], anchor: summary.id),
      .paragraph([
        .words("\(summary.id); \(ReportWords.title(ofRule: summary.rule)); \(summary.state.rawValue)\(level)")
      ]),
    ]
    blocks += texts
    blocks += changes
    blocks.append(.paragraph([.strong("Positions so far.")]))
    blocks.append(.list(positions))
    blocks.append(.paragraph([.strong("What is proposed."), " ", proposal]))
    let effects = LetterEffects(file, for: organisation, citations)
    if file.resolution != nil {
      blocks.append(.paragraph([.strong("What would change for \(organisation).")]))
      blocks.append(.list(effects.spans))
    }
    blocks.append(.paragraph([.strong("What we ask of you."), .words(" \(question)")]))
    return blocks
  }

  /// Who said what, in few words.
  var positionsInBrief: [LetterSpan] {
    let said = file.positions.map { position in
      "\(position.organisation) \(ResolutionWords.verb(of: position.stance.kind))"
        + (position.stance.resolution.map { " “\(ResolutionWords.name(of: $0.outcome))”" } ?? "")
    }
    return [.words(said.isEmpty ? "none" : said.joined(separator: "; ") + (file.changes.isEmpty ? "" : " (re-opened)"))]
  }

  /// What is proposed, else suggested, in few words.
  var proposalInBrief: LetterSpan {
    if let resolution = file.resolution { return .words(sentence(resolution)) }
    return .words("suggested: \(file.found.suggestion.words)")
  }

  /// The texts of the organisation first, then those of the others.
  private var texts: [LetterBlock] {
    let own = file.found.evidence.filter { $0.owners.contains { $0.organisation == organisation } }
    let others = file.found.evidence.filter { !$0.owners.contains { $0.organisation == organisation } }
    let named = file.entries.filter { item in !file.found.evidence.contains { $0.owners.contains(item.key) } }
    func blocks(_ title: String, _ evidence: [CaseEvidence], _ entries: [EntryKey]) -> [LetterBlock] {
      guard !evidence.isEmpty || !entries.isEmpty else { return [] }
      let quotations = evidence.map { item in
        LetterBlock.quotation(
          item.text, language: item.language,
          owners: [
            .strong(item.owners.map(citations.citation).joined(separator: "; ")),
            .words(", \(item.label)\(item.language.map { " (\($0))" } ?? "")"),
          ])
      }
      let rest = entries.map { key in
        let label = file.entries.first { $0.key == key }?.entry?.label
        return [LetterSpan.strong(citations.citation(of: key))]
          + (label.map { [LetterSpan.words(": "), .quoted($0, nil)] } ?? [.words(" (in no source any more)")])
      }
      return [.paragraph([.strong(title)])] + quotations + (rest.isEmpty ? [] : [.list(rest)])
    }
    let (mine, theirs) = (named.map(\.key).filter(isOwn), named.map(\.key).filter { !isOwn($0) })
    return blocks("What \(organisation) says:", own, mine) + blocks("What the others say:", others, theirs)
  }

  private func isOwn(_ key: EntryKey) -> Bool { key.organisation == organisation }

  private var changes: [LetterBlock] {
    guard !file.changes.isEmpty else { return [] }
    let points = file.changes.map { change -> [LetterSpan] in
      [
        .strong(citations.citation(of: change.entry)), .words(": it was "), .quoted(change.old, change.language),
        .words(", and is now "), change.new.map { .quoted($0, change.language) } ?? .words("nothing"),
      ]
    }
    return [.paragraph([.strong("Re-opened:"), " texts have changed since they were judged."]), .list(points)]
  }

  private var positions: [[LetterSpan]] {
    let said = file.positions.map { position -> [LetterSpan] in
      let resolution = position.stance.resolution.map { ": \(sentence($0))" } ?? ""
      let stale = position.isCurrent ? "" : ", before a text changed"
      let words =
        " \(ResolutionWords.verb(of: position.stance.kind))\(resolution) "
        + "(\(position.author), \(position.date.prefix(10))\(stale))"
      return [.strong(position.organisation), .words(words)]
        + (position.reason.isEmpty ? ["."] : [.words("; the reason: "), .quoted(position.reason, nil)])
    }
    let owed = file.summary.owed.filter { $0 != organisation }
    let waiting: [[LetterSpan]] = owed.isEmpty ? [] : [[.words("Not yet known: \(owed.joined(separator: ", ")).")]]
    return said.isEmpty && waiting.isEmpty ? [["None so far."]] : said + waiting
  }

  private var proposal: LetterSpan {
    if let resolution = file.resolution {
      let supporters = file.positions.filter { $0.isCurrent && $0.stance.resolution == resolution }.map(\.organisation)
      return .words("\(sentence(resolution)) (proposed or supported by \(supporters.joined(separator: ", "))).")
    }
    let suggestion = file.found.suggestion
    return .words(
      "Nothing yet. As a starting point that binds nobody, the comparison suggests "
        + "“\(ResolutionWords.name(of: suggestion.outcome))”: \(suggestion.words)")
  }

  private var question: String {
    guard file.summary.owed.contains(organisation) else {
      return "Your position is known; please tell us by [date] if, with what the others say, you would change it."
    }
    return file.resolution == nil
      ? "Please say by [date] which outcome you would support, or that you leave it to the others."
      : "Please say by [date] whether you consent, object, or leave it to the others; another proposal is welcome."
  }

  private func sentence(_ resolution: Resolution) -> String {
    ResolutionWords.sentence(resolution, citation: citations.citation)
  }
}
