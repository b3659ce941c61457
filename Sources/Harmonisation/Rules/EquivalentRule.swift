import Matching
import Terminology

/// Finds concepts whose designations agree in one language and disagree in another.
struct EquivalentRule: ConflictRule {
  static let description = RuleDescription(
    code: "equivalent", title: "Equivalents disagree",
    summary: "Organisations agree on the designation in one language and use different equivalents in another.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.filter(\.isShared).flatMap { entry -> [ConflictCase] in
      guard let reference = SynonymRule.referenceLanguage(of: entry) else { return [] }
      // Members that share several designations disagree but once.
      var seen: Set<[EntryKey]> = []
      // Who differs in the reference language as well has a case of its own for that.
      return DesignationChoices(entry, reference, ladders).choices.compactMap { agreed in
        found(entry, among: agreed, reference, context, ladders)
      }.filter { seen.insert($0.members).inserted }
    }
  }

  /// The case of the members that agree on a designation in the reference language.
  private func found(
    _ entry: DirectoryEntry, among agreed: DesignationChoices.Choice, _ reference: LanguageTag, _ context: RuleContext,
    _ ladders: Ladders
  ) -> ConflictCase? {
    let languages = Set(entry.currentMembers.flatMap(\.designationLanguages)).subtracting([reference]).sorted()
    let choices = languages.map { language in
      DesignationChoices(entry, language, ladders).restricted(to: Set(agreed.owners))
    }.filter(\.disagree)
    guard !choices.isEmpty else { return nil }
    let isRequired = choices.contains { context.requiredLanguages.contains($0.language) }
    return context.makeCase(
      EquivalentRule.self, isRequired ? .major : .minor,
      Message.disagree(
        choices.map { (context.name(of: $0.language), $0.words) }, agreed.text, context.name(of: reference)),
      members: choices.flatMap(\.members), languages: choices.map(\.language), evidence: choices.flatMap(\.evidence),
      suggestion: Suggestion(.adoptWithNote, Message.choose))
  }

  private enum Message {
    static func disagree(_ choices: [(language: String, words: String)], _ label: String, _ reference: String) -> String
    {
      let first = choices[0]
      let more =
        choices.count > 1 ? ", and likewise in \(choices.dropFirst().map(\.language).joined(separator: ", "))" : ""
      return "“\(label)” is agreed in \(reference), but in \(first.language) it is \(first.words)\(more)."
    }

    static let choose = "Agree on one equivalent as preferred and admit the other."
  }
}
