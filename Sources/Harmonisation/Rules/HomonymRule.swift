import Matching
import Terminology

/// Finds designations that stand for different concepts.
///
/// Homonyms are legitimate as long as readers can tell them apart, so they weigh most between organisations, and least
/// where a domain already separates them.
struct HomonymRule: ConflictRule {
  static let description = RuleDescription(
    code: "homonym", title: "Homonym",
    summary: "One designation stands for different concepts.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    var groups: [DesignationKey: [Int: [EntryKey]]] = [:]
    var texts: [DesignationKey: [String]] = [:]
    var doubtful: Set<DesignationKey> = []
    for correspondence in context.correspondences {
      guard let meeting = HomonymRule.meeting(of: correspondence, in: context, ladders),
        let language = meeting.language,
        let left = context.place(of: correspondence.left), let right = context.place(of: correspondence.right),
        left != right
      else { continue }
      let key = DesignationKey(meeting.left ?? "", language, ladders)
      texts[key, default: []] += [meeting.left, meeting.right].compactMap { $0 }
      groups[key, default: [:]][left, default: []].append(correspondence.left)
      groups[key, default: [:]][right, default: []].append(correspondence.right)
      if correspondence.confidence >= 0.3 { doubtful.insert(key) }
    }
    return groups.sorted { $0.key < $1.key }.map { key, concepts in
      makeCase(
        SentenceCase.common(of: texts[key] ?? []) ?? key.key, key.language, concepts,
        isDoubtful: doubtful.contains(key), context, ladders)
    }
  }

  /// The designation that two entries share, where it is one that readers could confuse.
  private static func meeting(
    of correspondence: Correspondence, in context: RuleContext, _ ladders: Ladders
  ) -> Evidence? {
    guard let left = context.member(correspondence.left), let right = context.member(correspondence.right),
      left.entry.isCurrent, right.entry.isCurrent
    else { return nil }
    let meetings = correspondence.meetings.filter { meeting in
      guard let rung = meeting.rung, rung <= .spelling, let text = meeting.left, let language = meeting.language else {
        return false
      }
      let forms = ladders[language].forms(of: text)
      return !forms.isAbbreviation && !forms.isWeak
    }
    return meetings.first { $0.language?.primary == "en" } ?? meetings.first
  }

  private func makeCase(
    _ text: String, _ language: LanguageTag, _ concepts: [Int: [EntryKey]], isDoubtful: Bool, _ context: RuleContext,
    _ ladders: Ladders
  ) -> ConflictCase {
    let keys = concepts.sorted { $0.key < $1.key }.map { Array(Set($0.value)).sorted() }
    let members = keys.flatMap { $0 }.compactMap(context.member)
    let organisations = Set(members.map(\.key.organisation))
    let domains = keys.map { HomonymRule.domains(of: text, language, $0.compactMap(context.member)) }
    let isSeparated =
      domains.allSatisfy { !$0.contains(nil) }
      && domains.reduce(into: Set()) { $0.formUnion($1) }.count == domains.map(\.count).reduce(0, +)
    let isPreferred =
      members.count { member in
        member.preferred(in: language).contains { $0.text.lowercased() == text.lowercased() }
      } > 1
    let isRequired = context.requiredLanguages.contains(LanguageTag(canonical: language.primary))
    let severity: Severity =
      isSeparated
      ? .note
      : organisations.count > 1
        ? (isPreferred && isRequired ? .major : .minor)
        : domains.contains { $0 != [nil] } ? .note : .minor
    let evidence = keys.enumerated().flatMap { order, group in
      group.prefix(2).compactMap { HomonymRule.evidence($0, concept: order + 1, language, context) }
    }
    return context.makeCase(
      HomonymRule.self, severity,
      isDoubtful ? Message.unsure(text, keys.count) : Message.homonym(text, keys.count, organisations.sorted()),
      members: keys.flatMap { $0 }, languages: [language], evidence: evidence,
      suggestion: Suggestion(.distinctConcepts, isSeparated ? Message.keepDomains : Message.addDomains(text)),
      discriminator: "\(language) \(DesignationKey(text, language, ladders).key)")
  }

  /// The domains by which the entries of one concept tell the designation from its homonyms; nil where one has none.
  private static func domains(of text: String, _ language: LanguageTag, _ members: [Member]) -> Set<String?> {
    Set(
      members.map { member in
        member.entry.section(language)?.designations.first { $0.text.lowercased() == text.lowercased() }?.domain
      })
  }

  private static func evidence(
    _ key: EntryKey, concept: Int, _ language: LanguageTag, _ context: RuleContext
  ) -> CaseEvidence? {
    guard let member = context.member(key) else { return nil }
    let definition = member.firstDefinition(in: [language])
    return CaseEvidence(
      owners: [key], language: definition?.language ?? language, label: "concept \(concept)",
      text: definition?.text ?? "")
  }

  private enum Message {
    static func homonym(_ text: String, _ count: Int, _ organisations: [String]) -> String {
      organisations.count > 1
        ? "“\(text)” stands for \(count) different concepts with \(organisations.joined(separator: ", "))."
        : "“\(text)” stands for \(count) different concepts within \(organisations.first ?? "one source")."
    }

    static func unsure(_ text: String, _ count: Int) -> String {
      "“\(text)” may stand for one concept or for \(count); the evidence does not decide it."
    }

    static let keepDomains = "Keep the entries apart; their domains already tell them from each other."

    static func addDomains(_ text: String) -> String {
      "If the concepts are distinct, keep both and tell them apart by a domain, as in “\(text) <domain>”; "
        + "if they are one, settle the definition first."
    }
  }
}
