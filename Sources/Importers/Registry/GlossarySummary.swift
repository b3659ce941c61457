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
    take([entry])
  }

  /// Counts entries.
  public mutating func take(_ entries: [ConceptEntry]) {
    var tally = EntryTally()
    for index in entries.indices {
      count(entries[index], &tally)
    }
    add(&tally)
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

  private mutating func count(_ entry: ConceptEntry, _ tally: inout EntryTally) {
    concepts += 1
    tally.entryStatuses.add(entry.status)
    properties += entry.properties.statementCount
    definitions += entry.definitions.count
    for definition in entry.definitions {
      tally.languages.change(definition.language ?? .undetermined) { $0.definitions += 1 }
      if tally.isFull { add(&tally) }
    }
    for index in entry.languageSections.indices {
      count(entry.languageSections[index], &tally)
      if tally.isFull { add(&tally) }
    }
  }

  private mutating func count(_ section: LanguageSection, _ tally: inout EntryTally) {
    var counts = LanguageCounts(sections: 1, definitions: section.definitions.count)
    languageSections += 1
    definitions += section.definitions.count
    properties += section.properties.statementCount
    countProperties(of: section.definitions)
    countProperties(of: section.notes)
    countProperties(of: section.examples)
    for index in section.designations.indices {
      properties += section.designations[index].properties.statementCount
      guard section.designations[index].isAbsent != true else { continue }
      counts.designations += 1
      tally.designationStatuses.add(section.designations[index].status)
    }
    designations += counts.designations
    tally.languages.change(section.language) { $0.add(counts) }
  }

  private mutating func countProperties(of texts: [SourcedText]) {
    for index in texts.indices { properties += texts[index].properties.statementCount }
  }

  /// Adds what was tallied, and begins the tally again.
  private mutating func add(_ tally: inout EntryTally) {
    for (status, count) in tally.entryStatuses.values {
      entryStatuses[status?.rawValue ?? "unstated", default: 0] += count
    }
    for (status, count) in tally.designationStatuses.values {
      designationStatuses[status?.rawValue ?? "unstated", default: 0] += count
    }
    for (language, counts) in tally.languages.values {
      languages[language.value, default: LanguageCounts()].add(counts)
    }
    tally = EntryTally()
  }
}

extension GlossarySummary.LanguageCounts {
  fileprivate mutating func add(_ other: Self) {
    sections += other.sections
    designations += other.designations
    definitions += other.definitions
  }
}

/// What was counted by a few keys, which are found faster one by one than by their hashes.
private struct EntryTally {
  struct Counts<Key: Equatable, Value> {
    var values: [(key: Key, value: Value)] = []

    mutating func change(_ key: Key, from start: @autoclosure () -> Value, _ change: (inout Value) -> Void) {
      for index in values.indices where values[index].key == key { return change(&values[index].value) }
      values.append((key, start()))
      change(&values[values.count - 1].value)
    }
  }

  var entryStatuses = Counts<EntryStatus?, Int>()
  var designationStatuses = Counts<AdministrativeStatus?, Int>()
  var languages = Counts<LanguageTag, GlossarySummary.LanguageCounts>()

  /// Whether the keys are so many that looking for one takes its time.
  var isFull: Bool { languages.values.count > 32 }
}

extension EntryTally.Counts where Value == Int {
  fileprivate mutating func add(_ key: Key) { change(key, from: 0) { $0 += 1 } }
}

extension EntryTally.Counts where Value == GlossarySummary.LanguageCounts {
  fileprivate mutating func change(_ key: Key, _ change: (inout Value) -> Void) {
    self.change(key, from: Value(), change)
  }
}
