import Matching
import Terminology

/// Finds concepts whose definitions say different things.
struct DefinitionSubstanceRule: ConflictRule {
  static let description = RuleDescription(
    code: "definition-substance", title: "Definitions differ in substance",
    summary: "Organisations define one concept in words that do not say the same.")

  func cases(in context: RuleContext, _ ladders: Ladders) -> [ConflictCase] {
    context.entries.filter(\.isShared).compactMap { entry in
      let variants = DefinitionVariants.languages(of: entry)
        .map { DefinitionVariants(entry, $0, ladders) }.filter { $0.comparison == .substance }
      guard let first = variants.first else { return nil }
      return context.makeCase(
        DefinitionSubstanceRule.self, .major,
        Message.differ(entry.label, entry.organisations, variants.map { context.name(of: $0.language) }),
        members: variants.flatMap(\.owners), languages: variants.map(\.language),
        evidence: variants.flatMap(\.evidence),
        suggestion: suggestion(first, ladders[first.language]))
    }
  }

  private func suggestion(_ variants: DefinitionVariants, _ ladder: Ladder) -> Suggestion {
    if let adoption = adoption(variants, ladder) { return adoption }
    let words = variants.variants.map { Set(ladder.substance(of: $0.text)) }
    for (order, general) in words.enumerated() {
      for (other, particular) in words.enumerated() where other != order && general.isStrictSubset(of: particular) {
        let owner = variants.variants[other].keys[0]
        return Suggestion(.narrowerConcept, Message.narrower(owner))
      }
    }
    return Suggestion(.draftTogether, Message.draft)
  }

  /// What to do about a definition that names another as its source and says something else.
  private func adoption(_ variants: DefinitionVariants, _ ladder: Ladder) -> Suggestion? {
    for variant in variants.variants {
      for other in variants.variants {
        guard let (source, cited) = variant.citation(of: other),
          DefinitionComparison(variant.text, other.text, ladder) == .substance
        else { continue }
        switch source.relation {
        case nil, .identical: return Suggestion(.adoptAsIs, Message.adopted(variant.keys[0], cited.key))
        case .modified, .adapted: return Suggestion(.adoptAsIs, Message.modified(variant.keys[0], cited.key))
        case .similar, .compare, .see, .lineage: continue
        }
      }
    }
    return nil
  }

  private enum Message {
    static func differ(_ label: String, _ organisations: [String], _ languages: [String]) -> String {
      "The definitions of “\(label)” by \(organisations.sorted().joined(separator: ", ")) differ in substance "
        + "(\(languages.prefix(4).joined(separator: ", "))\(languages.count > 4 ? ", …" : ""))."
    }

    static func adopted(_ owner: EntryKey, _ source: EntryKey) -> String {
      "\(owner.organisation) names the definition of \(source.organisation) as its source, yet its own says something "
        + "else; adopt that wording as it is, or mark the source as modified."
    }

    static func modified(_ owner: EntryKey, _ source: EntryKey) -> String {
      "\(owner.organisation) took the definition over from \(source.organisation) with a modification; "
        + "decide whether the modification is needed, and adopt one wording."
    }

    static func narrower(_ owner: EntryKey) -> String {
      "The definition of \(owner.organisation) holds all words of the other and more; if its concept is narrower, "
        + "reuse the general definition and add what delimits it."
    }

    static let draft =
      "Decide whether it is one concept; if so, adopt one definition, with a note, or draft one together."
  }
}
