import Matching
import Terminology

/// Finds concepts that nobody defines, and entries without a definition beside others that have one.
///
/// A concept of several sources is a case of its own; those of a single source are one case together, for they are one
/// question to its owner.
struct MissingDefinitionRule: ConflictRule {
  static let description = RuleDescription(
    code: "missing-definition", title: "Missing definition",
    summary: "A concept has designations but no definition.")

  /// How many concepts a case of a single source shows.
  private static let shown = 12

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    var alone: [Int: [Member]] = [:]
    var cases: [ConflictCase] = []
    for entry in context.entries {
      let current = entry.currentMembers.filter(\.entry.isCurrent)
      let undefined = current.filter { $0.firstDefinition(in: []) == nil }
      guard !undefined.isEmpty else { continue }
      let defining = current.filter { member in !undefined.contains { $0.key == member.key } }
      if !defining.isEmpty {
        cases.append(adoption(entry, undefined, defining, context))
      } else if entry.isShared {
        cases.append(undefinedEverywhere(entry, undefined, context))
      } else {
        alone[undefined[0].source, default: []] += undefined
      }
    }
    return cases + alone.sorted { $0.key < $1.key }.map { ofOneSource($0.value, context.sources[$0.key], context) }
  }

  private func adoption(
    _ entry: DirectoryEntry, _ undefined: [Member], _ defining: [Member], _ context: RuleContext
  ) -> ConflictCase {
    context.makeCase(
      MissingDefinitionRule.self, .note,
      Message.elsewhere(entry.label, undefined.map(\.key.organisation), defining.map(\.key.organisation)),
      members: (undefined + defining).map(\.key), languages: [], evidence: defining.compactMap(evidence),
      suggestion: Suggestion(.adoptAsIs, Message.adopt(defining[0].key)))
  }

  private func undefinedEverywhere(_ entry: DirectoryEntry, _ undefined: [Member], _ context: RuleContext)
    -> ConflictCase
  {
    let reference = undefined.lazy.compactMap(\.reference).first
    return context.makeCase(
      MissingDefinitionRule.self, reference == nil ? .major : .minor,
      reference.map { Message.refers(entry.label, $0) } ?? Message.nowhere(entry.label), members: undefined.map(\.key),
      languages: [], evidence: [],
      suggestion: reference == nil
        ? Suggestion(.draftTogether, Message.draft) : Suggestion(.adoptAsIs, Message.takeOver))
  }

  private func ofOneSource(_ members: [Member], _ header: GlossaryHeader, _ context: RuleContext) -> ConflictCase {
    context.makeCase(
      MissingDefinitionRule.self, .minor,
      Message.alone(members.count, Publications.words(members.map(\.key)), members.prefix(3).map(\.entry.label)),
      members: members.map(\.key), languages: [],
      evidence: members.prefix(MissingDefinitionRule.shown).map { member in
        CaseEvidence(
          owners: [member.key], label: member.reference.map { "refers to \($0)" } ?? "no definition",
          text: member.entry.label)
      },
      suggestion: Suggestion(.draftTogether, Message.ask(header.organisation)),
      discriminator: "\(header.organisation) \(header.publication)")
  }

  private func evidence(_ member: Member) -> CaseEvidence? {
    member.firstDefinition(in: [LanguageTag(canonical: "en"), LanguageTag(canonical: "fr")]).map {
      CaseEvidence(owners: [member.key], language: $0.language, label: "definition", text: $0.text)
    }
  }

  private enum Message {
    static func nowhere(_ label: String) -> String { "“\(label)” has no definition in any source." }

    static func refers(_ label: String, _ reference: String) -> String {
      "“\(label)” has no definition here; an entry refers to \(reference)."
    }

    static func elsewhere(_ label: String, _ undefined: [String], _ defining: [String]) -> String {
      "“\(label)” has no definition with \(list(undefined)); \(list(defining)) \(Set(defining).count > 1 ? "have" : "has") one."
    }

    static func alone(_ count: Int, _ publications: String, _ labels: [String]) -> String {
      let names = labels.map { "“\($0)”" }.joined(separator: ", ")
      let concepts = count == 1 ? "1 concept of \(publications) has" : "\(count) concepts of \(publications) have"
      return "\(concepts) no definition: \(names)\(count > labels.count ? ", …" : "")."
    }

    static func adopt(_ key: EntryKey) -> String { "Adopt the definition of \(key.organisation) as it is." }
    static let draft = "Draft a definition, or leave the concept out of the first edition."
    static let takeOver = "Take over the definition from the document that the entry refers to."

    static func ask(_ organisation: String) -> String {
      "Ask \(organisation) for the definitions or where they stand; leave the concepts out of the first edition until then."
    }

    private static func list(_ organisations: [String]) -> String {
      Array(Set(organisations)).sorted().joined(separator: ", ")
    }
  }
}

extension Member {
  /// What an entry without a definition refers the reader to.
  fileprivate var reference: String? {
    if let see = entry.relations.first(where: { $0.kind == .see }) { return see.label ?? see.target }
    return (entry.sources + entry.languageSections.flatMap(\.sources)).first.map(\.description)
  }
}
