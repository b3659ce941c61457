import Files
import Harmonisation
import Terminology

/// Writes the directory as a table: one designation a row, rows of one id being one concept.
public struct DirectoryCSVExporter: DirectoryExporter {
  /// The name of the file, `directory.csv`.
  public let fileName = "directory.csv"

  /// An exporter.
  public init() {}

  /// Writes the directory.
  public func write(_ directory: Directory, to output: inout FileContents) -> LossReport {
    var table = DelimitedWriter.csv
    var losses = LossReport()
    table.append([
      "id", "status", "lang", "label", "kind", "term type", "domain", "part of speech", "gender", "label owners",
      "definition", "definition owners", "notes", "cases",
    ])
    for entry in directory.entries {
      if entry.sections.allSatisfy(\.designations.isEmpty) {
        losses.add("concepts without any designation", at: entry.id)
        continue
      }
      for section in entry.sections {
        append(section, of: entry, to: &table)
        if section.designations.isEmpty { losses.add("texts in languages without a designation", at: entry.id) }
        losses.add("examples", at: entry.id, count: section.examples.count)
        losses.add(
          "definitions that experts set aside", at: entry.id,
          count: section.definitions.count - section.agreedDefinitions.count)
      }
      for member in entry.members { losses.add(Self.lostParts, of: member.entry, at: entry.id) }
    }
    output.append(table.text)
    return losses
  }

  private func append(_ section: DirectorySection, of entry: DirectoryEntry, to table: inout DelimitedWriter) {
    let agreed = section.agreedDefinitions
    let definitions = agreed.map(\.text.text).joined(separator: "\n")
    let owners = agreed.map { words(on: $0.organisations.joined(separator: ", ")) }.joined(separator: "\n")
    let notes = section.notes.map(\.text.text).joined(separator: "\n")
    for (order, designation) in section.designations.enumerated() {
      table.append([
        entry.id, entry.status.rawValue, section.language.value, designation.text, kind(designation, order),
        designation.type?.rawValue ?? "", designation.domain ?? "", designation.partOfSpeech?.rawValue ?? "",
        designation.gender?.rawValue ?? "", words(on: designation), order == 0 ? definitions : "",
        order == 0 ? owners : "", order == 0 ? notes : "", order == 0 ? "\(entry.cases.count)" : "",
      ])
    }
  }

  private func kind(_ designation: OwnedDesignation, _ order: Int) -> String {
    switch designation.status {
    case .preferred: "pref"
    case .admitted: "alt"
    case .deprecated, .superseded: "deprecated"
    case nil: order == 0 ? "pref" : "alt"
    }
  }

  /// Who uses a designation, and how: `IEC (preferred), ISO`.
  private func words(on designation: OwnedDesignation) -> String {
    words(
      on: designation.uses.map { use in
        "\(use.owner.organisation)\(use.status.map { " (\($0.rawValue))" } ?? "")"
      }.joined(separator: ", "))
  }

  /// Whose a text is; of what no source says, that experts agreed on it.
  private func words(on owners: String) -> String { owners.isEmpty ? "agreed" : owners }

  /// What an entry of a source says and the table has no column for.
  private static let lostParts: [EntryPart] = [
    .sources, .subjectFields, .relations, .entryNotes, .remarks, .usage, .markup, .properties, .status, .rights,
  ]
}
