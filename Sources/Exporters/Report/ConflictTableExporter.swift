import Files
import Harmonisation
import Terminology

/// Writes the cases as a table, one a row, the weightiest first.
public struct ConflictTableExporter: DirectoryExporter {
  /// The name of the file, `conflicts.csv`.
  public let fileName = "conflicts.csv"

  /// An exporter.
  public init() {}

  /// Writes the cases.
  public func write(_ directory: Directory, to output: inout FileContents) -> LossReport {
    var table = DelimitedWriter.csv
    table.append([
      "case", "severity", "kind", "message", "organisations", "languages", "entries", "suggested outcome", "suggestion",
      "state", "outcome", "owed by", "level", "since",
    ])
    for found in directory.cases {
      table.append([
        found.id, found.severity.rawValue, found.rule, found.message, found.organisations.joined(separator: ", "),
        found.languages.map(\.value).joined(separator: ", "), found.members.map(\.description).joined(separator: "\n"),
        found.suggestion.outcome.rawValue, found.suggestion.words, (found.review?.state ?? .open).rawValue,
        found.review?.resolution?.outcome.rawValue ?? "",
        (found.review?.owed ?? found.organisations).joined(separator: ", "), found.review?.level ?? "",
        found.review?.since ?? "",
      ])
    }
    output.append(table.text)
    return LossReport()
  }
}
