import Matching
import Terminology

/// Finds abbreviations that stand for several concepts, and concepts that organisations abbreviate differently.
struct AbbreviationClashRule: ConflictRule {
  static let description = RuleDescription(
    code: "abbreviation-clash", title: "Abbreviation clash",
    summary: "One abbreviation stands for several concepts, or one concept has several abbreviations.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    sharedAbbreviations(context, ladders) + severalAbbreviations(context, ladders)
  }

  private struct Bearer {
    var place: Int
    var owner: EntryKey
    var text: String
    /// What it stands for, in words; nil where the source does not spell it out.
    var fullForm: String?
    /// What tells readers which concept is meant.
    var evidence: CaseEvidence
  }

  private func sharedAbbreviations(_ context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    var bearers: [DesignationKey: [Bearer]] = [:]
    for (place, entry) in context.entries.enumerated() {
      for member in entry.currentMembers where member.entry.isCurrent {
        for (section, abbreviation) in abbreviations(of: member, ladders) {
          let key = DesignationKey(abbreviation, section.language, ladders)
          let fullForm = section.designations.first { $0.text != abbreviation && $0.type?.isSymbolic != true }?.text
          let definition = fullForm == nil ? member.firstDefinition(in: [section.language]) : nil
          let evidence = CaseEvidence(
            owners: [member.key], language: definition?.language ?? section.language, label: abbreviation,
            text: fullForm ?? definition?.text ?? entry.label)
          bearers[key, default: []].append(
            Bearer(place: place, owner: member.key, text: abbreviation, fullForm: fullForm, evidence: evidence))
        }
      }
    }
    return bearers.sorted { $0.key < $1.key }.compactMap { key, bearers in
      let concepts = Set(bearers.map(\.place))
      guard concepts.count > 1 else { return nil }
      let isBetween = Set(bearers.map(\.owner.organisation)).count > 1
      return context.makeCase(
        AbbreviationClashRule.self, isBetween ? .major : .minor,
        Message.shared(bearers[0].text, fullForms(bearers, key.language, ladders), concepts.count),
        members: bearers.map(\.owner),
        languages: [key.language],
        evidence: bearers.map(\.evidence),
        suggestion: Suggestion(.distinctConcepts, Message.spellOut(bearers[0].text)), discriminator: key.key)
    }
  }

  /// What the abbreviation stands for, each full form in one spelling.
  private func fullForms(_ bearers: [Bearer], _ language: LanguageTag, _ ladders: Ladders) -> [String] {
    let forms = Dictionary(grouping: bearers.compactMap(\.fullForm)) { DesignationKey($0, language, ladders) }
    return forms.values.compactMap(SentenceCase.common).sorted()
  }

  private func severalAbbreviations(_ context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.filter(\.isShared).flatMap { entry -> [ConflictCase] in
      var uses: [LanguageTag: [DesignationKey: [(text: String, owner: EntryKey)]]] = [:]
      for member in entry.currentMembers {
        for (section, abbreviation) in abbreviations(of: member, ladders) {
          let key = DesignationKey(abbreviation, section.language, ladders)
          uses[key.language, default: [:]][key, default: []].append((abbreviation, member.key))
        }
      }
      return uses.sorted { $0.key < $1.key }.compactMap { language, forms in
        var known: [String: Set<DesignationKey>] = [:]
        for (key, bearers) in forms {
          for bearer in bearers { known[bearer.owner.organisation, default: []].insert(key) }
        }
        guard known.values.contains(where: { one in known.values.contains { $0.isDisjoint(with: one) } }) else {
          return nil
        }
        let all = forms.sorted { $0.key < $1.key }.flatMap(\.value)
        return context.makeCase(
          AbbreviationClashRule.self, .minor, Message.several(entry.label, Array(Set(all.map(\.text))).sorted()),
          members: all.map(\.owner), languages: [language],
          evidence: all.map {
            CaseEvidence(owners: [$0.owner], language: language, label: "abbreviation", text: $0.text)
          },
          suggestion: Suggestion(.adoptWithNote, Message.chooseOne), discriminator: language.value)
      }
    }
  }

  private func abbreviations(of member: Member, _ ladders: Ladders) -> [(LanguageSection, String)] {
    member.entry.languageSections.flatMap { section in
      section.designations.filter { designation in
        guard !designation.text.isEmpty, designation.type?.isSymbolic != true else { return false }
        if designation.type?.isAbbreviated == true && designation.type != .shortForm {
          return designation.text.count > 1
        }
        return ladders[section.language].forms(of: designation.text).isAbbreviation
      }.map { (section, $0.text) }
    }
  }

  private enum Message {
    static func shared(_ abbreviation: String, _ fullForms: [String], _ count: Int) -> String {
      guard fullForms.count > 1 else { return "“\(abbreviation)” abbreviates \(count) different concepts." }
      let forms = fullForms.prefix(4).map { "“\($0)”" }.joined(separator: ", ")
      return "“\(abbreviation)” abbreviates different concepts: \(forms)\(fullForms.count > 4 ? ", …" : "")."
    }

    static func spellOut(_ abbreviation: String) -> String {
      "Keep “\(abbreviation)” for one of them in the directory, or spell it out wherever both may be meant."
    }

    static func several(_ label: String, _ abbreviations: [String]) -> String {
      "“\(label)” is abbreviated in different ways: \(abbreviations.map { "“\($0)”" }.joined(separator: ", "))."
    }

    static let chooseOne = "Agree on one abbreviation and admit the other."
  }
}
