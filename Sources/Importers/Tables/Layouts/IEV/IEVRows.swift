import Formats
import Terminology

/// One concept and language a row, with the columns of the exports of IEC's Electropedia (IEC 60050).
struct IEVRows: TableLayout {
  static let name = "IEV rows"

  /// The columns of a designation: its text, its attributes, its status.
  private static let designationColumns = [
    ("TERM", "TERMATTRIBUTE", ""), ("SYNONYM1", "SYNONYM1ATTRIBUTE", "SYNONYM1STATUS"),
    ("SYNONYM2", "SYNONYM2ATTRIBUTE", "SYNONYM2STATUS"), ("SYNONYM3", "SYNONYM3ATTRIBUTE", "SYNONYM3STATUS"),
  ]
  private static let understood: Set<String> = [
    "IEVREF", "LANGUAGE", "SYMBOLE", "DEFINITION", "SOURCE", "PUBLICATIONDATE", "STATUS", "REPLACES",
  ]

  private let columns: [String: Int]
  private let titles: [String]

  let owner: (organisation: String?, publication: String?) = ("IEC", "IEV")

  init?(_ heading: TableHeading, _ context: TableContext) {
    guard heading.isIEV else { return nil }
    titles = heading.titles.map { $0.trimmingWhitespace().uppercased() }
    columns = Dictionary(titles.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  mutating func take(_ row: TableRow, at location: SourceLocation, into entries: inout TableEntries) -> [Finding] {
    let id = cell("IEVREF", row)
    guard !id.isEmpty else {
      return row.isBlank
        ? []
        : [finding("iev.no-reference", "the row has no IEVREF and is left out", at: location, column: "IEVREF")]
    }
    var findings: [Finding] = []
    let code = cell("LANGUAGE", row)
    let language = LanguageTag(code) ?? .undetermined
    if language == .undetermined {
      findings.append(
        finding("iev.language", "“\(code)” names no language", at: location.of(entry: id), column: "LANGUAGE"))
    }
    if !IEVReference.isReference(id) {
      findings.append(
        finding("iev.reference", "“\(id)” is not of the form 103-02-03", at: location.of(entry: id), column: "IEVREF"))
    }
    entries.update(id, at: location) { entry in
      if let word = StatusWord<EntryStatus>(cell("STATUS", row)) { entry.status = word.status }
      let status = cell("STATUS", row)
      if !status.isEmpty { entry.addProperty("STATUS", status) }
      let replaces = cell("REPLACES", row)
      if !replaces.isEmpty { entry.addProperty("REPLACES", replaces) }
      if entry.languageSections.contains(where: { $0.language == language }) {
        findings.append(
          finding("iev.repeated-row", "a second row for \(language)", at: location.of(entry: id), column: "LANGUAGE"))
      }
      var relations: [ConceptRelation] = []
      entry.updateSection(language) { section in
        findings += fill(&section, row, at: location.of(entry: id), relations: &relations)
      }
      // The rows of a concept repeat its cross-references language by language.
      for relation in relations where !entry.relations.contains(where: { $0.target == relation.target }) {
        entry.relations.append(relation)
      }
    }
    return findings
  }

  private func fill(
    _ section: inout LanguageSection, _ row: TableRow, at location: SourceLocation, relations: inout [ConceptRelation]
  ) -> [Finding] {
    var findings: [Finding] = []
    for (order, column) in IEVRows.designationColumns.enumerated() {
      let text = cell(column.0, row)
      guard !text.isEmpty else { continue }
      let place = self.place(location, column.0)
      let word = cell(column.2, row)
      let known = StatusWord<AdministrativeStatus>(word)
      let status = order == 0 ? .preferred : known?.status ?? .admitted
      var designations = IEVTerm.designations(text, attribute: cell(column.1, row), status: status, at: place)
      if !word.isEmpty && known?.isExact != true {
        for index in designations.indices { designations[index].properties.append(Property(column.2, word)) }
      }
      for designation in designations where designation.isAbsent == true {
        findings.append(absence(of: designation, cell: text, at: place))
        if let target = IEVReference.find(in: text) { relations.append(ConceptRelation(.see, to: target, label: text)) }
      }
      section.designations += designations
    }
    for (index, value) in row.cells.enumerated() where HTMLText.nestsTooDeep(value) {
      findings.append(
        Finding(
          code: "iev.deep-markup", severity: .minor,
          message: "the markup nests deeper than \(InlineMarkup.depthLimit) elements; what is deeper is read as text",
          location: location.column(index + 1, of: location.entry ?? "")))
    }
    addSymbols(to: &section, row, location, &findings)
    addDefinition(to: &section, row, relations: &relations)
    let date = cell("PUBLICATIONDATE", row)
    if !date.isEmpty { section.properties.append(Property("PUBLICATIONDATE", date)) }
    let others = IEVRows.understood.union(IEVRows.designationColumns.flatMap { [$0.0, $0.1, $0.2] })
    for (index, value) in row.cells.enumerated() {
      let title = index < titles.count ? titles[index] : ""
      guard !others.contains(title) || title.isEmpty, !value.trimmingWhitespace().isEmpty else { continue }
      section.properties.append(Property(title.isEmpty ? "column \(TableHeading.letter(index))" : title, row[index]))
    }
    return findings
  }

  private func addSymbols(
    to section: inout LanguageSection, _ row: TableRow, _ location: SourceLocation, _ findings: inout [Finding]
  ) {
    let symbols = cell("SYMBOLE", row)
    guard !symbols.isEmpty else { return }
    let place = place(location, "SYMBOLE")
    guard !symbols.contains("Value Error") else {
      section.properties.append(Property("SYMBOLE", symbols))
      findings.append(finding("iev.value-error", "the cell holds an error value", at: location, column: "SYMBOLE"))
      return
    }
    for var symbol in IEVTerm.designations(symbols, attribute: "", status: nil, at: place) {
      symbol.type = .symbol
      section.designations.append(symbol)
    }
  }

  private func addDefinition(to section: inout LanguageSection, _ row: TableRow, relations: inout [ConceptRelation]) {
    let definition = IEVDefinition(cell("DEFINITION", row))
    section.definitions += definition.definitions
    section.notes += definition.notes
    section.examples += definition.examples
    relations += definition.relations
    let source = HTMLText.read(cell("SOURCE", row)).text
    guard !source.isEmpty else { return }
    let citation = CitationParser.parse(source)
    if section.definitions.isEmpty {
      section.sources.append(citation)
    } else {
      section.definitions[0].sources.append(citation)
    }
  }

  private func absence(of designation: Designation, cell: String, at location: SourceLocation) -> Finding {
    Finding(
      code: "iev.no-designation", severity: .note,
      message: "“\(cell)” is no designation; the language has none here", location: location)
  }

  private func cell(_ name: String, _ row: TableRow) -> String {
    columns[name].map { row[$0] } ?? ""
  }

  private func place(_ location: SourceLocation, _ column: String) -> SourceLocation {
    var place = location
    place.column = columns[column].map { $0 + 1 }
    return place
  }

  private func finding(_ code: String, _ message: String, at location: SourceLocation, column: String) -> Finding {
    Finding(code: code, severity: .minor, message: message, location: place(location, column))
  }
}
