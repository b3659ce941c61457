import Matching
import Terminology

/// Finds entries of one source that define the same concept.
struct DoubletteRule: ConflictRule {
  static let description = RuleDescription(
    code: "doublette", title: "Doublette",
    summary: "One source has several entries for the same concept.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.flatMap { entry -> [ConflictCase] in
      let groups = Dictionary(grouping: entry.members.filter(\.entry.isCurrent), by: \.source)
      return groups.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map { _, members in
        let definitions = members.compactMap { $0.firstDefinition(in: []) }
        let isSame = Set(definitions.map(\.text)).count <= 1
        return context.makeCase(
          DoubletteRule.self, .minor, Message.doublette(entry.label, members.map(\.key), isSame),
          members: members.map(\.key), languages: Array(Set(definitions.map(\.language))).sorted(),
          evidence: evidence(members),
          suggestion: Suggestion(.deprecate, isSame ? Message.merge : Message.compare))
      }
    }
  }

  private func evidence(_ members: [Member]) -> [CaseEvidence] {
    let first = members.lazy.compactMap { $0.firstDefinition(in: []) }.first
    return members.map { member in
      let definition = member.firstDefinition(in: first.map { [$0.language] } ?? [])
      var difference: WordDifference?
      if let first, let definition, definition.text != first.text, definition.language == first.language {
        difference = WordDifference(from: first.text, to: definition.text, language: first.language)
      }
      return CaseEvidence(
        owners: [member.key], language: definition?.language, label: member.entry.label, text: definition?.text ?? "",
        difference: difference)
    }
  }

  private enum Message {
    static func doublette(_ label: String, _ keys: [EntryKey], _ isSame: Bool) -> String {
      let isOnePublication = Set(keys.map(\.publication)).count == 1
      let entries = keys.map { isOnePublication ? $0.identifier : "\($0.publication) \($0.identifier)" }
        .joined(separator: ", ")
      return "\(keys[0].organisation) has \(keys.count) entries for “\(label)” (\(entries)), "
        + (isSame ? "with the same definition." : "with different definitions.")
    }

    static let merge = "Keep one of the entries and let the others refer to it."
    static let compare =
      "Decide whether they are one concept; then keep one entry and withdraw the others, or tell them apart by a domain."
  }
}
