import Formats
import Terminology

/// One term a row, as lists of ITU terms are: `term (ABBR) [source]`, definition, Recommendation, clause, and often a
/// column for each of the six languages.
///
/// Rows of one Recommendation and clause are one concept, so its language editions come together.
struct ITURows: TableLayout {
  static let name = "ITU rows"

  private let heading: TableHeading
  private let context: TableContext
  private var rows: [(row: TableRow, location: SourceLocation)] = []
  private var publications: [String] = []

  /// Fits the lists of ITU, and others that give document and clause beside term and definition.
  init?(_ heading: TableHeading, _ context: TableContext) {
    let hasTerms = heading.column(.designation) != nil && heading.column(.definition) != nil
    let isITU = context.organisation?.hasPrefix("ITU") ?? false
    let hasDocument = heading.column(.publication) != nil && heading.column(.number) != nil
    guard hasTerms, isITU || hasDocument, heading.column(.kind) == nil else { return nil }
    self.heading = heading
    self.context = context
  }

  var owner: (organisation: String?, publication: String?) {
    let owners = Set(publications.compactMap(Ownership.organisation(opening:)))
    let isITU = owners.allSatisfy { $0.hasPrefix("ITU") }
    return (
      owners.count > 1 && isITU ? "ITU" : owners.count == 1 ? owners.first : nil,
      Set(publications).count == 1 ? publications.first : nil
    )
  }

  mutating func take(_ row: TableRow, at location: SourceLocation, into entries: inout TableEntries) -> [Finding] {
    if !row.isBlank { rows.append((row, location)) }
    return []
  }

  mutating func finish(into entries: inout TableEntries) -> [Finding] {
    let texts = rows.map { ITUTermText(term($0.row)) }
    let candidates = zip(rows, texts).map { candidate($0.row, $1) }
    let detector = HeadingRowDetector(candidates)
    var findings: [Finding] = []
    for ((place, text), candidate) in zip(zip(rows, texts), candidates) {
      let signs = detector.signs(of: candidate)
      let location = self.location(place.location, .designation)
      if signs.count >= 2 {
        findings.append(
          Finding(
            code: "itu.heading", severity: .minor,
            message:
              "“\(candidate.term)” is no term and is left out: \(Array(Set(signs)).sorted().joined(separator: "; "))",
            location: location))
        continue
      }
      if text.term.isEmpty {
        findings.append(
          Finding(
            code: "itu.no-term", severity: .minor, message: "the row has no term and is left out", location: location))
        continue
      }
      findings += add(place.row, text, at: place.location, into: &entries)
    }
    return findings
  }

  private mutating func add(
    _ row: TableRow, _ text: ITUTermText, at location: SourceLocation, into entries: inout TableEntries
  ) -> [Finding] {
    let document = value(.publication, row)
    let name = document.isEmpty ? nil : ITUDocumentName(document)
    let publication = name?.publication
    if let publication { publications.append(publication) }
    let clause = value(.number, row)
    let identifier = value(.identifier, row)
    let id = !identifier.isEmpty ? identifier : !clause.isEmpty ? clause : text.term
    let code = value(.language, row)
    let stated = heading.columns(.designation).first?.role.language
    let language = LanguageTag(code) ?? stated ?? name?.language ?? context.language
    var findings: [Finding] = []
    let cells = RowCells(row, heading, location: location)
    entries.update(id, publication: publication, at: location) { entry in
      if entry.languageSections.contains(where: { $0.language == language }) {
        findings.append(
          Finding(
            code: "itu.repeated-clause", severity: .minor,
            message:
              "clause \(id) of \(publication ?? "the list") stands in a second row; its term is added to the first",
            location: self.location(location.of(entry: id), .number)))
      }
      if !clause.isEmpty && id != clause { entry.number = clause }
      let definition = definitionColumn(in: language)
      entry.updateSection(language) {
        fill(&$0, cells, text, definition: definition.map { row[$0] } ?? "", at: location.of(entry: id))
      }
      fillTranslations(&entry, row, cells, definedIn: definition, at: location)
      cells.fill(&entry, language: language, besides: ownColumns(cells))
    }
    return findings
  }

  /// The columns of a row that this layout reads itself.
  private func ownColumns(_ cells: RowCells) -> Set<Int> {
    let texts = heading.columns(.designation) + heading.columns(.definition)
    return Set(texts.map(\.index) + [cells.column(of: .source), cells.column(of: .number)].compactMap { $0 })
  }

  /// The column of the definition that goes with the first term: the first that is not of another language.
  private func definitionColumn(in language: LanguageTag) -> Int? {
    heading.columns(.definition).first { $0.role.language == nil || $0.role.language == language }?.index
  }

  /// Adds what the columns of the other languages say.
  private func fillTranslations(
    _ entry: inout ConceptEntry, _ row: TableRow, _ cells: RowCells, definedIn column: Int?,
    at location: SourceLocation
  ) {
    for (index, role) in heading.columns(.designation).dropFirst() where !row[index].isEmpty {
      let text = ITUTermText(row[index])
      let place = location.column(index + 1, of: entry.id)
      entry.updateSection(role.language ?? context.language) { section in
        add(text, cells, domain: text.domain, to: &section, at: place)
        section.sources += text.sources
      }
    }
    for (index, role) in heading.columns(.definition) where index != column && !row[index].isEmpty {
      entry.updateSection(role.language ?? context.language) { section in define(&section, row[index], sources: []) }
    }
  }

  private func fill(
    _ section: inout LanguageSection, _ cells: RowCells, _ text: ITUTermText, definition cell: String,
    at location: SourceLocation
  ) {
    var definition = cell
    if definition.isEmpty, let attached = text.definition { definition = attached }
    let domain = ITURows.cutDomain(from: &definition)
    add(text, cells, domain: text.domain ?? domain, to: &section, at: self.location(location, .designation))
    let cited = cells.value(.source).map { [CitationParser.parse($0)] } ?? []
    define(&section, definition, sources: text.sources + cited)
  }

  private func add(
    _ text: ITUTermText, _ cells: RowCells, domain: String?, to section: inout LanguageSection,
    at location: SourceLocation
  ) {
    for (order, part) in text.designations.enumerated() {
      var terms = Designation.parsing(part, status: order == 0 ? .preferred : .admitted, location: location)
      terms[0].domain = domain ?? terms[0].domain
      if order == 0 { cells.describe(&terms[0]) }
      section.designations += terms
    }
    section.designations += text.abbreviations.map {
      Designation($0, type: .abbreviation, status: .admitted, location: location)
    }
  }

  private func define(_ section: inout LanguageSection, _ definitionText: String, sources: [SourceCitation]) {
    for piece in PlainText.rich(definitionText).splitAtCapitalLabels() {
      switch NoteLabel(at: piece.text.unicodeScalars.prefix(80))?.kind {
      case .note: section.notes.append(NoteLabel.stripped(piece))
      case .example: section.examples.append(NoteLabel.stripped(piece))
      case nil: section.definitions.append(piece)
      }
    }
    if section.definitions.isEmpty {
      section.sources += sources
    } else {
      section.definitions[0].sources += sources
    }
  }

  /// `(UCM) the set of maps …`: the domain before the definition.
  private static func cutDomain(from definition: inout String) -> String? {
    guard definition.hasPrefix("("), let close = definition.firstIndex(of: ")") else { return nil }
    let inside = definition[definition.index(after: definition.startIndex)..<close]
    let rest = definition[definition.index(after: close)...].trimmingWhitespace()
    guard inside.count <= 40, !rest.isEmpty, inside.split(separator: " ").count <= 4 else { return nil }
    definition = rest
    return String(inside)
  }

  private func candidate(_ row: TableRow, _ text: ITUTermText) -> HeadingRowDetector.Candidate {
    let definition = heading.columns(.definition).lazy.map { row[$0.index] }.first { !$0.isEmpty } ?? ""
    return HeadingRowDetector.Candidate(
      document: value(.publication, row), section: value(.section, row), clause: value(.number, row), term: text.term,
      hasDefinition: !definition.isEmpty || text.definition != nil,
      hasSource: !text.sources.isEmpty || !value(.source, row).isEmpty, definition: definition)
  }

  /// The cell of the first column of terms.
  private func term(_ row: TableRow) -> String {
    heading.column(.designation).map { row[$0] } ?? ""
  }

  /// The first cell that holds a kind of content; empty where there is none.
  private func value(_ content: ColumnRole.Content, _ row: TableRow) -> String {
    heading.columns(content).lazy.map { row[$0.index] }.first { !$0.isEmpty } ?? ""
  }

  private func location(_ location: SourceLocation, _ content: ColumnRole.Content) -> SourceLocation {
    var place = location
    place.column = heading.column(content).map { $0 + 1 }
    return place
  }
}
