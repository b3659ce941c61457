import Matching
import Terminology

/// Finds concepts whose definitions differ in form only: the fruit that hangs lowest.
struct DefinitionEditorialRule: ConflictRule {
  static let description = RuleDescription(
    code: "definition-editorial", title: "Definitions differ editorially",
    summary: "Definitions of one concept say the same and differ in spelling, punctuation, articles or the like only.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.filter(\.isShared).compactMap { entry in
      let all = DefinitionVariants.languages(of: entry).map { DefinitionVariants(entry, $0, ladders) }
      let editorial = all.filter { $0.comparison == .editorial }
      guard !editorial.isEmpty, !all.contains(where: { $0.comparison == .substance }) else { return nil }
      return context.makeCase(
        DefinitionEditorialRule.self, .note, Message.differ(entry.label, entry.organisations),
        members: editorial.flatMap(\.owners), languages: editorial.map(\.language),
        evidence: editorial.flatMap(\.evidence), suggestion: Suggestion(.adoptAsIs, Message.adopt))
    }
  }

  private enum Message {
    static func differ(_ label: String, _ organisations: [String]) -> String {
      "The definitions of “\(label)” by \(organisations.sorted().joined(separator: ", ")) say the same in slightly other words."
    }

    static let adopt = "Adopt either wording as it is; nothing of substance hangs on it."
  }
}
