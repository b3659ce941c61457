import Concurrency
import Matching
import Terminology

/// Writes correspondences in SSSOM/TSV (Simple Standard for Sharing Ontological Mappings, version 1.0).
public struct SSSOMWriter: Sendable {
  /// What stands in the head of a mapping set.
  public struct Head: Sendable {
    /// The name of the mapping set, an IRI.
    let identifier: String
    /// The version of the program that made it.
    let toolVersion: String

    /// A head; the mapping set is named after the digests of what it was made from.
    public init(name digests: [String], toolVersion: String) {
      identifier = "https://w3id.org/sssom/mappings/" + digests.map { $0.prefix(8) }.joined(separator: "-")
      self.toolVersion = toolVersion
    }
  }

  private let head: Head

  /// A writer of mapping sets with this head.
  public init(_ head: Head) {
    self.head = head
  }

  /// The mapping set of correspondences, in their order.
  ///
  /// - Parameters:
  ///   - correspondences: the correspondences.
  ///   - label: the designation by which an entry is called.
  /// - Returns: the file, its head in comment lines.
  public func text(_ correspondences: [Correspondence], label: @Sendable (EntryKey) -> String) -> String {
    let names = EntityNames(correspondences.flatMap { [$0.left, $0.right] })
    var table = DelimitedWriter.tsv
    let namesSources = SSSOMWriter.shareIdentifiers(correspondences)
    let head = SSSOMWriter.headLines(
      names, identifier: head.identifier, toolVersion: head.toolVersion, namesSources: namesSources)
    for line in head { table.append(line: "#\(line)") }
    table.append(
      [
        "subject_id", "subject_label", "predicate_id", "object_id", "object_label", "mapping_justification",
        "confidence",
        "subject_match_field", "object_match_field", "match_string", "comment",
      ] + (namesSources ? ["subject_source", "object_source"] : []))
    let parts = Parallel.map(correspondences.count, by: 2_048) { range in
      var part = DelimitedWriter.tsv
      for correspondence in correspondences[range] {
        let keys = namesSources ? [correspondence.left, correspondence.right] : []
        part.append(row(correspondence, names, label) + keys.map(EntityNames.source))
      }
      return part.text
    }
    for part in parts { table.append(rows: part) }
    return table.text
  }

  /// Whether one id stands in several collections, so that it does not say by itself which entry is meant.
  private static func shareIdentifiers(_ correspondences: [Correspondence]) -> Bool {
    var collections: [String: EntryKey] = [:]
    return correspondences.lazy.flatMap { [$0.left, $0.right] }.contains { key in
      guard key.identifier.utf8.contains(UInt8(ascii: ":")) else { return false }
      return (collections.updateValue(key, forKey: key.identifier) ?? key) != key
    }
  }

  /// The head of a mapping set whose entries have such names.
  package static func headLines(
    _ names: EntityNames, identifier: String, toolVersion: String, namesSources: Bool = false
  ) -> [String] {
    let prefixes = names.prefixes.map { "  \($0.prefix): \"\($0.expansion)\"" }
    let own = namesSources ? ["  concord: \"urn:concord:\""] : []
    return ["curie_map:"] + own + prefixes + [
      "  semapv: \"https://w3id.org/semapv/vocab/\"",
      "  skos: \"http://www.w3.org/2004/02/skos/core#\"",
      "  rdfs: \"http://www.w3.org/2000/01/rdf-schema#\"",
      "mapping_set_id: \"\(identifier)\"",
      "license: \"https://w3id.org/sssom/license/unspecified\"",
      "mapping_tool: \"concord\"",
      "mapping_tool_version: \"\(toolVersion)\"",
    ]
  }

  private func row(_ correspondence: Correspondence, _ names: EntityNames, _ label: (EntryKey) -> String) -> [String] {
    let meeting = correspondence.meetings.first
    let predicate =
      switch correspondence.relation {
      case .exact: "skos:exactMatch"
      case .close: "skos:closeMatch"
      case .broad: "skos:broadMatch"
      case .narrow: "skos:narrowMatch"
      case .related: "skos:relatedMatch"
      }
    return [
      names.name(of: correspondence.left), label(correspondence.left), predicate, names.name(of: correspondence.right),
      label(correspondence.right), "semapv:CompositeMatching", SSSOMWriter.number(correspondence.confidence),
      meeting == nil ? "" : "rdfs:label", meeting == nil ? "" : "rdfs:label", meeting?.left ?? "",
      correspondence.evidence.map { "\($0.statement) \($0.signedBits)" }.joined(separator: "; "),
    ]
  }

  /// A probability with four decimals at most.
  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) + ".0" : "\(value)"
  }
}
