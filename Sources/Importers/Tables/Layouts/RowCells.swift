import Formats
import Terminology

/// The cells of one row by what they hold.
struct RowCells {
  private let row: TableRow
  private let heading: TableHeading
  private let location: SourceLocation
  private let isLiteral: Bool

  /// The cells of a row; those of a literal layout hold one designation or definition each, as it is.
  init(_ row: TableRow, _ heading: TableHeading, location: SourceLocation, isLiteral: Bool = false) {
    self.isLiteral = isLiteral
    self.row = row
    self.heading = heading
    self.location = location
  }

  /// The first cell that holds a kind of content; nil when it is empty.
  func value(_ content: ColumnRole.Content) -> String? { column(of: content).map { self[$0] } }

  /// The cell in a column, without what is layout.
  private subscript(column: Int) -> String { isLiteral ? row.exact(column) : row[column] }

  /// The column of that cell.
  func column(of content: ColumnRole.Content) -> Int? {
    heading.columns(content).lazy.map(\.index).first { !self[$0].isEmpty }
  }

  /// A finding about the row.
  func finding(_ code: String, _ message: String, severity: Severity = .minor, entry: String? = nil) -> Finding {
    var place = location
    place.entry = entry
    return Finding(code: code, severity: severity, message: message, location: place)
  }

  /// Adds what the row says to an entry; cells whose column names no language are in the language given.
  ///
  /// - Parameters:
  ///   - entry: the entry.
  ///   - language: the language of cells whose column names none.
  ///   - others: columns that the layout reads itself.
  func fill(_ entry: inout ConceptEntry, language: LanguageTag, besides others: Set<Int> = []) {
    for (index, role) in heading.roles.enumerated() where !others.contains(index) {
      let cell = self[index]
      guard !cell.isEmpty, !isRead(index, role) else { continue }
      let column = location.column(index + 1, of: entry.id)
      fill(&entry, cell, role, title: heading.titles[index], language: role?.language ?? language, at: column)
    }
    for index in heading.roles.count..<max(row.cells.count, heading.roles.count) where !self[index].isEmpty {
      entry.properties.append(Property("column \(TableHeading.letter(index))", self[index]))
    }
  }

  /// Whether a cell is read by its kind of content.
  ///
  /// Those that name the entry are, and those that describe its designation, where there is one; a second cell of such
  /// content is kept as a property.
  private func isRead(_ index: Int, _ role: ColumnRole?) -> Bool {
    switch role?.content {
    case .identifier?, .publication?, .language?: role.flatMap { column(of: $0.content) } == index
    case .kind?, .designationStatus?, .designationType?, .partOfSpeech?, .gender?, .grammaticalNumber?, .domain?,
      .geographicalUsage?:
      column(of: .designation) != nil && role.flatMap { column(of: $0.content) } == index
    default: false
    }
  }

  private func fill(
    _ entry: inout ConceptEntry, _ cell: String, _ role: ColumnRole?, title: String, language: LanguageTag,
    at location: SourceLocation
  ) {
    switch role?.content {
    case .ignore: return
    case .identifier, .publication, .language, .kind, .designationStatus, .designationType, .partOfSpeech, .gender,
      .grammaticalNumber, .domain, .geographicalUsage:
      entry.addProperty(title, cell)
    case .number:
      if !entry.number.takeFirst(cell) { entry.addProperty(title, cell) }
    case .designation where isLiteral:
      var designation = Designation(cell, location: location)
      describe(&designation)
      entry.updateSection(language) { $0.addOnce(designation) }
    case .designation:
      entry.updateSection(language) { section in
        for (order, text) in DesignationText.several(in: cell).enumerated() {
          var designations = Designation.parsing(text, status: order == 0 ? nil : .admitted, location: location)
          if order == 0 { describe(&designations[0]) }
          for designation in designations { section.addOnce(designation) }
        }
      }
    case .designationNote, .designationContext, .designationSource:
      if !describeLast(of: &entry, language, role, cell) { entry.addProperty(title, cell) }
    case .synonym: add(cell, .admitted, to: &entry, language, location)
    case .deprecated: add(cell, .deprecated, to: &entry, language, location)
    case .abbreviation: add(cell, .admitted, type: .abbreviation, to: &entry, language, location)
    case .symbol: add(cell, nil, type: .symbol, to: &entry, language, location)
    case .definition:
      entry.updateSection(language) { section in
        section.addOnce(isLiteral ? SourcedText(cell) : PlainText.rich(cell))
      }
    case .definitionSource:
      entry.updateSection(language) { section in
        let citation = CitationParser.parse(cell)
        if let index = section.definitionIndex(of: value(.definition)) {
          section.definitions[index].sources.append(citation)
        } else {
          section.sources.append(citation)
        }
      }
    case .languageSource:
      entry.updateSection(language) { $0.sources.append(CitationParser.parse(cell)) }
    case .note:
      entry.updateSection(language) { $0.notes.append(NoteLabel.stripped(PlainText.rich(cell))) }
    case .example:
      entry.updateSection(language) { $0.examples.append(NoteLabel.stripped(PlainText.rich(cell))) }
    case .source:
      let citation = CitationParser.parse(cell)
      if !entry.sources.contains(citation) { entry.sources.append(citation) }
    case .entryStatus:
      let word = StatusWord<EntryStatus>(cell)
      entry.status = word?.status ?? entry.status
      if word?.isExact != true { entry.addProperty(title, cell) }
    case .subjectField:
      for name in DesignationText.several(in: cell).map(\.text) {
        let field = SubjectField(name, language: role?.language)
        if !entry.subjectFields.contains(field) { entry.subjectFields.append(field) }
      }
    case .broader: relate(&entry, .broader, cell)
    case .narrower: relate(&entry, .narrower, cell)
    case .related: relate(&entry, .related, cell)
    case .see: relate(&entry, .see, cell)
    case .supersedes: relate(&entry, .supersedes, cell)
    case .supersededBy: relate(&entry, .supersededBy, cell)
    case .section, .property, nil: entry.addProperty(title, cell)
    }
  }

  /// Adds what the other columns of the row say about its one designation.
  func describe(_ designation: inout Designation) {
    var status: AdministrativeStatus?
    if let word = value(.designationStatus) {
      let known = StatusWord<AdministrativeStatus>(word)
      status = known?.status
      if known?.isExact != true { designation.properties.append(Property("status", word)) }
    }
    if let word = value(.designationType).flatMap(DesignationType.init(word:)) { designation.type = word }
    if let kind = value(.kind), !RowCells.takeKind(kind, &status, &designation.type) {
      designation.properties.append(Property("kind", kind))
    }
    designation.status = status ?? designation.status
    designation.partOfSpeech = value(.partOfSpeech).map { PartOfSpeech(word: $0) ?? PartOfSpeech(rawValue: $0) }
    if let gender = value(.gender), !designation.gender.takeFirst(GrammaticalGender(word: gender)) {
      designation.properties.append(Property("gender", gender))
    }
    if let number = value(.grammaticalNumber), !designation.number.takeFirst(GrammaticalNumber(word: number)) {
      designation.properties.append(Property("grammatical number", number))
    }
    if let domain = value(.domain), !designation.domain.takeFirst(domain) {
      designation.properties.append(Property("domain", domain))
    }
    designation.geographicalUsage = value(.geographicalUsage)
  }

  /// Adds what a cell says about the designation of its row, or where the row has none about the one before it; false
  /// where the section has none.
  private func describeLast(
    of entry: inout ConceptEntry, _ language: LanguageTag, _ role: ColumnRole?, _ cell: String
  ) -> Bool {
    guard let section = entry.languageSections.firstIndex(where: { $0.language == language }),
      let index = entry.languageSections[section].designationIndex(of: value(.designation))
    else { return false }
    switch role?.content {
    case .designationNote:
      entry.languageSections[section].designations[index].notes.append(NoteLabel.stripped(PlainText.rich(cell)))
    case .designationContext:
      entry.languageSections[section].designations[index].contexts.append(PlainText.rich(cell))
    default: entry.languageSections[section].designations[index].sources.append(CitationParser.parse(cell))
    }
    return true
  }

  /// Takes the kind of a label, which is a status or a type; false where it is neither or says something else.
  static func takeKind(_ kind: String, _ status: inout AdministrativeStatus?, _ type: inout DesignationType?) -> Bool {
    // The usual words are compared first, since lower case costs more than all the rest.
    switch kind == "pref" || kind == "alt" ? kind : kind.lowercased() {
    case "pref", "preferred", "preflabel": return status.takeFirst(.preferred)
    case "alt", "altlabel", "alternative", "synonym", "admitted": return status.takeFirst(.admitted)
    case "hidden", "deprecated": return status.takeFirst(.deprecated)
    case "superseded": return status.takeFirst(.superseded)
    case "abbr", "abbreviation", "acronym":
      status = status ?? .admitted
      type = type ?? .abbreviation
      return true
    case "symbol": return type.takeFirst(.symbol)
    default: return false
    }
  }

  private func add(
    _ cell: String, _ status: AdministrativeStatus?, type: DesignationType? = nil, to entry: inout ConceptEntry,
    _ language: LanguageTag, _ location: SourceLocation
  ) {
    entry.updateSection(language) { section in
      for text in labels(in: cell, splitting: type != .symbol) {
        for var designation in Designation.parsing(text, status: status, location: location) {
          designation.type = type
          section.addOnce(designation)
        }
      }
    }
  }

  /// The designations in a cell; a symbol may be written with any character.
  private func labels(in cell: String, splitting: Bool) -> [SourcedText] {
    splitting ? DesignationText.several(in: cell) : [DesignationText.read(cell)]
  }

  private func relate(_ entry: inout ConceptEntry, _ kind: ConceptRelation.Kind, _ cell: String) {
    entry.relations += DesignationText.several(in: cell).map { ConceptRelation(kind, to: $0.text) }
  }
}

extension LanguageSection {
  /// Whether a designation with a text, and a domain, is there.
  func hasDesignation(_ text: String, domain: String? = nil) -> Bool {
    for index in designations.indices
    where designations[index].text.isSame(as: text) && (designations[index].domain ?? "").isSame(as: domain ?? "") {
      return true
    }
    return false
  }

  /// Whether a definition with a text is there.
  func hasDefinition(_ text: String) -> Bool {
    for index in definitions.indices where definitions[index].text.isSame(as: text) { return true }
    return false
  }

  /// Adds a designation that is not there yet.
  mutating func addOnce(_ designation: Designation) {
    if !hasDesignation(designation.text, domain: designation.domain) { designations.append(designation) }
  }

  /// Adds a definition that is not there yet.
  mutating func addOnce(_ definition: Definition) {
    if !hasDefinition(definition.text) { definitions.append(definition) }
  }

  /// The place of the designation with a text, else of the last one; nil where there is none.
  fileprivate func designationIndex(of text: String?) -> Int? {
    text.flatMap { text in designations.lastIndex { $0.text.isSame(as: text) } } ?? designations.indices.last
  }

  /// The place of the definition with a text, else of the last one; nil where there is none.
  fileprivate func definitionIndex(of text: String?) -> Int? {
    text.flatMap { text in definitions.lastIndex { $0.text.isSame(as: text) } } ?? definitions.indices.last
  }
}

extension ConceptEntry {
  /// Keeps what a column says, once.
  mutating func addProperty(_ name: String, _ value: String) {
    let property = Property(name.collapsingWhitespace(), value)
    if !properties.contains(property) { properties.append(property) }
  }
}

extension String {
  /// Whether two texts are the same code by code; `==` takes `é` and `e` with an accent for one.
  fileprivate func isSame(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}

extension SourceLocation {
  /// A cell in the row of this location.
  func column(_ column: Int, of entry: String) -> SourceLocation {
    var place = self
    place.column = column
    place.entry = entry
    return place
  }
}
