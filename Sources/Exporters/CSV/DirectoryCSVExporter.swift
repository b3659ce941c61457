import Harmonisation
import Terminology

/// Writes the directory as a table: one designation a row, rows of one id being one concept.
public struct DirectoryCSVExporter: DirectoryExporter {
  /// The name of the file, `directory.csv`.
  public let fileName = "directory.csv"

  /// An exporter.
  public init() {}

  /// Writes the directory.
  public func write(_ directory: Directory, to output: inout String) -> LossReport {
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
      }
      for member in entry.members { countLosses(member.entry, at: entry.id, &losses) }
    }
    output += table.text
    return losses
  }

  private func append(_ section: DirectorySection, of entry: DirectoryEntry, to table: inout DelimitedWriter) {
    let definitions = section.definitions.map(\.text.text).joined(separator: "\n")
    let owners = section.definitions.map { $0.organisations.joined(separator: ", ") }.joined(separator: "\n")
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
    designation.uses.map { use in
      "\(use.owner.organisation)\(use.status.map { " (\($0.rawValue))" } ?? "")"
    }.joined(separator: ", ")
  }

  /// Counts what an entry of a source says and the table has no column for.
  private func countLosses(_ source: ConceptEntry, at place: String, _ losses: inout LossReport) {
    let sections = source.languageSections
    let designations = sections.flatMap(\.designations)
    let remarks = designations.flatMap { $0.notes + $0.contexts }
    let texts =
      source.definitions + sections.flatMap { $0.definitions + $0.notes + $0.examples } + source.notes + remarks
    let sources = [source.sources] + sections.map(\.sources) + designations.map(\.sources) + texts.map(\.sources)
    let properties = [source.properties] + (sections.map(\.properties) + designations.map(\.properties))
    let markup = designations.map(\.markup.count) + texts.map(\.markup.count)
    losses.add("sources", at: place, count: sources.map(\.count).reduce(0, +))
    losses.add("subject fields", at: place, count: source.subjectFields.count)
    losses.add("relations", at: place, count: source.relations.count)
    losses.add("notes to whole entries", at: place, count: source.notes.count)
    losses.add("notes and contexts of designations", at: place, count: remarks.count)
    losses.add(
      "regions and grammatical numbers of designations", at: place,
      count: designations.count { $0.geographicalUsage != nil } + designations.count { $0.number != nil })
    losses.add("markup", at: place, count: markup.reduce(0, +))
    losses.add("properties", at: place, count: (properties + texts.map(\.properties)).map(\.leafCount).reduce(0, +))
    losses.add("the status of source entries", at: place, count: source.status == nil ? 0 : 1)
    losses.add("rights of single entries", at: place, count: source.rights == nil ? 0 : 1)
  }
}
