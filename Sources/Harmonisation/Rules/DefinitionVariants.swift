import Matching
import Terminology

/// The definitions of a concept in one language, the same text once.
struct DefinitionVariants {
  /// A definition and whose it is.
  struct Variant {
    var text: String
    /// Its language as the first owner tags it, which may name script and region.
    var language: LanguageTag
    var owners: [Member]
    var sources: [SourceCitation]

    /// The keys of the owners.
    var keys: [EntryKey] { owners.map(\.key) }

    /// Where it names another definition as its source: the citation, and the owner that it cites.
    func citation(of other: Variant) -> (source: SourceCitation, cited: Member)? {
      for source in sources {
        if let cited = other.owners.first(where: { source.cites($0.entry, $0.key) }) { return (source, cited) }
      }
      return nil
    }
  }

  let language: LanguageTag
  private(set) var variants: [Variant] = []
  /// The greatest difference between definitions of different sources; nil when only one source has any.
  private(set) var comparison: DefinitionComparison?

  init(_ entry: DirectoryEntry, _ language: LanguageTag, _ ladders: Ladders) {
    self.language = language
    for member in entry.currentMembers {
      guard let definition = member.definition(in: language), !definition.text.isEmpty else { continue }
      if let index = variants.firstIndex(where: { $0.text == definition.text }) {
        variants[index].owners.append(member)
        variants[index].sources += member.sources(of: definition, in: language)
      } else {
        variants.append(
          Variant(
            text: definition.text,
            language: definition.language ?? member.entry.section(language)?.language ?? language,
            owners: [member], sources: member.sources(of: definition, in: language)))
      }
    }
    compare(ladders[language])
  }

  /// The languages in which a concept has definitions, English and French first.
  static func languages(of entry: DirectoryEntry) -> [LanguageTag] {
    let sections = entry.sections.filter { !$0.definitions.isEmpty }.map { LanguageTag(canonical: $0.language.primary) }
    return sections.uniqued()
  }

  /// The variants as evidence: first the one that is most like all others, then these, each compared with it.
  var evidence: [CaseEvidence] {
    guard let central = central else { return [] }
    let others = variants.indices.filter { $0 != central }
    return ([central] + others).map { order in
      let variant = variants[order]
      return CaseEvidence(
        owners: variant.keys, language: variant.language, label: "definition", text: variant.text,
        difference: order == central
          ? nil : WordDifference(from: variants[central].text, to: variant.text, language: language))
    }
  }

  /// The variant that has most in common with the others; the first of several.
  private var central: Int? {
    guard variants.count > 2 else { return variants.indices.first }
    let likeness = variants.map { one in
      variants.map { WordDifference(from: one.text, to: $0.text, language: language).commonShare }.reduce(0, +)
    }
    return likeness.indices.max { (likeness[$0], -$0) < (likeness[$1], -$1) }
  }

  /// The owners of all variants.
  var owners: [EntryKey] { variants.flatMap(\.keys) }

  private mutating func compare(_ ladder: Ladder) {
    for (order, one) in variants.enumerated() {
      if Set(one.owners.map(\.source)).count > 1 { raise(to: .identical) }
      for other in variants[(order + 1)...] where DefinitionVariants.ofDifferentSources(one, other) {
        raise(to: DefinitionComparison(one.text, other.text, ladder))
      }
    }
  }

  private mutating func raise(to found: DefinitionComparison) {
    let order: [DefinitionComparison] = [.identical, .editorial, .substance]
    let known = comparison.flatMap(order.firstIndex) ?? -1
    if let new = order.firstIndex(of: found), new > known { comparison = found }
  }

  private static func ofDifferentSources(_ one: Variant, _ other: Variant) -> Bool {
    one.owners.contains { left in other.owners.contains { $0.source != left.source } }
  }
}
