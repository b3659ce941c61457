import Matching
import Terminology

/// Finds concepts without a designation in a language that the directory is to have; one case for each source.
struct MissingEquivalentRule: ConflictRule {
  static let description = RuleDescription(
    code: "missing-equivalent", title: "Missing equivalent",
    summary: "Concepts have no designation in a language that the directory is to have.")

  /// How many concepts a case shows.
  private static let shown = 12

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.requiredLanguages.flatMap { language -> [ConflictCase] in
      var missing: [Int: [DirectoryEntry]] = [:]
      var present: Set<Int> = []
      for entry in context.entries {
        let members = entry.currentMembers.filter(\.entry.isCurrent)
        let having = members.filter {
          $0.designationLanguages.contains(LanguageTag(canonical: language.primary))
        }
        present.formUnion(having.map(\.source))
        guard having.isEmpty else { continue }
        for source in Set(members.map(\.source)) { missing[source, default: []].append(entry) }
      }
      return missing.sorted { $0.key < $1.key }.map { source, entries in
        let header = context.sources[source]
        let isMultilingual = present.contains(source)
        let members = entries.flatMap { $0.members.filter { $0.source == source }.map(\.key) }
        return context.makeCase(
          MissingEquivalentRule.self, isMultilingual ? .minor : .note,
          Message.missing(
            entries.count, Publications.words(members), context.name(of: language), entries.prefix(3).map(\.label)),
          members: members, languages: [language],
          evidence: entries.prefix(MissingEquivalentRule.shown).map { entry in
            CaseEvidence(
              owners: entry.members.filter { $0.source == source && $0.entry.isCurrent }.prefix(1).map(\.key),
              label: "no \(context.name(of: language)) designation", text: entry.label)
          },
          suggestion: Suggestion(.draftTogether, Message.translate(context.name(of: language))),
          discriminator: "\(language) \(header.organisation) \(header.publication)")
      }
    }
  }

  private enum Message {
    static func missing(_ count: Int, _ publications: String, _ language: String, _ labels: [String]) -> String {
      let names = labels.map { "“\($0)”" }.joined(separator: ", ")
      let concepts = count == 1 ? "1 concept of \(publications) has" : "\(count) concepts of \(publications) have"
      return "\(concepts) no designation in \(language): \(names)\(count > labels.count ? ", …" : "")."
    }

    static func translate(_ language: String) -> String {
      "Ask the national bodies or the language section of an organisation for the \(language) designations."
    }
  }
}
