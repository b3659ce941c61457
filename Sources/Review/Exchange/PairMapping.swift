import Exporters
import Harmonisation
import Terminology

/// What a position says about two entries.
struct PairMapping {
  /// The entry that comes first.
  var left: EntryKey
  /// The other.
  var right: EntryKey
  /// Whether they are one concept; nil where nobody knows.
  var isOneConcept: Bool?
  /// The predicate.
  var predicate: String
  /// Author, date, what the ledger knows, and the reason.
  var cells: [String] = []

  /// What a resolution says about the pairs of a case's entries, also of those that have left the case since.
  static func pairs(_ resolution: Resolution, of members: [EntryKey]) -> [PairMapping] {
    let members = (members + resolution.concepts.flatMap(\.self)).uniqued()
    var groups: [EntryKey: Int] = [:]
    for (number, group) in resolution.concepts.enumerated() { for key in group { groups[key] = number } }
    return members.enumerated().flatMap { place, left in
      members[(place + 1)...].compactMap { right -> PairMapping? in
        if resolution.outcome == .deferred {
          return PairMapping(left: left, right: right, isOneConcept: nil, predicate: "skos:exactMatch")
        }
        guard let one = groups[left], let other = groups[right] else { return nil }
        if resolution.outcome == .narrowerConcept, one != other, let generic = resolution.definition {
          let predicate = left == generic ? "skos:narrowMatch" : right == generic ? "skos:broadMatch" : nil
          if let predicate { return PairMapping(left: left, right: right, isOneConcept: true, predicate: predicate) }
        }
        return PairMapping(left: left, right: right, isOneConcept: one == other, predicate: "skos:exactMatch")
      }
    }
  }

  /// A mapping set of such pairs.
  static func text(_ pairs: [PairMapping], labels: [EntryKey: String], toolVersion: String) -> String {
    let names = EntityNames(pairs.flatMap { [$0.left, $0.right] })
    var table = DelimitedWriter.tsv
    let head = SSSOMWriter.headLines(
      names, identifier: "https://w3id.org/sssom/mappings/concord-decisions", toolVersion: toolVersion)
    for line in head { table.append(line: "#\(line)") }
    table.append([
      "subject_id", "subject_label", "predicate_id", "predicate_modifier", "object_id", "object_label",
      "mapping_justification", "author_label", "mapping_date", "confidence", "other", "comment",
    ])
    for pair in pairs {
      table.append([
        names.name(of: pair.left), labels[pair.left] ?? "", pair.predicate, pair.isOneConcept == false ? "Not" : "",
        names.name(of: pair.right), labels[pair.right] ?? "", "semapv:ManualMappingCuration", pair.cells[0],
        pair.cells[1], pair.isOneConcept == nil ? "0.5" : "1", pair.cells[2], pair.cells[3],
      ])
    }
    return table.text
  }
}
