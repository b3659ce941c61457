import Matching
import Terminology

/// The common directory: the concepts of several glossaries, each with all that every source says about it.
public struct Directory: Codable, Sendable {
  /// The collections that it was made from, in the order of their owners.
  public var sources: [GlossaryHeader]
  /// Its entries, in the order of their first designations.
  public var entries: [DirectoryEntry]
  /// Where the sources disagree or leave something open, the weightiest first.
  public var cases: [ConflictCase]
  /// The correspondences on which the entries rest, and those that were weighed and rejected.
  public var correspondences: [Correspondence]
  /// What was noticed while reading the sources.
  public var findings: [Finding]
  /// How far experts have come with the cases; nil before anybody has said anything.
  public var review: ReviewRecord?
  /// How and from what it was made.
  public var run: RunRecord

  /// A directory of these parts.
  public init(
    sources: [GlossaryHeader], entries: [DirectoryEntry], cases: [ConflictCase], correspondences: [Correspondence],
    findings: [Finding], review: ReviewRecord? = nil, run: RunRecord
  ) {
    self.sources = sources
    self.entries = entries
    self.cases = cases
    self.correspondences = correspondences
    self.findings = findings
    self.review = review
    self.run = run
  }

  /// The publications in a source, for readers: `ITU-T Y.4000, ITU-T Y.4900`; the first three, where there are more.
  ///
  /// - Parameter source: the number of the source in ``sources``.
  /// - Returns: their names, or the name of the source where it has no entries.
  public func publications(ofSource source: Int) -> String {
    let keys = entries.flatMap(\.members).filter { $0.source == source }.map(\.key)
    return keys.isEmpty ? sources[source].publication : Publications.words(keys)
  }

  /// The glossaries that it was made from, with all their entries.
  public var glossaries: [Glossary] {
    var glossaries = sources.map { Glossary(header: $0) }
    let members = entries.flatMap(\.members).sorted { ($0.source, $0.position) < ($1.source, $1.position) }
    for member in members where glossaries.indices.contains(member.source) {
      glossaries[member.source].entries.append(member.entry)
    }
    return glossaries
  }
}
