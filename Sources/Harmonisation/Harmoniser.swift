import ICUText
import Matching
import Terminology

/// Makes the common directory of several glossaries, with the cases that experts have to look at.
///
/// All organisations are treated alike: none takes precedence, every text keeps its owner, and a tie is shown as a tie.
public struct Harmoniser: Sendable {
  /// What finds the concepts.
  public var matcher: Matcher
  /// The languages in which every concept is expected to have a designation.
  public var requiredLanguages: [LanguageTag]
  /// What is known about pairs of entries beside what experts decided in reviews.
  public var constraints: LinkConstraints

  /// A harmoniser.
  public init(
    matcher: Matcher = Matcher(),
    requiredLanguages: [LanguageTag] = [LanguageTag("en"), LanguageTag("fr")].compactMap { $0 },
    constraints: LinkConstraints = .none
  ) {
    self.matcher = matcher
    self.requiredLanguages = requiredLanguages
    self.constraints = constraints
  }

  /// The directory of these glossaries; their order does not matter.
  ///
  /// - Parameters:
  ///   - glossaries: the glossaries; no two entries may have the same key.
  ///   - reviews: what is known from before: decisions take effect as far as the texts that they judged are unchanged.
  ///   - findings: what was noticed while reading them.
  ///   - sources: what was read, for the record.
  ///   - generator: the program and its version, for the record.
  /// - Returns: the directory, its entries in the order of their labels.
  public func harmonise(
    _ glossaries: [Glossary], reviews: Reviews = .none, findings: [Finding] = [],
    sources: [RunRecord.SourceRecord] = [], generator: String
  ) -> Directory {
    harmonise(
      compare(glossaries), reviews: reviews, findings: findings, sources: sources, generator: generator)
  }

  /// Compares the entries of glossaries; nothing that is known from before matters to it.
  ///
  /// - Parameter glossaries: the glossaries; no two entries may have the same key.
  /// - Returns: the glossaries, in an order of their own.
  public func compare(_ glossaries: [Glossary]) -> ComparedGlossaries {
    let ordered = Harmoniser.ordered(glossaries)
    return ComparedGlossaries(glossaries: ordered, weighed: matcher.weigh(ordered))
  }

  /// The directory of glossaries that ``compare(_:)`` compared.
  ///
  /// - Parameters:
  ///   - compared: the glossaries.
  ///   - reviews: what is known from before: decisions take effect as far as the texts that they judged are unchanged.
  ///   - findings: what was noticed while reading the glossaries.
  ///   - sources: what was read, for the record.
  ///   - generator: the program and its version, for the record.
  /// - Returns: the directory, its entries in the order of their labels.
  public func harmonise(
    _ compared: consuming ComparedGlossaries, reviews: Reviews = .none, findings: [Finding] = [],
    sources: [RunRecord.SourceRecord] = [], generator: String
  ) -> Directory {
    let glossaries = compared.glossaries
    let (first, settled) = directory(of: compared, reviews, findings, sources, generator: generator)
    guard !settled.isEmpty else { return first }
    // What is settled because entries left a case takes effect at once.
    var reviews = reviews
    for place in reviews.cases.indices {
      reviews.cases[place].members = settled[reviews.cases[place].id] ?? reviews.cases[place].members
    }
    return directory(of: compare(glossaries), reviews, findings, sources, generator: generator).0
  }

  /// The directory, and the cases that are settled only because entries left them, with the entries that they have left.
  private func directory(
    of compared: consuming ComparedGlossaries, _ reviews: Reviews, _ findings: [Finding],
    _ sources: [RunRecord.SourceRecord], generator: String
  ) -> (Directory, settled: [String: [EntryKey]]) {
    let ordered = compared.glossaries
    let correspondences = compared.weighed.alignment.correspondences
    let standing = StandingDecisions(reviews, in: ordered)
    let concepts = matcher.concepts(of: compared.weighed, constraints: constraints.union(standing.constraints))
    // What the comparison rests on takes much memory, and is not asked for any more.
    _ = consume compared
    let builder = DirectoryBuilder(ordered, registry: ConceptRegistry(reviews.concepts))
    var entries = builder.entries(concepts)
    var (cases, places) = cases(
      RuleContext(
        entries: entries, sources: ordered.map(\.header), correspondences: correspondences,
        requiredLanguages: requiredLanguages),
      reviews, standing, builder)
    let settled = CaseStates(reviews, standing).note(in: &cases)
    DecisionEffects(standing.decisions, places: places).apply(to: &entries)
    Harmoniser.connect(&entries, with: cases, places)
    let directory = Directory(
      sources: ordered.map(\.header), entries: entries, cases: cases,
      correspondences: correspondences,
      findings: (findings + standing.findings).sorted { $0.location < $1.location },
      review: reviews.hasBegun ? ReviewRecord(reviews, standing, cases: cases) : nil,
      run: RunRecord(
        generator: generator, icu: ICU.version, unicode: ICU.unicodeVersion,
        rules: "\(ConflictRules.version)-\(matcher.weights.digest)", sources: sources.sorted { $0.name < $1.name }))
    return (directory, settled)
  }

  /// The cases that the rules find, under the ids by which they are known, and where source entries stand; what else the
  /// rules look at is let go, so that the entries can be changed where they are.
  private func cases(
    _ context: RuleContext, _ reviews: Reviews, _ standing: StandingDecisions, _ builder: DirectoryBuilder
  ) -> ([ConflictCase], EntryPlaces) {
    let found = Triage.ranked(ConflictRules.cases(in: context))
    let registry = CaseRegistry(
      reviews.cases,
      settled: Dictionary(uniqueKeysWithValues: standing.decisions.map { ($0.id, $0.resolution) }),
      parts: SettledParts(builder, context))
    return (Triage.ranked(registry.identified(found)), context.places)
  }

  /// By owner and publication; sources of one name, as two files of a folder may be, by their first keys.
  private static func ordered(_ glossaries: [Glossary]) -> [Glossary] {
    let keyed = glossaries.map { glossary in
      (glossary: glossary, first: glossary.entries.map(glossary.key).min()?.description ?? "")
    }
    return keyed.sorted { left, right in
      let (one, other) = (left.glossary.header, right.glossary.header)
      return (one.organisation, one.publication, left.first) < (other.organisation, other.publication, right.first)
    }.map(\.glossary)
  }

  /// Notes in every entry which cases concern it, and how far its harmonisation has come.
  private static func connect(_ entries: inout [DirectoryEntry], with cases: [ConflictCase], _ places: EntryPlaces) {
    var severities: [Int: [String: Severity]] = [:]
    for found in cases {
      for place in Set(found.members.compactMap(places.entry)).sorted() {
        entries[place].cases.append(found.id)
        // What experts settled is no conflict any more, nor is that newcomers differ from what they settled.
        guard !found.isSettled, found.review?.follows == nil else { continue }
        severities[place, default: [:]][found.rule, default: .note] = max(
          severities[place]?[found.rule] ?? .note, found.severity)
      }
    }
    let ladders = Ladders()
    for index in entries.indices where entries[index].isShared {
      let found = severities[index] ?? [:]
      let isBetweenSources = { (rule: String) in ConflictRules.betweenSources.contains(rule) }
      let worst = found.filter { isBetweenSources($0.key) }.values.max()
      entries[index].status =
        switch worst {
        case nil where entries[index].agreement != nil, .note where entries[index].agreement != nil: .agreed
        case nil, .note: Harmoniser.isDefinedTogether(entries[index], ladders) ? .identical : .proposed
        case .minor: .proposed
        case .major, .critical: .inConflict
        }
    }
  }
}

extension Harmoniser {
  /// Whether definitions of several sources could be compared; agreement on a designation alone is none on a concept.
  private static func isDefinedTogether(_ entry: DirectoryEntry, _ ladders: Ladders) -> Bool {
    DefinitionVariants.languages(of: entry).contains { language in
      DefinitionVariants(entry, language, ladders).comparison != nil
    }
  }
}

extension ConflictRules {
  /// Whether the cases of a rule are about entries that are one concept, or should be told apart.
  public static func asksWhetherOneConcept(_ rule: String) -> Bool {
    identityRules.contains(rule)
  }

  /// Whether the cases of a rule are about which of several designations is preferred.
  public static func asksWhichDesignation(_ rule: String) -> Bool {
    designationRules.contains(rule)
  }

  /// Whether the cases of a rule are about which of several definitions is the one of the concept.
  public static func asksWhichDefinition(_ rule: String) -> Bool {
    definitionRules.contains(rule)
  }

  /// The rule whose cases are about definitions that say the same in other words.
  public static var editorialRule: String { DefinitionEditorialRule.description.code }

  private static let definitionRules: Set<String> = Set(
    [DefinitionSubstanceRule.description, DefinitionEditorialRule.description].map(\.code))

  private static let designationRules: Set<String> = Set(
    [SynonymRule.description, EquivalentRule.description, PreferredDeprecatedRule.description].map(\.code))

  private static let identityRules: Set<String> = Set(
    [
      HomonymRule.description, SynonymRule.description, DefinitionSubstanceRule.description,
      DefinitionEditorialRule.description, PreferredDeprecatedRule.description, EquivalentRule.description,
      DoubletteRule.description,
    ].map(\.code))

  /// The rules whose cases are about what sources say differently on one concept.
  static let betweenSources: Set<String> = Set(
    [
      SynonymRule.description, DefinitionSubstanceRule.description, PreferredDeprecatedRule.description,
      EquivalentRule.description, AbbreviationClashRule.description,
    ].map(\.code))
}
