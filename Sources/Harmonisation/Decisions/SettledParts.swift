import Matching
import Terminology

/// Finds settled cases again as they were, where further entries have come into their concepts since.
///
/// The rule that found such a case looks at its entries alone once more; their texts are those that were judged, so it
/// says what it said.
struct SettledParts {
  private let builder: DirectoryBuilder
  private let context: RuleContext
  private let ladders = Ladders()
  private let correspondences: [EntryKey: [Correspondence]]

  /// Parts of the entries of a directory that was made from glossaries.
  init(_ builder: DirectoryBuilder, _ context: RuleContext) {
    self.builder = builder
    self.context = context
    correspondences = Dictionary(grouping: context.correspondences, by: \.left)
  }

  /// A case as it was; nil when its rule does not find it among its entries any more.
  func part(_ earlier: ReviewedCase) -> ConflictCase? {
    guard let rule = ConflictRules.all.first(where: { type(of: $0).description.code == earlier.rule }) else {
      return nil
    }
    let members = Set(earlier.members)
    let concepts = Dictionary(grouping: earlier.members) { context.place(of: $0) ?? -1 }
    let entries = concepts.sorted { $0.key < $1.key }.compactMap { place, keys in
      place < 0 ? nil : builder.entry(keys.sorted(), id: context.entries[place].id)
    }
    let alone = RuleContext(
      entries: entries, sources: context.sources,
      correspondences: earlier.members.flatMap { key in
        (correspondences[key] ?? []).filter { members.contains($0.right) }
      },
      requiredLanguages: context.requiredLanguages)
    var part = rule.cases(in: alone, ladders).first { found in
      found.members == earlier.members && found.asksTheSame(as: earlier)
    }
    part?.id = earlier.id
    return part
  }
}
