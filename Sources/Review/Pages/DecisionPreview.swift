import Exporters
import Harmonisation
import Terminology

/// What a position would change, in words, without anything being written.
struct DecisionPreview {
  private let file: CaseFile
  private let position: Position
  private let delegates: [String: String]
  private let citations: EntryCitations

  /// A preview.
  ///
  /// - Parameters:
  ///   - stance: what the organisation would say.
  ///   - organisation: the organisation.
  ///   - file: the case.
  ///   - delegates: who speaks for whom.
  init(_ stance: Stance, of organisation: String, on file: CaseFile, delegates: [String: String]) {
    self.file = file
    self.delegates = delegates
    // Later than everything that was said.
    position = Position(organisation: organisation, stance: stance, author: "", date: "9999")
    citations = file.citations
  }

  /// The sentences.
  var sentences: [String] {
    let members = file.entries.map(\.key.organisation).uniqued()
    let others = file.positions.filter { $0.organisation != position.organisation }
    let after = Consensus(members, positions: others + [position], delegates: delegates)
    var sentences = [stateSentence(after)]
    if file.represented(by: position.organisation).isEmpty {
      sentences.append("“\(position.organisation)” has no entry in this case: it is heard, and does not count.")
    }
    if !after.owed.isEmpty, after.state != .proposed {
      sentences.append("\(quoted(after.owed)) would still owe a position.")
    }
    guard let resolution = position.stance.resolution else {
      return sentences + ["It changes nothing in the directory by itself."]
    }
    for other in others where other.isCurrent && other.stance.resolution.map({ $0 != resolution }) == true {
      guard let wanted = other.stance.resolution else { continue }
      guard !resolution.extends(wanted) else {
        sentences.append("“\(other.organisation)” said so before all entries were there, and is asked again.")
        continue
      }
      let words = ResolutionWords.sentence(wanted) { citations.citation(of: $0) }
      sentences.append("“\(other.organisation)” wants something else: \(words).")
    }
    let effects = effects(of: resolution)
    if effects.isEmpty { return sentences + ["Nothing would change in the directory."] }
    let when = after.state == .agreed ? "In the next merge:" : "If all consent, in the merge after that:"
    return sentences + [when] + effects
  }

  private func quoted(_ names: [String]) -> String { names.map { "“\($0)”" }.listed }

  private func stateSentence(_ after: Consensus) -> String {
    switch after.state {
    case .open, .reopened: "The case would stay open."
    case .proposed: "The case would be proposed: \(quoted(after.owed)) would still owe a position."
    case .contested: "The case would be contested: not all want the same."
    case .agreed: "The case would be agreed."
    case .deferred: "The case would be deferred."
    }
  }

  private func effects(of resolution: Resolution) -> [String] {
    guard resolution.outcome != .deferred else { return [] }
    var effects: [String] = []
    let groups = resolution.concepts.map { $0.map(named).listed }
    for (group, words) in zip(resolution.concepts, groups) where group.count > 1 {
      effects.append("One concept: \(words).")
    }
    if groups.count > 1 { effects.append("Kept apart: \(groups.joined(separator: " | ")).") }
    if let key = resolution.definition {
      let text = definition(of: key).map { ": “\($0)”" } ?? ""
      effects.append(
        resolution.outcome == .narrowerConcept
          ? "The generic concept is that of \(named(key))\(text)."
          : "The directory shows the definition of \(named(key))\(text). The others stay, as set aside.")
    }
    if let text = resolution.text {
      let what =
        switch resolution.outcome {
        case .draftTogether: "It shows the definition that was drafted"
        case .narrowerConcept: "The narrower concept is delimited by"
        default: "It gets the note"
        }
      effects.append("\(what): “\(text)”\(resolution.language.map { " (\($0))" } ?? "").")
    }
    for (language, term) in resolution.preferred.sorted(by: { $0.key < $1.key }) {
      effects.append("“\(term)” is the preferred designation (\(language)).")
    }
    for (language, term) in resolution.deprecated.sorted(by: { $0.key < $1.key }) {
      effects.append("“\(term)” is deprecated (\(language)).")
    }
    for (key, domain) in resolution.qualifiers.sorted(by: { $0.key < $1.key }) {
      effects.append("\(named(key)) gets the domain “\(domain)”.")
    }
    for key in resolution.withdrawn { effects.append("\(named(key)) counts as withdrawn.") }
    return effects
  }

  private func named(_ key: EntryKey) -> String { "“\(citations.citation(of: key))”" }

  private func definition(of key: EntryKey) -> String? {
    let quoted = file.found.evidence.first { $0.owners.contains(key) && $0.label == "definition" && !$0.text.isEmpty }
    let entry = file.entries.first { $0.key == key }?.entry
    return quoted?.text ?? entry?.languageSections.lazy.flatMap(\.definitions).first?.text
  }
}
