import Terminology

/// Keeps all that an importer reads.
public struct GlossaryCollector: ImportSink {
  /// The glossaries read, in their order; one for most sources.
  public private(set) var glossaries: [Glossary] = []
  /// What was noticed.
  public private(set) var findings: [Finding] = []

  /// A collector that holds nothing yet.
  public init() {}

  /// Begins a glossary.
  public mutating func begin(_ header: GlossaryHeader) {
    glossaries.append(Glossary(header: header))
  }

  /// Begins a glossary, or replaces the header of the one begun last while it is the same one.
  public mutating func take(_ header: GlossaryHeader) {
    if let last = glossaries.indices.last, glossaries[last].header.isSameCollection(as: header) {
      glossaries[last].header = header
    } else {
      begin(header)
    }
  }

  /// Adds an entry to the glossary begun last.
  public mutating func take(_ entry: ConceptEntry) {
    glossaries[glossaries.count - 1].entries.append(entry)
  }

  /// Makes place for entries of the glossary begun last.
  public mutating func expect(entries count: Int) {
    glossaries[glossaries.count - 1].entries.reserveCapacity(count)
  }

  /// Adds entries to the glossary begun last.
  public mutating func take(_ entries: [ConceptEntry]) {
    glossaries[glossaries.count - 1].entries += entries
  }

  /// Adds a finding.
  public mutating func take(_ finding: Finding) {
    findings.append(finding)
  }
}

extension GlossaryHeader {
  /// Whether two headers are of one collection.
  func isSameCollection(as other: GlossaryHeader) -> Bool {
    organisation == other.organisation && publication == other.publication
  }
}
