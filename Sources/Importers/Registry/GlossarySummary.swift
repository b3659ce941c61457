import Formats
import Terminology

/// Counts what is in a source, without keeping it: memory does not grow with the source.
public struct GlossarySummary: ImportSink, Encodable, Sendable {
  /// What a language has.
  public struct LanguageCounts: Encodable, Hashable, Sendable {
    /// Language sections.
    public var sections = 0
    /// Designations that are there.
    public var designations = 0
    /// Definitions.
    public var definitions = 0
  }

  /// What was noticed under one code: how often, and the first places.
  public struct FindingCounts: Encodable, Hashable, Sendable {
    /// How much it matters.
    public var severity: Severity
    /// How often it was noticed.
    public var count: Int
    /// The first findings, as many as were asked for.
    public var first: [Finding]
  }

  /// The header of the glossary; of the last one, where a source holds several.
  public private(set) var header = GlossaryHeader(organisation: "", publication: "")
  /// The owners and publications of all glossaries in the source.
  public private(set) var collections: [String] = []
  /// Concept entries.
  public private(set) var concepts = 0
  /// Language sections.
  public private(set) var languageSections = 0
  /// Designations that are there.
  public private(set) var designations = 0
  /// Definitions, those of the concept level included.
  public private(set) var definitions = 0
  /// Values kept as properties, for want of a field.
  public private(set) var properties = 0
  /// What each language has, by its tag.
  public private(set) var languages: [String: LanguageCounts] = [:]
  /// How many entries have which status; `unstated` counts those without.
  public private(set) var entryStatuses: [String: Int] = [:]
  /// How many designations have which status; `unstated` counts those without.
  public private(set) var designationStatuses: [String: Int] = [:]
  /// What was noticed, by code.
  public private(set) var findings: [String: FindingCounts] = [:]

  /// A summary of nothing so far, which will keep this many findings of each code.
  public init(findingsKept: Int = 3) {
    self.findingsKept = findingsKept
  }

  /// Begins to count a glossary, beside those before it.
  public mutating func begin(_ header: GlossaryHeader) {
    collections.append("\(header.organisation) – \(header.publication)")
    properties += headerProperties
    complete(header)
  }

  /// Begins to count a glossary, or takes what more is known about the one begun last.
  public mutating func take(_ header: GlossaryHeader) {
    if !collections.isEmpty && header.isSameCollection(as: self.header) { complete(header) } else { begin(header) }
  }

  /// Counts a finding.
  public mutating func take(_ finding: Finding) {
    var counts = findings[finding.code] ?? FindingCounts(severity: finding.severity, count: 0, first: [])
    counts.count += 1
    if counts.first.count < findingsKept { counts.first.append(finding) }
    findings[finding.code] = counts
  }

  /// Counts an entry.
  public mutating func take(_ entry: ConceptEntry) {
    concepts += 1
    entryStatuses[entry.status?.rawValue ?? "unstated", default: 0] += 1
    properties += entry.properties.statementCount
    definitions += entry.definitions.count
    for definition in entry.definitions {
      languages[(definition.language ?? .undetermined).value, default: LanguageCounts()].definitions += 1
    }
    for section in entry.languageSections { count(section) }
  }

  /// The number of values kept as properties, those of the header included.
  public var propertyCount: Int { properties + headerProperties }

  private var headerProperties = 0
  private let findingsKept: Int

  /// The header is handed over again when it is complete, so its properties count at the end only.
  private mutating func complete(_ header: GlossaryHeader) {
    self.header = header
    headerProperties = header.properties.statementCount
  }

  private mutating func count(_ section: LanguageSection) {
    languageSections += 1
    properties += section.properties.statementCount
    var counts = languages[section.language.value] ?? LanguageCounts()
    counts.sections += 1
    counts.definitions += section.definitions.count
    definitions += section.definitions.count
    for text in section.definitions + section.notes + section.examples { properties += text.properties.statementCount }
    for designation in section.designations {
      properties += designation.properties.statementCount
      guard designation.isAbsent != true else { continue }
      counts.designations += 1
      designations += 1
      designationStatuses[designation.status?.rawValue ?? "unstated", default: 0] += 1
    }
    languages[section.language.value] = counts
  }
}
