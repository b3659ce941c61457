import Matching
import Terminology

/// Finds concepts for which organisations prefer different designations.
struct SynonymRule: ConflictRule {
  static let description = RuleDescription(
    code: "synonym", title: "Different preferred designations",
    summary: "Organisations prefer different designations for one concept.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.filter(\.isShared).compactMap { entry in
      guard let language = SynonymRule.referenceLanguage(of: entry) else { return nil }
      let choices = DesignationChoices(entry, language, ladders)
      guard choices.disagree else { return nil }
      let severity: Severity = choices.othersAdmitAll ? .minor : .major
      return context.makeCase(
        SynonymRule.self, severity, Message.differ(choices, context.name(of: language)),
        members: choices.members, languages: [language], evidence: choices.evidence,
        suggestion: Suggestion(.adoptWithNote, Message.choose(choices)))
    }
  }

  /// The language in which the preferred designations of an entry are compared first: English, else French, else the
  /// first that several members have.
  static func referenceLanguage(of entry: DirectoryEntry) -> LanguageTag? {
    let counts = entry.currentMembers.reduce(into: [LanguageTag: Set<Int>]()) { counts, member in
      for language in member.designationLanguages { counts[language, default: []].insert(member.source) }
    }
    let common = counts.filter { $0.value.count > 1 }.keys.sorted()
    return common.first { $0.value == "en" } ?? common.first { $0.value == "fr" } ?? common.first
  }

  private enum Message {
    static func differ(_ choices: DesignationChoices, _ language: String) -> String {
      "\(choices.words) are preferred for one concept in \(language)."
    }

    static func choose(_ choices: DesignationChoices) -> String {
      choices.othersAdmitAll
        ? "Every organisation knows the other designation; agree on one as preferred and keep the other as admitted."
        : "Agree on one as preferred and admit the other, with a note on who uses it."
    }
  }
}

/// What the members of a concept prefer in one language.
struct DesignationChoices {
  /// One designation and who prefers it.
  struct Choice {
    var text: String
    var owners: [EntryKey]
    var forms: Ladder.Forms
  }

  private(set) var choices: [Choice] = []
  /// The source of every member.
  private let sources: [EntryKey: Int]
  /// The language.
  let language: LanguageTag
  /// Whether every member lists the designations that the others prefer, as admitted.
  private(set) var othersAdmitAll = true

  init(_ entry: DirectoryEntry, _ language: LanguageTag, _ ladders: Ladders) {
    self.language = language
    sources = Dictionary(entry.currentMembers.map { ($0.key, $0.source) }) { first, _ in first }
    for member in entry.currentMembers {
      for designation in member.preferred(in: language) {
        let forms = ladders[language].forms(of: designation.text)
        if let index = choices.firstIndex(where: { $0.forms.meets(forms, upTo: .inflection) }) {
          if !choices[index].owners.contains(member.key) { choices[index].owners.append(member.key) }
        } else {
          choices.append(Choice(text: designation.text, owners: [member.key], forms: forms))
        }
      }
    }
    for member in entry.currentMembers
    where member.designationLanguages.contains(LanguageTag(canonical: language.primary)) {
      let known = (member.entry.section(language)?.designations ?? []).map { ladders[language].forms(of: $0.text) }
      let knowsAll = choices.allSatisfy { choice in known.contains { $0.meets(choice.forms, upTo: .inflection) } }
      if !knowsAll { othersAdmitAll = false }
    }
  }

  /// The same choices as far as they are those of some members.
  func restricted(to members: Set<EntryKey>) -> DesignationChoices {
    var restricted = self
    restricted.choices = choices.compactMap { choice in
      let owners = choice.owners.filter(members.contains)
      return owners.isEmpty ? nil : Choice(text: choice.text, owners: owners, forms: choice.forms)
    }
    return restricted
  }

  /// Whether some member shares no preferred designation with another one of another source.
  var disagree: Bool {
    let members = self.members
    return members.contains { one in
      members.contains { sources[one] != sources[$0] && !agree(one, $0) }
    }
  }

  /// Whether two members share a preferred designation.
  private func agree(_ one: EntryKey, _ other: EntryKey) -> Bool {
    choices.contains { $0.owners.contains(one) && $0.owners.contains(other) }
  }

  /// The members that have a choice, in the order of their keys.
  var members: [EntryKey] { Array(Set(choices.flatMap(\.owners))).sorted() }

  /// The choices in words: `“a” (IEC) and “b” (ISO, ITU-T)`.
  var words: String {
    choices.map { choice in
      "“\(choice.text)” (\(Array(Set(choice.owners.map(\.organisation))).sorted().joined(separator: ", ")))"
    }.listed
  }

  /// The choices as evidence.
  var evidence: [CaseEvidence] {
    choices.map { CaseEvidence(owners: $0.owners, language: language, label: "preferred designation", text: $0.text) }
  }
}
