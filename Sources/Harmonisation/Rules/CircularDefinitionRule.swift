import Matching
import Terminology

/// Finds definitions that lead back to themselves.
///
/// An entry is circular when its definition uses its own designation, or when its definition refers to an entry whose
/// definition refers back, directly or over a third one.
struct CircularDefinitionRule: ConflictRule {
  static let description = RuleDescription(
    code: "circular-definition", title: "Circular definition",
    summary: "A definition uses the designation that it defines, directly or through other definitions.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    selfReferring(context, ladders) + cycles(context)
  }

  private func selfReferring(_ context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.flatMap { entry in
      entry.currentMembers.filter(\.entry.isCurrent).compactMap { member -> ConflictCase? in
        for section in member.entry.languageSections {
          guard let definition = section.definitions.first, let term = section.leadingDesignation,
            ladders[section.language].isCircular(definition.text, defining: term.text)
          else { continue }
          return context.makeCase(
            CircularDefinitionRule.self, .minor, Message.itself(term.text, member.key), members: [member.key],
            languages: [section.language],
            evidence: [
              CaseEvidence(owners: [member.key], language: section.language, label: term.text, text: definition.text)
            ],
            suggestion: Suggestion(.draftTogether, Message.redraft), discriminator: "self")
        }
        return nil
      }
    }
  }

  /// Circles of two or three entries.
  private func cycles(_ context: RuleContext) -> [ConflictCase] {
    var edges: [EntryKey: [EntryKey]] = [:]
    for entry in context.entries {
      for member in entry.members where member.entry.isCurrent {
        let targets = member.definitionReferences.compactMap { reference -> EntryKey? in
          guard case .entry(let key) = context.references.resolve(reference.target, from: member), key != member.key
          else {
            return nil
          }
          return key
        }
        if !targets.isEmpty { edges[member.key] = Array(Set(targets)).sorted() }
      }
    }
    var circles: Set<[EntryKey]> = []
    for (start, targets) in edges {
      for second in targets {
        for third in edges[second] ?? [] {
          if third == start { circles.insert([start, second].sorted()) }
          if third != start, edges[third]?.contains(start) == true { circles.insert([start, second, third].sorted()) }
        }
      }
    }
    return circles.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { circle in
      // A circle of three that holds one of two is said already.
      if circle.count == 3
        && circle.indices.contains(where: { skip in
          circles.contains(circle.enumerated().filter { $0.offset != skip }.map(\.element))
        })
      {
        return nil
      }
      let members = circle.compactMap(context.member)
      return context.makeCase(
        CircularDefinitionRule.self, .minor, Message.circle(members.map(\.entry.label)), members: circle,
        languages: [],
        evidence: members.map { member in
          let definition = member.firstDefinition(in: [])
          return CaseEvidence(
            owners: [member.key], language: definition?.language, label: member.entry.label,
            text: definition?.text ?? "")
        },
        suggestion: Suggestion(.draftTogether, Message.breakUp), discriminator: "circle")
    }
  }

  private enum Message {
    static func itself(_ term: String, _ key: EntryKey) -> String {
      "The definition of “\(term)” by \(key.organisation) uses the term itself."
    }

    static func circle(_ labels: [String]) -> String {
      "The definitions of \(labels.map { "“\($0)”" }.joined(separator: ", ")) refer to each other in a circle."
    }

    static let redraft = "Define the concept by a broader one and what delimits it, without its own designation."
    static let breakUp = "Define one of them without the others."
  }
}
