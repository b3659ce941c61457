import Terminology

/// Reads concept entries written with the elements of ISO 30042, whatever the edition, dialect and style.
///
/// It serves TBX v2 (`termEntry > langSet > tig | ntig`), TBX v3 (`conceptEntry > langSec > termSec`), the first
/// TBX-Min and the entries inside ISO STS and NISO STS documents. What an entry says and the model has no field for
/// is kept as a property at its level.
final class TermEntryReader {
  /// The elements of the core structure.
  private enum Element: String {
    case termEntry
    case conceptEntry
    case langSet
    case langSec
    case tig
    case ntig
    case termSec
    case termGrp
    case term
    case descripGrp
    case adminGrp
    case transacGrp
    case termNoteGrp
    case termCompGrp
    case termCompList
    case noteGrp
    case descrip
    case descripNote
    case admin
    case adminNote
    case termNote
    case termComp
    case transac
    case transacNote
    case ref
    case xref
  }

  private let reader: XMLReader
  private let vocabulary = XMLVocabulary<Element>()
  private var findings: [Finding] = []
  private var count: Int

  /// A reader of the entries behind `count` others.
  init(_ reader: XMLReader, count: Int = 0) {
    self.reader = reader
    self.count = count
  }

  /// Whether the start tag just read opens a concept entry.
  var isAtEntry: Bool {
    let element = vocabulary[reader]
    return element == .termEntry || element == .conceptEntry
  }

  /// The findings since the last call.
  func takeFindings() -> [Finding] {
    defer { findings.removeAll() }
    return findings
  }

  /// Reads the entry whose start tag was just read; one without an id takes the fallback, else its place in the file.
  func readEntry(id fallback: String? = nil) throws -> ConceptEntry {
    count += 1
    let location = reader.location
    let id = reader.attribute("id").flatMap { $0.isEmpty ? nil : $0 } ?? fallback ?? "entry-\(count)"
    var entry = ConceptEntry(id: id, location: location.of(entry: id))
    let strayText = try forEachChild { element in
      switch element {
      case .langSet, .langSec: try readLanguageSection(into: &entry)
      default: try readItems { head, companions in entry.place(head, with: companions) }
      }
    }
    entry.properties += strayText
    if entry.languageSections.allSatisfy(\.designations.isEmpty) {
      note("tbx.no-term", .minor, "the entry has no designation", at: location.of(entry: id))
    }
    return entry
  }

  private func readLanguageSection(into entry: inout ConceptEntry) throws {
    let location = reader.location.of(entry: entry.id)
    let code = reader.attribute("lang") ?? ""
    let language = LanguageTag(code)
    if language == nil {
      note(
        "tbx.language", .minor, "“\(code)” names no language; the section is kept as undetermined", at: location)
    }
    var section = LanguageSection(language ?? .undetermined)
    if language == nil { section.properties.append(Property("@xml:lang", code)) }
    var subjectFields: [SubjectField] = []
    let strayText = try forEachChild { element in
      switch element {
      case .tig, .termSec, .ntig: try readDesignation(into: &section, of: entry.id)
      default:
        try readItems { head, companions in
          section.place(head, with: companions, subjectFields: &subjectFields)
        }
      }
    }
    section.properties += strayText
    for field in subjectFields where !entry.subjectFields.contains(field) { entry.subjectFields.append(field) }
    entry.languageSections.append(section)
  }

  private func readDesignation(into section: inout LanguageSection, of entry: String) throws {
    var designation = Designation("", location: reader.location.of(entry: entry))
    designation.properties += idProperty("tig@id")
    try readDesignationParts(&designation, into: &section)
    if designation.text.isEmpty {
      designation.isAbsent = true
      if let location = designation.location {
        note("tbx.empty-term", .note, "the term is empty: the language has no designation here", at: location)
      }
    }
    section.designations.append(designation)
  }

  private func readDesignationParts(
    _ designation: inout Designation, into section: inout LanguageSection
  ) throws {
    let strayText = try forEachChild { element in
      switch element {
      case .termGrp: try readDesignationParts(&designation, into: &section)
      case .term where !designation.text.isEmpty: try keepSecondTerm(in: &designation)
      case .term:
        designation.location = reader.location.of(entry: designation.location?.entry ?? "")
        designation.properties += idProperty("@id")
        if let script = reader.attribute("script") {
          designation.properties.append(Property("@script", script))
        }
        let text = try reader.readRichText()
        designation.text = text.text
        designation.markup = text.markup
      default:
        try readItems { head, companions in designation.place(head, with: companions, section: &section) }
      }
    }
    designation.properties += strayText
  }

  /// One term a section is all that ISO 30042 allows; another one must not take its place in silence.
  private func keepSecondTerm(in designation: inout Designation) throws {
    let location = reader.location.of(entry: designation.location?.entry ?? "")
    let text = try reader.readRichText().text
    designation.properties.append(Property("term", text))
    note(
      "tbx.second-term", .minor, "“\(text)” is a second term in one section; it is kept as a property", at: location)
  }

  private func idProperty(_ name: String) -> [Property] {
    reader.attribute("id").map { [Property(name, $0)] } ?? []
  }

  /// Visits the children of the element just opened and returns the stray text between them, as properties.
  private func forEachChild(_ visit: (Element?) throws -> Void) throws -> [Property] {
    var strayText: [Property] = []
    try reader.forEachChild(strayText: { strayText.append(Property("#text", $0.collapsingWhitespace())) }) {
      try visit(vocabulary[reader])
    }
    return strayText
  }

  /// Reads the item or group just opened and hands over its head and what goes with it.
  private func readItems(_ place: (TBXItem, [TBXItem]) -> Void) throws {
    let item = try readItem()
    if let head = item.items.first, item.isGroupWithHead {
      place(head, Array(item.items.dropFirst()))
    } else {
      place(item, [])
    }
  }

  private func readItem() throws -> TBXItem {
    let element = vocabulary[reader]
    var item = TBXItem(name: reader.name.local)
    for (name, value) in reader.attributes {
      switch name.local {
      case "type" where TermEntryReader.carriesType(element):
        item.name = value
        item.element = reader.name.local
      case "lang": item.language = LanguageTag(value)
      case "target", "xtarget": item.target = value
      case "value": item.text = SourcedText(value)
      case "metaType", "metatype": continue
      default: item.attributes.append(Property("@\(name.local)", value))
      }
    }
    switch element {
    case .descripGrp, .adminGrp, .transacGrp, .termNoteGrp, .termCompGrp, .termCompList, .noteGrp:
      try reader.forEachChild { item.items.append(try readItem()) }
    default:
      if item.name == "note" && item.element.isEmpty { return try readNote(item) }
      let text = try reader.readRichText()
      if item.text.text.isEmpty { item.text = text }
    }
    return item
  }

  /// The notes of the first TBX-Min have a key and a value inside; all others have text.
  private func readNote(_ note: TBXItem) throws -> TBXItem {
    let level = reader.depth
    var note = note
    var inline = InlineMarkup()
    while true {
      switch try reader.next() {
      case .start where reader.name.local == "noteKey":
        note.attributes.append(Property("noteKey", try reader.readText().collapsingWhitespace()))
      case .start where reader.name.local == "noteValue": note.text = try reader.readRichText()
      case .start: inline.start(reader.name.local) { reader.attribute($0) }
      case .text: inline.text(reader.text)
      case .end where reader.depth >= level: inline.end(reader.name.local)
      case .end, .finished:
        if note.text.text.isEmpty { note.text = inline.finish() }
        return note
      }
    }
  }

  private static func carriesType(_ element: Element?) -> Bool {
    switch element {
    case .descrip, .descripNote, .admin, .adminNote, .termNote, .transac, .transacNote, .ref, .xref, .termCompList:
      true
    default: false
    }
  }

  private func note(_ code: String, _ severity: Severity, _ message: String, at location: SourceLocation) {
    findings.append(Finding(code: code, severity: severity, message: message, location: location))
  }
}

extension TBXItem {
  /// Whether the item is a group around one statement, as against a list of equal parts.
  fileprivate var isGroupWithHead: Bool {
    name == "descripGrp" || name == "adminGrp" || name == "termNoteGrp" || name == "noteGrp"
  }
}
